// How good the overlap score is on the graded pairs: average precision, across halves, beside a tf-idf baseline.
import { EVIDENCE } from '../../src/lib/analysis/features.ts';
import { logit } from '../../src/lib/analysis/logistic.ts';
import { overlaps } from '../../src/lib/analysis/overlap.ts';
import { inputOf, type SimilarityInput } from '../../src/lib/analysis/profile.ts';
import { fitLogistic } from '../learn/logistic.ts';
import { published } from '../published.ts';
import type { Figure } from './figure.ts';
import { freshPairs, labelledPairs, pairKey, RIDGE, targetOf, type LabelledPair } from './overlap-labels.ts';
import { averagePrecision } from './ranking.ts';

const FIRST = 150;

function baseline(duties: readonly SimilarityInput[]): Map<string, number> {
  const counts = duties.map(({ name }) => {
    const pairs = new Map<string, number>();
    for (const run of name.split(/[^\p{Script=Han}]+/u))
      for (let at = 0; at + 1 < run.length; at += 1)
        pairs.set(run.slice(at, at + 2), (pairs.get(run.slice(at, at + 2)) ?? 0) + 1);
    return pairs;
  });
  const documents = new Map<string, number>();
  for (const pairs of counts) for (const pair of pairs.keys()) documents.set(pair, (documents.get(pair) ?? 0) + 1);
  const vectors = counts.map((pairs) => {
    const vector = new Map(
      [...pairs].map(([pair, count]) => [
        pair,
        (1 + Math.log(count)) * Math.log(duties.length / (documents.get(pair) ?? 1))
      ])
    );
    const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
    return new Map([...vector].map(([pair, value]) => [pair, value / length]));
  });
  const scores = new Map<string, number>();
  vectors.forEach((first, i) =>
    vectors.slice(i + 1).forEach((second, j) => {
      let sum = 0;
      for (const [pair, value] of first) sum += value * (second.get(pair) ?? 0);
      scores.set(pairKey(duties[i]?.id ?? '', duties[i + 1 + j]?.id ?? ''), sum);
    })
  );
  return scores;
}

/** Average precision on `tried` with weights learnt from `learnt`. */
function transferred(learnt: readonly LabelledPair[], tried: readonly LabelledPair[]): number {
  const model = fitLogistic(
    learnt.map(({ row }) => row),
    learnt.map(targetOf),
    RIDGE,
    EVIDENCE
  );
  return averagePrecision(tried.filter(({ out }) => !out).map(({ row, hit }) => ({ score: logit(model, row), hit })));
}

/** Figures of the overlap score over the seed: on the labelled half, on the other half by our own reading of it and on
 *  the graded pairs beyond the obvious ones, as shipped; with weights learnt on one half and tried on the other, or on
 *  both halves and tried on the pairs beyond; letter-pair tf-idf over names as a baseline; and the share of pairs that
 *  both raters call the same duty within the first 150 of all pairs. */
export function scoreOverlap(): Figure[] {
  const duties = published().duties.map(inputOf);
  const all = labelledPairs(duties);
  const other = labelledPairs(duties, 'other');
  const fresh = freshPairs(duties);
  const ranked = overlaps(duties);
  const scores = new Map(ranked.map(({ a, b, score }) => [pairKey(a, b), score]));
  const plain = baseline(duties);
  const rank = new Map(ranked.map(({ a, b }, index) => [pairKey(a, b), index + 1]));
  const same = all.filter((pair) => pair.same);
  const first = same.filter(({ a, b }) => (rank.get(pairKey(a, b)) ?? Infinity) <= FIRST);
  const precision = (
    of: Map<string, number>,
    judged: readonly Pick<LabelledPair, 'a' | 'b' | 'hit' | 'out'>[]
  ): number =>
    averagePrecision(
      judged.filter(({ out }) => !out).map(({ a, b, hit }) => ({ score: of.get(pairKey(a, b)) ?? 0, hit }))
    );
  return [
    { name: 'overlap: average precision, labelled half', value: precision(scores, all), floor: 0.95 },
    { name: 'overlap: average precision, other half by our reading', value: precision(scores, other), floor: 0.93 },
    {
      name: 'overlap: average precision, learnt on one half, tried on the other',
      value: transferred(all, other),
      floor: 0.9
    },
    { name: 'overlap: average precision, the other way round', value: transferred(other, all), floor: 0.93 },
    { name: 'overlap: average precision, tf-idf baseline', value: precision(plain, all), floor: null },
    { name: `overlap: same duty within the first ${FIRST} pairs`, value: first.length / same.length, floor: 1 },
    { name: 'overlap: average precision, fresh pairs', value: precision(scores, fresh), floor: 0.77 },
    {
      name: 'overlap: average precision, fresh pairs, learnt without them',
      value: transferred([...all, ...other], fresh),
      floor: 0.75
    },
    { name: 'overlap: average precision, fresh pairs, tf-idf baseline', value: precision(plain, fresh), floor: null }
  ];
}
