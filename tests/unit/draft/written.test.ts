// A draft of the published lists: written out and read again its rows are those of the replay, and its comparison with
// the base names the steps and nothing else.
import { beforeAll, expect, test } from 'vitest';
import { published } from '../../../scripts/published.ts';
import { compare } from '../../../src/lib/compare/compare.ts';
import { originsOf } from '../../../src/lib/draft/origins.ts';
import { replay } from '../../../src/lib/draft/replay.ts';
import type { Change, Step } from '../../../src/lib/draft/step.ts';
import { listGrids } from '../../../src/lib/export/list-grid.ts';
import { listWorkbook } from '../../../src/lib/export/list-workbook.ts';
import type { Reading } from '../../../src/lib/duty/record.ts';
import { printedLists, type PrintedDuty } from '../../../src/lib/query/printed-lists.ts';
import { listsDesk } from '../../support/lists.ts';
import { readBytes } from '../../support/score-lists.ts';
import { imprint } from '../export/fixture.ts';

let base: PrintedDuty[];
beforeAll(async () => {
  base = await printedLists(await listsDesk(published()));
});

async function written(rows: readonly PrintedDuty[]): Promise<Reading> {
  const { place, date } = published();
  const bytes = await listWorkbook(
    listGrids(rows, () => ''),
    { place, date, file: 'draft.xlsx', draft: '试推' },
    imprint
  );
  const [reading] = await readBytes(bytes, 'draft.xlsx');
  if (reading === undefined) throw new Error('nothing was read');
  return reading;
}
const steps = (...changes: Change[]): Step[] => changes.map((each, at) => ({ ...each, key: `k${at}`, reason: '' }));

test('figures after a draft are those of the document written out and read again', async () => {
  const all = steps(
    { kind: 'move', duty: 'shared-70', to: 'reclaimed', bureaus: [], way: '由承接部门依法办理。' },
    { kind: 'move', duty: 'reclaimed-1', to: 'shared', bureaus: [], way: '' },
    { kind: 'drop', duty: 'basic-5' },
    { kind: 'merge', duty: 'shared-1', others: ['shared-2'], name: '' },
    { kind: 'add-clause', duty: 'shared-10', side: 'township', text: '每月报送情况。' },
    {
      kind: 'add',
      list: 'shared',
      category: '民生服务',
      name: '流浪犬只收容',
      bureaus: [{ printed: '昌吉市公安局', part: null }],
      clauses: [
        { side: 'city', text: '负责收容。' },
        { side: 'township', text: '发现后报告。' }
      ]
    }
  );
  const { rows, faults } = replay(base, all);
  expect(faults.size).toBe(0);
  const reading = await written(rows);
  expect(reading.place).toEqual(published().place);
  // What the move from the reclaimed list leaves open, and the misprint of the published lists.
  expect(reading.problems.filter(({ severity }) => severity !== 'note').map(({ code }) => code)).toEqual([
    'no-township-text',
    'bureau-misprint'
  ]);
  expect(reading.conservation.unplaced).toBe(0);
  const shown = (duties: readonly { id: string; name: string; category: string }[]) =>
    duties.map(({ id, name, category }) => [id, name, category]);
  expect(shown(reading.duties)).toEqual(shown(rows));
  const texts = (id: string) =>
    reading.duties.find((duty) => duty.id === id)?.clauses.map(({ side, text }) => `${side} ${text}`) ?? [];
  for (const { id, clauses } of rows) {
    const own = (['city', 'township', 'takeover'] as const).flatMap((side) =>
      clauses[side].map(({ text }) => `${side} ${text}`)
    );
    expect(texts(id), id).toEqual(own);
  }
  const printed = (all: readonly { bureaus: readonly { printed: string }[] }[]) =>
    all.map(({ bureaus }) => bureaus.map((each) => each.printed));
  expect(printed(reading.duties)).toEqual(printed(rows));
  const side = ({ place, duties, bureaus }: Reading) => ({ place, duties, bureaus });
  const lines = compare(side(published()), side(reading), [], undefined, originsOf(rows));
  const kindsOf = (a: string | null, b: string | null) => lines.find((each) => each.a === a && each.b === b)?.kinds;
  const idOf = (key: string) => rows.find((row) => row.key === key)?.id ?? null;
  expect(kindsOf('shared-70', idOf('shared-70'))).toEqual(['moved']);
  expect(kindsOf('reclaimed-1', idOf('reclaimed-1'))).toEqual(['moved']);
  expect(kindsOf('basic-5', null)).toEqual(['removed']);
  expect(kindsOf(null, idOf('k5'))).toEqual(['added']);
  expect(kindsOf('shared-1', idOf('shared-1'))).toEqual(['merged']);
  expect(kindsOf('shared-2', idOf('shared-1'))).toEqual(['merged']);
  expect(kindsOf('shared-10', idOf('shared-10'))).toEqual(['clauses']);
  expect(lines.filter(({ kinds }) => !kinds.includes('same'))).toHaveLength(7);
});
