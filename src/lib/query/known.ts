// What an engine holds, whatever is looked at: the editions, bureaus and categories that further lists are laid behind.
import { question, type Desk } from '../db/engine.ts';
import type { Known, NextKeys } from '../duty/tables.ts';

/** All that duty/tables.ts has to know to lay further lists beside those of the engine: they share its bureaus and
 *  categories, and their keys stand behind its own and behind `built`, the next free keys of the manifest (built
 *  editions need not be loaded). Lay and add one document after the other. Throws QueryError. */
export async function knownTables(desk: Desk, built: NextKeys): Promise<Known> {
  const [editions, bureaus, categories, [held]] = await Promise.all([
    desk.ask(KNOWN_EDITIONS, null),
    desk.ask(KNOWN_BUREAUS, null),
    desk.ask(KNOWN_CATEGORIES, null),
    desk.ask(NEXT_KEYS, null)
  ]);
  const next = { ...built };
  for (const [key, free] of Object.entries(held ?? {}) as [keyof NextKeys, number][])
    next[key] = Math.max(next[key], free);
  return { next, editions: editions.map(({ id }) => id), bureaus, categories };
}

/** What is known with the bureaus and categories of editions that the engine does not hold. */
export function knownWith(known: Known, others: Pick<Known, 'bureaus' | 'categories'>): Known {
  const held = {
    bureaus: new Set(known.bureaus.map(({ bureau }) => bureau)),
    categories: new Set(known.categories.map(({ category }) => category))
  };
  return {
    ...known,
    bureaus: [...known.bureaus, ...others.bureaus.filter(({ bureau }) => !held.bureaus.has(bureau))],
    categories: [...known.categories, ...others.categories.filter(({ category }) => !held.categories.has(category))]
  };
}

export const KNOWN_EDITIONS = question<null, { edition: number; id: string }>('known-editions', () => ({
  sql: 'SELECT edition, id FROM edition ORDER BY edition',
  values: []
}));

export const KNOWN_BUREAUS = question<null, Known['bureaus'][number]>('known-bureaus', () => ({
  sql: `SELECT bureau, min(id) AS id, min(name) AS name, min(stem) AS stem, min(city) AS city
     FROM bureau GROUP BY bureau ORDER BY bureau`,
  values: []
}));

export const KNOWN_CATEGORIES = question<null, Known['categories'][number]>('known-categories', () => ({
  sql: 'SELECT category, min(id) AS id, min(name) AS name FROM category GROUP BY category ORDER BY category',
  values: []
}));

/** The number behind the last of each key, 1 for an empty engine. */
export const NEXT_KEYS = question<null, NextKeys>('next-keys', () => ({
  sql: `SELECT (SELECT coalesce(max(edition), 0) + 1 FROM edition) AS edition,
       (SELECT coalesce(max(document), 0) + 1 FROM document) AS document,
       (SELECT coalesce(max(category), 0) + 1 FROM category) AS category,
       (SELECT coalesce(max(bureau), 0) + 1 FROM bureau) AS bureau,
       (SELECT coalesce(max(duty), 0) + 1 FROM duty) AS duty,
       (SELECT coalesce(max(clause), 0) + 1 FROM clause) AS clause`,
  values: []
}));
