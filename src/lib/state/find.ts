// The one search over an edition, in the worker of its entry check, which gets to know names, pages and findings.
import type { EntryRecord } from '../query/entry-records.ts';
import type { Found, Thing } from '../search/search.ts';
import type { EntryBook } from './entry-book.ts';
import type { FoundBy } from './entry-worker.ts';
import type { Source } from './source.ts';

/** What a search gave, with the duties of the edition by id. */
export interface FoundIn {
  found: Found;
  records: ReadonlyMap<string, EntryRecord>;
}

const NAMED = new WeakSet<EntryBook>();
const PAGED = new WeakMap<EntryBook, readonly Thing[]>();
const FOUND = new WeakMap<Source, Promise<void>>();

/** Finds a text in an edition and among the pages of the app, in simplified characters. Rejects like EntryBook.find,
 *  and with what kept the edition's duties from arriving. */
export async function findIn(
  source: Source,
  text: string,
  by: FoundBy,
  pages: readonly Thing[] = []
): Promise<FoundIn> {
  const [book, { namedIn }, plain] = await Promise.all([
    source.entry(),
    import('../search/things.ts'),
    import('./simplified.ts').then(({ simplified }) => simplified(text)).catch(() => text)
  ]);
  if (!NAMED.has(book)) book.know('names', namedIn(source.names));
  NAMED.add(book);
  if (pages.length > 0 && PAGED.get(book) !== pages) {
    book.know('pages', pages);
    PAGED.set(book, pages);
  }
  return { found: await book.find(plain, by), records: book.records };
}

/** Has the findings of an edition searched too, once they are there. Rejects where they do not arrive; asked again, it
 *  tries again. */
export function findFindings(source: Source): Promise<void> {
  const before = FOUND.get(source);
  if (before !== undefined) return before;
  const coming = Promise.all([source.entry(), source.findings(), import('../search/things.ts')]).then(
    ([book, findings, { findingsIn }]) => book.know('findings', findingsIn(findings))
  );
  FOUND.set(source, coming);
  coming.catch(() => FOUND.delete(source));
  return coming;
}
