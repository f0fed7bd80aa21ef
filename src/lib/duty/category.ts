// 事项类别: which words are categories, and where a wrapped one ends.

import { table } from '../lexicon/load.ts';
import type { Strip, Tokens } from './strip.ts';

/** Categories of the genre: the headings under which townships file their duties everywhere. */
const GENRE = new Set(table('categories').flatMap(({ category, heading }) => (heading ? [category] : [])));
const LONGEST = 12;

/** True for a category that lists of duties have everywhere. */
export function isGenreCategory(category: string): boolean {
  return GENRE.has(category);
}

/** The categories a document itself shows beyond doubt (a number, a category and a name on one line), with those of the
 *  genre. */
export function knownCategories(tokens: Tokens, isFurniture: Uint8Array): Set<string> {
  const known = new Set(GENRE);
  const seen = new Map<string, number>();
  for (let token = 0; token + 2 < tokens.count; token++) {
    if (!tokens.isFirst(token) || isFurniture[token] === 1 || tokens.length(token) > 4) continue;
    if (tokens.isFirst(token + 1) || tokens.isFirst(token + 2) || tokens.length(token + 1) > LONGEST) continue;
    if (!/^\d+$/.test(tokens.text(token))) continue;
    const category = tokens.text(token + 1);
    if (!/^[\p{Script=Han}、]{2,}$/u.test(category)) continue;
    seen.set(category, (seen.get(category) ?? 0) + 1);
  }
  for (const [category, count] of seen) if (count > 1) known.add(category);
  return known;
}

/** Offset where the category at the beginning of a row (after its number) ends: the longest known category that ends
 *  with a token, else by
 *  layout: the first token, with the second where a line follows at once and the next only after a gap. `known` false
 *  in that case. */
export function categoryEnd(row: Strip, from: number, known: Set<string>): { end: number; known: boolean } {
  for (let end = Math.min(from + LONGEST, row.text.length); end > from; end--) {
    if (row.isBreak(end) && known.has(row.text.slice(from, end))) return { end, known: true };
  }
  const starts = row.starts.filter((start) => start >= from);
  const [, second, third, fourth] = starts;
  if (second === undefined) return { end: row.text.length, known: false };
  const wrapped =
    third !== undefined &&
    row.lineAt(second) === row.lineAt(from) + 1 &&
    row.lineAt(third) > row.lineAt(second) + 1 &&
    (fourth === undefined || third - second <= second - from);
  return { end: wrapped ? third : second, known: false };
}
