// Puts right what was typed by sound: words of the lexicon written with other characters that sound alike.
import { anyOf } from '../lexicon/notice-words.ts';
import { SYLLABLES } from '../lexicon/syllables.ts';
import { pointersIn } from '../lexicon/thesaurus.ts';
import { breakWords } from '../lexicon/word-breaker.ts';
import type { Knowledge } from './knowledge.ts';

const LONGEST = 5;
const SHORTEST = 2;
const TELLING = 0.6;
/** Verbs that stand alone: nobody types them for a letter of a longer word. */
const ALONE = new RegExp(anyOf('stands-alone'), 'u');
const WORD = /^\p{Script=Han}{2,5}$/u;

/** Syllables that are often taken for each other count as one: zh/z, ch/c, sh/s, ing/in, eng/en, ang/an. */
function blurred(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n');
}

const SOUNDS: ReadonlyMap<string, string> = new Map(
  [...SYLLABLES].map(([letter, syllable]) => [letter, blurred(syllable)])
);

function soundOf(word: string): string {
  return [...word].map((letter) => SOUNDS.get(letter) ?? letter).join(' ');
}

interface Known {
  words: ReadonlySet<string>;
  bySound: ReadonlyMap<string, readonly string[]>;
}

const MADE = new WeakMap<Knowledge, Known>();

/** Words of the lexicon with two to five Chinese letters, and by their sound. */
function known(knowledge: Knowledge): Known {
  const before = MADE.get(knowledge);
  if (before !== undefined) return before;
  const terms = [...pointersIn(knowledge.regions).keys()];
  const telling = knowledge.matters
    .flatMap(({ anchors, cues }) => [...anchors, ...cues])
    .filter(({ parts, weight }) => parts.length === 1 && weight >= TELLING)
    .flatMap(({ parts }) => parts.flat());
  const candidates = new Set(
    [...telling, ...terms.filter((term) => term.length > SHORTEST)].filter((word) => WORD.test(word))
  );
  const bySound = new Map<string, string[]>();
  for (const word of candidates) {
    const sound = soundOf(word);
    bySound.set(sound, [...(bySound.get(sound) ?? []), word]);
  }
  const words = new Set([...candidates, ...terms]);
  const made = { words, bySound };
  MADE.set(knowledge, made);
  return made;
}

function shared(a: string, b: string): number {
  return [...a].filter((letter, at) => letter === b.charAt(at)).length;
}

/** The text with such words put right; as long as before. Only letters that make no word where they stand are touched
 *  (地保 → 低保, 残急证 → 残疾证), and one letter at least must stay. */
export function spelled(text: string, knowledge: Knowledge): string {
  const { words, bySound } = known(knowledge);
  const starts = new Uint8Array(text.length + 1);
  const single = new Uint8Array(text.length);
  starts[text.length] = 1;
  for (const { segment, index } of breakWords(text)) {
    starts[index] = 1;
    if (segment.length === 1) single[index] = 1;
  }
  const letters = [...text];
  if (letters.length !== text.length) return text;
  const touched = new Uint8Array(text.length);
  for (let size = LONGEST; size >= SHORTEST; size -= 1) {
    for (let from = 0; from + size <= text.length; from += 1) {
      const window = text.slice(from, from + size);
      if (starts[from] !== 1 || starts[from + size] !== 1 || !WORD.test(window) || words.has(window)) continue;
      if (touched.subarray(from, from + size).includes(1)) continue;
      const fits = (word: string): boolean =>
        [...word].every(
          (letter, at) =>
            letter === window.charAt(at) ||
            (single[from + at] === 1 && !(size === SHORTEST && ALONE.test(window.charAt(at))))
        );
      if (size === SHORTEST && single.subarray(from, from + size).includes(0)) continue;
      const [best] = (bySound.get(soundOf(window)) ?? [])
        .filter((word) => shared(word, window) > 0 && fits(word))
        .sort((a, b) => shared(b, window) - shared(a, window));
      if (best === undefined) continue;
      [...best].forEach((letter, at) => (letters[from + at] = letter));
      touched.fill(1, from, from + size);
    }
  }
  return letters.join('');
}
