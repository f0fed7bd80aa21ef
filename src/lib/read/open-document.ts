// OpenDocument files (ods, odt): tables with merged and repeated cells, paragraphs around them.

import { ReadError } from '../errors.ts';
import { unpackArchive } from './archive.ts';
import { columnName } from './place.ts';
import { gridded, manuscriptOf, type Cell, type Manuscript, type Paragraph, type Remark, type Sheet } from './sheet.ts';
import { attribute, below, childOf, childrenOf, nameOf, parseXml, type Element } from './xml.ts';

const MOST_ROWS = 60_000;

/** The tables of a spreadsheet or a text, in order; hidden sheets and rows are read and said, annotations said. Throws
 *  ReadError: `damaged`, `password`. */
export function readOpenDocument(bytes: Uint8Array, file: string): Manuscript {
  const parts = unpackArchive(bytes, file, (name) => name === 'content.xml' || name === 'META-INF/manifest.xml');
  const decoder = new TextDecoder();
  if (/encryption-data/.test(decoder.decode(parts.get('META-INF/manifest.xml'))))
    throw new ReadError('password', file, 'odf');
  const root = parseXml(decoder.decode(parts.get('content.xml')));
  const body = childOf(childOf(root, 'body'), 'spreadsheet') ?? childOf(childOf(root, 'body'), 'text');
  if (body === undefined) throw new ReadError('damaged', file, 'content.xml');
  const hidden = hiddenStyles(root);
  const reader = new OpenDocumentReader(nameOf(body) === 'spreadsheet', hidden);
  reader.blocks(body);
  return reader.manuscript(file);
}

/** Names of the styles of tables that are not shown. */
function hiddenStyles(root: Element | undefined): Set<string> {
  const styles = childrenOf(childOf(root, 'automatic-styles'), 'style');
  const isHidden = (style: Element) => attribute(childOf(style, 'table-properties'), 'display') === 'false';
  return new Set(styles.filter(isHidden).map((style) => attribute(style, 'name') ?? ''));
}

class OpenDocumentReader {
  private readonly sheets: Sheet[] = [];
  private before: Paragraph[] = [];
  private readonly remarks: Remark[] = [];
  private paragraphs = 0;
  private tables = 0;

  constructor(
    private readonly isSpreadsheet: boolean,
    private readonly hidden: ReadonlySet<string>
  ) {}

  manuscript(file: string): Manuscript {
    const { sheets, before: after, remarks } = this;
    return manuscriptOf(file, this.isSpreadsheet ? 'ods' : 'odt', { sheets, after, remarks });
  }

  blocks(parent: Element): void {
    for (const block of childrenOf(parent)) {
      const name = nameOf(block);
      if (name === 'table') this.table(block);
      else if (name === 'p' || name === 'h') this.paragraph(block);
      else if (/^(?:section|list|list-item|index-body|text-box|frame)$/.test(name)) this.blocks(block);
      else if (name === 'tracked-changes') this.remarks.push({ code: 'tracked-changes', where: '', value: '' });
    }
  }

  private paragraph(element: Element): void {
    this.paragraphs++;
    const text = textOf(element);
    if (/\S/.test(text)) this.before.push({ text, where: `paragraph:${this.paragraphs}`, furniture: false });
  }

  private table(element: Element): void {
    const table = ++this.tables;
    const name = this.isSpreadsheet ? (attribute(element, 'name') ?? '') : '';
    const at = (row: number, column: number) =>
      this.isSpreadsheet ? `cell:${name}!${columnName(column)}${row + 1}` : `table:${table}:${row + 1}:${column + 1}`;
    const where = this.isSpreadsheet ? `cell:${name}` : `table:${table}`;
    if (this.hidden.has(attribute(element, 'style-name') ?? ''))
      this.remarks.push({ code: 'hidden-sheet', where, value: name });
    const cells: Cell[] = [];
    const unseen: number[] = [];
    let row = 0;
    let left = false;
    for (const line of rowsOf(element)) {
      const times = count(line, 'number-rows-repeated');
      const filled = this.row(line, row, at);
      if (filled.length > 0 && /^(?:collapse|filter)$/.test(attribute(line, 'visibility') ?? '')) unseen.push(row + 1);
      for (let again = 0; again < times && filled.length > 0 && row + again < MOST_ROWS; again++)
        for (const cell of filled) cells.push({ ...cell, row: row + again, where: at(row + again, cell.column) });
      row += times;
      if (filled.length > 0 && row > MOST_ROWS) left = true;
    }
    if (unseen.length > 0) this.remarks.push({ code: 'hidden-rows', where, value: unseen.slice(0, 12).join('、') });
    if (left) this.remarks.push({ code: 'rows-left-out', where, value: String(MOST_ROWS) });
    this.sheets.push({ name, where, before: this.before, ...gridded(cells) });
    this.before = [];
  }

  private row(line: Element, row: number, at: (row: number, column: number) => string): Cell[] {
    const cells: Cell[] = [];
    let column = 0;
    for (const field of childrenOf(line)) {
      const kind = nameOf(field);
      if (kind !== 'table-cell' && kind !== 'covered-table-cell') continue;
      const times = count(field, 'number-columns-repeated');
      const text = childrenOf(field)
        .filter((child) => /^(?:p|h|list)$/.test(nameOf(child)))
        .map(textOf)
        .join('\n')
        .trim();
      for (const note of childrenOf(field, 'annotation'))
        this.remarks.push({ code: 'comments', where: at(row, column), value: below(note, 'p').map(textOf).join(' ') });
      if (kind === 'table-cell' && text !== '') {
        const rows = count(field, 'number-rows-spanned');
        const columns = count(field, 'number-columns-spanned');
        for (let again = 0; again < Math.min(times, 100); again++)
          cells.push({
            row,
            column: column + again,
            rows,
            columns,
            text,
            where: at(row, column + again),
            doubts: []
          });
      }
      column += times;
    }
    return cells;
  }
}

function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((child) => {
    const name = nameOf(child);
    if (name === 'table-row') return [child];
    return /^(?:table-header-rows|table-rows|table-row-group)$/.test(name) ? rowsOf(child) : [];
  });
}

function count(element: Element, name: string): number {
  const number = Number.parseInt(attribute(element, name) ?? '1', 10);
  return Number.isNaN(number) || number < 1 ? 1 : number;
}

/** Text of a paragraph: spaces, tabs and line breaks are elements of their own. */
function textOf(element: Element): string {
  let text = '';
  for (const child of element.children) {
    if (child.type === 'text') text += child.data.replace(/\s+/g, ' ');
    if (child.type !== 'tag') continue;
    const name = nameOf(child);
    if (name === 's') text += ' '.repeat(count(child, 'c'));
    else if (name === 'tab') text += '\t';
    else if (name === 'line-break') text += '\n';
    else if (name === 'list-item' || name === 'p') text += (text === '' ? '' : '\n') + textOf(child);
    else if (!/^(?:note|annotation|tracked-changes|ruby-text)$/.test(name)) text += textOf(child);
  }
  return text;
}
