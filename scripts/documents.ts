// Documents that commands read: a file of any kind, an archive or a folder.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { readFiles } from '../src/lib/duty/read-file.ts';
import type { Reading } from '../src/lib/duty/record.ts';
import { ReadError } from '../src/lib/errors.ts';
import type { LetterFile } from '../src/lib/read/letters.ts';
import type { NamedFile } from '../src/lib/read/open.ts';
import type { Means } from '../src/lib/read/sheet.ts';

const LETTER_FILES: Record<LetterFile, string> = {
  engine: 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  model: '@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz'
};
const MEANS: Means = {
  watch: () => undefined,
  maps: join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/'),
  letters: letterFile
};

/** A file of the recogniser of letters, as its package has it. */
export function letterFile(file: LetterFile): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve(LETTER_FILES[file]));
}

/** Readings of a file, an archive, or all files of a folder, one for each place. Throws ReadError. */
export async function readPath(path: string): Promise<Reading[]> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new ReadError('missing', path, '');
  return readFiles(stat.isDirectory() ? filesBelow(path).map(named) : [named(path)], basename(path), MEANS);
}

/** A path as meant where the command was called, not in the project's folder that npm changes to. */
export function called(path: string): string {
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
