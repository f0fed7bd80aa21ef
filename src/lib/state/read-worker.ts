// Reads one document of lists off the main thread: bytes in, its editions as tables with their quality reports out.
import { dataset, type EditionData } from '../duty/dataset.ts';
import { readFiles } from '../duty/read-file.ts';
import type { Known } from '../duty/tables.ts';
import { ReadError } from '../errors.ts';

/** `known` is what the editions at hand hold already; `maps` the address of the PDF library's character maps. */
export interface ReadRequest {
  bytes: Uint8Array;
  file: string;
  known: Known;
  maps: string;
}

/** Either the editions of the document, or why it could not be read: the code of a ReadError, or `other` with the
 *  message. */
export type ReadAnswer = { editions: EditionData[] } | { failed: { code: string; value: string } };

self.onmessage = async ({ data }: MessageEvent<ReadRequest>) => self.postMessage(await answer(data));

async function answer({ bytes, file, known, maps }: ReadRequest): Promise<ReadAnswer> {
  try {
    const readings = await readFiles([{ name: file, bytes }], file, { watch: () => undefined, maps });
    return { editions: dataset(readings, known).editions };
  } catch (cause) {
    if (cause instanceof ReadError) return { failed: { code: cause.code, value: cause.value } };
    return { failed: { code: 'other', value: cause instanceof Error ? cause.message : String(cause) } };
  }
}
