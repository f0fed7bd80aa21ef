// Text in which the cells of a table follow one another, line by line or wrapped: puts them back into a grid by what
// the heads say and what each cell must look like.

import type { Cell, Paragraph, Sheet } from '../read/sheet.ts';
import { isGenreCategory } from './category.ts';
import { categoryHeading, isNote, listTitle, rowNumber } from './list-title.ts';
import { cutRow, type Context, type Made } from './text-cells.ts';
import { cityOf, headsOf, linesIn, sameHeads, tokensOf, type Head, type Token } from './text-heads.ts';

interface Row {
  number: number;
  from: number;
  to: number;
}

const COUNTED = /^(?:个|名|人|日|天|年|月|小时|项|次|％|%|元|户|级|周|类|以上|以内)/;

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
  let previous: Head | null = null;
  heads.forEach((head, index) => {
    const to = heads[index + 1]?.from ?? tokens.length;
    const again = previous !== null && sameHeads(previous, head) && !announced(tokens, previous.to, head.from);
    if (again) for (let at = head.from; at < head.to; at++) sheet.furnish(tokens[at]);
    else {
      const own: { head: Head; from: number; to: number }[] = [{ head, from: head.to, to }];
      for (let next = index + 1; next < heads.length; next++) {
        const other = heads[next];
        if (other === undefined || !sameHeads(head, other) || announced(tokens, heads[next - 1]?.to ?? 0, other.from))
          break;
        own.push({ head: other, from: other.to, to: heads[next + 1]?.from ?? tokens.length });
      }
      section(sheet, tokens, head, own, { known, city, upper, byLine: head.byLine });
    }
    previous = head;
  });
  return { sheet: sheet.done(), byLine: heads.every(({ byLine }) => byLine) };
}

/** True where a title of a list stands between. */
function announced(tokens: readonly Token[], from: number, to: number): boolean {
  return linesIn(tokens, from, to).some(({ text }) => (listTitle(text)?.list ?? null) !== null);
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

function section(
  sheet: Grid,
  tokens: readonly Token[],
  head: Head,
  parts: { from: number; to: number; head: Head }[],
  context: Context
): void {
  sheet.row(head.columns.map(({ head: text }) => ({ text, line: tokens[head.from]?.line ?? 0, doubts: [] })));
  const body: Token[] = [];
  const breaks = new Set<number>();
  parts.forEach((part, index) => {
    if (index > 0) breaks.add(body.length);
    body.push(...tokens.slice(part.from, part.to));
  });
  const { rows, alone } = rowsOf(body, head);
  let next = 0;
  const put = (upTo: number) => {
    for (; next < alone.length && (alone[next]?.from ?? 0) < upTo; next++)
      sheet.alone(alone[next]?.text ?? '', body[alone[next]?.from ?? 0]?.line ?? 0);
  };
  for (const row of rows) {
    put(row.from);
    const cut = [...breaks].find((at) => at > row.from && at < row.to) ?? row.to;
    const cells = cutRow(body.slice(row.from, cut), body.slice(cut, row.to), head, context);
    sheet.row(cells);
  }
  put(Infinity);
}

/** Rows by their numbers, counting on, and the lines that are headings, titles or notes. */
function rowsOf(
  body: readonly Token[],
  head: Head
): { rows: Row[]; alone: { text: string; from: number; to: number }[] } {
  const lines = linesIn(body, 0, body.length);
  const alone: { text: string; from: number; to: number }[] = [];
  let inNote = false;
  const starts: { number: number; at: number; score: number }[] = [];
  lines.forEach((line, index) => {
    const token = body[line.from];
    const number = token === undefined ? null : rowNumber(token.text);
    const bare = line.to - line.from === 1;
    if (number !== null && !number.han && !/^\d+、?$/.test(line.text) === !bare) {
      const next = body[line.from + 1];
      const before = body[line.from - 1]?.text ?? '。';
      const opens = /[。；;]$/.test(before) || alone.at(-1)?.to === line.from || line.from === 0;
      const score =
        (opens ? 1 : 0) +
        (bare ? 0.5 : 0) +
        (next !== undefined && /^\p{Script=Han}/u.test(next.text) ? 0.5 : 0) -
        (COUNTED.test(next?.text ?? '') ? 4 : 0) -
        (bare !== head.byLine ? 1.5 : 0);
      starts.push({ number: number.value, at: line.from, score });
      inNote = false;
      return;
    }
    const following = lines[index + 1];
    const beforeRow =
      following === undefined ||
      rowNumber(body[following.from]?.text ?? '') !== null ||
      listTitle(following.text) !== null;
    if (isAlone(line.text, beforeRow) || (inNote && beforeRow)) alone.push(line);
    if (isNote(line.text)) inNote = true;
  });
  const style = (at: number) => (body[at]?.text ?? '').replace(/\d+/g, '#');
  const opening = starts.find(({ score }) => score > 0);
  const chain = bestChain(starts.filter(({ at }) => opening === undefined || style(at) === style(opening.at)));
  const taken = new Set(alone.map(({ from }) => from));
  const rows = chain.map(({ number, at }, index): Row => {
    const end = chain[index + 1]?.at ?? body.length;
    let to = at;
    while (to < end && !taken.has(to)) to++;
    return { number, from: at, to };
  });
  const inside = (from: number) => rows.some((row) => from >= row.from && from < row.to);
  const covered = (from: number) => inside(from) || taken.has(from);
  for (const line of lines)
    if (!covered(line.from) && !alone.some((each) => line.from >= each.from && line.from < each.to)) alone.push(line);
  return { rows, alone: alone.filter(({ from }) => !inside(from)).sort((a, b) => a.from - b.from) };
}

/** True for a line that is a heading, a title or a note, not part of a row. */
function isAlone(text: string, beforeRow: boolean): boolean {
  const plain = text.replace(/\s+/g, '');
  if (isNote(plain) || (listTitle(plain)?.list ?? null) !== null) return true;
  const heading = categoryHeading(text);
  if (heading === null || !beforeRow) return false;
  return heading.total !== null || isGenreCategory(heading.name) || (heading.depth < 2 && heading.sure);
}

/** The numbers that count on in the likeliest way: each one more than the one before, at the best places. */
function bestChain(starts: readonly { number: number; at: number; score: number }[]): { number: number; at: number }[] {
  const best: { value: number; from: number }[] = [];
  starts.forEach(({ number, score }, index) => {
    let entry = { value: score + (number === 1 ? 1 : -2), from: -1 };
    for (let before = Math.max(0, index - 400); before < index; before++) {
      const step = number - (starts[before]?.number ?? 0);
      if (step < 1) continue;
      const value = (best[before]?.value ?? 0) + score + 1 - (step - 1) * 1.2;
      if (value > entry.value) entry = { value, from: before };
    }
    best.push(entry);
  });
  let at = best.reduce((top, { value }, index) => (value > (best[top]?.value ?? -Infinity) ? index : top), 0);
  const chain: { number: number; at: number }[] = [];
  while (at >= 0 && starts[at] !== undefined) {
    const start = starts[at];
    if (start !== undefined) chain.unshift(start);
    at = best[at]?.from ?? -1;
  }
  return chain;
}

class Grid {
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

  furnish(token: Token | undefined): void {
    if (token !== undefined) this.marks.push({ text: token.text, where: `line:${token.line}`, furniture: true });
  }

  done(): Sheet {
    return { name: '', where: 'line:1', before: this.marks, rows: this.rows, columns: this.columns, cells: this.cells };
  }
}
