// Node only: the findings of the built dataset, computed once a process, for prerendered pages.
import { findingBook, type FindingBook } from '../finding/book.ts';
import { builtDesk, builtManifest } from '../db/built.ts';
import { findingRecords } from './finding-records.ts';

let book: Promise<FindingBook> | undefined;

/** All findings of static/data with their details and rules. Throws EngineError or QueryError. */
export function builtFindings(): Promise<FindingBook> {
  book ??= (async () => findingBook(await findingRecords(await builtDesk(), (await builtManifest()).place)))();
  return book;
}
