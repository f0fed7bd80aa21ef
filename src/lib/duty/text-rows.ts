// Rows of a list in running text: the numbers that count on, and the lines that stand between rows.

import { anyOf } from '../lexicon/reader-words.ts';
import { isGenreCategory } from './category.ts';
import { categoryHeading, isNote, listTitle, rowNumber } from './list-title.ts';
import { linesIn, type Head, type Token } from './text-heads.ts';

/** Runs from..to of a row; its number takes the first `skip` of them. */
export interface Row {
  from: number;
  to: number;
  skip: number;
}

/** A place where a row may begin. */
interface Start {
  number: number;
  at: number;
  skip: number;
  score: number;
}

const COUNTED = new RegExp(`^(?:${anyOf('counted-by')}|[％%])`);

/** Rows by their numbers, counting on, and the lines that are headings, titles or notes. */
export function rowsOf(
  body: readonly Token[],
  head: Head
): { rows: Row[]; alone: { text: string; from: number; to: number }[] } {
  const lines = linesIn(body, 0, body.length);
  const alone: { text: string; from: number; to: number }[] = [];
  let inNote = false;
  const opensAt = (at: number) => at === 0 || /[。；;]$/.test(body[at - 1]?.text ?? '。') || alone.at(-1)?.to === at;
  const starts: Start[] = [];
  lines.forEach((line, index) => {
    const following = lines[index + 1];
    const own = startsAt(body, line, head);
    if (own.length > 0) {
      const isTail = starts.some(({ at, skip }) => skip > 1 && at < line.from && at + skip > line.from);
      const place = (opensAt(line.from) ? 1 : 0) - (isTail ? 1.5 : 0);
      starts.push(...own.map((start) => ({ ...start, score: start.score + place })));
      inNote = false;
      return;
    }
    const next = following === undefined ? undefined : body[following.from];
    const beforeRow =
      following === undefined || rowNumber(next?.text ?? '') !== null || listTitle(following.text) !== null;
    if (isAlone(line.text, beforeRow) || (inNote && beforeRow)) alone.push(line);
    if (isNote(line.text)) inNote = true;
  });
  const style = ({ at, skip }: Start) =>
    body
      .slice(at, at + skip)
      .map(({ text }) => text)
      .join('')
      .replace(/\d+/g, '#');
  const opening = starts.find(({ score }) => score > 0);
  const chain = bestChain(starts.filter((start) => opening === undefined || style(start) === style(opening)));
  const taken = new Set(alone.map(({ from }) => from));
  const rows = chain.map(({ at, skip }, index): Row => {
    const end = chain[index + 1]?.at ?? body.length;
    let to = at;
    while (to < end && !taken.has(to)) to++;
    return { from: at, to, skip };
  });
  const inside = (from: number) => rows.some((row) => from >= row.from && from < row.to);
  const covered = (from: number) => inside(from) || taken.has(from);
  for (const line of lines)
    if (!covered(line.from) && !alone.some((each) => line.from >= each.from && line.from < each.to)) alone.push(line);
  return { rows, alone: alone.filter(({ from }) => !inside(from)).sort((a, b) => a.from - b.from) };
}

/** Over how many more lines a narrow column breaks a number. */
const MOST_BREAKS = 3;

/** The rows that may begin at a line: by its number, or by one that a narrow column broke into several lines. */
function startsAt(body: readonly Token[], line: { text: string; from: number; to: number }, head: Head): Start[] {
  const text = body[line.from]?.text ?? '';
  const number = rowNumber(text);
  if (number === null || number.han) return [];
  const isBare = line.to - line.from === 1;
  const scoreWith = (next: Token | undefined, bare: boolean) =>
    (bare ? 0.5 : 0) +
    (next !== undefined && /^\p{Script=Han}/u.test(next.text) ? 0.5 : 0) -
    (/^\d+$/.test(text) && COUNTED.test(next?.text ?? '') ? 4 : 0) -
    (bare !== head.byLine ? 1.5 : 0);
  const starts = [{ number: number.value, at: line.from, skip: 1, score: scoreWith(body[line.from + 1], isBare) }];
  let whole = text;
  for (let next = line.to; isBare && next < line.to + MOST_BREAKS && /^\d+$/.test(whole); next++) {
    const token = body[next];
    if (token?.first !== true || !/^\d{0,3}[、.．]?$/.test(token.text)) break;
    whole += token.text;
    const value = rowNumber(whole);
    if (value === null) break;
    const bare = body[next + 1]?.first !== false;
    starts.push({
      number: value.value,
      at: line.from,
      skip: next + 1 - line.from,
      score: scoreWith(body[next + 1], bare)
    });
    if (!bare) break;
  }
  return starts;
}

/** True for a line that is a heading, a title or a note, not part of a row. */
function isAlone(text: string, beforeRow: boolean): boolean {
  const plain = text.replace(/\s+/g, '');
  if (isNote(plain)) return true;
  if ((listTitle(plain)?.list ?? null) !== null) return beforeRow;
  const heading = categoryHeading(text);
  if (heading === null || !beforeRow) return false;
  return heading.total !== null || isGenreCategory(heading.name) || (heading.depth < 2 && heading.sure);
}

/** The numbers that count on in the likeliest way: each one more than the one before, at the best places. */
function bestChain(starts: readonly Start[]): Start[] {
  const best: { value: number; from: number }[] = [];
  starts.forEach(({ number, score, at }, index) => {
    let entry = { value: score + (number === 1 ? 1 : -2), from: -1 };
    for (let before = Math.max(0, index - 400); before < index; before++) {
      const other = starts[before];
      if (other === undefined || at < other.at + other.skip) continue;
      const step = number - other.number;
      if (step < 1) continue;
      const value = (best[before]?.value ?? 0) + score + 2 - (step - 1) * 1.2;
      if (value > entry.value) entry = { value, from: before };
    }
    best.push(entry);
  });
  let at = best.reduce((top, { value }, index) => (value > (best[top]?.value ?? -Infinity) ? index : top), 0);
  const chain: Start[] = [];
  while (at >= 0 && starts[at] !== undefined) {
    const start = starts[at];
    if (start !== undefined) chain.unshift(start);
    at = best[at]?.from ?? -1;
  }
  return chain;
}
