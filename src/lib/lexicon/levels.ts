// How the names of places end, level by level: province and prefecture, county, township.
import { table } from './load.ts';
import { anyWord } from './phrase.ts';
import type { Row } from './schema.ts';

const ROWS = table('levels');

/** The words that names of places of a level end in (市, 县, 区, 旗), in the order of levels.tsv. */
export function levelWordsOf(level: Row<'levels'>['level']): string[] {
  return ROWS.filter((row) => row.level === level).map(({ word }) => word);
}

/** Sources of regular expressions for the ending of a name: of what stands above the county, of the county, of the
 *  township, and of any level above the township. */
export const UPPER = anyWord(levelWordsOf('upper'));
export const COUNTY = anyWord(levelWordsOf('county'));
export const TOWNSHIP = anyWord(levelWordsOf('township'));
export const RANK = anyWord([...levelWordsOf('upper'), ...levelWordsOf('county')]);
