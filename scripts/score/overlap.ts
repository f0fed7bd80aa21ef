// How good the overlap score is on the labelled half: average precision, cross-validated, beside a tf-idf baseline.
import { EVIDENCE } from '../../src/lib/analysis/features.ts';
import { logit } from '../../src/lib/analysis/logistic.ts';
import { overlaps } from '../../src/lib/analysis/overlap.ts';
import { inputOf, type SimilarityInput } from '../../src/lib/analysis/profile.ts';
import { fitLogistic } from '../learn/logistic.ts';
import { published } from '../published.ts';
import type { Figure } from './figure.ts';
import { freshPairs, labelledPairs, pairKey, RIDGE, targetOf, type LabelledPair } from './overlap-labels.ts';
import { averagePrecision } from './ranking.ts';

const FOLDS = 5;
const REPEATS = 3;
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

function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  value ^= value >>> 15;
  value = Math.imul(value, 2246822519);
  return (value ^ (value >>> 13)) >>> 0;
}

function fold({ a, b }: LabelledPair, repeat: number): number {
  return ((hash(`${repeat} ${a}`) % FOLDS) + (hash(`${repeat} ${b}`) % FOLDS)) % FOLDS;
}

function crossValidated(pairs: readonly LabelledPair[]): number {
  let sum = 0;
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const scored = Array.from({ length: FOLDS }, (_, part) => {
      const train = pairs.filter((pair) => fold(pair, repeat) !== part);
      const model = fitLogistic(
        train.map(({ row }) => row),
        train.map(targetOf),
        RIDGE,
        EVIDENCE
      );
      return pairs
        .filter((pair) => !pair.out && fold(pair, repeat) === part)
        .map(({ row, hit }) => ({ score: logit(model, row), hit }));
    });
    sum += averagePrecision(scored.flat());
  }
  return sum / REPEATS;
}

/** Figures of the overlap score over the seed: on the labelled half as shipped, with weights learnt on four fifths of
 *  the pairs and tried on the fifth (three times), letter-pair tf-idf over names as a baseline, the share of pairs that
 *  both raters call the same duty within the first 150 of all pairs, and the graded pairs beyond the obvious ones. */
export function scoreOverlap(): Figure[] {
  const duties = published().duties.map(inputOf);
  const all = labelledPairs(duties);
  const pairs = all.filter(({ out }) => !out);
  const ranked = overlaps(duties);
  const scores = new Map(ranked.map(({ a, b, score }) => [pairKey(a, b), score]));
  const plain = baseline(duties);
  const rank = new Map(ranked.map(({ a, b }, index) => [pairKey(a, b), index + 1]));
  const same = all.filter((pair) => pair.same);
  const first = same.filter(({ a, b }) => (rank.get(pairKey(a, b)) ?? Infinity) <= FIRST);
  const fresh = freshPairs(duties).filter(({ out }) => !out);
  const precision = (of: Map<string, number>, judged: readonly Pick<LabelledPair, 'a' | 'b' | 'hit'>[]): number =>
    averagePrecision(judged.map(({ a, b, hit }) => ({ score: of.get(pairKey(a, b)) ?? 0, hit })));
  return [
    { name: 'overlap: average precision, labelled half', value: precision(scores, pairs), floor: 0.92 },
    { name: 'overlap: average precision, cross-validated', value: crossValidated(all), floor: 0.9 },
    { name: 'overlap: average precision, tf-idf baseline', value: precision(plain, pairs), floor: null },
    { name: `overlap: same duty within the first ${FIRST} pairs`, value: first.length / same.length, floor: 1 },
    { name: 'overlap: average precision, fresh pairs', value: precision(scores, fresh), floor: 0.52 },
    { name: 'overlap: average precision, fresh pairs, tf-idf baseline', value: precision(plain, fresh), floor: null }
  ];
}
