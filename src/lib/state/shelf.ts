// What is done to editions that are at hand: taken out and back, named anew, and handed over with their documents.
import type { EditionManifest, SourceFile } from '../duty/dataset.ts';
import type { Correction } from '../duty/correction.ts';
import { bytesHash } from '../duty/hash.ts';
import { placeName, type Entry, type Library, type Taken } from './library.svelte.ts';
import type { ListDocument } from './list-store.ts';

/** Takes one edition out of the library, its document too where that has no other; `undo` brings it back. Rejects like
 *  `Library.source`. */
export async function removeEdition(library: Library, id: string): Promise<void> {
  const entry = library.entries.find((each) => each.id === id);
  const key = entry?.document ?? null;
  if (entry === undefined || key === null) return;
  const before = library.document(key);
  if (before === undefined || library.entries.filter(({ document }) => document === key).length < 2)
    return library.close(key);
  await amend(library, key, id, (said) => ({ ...said, out: true }));
  library.remember([entry], before);
}

/** Names place and date of an edition anew. Gives its entry, whose id follows the new names; null where it is none of
 *  the reader's. Rejects like `Library.source`. */
export async function correctEdition(
  library: Library,
  id: string,
  said: Omit<Correction, 'out'>
): Promise<Entry | null> {
  const key = library.entries.find((each) => each.id === id)?.document ?? null;
  if (key === null) return null;
  const at = library.entries.filter(({ document }) => document === key).findIndex((each) => each.id === id);
  const entries = await amend(library, key, id, () => said);
  return entries[at] ?? null;
}

/** Brings back what was taken out, in place of what replaced it where that is still here. Rejects like `Library.add`.
 *  */
export async function undo(library: Library, taken: Taken): Promise<void> {
  const { before, by } = taken;
  if (library.document(before.key) !== undefined) await library.addAgain(before, before.key);
  else if (by !== null && library.document(by) !== undefined) await library.addAgain(before, by);
  else await takeDocument(library, before);
  library.taken = library.taken.filter((each) => each !== taken);
}

/** Adds a document with the editions that it is said to have; it is read when they are asked for, at once where an id
 *  of theirs is another edition's. Rejects like `Library.add`. */
export async function takeDocument(library: Library, document: ListDocument): Promise<Entry[]> {
  const taken = new Set(library.editions.map(({ id }) => id));
  if (document.editions.length === 0 || document.editions.some(({ id }) => taken.has(id)))
    return library.addAgain(document, null);
  return library.put(document);
}

/** Reads a document again with one of its editions said otherwise. */
async function amend(
  library: Library,
  key: string,
  id: string,
  change: (said: Correction) => Correction
): Promise<Entry[]> {
  await library.source(id);
  const own = library.entries.filter(({ document }) => document === key);
  const document = library.document(key);
  if (document === undefined) return own;
  const before: Correction[] =
    document.corrections.length > 0
      ? document.corrections
      : own.map(({ source }) => ({ city: '', township: '', ...source?.origin.place, date: source?.origin.date ?? '' }));
  let at = own.findIndex((each) => each.id === id);
  const corrections = before.map((said) => (said.out !== true && at-- === 0 ? change(said) : said));
  return library.addAgain({ ...document, corrections }, key);
}

/** A name for the document that an edition of the build was read from, the same for all of its editions. */
export function builtKey({ built }: Library, id: string): string {
  const files = built.find((entry) => entry.id === id)?.source.files ?? [];
  return files.length === 0 ? id : files.map(({ path }) => path).join(' ');
}

/** The document that an edition of the build was read from, undefined where the build does not keep it. Rejects with
 *  EngineError where a file of it does not arrive. */
export async function builtDocument(library: Library, id: string): Promise<Omit<ListDocument, 'key'> | undefined> {
  const key = builtKey(library, id);
  const entries = library.built.filter((entry) => builtKey(library, entry.id) === key);
  const [first] = entries;
  if (first === undefined || first.source.files.length === 0) return undefined;
  const read = async (file: SourceFile) => ({ name: file.name, bytes: await library.builtFile(file) });
  return {
    file: first.file,
    opened: '',
    files: await Promise.all(first.source.files.map(read)),
    answers: [...first.source.answers],
    corrections: entries.map(({ place: { city, township }, date }) => ({ city, township, date })),
    editions: entries.map(({ id: own, place, date }) => ({ id: own, place: placeName(place), city: place.city, date }))
  };
}

/** Ids of the editions at hand that come of a document of this key or of these files, null where it is not at hand. */
export function heldAs(library: Library, key: string, files: readonly { bytes: Uint8Array }[]): string[] | null {
  if (library.document(key) !== undefined)
    return library.entries.filter(({ document }) => document === key).map(({ id }) => id);
  const names = files.map(({ bytes }) => bytesHash([bytes]).slice(0, 10)).join(' ');
  const held = library.built.filter(({ source }) => hashesOf(source.files) === names);
  return held.length === 0 ? null : held.map(({ id }) => id);
}

function hashesOf(files: EditionManifest['source']['files']): string {
  return files.map(({ path }) => /([0-9a-f]{10})\.\w*$/u.exec(path)?.[1] ?? '').join(' ');
}
