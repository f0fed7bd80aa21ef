// Phrases as an expert writes them in one cell: parts, alternatives, optional pieces; and regular expressions of them.

/** A phrase taken apart. `parts` must be met one after the other, each by any of its alternatives; `start` and `end`
 *  say that the phrase begins or ends the text (or the piece of it) that is looked at. */
export interface Phrase {
  start: boolean;
  end: boolean;
  parts: string[][];
}

/** Reads a phrase. `+` joins parts with room between them, `/` separates alternatives of a part, `{甲/乙}` stands for one
 *  of its pieces, `[甲/乙]` for one of them or nothing, a leading `^` and a trailing `$` for the beginning and the end.
 *  没收+物品/财物 · [对应]上级部门[工作/具体]职责 · ^各{乡/镇}. Null where it is not well formed. */
export function parsePhrase(text: string): Phrase | null {
  const start = text.startsWith('^');
  const end = text.endsWith('$');
  const body = text.slice(start ? 1 : 0, end ? -1 : undefined);
  if (/[\^$]/.test(body)) return null;
  const parts = splitOutside(body, '+').map((part) => splitOutside(part, '/').map(expand));
  const known = parts.map((part) => part.flatMap((words) => words ?? ['']));
  return known.some((part) => part.length === 0 || part.includes('')) ? null : { start, end, parts: known };
}

/** Cuts at a sign that stands in no bracket. */
function splitOutside(text: string, sign: string): string[] {
  if (!/[[{]/.test(text)) return text.split(sign);
  const pieces = [''];
  let depth = 0;
  for (const letter of text) {
    if ('[{'.includes(letter)) depth += 1;
    if (']}'.includes(letter)) depth -= 1;
    if (letter === sign && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += letter;
  }
  return pieces;
}

/** All plain words that an alternative stands for; null where its brackets do not match. */
function expand(text: string): string[] | null {
  const found = /^([^[\]{}]*)(?:\[([^[\]{}]+)\]|\{([^[\]{}]+)\})(.*)$/u.exec(text);
  if (found === null) return /[[\]{}]/.test(text) ? null : [text];
  const [, before = '', optional, chosen = '', after = ''] = found;
  const pieces = (optional ?? chosen).split('/');
  const rest = expand(after);
  if (rest === null || pieces.includes('')) return null;
  return (optional === undefined ? pieces : [...pieces, '']).flatMap((piece) =>
    rest.map((tail) => before + piece + tail)
  );
}

/** The words of a phrase with a single part and neither beginning nor end; throws SyntaxError for any other. */
export function wordsOf(text: string): string[] {
  const phrase = parsePhrase(text);
  const [words] = phrase?.parts ?? [];
  if (phrase === null || words === undefined || phrase.parts.length > 1 || phrase.start || phrase.end)
    throw new SyntaxError(`not a plain word: ${text}`);
  return words;
}

/** Source of a regular expression that a phrase stands for; `gap` is what may stand between parts. Longer alternatives
 *  are tried first. Throws SyntaxError for a phrase that is not well formed. */
export function phraseSource(text: string, gap = '[^，；。]*?'): string {
  const phrase = parsePhrase(text);
  if (phrase === null) throw new SyntaxError(`not a phrase: ${text}`);
  const parts = phrase.parts.map(anyWord);
  return `${phrase.start ? '^' : ''}${parts.join(gap)}${phrase.end ? '$' : ''}`;
}

/** Source of a regular expression for any of some words, longer ones first. */
export function anyWord(words: readonly string[]): string {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length).map(escaped);
  return sorted.length === 1 ? (sorted[0] ?? '') : `(?:${sorted.join('|')})`;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
