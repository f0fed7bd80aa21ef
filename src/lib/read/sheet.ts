// The seam between what files look like and what duties are: grids of cells and paragraphs, each with its place.

import type { Field } from './fields.ts';
import type { LetterFile } from './letters.ts';

/** Where a text stands, as one word: `line:812`, `page:12@310-420,13@40-90` (pages from 1 as they follow, with
 *  thousandths of their height), `cell:配合履职!D14`, `table:2:14:3` (the document's second table, row and column from 1),
 *  `paragraph:7`; '' for the document as a whole. */
export type Where = string;

/** Something that a reader of files has to say, by code: what it left out, guessed or changed. `value` shows it. */
export interface Remark {
  code: RemarkCode;
  where: Where;
  value: string;
}
export const REMARKS = [
  'hidden-sheet',
  'hidden-rows',
  'hidden-columns',
  'hidden-text',
  'formulas',
  'formula-error',
  'formula-empty',
  'comments',
  'tracked-changes',
  'text-boxes',
  'nested-table',
  'footnotes',
  'pictures',
  'rows-left-out',
  'cell-guessed',
  'columns-guessed',
  'rotated-pages',
  'pages-beside',
  'pages-without-text',
  'damaged',
  'macros',
  'automatic-numbers',
  'numbers-lost',
  'recognised-by-picture',
  'encoding',
  'control-characters'
] as const;
export type RemarkCode = (typeof REMARKS)[number];

/** A text outside tables, or the part of a page's margin; `furniture` is true for what repeats on pages (running heads,
 *  page numbers). */
export interface Paragraph {
  text: string;
  printed?: string;
  where: Where;
  furniture: boolean;
}

/** A cell of a grid: it covers `rows` × `columns` fields from `row` and `column` (from 0). `text` as it stands, line
 *  breaks of the author as \n (lines that only the width of the column broke are put together). `doubts` are the codes
 *  of what is uncertain about just this cell; `printed` is the text before look-alike characters were replaced, where
 *  any were. */
export interface Cell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  text: string;
  printed?: string;
  where: Where;
  doubts: RemarkCode[];
}

/** A grid. `name` is the name of the workbook's sheet ('' elsewhere), `file` what its file is called where several were
 *  put together; `before` the paragraphs between the grid before
 *  and this one; `cells` in reading order, no two over the same field; fields that no cell covers are empty; `fields`
 *  what the columns hold, where the texts have said so and no row does. */
export interface Sheet {
  name: string;
  file?: string;
  where: Where;
  before: Paragraph[];
  rows: number;
  columns: number;
  cells: Cell[];
  fields?: readonly Field[];
}

/** What a file looks like. `kind` names the format; `after` are the paragraphs behind the last grid; `pages` the
 *  printed number of each page of a PDF ('' where it has none), empty elsewhere. */
export interface Manuscript {
  file: string;
  kind: Kind;
  encoding: string;
  sheets: Sheet[];
  after: Paragraph[];
  remarks: Remark[];
  pages: string[];
}
export type Kind = 'xlsx' | 'xls' | 'ods' | 'odt' | 'docx' | 'doc' | 'pdf' | 'html' | 'csv' | 'text' | 'picture';

/** A manuscript with what is said of it; all else is empty. */
export function manuscriptOf(file: string, kind: Kind, parts: Partial<Manuscript>): Manuscript {
  return { encoding: '', sheets: [], after: [], remarks: [], pages: [], ...parts, file, kind };
}

/** Several manuscripts as one: places begin with the file's name (`清单.xlsx#cell:配合!D4`), and each sheet knows what its
 *  file is called, for that often says which list it holds. */
export function gathered(manuscripts: readonly Manuscript[], name: string): Manuscript {
  const [only] = manuscripts;
  if (manuscripts.length === 1 && only !== undefined) return only;
  const parts = manuscripts.map(({ file, sheets, after, remarks }) => {
    const at = (where: Where) => `${file}#${where}`;
    const moved = <Item extends { where: Where }>(item: Item): Item => ({ ...item, where: at(item.where) });
    const title = file.replace(/\.[^.]*$/, '');
    const own = sheets.map((sheet) => ({
      ...sheet,
      file: title,
      where: at(sheet.where),
      before: sheet.before.map(moved),
      cells: sheet.cells.map(moved)
    }));
    return { sheets: own, after: after.map(moved), remarks: remarks.map(moved) };
  });
  return manuscriptOf(name, manuscripts[0]?.kind ?? 'text', {
    sheets: parts.flatMap(({ sheets }) => sheets),
    after: parts.flatMap(({ after }) => after),
    remarks: parts.flatMap(({ remarks }) => remarks)
  });
}

/** Receives how far reading has come, from 0 to 1, and may stop it by throwing. */
export type Watch = (share: number) => void | Promise<void>;

/** What readers need from where they run: whom to tell how far they are, where the character maps of the PDF library
 *  lie (an address or a folder, with a slash at its end), and how the files of the recogniser of letters are had. */
export interface Means {
  watch: Watch;
  maps: string;
  letters: (file: LetterFile) => Promise<Uint8Array>;
}

/** The grid as fields: `at(row, column)` is the cell that covers the field, or undefined. */
export class Grid {
  private readonly fields: (Cell | undefined)[];

  constructor(readonly sheet: Sheet) {
    this.fields = new Array<Cell | undefined>(sheet.rows * sheet.columns);
    for (const cell of sheet.cells)
      for (let row = cell.row; row < cell.row + cell.rows; row++)
        for (let column = cell.column; column < cell.column + cell.columns; column++)
          this.fields[row * sheet.columns + column] = cell;
  }

  at(row: number, column: number): Cell | undefined {
    return this.fields[row * this.sheet.columns + column];
  }

  /** The different cells of a row from left to right, those that reach in from above included. */
  row(row: number): Cell[] {
    const cells: Cell[] = [];
    for (let column = 0; column < this.sheet.columns; column++) {
      const cell = this.at(row, column);
      if (cell !== undefined && cell !== cells.at(-1)) cells.push(cell);
    }
    return cells;
  }
}

/** Cells as a grid that ends with the last texts: merged cells that reach beyond them (over whole rows of the program,
 *  say) are cut there. */
export function gridded(cells: readonly Cell[]): Pick<Sheet, 'rows' | 'columns' | 'cells'> {
  let [rows, columns] = [0, 0];
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  const cut = (cell: Cell): Cell => ({
    ...cell,
    rows: Math.min(cell.rows, rows - cell.row),
    columns: Math.min(cell.columns, columns - cell.column)
  });
  return { rows, columns, cells: cells.map(cut) };
}

/** Lines of a text without empty ones at its ends; \r\n, \r, vertical tabs and the Unicode separators count as breaks.
 *  */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  while (lines.length > 0 && /^\s*$/.test(lines[0] ?? '')) lines.shift();
  while (lines.length > 0 && /^\s*$/.test(lines.at(-1) ?? '')) lines.pop();
  return lines;
}
