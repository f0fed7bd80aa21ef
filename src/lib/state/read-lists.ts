// Another township's document, read in a worker.
import type { ReadAnswer, ReadRequest } from './read-worker.ts';

/** Bytes above which a document is not tried; the largest known lists are far below. */
const MOST_BYTES = 80_000_000;

/** Editions of a document, or why it could not be read; never rejects. The bytes stay the caller's. */
export async function readLists({ bytes, file, known }: ReadRequest): Promise<ReadAnswer> {
  if (bytes.length > MOST_BYTES) return { failed: { code: 'too-long', value: String(bytes.length) } };
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<ReadAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ bytes, file, known } satisfies ReadRequest);
    });
  } catch (cause) {
    return { failed: { code: 'other', value: cause instanceof Error ? cause.message : String(cause) } };
  } finally {
    worker.terminate();
  }
}
