// Steps of a draft: what each does to hand-worked rows, what cannot be done, and that undoing gives back the base.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSteps, originsOf } from '../../../src/lib/draft/origins.ts';
import { replay, type DraftRow } from '../../../src/lib/draft/replay.ts';
import { readDraft, STEP_KINDS, type Change, type Step } from '../../../src/lib/draft/step.ts';
import { LISTS } from '../../../src/lib/duty/record.ts';
import type { PrintedBureau, PrintedClause, PrintedDuty } from '../../../src/lib/query/printed-lists.ts';

const by = (...names: string[]): PrintedBureau[] => names.map((printed) => ({ printed, part: null }));
const texts = (...all: string[]): PrintedClause[] =>
  all.map((text, at) => ({ group: null, number: all.length > 1 ? at + 1 : null, text }));
const NONE = { city: [], township: [], takeover: [] };

function row(id: string, name: string, rest: Partial<PrintedDuty> = {}): PrintedDuty {
  const [list = 'basic', seq = '1'] = id.split('-') as [PrintedDuty['list'], string];
  return {
    id,
    list,
    seq: Number(seq),
    category: '甲类',
    name,
    bureaus: [],
    clauses: NONE,
    extra: [],
    flags: [],
    ...rest
  };
}
const BASE: PrintedDuty[] = [
  row('basic-1', '修路'),
  row('basic-2', '护林', { category: '乙类' }),
  row('shared-1', '巡河', {
    bureaus: by('某市水利局', '某市农业农村局'),
    clauses: { ...NONE, city: texts('制定办法；', '开展执法。'), township: texts('每月巡河。') }
  }),
  row('shared-2', '查塘', {
    bureaus: by('某市应急管理局'),
    clauses: { ...NONE, city: texts('组织检查。'), township: texts('每月巡河。', '上报隐患。') }
  }),
  row('reclaimed-1', '罚款', {
    bureaus: by('某市水利局'),
    clauses: { ...NONE, takeover: [{ group: '某市水利局', number: null, text: '依法处罚。' }] }
  })
];
let keys = 0;
const step = (change: Change): Step => ({ ...change, key: `k${(keys += 1)}`, reason: '' });
const after = (...changes: Change[]) => replay(BASE, changes.map(step));
const find = (rows: readonly DraftRow[], key: string) => rows.find((each) => each.key === key);
const faultOf = (change: Change) => [...after(change).faults.values()];

test('no step changes nothing', () => {
  const { rows, faults } = replay(BASE, []);
  expect(faults.size).toBe(0);
  expect(rows).toEqual(BASE.map((duty) => ({ ...duty, key: duty.id, from: [duty.id] })));
});

describe('a move', () => {
  test('among the basic ones leaves bureaus and clauses behind, and both lists are numbered anew', () => {
    const { rows } = after({ kind: 'move', duty: 'shared-1', to: 'basic', bureaus: [], way: '' });
    expect(rows.map(({ id, name }) => [id, name])).toEqual([
      ['basic-1', '修路'],
      ['basic-2', '巡河'],
      ['basic-3', '护林'],
      ['shared-1', '查塘'],
      ['reclaimed-1', '罚款']
    ]);
    expect(find(rows, 'shared-1')).toMatchObject({ bureaus: [], clauses: NONE, from: ['shared-1'] });
  });

  test('among the reclaimed ones says for each body how it is done', () => {
    const { rows } = after({ kind: 'move', duty: 'shared-1', to: 'reclaimed', bureaus: [], way: '自己巡查。' });
    expect(find(rows, 'shared-1')?.clauses.takeover).toEqual([
      { group: '某市水利局', number: null, text: '自己巡查。' },
      { group: '某市农业农村局', number: null, text: '自己巡查。' }
    ]);
  });

  test('among the shared ones takes what the city does along', () => {
    const { rows } = after({ kind: 'move', duty: 'reclaimed-1', to: 'shared', bureaus: [], way: '' });
    expect(find(rows, 'reclaimed-1')).toMatchObject({
      id: 'shared-3',
      bureaus: by('某市水利局'),
      clauses: { city: [{ group: '某市水利局', text: '依法处罚。' }], township: [], takeover: [] }
    });
  });

  test.each<[string, Change]>([
    ['no-change', { kind: 'move', duty: 'shared-1', to: 'shared', bureaus: [], way: '' }],
    ['no-bureau', { kind: 'move', duty: 'basic-1', to: 'shared', bureaus: [], way: '' }],
    ['no-way', { kind: 'move', duty: 'basic-1', to: 'reclaimed', bureaus: by('某市水利局'), way: ' ' }],
    ['no-duty', { kind: 'move', duty: 'basic-9', to: 'shared', bureaus: by('某市水利局'), way: '' }]
  ])('%s', (fault, change) => expect(faultOf(change)).toEqual([fault]));
});

test('bureaus change in their column; in the reclaimed list a new one does what the first did', () => {
  const shared = after({ kind: 'bureaus', duty: 'shared-2', bureaus: by('某市水利局') }).rows;
  expect(find(shared, 'shared-2')?.bureaus).toEqual(by('某市水利局'));
  const back = after({ kind: 'bureaus', duty: 'reclaimed-1', bureaus: by('某市水利局', '某市公安局') }).rows;
  expect(find(back, 'reclaimed-1')?.clauses.takeover.map(({ group, text }) => [group, text])).toEqual([
    ['某市水利局', '依法处罚。'],
    ['某市公安局', '依法处罚。']
  ]);
  expect(faultOf({ kind: 'bureaus', duty: 'basic-1', bureaus: by('某市水利局') })).toEqual(['no-column']);
  expect(faultOf({ kind: 'bureaus', duty: 'shared-2', bureaus: by('某市应急管理局') })).toEqual(['no-change']);
  expect(faultOf({ kind: 'bureaus', duty: 'shared-2', bureaus: [] })).toEqual(['no-bureau']);
});

test('clauses come and go and are numbered anew; what is typed over lines is one', () => {
  const added = after({ kind: 'add-clause', duty: 'shared-1', side: 'township', text: '建立\n台账。' }).rows;
  expect(find(added, 'shared-1')?.clauses.township).toEqual(texts('每月巡河。', '建立台账。'));
  const dropped = after({ kind: 'drop-clause', duty: 'shared-2', side: 'township', text: '每月巡河。' }).rows;
  expect(find(dropped, 'shared-2')?.clauses.township).toEqual([{ group: null, number: 1, text: '上报隐患。' }]);
  expect(faultOf({ kind: 'drop-clause', duty: 'shared-2', side: 'city', text: '每月巡河。' })).toEqual(['no-clause']);
  expect(faultOf({ kind: 'add-clause', duty: 'basic-1', side: 'city', text: '甲。' })).toEqual(['no-column']);
});

test('a merger has the bureaus and clauses of all once, and comes of all', () => {
  const { rows } = after({ kind: 'merge', duty: 'shared-1', others: ['shared-2'], name: '巡河查塘' });
  expect(find(rows, 'shared-2')).toBeUndefined();
  expect(find(rows, 'shared-1')).toMatchObject({
    name: '巡河查塘',
    from: ['shared-1', 'shared-2'],
    bureaus: by('某市水利局', '某市农业农村局', '某市应急管理局'),
    clauses: { city: texts('制定办法；', '开展执法。', '组织检查。'), township: texts('每月巡河。', '上报隐患。') }
  });
  expect(originsOf(rows).filter(({ b }) => b === 'shared-1')).toEqual([
    { a: 'shared-1', b: 'shared-1' },
    { a: 'shared-2', b: 'shared-1' }
  ]);
  expect(faultOf({ kind: 'merge', duty: 'shared-1', others: ['basic-1'], name: '' })).toEqual(['two-lists']);
  expect(faultOf({ kind: 'merge', duty: 'shared-1', others: ['shared-1'], name: '' })).toEqual(['no-duty']);
});

test('a split leaves a new duty behind the old one, with the clauses that go', () => {
  const clauses = [{ side: 'township' as const, text: '上报隐患。' }];
  const parting = step({ kind: 'split', duty: 'shared-2', name: '隐患上报', clauses });
  const { rows } = replay(BASE, [parting]);
  expect(find(rows, 'shared-2')?.clauses.township.map(({ text }) => text)).toEqual(['每月巡河。']);
  expect(find(rows, parting.key)).toMatchObject({ id: 'shared-3', name: '隐患上报', from: ['shared-2'] });
  expect(find(rows, parting.key)?.clauses.township.map(({ text }) => text)).toEqual(['上报隐患。']);
});

test('a new duty stands behind those of its category; later steps know it by the key of its step', () => {
  const adding = step({ kind: 'add', list: 'basic', category: '甲类', name: '架桥', bureaus: [], clauses: [] });
  const { rows } = replay(BASE, [adding, step({ kind: 'drop', duty: 'basic-1' })]);
  expect(rows.slice(0, 2).map(({ id, name, from }) => [id, name, from])).toEqual([
    ['basic-1', '架桥', []],
    ['basic-2', '护林', ['basic-2']]
  ]);
  expect(replay(BASE, [adding, step({ kind: 'drop', duty: adding.key })]).rows.map(({ id }) => id)).toEqual(
    BASE.map(({ id }) => id)
  );
  const bare = {
    kind: 'add',
    list: 'reclaimed',
    category: '甲类',
    name: '架桥',
    bureaus: by('某局'),
    clauses: []
  } as const;
  expect(faultOf({ ...bare, bureaus: [...bare.bureaus], clauses: [] })).toEqual(['no-way']);
});

test('numbers that run through all lists go on doing so, and those that begin anew in each category too', () => {
  const running = BASE.map((each, at) => ({ ...each, seq: at + 1, id: `${each.list}-${at + 1}` }));
  const through = replay(running, [step({ kind: 'drop', duty: 'basic-1' })]);
  expect(through.rows.map(({ id }) => id)).toEqual(['basic-1', 'shared-3', 'shared-4', 'reclaimed-5']);
  const [one, other, third] = [
    row('basic-1', '修路'),
    row('basic-2', '架桥'),
    row('basic-1-2', '护林', { category: '乙类' })
  ];
  const anew = replay([one, other, third], [step({ kind: 'drop', duty: 'basic-1' })]);
  expect(anew.rows.map(({ id, seq, category }) => [id, seq, category])).toEqual([
    ['basic-1', 1, '甲类'],
    ['basic-1-2', 1, '乙类']
  ]);
});

const bureaus = fc.subarray(by('某市水利局', '某市公安局', '某市应急管理局'));
const duty = fc.constantFrom(...BASE.map(({ id }) => id), 'k-add', 'k-gone');
const named = fc.record({
  side: fc.constantFrom('city' as const, 'township' as const, 'takeover' as const),
  text: fc.constantFrom('每月巡河。', '制定办法；', '上报隐患。', '新的一条。')
});
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    duty,
    to: fc.constantFrom(...LISTS),
    bureaus,
    way: fc.constantFrom('', '自办。')
  }),
  fc.record({ kind: fc.constant('bureaus' as const), duty, bureaus }),
  fc
    .record({ kind: fc.constantFrom('add-clause' as const, 'drop-clause' as const), duty })
    .chain((of) => named.map((clause) => ({ ...of, ...clause }) as Change)),
  fc.record({
    kind: fc.constant('merge' as const),
    duty,
    others: fc.uniqueArray(duty, { maxLength: 2 }),
    name: fc.constantFrom('', '合并')
  }),
  fc.record({
    kind: fc.constant('split' as const),
    duty,
    name: fc.constantFrom('', '分出'),
    clauses: fc.array(named, { maxLength: 2 })
  }),
  fc.record({
    kind: fc.constant('add' as const),
    list: fc.constantFrom(...LISTS),
    category: fc.constantFrom('甲类', '丙类'),
    name: fc.constantFrom('', '新事'),
    bureaus,
    clauses: fc.array(named, { maxLength: 2 })
  }),
  fc.record({ kind: fc.constant('drop' as const), duty })
);
const sequence = fc
  .array(change, { maxLength: 12 })
  .map((all) =>
    all.map((each, at): Step => ({ ...each, key: each.kind === 'add' ? `k-add${at || ''}` : `k${at}`, reason: '' }))
  );

test('any sequence: undone it gives back the base; ids are unique, and no duty is lost unsaid', () => {
  fc.assert(
    fc.property(sequence, (steps) => {
      const before = JSON.stringify(BASE);
      const { rows, faults } = replay(BASE, steps);
      expect(JSON.stringify(BASE)).toBe(before);
      expect(replay(BASE, []).rows.map(({ id, name }) => [id, name])).toEqual(BASE.map(({ id, name }) => [id, name]));
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      expect(
        replay(
          BASE,
          steps.filter(({ key }) => !faults.has(key))
        ).rows
      ).toEqual(rows);
      for (const { list, bureaus: own, clauses } of rows) {
        expect(list !== 'basic' && own.length === 0).toBe(false);
        if (list === 'basic') expect([own, clauses]).toEqual([[], NONE]);
      }
      const left = new Set(rows.flatMap(({ from }) => from));
      const dropped = BASE.filter(({ id }) => !left.has(id));
      for (const { id } of dropped) {
        const why = steps.filter((each) => each.kind === 'drop' && !faults.has(each.key));
        expect(why.length, id).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 }
  );
});

describe('two drafts of one base', () => {
  const [mine, theirs, both] = [
    step({ kind: 'drop', duty: 'basic-1' }),
    step({ kind: 'move', duty: 'basic-1', to: 'shared', bureaus: by('某局'), way: '' }),
    step({ kind: 'drop', duty: 'basic-2' })
  ];
  test('steps of both stand once, and duties that each changes alone are told', () => {
    const merged = mergeSteps([both, mine], [both, theirs]);
    expect(merged).toEqual({
      steps: [both, mine, theirs],
      came: 1,
      same: 1,
      conflicts: [{ duty: 'basic-1', mine: [mine], theirs: [theirs] }]
    });
    expect(mergeSteps([both], [both])).toMatchObject({ came: 0, conflicts: [] });
  });
});

test('a draft is read again from what was written, and nothing else is taken for one', () => {
  const all = fc.sample(sequence, { numRuns: 30, seed: 7 }).flat();
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(STEP_KINDS));
  const base = { edition: 'x', city: '', township: '', date: '', file: '' };
  const draft = { id: 'a', name: '试', base, rows: BASE, steps: all };
  expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  const broken = [
    null,
    {},
    { ...draft, base: {} },
    { ...draft, rows: [{}] },
    { ...draft, steps: [{ kind: 'drop', key: 'k' }] },
    { ...draft, steps: [{ kind: 'move', duty: 'basic-1', to: 'nowhere', bureaus: [], way: '', key: 'k', reason: '' }] },
    { ...draft, steps: [{ kind: 'burn', duty: 'basic-1', key: 'k', reason: '' }] }
  ];
  for (const each of broken) expect(readDraft(each)).toBeNull();
});
