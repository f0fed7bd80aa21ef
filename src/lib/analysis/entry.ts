// "Is this our job?": the duties nearest to a pasted text, what speaks for each, and the verdict.
import { Finder, MATTERS, type Place } from './colloquial.ts';
import { dot, lettersOf, weigh, type EntryDuty, type EntryIndex } from './entry-index.ts';
import { PENAL, subjectWeights } from './notice.ts';
import { topicsOf } from './words.ts';

export type Verdict = 'basic' | 'shared' | 'reclaimed' | 'none';

/** One near duty. `score` > 0, comparable within one answer; `matters` names the subjects both share; `words` stand in the asked text. */
export interface EntryHit { id: string; score: number; matters: string[]; words: string[] }

/** Answer of the entry check. `lead` official bureau name or null; `hits` best first; `confidence` 0..1 and its class;
 *  `offWords` are the words that speak for a task of no list; `marks` places in the asked text that counted, in order, without overlap. */
export interface EntryAnswer {
  text: string;
  verdict: Verdict;
  lead: string | null;
  hits: EntryHit[];
  confidence: number;
  certainty: 'high' | 'medium' | 'low';
  offWords: string[];
  marks: Place[];
}

/** Weights of the evidence; set on labelled questions (scripts/score-entry.ts). */
export const WEIGHTS = {
  soft: 3, softKept: 12, name: 0.8, text: 0.5, topic: 0.2, spread: 0.4, damp: 0.55,
  penalMatch: 1.3, penalMiss: 0.88, quietPenal: 0.72, offBar: 1.0, floor: 0.2
};

const HELD = 0.4;

interface MatterHit { id: number; strength: number; words: string[]; places: Place[] }

function heaviest(weights: Float64Array, places: readonly Place[]): number {
  let weight = 1;
  for (const { from } of places) weight = Math.min(weight, weights[from] ?? 1);
  return weight;
}

/** Matters a text speaks of, with the strength of what it says (each further cue counts for less) and the words that say it. */
export function mattersIn(text: string): MatterHit[] {
  const finder = new Finder(text);
  const weights = subjectWeights(text);
  const hits: MatterHit[] = [];
  for (const matter of MATTERS) {
    const met: { weight: number; words: string[]; places: Place[] }[] = [];
    for (const pattern of [...matter.anchors, ...matter.cues]) {
      const places = finder.meet(pattern);
      if (places === null) continue;
      met.push({ weight: pattern.weight * heaviest(weights, places), places, words: places.map(({ from, to }) => text.slice(from, to)) });
    }
    if (met.length === 0) continue;
    met.sort((a, b) => b.weight - a.weight);
    const taken: Place[] = [];
    let strength = 0;
    let factor = 1;
    for (const { weight, places } of met) {
      const fresh = places.some((place) => !taken.some(({ from, to }) => place.from < to && from < place.to));
      strength += weight * (fresh ? factor : factor * 0.3);
      if (fresh) factor *= WEIGHTS.damp;
      taken.push(...places);
    }
    hits.push({ id: matter.id, strength, words: [...new Set(met.flatMap(({ words }) => words))], places: taken });
  }
  return hits;
}

function leadOf(duty: EntryDuty): string | null {
  if (duty.list === 'basic') return null;
  const named = duty.clauses.find((clause) => clause.side === 'city' && clause.lead && clause.actors.some(({ bureau }) => bureau !== null));
  return named?.actors.find(({ bureau }) => bureau !== null)?.bureau ?? duty.bureaus[0]?.bureau ?? null;
}

function merged(places: readonly Place[]): Place[] {
  const result: Place[] = [];
  for (const place of [...places].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = result.at(-1);
    if (last !== undefined && place.from <= last.to) last.to = Math.max(last.to, place.to);
    else result.push({ ...place });
  }
  return result;
}

/** Compares one text with all duties of an index. Hits best first, ties in list order, at least ten where there are ten duties.
 *  Verdict and lead follow the best hit; `none` where typical off-list tasks outweigh it or nothing speaks for any duty.
 *  Pure; a few milliseconds; never throws. */
export function entryCheck(text: string, index: EntryIndex): EntryAnswer {
  const asked = text.trim();
  const matters = mattersIn(asked);
  const weights = subjectWeights(asked);
  const kept = [...asked].length === asked.length ? asked.split('').map((letter, at) => ((weights[at] ?? 1) >= 0.3 ? letter : ' ')).join('') : asked;
  const letters = lettersOf(kept);
  const pairs = weigh(letters, index.pairWeight);
  const softPairs = weigh(letters, index.softWeight);
  const topics = new Map(topicsOf(kept).map(({ topic, weight }) => [topic, weight]));
  const scores = new Float64Array(index.duties.length);
  const by = new Map<number, MatterHit[]>();
  let off = 0;
  const offWords: string[] = [];
  for (const hit of matters) {
    const matter = MATTERS[hit.id];
    if (matter === undefined) continue;
    const holders = index.holders[hit.id] ?? new Map<number, number>();
    const best = Math.max(0, ...holders.values());
    if (best < HELD) {
      off += hit.strength;
      offWords.push(...hit.words);
    }
    const share = 1 / (1 + WEIGHTS.spread * Math.log(1 + (index.spread[hit.id] ?? 0)));
    for (const [at, held] of holders) {
      scores[at] = (scores[at] ?? 0) + hit.strength * held * share;
      by.set(at, [...(by.get(at) ?? []), hit]);
    }
  }
  const soft = index.soft.map((vector, id) => ({ id, score: dot(vector, softPairs) })).sort((a, b) => b.score - a.score).slice(0, WEIGHTS.softKept);
  for (const { id, score } of soft) {
    const holders = index.holders[id] ?? new Map<number, number>();
    if (Math.max(0, ...holders.values()) < HELD) off += WEIGHTS.soft * score;
    for (const [at, held] of holders) scores[at] = (scores[at] ?? 0) + WEIGHTS.soft * score * held;
  }
  const penal = PENAL.test(asked);
  index.duties.forEach((duty, at) => {
    let score = scores[at] ?? 0;
    score += WEIGHTS.name * dot(duty.name, pairs) + WEIGHTS.text * dot(duty.text, pairs);
    for (const [topic, held] of duty.topics) score += WEIGHTS.topic * held * Math.min(1, topics.get(topic) ?? 0);
    if (penal) score *= duty.penal ? WEIGHTS.penalMatch : WEIGHTS.penalMiss;
    else if (duty.penal) score *= WEIGHTS.quietPenal;
    scores[at] = score;
  });
  const order = index.duties.map((_, at) => at).filter((at) => (scores[at] ?? 0) > 0).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const first = order[0];
  const best = first === undefined ? 0 : scores[first] ?? 0;
  const second = order[1] === undefined ? 0 : scores[order[1]] ?? 0;
  const none = first === undefined || best < WEIGHTS.floor || off * WEIGHTS.offBar > best;
  const chosen = none || first === undefined ? null : index.duties[first]?.duty ?? null;
  const margin = none ? (off + 0.2) / (off + best + 0.4) : (best - second * 0.6) / (best + 0.5);
  const confidence = Math.max(0, Math.min(1, none ? margin : margin * Math.min(1, best / 0.9)));
  return {
    text,
    verdict: chosen === null ? 'none' : chosen.list,
    lead: chosen === null ? null : leadOf(chosen),
    hits: order.slice(0, 20).map((at) => ({
      id: index.duties[at]?.duty.id ?? '',
      score: Math.round((scores[at] ?? 0) * 10000) / 10000,
      matters: (by.get(at) ?? []).map(({ id }) => MATTERS[id]?.name ?? ''),
      words: [...new Set((by.get(at) ?? []).flatMap(({ words }) => words))]
    })),
    confidence,
    certainty: confidence >= 0.5 ? 'high' : confidence >= 0.28 ? 'medium' : 'low',
    offWords: [...new Set(offWords)],
    marks: merged(matters.flatMap(({ places }) => places))
  };
}
