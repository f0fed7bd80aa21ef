// Word documents (docx): paragraphs and tables in order, with automatic numbers, merged cells, text boxes and the final
// text of tracked changes. Own reading of the markup, because the usual converters to HTML leave the numbers out.

import { ReadError } from '../errors.ts';
import { unpackArchive } from './archive.ts';
import { AutomaticNumbers } from './numbering.ts';
import {
  linesOf,
  manuscriptOf,
  type Cell,
  type Manuscript,
  type Paragraph,
  type Remark,
  type RemarkCode,
  type Sheet,
  type Watch
} from './sheet.ts';
import { attribute, below, childOf, childrenOf, nameOf, parseXml, textOf, type Element } from './xml.ts';

const MOST_DEPTH = 6;
/** Columns of a table; Word ends at 63. */
const MOST_COLUMNS = 1000;

/** A Word document as sheets and paragraphs. Places are `paragraph:N` and `table:T:R:C`. Throws ReadError `damaged`. */
export async function readWord(bytes: Uint8Array, file: string, watch: Watch): Promise<Manuscript> {
  const parts = unpackArchive(bytes, file, (name) => /^(?:word|_rels)\/[^/]*$/.test(name) || /\.rels$/.test(name));
  const text = (name: string) => {
    const part = parts.get(name);
    return part === undefined ? undefined : parseXml(new TextDecoder().decode(part));
  };
  const main = mainPart(text('_rels/.rels')) ?? 'word/document.xml';
  const folder = main.replace(/[^/]*$/, '');
  await watch(0.2);
  const body = childOf(text(main), 'body');
  if (body === undefined) throw new ReadError('damaged', file, main);
  await watch(0.5);
  const reader = new WordReader(new AutomaticNumbers(text(`${folder}numbering.xml`), text(`${folder}styles.xml`)));
  reader.blocks(body);
  const notes = text(`${folder}footnotes.xml`);
  for (const note of childrenOf(notes, 'footnote')) if (Number(attribute(note, 'id') ?? 0) > 0) reader.footnote(note);
  return reader.manuscript(file);
}

function mainPart(relations: Element | undefined): string | undefined {
  const relation = childrenOf(relations, 'Relationship').find((each) =>
    /\/officeDocument$/.test(attribute(each, 'Type') ?? '')
  );
  return attribute(relation, 'Target')?.replace(/^\//, '');
}

class WordReader {
  private readonly sheets: Sheet[] = [];
  private before: Paragraph[] = [];
  private readonly said = new Map<RemarkCode, { where: string; value: string; count: number }>();
  private paragraphs = 0;
  private tables = 0;
  private boxes: Element[] = [];

  constructor(private readonly numbers: AutomaticNumbers) {}

  manuscript(file: string): Manuscript {
    const remarks: Remark[] = [...this.said].map(([code, { where, value, count }]) => ({
      code,
      where: count === 1 ? where : '',
      value: count === 1 ? value : `${count}${value === '' ? '' : `：${value}`}`
    }));
    if (this.numbers.given > 0)
      remarks.push({ code: 'automatic-numbers', where: '', value: String(this.numbers.given) });
    return manuscriptOf(file, 'docx', { sheets: this.sheets, after: this.before, remarks });
  }

  /** Reads paragraphs and tables of a body, in order. */
  blocks(parent: Element): void {
    for (const block of childrenOf(parent)) {
      const name = nameOf(block);
      if (name === 'p') this.paragraph(block);
      else if (name === 'tbl' && isFrame(block))
        rowsOf(block)
          .flatMap(cellsOf)
          .forEach((cell) => this.blocks(cell));
      else if (name === 'tbl') this.table(block);
      else if (name === 'sdt') this.blocks(childOf(block, 'sdtContent') ?? block);
      else if (name === 'AlternateContent') this.blocks(chosen(block) ?? block);
      else if (/^(?:ins|moveTo|customXml|smartTag|Choice|Fallback)$/.test(name)) this.blocks(block);
      else if (/^(?:del|moveFrom)$/.test(name)) this.say('tracked-changes', '', '');
    }
  }

  footnote(note: Element): void {
    const text = below(note, 'p')
      .map((paragraph) => this.text(paragraph, 0))
      .join('\n')
      .trim();
    if (text === '') return;
    this.say('footnotes', '', text.slice(0, 40));
    this.before.push({ text, where: 'paragraph:0', furniture: false });
  }

  private say(code: RemarkCode, where: string, value: string): void {
    const known = this.said.get(code);
    if (known === undefined) this.said.set(code, { where, value, count: 1 });
    else known.count++;
  }

  private paragraph(element: Element): void {
    this.paragraphs++;
    const where = `paragraph:${this.paragraphs}`;
    for (const text of linesOf(this.numbered(element, 0)))
      if (/\S/.test(text)) this.before.push({ text, where, furniture: false });
    this.emptyBoxes(where);
  }

  /** Text boxes hang on paragraphs but stand for themselves. */
  private emptyBoxes(where: string): void {
    for (let box = this.boxes.shift(); box !== undefined; box = this.boxes.shift()) {
      const text = below(box, 'p')
        .map((paragraph) => this.text(paragraph, 1))
        .join('');
      if (!/\S/.test(text) && below(box, 'tbl').length === 0) continue;
      this.say('text-boxes', where, text.slice(0, 40));
      const waiting = this.boxes;
      this.boxes = [];
      this.blocks(box);
      this.boxes = waiting;
    }
  }

  /** A paragraph's text behind its automatic number. */
  private numbered(element: Element, depth: number): string {
    const properties = childOf(element, 'pPr');
    const number = this.numbers.next(properties);
    if (childOf(childOf(properties, 'rPr'), 'del') !== undefined) this.say('tracked-changes', '', '');
    return number + this.text(element, depth);
  }

  private text(element: Element, depth: number): string {
    let text = '';
    let instruction = 0;
    for (const child of childrenOf(element)) {
      const name = nameOf(child);
      if (name === 'r') {
        for (const field of childrenOf(child, 'fldChar')) {
          const type = attribute(field, 'fldCharType');
          if (type === 'begin') instruction++;
          if (type === 'separate' || (type === 'end' && instruction > 0)) instruction--;
        }
        if (instruction === 0) text += this.run(child, depth);
      } else if (name === 'del' || name === 'moveFrom') {
        this.say('tracked-changes', '', below(child, 'delText').map(textOf).join('').slice(0, 40));
      } else if (name === 'ins' || name === 'moveTo') {
        this.say('tracked-changes', '', '');
        text += this.text(child, depth);
      } else if (name === 'AlternateContent') {
        const choice = chosen(child);
        if (choice !== undefined) text += this.text(choice, depth);
      } else if (/^(?:hyperlink|fldSimple|smartTag|customXml|sdtContent|dir|bdo|ruby|rubyBase)$/.test(name))
        text += this.text(child, depth);
      else if (name === 'sdt') text += this.text(childOf(child, 'sdtContent') ?? child, depth);
      else if (name === 'oMath' || name === 'oMathPara') text += below(child, 't').map(textOf).join('');
    }
    return text;
  }

  private run(run: Element, depth: number): string {
    const vanish = childOf(childOf(run, 'rPr'), 'vanish');
    if (vanish !== undefined && !/^(?:0|false|off)$/.test(attribute(vanish, 'val') ?? '')) {
      const hidden = childrenOf(run, 't').map(textOf).join('');
      if (/\S/.test(hidden)) this.say('hidden-text', '', hidden.slice(0, 40));
      return '';
    }
    let text = '';
    for (const child of childrenOf(run)) {
      const name = nameOf(child);
      if (name === 't') text += textOf(child);
      else if (name === 'tab' || name === 'ptab') text += '\t';
      else if (name === 'br' || name === 'cr')
        text += /^(?:page|column)$/.test(attribute(child, 'type') ?? '') ? '' : '\n';
      else if (name === 'noBreakHyphen') text += '-';
      else if (name === 'sym') text += symbol(child);
      else if (name === 'ruby') text += this.text(childOf(child, 'rubyBase') ?? child, depth);
      else if (name === 'AlternateContent') text += this.run(chosen(child) ?? child, depth);
      else if (name === 'drawing' || name === 'pict' || name === 'object') this.drawing(child, depth);
    }
    return text;
  }

  private drawing(element: Element, depth: number): void {
    const boxes = below(element, 'txbxContent');
    if (boxes.length > 0 && depth === 0) this.boxes.push(...boxes);
    else if (boxes.length === 0 && (below(element, 'blip').length > 0 || below(element, 'imagedata').length > 0))
      this.say('pictures', `paragraph:${this.paragraphs}`, '');
  }

  private table(element: Element): void {
    const table = ++this.tables;
    const at = this.paragraphs;
    const cells: Cell[] = [];
    const open = new Map<number, Cell>();
    const inner: Element[] = [];
    let [row, width] = [0, 0];
    for (const line of rowsOf(element)) {
      const properties = childOf(line, 'trPr');
      if (childOf(properties, 'del') !== undefined) {
        this.say(
          'tracked-changes',
          `table:${table}:${row + 1}:1`,
          below(line, 'delText').map(textOf).join('').slice(0, 40)
        );
        continue;
      }
      if (childOf(properties, 'ins') !== undefined) this.say('tracked-changes', `table:${table}:${row + 1}:1`, '');
      if (childOf(properties, 'hidden') !== undefined)
        this.say('hidden-rows', `table:${table}:${row + 1}:1`, String(row + 1));
      let column = within(0, attribute(childOf(properties, 'gridBefore'), 'val'));
      for (const field of cellsOf(line)) {
        const own = childOf(field, 'tcPr');
        if (childOf(own, 'cellDel') !== undefined) {
          this.say('tracked-changes', `table:${table}:${row + 1}:${column + 1}`, '');
          continue;
        }
        const columns = within(1, attribute(childOf(own, 'gridSpan'), 'val'));
        const where = `table:${table}:${row + 1}:${column + 1}`;
        const merge = childOf(own, 'vMerge');
        const above = open.get(column);
        const across = childOf(own, 'hMerge');
        const left = cells.at(-1);
        if (
          merge !== undefined &&
          attribute(merge, 'val') !== 'restart' &&
          above !== undefined &&
          above.columns === columns &&
          above.row + above.rows === row
        )
          above.rows++;
        else if (
          across !== undefined &&
          attribute(across, 'val') !== 'restart' &&
          left !== undefined &&
          left.row === row
        )
          left.columns += columns;
        else {
          const text = this.cell(field, where, inner);
          const cell: Cell = { row, column, rows: 1, columns, text, where, doubts: [] };
          cells.push(cell);
          if (merge !== undefined) open.set(column, cell);
          else open.delete(column);
          if (inner.length === 0 && below(field, 'tbl').length > 0) cell.doubts.push('nested-table');
        }
        column += columns;
      }
      width = Math.max(width, column);
      row++;
    }
    const where = `table:${table}`;
    this.sheets.push({
      name: '',
      where,
      before: this.before,
      rows: row,
      columns: width,
      cells: cells.filter(({ text }) => /\S/.test(text))
    });
    this.before = [];
    for (const nested of inner) this.table(nested);
    this.emptyBoxes(`paragraph:${at}`);
  }

  /** Text of a cell; a table inside it is put down as lines, or set aside in `inner` where the cell is nothing but its
   *  frame. */
  private cell(field: Element, where: string, inner: Element[]): string {
    const lines: string[] = [];
    const visit = (parent: Element, depth: number) => {
      for (const block of childrenOf(parent)) {
        const name = nameOf(block);
        if (name === 'p') lines.push(this.numbered(block, 0));
        else if (name === 'sdt') visit(childOf(block, 'sdtContent') ?? block, depth);
        else if (/^(?:ins|moveTo|customXml|smartTag)$/.test(name)) visit(block, depth);
        else if (name === 'tbl' && isLarge(block)) inner.push(block);
        else if (name === 'tbl' && depth < MOST_DEPTH) {
          this.say('nested-table', where, '');
          for (const line of rowsOf(block)) for (const nested of cellsOf(line)) visit(nested, depth + 1);
        }
      }
    };
    visit(field, 0);
    for (const box of this.boxes.filter((each) => below(each, 'tbl').length === 0)) {
      const text = below(box, 'p').map((paragraph) => this.text(paragraph, 1));
      this.say('text-boxes', where, text.join('').slice(0, 40));
      lines.push(...text);
    }
    this.boxes = this.boxes.filter((each) => below(each, 'tbl').length > 0);
    return linesOf(lines.join('\n')).join('\n');
  }
}

/** True for a table with more rows and columns than one that stands for lines has. */
function isLarge(table: Element): boolean {
  return rowsOf(table).length > 2 && rowsOf(table).some((line) => cellsOf(line).length > 2);
}

/** True for a table that only lays out a page: narrow, with a large table in one of its cells. */
function isFrame(table: Element): boolean {
  const lines = rowsOf(table).map(cellsOf);
  return lines.every((cells) => cells.length < 3) && lines.flat().some((cell) => childrenOf(cell, 'tbl').some(isLarge));
}

/** A number of columns as stated, within what can be. */
function within(least: number, said = ''): number {
  return Math.min(Math.max(least, Number.parseInt(said, 10) || least), MOST_COLUMNS);
}

function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((child) => {
    const name = nameOf(child);
    if (name === 'tr') return [child];
    if (name === 'sdt') return rowsOf(childOf(child, 'sdtContent') ?? child);
    return /^(?:ins|moveTo|customXml|smartTag)$/.test(name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return childrenOf(row).flatMap((child) => {
    const name = nameOf(child);
    if (name === 'tc') return [child];
    if (name === 'sdt') return cellsOf(childOf(child, 'sdtContent') ?? child);
    return /^(?:ins|moveTo|customXml|smartTag)$/.test(name) ? cellsOf(child) : [];
  });
}

function chosen(alternate: Element): Element | undefined {
  return childOf(alternate, 'Choice') ?? childOf(alternate, 'Fallback');
}

/** A symbol by its code; those of Wingdings and Symbol sit in the private area and mean bullets or check marks. */
function symbol(element: Element): string {
  const code = Number.parseInt(attribute(element, 'char') ?? '', 16);
  return Number.isNaN(code) || code >= 0xf000 ? '' : String.fromCodePoint(code);
}
