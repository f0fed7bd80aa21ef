// Laid-out lists as files: docx, xlsx, HTML, CSV and tab-separated text.
import {
  Document,
  HeightRule,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType
} from 'docx';
import { utils, write, type Range } from '@e965/xlsx';
import type { LaidBlock, LaidCell, LaidTable } from './list-layout.ts';

/** A Word document; rows may break over pages and heads are repeated. */
export async function toDocx(blocks: readonly LaidBlock[], size = 20): Promise<Uint8Array> {
  const run = (text: string, bold = false) => new TextRun({ text, bold, size, font: 'SimSun' });
  const paragraphs = (text: string, bold = false) =>
    text.split('\n').map((line) => new Paragraph({ children: [run(line, bold)] }));
  const children = blocks.map((block, index) =>
    'paragraph' in block
      ? new Paragraph({ children: [run(block.paragraph, index === 0)] })
      : wordTable(block.table, paragraphs)
  );
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 },
            margin: { top: 900, bottom: 900, left: 900, right: 900 }
          }
        },
        children
      }
    ]
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function wordTable(
  { rows, heads, widths }: LaidTable,
  paragraphs: (text: string, bold?: boolean) => Paragraph[]
): Table {
  const sum = widths.reduce((total, width) => total + width, 0);
  const scale = 14500 / sum;
  const open = new Map<number, { left: number; columns: number }>();
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => Math.round(width * scale)),
    rows: rows.map((row, index) => {
      const cells: TableCell[] = [];
      let column = 0;
      const covered = () => {
        for (let above = open.get(column); above !== undefined && above.left > 0; above = open.get(column)) {
          cells.push(
            new TableCell({
              verticalMerge: VerticalMergeType.CONTINUE,
              columnSpan: above.columns,
              children: [new Paragraph('')]
            })
          );
          above.left--;
          column += above.columns;
        }
      };
      for (const cell of row) {
        covered();
        const down = cell.rows ?? 1;
        const columns = cell.columns ?? 1;
        open.set(column, { left: down - 1, columns });
        cells.push(
          new TableCell({
            columnSpan: columns,
            ...(down > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
            children: paragraphs(cell.text, index < heads)
          })
        );
        column += columns;
      }
      covered();
      return new TableRow({
        tableHeader: index < heads,
        cantSplit: false,
        height: { value: 200, rule: HeightRule.ATLEAST },
        children: cells
      });
    })
  });
}

/** A workbook: one sheet a table, paragraphs above it (and notes below it) as merged rows. `kind` names the format. */
export function toXlsx(blocks: readonly LaidBlock[], kind: 'xlsx' | 'biff8' | 'ods' = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  const sheets: { name: string; width: number; above: string[]; table: LaidTable; below: string[] }[] = [];
  let waiting: string[] = [];
  for (const block of blocks) {
    if ('table' in block) {
      sheets.push({ name: block.table.sheet, width: block.table.width, above: waiting, table: block.table, below: [] });
      waiting = [];
    } else if (/^注/.test(block.paragraph)) sheets.at(-1)?.below.push(block.paragraph);
    else waiting.push(block.paragraph);
  }
  for (const { name, width, above, table, below } of sheets) {
    const rows: LaidCell[][] = [
      ...above.map((text) => [{ text, columns: width }]),
      ...table.rows,
      ...below.map((text) => [{ text, columns: width }])
    ];
    const grid = rows.map(() => new Array<string | number | null>(width).fill(null));
    const merges: Range[] = [];
    for (const { cell, at, column } of placed({ ...table, rows })) {
      const [down = 1, across = 1] = [cell.rows, cell.columns];
      (grid[at] as (string | number | null)[])[column] = /^[1-9]\d{0,3}$/.test(cell.text)
        ? Number(cell.text)
        : cell.text;
      if (down > 1 || across > 1)
        merges.push({ s: { r: at, c: column }, e: { r: at + down - 1, c: column + across - 1 } });
    }
    const sheet = utils.aoa_to_sheet(grid);
    sheet['!merges'] = merges;
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: kind, compression: true }) as ArrayBuffer);
}

/** Every cell with its row and column. */
export function placed({ rows }: LaidTable): { cell: LaidCell; at: number; column: number }[] {
  const found: { cell: LaidCell; at: number; column: number }[] = [];
  const taken = new Map<number, number>();
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row) {
      while ((taken.get(column) ?? 0) > at) column++;
      for (let c = column; c < column + (cell.columns ?? 1); c++) taken.set(c, at + (cell.rows ?? 1));
      found.push({ cell, at, column });
      column += cell.columns ?? 1;
    }
  });
  return found;
}

/** A web page. */
export function toHtml(blocks: readonly LaidBlock[]): string {
  const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  const cell = ({ text, rows = 1, columns = 1 }: LaidCell) => {
    const span = (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan="${columns}"` : '');
    return `<td${span}>${plain(text)}</td>`;
  };
  const body = blocks.map((block) => {
    if ('paragraph' in block) return `<p>${plain(block.paragraph)}</p>`;
    return (
      '<table border="1">' + `${block.table.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}</table>`
    );
  });
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${body.join('\n')}</body></html>`;
}

/** Text with cells apart by a sign, cells with line breaks in quotes (`quoted`) or as they are. */
export function toDelimited(blocks: readonly LaidBlock[], delimiter: string, quoted: boolean): string {
  const write = (text: string) =>
    quoted && (/[\n"]/.test(text) || text.includes(delimiter)) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = blocks.flatMap((block) => {
    if ('paragraph' in block) return [block.paragraph];
    const { table } = block;
    const grid = table.rows.map(() => new Array<string>(table.width).fill(''));
    for (const { cell, at, column } of placed(table)) (grid[at] as string[])[column] = write(cell.text);
    const alone = new Set(placed(table).flatMap(({ cell, at }) => ((cell.columns ?? 1) === table.width ? [at] : [])));
    return grid.map((row, at) => (!quoted && alone.has(at) ? (row[0] ?? '') : row.join(delimiter)));
  });
  return `${lines.join('\n')}\n`;
}
