// Text that keeps the layout of a page: columns by where their texts begin in the lines of a row.

import { halfWidth } from './half-width.ts';
import { COUNT_IN_BRACKETS, ORDINAL, PAGE, PAGES_IN_ALL, THEME_NUMBER, UP_TO_TEN } from '../lexicon/notation.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import type { Field } from './fields.ts';
import { assign, cutAt, NUMBER, startsOf } from './layout-columns.ts';
import { headAt, isHead, piecesOf, type Head, type Line } from './layout-head.ts';
import { rowsOfRun } from './layout-rows.ts';
import type { Cell, Paragraph, Sheet } from './sheet.ts';

/** A row with the lines of each of its cells; `table` counts the heads up to it. */
interface Row {
  line: number;
  cells: string[][];
  doubtful: boolean;
  head: boolean;
  table: number;
}
/** A blank between two Chinese texts: another column may begin there. */
const UNCUT = /[\p{Script=Han}，。；：、！？）》”] [\p{Script=Han}“《（]/u;
/** Marks that may hang over the end of a line. */
const HANGING = /[，。；：、！？）》”]+$/;
/** By how much lines with narrow characters that only the width breaks differ in width. */
const SLACK = 2;
const PAGE_MARK = new RegExp(
  `^(?:${ORDINAL}?\\s*[-—–]?\\s*\\d{1,4}\\s*[-—–]?\\s*${PAGE}?` +
    `(?:\\s*[/，,]*\\s*${PAGES_IN_ALL}?\\s*\\d{1,4}\\s*${PAGE}?)?)$`
);
const HEADING = new RegExp(`^${THEME_NUMBER}.{2,24}$|${COUNT_IN_BRACKETS}$`);
const HAN_NUMBER = new RegExp(`^[${UP_TO_TEN}]{1,3}$`);
const TITLE = new RegExp(anyOf('title-noun'));
/** A title says no more than what it names, with a count or a version behind it. */
const ALONE = new RegExp(`^[^，。；]*${anyOf('title-noun')}(?:[（(].*)?$|^${anyOf('note-sign')}[：:]`);
const SPARE = new Set<Field | null>(['extra', 'code', 'helper', null]);

/** The table of a text whose columns are kept apart by blanks under a head; null where there is no such head, or where
 *  too few lines keep to its columns. Lines without a number go on with the row above, or, where numbers stand beside
 *  the middle of their rows, with the nearer one. */
export function tableOfLayout(text: string): Sheet | null {
  const lines = text.split(/\r\n|[\n\r]/).flatMap((line, index): PageLine[] => {
    const plain = line.replaceAll('\f', '');
    const pieces = piecesOf(plain);
    const opensPage = line.includes('\f');
    return pieces.length === 0 && !opensPage ? [] : [{ number: index + 1, text: plain, pieces, opensPage }];
  });
  return new LayoutReader(lines).read();
}

/** True for a text that keeps the places of columns: many lines have wide gaps inside. */
export function keepsLayout(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r\f]/).filter((line) => /\S/.test(line));
  const wide = lines.filter((line) => /\S {3,}\S/.test(line)).length;
  return wide > 4 && wide > lines.length * 0.15;
}

/** A line, and whether a page begins with it. */
interface PageLine extends Line {
  opensPage: boolean;
}

class LayoutReader {
  private readonly rows: Row[] = [];
  private readonly marks: Paragraph[] = [];
  private readonly seen = new Set<string>();
  private head: Head | null = null;
  private table = 0;
  private before = 0;
  private last = 0;
  private full: number[] = [];
  private run: Line[] = [];
  private afterPage = false;
  /** True where the run to come may go on with the row above: a page begins with it. */
  private open = false;
  private centred = false;
  private kept = 0;
  private strayed = 0;

  constructor(private readonly lines: readonly PageLine[]) {}

  read(): Sheet | null {
    if (!this.lines.some(({ text }) => isHead(text))) return null;
    for (let at = 0; at < this.lines.length; at++) at += this.line(at);
    this.close(false);
    if (this.kept < 2 || this.strayed > this.kept * 0.1) return null;
    return sheetOf(this.rows, this.marks);
  }

  /** Reads the line at an index; gives how many further lines it has taken. */
  private line(at: number): number {
    const line = this.lines[at] as PageLine;
    if (line.opensPage) this.endPage();
    if (line.pieces.length === 0) return 0;
    const plain = line.text.trim();
    if (line.pieces.length === 1 && PAGE_MARK.test(plain) && !this.isRowNumber(line)) {
      this.endPage();
      this.furnish(line);
      return 0;
    }
    if (this.afterPage && line.pieces.length === 1 && this.seen.has(plain)) {
      this.furnish(line);
      return 0;
    }
    if (isHead(line.text)) return this.openHead(at);
    this.afterPage = false;
    if (this.head === null || this.standsAlone(line)) {
      this.close(false);
      this.open = false;
      this.seen.add(plain);
      const isSure = this.head !== null || HEADING.test(plain) || ALONE.test(plain);
      this.add(line.number, [[plain.replace(/ {2,}/g, ' ')]], !isSure);
      return 0;
    }
    this.run.push(line);
    return 0;
  }

  private endPage(): void {
    this.close(true);
    this.afterPage = true;
    this.open = true;
  }

  private isRowNumber({ pieces, text }: Line): boolean {
    const from = this.head?.starts[0] ?? Infinity;
    return !this.afterPage && NUMBER.test(text.trim()) && (pieces[0]?.at ?? Infinity) <= from + 2;
  }

  private openHead(at: number): number {
    const { head, above, below } = headAt(this.lines, at);
    const own = this.lines.slice(at - above, at + below + 1);
    const taken = this.run.filter((line) => own.includes(line as PageLine)).length;
    this.run.splice(this.run.length - taken, taken);
    if (taken < above) this.rows.splice(this.rows.length - above + taken, above - taken);
    this.close(false);
    this.afterPage = false;
    const number = own[0]?.number ?? 0;
    const key = head.texts.join('|');
    const isAgain = this.seen.has(`head ${key}`) && this.titleBefore(number) === null;
    if (isAgain) for (const each of own) this.furnish(each);
    else {
      this.table++;
      const cells = head.texts.map((text) => [text]);
      this.rows.push({ line: number, cells, doubtful: false, head: true, table: this.table });
    }
    this.open = isAgain;
    if (!isAgain || key === this.head?.texts.join('|')) this.head = head;
    this.seen.add(`head ${key}`);
    this.full = [];
    return below;
  }

  /** The title in the row right above a line, where it was not seen before. */
  private titleBefore(number: number): string | null {
    const last = this.rows.at(-1);
    const [title = ''] = last?.cells.length === 1 ? (last.cells[0] ?? []) : [];
    return last !== undefined && TITLE.test(title) && last.line < number ? title : null;
  }

  private get numbered(): boolean {
    const fields = this.head?.fields ?? [];
    return fields[0] === 'number' || (fields[0] === 'code' && !fields.includes('number'));
  }

  private second(): number {
    return Math.max(this.head?.starts[1] ?? 0, this.full[1] ?? 0);
  }

  /** True for a line of its own: a heading, a title, a note. */
  private standsAlone({ pieces, text }: Line): boolean {
    const plain = text.trim();
    const [first] = pieces;
    if (first === undefined || NUMBER.test(plain)) return false;
    if (pieces.length === 2 && this.numbered) return HAN_NUMBER.test(first.text) && first.at < this.second();
    if (pieces.length > 1) return false;
    const [head, name] = [this.head, this.head?.fields[1]];
    const isLeft = first.at < this.second() - 2;
    if (isLeft && this.numbered && name !== 'category' && /^[\p{Script=Han}、]{2,12}$/u.test(plain)) return true;
    if (!HEADING.test(plain) && !ALONE.test(plain)) return false;
    return first.at <= this.second() + 2 || first.at > (head?.starts.at(-1) ?? 0);
  }

  /** Cuts the lines since the last page, head or line of its own into rows; `ends` is true where a page ends here. */
  private close(ends: boolean): void {
    const { run } = this;
    this.run = [];
    if (run.length === 0 || this.head === null) return;
    if (!this.numbered) {
      for (const block of this.unnumbered(run)) this.row(block, null, true);
      return;
    }
    const { before, last, open, centred } = this;
    const found = rowsOfRun(run, { before, last, open, ends, centred, second: this.second() });
    this.centred = found.centred;
    for (const { from, to, value } of found.rows) this.row(run.slice(from, to), value, found.sure);
    this.open = false;
  }

  /** Rows without numbers: each line where the first column begins opens one. */
  private unnumbered(run: readonly Line[]): Line[][] {
    const blocks: Line[][] = [];
    for (const line of run) {
      const opens = (line.pieces[0]?.at ?? 0) <= (this.head?.starts[0] ?? 0) + 1;
      if (opens || blocks.length === 0) blocks.push([line]);
      else blocks.at(-1)?.push(line);
    }
    return blocks;
  }

  /** Puts the lines of a row, or of what a page break left of it, into their columns. */
  private row(block: readonly Line[], value: number | null, sure: boolean): void {
    const { head } = this;
    if (head === null) return;
    const numbered = this.numbered && value !== null;
    const starts = startsOf(block, numbered, [...head.starts, ...this.full]);
    const columns = assign(starts, [head.starts, ...(this.full.length > 0 ? [this.full] : [])], head, block);
    const cells = head.texts.map((): string[] => []);
    let doubtful = columns.includes(-1) || !sure;
    for (const line of block) {
      for (const piece of cutAt(line, starts, numbered)) {
        const column = columns[piece.start] ?? -1;
        cells[column]?.push(piece.text);
        doubtful ||= column < 0 || UNCUT.test(piece.text);
        if (column < 0) this.strayed++;
        else this.kept++;
      }
    }
    const missing = head.fields.filter((field, column) => !columns.includes(column) && !SPARE.has(field));
    if (starts.length === head.texts.length) this.full = starts.map(([at = 0]) => at);
    const isNew = this.numbered ? value !== null : (cells[0]?.length ?? 0) > 0;
    const last = this.rows.at(-1);
    if (value !== null) [this.before, this.last] = [this.last, value];
    if (isNew || last === undefined || last.cells.length < head.texts.length || last.head) {
      this.add(block[0]?.number ?? 0, cells, doubtful || missing.length > 0 || !isNew || !this.numbered);
      return;
    }
    cells.forEach((lines, column) => last.cells[column]?.push(...lines));
    last.doubtful ||= doubtful;
    if ((cells[0]?.length ?? 0) > 0) this.last = Number(/\d+/.exec(last.cells[0]?.join('') ?? '')?.[0] ?? this.last);
  }

  private add(line: number, cells: string[][], doubtful: boolean): void {
    this.rows.push({ line, cells, doubtful, head: false, table: this.table });
  }

  private furnish({ number, text }: Line): void {
    this.marks.push({
      text: text.trim(),
      where: `line:${number}`,
      furniture: true
    });
  }
}

/** Lines of a cell as its text: a line break stands where the next line's beginning would have had room, or a sentence
 *  ends. `room` is the width of the widest line of the column. */
function joined(lines: readonly string[], room: number): string {
  let text = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const unit = halfWidth(/^(?:[A-Za-z0-9.]+|.)[，。；：、！？）》”]*/u.exec(line)?.[0] ?? '');
    const slack = /[\u0020-\u00ff]/.test(`${before ?? ''}${line.charAt(0)}`) ? SLACK : 0;
    const isBroken = before !== undefined && (/[；;。]$/.test(before) || halfWidth(before) + unit + slack <= room);
    text += (isBroken ? '\n' : '') + line;
  });
  return text;
}

function sheetOf(rows: readonly Row[], before: Paragraph[]): Sheet {
  const rooms = new Map<string, number>();
  const keyOf = ({ table }: Row, column: number) => `${table} ${column}`;
  for (const row of rows) {
    if (row.head || row.cells.length < 2) continue;
    row.cells.forEach((lines, column) => {
      const widest = Math.max(0, ...lines.map((line) => halfWidth(line.replace(HANGING, ''))));
      rooms.set(keyOf(row, column), Math.max(rooms.get(keyOf(row, column)) ?? 0, widest));
    });
  }
  const cells: Cell[] = rows.flatMap((each, row) =>
    each.cells.flatMap((lines, column) => {
      const doubts: Cell['doubts'] = each.doubtful ? ['cell-guessed'] : [];
      const place = { row, column, rows: 1, columns: 1, where: `line:${each.line}` };
      const isNumber = column === 0 && NUMBER.test(lines.join(''));
      const text = isNumber ? lines.join('') : joined(lines, rooms.get(keyOf(each, column)) ?? 0);
      return text === '' ? [] : [{ ...place, text, doubts }];
    })
  );
  const columns = Math.max(1, ...rows.map(({ cells: { length } }) => length));
  return { name: '', where: 'line:1', before, rows: rows.length, columns, cells };
}
