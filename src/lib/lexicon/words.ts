// Chinese duty texts to words: subject terms, activity words, plain words, boilerplate; and the topics they point to.
import { ACTIVITIES } from './activities.ts';
import { table } from './load.ts';
import { breakWords } from './word-breaker.ts';
import { pointersIn, type Pointer, type Topic } from './thesaurus.ts';
import type { Regions } from './regions.ts';

/** One word of a text. `from`/`to` are UTF-16 offsets, `to` exclusive. kind: `subject` is a term of the thesaurus,
 *  `activity` says what is done,
 *  `plain` any other content word of two or more characters, `stop` boilerplate of the genre. */
export interface Word {
  text: string;
  from: number;
  to: number;
  kind: 'subject' | 'activity' | 'plain' | 'stop';
}

/** A topic of the thesaurus found in a text. `weight` is the sum over its terms (1 for a plain term, less for weak and
 *  shared ones), > 0. */
export interface TopicHit {
  topic: string;
  group: string;
  field: string;
  terms: string[];
  weight: number;
}

/** A family of activities found in a text with the words that matched, in order of the text. */
export interface ActivityHit {
  family: string;
  words: string[];
}

interface Entry {
  subject: boolean;
  stop: boolean;
  families: string[];
}

const HAN = /\p{Script=Han}/u;
/** Texts whose words are kept: the rules read the same clauses over and over. */
const KEPT = 10_000;
const GAP_COST = 1.3;
/** Ends of terms that mean no deed though they end in an activity's word (基层治理 is a way of governing). */
const NO_DEEDS = table('no-deeds').map(({ ending }) => ending);

function plainWords(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of breakWords(text.slice(from, to))) {
    if (isWordLike && segment.length > 1 && (HAN.test(segment) || /^[A-Za-z0-9]+$/.test(segment))) {
      words.push({ text: segment, from: from + index, to: from + index + segment.length, kind: 'plain' });
    }
  }
  return words;
}

/** The words of the genre as they are used in places of some regions. Make one with `vocabularyOf`. */
export class Vocabulary {
  /** Which topics a term points to. */
  readonly pointers: ReadonlyMap<string, readonly Pointer[]>;
  readonly #entries = new Map<string, Entry>();
  readonly #longest = new Map<string, number>();
  readonly #known = new Map<string, readonly Word[]>();

  constructor(readonly regions: Regions) {
    this.pointers = pointersIn(regions);
    const entry = (word: string): Entry => {
      const known = this.#entries.get(word) ?? { subject: false, stop: false, families: [] };
      this.#entries.set(word, known);
      this.#longest.set(word.charAt(0), Math.max(this.#longest.get(word.charAt(0)) ?? 0, word.length));
      return known;
    };
    for (const term of this.pointers.keys()) entry(term).subject = true;
    for (const family of ACTIVITIES) for (const word of family.words) entry(word).families.push(family.name);
    for (const { word } of table('boilerplate')) entry(word).stop = true;
    const endings = new Map(ACTIVITIES.flatMap(({ words }) => words).map((word) => [word, entry(word).families]));
    for (const [word, known] of this.#entries) {
      if (NO_DEEDS.some((ending) => word.endsWith(ending))) continue;
      for (let length = 2; known.subject && known.families.length === 0 && length + 2 <= word.length; length += 1)
        known.families = endings.get(word.slice(-length)) ?? [];
    }
  }

  /** Words of a text in order, without overlap: the split that needs the fewest words over the terms of the thesaurus,
   *  the activity words and the boilerplate; what none of them covers goes to the platform's word breaker. Single
   *  characters and punctuation are left out. Never throws. */
  segment(text: string): readonly Word[] {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const words = this.#segment(text);
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(text, words);
    return words;
  }

  #segment(text: string): Word[] {
    const size = text.length;
    const cost = new Float64Array(size + 1);
    const step = new Int32Array(size + 1);
    const costAt = (at: number): number => cost[at] ?? 0;
    const stepAt = (at: number): number => step[at] ?? 0;
    for (let at = size - 1; at >= 0; at -= 1) {
      let best = costAt(at + 1) + GAP_COST;
      const reach = Math.min(this.#longest.get(text.charAt(at)) ?? 0, size - at);
      for (let length = reach; length >= 1; length -= 1) {
        if (1 + costAt(at + length) < best && this.#entries.has(text.slice(at, at + length))) {
          best = 1 + costAt(at + length);
          step[at] = length;
        }
      }
      cost[at] = best;
    }
    const words: Word[] = [];
    let gap = 0;
    let at = 0;
    const closeGap = (): void => {
      if (at - gap > 1) words.push(...plainWords(text, gap, at));
    };
    while (at < size) {
      if (stepAt(at) === 0) {
        at += 1;
        continue;
      }
      closeGap();
      const word = text.slice(at, at + stepAt(at));
      const entry = this.#entries.get(word);
      const kind = entry?.subject ? 'subject' : entry?.families.length ? 'activity' : 'stop';
      words.push({ text: word, from: at, to: at + word.length, kind });
      at += word.length;
      gap = at;
    }
    closeGap();
    return words;
  }

  /** Content words of a text as printed, in order, repeats kept: thesaurus terms and plain words; activity words and
   *  boilerplate are left out. */
  contentWords(text: string): string[] {
    return this.segment(text)
      .filter((word) => word.kind === 'subject' || word.kind === 'plain')
      .map((word) => word.text);
  }

  /** Topics of the thesaurus that a text speaks of, heaviest first (ties in thesaurus order); empty where it names
   *  none. A term counts once however often it is repeated. */
  topicsOf(text: string): TopicHit[] {
    const hits = new Map<Topic, TopicHit>();
    const seen = new Set<string>();
    for (const word of this.segment(text)) {
      if (word.kind !== 'subject' || seen.has(word.text)) continue;
      seen.add(word.text);
      for (const { topic, weight } of this.pointers.get(word.text) ?? []) {
        const hit = hits.get(topic) ?? {
          topic: topic.name,
          group: topic.group,
          field: topic.field,
          terms: [],
          weight: 0
        };
        hit.terms.push(word.text);
        hit.weight += weight;
        hits.set(topic, hit);
      }
    }
    return [...hits].sort(([a, x], [b, y]) => y.weight - x.weight || a.id - b.id).map(([, hit]) => hit);
  }

  /** Activity families among words of `segment`: family → its words as printed without repeats, in the order of
   *  activities.tsv. A subject term that ends in an activity word (消防安全排查) names that activity too. */
  activitiesIn(words: readonly Word[]): Map<string, string[]> {
    const hits = new Map<string, string[]>();
    for (const { text } of words) {
      for (const family of this.#entries.get(text)?.families ?? []) {
        const known = hits.get(family) ?? [];
        if (!known.includes(text)) known.push(text);
        hits.set(family, known);
      }
    }
    return new Map(ACTIVITIES.flatMap(({ name }) => (hits.has(name) ? [[name, hits.get(name) ?? []]] : [])));
  }

  /** Activity families that a text names, in the order of activities.tsv, each with the words that say so (no repeats).
   */
  activitiesOf(text: string): ActivityHit[] {
    return [...this.activitiesIn(this.segment(text))].map(([family, words]) => ({ family, words }));
  }
}

const MADE = new Map<string, Vocabulary>();

/** The vocabulary of places of some regions, made once for each set of regions. */
export function vocabularyOf(regions: Regions): Vocabulary {
  const key = [...regions].sort().join(' ');
  const known = MADE.get(key) ?? new Vocabulary(regions);
  MADE.set(key, known);
  return known;
}
