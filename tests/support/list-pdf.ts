// Laid-out lists as PDF: ruled tables that break over pages, set in a font that the file names but does not hold.
import { placed } from './list-files.ts';
import type { LaidBlock, LaidTable } from './list-layout.ts';

/** How pages are drawn. `rules`: lines around every cell, without the outer sides, between rows alone, or none; as
 *  strokes or as thin boxes. `turned`: pages lie on their side and say so, or the text runs across. `middle` puts text
 *  into the middle of merged cells. */
export interface Drawing {
  rules: 'all' | 'open' | 'rows' | 'none';
  boxes: boolean;
  turned: 'no' | 'page' | 'text';
  middle: boolean;
  size: number;
  splitRows: boolean;
  repeatHeads: boolean;
  pageNumbers: boolean;
  /** Texts of cells as fields of a form, which the file draws or leaves to programs to draw. */
  fields?: 'drawn' | 'bare';
}

interface Field {
  page: number;
  rect: [number, number, number, number];
  hex: string;
}

const WIDTH = 842;
const HEIGHT = 595;
const MARGIN = 45;
const PAD = 4;
const CLOSING = /[，。；：、！？）》」』”’】〉]/;

interface PlacedCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  lines: string[];
}

/** The document's bytes. */
export function toPdf(blocks: readonly LaidBlock[], drawing: Drawing): Uint8Array {
  const pages = new Pages(drawing);
  for (const block of blocks) {
    if ('paragraph' in block) pages.paragraph(block.paragraph);
    else pages.table(block.table);
  }
  return pages.file();
}

class Pages {
  private readonly contents: string[][] = [[]];
  private readonly fields: Field[] = [];
  private y = MARGIN;

  constructor(private readonly drawing: Drawing) {}

  private get content(): string[] {
    return this.contents.at(-1) as string[];
  }

  private get bottom(): number {
    return HEIGHT - MARGIN - 20;
  }

  private get lead(): number {
    return this.drawing.size * 1.35;
  }

  paragraph(text: string): void {
    for (const line of wrap(text, WIDTH - 2 * MARGIN, this.drawing.size)) {
      if (this.y + this.lead > this.bottom) this.turn();
      this.y += this.lead;
      this.text(line, MARGIN, this.y - this.lead * 0.3);
    }
  }

  table(table: LaidTable): void {
    const { size } = this.drawing;
    const sum = table.widths.reduce((total, width) => total + width, 0);
    const xs = [MARGIN];
    for (const width of table.widths) xs.push((xs.at(-1) as number) + (width / sum) * (WIDTH - 2 * MARGIN));
    const cells = placed(table).map(({ cell, at, column }): PlacedCell => {
      const columns = cell.columns ?? 1;
      const inner = (xs[column + columns] as number) - (xs[column] as number) - 2 * PAD;
      const lines = cell.text.split('\n').flatMap((line) => wrap(line, inner, size));
      return { row: at, column, rows: cell.rows ?? 1, columns, lines };
    });
    const left = cells.map((cell) => [...cell.lines]);
    const open = new Map<number, number>();
    const heads = table.heads * (this.lead + 2 * PAD);
    if (this.y + heads + 3 * this.lead > this.bottom) this.turn();
    let row = 0;
    let fresh = false;
    while (row < table.rows.length) {
      const own = cells.filter((cell) => cell.row === row && cell.rows === 1);
      const wanted = Math.max(1, ...own.map((cell) => (left[cells.indexOf(cell)] as string[]).length));
      const room = Math.floor((this.bottom - this.y - 2 * PAD) / this.lead);
      const fits = wanted <= room;
      if (!fits && !fresh && (room < 1 || !this.drawing.splitRows || row < table.heads)) {
        fresh = true;
        this.close(cells, left, open, row, xs);
        this.turn();
        if (this.drawing.repeatHeads && row >= table.heads) this.heads(table, cells, xs);
        for (const cell of cells)
          if (cell.row < row && cell.row + cell.rows > row) open.set(cells.indexOf(cell), this.y);
        continue;
      }
      fresh = false;
      const count = fits ? wanted : Math.max(1, room);
      const height = count * this.lead + 2 * PAD;
      for (const cell of own) {
        const index = cells.indexOf(cell);
        this.cell(xs, cell, this.y, height, (left[index] as string[]).splice(0, count));
      }
      for (const cell of cells)
        if (cell.rows > 1 && cell.row === row && !open.has(cells.indexOf(cell))) open.set(cells.indexOf(cell), this.y);
      this.y += height;
      const over = own.some((cell) => (left[cells.indexOf(cell)] as string[]).length > 0);
      if (over) {
        this.close(cells, left, open, row + 1, xs, row);
        this.turn();
        if (this.drawing.repeatHeads) this.heads(table, cells, xs);
        for (const cell of cells)
          if (cell.rows > 1 && cell.row <= row && cell.row + cell.rows > row) open.set(cells.indexOf(cell), this.y);
        continue;
      }
      row++;
      for (const [index, top] of [...open]) {
        const cell = cells[index] as PlacedCell;
        if (cell.row + cell.rows !== row) continue;
        this.merged(xs, cell, top, left[index] as string[]);
        open.delete(index);
      }
    }
    this.y += this.lead;
  }

  /** Draws what is open of merged cells at the end of a page. */
  private close(
    cells: readonly PlacedCell[],
    left: string[][],
    open: Map<number, number>,
    row: number,
    xs: readonly number[],
    inside = row
  ): void {
    for (const [index, top] of [...open]) {
      const cell = cells[index] as PlacedCell;
      if (cell.row + cell.rows <= inside) continue;
      if (this.y > top) this.merged(xs, cell, top, left[index] as string[]);
      open.delete(index);
    }
  }

  private merged(xs: readonly number[], cell: PlacedCell, top: number, lines: string[]): void {
    const height = this.y - top;
    const room = Math.max(1, Math.floor((height - 2 * PAD) / this.lead));
    this.cell(xs, cell, top, height, lines.splice(0, room));
  }

  private heads(table: LaidTable, cells: readonly PlacedCell[], xs: readonly number[]): void {
    const tops: number[] = [];
    for (let row = 0; row < table.heads; row++) {
      tops.push(this.y);
      const own = cells.filter((cell) => cell.row === row);
      this.y +=
        Math.max(1, ...own.filter(({ rows }) => rows === 1).map(({ lines }) => lines.length)) * this.lead + 2 * PAD;
    }
    for (const cell of cells) {
      if (cell.row >= table.heads) continue;
      const top = tops[cell.row] as number;
      this.cell(xs, cell, top, (tops[cell.row + cell.rows] ?? this.y) - top, cell.lines);
    }
  }

  private cell(xs: readonly number[], cell: PlacedCell, top: number, height: number, lines: readonly string[]): void {
    const [x0, x1] = [xs[cell.column] as number, xs[cell.column + cell.columns] as number];
    const free = height - 2 * PAD - lines.length * this.lead;
    const down = this.drawing.middle && cell.rows > 1 ? Math.max(0, free / 2) : 0;
    lines.forEach((line, index) => this.filled(line, x0 + PAD, top + PAD + down + (index + 0.75) * this.lead));
    const { rules } = this.drawing;
    if (rules === 'none') return;
    this.rule(x0, top, x1, top);
    this.rule(x0, top + height, x1, top + height);
    if (rules === 'all' || (rules === 'open' && cell.column > 0)) this.rule(x0, top, x0, top + height);
    const isInner = rules === 'open' && cell.column + cell.columns < xs.length - 1;
    if (rules === 'all' || isInner) this.rule(x1, top, x1, top + height);
  }

  private rule(x0: number, y0: number, x1: number, y1: number): void {
    const [a, b] = [this.place(x0, y0), this.place(x1, y1)];
    if (this.drawing.boxes) {
      const [x, y] = [Math.min(a[0], b[0]) - 0.25, Math.min(a[1], b[1]) - 0.25];
      this.content.push(
        `${num(x)} ${num(y)} ${num(Math.abs(a[0] - b[0]) + 0.5)} ${num(Math.abs(a[1] - b[1]) + 0.5)} re f`
      );
    } else this.content.push(`${num(a[0])} ${num(a[1])} m ${num(b[0])} ${num(b[1])} l S`);
  }

  private filled(line: string, x: number, y: number): void {
    if (this.drawing.fields === undefined || line === '') return this.text(line, x, y);
    const [px, py] = this.place(x, y);
    const { size } = this.drawing;
    const wide = [...line].reduce((sum, letter) => sum + (letter < '\u0100' ? size / 2 : size), 0);
    const rect: Field['rect'] = [px, py - 0.2 * size, px + wide + 2, py + size];
    this.fields.push({ page: this.contents.length - 1, rect, hex: hexOf(line) });
    return undefined;
  }

  private text(line: string, x: number, y: number): void {
    const [px, py] = this.place(x, y);
    const hex = hexOf(line);
    const turn = this.drawing.turned === 'no' ? '1 0 0 1' : '0 1 -1 0';
    this.content.push(`BT /F1 ${this.drawing.size} Tf ${turn} ${num(px)} ${num(py)} Tm <${hex}> Tj ET`);
  }

  /** From the upper left corner of the upright page to the file's own coordinates. */
  private place(x: number, y: number): [number, number] {
    return this.drawing.turned === 'no' ? [x, HEIGHT - y] : [y, x];
  }

  private turn(): void {
    this.contents.push([]);
    this.y = MARGIN;
  }

  /** A field and what it shows, as the objects of two numbers. */
  private widget({ page, rect: [x0, y0, x1, y1], hex }: Field, number: number): string[] {
    const { size, fields } = this.drawing;
    const stream = `/Tx BMC q BT /F1 ${size} Tf 0 ${num(0.2 * size)} Td <${hex}> Tj ET Q EMC`;
    const shows = fields === 'drawn' ? ` /AP << /N ${number + 1} 0 R >>` : '';
    return [
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f${number}) /F 4 /P ${6 + page * 2} 0 R ` +
        `/V <feff${hex}> /DA (/F1 ${size} Tf 0 g) /Rect [${[x0, y0, x1, y1].map(num).join(' ')}]${shows} >>`,
      `<< /Type /XObject /Subtype /Form /BBox [0 0 ${num(x1 - x0)} ${num(y1 - y0)}] /Resources << /Font << ` +
        `/F1 3 0 R >> >> /Length ${stream.length} >>\nstream\n${stream}\nendstream`
    ];
  }

  file(): Uint8Array {
    const { turned, pageNumbers } = this.drawing;
    if (pageNumbers) {
      const all = this.contents.splice(0);
      all.forEach((content, index) => {
        this.contents.push(content);
        this.text(`— ${index + 1} —`, WIDTH / 2, HEIGHT - MARGIN + 6);
      });
    }
    const box = turned === 'no' ? `0 0 ${WIDTH} ${HEIGHT}` : `0 0 ${HEIGHT} ${WIDTH}`;
    const count = this.contents.length;
    const kids = this.contents.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
    const first = 6 + count * 2;
    const ofPage = (page: number) =>
      this.fields.flatMap((field, index) => (field.page === page ? [`${first + index * 2} 0 R`] : []));
    const form =
      this.fields.length === 0
        ? ''
        : ` /AcroForm << /Fields [${this.contents.flatMap((_, page) => ofPage(page)).join(' ')}] ` +
          `/DA (/F1 ${this.drawing.size} Tf 0 g) /DR << /Font << /F1 3 0 R >> >> >>`;
    const objects = [
      `<< /Type /Catalog /Pages 2 0 R${form} >>`,
      `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry ' +
        '(Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 ' +
        'R >>',
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] ' +
        '/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
      ...this.contents.flatMap((content, index) => {
        const stream = content.join('\n');
        const rotate = turned === 'page' ? ' /Rotate 90' : '';
        return [
          `<< /Type /Page /Parent 2 0 R /MediaBox [${box}]${rotate} /Resources << /Font << /F1 3 0 R ` +
            `>> >> /Contents ${7 + index * 2} 0 R /Annots [${ofPage(index).join(' ')}] >>`,
          `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`
        ];
      }),
      ...this.fields.flatMap((field, index) => this.widget(field, first + index * 2))
    ];
    let text = '%PDF-1.5\n';
    const offsets = objects.map((object, index) => {
      const at = text.length;
      text += `${index + 1} 0 obj\n${object}\nendobj\n`;
      return at;
    });
    const start = text.length;
    const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
    text +=
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ` +
      `${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
    return new TextEncoder().encode(text);
  }
}

function hexOf(line: string): string {
  return [...line].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

function num(value: number): string {
  return value.toFixed(2);
}

/** Lines of a text in a width: Chinese characters are as wide as high, others half; marks do not open a line. */
function wrap(text: string, width: number, size: number): string[] {
  const units = text.match(/[A-Za-z0-9.]+|[^]/gu) ?? [];
  const wide = (unit: string) =>
    [...unit].reduce((sum, character) => sum + (character < '\u0100' ? size / 2 : size), 0);
  const lines: string[] = [];
  let line = '';
  units.forEach((unit, index) => {
    const next = units[index + 1];
    const need = wide(unit) + (next !== undefined && CLOSING.test(next) ? size : 0);
    if (line !== '' && wide(line) + (CLOSING.test(unit) ? wide(unit) : need) > width && !CLOSING.test(unit)) {
      lines.push(line);
      line = '';
    }
    line += unit;
  });
  return [...lines, line];
}
