// What a reader says of bytes that it refuses.
import { ReadError } from '../../src/lib/errors.ts';
import { readBytes } from './score-lists.ts';

/** Code and value of the refusal of a file; throws where the file is read. */
export async function refusal(bytes: Uint8Array, name: string): Promise<[code: string, value: string]> {
  try {
    await readBytes(bytes, name);
  } catch (fault) {
    if (fault instanceof ReadError) return [fault.code, fault.value];
    throw fault;
  }
  throw new RangeError('nothing was refused');
}
