// Text in which the cells of a table follow one another, line by line or wrapped: puts them back into a grid by what
// the heads say and what each cell must look like.

import type { Cell, Paragraph, Sheet } from '../read/sheet.ts';
import { categoryHeading, listTitle, rowNumber } from './list-title.ts';
import type { Context } from './cell-text.ts';
import { cutRows, type Made, type RowRuns } from './text-cells.ts';
import { rowsOf, type Row } from './text-rows.ts';
import { cityOf, headsOf, linesIn, sameHeads, tokensOf, type Head, type Token } from './text-heads.ts';

/** Lines below one head up to the next. */
interface Part {
  head: Head;
  from: number;
  to: number;
}

/** How many lines of titles may stand over a head. */
const MOST_TITLES = 3;
/** Length from which a text counts as a remark that recurs. */
const LEAST_REMARK = 3;

/** The grid of a text; null where it has no head whose columns are known. Cells that could be cut
 *  otherwise are doubtful; `byLine` is true where every cell stands on lines of its own. */
export function tableOfRuns(text: string): { sheet: Sheet; byLine: boolean } | null {
  const { tokens, marks } = tokensOf(text);
  const { city, upper } = cityOf(tokens);
  const heads = headsOf(tokens);
  const [start] = heads;
  if (start === undefined || start.columns[0]?.field !== 'number') return null;
  const known = categoriesOf(tokens, heads);
  const sheet = new Grid(marks);
  loose(sheet, tokens, 0, start.from);
  const groups: { head: Head; parts: Part[] }[] = [];
  heads.forEach((head, index) => {
    const part: Part = { head, from: head.to, to: heads[index + 1]?.from ?? tokens.length };
    const current = groups.at(-1);
    const before = heads[index - 1];
    const isNext =
      current !== undefined &&
      before !== undefined &&
      sameHeads(current.head, head) &&
      !announced(tokens, before.to, head.from);
    const isOnEachPage =
      current !== undefined &&
      heads.slice(0, index).some((other) => sameHeads(other, head)) &&
      (goesOn(tokens, part) || isSameList(tokens, current.head, head));
    if (current === undefined || (!isNext && !isOnEachPage)) {
      groups.push({ head, parts: [part] });
      return;
    }
    const open = current.parts.at(-1);
    const from = pageTop(tokens, head.from, open?.from ?? 0);
    if (open !== undefined && isOnEachPage) open.to = from;
    for (let at = isOnEachPage ? from : head.from; at < head.to; at++) sheet.furnish(tokens[at]);
    current.parts.push(part);
  });
  const sections = groups.map(({ head, parts }) =>
    section(tokens, head, parts, { known, city, upper, byLine: head.byLine })
  );
  doubtRemarks(sections);
  for (const each of sections) doubtHeadings(each);
  for (const each of sections) put(each, sheet);
  return { sheet: sheet.done(), byLine: heads.every(({ byLine }) => byLine) };
}

/** True where the rows behind a head do not begin anew: it stands at the top of a page that goes on with a list. */
function goesOn(tokens: readonly Token[], { head, from, to }: Part): boolean {
  if (pageTop(tokens, head.from, 0) === head.from && tokens[head.from - 1]?.page === tokens[head.from]?.page)
    return false;
  const numbers = linesIn(tokens, from, to).flatMap((line) => {
    const number = rowNumber(tokens[line.from]?.text ?? '');
    return number === null || number.han ? [] : [number.value];
  });
  return numbers[0] !== undefined && numbers[0] !== 1;
}

/** True for a head at the top of a page under the same title as the one before. */
function isSameList(tokens: readonly Token[], before: Head, head: Head): boolean {
  const own = pageTop(tokens, head.from, before.to);
  const titles = tokens.slice(own, head.from).map(({ text }) => text);
  const above = tokens.slice(before.from - titles.length, before.from).map(({ text }) => text);
  return sameHeads(before, head) && titles.length > 0 && titles.join() === above.join();
}

/** Where a page begins above a head, with nothing between but titles; the head itself where something else stands
 *  there. */
function pageTop(tokens: readonly Token[], head: number, least: number): number {
  let from = head;
  while (from > least && tokens[from - 1]?.page === tokens[head]?.page) from--;
  const above = linesIn(tokens, from, head);
  return above.length < 3 && above.every(({ text }) => listTitle(text) !== null) ? from : head;
}

/** True where a title of a list stands between. */
function announced(tokens: readonly Token[], from: number, to: number): boolean {
  const above = linesIn(tokens, from, to).slice(-MOST_TITLES);
  return above.some(
    ({ text }, index) =>
      (listTitle(text)?.list ?? null) !== null &&
      above.slice(index + 1).every(({ text: next }) => listTitle(next) !== null)
  );
}

/** Words that stand as categories beyond doubt: those of the genre, headings with a count, and what follows a number in
 *  several rows. */
function categoriesOf(tokens: readonly Token[], heads: readonly Head[]): Set<string> {
  const known = new Set<string>();
  const seen = new Map<string, number>();
  if (!heads.some(({ columns }) => columns[1]?.field === 'category')) return known;
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (
      before === undefined ||
      !before.first ||
      rowNumber(before.text) === null ||
      !/^[\p{Script=Han}、]{2,10}$/u.test(token.text)
    )
      return;
    seen.set(token.text, (seen.get(token.text) ?? 0) + 1);
  });
  for (const [word, count] of seen) if (count > 1) known.add(word);
  return known;
}

/** Lines before the first head: titles and whatever else. */
function loose(sheet: Grid, tokens: readonly Token[], from: number, to: number): void {
  for (const line of linesIn(tokens, from, to)) sheet.alone(line.text, tokens[line.from]?.line ?? 0);
}

/** Rows of a list as cut, and the lines around them, ready to be put into the grid. */
interface Section {
  head: Head;
  line: number;
  body: Token[];
  rows: readonly Row[];
  alone: readonly { text: string; from: number }[];
  made: Made[][];
}

function section(tokens: readonly Token[], head: Head, parts: readonly Part[], context: Context): Section {
  const body: Token[] = [];
  const breaks = new Set<number>();
  parts.forEach((part, index) => {
    if (index > 0) breaks.add(body.length);
    body.push(...tokens.slice(part.from, part.to));
  });
  const { rows, alone } = rowsOf(body, head);
  const cut = rows.map(({ from, to, skip }): RowRuns => {
    const page = body[from]?.page ?? 0;
    let end = from + skip;
    while (end < to && !breaks.has(end) && body[end]?.page === page) end++;
    const text = body
      .slice(from, from + skip)
      .map((token) => token.text)
      .join('');
    const number = { text, line: body[from]?.line ?? 0 };
    return { number, first: body.slice(from + skip, end), rest: body.slice(end, to) };
  });
  const made = cutRows(cut, head, context);
  if (goesOnBeyond(tokens, head)) for (const row of made) row[0]?.doubts.push('columns-guessed');
  return { head, line: tokens[head.from]?.line ?? 0, body, rows, alone, made };
}

/** True where the line of a head holds more than is known of it: cells of further columns stand in the rows, too. */
function goesOnBeyond(tokens: readonly Token[], { to }: Head): boolean {
  const next = tokens[to];
  return (
    next !== undefined && !next.first && rowNumber(next.text) === null && categoryHeading(next.text)?.sure !== true
  );
}

function put({ head, line, body, rows, alone, made }: Section, sheet: Grid): void {
  sheet.row(head.columns.map(({ head: text }) => ({ text, line, doubts: [] })));
  let next = 0;
  const upTo = (end: number) => {
    for (; next < alone.length && (alone[next]?.from ?? 0) < end; next++)
      sheet.alone(alone[next]?.text ?? '', body[alone[next]?.from ?? 0]?.line ?? 0);
  };
  rows.forEach((row, index) => {
    upTo(row.from);
    sheet.row(made[index] ?? []);
  });
  upTo(Infinity);
}

/** Marks rows in doubt whose texts end with what stands as a remark in another row: it may be one here too. */
function doubtRemarks(sections: readonly Section[]): void {
  const isRemark = ({ head }: Section, column: number) => head.columns[column]?.field === 'extra';
  const cells = (of: Section) => of.made.flatMap((row) => row.map((cell, column) => ({ cell, row, column })));
  const remarks = new Set(
    sections.flatMap((of) => cells(of).flatMap(({ cell, column }) => (isRemark(of, column) ? [cell.text] : [])))
  );
  const known = [...remarks].filter((text) => text.length >= LEAST_REMARK);
  if (known.length === 0) return;
  for (const of of sections)
    for (const { cell, row, column } of cells(of))
      if (!isRemark(of, column) && known.some((remark) => cell.text.endsWith(remark)))
        row[0]?.doubts.push('columns-guessed');
}

/** Marks rows in doubt where what ends a row may be the heading over those below it, the one remark of its kind or the
 *  last line of a name in doubt: that row, and all up to the next heading. */
function doubtHeadings({ head, body, rows, alone, made }: Section): void {
  const last = head.columns.length - 1;
  const field = head.columns[last]?.field;
  if ((field !== 'extra' && field !== 'name') || head.columns.some((column) => column.field === 'category')) return;
  const counts = new Map<string, number>();
  for (const row of made) counts.set(row[last]?.text ?? '', (counts.get(row[last]?.text ?? '') ?? 0) + 1);
  const ending = (index: number): string => {
    const row = made[index];
    const { from = 0, to = 0 } = rows[index] ?? {};
    if (field === 'extra') return counts.get(row?.[last]?.text ?? '') === 1 ? (row?.[last]?.text ?? '') : '';
    return row?.[0]?.doubts.length === 0 ? '' : (linesIn(body, from, to).slice(1).at(-1)?.text ?? '');
  };
  let unsure = false;
  made.forEach((row, index) => {
    const [from, to] = [rows[index - 1]?.from ?? 0, rows[index]?.from ?? 0];
    if (alone.some((line) => line.from > from && line.from < to && categoryHeading(line.text) !== null)) unsure = false;
    const text = ending(index);
    if (text !== '' && categoryHeading(text) !== null) unsure = true;
    if (unsure) row[0]?.doubts.push('columns-guessed');
  });
}

/** Builds a sheet row by row: the cells of rows, lines alone, and what repeats on pages. */
export class Grid {
  private readonly cells: Cell[] = [];
  private rows = 0;
  private columns = 1;

  constructor(private readonly marks: Paragraph[]) {}

  row(made: readonly Made[]): void {
    made.forEach(({ text, line, doubts }, column) => {
      if (text !== '')
        this.cells.push({ row: this.rows, column, rows: 1, columns: 1, text, where: `line:${line}`, doubts });
    });
    this.columns = Math.max(this.columns, made.length);
    this.rows++;
  }

  alone(text: string, line: number): void {
    this.row([{ text, line, doubts: [] }]);
  }

  furnish(token: Pick<Token, 'text' | 'line'> | undefined): void {
    if (token !== undefined) this.marks.push({ text: token.text, where: `line:${token.line}`, furniture: true });
  }

  done(): Sheet {
    return { name: '', where: 'line:1', before: this.marks, rows: this.rows, columns: this.columns, cells: this.cells };
  }
}
