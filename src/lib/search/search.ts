// The one search: what was typed → the verdict of the entry check, and all that is meant, in one order.
import { words } from '../address/filter.ts';
import { entryCheck, type EntryAnswer } from '../entry/check.ts';
import type { EntryDuty, EntryIndex } from '../entry/duty-index.ts';
import { namesNothing } from '../entry/notice.ts';
import { table } from '../lexicon/load.ts';
import {
  formOf,
  pinyinFit,
  slipFit,
  soundFit,
  usualReading,
  writtenFit,
  type Fit,
  type Form,
  type How,
  type Reading
} from './name-match.ts';
import { stepOf, type Step } from './step.ts';

/** Kinds of what is found, in the order of groups that are equally good. */
export const KINDS = ['duty', 'bureau', 'category', 'finding', 'page'] as const;
export type Kind = (typeof KINDS)[number];

/** Something with names that can be found beside duties. `names` the one it is told by first (of a bureau its official
 *  one); `about` are duties by id; of equals the one with more `weight` comes first. */
export interface Thing {
  kind: Exclude<Kind, 'duty'>;
  id: string;
  names: readonly string[];
  about?: readonly string[];
  weight?: number;
}

/** Something found. `score` 0..1, on one scale for all kinds; `how` also: by its `number`, in a `text` (then `text` is
 *  the clause), by what it means (`sense`), or because it is of a bureau or a duty that was found (`of`). */
export interface Hit {
  kind: Kind;
  id: string;
  score: number;
  how: How | 'number' | 'text' | 'sense' | 'of';
  text: string | null;
}

/** Hits of one kind, best first, and how many more there are. */
export interface Group {
  kind: Kind;
  hits: Hit[];
  more: number;
}

/** Bureaus and categories by id. */
export interface Sides {
  bureaus: string[];
  categories: string[];
}

/** What a search gives. `answer` is the verdict on the matter, null where none is to be had: a number, a name, letters,
 *  or no matter that the entry check knows; `step` what the township does, where a list answers; `sides` what the words
 *  call by name, where each is such a name: what a page can be narrowed to. Groups the best first. */
export interface Found {
  answer: EntryAnswer | null;
  step: Step | null;
  sides: Sides | null;
  groups: Group[];
}

interface Named {
  thing: Thing;
  forms: readonly Form[];
}

interface Listed {
  duty: EntryDuty;
  form: Form;
  texts: readonly string[];
  whole: string;
}

/** Everything that is looked through. */
export interface SearchIndex {
  entry: EntryIndex;
  duties: readonly Listed[];
  byId: ReadonlyMap<string, EntryDuty>;
  things: readonly Named[];
  /** Syllables of a name, each read once. */
  reading: Reading;
}

/** Makes an index of duties that are ready for the entry check and of things. `reading` tells how names sound. */
export function searchIndex(entry: EntryIndex, things: readonly Thing[], reading: Reading = usualReading): SearchIndex {
  const read = new Map<string, readonly string[]>();
  return {
    entry,
    duties: entry.duties.map(({ duty }) => {
      const texts = duty.clauses.map(({ text }) => text);
      return { duty, form: formOf(duty.name), texts, whole: texts.join('\n').toLowerCase() };
    }),
    byId: new Map(entry.duties.map(({ duty }) => [duty.id, duty])),
    things: things.map((thing) => ({ thing, forms: thing.names.map(formOf) })),
    reading: (name) => {
      const known = read.get(name) ?? reading(name);
      read.set(name, known);
      return known;
    }
  };
}

/** Hits of each kind that are given at most. */
export const MOST: Record<Kind, number> = { duty: 6, bureau: 4, category: 3, finding: 3, page: 3 };
const LONGEST = 30;
const SENSE = { first: 0.97, near: 0.6, other: 0.45, span: 0.3, least: 0.3 };
const IN_TEXT = 0.6;
const IN_FINDING = 0.65;
const OF_BUREAU = 0.62;
const OF_DUTY = 0.5;
const BY_TOPIC = 0.7;
/** Letters that are an English word are hardly the pinyin of another. */
const BELOW_TOPIC = 0.6;
const EXACT = 0.97;
const CLEAR = 0.7;
/** Kinds that are called by a name, so that a text which is one asks for nothing. */
const NAMED: ReadonlySet<Kind> = new Set(['bureau', 'category', 'page']);
const NUMBER = /^\d{1,4}$/u;
const LATIN = /^[a-z]{2,}$/u;

/** Finds what a text means. Every word of it (see `words`) has to be met by what is found, but for duties that answer
 *  it by what they are about: those of the entry check, its first one first. Sounds and slips count only where
 *  nothing is written so. Nothing for a text without a word. Pure; some tens of milliseconds; never throws. */
export function search(text: string, index: SearchIndex): Found {
  const sought = words(text);
  if (sought.length === 0) return { answer: null, step: null, sides: null, groups: [] };
  const hits = new Map<string, Hit>();
  const put = (hit: Hit) => {
    const key = `${hit.kind} ${hit.id}`;
    if ((hits.get(key)?.score ?? 0) < hit.score) hits.set(key, hit);
  };
  const met = sought.length <= LONGEST ? sought.map((word) => wordMet(word, index)) : [];
  if (met.length > 0) {
    namedThings(met, index).forEach(put);
    writtenDuties(sought, met, index).forEach(put);
  }
  const numbered = sought.every((word) => NUMBER.test(word) || index.byId.has(word));
  const named = [...hits.values()].some(({ kind, score }) => NAMED.has(kind) && score >= EXACT);
  const part = numbered || namesNothing(text) ? null : entryCheck(text, index.entry);
  const listed = part !== null && part.verdict !== 'none' && part.verdict !== 'near';
  if (part !== null)
    part.hits.forEach(({ id, score }, at) => {
      if (score < SENSE.least) return;
      const share = score / Math.max(score, part.hits[0]?.score ?? score);
      const first = at === 0 && (listed || part.verdict === 'near');
      const value = first ? (listed && !named ? SENSE.first : SENSE.near) : SENSE.other + SENSE.span * share * share;
      put({ kind: 'duty', id, score: first ? value : Math.min(value, SENSE.near), how: 'sense', text: null });
    });
  const [top] = ranked(
    [...hits.values()].filter(({ kind }) => kind === 'duty'),
    index
  );
  if (top !== undefined && top.score >= CLEAR)
    for (const { thing } of index.things)
      if (thing.kind === 'finding' && thing.about?.includes(top.id) === true)
        put({
          kind: 'finding',
          id: thing.id,
          score: OF_DUTY + (thing.about[0] === top.id ? 0.04 : 0),
          how: 'of',
          text: null
        });
  const calls = [...hits.values()].some(({ kind, score }) => NAMED.has(kind) && score >= CLEAR);
  const tells = part !== null && part.met && !named && (listed || (part.certainty !== 'low' && !calls));
  const answered = listed && tells ? index.byId.get(part.hits[0]?.id ?? '') : undefined;
  return {
    answer: tells ? part : null,
    step: answered === undefined ? null : stepOf(answered, text),
    sides: sidesOf(met),
    groups: grouped(ranked([...hits.values()], index))
  };
}

/** What a word meets: things with how well, and duties by what their names sound like or but for a slip. */
interface Met {
  word: string;
  things: ReadonlyMap<Named, Fit>;
  duties: ReadonlyMap<Listed, Fit>;
}

function wordMet(word: string, index: SearchIndex): Met {
  const things = new Map<Named, Fit>();
  const duties = new Map<Listed, Fit>();
  const latin = LATIN.test(word);
  for (const named of index.things) {
    const fit = bestOf(named.forms, (form) => writtenFit(word, form) ?? (latin ? spelt(word, form, index) : null));
    if (fit !== null) things.set(named, fit);
  }
  for (const listed of index.duties) {
    const fit = writtenFit(word, listed.form) ?? (latin ? spelt(word, listed.form, index) : null);
    if (fit !== null) duties.set(listed, fit);
  }
  const meant = latin ? byTopic(word, index) : [];
  if (meant.length > 0)
    for (const [listed, { score, how }] of duties)
      if (how === 'pinyin') duties.set(listed, { score: Math.min(score, BELOW_TOPIC), how });
  for (const [listed, fit] of meant) if (duties.get(listed)?.how !== 'name') duties.set(listed, fit);
  if (things.size + duties.size > 0 || NUMBER.test(word)) return { word, things, duties };
  for (const named of index.things) {
    if (named.thing.kind === 'finding') continue;
    const fit = bestOf(
      named.forms,
      (form) =>
        (form.words.length === 0 ? soundFit(word, index.reading(form.text)) : null) ?? slipFit(word, form, false)
    );
    if (fit !== null) things.set(named, fit);
  }
  for (const listed of index.duties) {
    const fit = soundFit(word, index.reading(listed.form.text)) ?? slipFit(word, listed.form, true);
    if (fit !== null) duties.set(listed, fit);
  }
  return { word, things, duties };
}

function spelt(word: string, form: Form, index: SearchIndex): Fit | null {
  return form.words.length === 0 ? pinyinFit(word, index.reading(form.text)) : null;
}

function bestOf(forms: readonly Form[], fitOf: (form: Form) => Fit | null): Fit | null {
  let best: Fit | null = null;
  for (const form of forms) {
    const fit = fitOf(form);
    if (fit !== null && fit.score > (best?.score ?? 0)) best = fit;
  }
  return best;
}

let topics: ReadonlyMap<string, readonly string[]> | undefined;

/** Words by which English readers mean topics, from the topics' names and from those they say besides, in the singular,
 *  with the Chinese terms of those topics. */
function topicWords(): ReadonlyMap<string, readonly string[]> {
  if (topics !== undefined) return topics;
  const terms = new Map<string, string[]>();
  for (const { topic, term, weak } of table('thesaurus'))
    if (!weak) terms.set(topic, [...(terms.get(topic) ?? []), term]);
  const made = new Map<string, string[]>();
  const means = (word: string, topic: string) =>
    made.set(singular(word), [...(made.get(singular(word)) ?? []), ...(terms.get(topic) ?? [])]);
  for (const { topic, english } of table('topics'))
    for (const word of new Set(english.toLowerCase().split(/[^a-z]+/u))) if (word.length > 2) means(word, topic);
  for (const { word, topic } of table('english-words')) if (topic !== '') means(word, topic);
  topics = made;
  return made;
}

/** An English word without its plural's end. */
function singular(word: string): string {
  return word.replace(/ies$/u, 'y').replace(/ren$|(?<=[^s])s$/u, '');
}

/** Duties whose name holds a term of a topic that is called so in English, better the more of the name it is. */
function byTopic(word: string, index: SearchIndex): [Listed, Fit][] {
  const terms = topicWords().get(singular(word)) ?? [];
  return index.duties.flatMap((listed): [Listed, Fit][] => {
    const { name } = listed.duty;
    const longest = Math.max(0, ...terms.filter((term) => name.includes(term)).map(({ length }) => length));
    return longest === 0 ? [] : [[listed, { score: BY_TOPIC + 0.08 * (longest / name.length), how: 'name' }]];
  });
}

/** The bureau or category that each word calls; null where a word calls none by its name, or several. */
function sidesOf(met: readonly Met[]): Sides | null {
  const sides: Sides = { bureaus: [], categories: [] };
  for (const { things } of met) {
    const called = [...things].filter(([, { score }]) => score >= EXACT).map(([{ thing }]) => thing);
    const [one, other] = called.filter(({ kind }) => kind === 'bureau' || kind === 'category');
    if (one === undefined || other !== undefined) return null;
    const side = one.kind === 'bureau' ? sides.bureaus : sides.categories;
    if (!side.includes(one.id)) side.push(one.id);
  }
  return met.length === 0 ? null : sides;
}

function namedThings(met: readonly Met[], { things }: SearchIndex): Hit[] {
  const [first, ...rest] = met;
  if (first === undefined) return [];
  const hits: Hit[] = [];
  for (const named of things) {
    const fits = [first, ...rest].map((each) => each.things.get(named));
    if (fits.includes(undefined)) continue;
    const scores = fits.map((fit) => fit?.score ?? 0);
    const whole = named.forms.some(({ text }) => text === met.map(({ word }) => word).join(' '));
    const found = whole ? 1 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const { thing } = named;
    hits.push({
      kind: thing.kind,
      id: thing.id,
      score: thing.kind === 'finding' ? IN_FINDING * found : found,
      how: fits.map((fit) => fit?.how ?? 'name').find((how) => how !== 'name') ?? 'name',
      text: null
    });
  }
  return hits;
}

function writtenDuties(sought: readonly string[], met: readonly Met[], { duties }: SearchIndex): Hit[] {
  const bodies = met.map(({ things }) => {
    const found = [...things].filter(([{ thing }, { score }]) => thing.kind === 'bureau' && score >= CLEAR);
    return new Map(found.map(([{ thing }, fit]) => [thing.names[0] ?? '', fit.score]));
  });
  const hits: Hit[] = [];
  for (const listed of duties) {
    const { duty, form, texts, whole } = listed;
    if (form.text === sought.join('')) {
      hits.push({ kind: 'duty', id: duty.id, score: 1, how: 'name', text: null });
      continue;
    }
    const fits = met.map(({ word, duties: named }, at): Pick<Hit, 'score' | 'how' | 'text'> | null => {
      if (duty.id === word) return { score: 1, how: 'number', text: null };
      if (NUMBER.test(word) && duty.seq === Number(word)) return { score: 0.99, how: 'number', text: null };
      const fit = named.get(listed);
      if (fit !== undefined && (fit.how === 'name' || fit.score >= IN_TEXT)) return { ...fit, text: null };
      if (word.length > 1 && whole.includes(word))
        return {
          score: IN_TEXT,
          how: 'text',
          text: texts.find((text) => text.toLowerCase().includes(word)) ?? null
        };
      if (fit !== undefined) return { ...fit, text: null };
      const places = duty.bureaus.map(({ bureau }) => bodies[at]?.get(bureau) ?? 0);
      const best = Math.max(0, ...places);
      return best > 0
        ? { score: OF_BUREAU + (places.indexOf(best) === 0 ? 0.04 : 0) - 0.1 * (1 - best), how: 'of', text: null }
        : null;
    });
    if (fits.includes(null)) continue;
    const scores = fits.map((fit) => fit?.score ?? 0);
    const least = fits.reduce((a, b) => ((b?.score ?? 0) < (a?.score ?? 0) ? b : a), fits[0] ?? null);
    hits.push({
      kind: 'duty',
      id: duty.id,
      score: scores.reduce((sum, score) => sum + score, 0) / scores.length,
      how: least?.how ?? 'name',
      text: fits.find((fit) => fit?.how === 'text')?.text ?? null
    });
  }
  return hits;
}

/** The best first; of equals in the order of the index, findings by their weight. */
function ranked(hits: readonly Hit[], { duties, things }: SearchIndex): Hit[] {
  const order = new Map<string, number>();
  duties.forEach(({ duty }, at) => order.set(`duty ${duty.id}`, at));
  things.forEach(({ thing }, at) => order.set(`${thing.kind} ${thing.id}`, at - 1e6 * (thing.weight ?? 0)));
  const place = ({ kind, id }: Hit): number => order.get(`${kind} ${id}`) ?? 0;
  return [...hits].sort((a, b) => b.score - a.score || place(a) - place(b));
}

function grouped(hits: readonly Hit[]): Group[] {
  const groups = KINDS.map((kind): Group => {
    const own = hits.filter((hit) => hit.kind === kind);
    return { kind, hits: own.slice(0, MOST[kind]), more: Math.max(0, own.length - MOST[kind]) };
  });
  const best = ({ hits: [first] }: Group): number => first?.score ?? 0;
  return groups.filter(({ hits: own }) => own.length > 0).sort((a, b) => best(b) - best(a));
}
