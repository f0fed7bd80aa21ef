// Activity words of duty texts: what is done (publicity, inspection, approval …), apart from what it is done to.
import { table } from './load.ts';

/** A family of activities: `name` as shown to readers, `words` as they stand in texts, `weight` 0..1 how telling a
 *  shared family is. */
export interface ActivityFamily {
  name: string;
  weight: number;
  words: string[];
}

const FAMILIES = new Map<string, ActivityFamily>();
for (const { family, weight, word } of table('activities')) {
  const known = FAMILIES.get(family) ?? { name: family, weight, words: [] };
  known.words.push(word);
  FAMILIES.set(family, known);
}

/** Families of activities in the order of activities.tsv, each with its words. */
export const ACTIVITIES: readonly ActivityFamily[] = [...FAMILIES.values()];

/** How telling it is that two duties share a family of activities, 0..1, by the name of the family. */
export const ACTIVITY_WEIGHT: ReadonlyMap<string, number> = new Map(
  ACTIVITIES.map(({ name, weight }) => [name, weight])
);
