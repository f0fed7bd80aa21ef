// How well one word that was typed fits a name: as written, by sound, by its letters in pinyin, or with one slip.
import { SYLLABLES } from '../lexicon/syllables.ts';

/** How a word was found: as written in a `name`, by `pinyin`, by `sound` alone, or but for one `slip`. */
export type How = 'name' | 'pinyin' | 'sound' | 'slip';

/** A fit: `score` > 0, at most 1, higher for more of the name. */
export interface Fit {
  score: number;
  how: How;
}

/** A name made ready: `text` in small letters; `words` of a name in Latin letters, none for a Chinese one. */
export interface Form {
  text: string;
  words: readonly string[];
}

/** The syllables of a name; all names of an index are read by one function. */
export type Reading = (name: string) => readonly string[];

/** Reading by the usual syllable of each character. */
export const usualReading: Reading = (name) => [...name].map((letter) => SYLLABLES.get(letter) ?? letter);

const HAN = /^\p{Script=Han}+$/u;
const LATIN = /^[a-z]+$/u;

/** Makes a name ready. */
export function formOf(name: string): Form {
  const text = name.toLowerCase();
  return { text, words: /\p{Script=Han}/u.test(text) ? [] : text.split(/[^a-z0-9]+/u).filter((word) => word !== '') };
}

/** Fit of a word as written: 1 for the whole name, nearly so where only the level before it is left out (水利局 for 市水利局);
 *  in a Latin name at the beginning of a word only. null where it is not in it. */
export function writtenFit(word: string, { text, words }: Form): Fit | null {
  if (text === word) return { score: 1, how: 'name' };
  if (words.length > 0) {
    const at = words.findIndex((each) => each.startsWith(word));
    if (at < 0 || word.length < 2) return null;
    return { score: 0.78 + 0.14 * (word.length / text.length) + (words[at] === word ? 0.03 : 0), how: 'name' };
  }
  const at = text.indexOf(word);
  if (at < 0) return null;
  if (at === 1 && text.length === word.length + 1 && word.length > 1) return { score: 0.98, how: 'name' };
  return { score: 0.8 + 0.12 * (word.length / text.length) + (at === 0 ? 0.03 : 0), how: 'name' };
}

/** Fit of Latin letters with a Chinese name's syllables: whole syllables or their first letters, from the beginning of
 *  a syllable on; the last syllable may be begun only. null where they do not fit. */
export function pinyinFit(letters: string, syllables: readonly string[]): Fit | null {
  if (!LATIN.test(letters) || letters.length < 2) return null;
  let best: Fit | null = null;
  for (let from = 0; from < syllables.length; from += 1) {
    const taken = spelt(letters, syllables, from);
    if (taken === null) continue;
    const whole = taken.whole === taken.count ? 0.14 : taken.whole === 0 ? 0.08 : 0;
    if (taken.whole === 0 && letters.length < 2 + Number(from > 1)) continue;
    const score = 0.62 + whole + 0.12 * (taken.count / syllables.length) + (from === 0 ? 0.03 : 0);
    if (best === null || score > best.score) best = { score, how: 'pinyin' };
  }
  return best;
}

/** How letters are used up by syllables from one on: the most whole ones. */
function spelt(letters: string, syllables: readonly string[], from: number): { count: number; whole: number } | null {
  if (letters === '') return { count: 0, whole: 0 };
  const syllable = syllables[from];
  if (syllable === undefined) return null;
  if (letters.startsWith(syllable)) {
    const rest = spelt(letters.slice(syllable.length), syllables, from + 1);
    if (rest !== null) return { count: rest.count + 1, whole: rest.whole + 1 };
  }
  if (letters.length > 1 && letters.length < syllable.length && syllable.startsWith(letters))
    return { count: 1, whole: 1 };
  if (!letters.startsWith(syllable.charAt(0)) || syllable.length < 2) return null;
  const rest = spelt(letters.slice(1), syllables, from + 1);
  return rest === null ? null : { count: rest.count + 1, whole: rest.whole };
}

/** Fit of a Chinese word with a name that only sounds like it (结杆 for 秸秆). */
export function soundFit(word: string, syllables: readonly string[]): Fit | null {
  if (!HAN.test(word) || word.length < 2) return null;
  const sought = usualReading(word);
  for (let from = 0; from + sought.length <= syllables.length; from += 1)
    if (sought.every((syllable, at) => syllable === syllables[from + at]))
      return { score: 0.5 + 0.2 * (sought.length / syllables.length), how: 'sound' };
  return null;
}

/** Fit of a word that has one letter wrong, too many or too few: three Chinese letters at least in a name of that
 *  length (`within` false), four for a word within a longer name; five Latin ones, or four that lack a letter and begin
 *  as the word does (watr). */
export function slipFit(word: string, form: Form, within: boolean): Fit | null {
  const least = HAN.test(word) ? (within ? 4 : 3) : LATIN.test(word) ? 4 : Infinity;
  if (word.length < least) return null;
  if (form.words.length > 0) {
    const one = form.words.find(
      (each) =>
        each.length > 3 &&
        (word.length > 4 || (each.length > word.length && each[0] === word[0])) &&
        within1(word, each)
    );
    return one === undefined ? null : { score: 0.45 + 0.2 * (one.length / form.text.length), how: 'slip' };
  }
  if (LATIN.test(word) && word.length < 5) return null;
  if (!within)
    return within1(word, form.text) || (form.text.length > word.length && within1(word, form.text.slice(1)))
      ? { score: 0.6, how: 'slip' }
      : null;
  for (let from = 0; from + word.length <= form.text.length; from += 1)
    if (within1(word, form.text.slice(from, from + word.length)))
      return { score: 0.45 + 0.2 * (word.length / form.text.length), how: 'slip' };
  return null;
}

/** Whether two words differ by one letter, two neighbours that changed places, or nothing. */
function within1(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
