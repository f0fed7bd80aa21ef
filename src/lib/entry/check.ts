// "Is this our job?": the duties nearest to a pasted text, what speaks for each, and the verdict.
import { Finder, type Stretch } from '../lexicon/finder.ts';
import { mattersOf, type Matter } from '../lexicon/matters.ts';
import { ALL_REGIONS } from '../lexicon/regions.ts';
import { dot, lettersOf, weigh, type EntryDuty, type EntryIndex } from './duty-index.ts';
import { PENAL, subjectWeights } from './notice.ts';

export type Verdict = 'basic' | 'shared' | 'reclaimed' | 'none';

/** One near duty. `score` ≥ 0, comparable within one answer, 0 where nothing speaks for the duty; `matters` names the
 *  subjects both share; `words` stand in the asked text
 *  and made the match; `near` are words there that are usual for such a subject. */
export interface EntryHit {
  id: string;
  score: number;
  matters: string[];
  words: string[];
  near: string[];
}

/** Answer of the entry check. `lead` official bureau name or null; `hits` best first; `confidence` 0..1 and its class;
 *  `offWords` are the words that speak for a task of no list; `marks` places in the asked text that counted, in order,
 *  without overlap. */
export interface EntryAnswer {
  text: string;
  verdict: Verdict;
  lead: string | null;
  hits: EntryHit[];
  confidence: number;
  certainty: 'high' | 'medium' | 'low';
  offWords: string[];
  marks: Stretch[];
}

/** Weights of the evidence; set on labelled questions (scripts/score/entry.ts). */
export const WEIGHTS = {
  soft: 8,
  softKept: 12,
  name: 0.8,
  text: 0.5,
  topic: 0.2,
  spread: 0.4,
  damp: 0.55,
  apart: 0.4,
  penalMatch: 1.3,
  penalMiss: 0.88,
  quietPenal: 0.72,
  offBar: 1.0,
  absent: 0.7,
  floor: 0.2
};

const HELD = 0.4;
const FEWEST = 10;
const MOST = 20;
const TELLING = 0.25;
const EMPTY = /[了一的请在有是就法案罚处把给没个要想怎我你他这那都也很及对为和不]/u;

interface MatterHit {
  id: number;
  strength: number;
  words: string[];
  places: Stretch[];
}

function heaviest(weights: Float64Array, places: readonly Stretch[]): number {
  let weight = 1;
  for (const { from } of places) weight = Math.min(weight, weights[from] ?? 1);
  return weight;
}

/** 1 for words side by side, down to 0.6 the further apart they stand. */
function closeness(places: readonly Stretch[]): number {
  const from = Math.min(...places.map((place) => place.from));
  const to = Math.max(...places.map((place) => place.to));
  const gap = to - from - places.reduce((sum, place) => sum + place.to - place.from, 0);
  return 1 - WEIGHTS.apart * Math.min(1, gap / 20);
}

/** Which of the matters a text speaks of, with the strength of what it says (each further cue counts for less) and the
 *  words that say it. */
export function mattersIn(text: string, matters: readonly Matter[]): MatterHit[] {
  const finder = new Finder(text);
  const weights = subjectWeights(text);
  const hits: MatterHit[] = [];
  for (const matter of matters) {
    const met: { weight: number; words: string[]; places: Stretch[] }[] = [];
    for (const pattern of [...matter.anchors, ...matter.cues]) {
      const places = finder.meet(pattern);
      if (places === null) continue;
      met.push({
        weight: pattern.weight * heaviest(weights, places) * closeness(places),
        places,
        words: places.map(({ from, to }) => text.slice(from, to))
      });
    }
    if (met.length === 0) continue;
    met.sort((a, b) => b.weight - a.weight);
    const taken: Stretch[] = [];
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

/** Who leads the city side of a duty: `named` the text says so, `sole` one bureau alone stands in the column, `first`
 *  first listed and no lead named,
 *  `takeover` has taken the duty back. null for a basic duty and where no bureau stands in the column. A bureau that
 *  leads one part only
 *  (牵头对…进行…) does not lead the duty; the first listed one that coordinates (统筹) does. */
export function leadOf(duty: EntryDuty): { bureau: string; basis: 'named' | 'sole' | 'first' | 'takeover' } | null {
  const first = duty.bureaus[0]?.bureau;
  if (duty.list === 'basic' || first === undefined) return null;
  if (duty.list === 'reclaimed') return { bureau: first, basis: 'takeover' };
  if (duty.bureaus.length === 1) return { bureau: first, basis: 'sole' };
  for (const { side, lead, text, actors } of duty.clauses) {
    const actor = actors.find(({ bureau }) => bureau !== null)?.bureau ?? null;
    if (side !== 'city' || actor === null) continue;
    if ((lead && !text.includes('牵头对')) || (actor === first && text.includes('统筹')))
      return { bureau: actor, basis: 'named' };
  }
  return { bureau: first, basis: 'first' };
}

/** Words of a duty that answer the subjects of a hit, and stretches of three or more characters that its name shares
 *  with the asked text; for marking. */
export function wordsInDuty(hit: EntryHit, duty: EntryDuty, asked: string): string[] {
  const text = [duty.name, ...duty.clauses.map((clause) => clause.text)].join('\n');
  const found = new Set<string>();
  for (const matter of mattersOf(ALL_REGIONS)) {
    if (!hit.matters.includes(matter.name)) continue;
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

function sharedPairs(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): string[] {
  return [...b]
    .filter(([pair]) => pair.length === 2 && !EMPTY.test(pair) && a.has(pair))
    .sort((x, y) => y[1] * (a.get(y[0]) ?? 0) - x[1] * (a.get(x[0]) ?? 0))
    .slice(0, 3)
    .map(([pair]) => pair);
}

function merged(places: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const place of [...places].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = result.at(-1);
    if (last !== undefined && place.from <= last.to) last.to = Math.max(last.to, place.to);
    else result.push({ ...place });
  }
  return result;
}

/** Compares one text with all duties of an index. Hits best first, ties in list order, at least ten where there are ten
 *  duties (then the last may have score 0).
 *  Verdict and lead follow the best hit; `none` where typical off-list tasks outweigh it or nothing speaks for any
 *  duty.
 *  Pure; a few milliseconds; never throws. */
export function entryCheck(text: string, index: EntryIndex): EntryAnswer {
  const asked = text.trim();
  const matters = mattersIn(asked, index.matters);
  const weights = subjectWeights(asked);
  const subject =
    [...asked].length === asked.length
      ? asked
          .split('')
          .map((letter, at) => ((weights[at] ?? 1) >= 0.3 ? letter : ' '))
          .join('')
      : asked;
  const letters = lettersOf(subject);
  const pairs = weigh(letters, index.pairWeight);
  const softPairs = weigh(letters, index.softWeight);
  const topics = new Map(index.vocabulary.topicsOf(subject).map(({ topic, weight }) => [topic, weight]));
  const scores = new Float64Array(index.duties.length);
  const by = new Map<number, MatterHit[]>();
  let off = 0;
  const offWords: string[] = [];
  for (const hit of matters) {
    const matter = index.matters[hit.id];
    if (matter === undefined) continue;
    const holders = index.holders[hit.id] ?? new Map<number, number>();
    const best = Math.max(0, ...holders.values());
    if (best < HELD) {
      off += matter.off ? hit.strength : WEIGHTS.absent * hit.strength;
      offWords.push(...hit.words);
    }
    const share = 1 / (1 + WEIGHTS.spread * Math.log(1 + (index.spread[hit.id] ?? 0)));
    for (const [at, held] of holders) {
      scores[at] = (scores[at] ?? 0) + hit.strength * held * share;
      by.set(at, [...(by.get(at) ?? []), hit]);
    }
  }
  const near = new Map<number, string[]>();
  const said = new Set(index.vocabulary.segment(asked).map(({ text: word }) => word));
  const soft = index.soft
    .map((vector, id) => ({ id, score: dot(vector, softPairs) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, WEIGHTS.softKept);
  for (const { id, score } of soft) {
    const holders = index.holders[id] ?? new Map<number, number>();
    if (Math.max(0, ...holders.values()) < HELD) off += WEIGHTS.soft * score;
    for (const [at, held] of holders) {
      scores[at] = (scores[at] ?? 0) + WEIGHTS.soft * score * held;
      if (WEIGHTS.soft * score * held >= TELLING)
        near.set(at, [...(near.get(at) ?? []), ...sharedPairs(index.soft[id] ?? new Map<string, number>(), softPairs)]);
    }
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
  const order = index.duties.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const first = order[0];
  const best = first === undefined ? 0 : (scores[first] ?? 0);
  const kept = Math.max(FEWEST, Math.min(MOST, order.filter((at) => (scores[at] ?? 0) > 0).length));
  const second = order[1] === undefined ? 0 : (scores[order[1]] ?? 0);
  const none = first === undefined || best < WEIGHTS.floor || off * WEIGHTS.offBar > best;
  const chosen = none || first === undefined ? null : (index.duties[first]?.duty ?? null);
  const margin = none ? (off + 0.2) / (off + best + 0.4) : (best - second * 0.6) / (best + 0.5);
  const confidence = Math.max(0, Math.min(1, none ? margin : margin * Math.min(1, best / 0.9)));
  return {
    text,
    verdict: chosen === null ? 'none' : chosen.list,
    lead: chosen === null ? null : (leadOf(chosen)?.bureau ?? null),
    hits: order.slice(0, kept).map((at) => ({
      id: index.duties[at]?.duty.id ?? '',
      score: Math.round((scores[at] ?? 0) * 10000) / 10000,
      matters: (by.get(at) ?? []).map(({ id }) => index.matters[id]?.name ?? ''),
      words: [...new Set((by.get(at) ?? []).flatMap(({ words }) => words))],
      near: [...new Set(near.get(at) ?? [])].filter((pair) => said.has(pair))
    })),
    confidence,
    certainty: confidence >= 0.5 ? 'high' : confidence >= 0.28 ? 'medium' : 'low',
    offWords: [...new Set(offWords)],
    marks: merged(matters.flatMap(({ places }) => places))
  };
}
