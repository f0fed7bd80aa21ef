// Zip archives: which entries there are, without unpacking more than asked for, and never more than the limits.

import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ReadError } from '../errors.ts';

/** Bytes that an archive may hold unpacked, and how many times its own size. */
export const MOST_UNPACKED = 400_000_000;
const MOST_RATIO = 400;
const MOST_ENTRIES = 20_000;

/** Methods of packing, and how many times its packed size deflate can make a file at the most. */
const [STORED, DEFLATED] = [0, 8];
const DEFLATE_RATIO = 1032;

/** Entries of an archive by name with their unpacked sizes, nothing unpacked. Throws ReadError: `damaged`, `zip-bomb`.
 *  */
export function listArchive(bytes: Uint8Array, file: string): Map<string, number> {
  const entries = new Map<string, number>();
  let total = 0;
  walk(bytes, file, (entry) => {
    if (!isPossible(entry, bytes.length)) throw new ReadError('damaged', file, `${entry.name} ${entry.originalSize}`);
    entries.set(entryName(entry.name), entry.originalSize);
    total += entry.originalSize;
    if (
      total > MOST_UNPACKED ||
      entries.size > MOST_ENTRIES ||
      entry.originalSize > Math.max(entry.size, 2000) * MOST_RATIO
    )
      throw new ReadError('zip-bomb', file, `${entry.name} ${entry.originalSize}`);
    return false;
  });
  return entries;
}

/** Whether the sizes that an archive of `most` bytes states of an entry can be true: others come of damage, not of
 *  somebody who packed too much into it. */
function isPossible({ size, originalSize, compression }: UnzipFileInfo, most: number): boolean {
  if (size > most) return false;
  if (compression === STORED) return size === originalSize;
  return compression !== DEFLATED || originalSize <= (size + 1) * DEFLATE_RATIO;
}

/** Name of an entry: UTF-8 where it is that, else as Chinese programs write names (GB 18030). */
function entryName(printed: string): string {
  if (!/[\u0080-\u00ff]/.test(printed) || /[^\u0000-\u00ff]/.test(printed)) return printed;
  const bytes = Uint8Array.from(printed, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The entries whose names fit, unpacked, by name. Throws ReadError: `damaged`, `zip-bomb`. */
export function unpackArchive(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean
): Map<string, Uint8Array> {
  listArchive(bytes, file);
  const found = walk(bytes, file, (entry) => wanted(entryName(entry.name)));
  return new Map(Object.entries(found).map(([name, content]) => [entryName(name), content]));
}

function walk(bytes: Uint8Array, file: string, filter: (entry: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    throw new ReadError('damaged', file, cause instanceof Error ? cause.message : String(cause), cause);
  }
}
