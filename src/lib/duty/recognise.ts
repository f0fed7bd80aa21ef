// What the tables of files were recognised as, and what has to be asked about them.

import type { Column } from '../read/column-fields.ts';
import type { Field } from '../read/fields.ts';
import { plainHead } from '../read/head.ts';
import { Grid, type Manuscript, type Where } from '../read/sheet.ts';
import type { Answers } from './answers.ts';
import type { ListId } from './record.ts';
import { prepared } from './prepared.ts';
import type { SheetRows } from './sheet-row.ts';
import { findSheetRows } from './sheet-rows.ts';

/** A column: the field it was taken for, what that rests on, and its first different texts. */
export interface RecognisedColumn extends Pick<Column, 'field' | 'basis' | 'sure'> {
  head: string;
  examples: string[];
}

/** Tables that stand under the same heads as one list. `key` is what answers about the columns are kept under,
 *  `listKey` answers about the list; `doubt` says why the list is asked about; `left` that it was left out as told;
 *  `sample` are the first rows, heads included, as texts by column; `asks` says which columns need an answer, and
 *  whether no column holds the duties' names. */
export interface RecognisedTable {
  key: string;
  listKey: string;
  where: Where;
  sheet: string;
  list: ListId | null;
  doubt: 'list-guessed' | 'list-conflict' | null;
  left: boolean;
  columns: RecognisedColumn[];
  heads: number;
  sample: { texts: string[]; where: Where }[];
  rows: number;
  asks: { columns: number[]; nameless: boolean };
}

/** A row with a single text that may be a heading or a note. */
export interface RecognisedRow {
  key: string;
  text: string;
  where: Where;
  taken: 'category' | 'note';
}

/** Everything recognised. */
export interface Recognised {
  tables: RecognisedTable[];
  rows: RecognisedRow[];
}

const SAMPLE = 6;
const EXAMPLES = 3;

/** What a manuscript of grids was recognised as under these answers. Tables without any row are left out. */
export function recognise(manuscript: Manuscript, answers: Answers): Recognised {
  const found = findSheetRows(prepared(manuscript, new Map()), answers);
  return { tables: tablesOf(found), rows: rowsOf(found) };
}

function tablesOf({ tables }: SheetRows): RecognisedTable[] {
  const merged = new Map<string, RecognisedTable>();
  for (const { sheet, section, list, listKey, doubt, left } of tables) {
    const grid = new Grid(sheet);
    const filled = rowsBetween(section.from, section.to).filter(
      (row) => textsOf(grid, row, section.columns).length > 1
    );
    const known = merged.get(listKey);
    if (known !== undefined) {
      known.rows += filled.length;
      continue;
    }
    if (filled.length === 0) continue;
    const shown = [...section.heads, ...filled.slice(0, SAMPLE)];
    const columns = section.columns.map((column): RecognisedColumn => {
      const texts = filled.map((row) => grid.at(row, column.from)?.text.trim() ?? '').filter((text) => text !== '');
      const { field, basis, sure } = column;
      return { field, basis, sure, head: column.head.trim(), examples: [...new Set(texts)].slice(0, EXAMPLES) };
    });
    merged.set(listKey, {
      key: section.key,
      listKey,
      where: sheet.where,
      sheet: sheet.name,
      list,
      doubt,
      left,
      columns,
      heads: section.heads.length,
      sample: shown.map((row) => ({
        texts: section.columns.map(({ from }) => {
          const cell = grid.at(row, from);
          return cell === undefined || cell.column < from ? '' : cell.text.trim();
        }),
        where: (grid.row(row).find((cell) => cell.row === row) ?? grid.row(row)[0])?.where ?? sheet.where
      })),
      rows: filled.length,
      asks: asked(columns, list)
    });
  }
  return [...merged.values()];
}

function rowsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function textsOf(grid: Grid, row: number, columns: readonly Column[]): string[] {
  return columns.map(({ from }) => grid.at(row, from)?.text.trim() ?? '').filter((text) => text !== '');
}

/** Columns whose meaning is not sure, and those nobody knows where the list lacks a field that such lists have or most
 *  heads are unknown. */
function asked(columns: readonly RecognisedColumn[], list: ListId | null): RecognisedTable['asks'] {
  const has = (...fields: Field[]) => columns.some(({ field }) => fields.includes(field));
  const nameless = !has('name');
  const lacks =
    nameless ||
    (list === 'shared' && !(has('bureau', 'lead', 'helper') && (has('texts') || (has('city') && has('township'))))) ||
    (list === 'reclaimed' && !has('takeover') && !(has('bureau', 'lead', 'helper') && has('way')));
  const open = columns.filter(({ basis }) => basis === 'content').length;
  const wanted = columns.flatMap((column, index) => {
    if (column.sure || column.examples.length === 0) return [];
    if (column.field !== 'extra') return [index];
    const unknown = column.basis === 'content' && plainHead(column.head) !== '';
    return unknown && (lacks || open > columns.length / 2) ? [index] : [];
  });
  return { columns: wanted, nameless };
}

function rowsOf({ lone }: SheetRows): RecognisedRow[] {
  const found = new Map(
    lone.map(({ key, cell, taken }) => [key, { key, text: cell.text.trim(), where: cell.where, taken }])
  );
  return [...found.values()];
}
