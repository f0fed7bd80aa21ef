// What ICU's breaker of Chinese words knows: words and how unlikely each is. For browsers that lack the breaker.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Words of one length in UTF-16 units: `words` one behind the other in code unit order, `costs` a letter for each, its
 *  code the cost and COST_BASE. The list at index n holds words of n + 1 units. */
export interface WordList {
  words: string;
  costs: string;
}

/** What a letter of `costs` counts from, so that none needs an escape. */
export const COST_BASE = 0x23;
/** What a letter that is no word costs; no word costs more. Source: maxSnlp of ICU's CjkBreakEngine. */
export const UNKNOWN = 255;

const HAN = /^\p{Script=Han}+$/u;
const DATA = 'icudt67l.dat';
const DICTIONARY = 'cjdict.dict';

/** The words of Chinese letters with their costs, without those that always cost more than their parts. Node reads them
 *  from the package that holds ICU's data; in the app the build puts a file and its address in this module's place
 *  (scripts/word-costs-plugin.ts). Throws RangeError where the data hold no such dictionary. Source: cjdict of ICU 67,
 *  format in ICU's ucharstrie.h and dictionarydata.h. */
export function wordCosts(): Promise<WordList[]> {
  const data = readFileSync(createRequire(import.meta.url).resolve(`icu4c-data/${DATA}`));
  return Promise.resolve(listed(needed(wordsOf(dictionaryIn(data)))));
}

/** The units of the dictionary's trie. */
function dictionaryIn(data: Buffer): (at: number) => number {
  const contents = data.readUInt16LE(0);
  const count = data.readUInt32LE(contents);
  for (let entry = 0; entry < count; entry += 1) {
    const at = contents + 4 + entry * 8;
    const name = contents + data.readUInt32LE(at);
    if (!data.toString('latin1', name, data.indexOf(0, name)).endsWith(`/${DICTIONARY}`)) continue;
    const item = contents + data.readUInt32LE(at + 4);
    const indexes = item + data.readUInt16LE(item);
    const trie = indexes + data.readInt32LE(indexes);
    return (unit) => data.readUInt16LE(trie + unit * 2);
  }
  throw new RangeError(`no ${DICTIONARY} in ${DATA}`);
}

/** A number that begins with the unit `lead` and goes on at `at`, and where the trie goes on behind it. */
function numberAt(unit: (at: number) => number, lead: number, at: number): { value: number; next: number } {
  if (lead < 0x4000) return { value: lead, next: at };
  if (lead < 0x7fff) return { value: (lead - 0x4000) * 0x10000 + unit(at), next: at + 1 };
  return { value: unit(at) * 0x10000 + unit(at + 1), next: at + 2 };
}

/** Every word of a trie with its cost. */
function wordsOf(unit: (at: number) => number): Map<string, number> {
  const words = new Map<string, number>();
  const jump = (at: number): { to: number; next: number } => {
    const lead = unit(at);
    if (lead < 0xfc00) return { to: at + 1 + lead, next: at + 1 };
    if (lead === 0xffff) return { to: at + 3 + unit(at + 1) * 0x10000 + unit(at + 2), next: at + 3 };
    return { to: at + 2 + (lead - 0xfc00) * 0x10000 + unit(at + 1), next: at + 2 };
  };
  const node = (from: number, word: string): void => {
    let [lead, at] = [unit(from), from + 1];
    if (lead >= 0x8000) {
      words.set(word, numberAt(unit, lead - 0x8000, at).value);
      return;
    }
    if (lead >= 0x40) {
      const value =
        lead < 0x4040
          ? (lead >> 6) - 1
          : lead < 0x7fc0
            ? ((lead & 0x7fc0) - 0x4040) * 0x400 + unit(at)
            : unit(at) * 0x10000 + unit(at + 1);
      at += lead < 0x4040 ? 0 : lead < 0x7fc0 ? 1 : 2;
      words.set(word, value);
      lead &= 0x3f;
    }
    if (lead >= 0x30) {
      const end = at + lead - 0x30 + 1;
      let text = word;
      for (; at < end; at += 1) text += String.fromCharCode(unit(at));
      node(end, text);
    } else if (lead === 0) branch(at + 1, unit(at) + 1, word);
    else branch(at, lead + 1, word);
  };
  const branch = (from: number, size: number, word: string): void => {
    let [at, left] = [from, size];
    for (; left > 5; left -= left >> 1) {
      const { to, next } = jump(at + 1);
      branch(to, left >> 1, word);
      at = next;
    }
    for (; left > 1; left -= 1) {
      const text = word + String.fromCharCode(unit(at));
      const lead = unit(at + 1);
      const { value, next } = numberAt(unit, lead & 0x7fff, at + 2);
      if (lead >= 0x8000) words.set(text, value);
      else node(next + value, text);
      at = next;
    }
    node(at + 1, word + String.fromCharCode(unit(at)));
  };
  node(0, '');
  return words;
}

/** The words of Chinese letters that a breaker can ever choose: a word that costs more than its parts never wins. */
function needed(all: ReadonlyMap<string, number>): [string, number][] {
  const parts = (word: string): number => {
    const best = new Array<number>(word.length + 1).fill(Number.POSITIVE_INFINITY);
    best[0] = 0;
    for (let from = 0; from < word.length; from += 1) {
      const letter = String.fromCodePoint(word.codePointAt(from) ?? 0).length;
      for (let to = from + 1; to <= word.length; to += 1) {
        if (to - from === word.length) continue;
        const cost = all.get(word.slice(from, to)) ?? (to - from === letter ? UNKNOWN : Number.POSITIVE_INFINITY);
        best[to] = Math.min(best[to] ?? 0, (best[from] ?? 0) + cost);
      }
    }
    return best[word.length] ?? 0;
  };
  return [...all].filter(
    ([word, cost]) => HAN.test(word) && cost <= UNKNOWN && ([...word].length === 1 || cost <= parts(word))
  );
}

function listed(words: readonly [string, number][]): WordList[] {
  const lists: WordList[] = [];
  for (const [word, cost] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    while (lists.length < word.length) lists.push({ words: '', costs: '' });
    const list = lists[word.length - 1];
    if (list === undefined) continue;
    list.words += word;
    list.costs += String.fromCharCode(cost + COST_BASE);
  }
  return lists;
}
