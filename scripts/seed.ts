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

/** The reading of a seed document by its file name (the first one by default). Throws ReadError. */
export function readSeed(file = seedFiles()[0] ?? ''): Reading {
  return readDocument(seedBytes(file), file);
}
