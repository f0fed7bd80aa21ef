// How much runs of a row look like a cell of a column.

import { RANK } from '../lexicon/levels.ts';
import type { Field } from '../read/fields.ts';
import { looksLikeBody, opensName } from './bureau-cell.ts';
import { opensWithStem } from './bureau.ts';
import { isGenreCategory } from './category.ts';
import { joined, NAMES, type Context, type Target } from './cell-text.ts';
import { numberAt } from './number.ts';
import type { Token } from './text-heads.ts';
import { measured, wrapScore, type ColumnShape } from './text-wrap.ts';

const OPENS_RANK = new RegExp(`^${RANK}`);
const NEVER = -Infinity;
/** A label that opens a text: 承接部门： */
const LABELLED = /^\p{Script=Han}{2,8}[：:]/u;

/** How well tokens make a cell of a column: positive for what it should look like, -Infinity where they cannot; `open`
 *  where a page break may have cut it, `next` the run behind it. */
export function cellScore(
  target: Target,
  tokens: readonly Token[],
  context: Context,
  open: boolean,
  next?: Token
): number {
  const { field, shape } = target;
  const own = contentScore(target, tokens, context, open, next?.first === false);
  if (own === -Infinity) return own;
  return own + wrapScore(tokens, shape, NAMES.has(field)) + (OFTEN.has(field) ? recurs(tokens, shape) : 0);
}

/** Fields whose texts recur in other rows, and what that speaks for. */
const OFTEN = new Set<Field>(['category', 'bureau', 'lead', 'helper', 'extra']);
const RECURS = 3;
/** Below this share of filled cells a category stands in the first of its rows only. */
const OFTEN_EMPTY = 0.75;

/** What it speaks for a cell that it, or a part of it, stands in other rows too. */
function recurs(tokens: readonly Token[], { texts }: ColumnShape): number {
  if (texts.size === 0) return 0;
  const text = tokens.map((token) => token.text).join('');
  if (texts.has(text)) return RECURS;
  const parts = text.split(/[、，,；;]/);
  return (parts.filter((part) => texts.has(part)).length / parts.length) * RECURS * 0.5;
}

/** The same by what the cell says alone; `beside` is true where the next cell begins in the same line. */
function contentScore(
  { field, shape }: Target,
  tokens: readonly Token[],
  context: Context,
  open: boolean,
  beside: boolean
): number {
  const text = tokens.map((token) => token.text).join('');
  const empty = text === '';
  switch (field) {
    case 'category':
      if (empty) return -1;
      if (context.known.has(text) || isGenreCategory(text)) return 4;
      if (tokens.length > 3 || !/^[\p{Script=Han}、]{2,12}$/u.test(text)) return NEVER;
      return tokens.length === 1 && (context.byLine || beside) && shape.filled > OFTEN_EMPTY ? 0.5 : -1.8;
    case 'name':
      return nameScore(tokens, text, context);
    case 'bureau':
    case 'lead':
    case 'helper':
      if (empty) return field === 'helper' ? -0.5 : -4;
      return namesScore(tokens, text, context, open);
    case 'city':
    case 'township':
    case 'texts':
      return empty ? -5 : textScore(tokens, text, field === 'texts', open);
    case 'takeover':
    case 'way':
      if (empty) return -5;
      return (
        (/[。）)]$/.test(text) || open ? 2 : -2) +
        (field === 'takeover' && (opensName(text, context.city) || LABELLED.test(text)) ? 2 : 0) -
        (/^[，。；、]/.test(text) ? 3 : 0)
      );
    case 'code':
      return empty ? -1 : /^[A-Za-z0-9-]{2,24}$/.test(text) ? 3 : NEVER;
    default:
      if (empty) return 0;
      return /^《/.test(text) ? 2 : -1.5 - Math.min(tokens.length, 10) * 0.4 - (/[。；]/.test(text) ? 2 : 0);
  }
}

function nameScore(tokens: readonly Token[], text: string, { city, byLine }: Context): number {
  if (text.length < 2 || numberAt(text, 0) !== null) return NEVER;
  let score = 1;
  if (/[。；;]$/.test(text)) score -= 3;
  if (/[。；;](?=.)/.test(text)) score -= 3;
  if (/[：:]/.test(text)) score -= 2.5;
  if (/^[，。；、）]/.test(text)) score -= 4;
  if (/[（“《、，]$/.test(text)) score -= 2;
  if (!balanced(text)) score -= 3;
  const last = tokens.at(-1)?.text ?? '';
  if (tokens.length > 1 && looksLikeBody(last) && opensName(last, city)) score -= 3;
  const bare = text.replace(/[：:]$/, '');
  if (looksLikeBody(bare) && opensName(bare, city)) score -= 4;
  if (city.length > 1 && bodyInside(text, city)) score -= 3;
  if (city.length > 2 && text.startsWith(city.slice(0, -1)) && !text.startsWith(city)) score -= 2;
  if (tokens.slice(1).some((token) => measured(token).numbered === 1)) score -= 5;
  if (byLine) score -= tokens.slice(1).filter(({ first }) => first).length * 1.5;
  return score - tokens.length * 0.05;
}

/** True where the name of one of the place's bodies stands in a text. */
function bodyInside(text: string, city: string): boolean {
  for (let at = text.indexOf(city); at >= 0; at = text.indexOf(city, at + 1))
    if (opensWithStem(text.slice(at + city.length)) || at + city.length + 2 >= text.length) return true;
  return false;
}

function namesScore(tokens: readonly Token[], text: string, { city, upper }: Context, open: boolean): number {
  if (/[。：:“”]|\d/.test(text) || numberAt(text, 0) !== null) return NEVER;
  const entries = joined(tokens, false, city).split(/[、，,；;／/\n]/);
  if (entries.some((entry) => entry === '')) return open ? -1 : NEVER;
  if (upper !== '' && entries.some((entry) => entry.indexOf(upper) > 0)) return NEVER;
  const bodies = entries.filter((entry) => looksLikeBody(entry));
  const [first = ''] = entries;
  if (!opensName(first, city) && !looksLikeBody(first)) return NEVER;
  const own = (entry: string) =>
    city === ''
      ? opensName(entry, '')
      : entry.startsWith(city) || (opensWithStem(entry.slice(1)) && OPENS_RANK.test(entry));
  const known = (entry: string) => opensWithStem(entry.startsWith(city) ? entry.slice(city.length) : entry.slice(1));
  const regular = (own(first) ? 2 : opensName(first, city) ? 0.5 : 0) + (entries.every(known) ? 0.7 : 0);
  if (bodies.length === entries.length)
    return 2 + regular + Math.min(entries.filter(own).length, 4) * 0.3 - (tokens.length > entries.length * 4 ? 1 : 0);
  return open && bodies.length === entries.length - 1 ? 0 : -4;
}

function textScore(tokens: readonly Token[], text: string, both: boolean, open: boolean): number {
  let score = 0;
  if (/^[，。；、）]/.test(text)) score -= 4;
  if (/[。）”]$/.test(text)) score += 2;
  else if (/[；;]$/.test(text)) score += 0.5;
  else if (!open) score -= 3;
  if (!balanced(text) && !open) score -= 2;
  let expected = 1;
  let restarts = 0;
  let opens = false;
  tokens.forEach((token, index) => {
    const { numbered, themed } = measured(token);
    const number = numbered ?? (token.first ? themed : null);
    if (number === null) return;
    if (index === 0 && number === 1) opens = true;
    if (number === expected) expected++;
    else if (number === 1 && expected > 1) {
      restarts++;
      expected = 2;
    }
  });
  if (opens) score += 3;
  else if (numberAt(text, 0) !== null) score -= 3;
  if (!both) score -= restarts * 4;
  if (!opens && expected > 1) score -= 2;
  if (
    !opens &&
    /[。；;](?=.)/.test(text) &&
    tokens.some((token, index) => index > 0 && token.first && /[。]$/.test(tokens[index - 1]?.text ?? ''))
  )
    score -= 1;
  return score;
}

function balanced(text: string): boolean {
  const count = (sign: string) => text.split(sign).length;
  return count('（') === count('）') && count('“') === count('”') && count('《') === count('》');
}
