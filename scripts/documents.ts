// Documents that commands read: a file of any kind, an archive or a folder.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { answersOf, type Answer } from '../src/lib/duty/answers.ts';
import { isAtlas, readAtlas, type AtlasDocument } from '../src/lib/duty/atlas.ts';
import { correctedReadings } from '../src/lib/duty/correction.ts';
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

/** What a file or folder holds that is read as one: its readings, its files, and what was answered about them. */
export interface PathDocument {
  name: string;
  files: NamedFile[];
  answers: readonly Answer[];
  readings: Reading[];
}

/** Documents of a file, an archive or a folder: one, or those in the file of a library. `name` is what a file is
 *  called. Throws ReadError. */
export async function readPath(path: string, name = basename(path)): Promise<PathDocument[]> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new ReadError('missing', path, '');
  const files = stat.isDirectory()
    ? filesBelow(path).map((each) => ({ ...named(each), name: relative(path, each) }))
    : [{ ...named(path), name }];
  const [file] = files;
  if (file === undefined || !isAtlas(file.bytes)) return [await readDocument(name, files)];
  const documents: PathDocument[] = [];
  for (const each of published(readAtlas(file.bytes, name).documents, name)) {
    const document = await readDocument(each.file, each.files, each.answers);
    documents.push({ ...document, readings: correctedReadings(document.readings, each.corrections) });
  }
  return documents;
}

/** Documents without the drafts that readers made, which are no lists of a place. Throws ReadError `only-drafts` where
 *  nothing else is left. */
function published(documents: readonly AtlasDocument[], name: string): AtlasDocument[] {
  const left = documents.filter(({ draft }) => draft === undefined);
  if (left.length === 0 && documents.length > 0) throw new ReadError('only-drafts', name, '');
  return left;
}

/** Files read as one document. Throws ReadError. */
export async function readDocument(
  name: string,
  files: NamedFile[],
  answers: readonly Answer[] = []
): Promise<PathDocument> {
  return { name, files, answers, readings: await readFiles(files, name, MEANS, answersOf(answers)) };
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
