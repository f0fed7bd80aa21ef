// The published document that labels and tests are about: a copy beside the labels, whatever stands in seeds/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../src/lib/duty/read.ts';
import type { Reading } from '../src/lib/duty/record.ts';

const FILE = join(import.meta.dirname, '..', 'tests', 'fixtures', 'lists', 'changji-ashili.txt');

/** Bytes of the document. */
export function publishedBytes(): Uint8Array {
  return new Uint8Array(readFileSync(FILE));
}

let reading: Reading | undefined;

/** Its one reading, made once a process. Change nothing in it. */
export function published(): Reading {
  reading ??= readDocument(publishedBytes(), 'changji-ashili.txt')[0];
  if (reading === undefined) throw new RangeError(`${FILE} has no reading`);
  return reading;
}
