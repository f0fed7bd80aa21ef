// Another township's document, read in a worker.
import { asset } from '$app/paths';
import type { ReadAnswer, ReadRequest } from './read-worker.ts';

/** Editions of a document, or why it could not be read; never rejects. The bytes stay the caller's. */
export async function readLists({ bytes, file, known }: Omit<ReadRequest, 'maps'>): Promise<ReadAnswer> {
  const maps = new URL(asset('/pdf/'), location.href).href;
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<ReadAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ bytes, file, known, maps } satisfies ReadRequest);
    });
  } catch (cause) {
    return { failed: { code: 'other', value: cause instanceof Error ? cause.message : String(cause) } };
  } finally {
    worker.terminate();
  }
}
