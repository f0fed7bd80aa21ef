// Which matters a text speaks of: by the patterns of the lexicon and by likeness to what the lexicon says of a matter.
import { Finder, type Stretch } from '../lexicon/finder.ts';
import type { Matter } from '../lexicon/matters.ts';
import type { Knowledge } from './knowledge.ts';
import { spelled } from './spelling.ts';
import { gramsOf, likeness, unit } from './grams.ts';

/** A matter that a text speaks of. `met` ≥ 0 is the strength of patterns, `like` 0..1 the likeness; `words` made the
 *  patterns, `places` are where they stand. */
export interface Said {
  id: number;
  met: number;
  like: number;
  words: string[];
  places: Stretch[];
}

/** Each further pattern of a matter counts for so much of the one before; one that shares its place with another for a
 *  third of that. */
export const MEET = { damp: 0.7, shared: 0.3, apart: 0.4 };
const FAR = 20;
/** A pattern met only after letters were put right counts for so much. */
const RESPELLED = 0.7;

function heaviest(weights: ArrayLike<number>, places: readonly Stretch[]): number {
  return Math.min(...places.map(({ from }) => weights[from] ?? 1));
}

/** 1 for words side by side, down to 0.6 the further apart they stand. */
function closeness(places: readonly Stretch[]): number {
  const from = Math.min(...places.map((place) => place.from));
  const to = Math.max(...places.map((place) => place.to));
  const gap = to - from - places.reduce((sum, place) => sum + place.to - place.from, 0);
  return 1 - MEET.apart * Math.min(1, gap / FAR);
}

function meet(
  matter: Matter,
  finder: Finder,
  respelled: Finder | null,
  weights: ArrayLike<number>
): Omit<Said, 'id' | 'like'> | null {
  const met: { weight: number; places: Stretch[] }[] = [];
  for (const pattern of [...matter.anchors, ...matter.cues]) {
    const typed = finder.meet(pattern);
    const places = typed ?? respelled?.meet(pattern) ?? null;
    if (places === null) continue;
    const weight = pattern.weight * heaviest(weights, places) * closeness(places) * (typed === null ? RESPELLED : 1);
    if (weight > 0) met.push({ weight, places });
  }
  if (met.length === 0) return null;
  met.sort((a, b) => b.weight - a.weight);
  const taken: Stretch[] = [];
  let strength = 0;
  let factor = 1;
  let again = MEET.shared;
  for (const { weight, places } of met) {
    const fresh = places.some((place) => !taken.some(({ from, to }) => place.from < to && from < place.to));
    if (fresh) {
      strength += weight * factor;
      factor *= MEET.damp;
    } else {
      strength += weight * again;
      again *= MEET.shared;
    }
    taken.push(...places);
  }
  const words = met.flatMap(({ places }) => places.map(({ from, to }) => finder.text.slice(from, to)));
  return { met: strength, words: [...new Set(words)], places: taken };
}

/** Every matter of the lexicon as a text speaks of it, by id. `weights`, one for each UTF-16 unit, say how much a
 *  letter counts. */
export function saidIn(text: string, weights: ArrayLike<number>, knowledge: Knowledge): Said[] {
  const finder = new Finder(text);
  const right = spelled(text, knowledge);
  const respelled = right === text ? null : new Finder(right);
  const { background, matters } = knowledge;
  const like = likeness(unit(gramsOf(right, weights), background.rarity), background, matters.length);
  return matters.map((matter) => ({
    id: matter.id,
    like: like[matter.id] ?? 0,
    ...(meet(matter, finder, respelled, weights) ?? { met: 0, words: [], places: [] })
  }));
}
