// Node only: the findings of the built dataset, computed once a process, for prerendered pages.
import { builtDesk, builtManifest } from '../db/built.ts';
import { editionRecords } from '../query/edition-records.ts';
import { findingBook, type FindingBook } from './book.ts';
import { findingsInput } from './input.ts';

let book: Promise<FindingBook> | undefined;

/** All findings of static/data with their details and rules. Throws EngineError or QueryError. */
export function builtFindings(): Promise<FindingBook> {
  book ??= (async () => {
    const [desk, { place }] = await Promise.all([builtDesk(), builtManifest()]);
    return findingBook(findingsInput(await editionRecords(desk), place));
  })();
  return book;
}
