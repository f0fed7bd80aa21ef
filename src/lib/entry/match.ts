// How well each duty answers one matter of a text, and what else the text may be about that no duty holds.
import type { Stretch } from '../lexicon/finder.ts';
import type { EntryDuty, EntryIndex } from './duty-index.ts';
import { dot, gramsOf, unit } from './grams.ts';
import { MATTERS } from './knowledge.ts';
import { asked, fitOf } from './operation.ts';
import { saidIn, type Said } from './said.ts';

/** Weights of the evidence, set on labelled questions: likeness beside patterns (`like`), letters in common with the
 *  name and the text of a duty, rare pairs of letters of its name (`pairs`), further matters beside the best
 *  (`rest`), operations (`kept`, `quiet`, `miss`, `own`, `same`: see Fit). A matter counts as held from
 *  `held` on; one that no duty holds and that the text only resembles, without a pattern, counts for `alone`. */
export const WEIGHTS = {
  like: 9,
  name: 0.9,
  text: 1,
  pairs: 0.2,
  rest: 0.45,
  kept: 0.8,
  quiet: 0.22,
  miss: 0.2,
  own: 0.65,
  same: 0.3,
  held: 0.25,
  alone: 0.7
};
const MOST_PAIRS = 2;
const TELLING = 0.15;
const PENALTY = '处罚';

/** A duty with what speaks for it. `at` is its place in the index; `apart` 0..1 says how clearly the text asks for
 *  something that the duty does not do. */
export interface Candidate {
  at: number;
  score: number;
  apart: number;
  by: Said[];
}

/** What a text is compared with: all duties, best first (ties in list order), and the matter that speaks loudest among
 *  those that no duty holds (null where none does) with its strength. Scores and strengths are on one absolute scale:
 *  what stands in other duties does not change them. */
export interface Match {
  order: Candidate[];
  rival: Said | null;
  against: number;
  said: Said[];
}

/** Strength of a matter in a text: patterns met and likeness together. */
export function strengthOf({ met, like }: Said): number {
  return met + WEIGHTS.like * like;
}

/** Compares a text with all duties of an index. `weights`, one for each UTF-16 unit, say how much a letter counts. */
export function match(text: string, weights: ArrayLike<number>, index: EntryIndex): Match {
  const { matters, background } = index.knowledge;
  const said = saidIn(text, weights, index.knowledge);
  const wanted = asked(text, weights);
  const { rarity, unknown } = background;
  const counts = gramsOf(text, weights);
  const letters = unit(counts, rarity, undefined, unknown);
  const penalty = wanted.get(PENALTY) ?? 0;
  const held = new Float64Array(matters.length);
  const order = index.duties.map((duty, at): Candidate => {
    const by: Said[] = [];
    let best = 0;
    let rest = 0;
    for (const [id, share] of duty.wider) {
      const each = said[id];
      if (each === undefined) continue;
      held[id] = Math.max(held[id] ?? 0, duty.holds.get(id) ?? 0);
      const part = share * strengthOf(each);
      rest += Math.min(best, part);
      best = Math.max(best, part);
      if (part > TELLING) by.push(each);
    }
    let pairs = 0;
    for (const [pair, weight] of duty.pairs) pairs += weight * Math.min(1, counts.get(pair) ?? 0);
    const fit = fitOf(wanted, duty.done);
    const missed = (duty.done.get(PENALTY) ?? 0) < 1 ? WEIGHTS.miss * penalty : 0;
    const score =
      (best +
        WEIGHTS.rest * rest +
        WEIGHTS.name * dot(duty.name, letters) +
        WEIGHTS.text * dot(duty.text, letters) +
        WEIGHTS.pairs * Math.min(MOST_PAIRS, pairs)) *
      (1 + WEIGHTS.kept * fit.kept - WEIGHTS.quiet * fit.quiet) *
      (1 - missed) *
      (1 - WEIGHTS.own * fit.own) *
      (1 + WEIGHTS.same * fit.same);
    return { at, score, apart: fit.own, by };
  });
  order.sort((a, b) => b.score - a.score || a.at - b.at);
  let rival: Said | null = null;
  for (const each of said)
    if ((held[each.id] ?? 0) < WEIGHTS.held && strengthOf(each) > (rival === null ? 0 : strengthOf(rival)))
      rival = each;
  const alone = rival !== null && rival.met === 0 ? WEIGHTS.alone : 1;
  return { order, rival, against: rival === null ? 0 : alone * strengthOf(rival), said };
}

/** Words of a duty that answer the matters of a hit (by name), and stretches of three or more characters that its name
 *  shares with the asked text; for marking. */
export function wordsInDuty(matters: readonly string[], duty: EntryDuty, asked: string): string[] {
  const text = [duty.name, ...duty.clauses.map((clause) => clause.text)].join('\n');
  const found = new Set<string>();
  for (const matter of MATTERS) {
    if (!matters.includes(matter.name)) continue;
    for (const { parts } of [...matter.anchors, ...matter.cues]) {
      if (!parts.every((part) => part.some((word) => text.includes(word)))) continue;
      for (const word of parts.flat()) if (word.length > 1 && text.includes(word)) found.add(word);
    }
  }
  for (let from = 0; from + 3 <= asked.length; from += 1) {
    let to = from + 3;
    if (!/^[\p{Script=Han}]+$/u.test(asked.slice(from, to)) || !duty.name.includes(asked.slice(from, to))) continue;
    while (to < asked.length && duty.name.includes(asked.slice(from, to + 1))) to += 1;
    found.add(asked.slice(from, to));
    from = to - 1;
  }
  return [...found];
}

/** Stretches in order without overlap: those that touch become one. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = result.at(-1);
    if (last !== undefined && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else result.push({ ...stretch });
  }
  return result;
}
