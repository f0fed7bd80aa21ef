// Word documents of the old binary kind (doc, and WPS texts, which are the same): paragraphs and tables with merged
// cells, the final text of tracked changes. Own reading of the streams, because libraries give text without its tables.
// Source: Microsoft, [MS-DOC] Word (.doc) Binary File Format.

import { CFB } from '@e965/xlsx';
import { ReadError } from '../errors.ts';
import {
  linesOf,
  manuscriptOf,
  type Cell,
  type Kind,
  type Manuscript,
  type Paragraph,
  type Remark,
  type Sheet
} from './sheet.ts';

const OLDEST_VERSION = 0xc1;
const AT = {
  version: 0x02,
  flags: 0x0a,
  textLength: 0x4c,
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2
} as const;
const FLAG = { encrypted: 0x0100, secondTable: 0x0200 } as const;
const SPRM = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  level: 0x6649,
  inList: 0x460b,
  table: 0xd608,
  stops: 0xc615,
  huge: [0x6645, 0x6646],
  deleted: 0x0800,
  hidden: 0x083c
} as const;
const PAGE = 512;
const CELL = { merged: 0x0002, below: 0x0020, opens: 0x0040 } as const;
/** Twentieths of a point within which two borders are one. */
const NEAR = 40;
const MARK = {
  cell: '\u0007',
  paragraph: '\r',
  fieldOpens: '\u0013',
  fieldSays: '\u0014',
  fieldEnds: '\u0015'
} as const;

interface RowCell {
  left: number;
  right: number;
  flags: number;
}
interface ParagraphLook {
  inTable: boolean;
  rowEnd: boolean;
  level: number;
  inList: boolean;
  cells: RowCell[];
}
/** A stretch of the file with properties: offsets in the stream of the document. */
interface Run<Look> {
  from: number;
  to: number;
  look: Look;
}

/** A Word document as sheets and paragraphs; places are `paragraph:N` and `table:T:R:C`. Numbers that Word makes itself
 *  are not in it: rows that have none are counted and in doubt. Throws ReadError: `password`, `damaged`, `unsupported`
 *  (`doc`: older than Word 97). */
export function readWordBinary(bytes: Uint8Array, file: string): Manuscript {
  const streams = streamsOf(bytes, file);
  const { main } = streams;
  const flags = main.getUint16(AT.flags, true);
  if ((flags & FLAG.encrypted) !== 0) throw new ReadError('password', file, 'doc');
  if (main.getUint16(AT.version, true) < OLDEST_VERSION) throw new ReadError('unsupported', file, 'doc');
  const table = (flags & FLAG.secondTable) !== 0 ? streams.second : streams.first;
  if (table === null) throw new ReadError('damaged', file, 'Table');
  try {
    const pieces = piecesOf(main, table, main.getUint32(AT.textLength, true));
    const looks = runsOf(main, table, AT.paragraphs, (page, at) => paragraphAt(page, at, streams.data));
    const marked = runsOf(main, table, AT.characters, characterAt).filter(({ look }) => look !== null);
    return new Reader(pieces, looks, marked).manuscript(file);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ReadError('damaged', file, cause.message, cause);
  }
}

interface Streams {
  main: DataView;
  first: DataView | null;
  second: DataView | null;
  data: DataView | null;
}

function streamsOf(bytes: Uint8Array, file: string): Streams {
  let found: (name: string) => DataView | null;
  try {
    const container = CFB.read(bytes, { type: 'buffer' });
    found = (name) => {
      const content = CFB.find(container, name)?.content as ArrayLike<number> | undefined;
      return content === undefined ? null : new DataView(Uint8Array.from(content).buffer);
    };
  } catch (cause) {
    throw new ReadError('damaged', file, cause instanceof Error ? cause.message.slice(0, 80) : String(cause), cause);
  }
  const main = found('WordDocument');
  if (main === null) throw new ReadError('damaged', file, 'WordDocument');
  return { main, first: found('0Table'), second: found('1Table'), data: found('Data') };
}

interface Piece {
  text: string;
  at: number;
  width: 1 | 2;
}

/** The text in its pieces, as far as it is that of the body. */
function piecesOf(main: DataView, table: DataView, length: number): Piece[] {
  let at = main.getUint32(AT.pieces, true);
  const end = at + main.getUint32(AT.pieces + 4, true);
  while (at < end && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  const count = (table.getUint32(at + 1, true) - 4) / 12;
  const start = at + 5;
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const from = table.getUint32(start + index * 4, true);
    const to = Math.min(table.getUint32(start + (index + 1) * 4, true), length);
    if (to <= from) continue;
    const place = table.getUint32(start + (count + 1) * 4 + index * 8 + 2, true);
    const narrow = (place & 0x40000000) !== 0;
    const offset = narrow ? (place & 0x3fffffff) / 2 : place;
    const bytes = new Uint8Array(main.buffer, offset, (to - from) * (narrow ? 1 : 2));
    const text = new TextDecoder(narrow ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes);
    pieces.push({ text, at: offset, width: narrow ? 1 : 2 });
  }
  return pieces;
}

/** Runs of a kind in the order of the file: a table of pages, each with offsets and where the properties stand. */
function runsOf<Look>(
  main: DataView,
  table: DataView,
  field: number,
  look: (page: DataView, index: number) => Look
): Run<Look>[] {
  const at = main.getUint32(field, true);
  const count = (main.getUint32(field + 4, true) - 4) / 8;
  const runs: Run<Look>[] = [];
  for (let index = 0; index < count; index++) {
    const number = table.getUint32(at + (count + 1) * 4 + index * 4, true) & 0x3fffff;
    const page = new DataView(main.buffer, number * PAGE, PAGE);
    const own = page.getUint8(PAGE - 1);
    for (let run = 0; run < own; run++)
      runs.push({
        from: page.getUint32(run * 4, true),
        to: page.getUint32((run + 1) * 4, true),
        look: look(page, run)
      });
  }
  return runs.sort((a, b) => a.from - b.from);
}

function paragraphAt(page: DataView, index: number, data: DataView | null): ParagraphLook {
  const look: ParagraphLook = { inTable: false, rowEnd: false, level: 0, inList: false, cells: [] };
  const count = page.getUint8(PAGE - 1);
  const at = page.getUint8((count + 1) * 4 + index * 13) * 2;
  if (at === 0) return look;
  const short = page.getUint8(at);
  const [from, size] = short === 0 ? [at + 2, page.getUint8(at + 1) * 2] : [at + 1, short * 2 - 1];
  apply(page, from + 2, from + size, look, data);
  return look;
}

function apply(view: DataView, from: number, to: number, look: ParagraphLook, data: DataView | null): void {
  for (const { code, at } of sprms(view, from, to)) {
    if (code === SPRM.inTable) look.inTable = view.getUint8(at) === 1;
    else if (code === SPRM.rowEnd) look.rowEnd = view.getUint8(at) === 1;
    else if (code === SPRM.level) look.level = view.getInt32(at, true);
    else if (code === SPRM.inList) look.inList = view.getUint16(at, true) > 0;
    else if (code === SPRM.table) look.cells = cellsAt(view, at);
    else if ((SPRM.huge as readonly number[]).includes(code) && data !== null) {
      const place = view.getUint32(at, true);
      apply(data, place + 2, place + 2 + data.getUint16(place, true), look, null);
    }
  }
}

/** Cells of a row by their borders; sizes of further properties are left out. */
function cellsAt(view: DataView, at: number): RowCell[] {
  const count = view.getUint8(at + 2);
  const flagsAt = at + 3 + (count + 1) * 2;
  const end = at + 1 + view.getUint16(at, true);
  return Array.from({ length: count }, (_, index) => ({
    left: view.getInt16(at + 3 + index * 2, true),
    right: view.getInt16(at + 5 + index * 2, true),
    flags: flagsAt + index * 20 + 2 <= end ? view.getUint16(flagsAt + index * 20, true) : 0
  }));
}

/** What a run of characters is: `deleted`, `hidden`, or null for neither. */
function characterAt(page: DataView, index: number): 'deleted' | 'hidden' | null {
  const count = page.getUint8(PAGE - 1);
  const at = page.getUint8((count + 1) * 4 + index) * 2;
  if (at === 0) return null;
  let found: 'deleted' | 'hidden' | null = null;
  for (const { code, at: operand } of sprms(page, at + 1, at + 1 + page.getUint8(at))) {
    if (code === SPRM.deleted && page.getUint8(operand) === 1) found = 'deleted';
    if (code === SPRM.hidden && page.getUint8(operand) === 1) found ??= 'hidden';
  }
  return found;
}

/** Properties of a list of them, with where the operand of each stands. */
function* sprms(view: DataView, from: number, to: number): Generator<{ code: number; at: number }> {
  const sizes = [1, 1, 2, 4, 2, 2, 0, 3] as const;
  for (let at = from; at + 2 < to;) {
    const code = view.getUint16(at, true);
    at += 2;
    yield { code, at };
    const size = sizes[code >> 13] ?? 0;
    if (size > 0) at += size;
    else if (code === SPRM.table) at += 1 + view.getUint16(at, true);
    else if (code === SPRM.stops && view.getUint8(at) === 255) return;
    else at += 1 + view.getUint8(at);
  }
}

class Reader {
  private readonly sheets: Sheet[] = [];
  private before: Paragraph[] = [];
  private rows: { cells: RowCell[]; texts: string[] }[] = [];
  private texts: string[] = [];
  private lines: string[] = [];
  private paragraphs = 0;
  private lists = 0;
  private nested = false;
  private readonly said = new Map<'deleted' | 'hidden', string>();

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly looks: readonly Run<ParagraphLook>[],
    private readonly marked: readonly Run<'deleted' | 'hidden' | null>[]
  ) {}

  manuscript(file: string): Manuscript {
    let text = '';
    let fields = 0;
    for (const { text: own, at, width } of this.pieces)
      for (let index = 0; index < own.length; index++) {
        const character = own.charAt(index);
        const place = at + index * width;
        if (character === MARK.fieldOpens) fields++;
        else if (character === MARK.fieldSays || character === MARK.fieldEnds) fields = Math.max(0, fields - 1);
        else if (character === MARK.cell || character === MARK.paragraph || character === '\f') {
          this.paragraph(text, character, runAt(this.looks, place));
          text = '';
        } else if (fields === 0) text += this.shown(character, place);
      }
    this.paragraph(text, MARK.paragraph, null);
    this.endTable();
    const kind: Kind = 'doc';
    return manuscriptOf(file, kind, { sheets: this.sheets, after: this.before, remarks: this.remarks() });
  }

  private remarks(): Remark[] {
    const remarks: Remark[] = [];
    const [deleted, hidden] = [this.said.get('deleted'), this.said.get('hidden')];
    if (deleted !== undefined) remarks.push({ code: 'tracked-changes', where: '', value: deleted.slice(0, 40) });
    if (hidden !== undefined) remarks.push({ code: 'hidden-text', where: '', value: hidden.slice(0, 40) });
    if (this.lists > 0) remarks.push({ code: 'numbers-lost', where: '', value: String(this.lists) });
    return remarks;
  }

  private shown(character: string, place: number): string {
    const mark = runAt(this.marked, place);
    if (mark !== null) {
      this.said.set(mark, (this.said.get(mark) ?? '') + character);
      return '';
    }
    if (character === '\u000b') return '\n';
    if (character === '\u001e') return '-';
    return /[\u0000-\u0008\u000e-\u001f]/.test(character) ? '' : character;
  }

  private paragraph(text: string, mark: string, look: ParagraphLook | null): void {
    if (look?.inList === true) this.lists++;
    if (look?.inTable !== true && (look?.level ?? 0) === 0) {
      this.endTable();
      this.paragraphs++;
      for (const line of linesOf(text))
        if (/\S/.test(line)) this.before.push({ text: line, where: `paragraph:${this.paragraphs}`, furniture: false });
      return;
    }
    if ((look?.level ?? 1) > 1) this.nested = true;
    if (look?.rowEnd === true && (look.level <= 1 || mark === MARK.cell)) {
      this.rows.push({ cells: look.cells, texts: this.texts });
      this.texts = [];
      this.lines = [];
      return;
    }
    this.lines.push(text);
    if (mark !== MARK.cell) return;
    this.texts.push(linesOf(this.lines.join('\n')).join('\n'));
    this.lines = [];
  }

  private endTable(): void {
    if (this.rows.length === 0) return;
    const borders = bordersOf(this.rows.flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right])));
    const column = (border: number) => borders.findIndex((each) => Math.abs(each - border) <= NEAR);
    const table = this.sheets.length + 1;
    const cells: Cell[] = [];
    const open = new Map<number, Cell>();
    this.rows.forEach(({ cells: own, texts }, row) => {
      own.forEach(({ left, right, flags }, index) => {
        const from = column(left);
        const columns = Math.max(1, column(right) - from);
        const text = texts[index] ?? '';
        const above = open.get(from);
        const last = cells.at(-1);
        if ((flags & CELL.merged) !== 0 && last?.row === row)
          last.columns = Math.max(last.columns, from + columns - last.column);
        else if (
          (flags & CELL.below) !== 0 &&
          (flags & CELL.opens) === 0 &&
          above?.columns === columns &&
          above.row + above.rows === row
        )
          above.rows++;
        else {
          const where = `table:${table}:${row + 1}:${from + 1}`;
          const doubts: Cell['doubts'] = this.nested ? ['nested-table'] : [];
          const cell: Cell = { row, column: from, rows: 1, columns, text, where, doubts };
          cells.push(cell);
          if ((flags & CELL.below) !== 0) open.set(from, cell);
          else open.delete(from);
        }
      });
    });
    this.sheets.push({
      name: '',
      where: `table:${table}`,
      before: this.before,
      rows: this.rows.length,
      columns: Math.max(1, borders.length - 1),
      cells: cells.filter(({ text }) => /\S/.test(text))
    });
    this.before = [];
    this.rows = [];
    this.nested = false;
  }
}

/** Borders from left to right, those that lie close together as one. */
function bordersOf(all: readonly number[]): number[] {
  const found: number[] = [];
  for (const border of [...all].sort((a, b) => a - b))
    if (found.length === 0 || border - (found.at(-1) ?? 0) > NEAR) found.push(border);
  return found;
}

/** The look at an offset, null where no run holds it. */
function runAt<Look>(runs: readonly Run<Look>[], place: number): Look | null {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.from ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run !== undefined && place < run.to ? run.look : null;
}
