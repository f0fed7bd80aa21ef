// The graded pairs of duties, and the evidence rows that the overlap score is learnt from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '../../src/lib/analysis/features.ts';
import { profilesOf, type SimilarityInput } from '../../src/lib/analysis/profile.ts';

/** A pair that may stand in the labels. `hit`: graded as an overlap (grades sum to 4 or more); `out`: graded 2 by one
 *  rater only, left out of scoring;
 *  `same`: both raters say the same duty; `sum` of the grades, 0 where nobody named the pair; `row` its evidence, in
 *  the order of FEATURES. */
export interface LabelledPair {
  a: string;
  b: string;
  hit: boolean;
  out: boolean;
  same: boolean;
  sum: number;
  row: number[];
}

interface Label {
  a: string;
  b: string;
  grades: [number, number];
}

const FOLDER = join('tests', 'fixtures', 'labels');

/** Whether a pair belongs to the labelled half: the two ids, joined in sorted order, have an even sum of UTF-16 code
 *  units. */
export function isLabelledHalf(a: string, b: string): boolean {
  return [...(a < b ? a + b : b + a)].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 0;
}

/** Key of a pair, the same for both orders. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function gradesIn(file: string, duties: readonly SimilarityInput[]): Map<string, [number, number]> {
  const labels = new Map(
    (JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Label[]).map(({ a, b, grades }) => [pairKey(a, b), grades])
  );
  const known = new Set(duties.map(({ id }) => id));
  for (const key of labels.keys())
    for (const id of key.split(' ')) if (!known.has(id)) throw new Error(`labels name an unknown duty: ${id}`);
  return labels;
}

function gradeOf([one, two]: readonly [number, number]): Pick<LabelledPair, 'hit' | 'out' | 'same' | 'sum'> {
  const hit = one + two >= 4;
  return { hit, out: !hit && Math.max(one, two) >= 2, same: one === 3 && two === 3, sum: one + two };
}

/** The graded pairs beyond the obvious ones (far ranks, letter neighbours, chance), in the order of the file; only the
 *  listed pairs are judged. Throws where the labels name an unknown duty. */
export function freshPairs(duties: readonly SimilarityInput[]): LabelledPair[] {
  const profiles = new Map(profilesOf(duties).profiles.map((profile) => [profile.duty.id, profile]));
  return [...gradesIn('overlap-fresh-dev.json', duties)].map(([key, grades]) => {
    const [a = '', b = ''] = key.split(' ');
    const [first, second] = [profiles.get(a), profiles.get(b)];
    if (first === undefined || second === undefined) throw new Error(`labels name an unknown duty: ${key}`);
    return { a, b, ...gradeOf(grades), row: featuresOf(first, second) };
  });
}

/** All pairs of the labelled half, or (`half` other) of the other half by our own reading of it, in order of ids, with
 *  grades and evidence. Throws where the labels name an unknown duty. */
export function labelledPairs(
  duties: readonly SimilarityInput[],
  half: 'labelled' | 'other' = 'labelled'
): LabelledPair[] {
  const labels = gradesIn(half === 'labelled' ? 'overlap-dev.json' : 'own-overlap.json', duties);
  const sorted = [...duties].sort((x, y) => (x.id < y.id ? -1 : 1));
  const { profiles } = profilesOf(sorted);
  return profiles.flatMap((first, index) =>
    profiles.slice(index + 1).flatMap((second) => {
      const [a, b] = [first.duty.id, second.duty.id];
      if (isLabelledHalf(a, b) !== (half === 'labelled')) return [];
      return [{ a, b, ...gradeOf(labels.get(pairKey(a, b)) ?? [0, 0]), row: featuresOf(first, second) }];
    })
  );
}

/** How strongly learning holds weights down; chosen by training on one half and trying on the other, among 0.1, 0.3, 1
 *  and 3. */
export const RIDGE = 0.1;

/** What the weights are fitted to: 1 for an overlap, 0.35 where one rater only says so, 0.15 and 0.05 for pairs named
 *  as related by two raters and by one. */
export function targetOf({ hit, out, sum }: LabelledPair): number {
  return hit ? 1 : out ? 0.35 : sum >= 2 ? 0.15 : sum === 1 ? 0.05 : 0;
}
