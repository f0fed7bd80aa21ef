// The editions that commands are about: those of a document, or of the seeds.
import type { Reading } from '../src/lib/duty/record.ts';
import { editionEntries } from '../src/lib/duty/tables.ts';
import { ReadError } from '../src/lib/errors.ts';
import { called, readPath } from './documents.ts';
import { leftOut } from './read-fault.ts';
import { readSeeds } from './seed.ts';

/** A reading with the id of its edition. */
export interface Edition {
  id: string;
  reading: Reading;
}

/** What `--file PATH` and `--edition ID` ask for. */
export type DocumentOptions = Record<string, string | undefined>;

/** The editions of the document that `file` names, or of all seeds; only the one that `edition` names where it is
 *  given. What of the document could not be read is said on standard error. Throws ReadError: `missing`, `no-edition`
 *  (its value lists those there are). */
export async function editionsOf({ file, edition }: DocumentOptions): Promise<Edition[]> {
  const readings =
    file === undefined ? await readSeeds() : (await readPath(called(file))).flatMap((each) => each.readings);
  if (file !== undefined) process.stderr.write(leftOut(readings));
  const entries = editionEntries(readings);
  const all = readings.map((reading, index) => ({ id: entries[index]?.id ?? '', reading }));
  const chosen = all.filter(({ id }) => edition === undefined || id === edition);
  if (chosen.length === 0) throw new ReadError('no-edition', edition ?? '', all.map(({ id }) => id).join(', '));
  return chosen;
}

/** The first of the editions asked for: the one that is shown where nothing else is. Throws ReadError. */
export async function editionOf(options: DocumentOptions): Promise<Reading> {
  const [first] = await editionsOf(options);
  if (first === undefined) throw new ReadError('no-edition', options.edition ?? '', '');
  return first.reading;
}
