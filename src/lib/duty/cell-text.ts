// What a cell cut out of a row's runs says.

import { UPPER } from '../lexicon/levels.ts';
import type { Field } from '../read/fields.ts';
import { looksLikeBody, opensName } from './bureau-cell.ts';
import type { Token } from './text-heads.ts';
import { measured, sentenceEnds, type ColumnShape } from './text-wrap.ts';

const OPENS_UPPER = new RegExp(`^\\p{Script=Han}{1,3}${UPPER}`, 'u');

/** What is known of the whole text: its categories, what its bureaus begin with, the place above (滨港市 of 滨港市临港区). */
export interface Context {
  known: ReadonlySet<string>;
  city: string;
  upper: string;
  byLine: boolean;
}

/** A column that rows are cut into. */
export interface Target {
  field: Field;
  shape: ColumnShape;
}

/** Fields that hold names of bodies. */
export const NAMES = new Set<Field>(['bureau', 'lead', 'helper']);
/** Fields that hold the duties of a side. */
export const SIDES = new Set<Field>(['city', 'township', 'texts']);

/** Text of a cell as cut: lines that only the width of its column broke are put together, others stay apart. */
export function cellText({ field, shape }: Target, tokens: readonly Token[], { city, byLine }: Context): string {
  return joined(
    tokens,
    byLine,
    NAMES.has(field) ? city : null,
    SIDES.has(field)
      ? paragraphsOf(tokens, shape)
      : field === 'takeover'
        ? new Set(namesAbove(tokens, shape, city))
        : undefined
  );
}

/** Where lines end that hold names of bodies above a text: each leaves room for what follows. */
function namesAbove(tokens: readonly Token[], { width, widest }: ColumnShape, city: string): number[] {
  const ends: number[] = [];
  let [from, name] = [0, ''];
  for (const [at, token] of tokens.entries()) {
    if (at > from && token.first) {
      const line = tokens.slice(
        tokens.findLastIndex(({ first }, index) => first && index < at),
        at
      );
      const own = line.reduce((sum, each) => sum + measured(each).width, 0);
      const hasRoom = own + measured(token).opening <= (width ?? widest);
      if (hasRoom && (!looksLikeBody(name) || !opensName(name, city))) break;
      if (hasRoom) {
        ends.push(at);
        [from, name] = [at, ''];
      }
    }
    name += token.text;
  }
  return ends;
}

/** Where paragraphs begin in a cell without numbers: behind sentences that end a line, where one of them leaves room.
 *  */
function paragraphsOf(cell: readonly Token[], shape: ColumnShape): Set<number> {
  const ends = sentenceEnds(cell, shape);
  return new Set(ends.some(({ isShort }) => isShort) ? ends.map(({ at }) => at) : []);
}

/** Text of a cell: lines that begin a number, or every line where lines are paragraphs, stay apart; of names (`city` is
 *  what bodies begin with, null for other cells) those that begin anew behind a whole one. */
export function joined(
  tokens: readonly Token[],
  byLine: boolean,
  city: string | null,
  paragraphs: ReadonlySet<number> = new Set()
): string {
  return tokens.reduce((text, token, index) => {
    if (index === 0) return token.text;
    const { numbered, themed } = measured(token);
    const last = city === null ? '' : (/[^、，,；;／/\n]*$/.exec(text)?.[0] ?? '');
    const isName =
      city !== null &&
      looksLikeBody(last) &&
      (!token.first ||
        (city !== '' && text.startsWith(city) ? opensOwn(token.text, city) : opensName(token.text, city)));
    const breaks = isName || (token.first && (byLine || numbered !== null || themed !== null || paragraphs.has(index)));
    const blank = !token.first && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(token.text);
    return `${text}${breaks ? '\n' : blank ? ' ' : ''}${token.text}`;
  }, '');
}

/** True where words begin with the place, the place above it, or another's region. */
export function opensOwn(words: string, city: string): boolean {
  return words.startsWith(city) || words.startsWith(city.slice(0, 2)) || OPENS_UPPER.test(words);
}
