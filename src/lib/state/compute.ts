// What takes long is computed in a worker, so that the page stays free.
import type { FindingBook } from '../finding/book.ts';
import type { FindingsInput } from '../finding/ground.ts';
import type { RelatedDuty, RelatedInput } from '../query/related.ts';

/** What the worker is asked; records go without functions, English bureau names as pairs. */
export type ComputeRequest =
  | ({ of: 'findings'; english: [string, string][] } & Pick<FindingsInput, 'duties' | 'bureaus' | 'place'>)
  | { of: 'related'; input: RelatedInput };

/** The answer to each request. */
export interface ComputeAnswer {
  findings: FindingBook;
  related: Map<string, RelatedDuty[]>;
}

/** Findings of any lists. Rejects with the worker's error. */
export function computedBook({ duties, bureaus, place, englishOf }: FindingsInput): Promise<FindingBook> {
  const english = bureaus.map(({ name }): [string, string] => [name, englishOf?.(name) ?? name]);
  return compute('findings', { of: 'findings', duties, bureaus, place, english });
}

/** Related duties of any lists, by duty id. Rejects with the worker's error. */
export function computedRelated(input: RelatedInput): Promise<Map<string, RelatedDuty[]>> {
  return compute('related', { of: 'related', input });
}

function compute<Of extends keyof ComputeAnswer>(
  _of: Of,
  request: ComputeRequest & { of: Of }
): Promise<ComputeAnswer[Of]> {
  const worker = new Worker(new URL('./compute-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ComputeAnswer[Of]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ComputeAnswer[Of]>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
