// Numbers of rows that stand before the names, in tables that have no column for them: 1.加强自身建设.

import { ORDINAL, PIECES } from '../lexicon/notation.ts';
import type { Section } from '../read/columns.ts';
import type { Grid } from '../read/sheet.ts';
import { categoryHeading } from './list-title.ts';

const LEADING = new RegExp(
  `^(?:(\\d{1,4})[.．、，,:：](?!\\d)|[（(](\\d{1,4})[）)][.．、]?|${ORDINAL}(\\d{1,4})[${PIECES}][.．、:：]?)(?=\\S)`
);
const MOST = 0.9;

/** The number that a name begins with; `length` counts its characters without blanks. Null where there is none. */
export function leadingNumber(text: string): { value: number; han: false; length: number } | null {
  const match = LEADING.exec(text.replace(/\s+/g, ''));
  if (match === null) return null;
  return { value: Number(match[1] ?? match[2] ?? match[3]), han: false, length: match[0].length };
}

/** True where nearly all names (but for headings) of a table without a column of numbers begin with one, each by one
 *  higher than the one before or 1. */
export function numbersInNames(grid: Grid, { columns, from, to }: Section): boolean {
  const column = columns.find(({ field }) => field === 'name');
  if (column === undefined || columns.some(({ field }) => field === 'number')) return false;
  const names = Array.from({ length: to - from }, (_, index) => grid.at(from + index, column.from)).filter(
    (cell, index) =>
      cell !== undefined &&
      cell.row === from + index &&
      /\S/.test(cell.text) &&
      cell.columns === 1 &&
      (leadingNumber(cell.text) !== null || categoryHeading(cell.text)?.sure !== true)
  );
  const numbers = names.flatMap((cell) => leadingNumber(cell?.text ?? '')?.value ?? []);
  const counting = numbers.filter((value, index) => value === 1 || value === (numbers[index - 1] ?? value - 1) + 1);
  return numbers.length > 1 && numbers.length >= names.length * MOST && counting.length >= numbers.length * MOST;
}
