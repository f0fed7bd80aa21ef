// What a paper about a draft tells of clauses: of merged, split and moved duties only what came or went.
import { expect, test } from 'vitest';
import type { Line } from '../../../src/lib/compare/line.ts';
import { withTexts } from '../../../src/lib/draft/line-texts.ts';
import { replay, type DraftRow } from '../../../src/lib/draft/replay.ts';
import type { Change } from '../../../src/lib/draft/step.ts';

function row(id: string, city: string[], township: string[]): DraftRow {
  const clauses = [city, township].map((all) => all.map((text) => ({ group: null, number: null, text })));
  return {
    id,
    key: id,
    from: [id],
    list: 'shared',
    seq: Number(id.split('-')[1]),
    category: '甲',
    name: id,
    bureaus: [{ printed: '甲局', part: null }],
    clauses: { city: clauses[0] ?? [], township: clauses[1] ?? [], takeover: [] },
    extra: [],
    flags: []
  };
}
const BASE = [row('shared-1', ['制定方案。'], ['每月巡查。']), row('shared-2', ['检查。'], ['每月巡查。', '上报。'])];

/** The clauses told for each duty of the base and each of the draft, as `a→b: −gone +come`. */
function told(change: Change): string[] {
  const { rows } = replay(BASE, [{ ...change, key: 'k', reason: '' }]);
  const pairs = [
    ...rows.flatMap((each) => each.from.map((a): [string | null, string | null] => [a, each.id])),
    ...BASE.filter(({ id }) => rows.every(({ from }) => !from.includes(id))).map(({ id }): [string, null] => [id, null])
  ];
  return pairs.map(([a, b]) => {
    const bare = { a: a === null ? null : { id: a }, b: b === null ? null : { id: b }, clauses: [], kinds: ['merged'] };
    const { clauses } = withTexts(bare as unknown as Line, BASE, rows);
    const words = clauses.map(({ before, after }) => (before === null ? `+${after}` : `−${before}`));
    return `${a}→${b}: ${words.join(' ')}`;
  });
}

test.each<[Change, string[]]>([
  [
    { kind: 'merge', duty: 'shared-1', others: ['shared-2'], name: '' },
    ['shared-1→shared-1: +检查。 +上报。', 'shared-2→shared-1: ']
  ],
  [{ kind: 'drop', duty: 'shared-1' }, ['shared-2→shared-1: ', 'shared-1→null: −制定方案。 −每月巡查。']],
  [
    { kind: 'move', duty: 'shared-1', to: 'reclaimed', bureaus: [], way: '依法办理。' },
    ['shared-2→shared-1: ', 'shared-1→reclaimed-1: −制定方案。 −每月巡查。 +依法办理。']
  ]
])('%o tells what came and went', (change, expected) => {
  expect(told(change)).toEqual(expected);
});
