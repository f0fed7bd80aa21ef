// Forms: a small table for each duty, with what each field is called at its left. Each becomes a table of its own with
// heads above its fields, so that it goes the way of all others.

import { headMeaning } from './head.ts';
import { Grid, type Cell, type Paragraph, type Sheet } from './sheet.ts';

/** Labels that a form has at least. */
const LEAST_LABELS = 3;

interface Entry {
  label: Cell;
  value: Cell | null;
}

/** A form with the texts above it. */
interface Form {
  above: Cell[];
  entries: Entry[];
}

/** The forms of a grid in order, and the texts below the last. */
interface Forms {
  forms: Form[];
  below: Cell[];
}

/** The tables that the forms of a grid are, one for each; the grid as it is where anything in it is no form. */
export function formsOf(sheet: Sheet): Sheet[] {
  const read = readForms(sheet);
  if (read === null) return [sheet];
  const { before, ...own } = sheet;
  const tables = read.forms.map((form, index): Sheet => {
    const above = [...(index === 0 ? before : []), ...form.above.map(paragraphOf)];
    return { ...own, before: above, rows: 2, columns: form.entries.length, cells: cellsOf(form) };
  });
  if (read.below.length === 0) return tables;
  const below = read.below.map((cell, row) => placed(cell, row, 0));
  return [...tables, { ...own, before: [], rows: below.length, columns: 1, cells: below }];
}

/** The forms of a grid, null where a row is neither pairs of label and value nor a single text. */
function readForms(sheet: Sheet): Forms | null {
  const grid = new Grid(sheet);
  const forms: Form[] = [];
  let above: Cell[] = [];
  let open: Form | null = null;
  for (let row = 0; row < sheet.rows; row++) {
    const own = grid.row(row).filter((cell) => /\S/.test(cell.text));
    if (own.some((cell) => cell.row < row)) return null;
    const [only] = own;
    if (only === undefined) continue;
    if (own.length === 1 && (only.columns === sheet.columns || headMeaning(only.text)?.sure !== true)) {
      above.push(only);
      continue;
    }
    const entries = pairs(own);
    if (entries === null) return null;
    const known = new Set(open?.entries.map(({ label }) => plain(label)));
    if (open === null || above.length > 0 || entries.some(({ label }) => known.has(plain(label)))) {
      open = { above, entries: [] };
      forms.push(open);
      above = [];
    }
    open.entries.push(...entries);
  }
  return forms.length > 0 && forms.every(isWhole) ? { forms, below: above } : null;
}

/** Label, value, label, value; a label behind another one has no value. Null where a value has no label. */
function pairs(cells: readonly Cell[]): Entry[] | null {
  const entries: Entry[] = [];
  for (const cell of cells) {
    const last = entries.at(-1);
    const isLabel = headMeaning(cell.text)?.sure === true;
    if (last?.value === null && !(isLabel && cells.length % 2 === 1)) last.value = cell;
    else if (isLabel) entries.push({ label: cell, value: null });
    else return null;
  }
  return entries;
}

/** True for a form that names a duty and fills in most of its fields; a row of heads is none. */
function isWhole({ entries }: Form): boolean {
  const filled = entries.filter(({ value }) => value !== null);
  const names = entries.filter(({ label, value }) => headMeaning(label.text)?.field === 'name' && value !== null);
  const heads = filled.filter(({ value }) => headMeaning(value?.text ?? '')?.sure === true);
  return entries.length >= LEAST_LABELS && names.length > 0 && heads.length * 2 < filled.length;
}

function cellsOf({ entries }: Form): Cell[] {
  return [
    ...entries.map(({ label }, column) => placed(label, 0, column)),
    ...entries.flatMap(({ value }, column) => (value === null ? [] : [placed(value, 1, column)]))
  ];
}

function placed(cell: Cell, row: number, column: number): Cell {
  return { ...cell, row, column, rows: 1, columns: 1 };
}

function paragraphOf({ text, printed, where }: Cell): Paragraph {
  return { text, where, furniture: false, ...(printed === undefined ? {} : { printed }) };
}

function plain({ text }: Cell): string {
  return text.replace(/\s+/g, '');
}
