// Text that keeps the layout of a page: columns by where their texts begin in the lines of a row.

import { halfWidth } from './half-width.ts';
import { COUNT_IN_BRACKETS, ORDINAL, PAGE, PAGES_IN_ALL, THEME_NUMBER, UP_TO_TEN } from '../lexicon/notation.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import { isHeadRow } from './columns.ts';
import { headMeaning, type Field } from './head.ts';
import type { Cell, Paragraph, Sheet } from './sheet.ts';

interface Piece {
  at: number;
  text: string;
}
interface Line {
  number: number;
  text: string;
  pieces: Piece[];
}
interface Head {
  texts: string[];
  starts: number[];
  fields: (Field | null)[];
}
/** A row with the lines of each of its cells; `table` counts the heads up to it. */
interface Row {
  line: number;
  cells: string[][];
  doubtful: boolean;
  head: boolean;
  table: number;
}
/** Where the texts of one column begin in the lines of a row. */
type Start = number[];

const NEAR = 1;
/** How far the beginnings of a row's texts may be from those of the head, in characters, and still say which column. */
const FAR = 12;
const SUB_LINES = 2;
/** How far apart the first line of a cell and the others may begin. */
const SHIFT = 3;
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
const NUMBER = /^[（(]?\d{1,4}[)）.、．]?$/;
const OPENS = /^[（(]?\d{1,4}[)）.、．]?(?: \S.*)?$|^[（(]$/;
const LEADING = /^([（(]?\d{1,4}[)）.、．]?) (?=\S)/;
const HEADING = new RegExp(`^${THEME_NUMBER}.{2,24}$|${COUNT_IN_BRACKETS}$`);
const HAN_NUMBER = new RegExp(`^[${UP_TO_TEN}]{1,3}$`);
const TITLE = new RegExp(anyOf('title-noun'));
const ALONE = new RegExp(`${anyOf('title-noun')}|^${anyOf('note-sign')}[：:]`);
const SPARE = new Set<Field | null>(['extra', 'code', 'helper', null]);

/** The table of a text whose columns are kept apart by blanks under a head; null where there is no such head, or where
 *  too few lines keep to its columns. Lines without a number go on with the row above. */
export function tableOfLayout(text: string): Sheet | null {
  const lines = text
    .split(/\r\n|[\n\r\f]/)
    .map((line, index): Line => ({
      number: index + 1,
      text: line,
      pieces: piecesOf(line)
    }))
    .filter(({ pieces }) => pieces.length > 0);
  const reader = new LayoutReader(lines);
  return reader.read();
}

/** True for a text that keeps the places of columns: many lines have wide gaps inside. */
export function keepsLayout(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r\f]/).filter((line) => /\S/.test(line));
  const wide = lines.filter((line) => /\S {3,}\S/.test(line)).length;
  return wide > 4 && wide > lines.length * 0.15;
}

class LayoutReader {
  private readonly rows: Row[] = [];
  private readonly marks: Paragraph[] = [];
  private readonly seen = new Set<string>();
  private head: Head | null = null;
  private table = 0;
  private last = 0;
  private before = 0;
  private full: number[] = [];
  private block: Line[] = [];
  private afterPage = false;
  private kept = 0;
  private strayed = 0;

  constructor(private readonly lines: readonly Line[]) {}

  read(): Sheet | null {
    if (!this.lines.some(({ text }) => isHead(text))) return null;
    for (let at = 0; at < this.lines.length; at++) at += this.line(at);
    this.close();
    if (this.kept < 2 || this.strayed > this.kept * 0.1) return null;
    return sheetOf(this.rows, this.marks);
  }

  /** Reads the line at an index; gives how many further lines it has taken. */
  private line(at: number): number {
    const line = this.lines[at] as Line;
    const plain = line.text.trim();
    if (line.pieces.length === 1 && PAGE_MARK.test(plain) && !this.isRowNumber(line)) {
      this.close();
      this.afterPage = true;
      this.furnish(line);
      return 0;
    }
    if (this.afterPage && line.pieces.length === 1 && this.seen.has(plain)) {
      this.furnish(line);
      return 0;
    }
    if (isHead(line.text)) return this.openHead(at);
    const isFirst = this.afterPage;
    this.afterPage = false;
    if (this.head === null || this.standsAlone(line)) {
      this.close();
      this.seen.add(plain);
      const isSure = this.head !== null || HEADING.test(plain) || ALONE.test(plain);
      this.add(line.number, [[plain.replace(/ {2,}/g, ' ')]], !isSure);
      return 0;
    }
    if (isFirst || (this.opensRow(line) && !this.endsNumber(line))) this.close();
    this.block.push(line);
    return 0;
  }

  private isRowNumber(line: Line): boolean {
    return this.head !== null && !this.afterPage && NUMBER.test(line.text.trim()) && line.pieces[0]?.at === 0;
  }

  private openHead(at: number): number {
    this.close();
    this.afterPage = false;
    const line = this.lines[at] as Line;
    let head = headOf(splitHead(line.text));
    let taken = 0;
    while (taken < SUB_LINES) {
      const next = this.lines[at + taken + 1];
      const wider = next === undefined ? null : withSubHeads(head, next.text);
      if (wider === null) break;
      head = wider;
      taken++;
    }
    const key = head.texts.join('|');
    const own = [line, ...this.lines.slice(at + 1, at + 1 + taken)];
    const isAgain = this.seen.has(`head ${key}`) && this.titleBefore(line.number) === null;
    if (isAgain) for (const each of own) this.furnish(each);
    else {
      this.table++;
      const cells = head.texts.map((text) => [text]);
      this.rows.push({ line: line.number, cells, doubtful: false, head: true, table: this.table });
    }
    if (!isAgain || key === this.head?.texts.join('|')) this.head = head;
    this.seen.add(`head ${key}`);
    this.full = [];
    return taken;
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

  private opensRow({ pieces }: Line): boolean {
    const first = pieces[0]?.text ?? '';
    if (this.numbered) return (pieces[0]?.at ?? 0) < this.second() && OPENS.test(first);
    return (pieces[0]?.at ?? 0) <= (this.head?.starts[0] ?? 0) + NEAR;
  }

  /** True where the digits of a line end the number of the row that is open: it was too wide for its column. */
  private endsNumber({ pieces }: Line): boolean {
    const [open, own] = [this.block[0]?.pieces[0], pieces[0]];
    if (open === undefined || own === undefined || Math.abs(open.at - own.at) > SHIFT) return false;
    if (/^[（(]$/.test(open.text)) return /^\d/.test(own.text);
    const digits = (text: string) => /^\d+/.exec(text)?.[0] ?? '';
    const whole = Number(digits(open.text) + digits(own.text));
    return /^\d+$/.test(open.text) && this.last > 0 && whole === this.last + 1;
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

  /** Puts the lines of a row, or of what a page break left of it, into their columns. */
  private close(): void {
    const { block, head } = this;
    this.block = [];
    if (block.length === 0 || head === null) return;
    const starts = startsOf(block, this.numbered, [...head.starts, ...this.full]);
    const columns = assign(starts, [head.starts, ...(this.full.length > 0 ? [this.full] : [])], head, block);
    const cells = head.texts.map((): string[] => []);
    let doubtful = columns.includes(-1);
    for (const line of block) {
      for (const piece of cutAt(line, starts, this.numbered)) {
        const column = columns[starts.findIndex((start) => start.includes(piece.at))] ?? -1;
        cells[column]?.push(piece.text);
        doubtful ||= column < 0 || UNCUT.test(piece.text);
        if (column < 0) this.strayed++;
        else this.kept++;
      }
    }
    const missing = head.fields.filter((field, column) => !columns.includes(column) && !SPARE.has(field));
    if (starts.length === head.texts.length) this.full = starts.map(([at = 0]) => at);
    const isNew = this.numbered ? NUMBER.test(cells[0]?.join('') ?? '') : (cells[0]?.length ?? 0) > 0;
    const last = this.rows.at(-1);
    const digits = (lines: readonly string[] | undefined) => /\d+/.exec(lines?.join('') ?? '')?.[0] ?? '';
    const own = Number(digits(cells[0]));
    const isOpen = last !== undefined && !last.head && /^\d+$/.test(last.cells[0]?.join('') ?? '');
    if (
      isNew &&
      isOpen &&
      own !== this.last + 1 &&
      Number(digits(last.cells[0]) + digits(cells[0])) === this.before + 1
    ) {
      cells.forEach((lines, column) => last.cells[column]?.push(...lines));
      last.doubtful = true;
      this.last = this.before + 1;
      return;
    }
    if (isNew && this.numbered) [this.before, this.last] = [this.last, own];
    if (isNew || last === undefined || last.cells.length < head.texts.length || last.head) {
      this.add(block[0]?.number ?? 0, cells, doubtful || missing.length > 0 || !isNew || !this.numbered);
      return;
    }
    cells.forEach((lines, column) => last.cells[column]?.push(...lines));
    last.doubtful ||= doubtful;
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

function isHead(line: string): boolean {
  const pieces = splitHead(line);
  return pieces.length > 1 && isHeadRow(pieces.map(({ text }) => text)) && /\S\s{2,}\S/.test(line);
}

/** Pieces of a head: heads have no blanks inside, so that one is enough between them; 序 号 is one. */
function splitHead(line: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of line.matchAll(/\S+/g)) {
    const last = pieces.at(-1);
    const whole = (last?.text ?? '') + match[0];
    const isNext = last !== undefined && match.index - (last.at + last.text.length) < 2;
    if (isNext && headMeaning(last.text) === null && headMeaning(whole) !== null) last.text = whole;
    else pieces.push({ at: match.index, text: match[0] });
  }
  return pieces;
}

function headOf(pieces: readonly Piece[]): Head {
  return {
    texts: pieces.map(({ text }) => text),
    starts: pieces.map(({ at }) => at),
    fields: pieces.map(({ text }) => headMeaning(text)?.field ?? null)
  };
}

/** A head with its second line: parts of words that were wrapped, and heads under one that spans them. Null where the
 *  line is none. */
function withSubHeads(head: Head, line: string): Head | null {
  const pieces = head.texts.map((text, index): Piece => ({
    at: head.starts[index] ?? 0,
    text
  }));
  const replaced = new Set<Piece>();
  for (const sub of splitHead(line)) {
    const own = pieces.find(({ at }) => Math.abs(at - sub.at) <= 2);
    const field = headMeaning(sub.text)?.field ?? null;
    const parent = pieces.filter(({ at }) => at <= sub.at + 2).at(-1);
    const spans = headMeaning(parent?.text ?? '')?.field === 'texts' || (parent !== undefined && replaced.has(parent));
    if (spans && (field === 'city' || field === 'township')) {
      if (own !== undefined && !replaced.has(own)) own.text = sub.text;
      else pieces.push({ ...sub });
      const made = own !== undefined && own.text === sub.text ? own : pieces.at(-1);
      if (made !== undefined) replaced.add(made);
      pieces.sort((a, b) => a.at - b.at);
    } else if (own !== undefined && !HEADING.test(sub.text) && headMeaning(own.text + sub.text)?.sure === true)
      own.text += sub.text;
    else return null;
  }
  return headOf(pieces);
}

function piecesOf(line: string): Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    at: match.index,
    text: match[0]
  }));
}

/** Where the texts of a row begin, from left to right: beginnings of pieces, and what stands behind one blank where
 *  another line of the row or the head begins. */
function startsOf(block: readonly Line[], numbered: boolean, known: readonly number[]): Start[] {
  const seen = new Map<number, number>();
  const add = (at: number) => seen.set(at, (seen.get(at) ?? 0) + 1);
  block.forEach(({ pieces }, index) => {
    pieces.forEach((piece, nth) => {
      add(piece.at);
      const lead = numbered && index === 0 && nth === 0 ? LEADING.exec(piece.text) : null;
      if (lead !== null) add(piece.at + lead[0].length);
    });
  });
  const sure = new Set(seen.keys());
  for (const { pieces } of block)
    for (const { at, text } of pieces)
      for (const { index } of text.matchAll(/ (?=\S)/g))
        if (sure.has(at + index + 1) || known.includes(at + index + 1)) add(at + index + 1);
  const together = (a: number, b: number) =>
    block.some(({ pieces, text }) => opens(pieces, text, a) && opens(pieces, text, b));
  const starts: Start[] = [];
  for (const at of [...seen.keys()].sort((a, b) => a - b)) {
    const last = starts.at(-1);
    if (last !== undefined && at - (last.at(-1) ?? 0) <= SHIFT && !last.some((other) => together(other, at)))
      last.push(at);
    else starts.push([at]);
  }
  return starts;
}

/** True where a text of the line begins at a place: a piece, or what stands behind a blank. */
function opens(pieces: readonly Piece[], line: string, at: number): boolean {
  return pieces.some((piece) => piece.at === at) || (at > 0 && /^ \S/.test(line.slice(at - 1, at + 1)));
}

/** The column of each beginning: one to one where there are as many; else those in order that are nearest to the heads
 *  or the row before and hold what their heads say. -1 where none is left. */
function assign(
  starts: readonly Start[],
  references: readonly number[][],
  head: Head,
  block: readonly Line[]
): number[] {
  const width = head.texts.length;
  if (starts.length === width) return starts.map((_, index) => index);
  const text = (index: number) => {
    const found = block.flatMap((line) => line.pieces).find(({ at }) => starts[index]?.includes(at) === true);
    return found?.text ?? '';
  };
  const cost = (index: number, column: number) => {
    const offs = references.map((reference) => Math.abs((reference[column] ?? 0) - (starts[index]?.[0] ?? 0)));
    return Math.min(...offs) + (fits(text(index), head.fields[column] ?? null) ? 0 : FAR);
  };
  const best: { value: number; columns: number[] }[][] = [];
  const at = (index: number, column: number): { value: number; columns: number[] } => {
    if (index === starts.length) return { value: 0, columns: [] };
    const known = best[index]?.[column];
    if (known !== undefined) return known;
    const rest = at(index + 1, column);
    let found = { value: rest.value + FAR * 2, columns: [-1, ...rest.columns] };
    for (let own = column; own < width; own++) {
      const after = at(index + 1, own + 1);
      const value = cost(index, own) + after.value;
      if (value < found.value) found = { value, columns: [own, ...after.columns] };
    }
    (best[index] ??= [])[column] = found;
    return found;
  };
  return at(0, 0).columns;
}

/** True where a text can stand under such a head, by its first characters. */
function fits(text: string, field: Field | null): boolean {
  if (field === 'number') return NUMBER.test(text) || LEADING.test(text);
  if (field === 'category') return /^[\p{Script=Han}、]{1,10}$/u.test(text);
  return true;
}

/** The pieces of a line, cut where another text of the row begins: behind a blank, or, where other lines begin there,
 *  without one. */
function cutAt({ pieces }: Line, starts: readonly Start[], numbered: boolean): Piece[] {
  return pieces.flatMap((piece, nth) => {
    const cuts = starts
      .filter((start) => !start.includes(piece.at))
      .flatMap((start) => start.find((at) => isCut(piece, at - piece.at, numbered && nth === 0)) ?? []);
    const ends = [...cuts.map((start) => start - piece.at), piece.text.length];
    let from = 0;
    return ends.map((end) => {
      const part = {
        at: piece.at + from,
        text: piece.text.slice(from, end).trim()
      };
      from = end;
      return part;
    });
  });
}

/** True where another text may begin inside a piece: behind a blank, or in the middle of Chinese text. */
function isCut({ text }: Piece, index: number, isFirst: boolean): boolean {
  if (index < 1 || index >= text.length) return false;
  if (text.charAt(index - 1) === ' ') return true;
  return index > NEAR && !(isFirst && index < 4) && !/[\d.]/.test(text.charAt(index));
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
