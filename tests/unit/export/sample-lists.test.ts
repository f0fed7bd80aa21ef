// A made-up neighbour: by the stated rules, the same every time, and lists like any other.
import { beforeAll, expect, test } from 'vitest';
import { published } from '../../../scripts/published.ts';
import { listGrids } from '../../../src/lib/export/list-grid.ts';
import { listWorkbook } from '../../../src/lib/export/list-workbook.ts';
import { renaming, sampleLists } from '../../../src/lib/export/sample-lists.ts';
import { imprintOf } from '../../../src/lib/export/imprint.ts';
import { isSample, sampleName } from '../../../src/lib/i18n/sample.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { printedLists, type PrintedDuty } from '../../../src/lib/query/printed-lists.ts';
import { listsDesk } from '../../support/lists.ts';
import { readBytes } from '../../support/score-lists.ts';
import { imprint } from './fixture.ts';

const NAME = sampleName('阿什里乡');
const rename = renaming('阿什里乡', NAME);
let duties: PrintedDuty[];
beforeAll(async () => {
  duties = await printedLists(await listsDesk(published()));
});

test('the name of the township is marked, of its own kind, with its nationality too', () => {
  expect([NAME, sampleName('城关街道'), sampleName('')]).toEqual(['虚构样例乡', '虚构样例街道', '虚构样例乡']);
  expect(rename('阿什里哈萨克族乡政府和阿什里乡')).toBe('虚构样例乡政府和虚构样例乡');
  expect(renaming('', NAME)('甲')).toBe('甲');
});

test('every rule takes what it says, and nothing else', () => {
  const made = sampleLists(duties, rename);
  expect(made).toHaveLength(duties.length - Math.floor(duties.length / 10));
  expect(sampleLists(duties, rename)).toEqual(made);
  const before = new Map(duties.map((duty) => [rename(duty.name), duty]));
  let [moved, turned, cut] = [0, 0, 0];
  for (const duty of made) {
    const old = before.get(duty.name);
    if (old === undefined) throw new Error(duty.name);
    if (duty.list !== old.list) {
      moved++;
      expect([old.list, duty.list, duty.bureaus]).toEqual(['shared', 'basic', []]);
      continue;
    }
    if (duty.bureaus[0]?.printed !== old.bureaus[0]?.printed) turned++;
    expect([...duty.bureaus].map(({ printed }) => printed).sort()).toEqual(
      old.bureaus.map(({ printed }) => printed).sort()
    );
    cut += old.clauses.township.length - duty.clauses.township.length;
  }
  const shared = duties.filter(({ list }, at) => list === 'shared' && (at + 1) % 10 !== 0).length;
  expect(moved).toBe(Math.floor(shared / 12));
  expect([turned > 3, cut > 5]).toEqual([true, true]);
});

test('reads as lists of that place, without a word of the real one', async () => {
  const origin = { place: { city: '昌吉市', township: NAME }, date: '', file: 'a.xlsx' };
  const made = sampleLists(duties, rename);
  const [reading, ...others] = await readBytes(
    await listWorkbook(
      listGrids(made, () => ''),
      origin,
      imprint
    ),
    'a.xlsx'
  );
  expect(others).toEqual([]);
  expect(reading?.place).toEqual(origin.place);
  expect(reading?.duties.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
  expect(JSON.stringify(reading?.duties)).not.toContain('阿什里');
});

test('files say in both languages that it is made up', () => {
  const origin = { place: { city: '昌吉市', township: NAME }, date: '', file: 'a.xlsx' };
  const names = { bureaus: [], categories: [], lists: { basic: 0, shared: 0, reclaimed: 0 } };
  expect(isSample(imprintOf(origin, names, NO_FILTER, 'zh').place)).toBe(true);
  expect(imprintOf(origin, names, NO_FILTER, 'en').source).toContain('fictional sample');
});
