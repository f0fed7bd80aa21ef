// Tables that count lists or categories: an overview of what stands elsewhere, no duties.

import { PIECES } from '../lexicon/notation.ts';
import type { Section } from '../read/columns.ts';
import type { Grid } from '../read/sheet.ts';
import { isGenreCategory } from './category.ts';
import { isTotal, listTitle, plainCategory } from './list-title.ts';

const COUNT = new RegExp(`^\\d+[${PIECES}]?$`);
/** Least share of the rows that must be called as a list or a category of the genre. */
const LEAST_KNOWN = 0.7;
const MOST_HEADS = 2;

/** True for a table of which each row has one text, mostly the name of a list or a category, beside counts; titles and
 *  a few heads may stand between. */
export function isOverview(grid: Grid, { from, to, columns }: Section): boolean {
  const numbers = columns.filter(({ field }) => field === 'number');
  let [rows, known, heads] = [0, 0, 0];
  for (let row = from; row < to; row++) {
    const texts = grid
      .row(row)
      .filter((cell) => cell.row === row && !numbers.some((each) => each.from === cell.column))
      .map(({ text }) => text.replace(/\s+/g, ''))
      .filter((text) => text !== '');
    if (texts.length < 2) continue;
    if (!texts.some((text) => COUNT.test(text)) && ++heads <= MOST_HEADS) continue;
    const [name = '', ...others] = texts.filter((text) => !COUNT.test(text));
    if (name === '' || others.length > 0) return false;
    rows++;
    if (isTotal(name) || listTitle(name, true)?.list != null || isGenreCategory(plainCategory(name).name)) known++;
  }
  return rows > 1 && known >= rows * LEAST_KNOWN;
}
