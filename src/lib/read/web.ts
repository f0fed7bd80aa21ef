// Web pages and the HTML that programs put on the clipboard: tables with merged cells, text around them as paragraphs.

import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { isHeadRow } from './columns.ts';
import { linesOf, manuscriptOf, type Cell, type Manuscript, type Paragraph, type Remark, type Sheet } from './sheet.ts';

const BLOCK = new Set(
  'p|div|li|ul|ol|dl|dt|dd|h1|h2|h3|h4|h5|h6|tr|table|section|article|header|footer|center|'
    .concat('blockquote|pre|form|fieldset|figure|caption|thead|tbody|tfoot|hr')
    .split('|')
);
const SKIPPED = /^(?:script|style|head|title|noscript|template|select|textarea|svg|nav|button|del|s|strike|rt|rp)$/;
const MOST_SPAN = 2000;

/** The tables of an HTML text in order. Places are `table:T:R:C` and `paragraph:N`. Nothing in it is run or fetched. */
export function readWeb(html: string, file: string): Manuscript {
  const reader = new WebReader();
  reader.flow(parseDocument(html.replace(/^[^<]{0,400}(?=<(?:!|html))/i, ''), { decodeEntities: true }).children);
  return reader.manuscript(file);
}

class WebReader {
  private readonly sheets: Sheet[] = [];
  private before: Paragraph[] = [];
  private readonly remarks: Remark[] = [];
  private line = '';
  private paragraphs = 0;
  private tables = 0;

  manuscript(file: string): Manuscript {
    this.end();
    return manuscriptOf(file, 'html', { sheets: this.sheets, after: this.before, remarks: this.remarks });
  }

  /** Reads what stands outside tables. */
  flow(nodes: readonly AnyNode[]): void {
    for (const node of nodes) {
      if (isText(node)) this.line += node.data.replace(/\s+/g, ' ');
      if (!isTag(node) || this.skips(node)) continue;
      if (node.name === 'table' && !isLayout(node)) this.table(node);
      else if (node.name === 'br') this.end();
      else if (BLOCK.has(node.name) || node.name === 'td' || node.name === 'th') {
        this.end();
        this.flow(node.children);
        this.end();
      } else this.flow(node.children);
    }
  }

  private skips(node: Element): boolean {
    if (node.name === 'img' && /^(?:img)$/.test(node.name)) return true;
    if (SKIPPED.test(node.name)) {
      if (/^(?:del|s|strike)$/.test(node.name) && /\S/.test(plain(node)))
        this.remarks.push({ code: 'tracked-changes', where: '', value: plain(node).trim().slice(0, 40) });
      return true;
    }
    const hidden = isHidden(node);
    if (hidden && /\S/.test(plain(node)))
      this.remarks.push({ code: 'hidden-text', where: '', value: plain(node).trim().slice(0, 40) });
    return hidden;
  }

  private end(): void {
    const text = this.line.trim();
    this.line = '';
    if (text === '') return;
    this.paragraphs++;
    this.before.push({ text, where: `paragraph:${this.paragraphs}`, furniture: false });
  }

  private table(element: Element): void {
    this.end();
    const caption = element.children.find((child) => isTag(child) && child.name === 'caption');
    if (caption !== undefined && isTag(caption)) {
      this.flow(caption.children);
      this.end();
    }
    const table = ++this.tables;
    const taken = new Map<number, number>();
    const cells: Cell[] = [];
    let width = 0;
    const rows = rowsOf(element);
    rows.forEach((line, row) => {
      let column = 0;
      if (isHidden(line) && /\S/.test(plain(line)))
        this.remarks.push({ code: 'hidden-rows', where: `table:${table}:${row + 1}:1`, value: String(row + 1) });
      for (const field of line.children) {
        if (!isTag(field) || (field.name !== 'td' && field.name !== 'th')) continue;
        while ((taken.get(column) ?? 0) > row) column++;
        const columns = span(field.attribs.colspan);
        const down =
          field.attribs.rowspan === '0' ? rows.length - row : Math.min(span(field.attribs.rowspan), rows.length - row);
        const text = linesOf(this.cell(field)).join('\n');
        for (let at = column; at < column + columns; at++) taken.set(at, row + down);
        if (/\S/.test(text))
          cells.push({
            row,
            column,
            rows: down,
            columns,
            text,
            where: `table:${table}:${row + 1}:${column + 1}`,
            doubts: []
          });
        column += columns;
      }
      width = Math.max(width, column);
    });
    this.sheets.push({
      name: '',
      where: `table:${table}`,
      before: this.before,
      rows: rows.length,
      columns: width,
      cells
    });
    this.before = [];
  }

  private cell(field: Element): string {
    let text = '';
    const newline = () => {
      if (text !== '' && !text.endsWith('\n')) text = `${text.trimEnd()}\n`;
    };
    const visit = (nodes: readonly AnyNode[]) => {
      let item = 0;
      for (const node of nodes) {
        if (isText(node)) {
          const flat = node.data.replace(/\s+/g, ' ');
          text += text === '' || text.endsWith('\n') ? flat.trimStart() : flat;
        }
        if (!isTag(node) || this.skips(node)) continue;
        if (node.name === 'br') {
          text = `${text.trimEnd()}\n`;
          continue;
        }
        const isBlock = BLOCK.has(node.name);
        if (isBlock) newline();
        if (node.name === 'li' && node.parent !== null && isTag(node.parent) && node.parent.name === 'ol')
          text += `${Number(node.parent.attribs.start ?? 1) + item++}.`;
        visit(node.children);
        if (isBlock) newline();
      }
    };
    visit(field.children);
    return text;
  }
}

/** True for a table that only lays out a page: it holds other tables and has no head of its own. */
function isLayout(table: Element): boolean {
  const inner = (node: AnyNode): boolean => isTag(node) && (node.name === 'table' || node.children.some(inner));
  if (!table.children.some(inner)) return false;
  return !rowsOf(table).some((row) =>
    isHeadRow(row.children.filter(isTag).map((field) => plain(field).replace(/\s+/g, '')))
  );
}

function rowsOf(element: Element): Element[] {
  return element.children.filter(isTag).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^(?:thead|tbody|tfoot|form)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function isHidden({ attribs }: Element): boolean {
  return (
    'hidden' in attribs || /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attribs.style ?? '')
  );
}

function plain(node: AnyNode): string {
  if (isText(node)) return node.data;
  return isTag(node) ? node.children.map(plain).join('') : '';
}

function span(printed: string | undefined): number {
  const number = Number.parseInt(printed ?? '1', 10);
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, 1), MOST_SPAN);
}
