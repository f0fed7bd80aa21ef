// Reads one document of lists off the main thread: bytes in, its editions as tables with their quality reports out.
import { dataset, type EditionData } from '../duty/dataset.ts';
import { readDocument } from '../duty/read.ts';
import type { Known } from '../duty/tables.ts';
import { ReadError } from '../errors.ts';

/** `known` is what the editions at hand hold already. */
export interface ReadRequest {
  bytes: Uint8Array;
  file: string;
  known: Known;
}

/** Either the editions of the document, or why it could not be read: the code of a ReadError, or `other` with the
 *  message. */
export type ReadAnswer = { editions: EditionData[] } | { failed: { code: string; value: string } };

self.onmessage = ({ data }: MessageEvent<ReadRequest>) => self.postMessage(answer(data));

function answer({ bytes, file, known }: ReadRequest): ReadAnswer {
  try {
    return { editions: dataset(readDocument(bytes, file), known).editions };
  } catch (cause) {
    if (cause instanceof ReadError) return { failed: { code: cause.code, value: cause.value } };
    return { failed: { code: 'other', value: cause instanceof Error ? cause.message : String(cause) } };
  }
}
