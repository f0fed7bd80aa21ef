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

const HAN = '\\p{Script=Han}';
const shortOf = (levels: readonly string[]) =>
  anyWord(ROWS.filter((row) => row.one_letter && levels.includes(row.level)).map(({ word }) => word));
const SHORT_UPPER = shortOf(['upper']);
const SHORT = shortOf(['upper', 'county']);

/** Source of a regular expression (with the flag u) for a place above the county: two to `most` letters and the word of
 *  its level, or one letter where names so short are usual (巴州, but not 郑州市). `letter` is what a name is made of. */
export function upperPlace(most: number, letter = HAN): string {
  return `(?:${letter}${SHORT_UPPER}(?!${RANK})|${letter}{2,${most}}?${UPPER})`;
}

/** The same for a place of any level above the township: 昌吉州, 临江市, 礼县. */
export function anyPlace(most: number): string {
  return `(?:${HAN}${SHORT}(?!${RANK})|${HAN}{2,${most}}?${RANK})`;
}
