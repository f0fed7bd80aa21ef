// How well the same duty is found over many editions: precision and recall of all pairs of duties in one family.
import { familiesOf } from '../../src/lib/compare/family.ts';
import { published } from '../published.ts';
import { editedCopy, rewordings } from './edited-copy.ts';
import type { Figure } from './figure.ts';

const SEEDS = [101, 102, 103, 104, 105, 106, 107, 108];

/** Edited copies of the published list; two duties belong together where they were made of one duty of it. */
export function scoreFamilies(): Promise<Figure[]> {
  const list = published();
  const copies = SEEDS.map((seed) => editedCopy(list, rewordings('changji-ashili'), [], seed));
  const families = familiesOf(copies.map(({ copy }) => copy));
  const right = pairsOf(origins(copies).values());
  const told = pairsOf(
    families.map(({ members }) =>
      members.flatMap((own, at) => (own ?? []).map((duty) => `${at} ${copies[at]?.copy.duties[duty]?.id}`))
    )
  );
  const both = [...told].filter((pair) => right.has(pair)).length;
  return Promise.resolve([
    { name: 'families of 8 edited copies: precision', value: both / told.size, floor: 0.99 },
    { name: 'families of 8 edited copies: recall', value: both / right.size, floor: 0.98 }
  ]);
}

/** Duties of the copies by the duty of the list that they were made of; one that was merged of several is in each. */
function origins(copies: readonly ReturnType<typeof editedCopy>[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [at, { edits }] of copies.entries())
    for (const { a, b } of edits) if (a !== null && b !== null) found.set(a, [...(found.get(a) ?? []), `${at} ${b}`]);
  return found;
}

/** Pairs of members of a group that are of different copies, each once. */
function pairsOf(groups: Iterable<readonly string[]>): Set<string> {
  const pairs = new Set<string>();
  for (const group of groups)
    for (const one of group)
      for (const other of group) if (Number.parseInt(one) < Number.parseInt(other)) pairs.add(`${one}|${other}`);
  return pairs;
}
