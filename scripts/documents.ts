// Documents that commands read: a file of any kind, an archive or a folder, or the seeds.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { readFiles } from '../src/lib/duty/read-file.ts';
import type { Reading } from '../src/lib/duty/record.ts';
import { editionEntries } from '../src/lib/duty/tables.ts';
import { ReadError } from '../src/lib/errors.ts';
import type { Means, NamedFile } from '../src/lib/read/open.ts';
import { readSeeds } from './seed.ts';

const MEANS: Means = {
  watch: () => undefined,
  maps: join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/')
};

/** A reading with the id of its edition. */
export interface Edition {
  id: string;
  reading: Reading;
}

/** What `--file PATH` and `--edition ID` ask for. */
export type DocumentOptions = Record<string, string | undefined>;

/** The editions of the document that `file` names, or of all seeds; only the one that `edition` names where it is given.
 *  Throws ReadError: `missing`, `no-edition` (its value lists those there are). */
export async function editionsOf({ file, edition }: DocumentOptions): Promise<Edition[]> {
  const readings = file === undefined ? await readSeeds() : await readPath(called(file));
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

/** Readings of a file, an archive, or all files of a folder, one for each place. Throws ReadError. */
export async function readPath(path: string): Promise<Reading[]> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new ReadError('missing', path, '');
  return readFiles(stat.isDirectory() ? filesBelow(path).map(named) : [named(path)], basename(path), MEANS);
}

/** A path as meant where the command was called, not in the project's folder that npm changes to. */
function called(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function named(path: string): NamedFile {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
}
