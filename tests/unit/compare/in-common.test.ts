// The index of what duties have in common finds all that a look at every pair finds, and little else.
import { beforeAll, describe, expect, test } from 'vitest';
import { published } from '../../../scripts/published.ts';
import { editedCopy, rewordings } from '../../../scripts/score/edited-copy.ts';
import { inputOf } from '../../../src/lib/analysis/profile.ts';
import { align } from '../../../src/lib/compare/align.ts';
import { InCommon } from '../../../src/lib/compare/in-common.ts';
import { likeness } from '../../../src/lib/compare/likeness.ts';
import { covered, subjectsOf, type Subject } from '../../../src/lib/compare/subject.ts';
import { regionsOf } from '../../../src/lib/lexicon/regions.ts';
import { vocabularyOf } from '../../../src/lib/lexicon/words.ts';

let [a, b]: [Subject[], Subject[]] = [[], []];
beforeAll(() => {
  const list = published();
  const { copy } = editedCopy(list, rewordings('changji-ashili'), [], 101);
  const vocabulary = vocabularyOf(regionsOf([...list.duties, ...copy.duties].map(inputOf)));
  [a = [], b = []] = subjectsOf([list, copy], vocabulary) as [Subject[], Subject[]];
});

const shareName = (one: Subject, other: Subject) =>
  [...one.nameWords.weights.keys()].some((word) => other.nameWords.weights.has(word));
/** Positions in `b` that pass, for each of `a`. */
const lookAtAll = (test: (one: Subject, other: Subject) => boolean) =>
  a.map((one) => [...b.keys()].filter((at) => test(one, b[at] as Subject)));

describe('of two lists', () => {
  test.each([0.02, 0.5])('all that are alike in name from %d on are found', (least) => {
    const index = new InCommon(b);
    const right = lookAtAll((one, other) => shareName(one, other) && likeness(one, other) >= least);
    const found = a.map((one) => index.alikeInName(one, least));
    for (const [at, own] of right.entries()) expect(found[at]).toEqual(expect.arrayContaining(own));
    expect(found.flat().length).toBeLessThan(0.1 * a.length * b.length);
  });

  test('all wholes that hold a piece are found', () => {
    const index = new InCommon(b);
    const held = (piece: Subject, whole: Subject) => {
      const name = covered(piece.nameWords, whole.nameWords);
      return piece.clauseWords.mass === 0 ? name : (2 * name + covered(piece.clauseWords, whole.clauseWords)) / 3;
    };
    const right = lookAtAll((one, other) => held(one, other) >= 0.6);
    expect(a.map((one) => index.wholesOf(one, 0.6, 2))).toEqual(right);
  });

  test('partners share a telling word, and are those that a pair is chosen of', () => {
    const index = new InCommon(b);
    const { pairs } = align(a, b);
    expect(pairs.length).toBeGreaterThan(150);
    for (const pair of pairs) expect(index.partnersOf(a[pair.a] as Subject, 0.08)).toContain(pair.b);
  });
});

test('how far the work is grows to less than all of it', () => {
  const heard: number[] = [];
  align(a, b, [], (share) => heard.push(share));
  expect(heard.length).toBeGreaterThan(2);
  expect(heard).toEqual([...heard].sort((one, other) => one - other));
  expect(heard.every((share) => share >= 0 && share < 1)).toBe(true);
});
