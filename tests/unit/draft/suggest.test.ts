// Steps suggested for findings: what each rule gives, what it leaves alone, and what the step does to the lists.
import { expect, test } from 'vitest';
import { replay, type DraftRow } from '../../../src/lib/draft/replay.ts';
import { suggestions } from '../../../src/lib/draft/suggest.ts';
import { findingBook } from '../../../src/lib/finding/book.ts';
import type { Finding, Kind } from '../../../src/lib/finding/finding.ts';
import { published } from '../../../scripts/published.ts';
import { printedLists, type PrintedBureau } from '../../../src/lib/query/printed-lists.ts';
import { listsDesk } from '../../support/lists.ts';
import { naming } from '../../support/naming.ts';

const by = (...names: string[]): PrintedBureau[] => names.map((printed) => ({ printed, part: null }));
const text = (all: string[]) => all.map((each) => ({ group: null, number: null, text: each }));
function row(id: string, bureaus: PrintedBureau[], city: string[] = [], township: string[] = []): DraftRow {
  const [list = 'basic', seq = '1'] = id.split('-') as [DraftRow['list'], string];
  const takeover = list === 'reclaimed' ? text(['依法办理。']) : [];
  const clauses = { city: text(city), township: text(township), takeover };
  return {
    id,
    key: id,
    from: [id],
    list,
    seq: Number(seq),
    category: '甲',
    name: id,
    bureaus,
    clauses,
    extra: [],
    flags: []
  };
}
const BASE = [
  row('basic-1', []),
  row('shared-1', by('甲局', '乙局'), ['办。'], ['每月巡查。', '上报。']),
  row('shared-2', by('丙局'), ['管。'], ['每月巡查。']),
  row('reclaimed-1', by('甲局'))
];
const finding = (kind: Kind, duties: string[], bureaus: string[] = [], id = `${kind} ${duties.join()}`) =>
  ({ id, kind, duties, bureaus, case: 'c' }) as unknown as Finding;
const changesOf = (...findings: Finding[]) =>
  suggestions(BASE, findings, []).flatMap(({ steps }) => steps.map(({ change }) => change));

test.each<[Finding, object]>([
  [
    finding('acting but unlisted', ['shared-2'], ['甲局']),
    { kind: 'bureaus', duty: 'shared-2', bureaus: by('丙局', '甲局') }
  ],
  [
    finding('acting but unlisted', ['shared-2'], ['某市甲局']),
    { kind: 'bureaus', duty: 'shared-2', bureaus: by('丙局', '甲局') }
  ],
  [finding('listed without duty', ['shared-1'], ['乙局']), { kind: 'bureaus', duty: 'shared-1', bureaus: by('甲局') }],
  [
    finding('fragmentation', ['shared-1']),
    {
      kind: 'bureaus',
      duty: 'shared-1',
      bureaus: [
        { printed: '甲局', part: 'lead' },
        { printed: '乙局', part: 'helper' }
      ]
    }
  ],
  [
    finding('duplication', ['shared-1', 'shared-2']),
    { kind: 'merge', duty: 'shared-1', others: ['shared-2'], name: '' }
  ],
  [
    finding('residue', ['reclaimed-1', 'basic-1']),
    { kind: 'move', duty: 'basic-1', to: 'reclaimed', bureaus: by('甲局'), way: '依法办理。' }
  ]
])('%o', (found, change) => expect(changesOf(found)).toEqual([change]));

test.each([
  [finding('acting but unlisted', ['shared-2'], ['丙局'])],
  [finding('acting but unlisted', ['shared-2'], ['定点医院'])],
  [finding('listed without duty', ['shared-2'], ['丙局'])],
  [finding('fragmentation', ['shared-2'])],
  [finding('overlap', ['basic-1', 'shared-1'])],
  [finding('residue', ['reclaimed-1'])],
  [finding('mismatch', ['shared-1'])]
])('%o has no step', (found) => expect(changesOf(found)).toEqual([]));

test('cases come first whose steps settle most each; a duty that a step changes already gets none', () => {
  const once = finding('fragmentation', ['shared-1']);
  const twice = ['a', 'b'].map((id) => finding('overlap', ['shared-1', 'shared-2'], [], id));
  const other: Finding = { ...finding('acting but unlisted', ['shared-2'], ['甲局']), case: 'd' };
  const made = suggestions(BASE, [other, once, ...twice], []);
  expect(made.map((each) => [each.case, each.steps.map(({ settles }) => settles)])).toEqual([
    ['c', [['a', 'b'], [once.id]]],
    ['d', [[other.id]]]
  ]);
  expect(made[0]?.steps[0]?.effect).toEqual({ duties: -1, township: -1, city: 0 });
  const steps = [{ kind: 'drop', duty: 'shared-1', key: 'k', reason: '' } as const];
  expect(suggestions(BASE, [once, ...twice], steps)).toEqual([]);
});

test('every step suggested for the published lists can be taken', async () => {
  naming();
  const base = (await printedLists(await listsDesk(published()))).map((each) => ({
    ...each,
    key: each.id,
    from: [each.id]
  }));
  const { details } = findingBook(published());
  const all = suggestions(
    base,
    details.map((each) => each.finding),
    []
  );
  expect(all.length).toBeGreaterThan(10);
  expect(all.every(({ steps }) => steps.length > 0 && steps.length <= 3)).toBe(true);
  for (const { change } of all.flatMap(({ steps }) => steps))
    expect(replay(base, [{ ...change, key: 'k', reason: '' }]).faults.size, JSON.stringify(change)).toBe(0);
});
