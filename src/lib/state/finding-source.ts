// All findings with their details: fetched for the built lists, computed in a worker for lists the reader opened.
import { asset } from '$app/paths';
import type { FindingBook } from '../finding/book.ts';
import type { FindingsInput } from '../finding/ground.ts';
import type { Dataset, Opened } from './dataset.svelte.ts';

let built: Promise<FindingBook> | undefined;

/** Findings of the built lists. Rejects where the file does not arrive; asking again fetches again. */
export function builtBook(): Promise<FindingBook> {
  built ??= fetch(asset('/findings.json')).then(async (response) => {
    if (!response.ok) throw new Error(`findings.json: ${response.status}`);
    return (await response.json()) as FindingBook;
  });
  built.catch(() => {
    built = undefined;
  });
  return built;
}

/** What the worker is asked: records without functions, English bureau names as pairs. */
export type BookRequest = Pick<FindingsInput, 'duties' | 'bureaus' | 'place'> & { english: [string, string][] };

/** Findings of any lists, computed off the main thread. `onProgress` hears the share done. Rejects with the worker's
 *  error. */
export function computedBook(
  input: FindingsInput,
  onProgress: (share: number) => void = () => {}
): Promise<FindingBook> {
  const worker = new Worker(new URL('./finding-worker.ts', import.meta.url), { type: 'module' });
  const english = input.bureaus.map(({ name }): [string, string] => [name, input.englishOf?.(name) ?? name]);
  return new Promise<FindingBook>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ share: number } | { book: FindingBook }>) => {
      if ('share' in data) onProgress(data.share);
      else resolve(data.book);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({
      duties: input.duties,
      bureaus: input.bureaus,
      place: input.place,
      english
    } satisfies BookRequest);
  }).finally(() => worker.terminate());
}

const computed = new WeakMap<Opened, Promise<FindingBook>>();

/** Findings of the lists that are shown now: fetched for the built ones, computed once for lists the reader opened.
 *  Rejects as builtBook and computedBook do,
 *  with EngineError or QueryError where the opened lists do not answer. */
export function shownBook(dataset: Dataset): Promise<FindingBook> {
  const { opened } = dataset;
  if (opened === null) return builtBook();
  const known = computed.get(opened);
  if (known !== undefined) return known;
  const book = (async () => {
    const { findingRecords } = await import('../query/finding-records.ts');
    return computedBook(await findingRecords(await dataset.desk(), opened.manifest.place));
  })();
  computed.set(opened, book);
  book.catch(() => {
    computed.delete(opened);
  });
  return book;
}
