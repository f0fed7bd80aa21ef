// What takes long is computed in a worker, so that the page stays free.
import type { FindingBook } from '../finding/book.ts';
import type { FindingsInput } from '../finding/ground.ts';
import type { RelatedDuty } from '../analysis/related.ts';
import type { DutyText } from '../query/duty-texts.ts';
import type { ComputeAnswer, ComputeRequest } from './compute-worker.ts';

/** Findings of any lists. Rejects with the worker's error. */
export function computedBook({ duties, bureaus, place, englishOf }: FindingsInput): Promise<FindingBook> {
  const english = bureaus.map(({ name }): [string, string] => [name, englishOf?.(name) ?? name]);
  return compute({ of: 'findings', duties, bureaus, place, english });
}

/** Related duties of any lists, by duty id. Rejects with the worker's error. */
export function computedRelated(duties: readonly DutyText[]): Promise<Map<string, RelatedDuty[]>> {
  return compute({ of: 'related', duties });
}

function compute<Of extends keyof ComputeAnswer>(request: ComputeRequest & { of: Of }): Promise<ComputeAnswer[Of]> {
  const worker = new Worker(new URL('./compute-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ComputeAnswer[Of]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ComputeAnswer[Of]>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
