// Duties of two editions made ready for comparison: neutral texts, and how much each word of them tells.
import { UNSORTED, type Bureau, type Duty, type ListId, type Place, type Side } from '../duty/record.ts';
import type { Vocabulary } from '../lexicon/words.ts';
import { codeOf } from './code.ts';
import { lettersOf, neutralOf } from './neutral.ts';

/** What is compared: an edition's place, duties and bureaus, all in official order. */
export interface Compared {
  place: Place;
  duties: readonly Duty[];
  bureaus: readonly Pick<Bureau, 'name' | 'shortName' | 'stem'>[];
}

/** Words with their weight; `length` is that of the vector, 0 where there are none, `mass` the sum; `rare` are those
 *  that no more duties say than there are editions. */
export interface Weighted {
  rare: ReadonlySet<string>;
  weights: ReadonlyMap<string, number>;
  length: number;
  mass: number;
}

/** A duty as it is compared. Texts are neutral (neutral.ts), beside them their `letters` as printed: what both editions
 *  print alike is alike, whichever place it names; `category` is '' where the list has none; `bureaus` are
 *  stems in printed order, which are the same in every city; `leads` those that the column calls leading; `code` is ''
 *  where the list gives none. The words of a takeover say who acts and how, not what about: they are left out.
 *  `headed` is a clause with the heading above it, which another layout prints in one line with it. */
export interface Subject {
  duty: Duty;
  code: string;
  list: ListId;
  category: string;
  name: string;
  letters: string;
  bureaus: string[];
  leads: string[];
  clauses: { id: string; side: Side; text: string; letters: string; headed: string }[];
  nameWords: Weighted;
  clauseWords: Weighted;
  topics: Weighted;
}

interface Raw extends Omit<Subject, 'nameWords' | 'clauseWords' | 'topics'> {
  nameGrams: ReadonlySet<string>;
  clauseGrams: ReadonlySet<string>;
  topicMass: ReadonlyMap<string, number>;
}

/** Subjects of the editions, each in its order; how telling a word is goes by the duties of all. */
export function subjectsOf(editions: readonly Compared[], vocabulary: Vocabulary): Subject[][] {
  const raws = editions.map((edition) => rawSubjects(edition, vocabulary));
  const all = raws.flat();
  const ofNames = rarity(all.map(({ nameGrams }) => nameGrams));
  const texts = all.filter(({ clauses }) => clauses.length > 0).map(({ clauseGrams }) => clauseGrams);
  const ofClauses = rarity(texts);
  const rare = rareFrom(texts.length, editions.length);
  const ofTopics = rarity(all.map(({ topicMass }) => topicMass.keys()));
  const whole = ({ nameGrams, clauseGrams, topicMass, ...rest }: Raw): Subject => ({
    ...rest,
    nameWords: weighted([...nameGrams].map((gram) => [gram, ofNames(gram)])),
    clauseWords: weighted(
      [...clauseGrams].map((gram) => [gram, ofClauses(gram)]),
      rare
    ),
    topics: weighted([...topicMass].map(([topic, mass]) => [topic, mass * ofTopics(topic)]))
  });
  return raws.map((edition) => edition.map(whole));
}

function rawSubjects({ place, duties, bureaus }: Compared, vocabulary: Vocabulary): Raw[] {
  const neutral = neutralOf({ place, bureaus });
  const stemOf = stemsOf({ place, bureaus });
  return duties.map((duty) => {
    const clauses = duty.clauses.map(({ id, side, group, text }) => ({
      id,
      side,
      text: neutral(text),
      letters: lettersOf(text),
      headed: neutral((group ?? '') + text)
    }));
    const name = neutral(duty.name);
    return {
      duty,
      code: codeOf(duty),
      list: duty.list,
      category: duty.category === UNSORTED ? '' : neutral(duty.category),
      name,
      letters: lettersOf(duty.name),
      bureaus: duty.bureaus.map(({ bureau }) => stemOf(bureau)),
      leads: duty.bureaus.filter(({ part }) => part === 'lead').map(({ bureau }) => stemOf(bureau)),
      clauses,
      nameGrams: grams(name),
      clauseGrams: new Set(clauses.flatMap(({ side, text }) => (side === 'takeover' ? [] : [...grams(text)]))),
      topicMass: new Map(vocabulary.topicsOf(duty.name).map(({ topic, weight }) => [topic, Math.min(1, weight)]))
    };
  });
}

/** A function from a bureau's official name to its name without city, marks and blanks: the same in every city. */
export function stemsOf({ place, bureaus }: Omit<Compared, 'duties'>): (name: string) => string {
  const neutral = neutralOf({ place, bureaus });
  const stems = new Map(bureaus.map(({ name, stem }) => [name, neutral(stem === '' ? name : stem)]));
  return (name) => stems.get(name) ?? neutral(name);
}

/** Pairs of letters that stand side by side; the letter itself where there is one only. */
export function grams(text: string): Set<string> {
  const letters = [...text];
  return new Set(letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

/** How much a word tells, by how few of the documents have it. */
function rarity(documents: readonly Iterable<string>[]): (word: string) => number {
  const count = new Map<string, number>();
  for (const words of documents) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  return (word) => Math.log((documents.length + 1) / ((count.get(word) ?? 0) + 0.5));
}

/** Weights below this are of words that more of so many documents have than there are editions. */
function rareFrom(documents: number, editions: number): number {
  return Math.log((documents + 1) / (editions + 0.75));
}

function weighted(entries: [string, number][], rare = Infinity): Weighted {
  const weights = new Map(entries);
  return {
    rare: new Set(entries.filter(([, weight]) => weight >= rare).map(([word]) => word)),
    weights,
    length: Math.hypot(...weights.values()),
    mass: [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  };
}

/** Cosine of two weighted sets of words, 0..1; 0 where one is empty. */
export function cosine(one: Weighted, other: Weighted): number {
  if (one.length === 0 || other.length === 0) return 0;
  const [few, many] = one.weights.size < other.weights.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [word, weight] of few.weights) sum += weight * (many.weights.get(word) ?? 0);
  return sum / (one.length * other.length);
}

/** How much of the weight of `part` stands in any of `wholes`, 0..1; 0 for no words. */
export function covered(part: Weighted, ...wholes: readonly Weighted[]): number {
  if (part.mass === 0) return 0;
  let sum = 0;
  for (const [word, weight] of part.weights) if (wholes.some(({ weights }) => weights.has(word))) sum += weight;
  return sum / part.mass;
}
