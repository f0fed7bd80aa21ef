// Kinds of places whose affairs have words of their own (pastures, coasts, towns …), told from what a list itself says.
import { table } from './load.ts';

/** Names of regions, as in regions.tsv. Empty for a place of which nothing special is known. */
export type Regions = ReadonlySet<string>;

/** What tells the region of a list: names, clause texts, and the bureaus' official names, which hold the place's own.
 */
export interface Located {
  name: string;
  bureaus: readonly string[];
  clauses: readonly { text: string }[];
}

const SIGNS = table('regions');

/** Every region: for words that are shown, whatever the place. */
export const ALL_REGIONS: Regions = new Set(SIGNS.map(({ name }) => name));

/** Regions of the place that some duties are of: those of which a sign stands in as many duties as the table asks for.
 *  Empty where none does. */
export function regionsOf(duties: readonly Located[]): Set<string> {
  const texts = duties.map(({ name, bureaus, clauses }) =>
    [name, ...bureaus, ...clauses.map(({ text }) => text)].join('\n')
  );
  const found = new Set<string>();
  for (const { name, sign, least } of SIGNS) {
    if (found.has(name)) continue;
    let said = 0;
    for (const text of texts) if (said < least && text.includes(sign)) said += 1;
    if (said >= least) found.add(name);
  }
  return found;
}

/** Whether a row marked with a region (several joined by /; '' for none) holds in a place of the given regions. */
export function holdsIn(region: string, regions: Regions): boolean {
  return region === '' || region.split('/').some((name) => regions.has(name));
}
