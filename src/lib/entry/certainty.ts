// How sure an answer of the entry check is, in three classes that npm run score holds to labelled questions.

export type Certainty = 'high' | 'medium' | 'low';

/** What an answer rests on: whether a list answers, score of the best and the second duty, strength of what speaks
 *  against them, how much patterns (not mere likeness) speak for the answer, and whether that which speaks against is a
 *  matter that stands on no list anywhere (`off`) or that lists of other places hold (`usual`). */
export interface Grounds {
  listed: boolean;
  best: number;
  second: number;
  against: number;
  met: number;
  off: boolean;
  usual: boolean;
}

/** Features of an answer for the logistic weights below, in their order. */
export function features({ listed, best, second, against }: Grounds): number[] {
  const mine = listed ? best : against;
  const theirs = listed ? Math.max(second, against) : best;
  return [Math.log1p(mine), (mine - theirs) / (mine + 0.3)];
}

/** Weights of the signs that a list answers at all, and a constant: learnt by scripts/learn/verdict.ts, which tries
 *  them on lists left out; the constant was raised a little, since on lists never seen before the lexicon knows fewer
 *  words of what is asked than of what else it could be. */
export const ANSWERS = [3.18, -1.77, -1.97, 2.82, -0.5];

/** Signs that a list answers, in the order of ANSWERS: score of the best duty and strength of what speaks against it,
 *  both as ln(1 + x), whether that stands on no list anywhere, and how far apart the two are. */
export function signs({ best, against, off }: Pick<Grounds, 'best' | 'against' | 'off'>): number[] {
  return [Math.log1p(best), Math.log1p(against), off ? 1 : 0, (best - against) / (best + against + 0.3)];
}

/** Least evidence from which a list may answer, whatever speaks against it. */
export const ENOUGH = 0.45;

/** True where a list answers a text: more likely than not by the labelled questions. */
export function answeredByList(grounds: Pick<Grounds, 'best' | 'against' | 'off'>): boolean {
  if (grounds.best < ENOUGH) return false;
  return [...signs(grounds), 1].reduce((sum, value, at) => sum + value * (ANSWERS[at] ?? 0), 0) > 0;
}

/** Weights of the features and a constant, for answers of a list and for others, and the least confidence of the two
 *  upper classes: learnt from all labelled questions by scripts/learn/certainty.ts, which tries them on sets left out;
 *  the middle class is for three right of four. */
export const WEIGHTS = { listed: [1.33, 5.02, -0.92], other: [0.16, 3.39, 1.23] };
export const LEAST = { high: 0.96, medium: 0.75 };

/** Confidence 0..1 and its class. An answer that met no matter is never more than low. One that no list answers is
 *  never more than medium where lists of other places hold the matter: this one may name it in words that the lexicon
 *  does not know. */
export function certaintyOf(grounds: Grounds): { confidence: number; certainty: Certainty } {
  const weights = grounds.listed ? WEIGHTS.listed : WEIGHTS.other;
  const values = [...features(grounds), 1];
  const sum = values.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
  const confidence = 1 / (1 + Math.exp(-sum));
  if (grounds.met <= 0) return { confidence: Math.min(confidence, LEAST.medium - 0.01), certainty: 'low' };
  if (confidence < LEAST.medium) return { confidence, certainty: 'low' };
  if (!grounds.listed && grounds.usual)
    return { confidence: Math.min(confidence, LEAST.high - 0.01), certainty: 'medium' };
  return { confidence, certainty: confidence >= LEAST.high ? 'high' : 'medium' };
}
