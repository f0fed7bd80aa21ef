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
const CELL_LINE = 15;
const CELL_PAD = 4;
const TABLE_CAPTION = 31.5;
const FIGURE_REST = 40;
const GAP = 8;
const NOTE = 26;
const TOC_LINE = 16.5;
/** Left free under a picture that was made to fit: word processors differ by so much. */
const SLACK = 18;
/** Type area of a landscape annex, what its mark and title take, and a row of its matrix. */
const WIDE_PAGE = ((210 - 23) / 25.4) * 72;
const WIDE_HEAD = 68;
const MATRIX_LINE = 9.3;
/** A letter as wide as the room that word processors leave around a number among Chinese letters. */
const APART = '|';
/** Letters of a serif font against those that texts are measured with. */
const SERIF = 0.84;

/** Follows a text down its pages. `page` is where the next part begins. Word processors differ by a line here and
 *  there, so a number can be one off; Word counts anew when it opens the file. */
export class Pages {
  #page: number;
  #used = 0;

  constructor(first = 1) {
    this.#page = first;
  }

  get page(): number {
    return this.#page;
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

  /** Whether a picture so many points high would leave more than a fifth of this page empty, even at scale `least`. */
  wants(picture: number, least: number): boolean {
    const room = PAGE - this.#used;
    return room > PAGE / 5 && picture * least + FIGURE_REST + SLACK > room;
  }

  /** The scale from `least` to 1 at which a picture fits this page; 1 where it fits none of these or leaves little. */
  scaleOf(picture: number, least: number): number {
    const room = PAGE - this.#used;
    const scale = (room - FIGURE_REST - SLACK) / picture;
    return room > PAGE / 5 && scale >= least ? Math.min(1, scale) : 1;
  }

  /** Whether so many headings and the start of what follows them still fit this page. */
  holds(headings: number, next: number): boolean {
    return this.#used + headings * LINE + next <= PAGE;
  }

  /** A heading of so many lines that stays with what follows; the page it will stand on, given the height of the first
   *  part of that. */
  heading(next: number, lines = 1): number {
    this.#room(LINE * lines + next);
    this.#used += LINE * lines;
    return this.#page;
  }

  /** Height of the first two lines of a paragraph, or of its only one. */
  static start(text: string): number {
    return Math.min(2, Pages.#lines(text)) * LINE;
  }

  static tableStart({ columns, rows }: FigureTable, widths: readonly number[]): number {
    return (
      TABLE_CAPTION +
      Pages.#rowHeight(
        columns.map(({ label }) => label),
        widths
      ) +
      (rows[0] === undefined ? 0 : Pages.#rowOf({ columns, rows }, 0, widths))
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

  /** The closing lines of a paper, so many with the note of its source, on one page. */
  block(lines: number): void {
    this.#room(lines * LINE + NOTE);
    this.#used += lines * LINE + NOTE;
  }

  /** A picture with its caption, `picture` points high. */
  figure(picture: number): void {
    this.#room(picture + FIGURE_REST);
    this.#used += picture + FIGURE_REST;
  }

  /** A table with its caption (unless `bare`), rows whole, the head again on each page. */
  table(table: FigureTable, widths: readonly number[], bare = false): void {
    const head = Pages.#rowHeight(
      table.columns.map(({ label }) => label),
      widths
    );
    if (!bare) {
      this.#room(Pages.tableStart(table, widths));
      this.#used += TABLE_CAPTION;
    }
    this.#used += head;
    table.rows.forEach((_, index) => {
      const height = Pages.#rowOf(table, index, widths);
      if (this.#used + height > PAGE) {
        this.#page += 1;
        this.#used = head;
      }
      this.#used += height;
    });
    if (!bare) this.#used += GAP;
  }

  #room(height: number): void {
    if (this.#used > 0 && this.#used + height > PAGE) this.turn();
  }

  /** How many lines a body text takes, its first `indent` characters in, and how many letters stand on the last.
   *  Between Chinese and other letters word processors leave a little room, and those others are the narrow ones of a
   *  serif font; `wider` is for letters of a font that takes more room. */
  static lines(text: string, indent = 2, wider = 1): { count: number; last: number } {
    const apart = text.replace(/(?<=\p{Script=Han}|^)(?=[0-9A-Za-z])/gu, APART);
    const size = (WIDTH / 28) * serifShare(text) * wider;
    const lines = wrapText(`${'\u3000'.repeat(indent)}${apart}`, WIDTH, size);
    return { count: lines.length, last: [...(lines.at(-1) ?? '').replaceAll(APART, '')].length };
  }

  static #lines(text: string, indent = 2): number {
    return Pages.lines(text, indent).count;
  }

  static #rowOf({ columns, rows }: FigureTable, index: number, widths: readonly number[]): number {
    return Pages.#rowHeight(
      columns.map(({ key, kind }) => shown(rows[index]?.[key], kind)),
      widths
    );
  }

  static #rowHeight(texts: readonly string[], widths: readonly number[]): number {
    const total = sum(widths);
    return (
      Math.max(
        ...texts.map(
          (text, at) => wrapText(text, ((widths[at] ?? 1) / total) * WIDTH - 7.5, 10.5 * serifShare(text)).length
        )
      ) *
        CELL_LINE +
      CELL_PAD
    );
  }
}

/** Width of a text in a serif font against what it is measured as: Chinese letters are as wide in both, and where they
 *  are most of a text they set its lines. */
function serifShare(text: string): number {
  const all = textWidth(text, 1);
  const chinese = textWidth(text.replace(/[^\p{Script=Han}]/gu, ''), 1);
  return chinese > all / 2 ? 1 : SERIF + (1 - SERIF) * (all === 0 ? 0 : chinese / all);
}
