// Duties whose bodies stand in rows of their own, the township among them: which texts are whose.

import { isTownship } from '../read/head.ts';
import type { Cell } from '../read/sheet.ts';
import type { BureauCell, SheetRow } from './sheet-row.ts';

/** A row with the texts beside townships taken as the township's, the others as the city's, and the cells that name
 *  those townships, which are no bureaus. The row as it is where bodies and texts are not paired row by row, or where
 *  none or all of the bodies are townships. */
export function bySides(row: SheetRow): { row: SheetRow; townships: Cell[] } {
  const none = { row, townships: [] };
  const texts = row.texts.length > 0 ? row.texts : row.city;
  if (row.list !== 'shared' || row.township.length > 0 || texts.length === 0) return none;
  const own = row.bureaus.filter(({ cell }) => isTownship(cell.text));
  if (own.length === 0 || own.length === row.bureaus.length) return none;
  const rowsOf = (bodies: readonly BureauCell[]) => new Set(bodies.map(({ cell }) => cell.row));
  const theirs = rowsOf(own);
  const others = rowsOf(row.bureaus.filter((body) => !own.includes(body)));
  const paired = texts.every((text) => theirs.has(text.row) !== others.has(text.row));
  if (!paired) return none;
  return {
    row: {
      ...row,
      bureaus: row.bureaus.filter((body) => !own.includes(body)),
      texts: [],
      city: texts.filter((text) => others.has(text.row)),
      township: texts.filter((text) => theirs.has(text.row))
    },
    townships: own.map(({ cell }) => cell)
  };
}
