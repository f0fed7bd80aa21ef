// Where the parts of a paper fall: a count of lines and rows, so that the contents carry page numbers before any word
// processor has laid it out.
import { sum } from 'd3';
import type { FigureTable } from '../chart/figure.ts';
import { textWidth, wrapText } from '../chart/text.ts';
import { shown } from './table.ts';

/** Heights in points. */
const PAGE = (225 / 25.4) * 72;
const WIDTH = (156 / 25.4) * 72;
const LINE = 28.95;
/** A blank line in the style of the gap after a table. */
const LOW_LINE = 12;
const BODY = 16;
const CELL = 10.5;
const CELL_LINE = 15;
const CELL_PAD = 3.5;
const CELL_SIDES = 7.5;
/** Letters in heads of tables against those of screens, which are a little wider. */
const HEAD_SHARE = 0.92;
/** A row of so many lines may break over pages, at least this many lines on each; lower ones stay whole. */
const TALL_ROW = 4;
const APIECE = 2;
const TABLE_CAPTION = 23;
const FIGURE_REST = 34;
/** What of these is space before them, and the space after a figure's caption: of two spaces that meet the larger
 *  holds, and at the head of a page that was not broken by hand there is none. */
const TABLE_BEFORE = 5;
const FIGURE_BEFORE = 6;
const FIGURE_AFTER = 8;
const GAP = 12;
const NOTE = 10;
const TOC_LINE = 16.5;
/** Word processors differ by so much: what fits by less is not sure to, what lacks less is not sure to be turned. */
export const SLACK = 18;
/** Type area of a landscape annex, what its mark and title take, and a row of its matrix. */
const WIDE_PAGE = ((210 - 23) / 25.4) * 72;
const WIDE_HEAD = 68;
const MATRIX_LINE = 9.3;
/** What letters are drawn together by, in points, as the styles have it (paper.ts). */
const TOGETHER = 0.25;
/** Stands for the room that word processors leave between Chinese letters and others, and its width in em. */
const APART = '\u0001';
const APART_WIDTH = 0.2;
/** Stands for a character of a first line's indent. */
const INDENT = '\u0002';
/** Widths of the letters from blank to ~ in Times New Roman, in thousandths of an em. */
const TIMES = (
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 ' +
  '564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 ' +
  '722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 ' +
  '278 500 500 722 500 500 444 480 200 480 541'
)
  .split(' ')
  .map((width) => Number(width) / 1000);

/** Lines of a body text: how many, how many letters stand on the last, and how many characters more would. */
interface Lines {
  count: number;
  last: number;
  room: number;
}

/** Lines of the texts last asked for: the same ones are taken down the pages many times over. */
const broken = new Map<string, Lines>();
const MOST_BROKEN = 2000;

function brokenInto(text: string, indent: number, heading: boolean): Lines {
  const widthOf = heading ? headingWidth : printedWidth;
  const lines = wrapText(INDENT.repeat(indent) + apart(text), WIDTH, BODY, Infinity, widthOf);
  const last = lines.at(-1) ?? '';
  return {
    count: lines.length,
    last: [...last.replaceAll(APART, '')].length,
    room: (WIDTH - widthOf(last, BODY)) / BODY
  };
}

/** Follows a text down its pages. `page` is where the next part begins. Word processors differ by a line here and
 *  there, so a number can be one off; Word counts anew when it opens the file. */
export class Pages {
  #page: number;
  #used = 0;
  #unsure: number;
  #head: number;
  /** Where the last figure ended. */
  #figureEnd = -1;
  #feet: number[] = [];

  /** From a page on. `unsure`: what stays whole must fit by so many points, or turns the page; `head`: size of the
   *  letters in heads of tables. */
  constructor(first = 1, { unsure = 0, head = CELL }: { unsure?: number; head?: number } = {}) {
    this.#page = first;
    this.#unsure = unsure;
    this.#head = head;
  }

  get page(): number {
    return this.#page;
  }

  /** What part of its page each foot is that was left empty by what had to begin the next. */
  get feet(): readonly number[] {
    return this.#feet;
  }

  /** The same place of the same text, to try what would follow, or one so many points off; without feet. */
  copy(off = 0): Pages {
    const pages = new Pages(this.#page, { unsure: this.#unsure, head: this.#head });
    pages.#used = this.#used === 0 ? 0 : Math.max(0, this.#used + off);
    pages.#figureEnd = this.#figureEnd === this.#used ? pages.#used : -1;
    return pages;
  }

  /** Goes on at the top of a new page. */
  turn(): void {
    if (this.#used > 0) this.#page += 1;
    this.#used = 0;
  }

  /** Pages that stand before the text: a title of so many lines, the filter line and contents of so many entries. */
  static opening(entries: number, lines = 1): number {
    return Math.max(1, Math.ceil((100 + lines * 32 + entries * TOC_LINE + LINE) / PAGE));
  }

  /** A landscape matrix under its annex head, `rows` with its totals; a table head of so many points on each page. */
  matrix(rows: number, head: number): void {
    const first = Math.floor((WIDE_PAGE - WIDE_HEAD - head - MATRIX_LINE) / MATRIX_LINE);
    this.#used = 1;
    for (let left = rows - first; left > 0; left -= Math.floor((WIDE_PAGE - head) / MATRIX_LINE)) this.#page += 1;
  }

  /** What the space before a part is less than its style has it. */
  #saved(before: number): number {
    if (this.#used === 0) return before;
    return this.#figureEnd === this.#used ? Math.min(before, FIGURE_AFTER) : 0;
  }

  /** The scale from `least` to 1 at which a picture fits this page; 1 where it fits none of these. */
  scaleOf(picture: number, least: number): number {
    const scale = (PAGE - this.#used - FIGURE_REST - SLACK) / picture;
    return scale >= least ? Math.min(1, scale) : 1;
  }

  /** A heading of so many lines that stays with what follows; the page it will stand on, given the height of the first
   *  part of that, and whether it takes a break of its own. */
  heading(next: number, lines = 1): { page: number; turned: boolean } {
    const turned = this.#room(LINE * lines + next);
    this.#used += LINE * lines;
    return { page: this.#page, turned };
  }

  /** Height of the first two lines of a paragraph, or of its only one. */
  static start(text: string): number {
    return Math.min(2, Pages.#lines(text)) * LINE;
  }

  /** Height of a table's caption, head and first row, or as much of that as stays together. */
  tableStart(table: FigureTable, widths: readonly number[]): number {
    const lines = table.rows.length === 0 ? 0 : rowLines(table, 0, widths);
    const first = lines === 0 ? 0 : rowHeight(lines < TALL_ROW ? lines : APIECE);
    return TABLE_CAPTION + this.#headHeight(table, widths) + first;
  }

  #headHeight({ columns }: FigureTable, widths: readonly number[]): number {
    return rowHeight(
      cellLines(
        columns.map(({ label }) => label),
        widths,
        this.#head,
        headWidth
      )
    );
  }

  static figureHeight(picture: number): number {
    return picture + FIGURE_REST;
  }

  /** Room of so many points that is taken at the top. */
  skip(height: number): void {
    this.#used += height;
  }

  /** A paragraph of body text, its first line `indent` characters in; never a single line alone at the foot or head of
   *  a page. */
  paragraph(text: string, indent = 2): void {
    let lines = Pages.#lines(text, indent);
    const free = () => Math.floor((PAGE - this.#used + 0.5) / LINE);
    if (lines <= free()) {
      this.#used += lines * LINE;
      return;
    }
    let here = Math.min(free(), lines - 2);
    if (here < 2) here = 0;
    while (lines > 0) {
      lines -= here;
      if (lines <= 0) break;
      this.#page += 1;
      this.#used = 0;
      here = Math.min(Math.floor(PAGE / LINE), lines);
      this.#used = here * LINE;
    }
  }

  /** Height of a blank line, or of a low one. */
  static blankHeight(low: boolean): number {
    return low ? LOW_LINE : LINE;
  }

  /** A blank line, or a low one. */
  blank(low: boolean): void {
    if (this.#used + Pages.blankHeight(low) > PAGE + 0.5) this.turn();
    this.#used += Pages.blankHeight(low);
  }

  /** The closing lines of a paper, so many points high, on one page; whether they take a break of their own. */
  block(height: number): boolean {
    const turned = this.#room(height);
    this.#used += height;
    return turned;
  }

  /** Height of so many closing lines with the note of the paper's source. */
  static blockHeight(lines: number, note: string): number {
    return lines * LINE + NOTE + linesOf(note, WIDTH, CELL) * CELL_LINE;
  }

  /** A picture with its caption, `picture` points high; whether it takes a break of its own. */
  figure(picture: number): boolean {
    const turned = this.#room(picture + FIGURE_REST - this.#saved(FIGURE_BEFORE));
    this.#used += picture + FIGURE_REST - (turned ? 0 : this.#saved(FIGURE_BEFORE));
    this.#figureEnd = this.#used;
    return turned;
  }

  /** A table with its caption (unless `bare`), low rows whole, its head again on each page;
   *  whether it takes a break of its own. */
  table(table: FigureTable, widths: readonly number[], bare = false): boolean {
    const head = this.#headHeight(table, widths);
    const turned = !bare && this.#room(this.tableStart(table, widths));
    if (!bare) this.#used += TABLE_CAPTION - (turned ? 0 : this.#saved(TABLE_BEFORE));
    this.#used += head;
    table.rows.forEach((_, index) => {
      let lines = rowLines(table, index, widths);
      while (this.#used + rowHeight(lines) > PAGE + 0.5) {
        const here = Math.min(Math.floor((PAGE - this.#used - CELL_PAD) / CELL_LINE), lines - APIECE);
        if (lines >= TALL_ROW && here >= APIECE) lines -= here;
        else if (this.#used === head) break;
        this.#page += 1;
        this.#used = head;
      }
      this.#used += rowHeight(lines);
    });
    if (bare) return turned;
    if (this.#used + GAP > PAGE) this.turn();
    this.#used += GAP;
    return turned;
  }

  /** Makes room for what stays whole; whether only a break of its own makes sure that it begins the next page. */
  #room(height: number): boolean {
    const over = this.#used + height - PAGE;
    if (this.#used === 0 || over <= 0.5 - this.#unsure) return false;
    this.#feet.push(1 - this.#used / PAGE);
    this.turn();
    return over < SLACK;
  }

  /** Lines that a body text takes, its first `indent` characters in; a heading's are those of a font without serifs. */
  static lines(text: string, { indent = 2, heading = false } = {}): Lines {
    const key = `${indent}${heading ? 'h' : ' '}${text}`;
    const known = broken.get(key) ?? brokenInto(text, indent, heading);
    if (broken.size >= MOST_BROKEN) broken.clear();
    broken.set(key, known);
    return known;
  }

  static #lines(text: string, indent = 2): number {
    return Pages.lines(text, { indent }).count;
  }
}

/** Whether a row of a table stays whole: all but tall ones, which would leave the foot of a page empty and over which
 *  word processors would come to differ. */
export function staysWhole(table: FigureTable, index: number, widths: readonly number[]): boolean {
  return rowLines(table, index, widths) < TALL_ROW;
}

const counted = new WeakMap<FigureTable, number[]>();

/** Lines of a row of a table: those of its longest cell. A table always has the same widths. */
function rowLines(table: FigureTable, index: number, widths: readonly number[]): number {
  const { columns, rows } = table;
  const lines = counted.get(table) ?? [];
  counted.set(table, lines);
  return (lines[index] ??= cellLines(
    columns.map(({ key, kind }) => shown(rows[index]?.[key], kind)),
    widths
  ));
}

function cellLines(texts: readonly string[], widths: readonly number[], size = CELL, widthOf = printedWidth): number {
  const total = sum(widths);
  return Math.max(
    ...texts.map((text, at) => linesOf(text, ((widths[at] ?? 1) / total) * WIDTH - CELL_SIDES, size, widthOf))
  );
}

function rowHeight(lines: number): number {
  return lines * CELL_LINE + CELL_PAD;
}

function linesOf(text: string, width: number, size: number, widthOf = printedWidth): number {
  return wrapText(apart(text), width, size, Infinity, widthOf).length;
}

/** A text with the room between Chinese letters and others marked. */
function apart(text: string): string {
  return text.replace(/(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=\p{Script=Han})/gu, APART);
}

/** Width of a text in a head, whose font is one without serifs. */
function headWidth(text: string, size: number): number {
  return textWidth(text, size) * HEAD_SHARE;
}

/** Width of a text in points as it is printed: Chinese letters as wide as they are high, others those of Times. */
export function printedWidth(text: string, size: number): number {
  return drawnWidth(text, size, (letter) => TIMES[(letter.codePointAt(0) ?? 0) - 32] ?? textWidth(letter, 1));
}

/** The same of a heading, whose other letters are those of a font without serifs. */
function headingWidth(text: string, size: number): number {
  return drawnWidth(text, size, (letter) => textWidth(letter, 1));
}

function drawnWidth(text: string, size: number, emOf: (letter: string) => number): number {
  return sum([...text], (letter) =>
    letter === APART ? size * APART_WIDTH : (letter === INDENT ? size : emOf(letter) * size) - TOGETHER
  );
}
