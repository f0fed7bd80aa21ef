// The seed documents, read: the one way scripts come to the duties.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../src/lib/duty/read.ts';
import type { Reading } from '../src/lib/duty/record.ts';

const SEEDS = 'seeds';

/** File names of all seed documents, sorted. */
export function seedFiles(): string[] {
  return readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .sort();
}

/** Bytes of a seed document by its file name (the first one by default). */
export function seedBytes(file = seedFiles()[0] ?? ''): Uint8Array {
  return new Uint8Array(readFileSync(join(SEEDS, file)));
}

/** Readings of seed documents (all by default) in the order of their files, one for each place. Throws ReadError. */
export function readSeeds(files: readonly string[] = seedFiles()): Reading[] {
  return files.flatMap((file) => readDocument(seedBytes(file), file));
}

/** The first reading of the first seed document: the edition that is shown where nothing else is asked for. Throws
 *  ReadError; RangeError where there is no seed. */
export function readSeed(): Reading {
  const [reading] = readSeeds(seedFiles().slice(0, 1));
  if (reading === undefined) throw new RangeError(`no .txt in ${SEEDS}/`);
  return reading;
}
