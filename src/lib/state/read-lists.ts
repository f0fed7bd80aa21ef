// Another township's document, read in a worker.
import type { ReadAnswer, ReadRequest } from './read-worker.ts';

/** Bytes above which a document is not tried; the largest known lists are far below. */
const MOST_BYTES = 80_000_000;

/** Tables, manifest and quality report of a document, or why it could not be read; never rejects. */
export async function readLists(document: File): Promise<ReadAnswer> {
  if (document.size > MOST_BYTES) return { failed: { code: 'too-long', value: String(document.size) } };
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  try {
    const bytes = new Uint8Array(await document.arrayBuffer());
    return await new Promise<ReadAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ bytes, file: document.name } satisfies ReadRequest, [bytes.buffer]);
    });
  } catch (cause) {
    return { failed: { code: 'other', value: cause instanceof Error ? cause.message : String(cause) } };
  } finally {
    worker.terminate();
  }
}
