// Families of many editions, a few at a time: as those that are found at once, and of each duty one.
import { beforeAll, expect, it } from 'vitest';
import { familiesInGroups } from '../../../src/lib/compare/family-groups.ts';
import { familiesOf, type Family } from '../../../src/lib/compare/family.ts';
import type { Reading } from '../../../src/lib/duty/record.ts';
import { madeReadings } from '../../../scripts/made-region.ts';

let lists: Reading[] = [];
beforeAll(async () => {
  lists = await madeReadings(9);
}, 60_000);

function pairsOf(families: readonly Family[]): Set<string> {
  const pairs = new Set<string>();
  for (const { members } of families) {
    const duties = members.flatMap((own, at) => (own ?? []).map((duty) => `${at} ${duty}`));
    for (const one of duties) for (const other of duties) if (one < other) pairs.add(`${one}|${other}`);
  }
  return pairs;
}

it('finds nearly the same pairs in groups as at once', async () => {
  const shares: number[] = [];
  const asked: number[] = [];
  const grouped = await familiesInGroups(
    lists.length,
    (at) => {
      asked.push(at);
      return Promise.resolve(lists[at] as Reading);
    },
    { group: 5, heard: (share) => shares.push(share) }
  );
  const [own, whole] = [pairsOf(grouped), pairsOf(familiesOf(lists))];
  const both = [...own].filter((pair) => whole.has(pair)).length;
  expect(both / own.size).toBeGreaterThan(0.95);
  expect(both / whole.size).toBeGreaterThan(0.95);
  expect(shares.at(-1)).toBe(1);
  expect(new Set(asked).size).toBe(lists.length);
  for (const [at, { duties }] of lists.entries()) {
    const found = grouped.flatMap(({ members }) => members[at] ?? []);
    expect(new Set(found).size).toBe(duties.length);
  }
}, 60_000);

it('is what is found at once where all editions fit', async () => {
  const some = lists.slice(0, 4);
  expect(pairsOf(await familiesInGroups(4, (at) => Promise.resolve(some[at] as Reading)))).toEqual(
    pairsOf(familiesOf(some))
  );
});

it('finds nothing in no editions', async () => {
  expect(await familiesInGroups(0, () => Promise.reject(new Error('none')))).toEqual([]);
});
