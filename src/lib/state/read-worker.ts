// Reads one document of lists off the main thread: bytes in, tables and quality report out.
import { dataset, type DatasetManifest } from '../duty/dataset.ts';
import type { Tables } from '../duty/arrow.ts';
import type { Quality } from '../duty/quality.ts';
import { readDocument } from '../duty/read.ts';
import { ReadError } from '../errors.ts';

export interface ReadRequest {
  bytes: Uint8Array;
  file: string;
}

/** Either the tables of the document, or why it could not be read: the code of a ReadError, or `other` with the
 *  message. */
export type ReadAnswer =
  { tables: Tables; manifest: DatasetManifest; quality: Quality } | { failed: { code: string; value: string } };

self.onmessage = ({ data }: MessageEvent<ReadRequest>) => self.postMessage(answer(data));

function answer({ bytes, file }: ReadRequest): ReadAnswer {
  try {
    const { editions, manifest } = dataset(readDocument(bytes, file));
    const [first] = editions;
    if (first === undefined) throw new ReadError('no-duties', file, '');
    return { tables: first.tables, manifest, quality: first.quality };
  } catch (cause) {
    if (cause instanceof ReadError) return { failed: { code: cause.code, value: cause.value } };
    return { failed: { code: 'other', value: cause instanceof Error ? cause.message : String(cause) } };
  }
}
