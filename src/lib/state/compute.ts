// What takes long is asked and computed in a worker, so that the page stays free; it ends when nobody wants it any
// more.
import type { Filter } from '../address/filter.ts';
import type { Network, NetworkNode } from '../analysis/network.ts';
import type { PlacedNetwork } from '../analysis/placed-network.ts';
import type { Tie } from '../analysis/position.ts';
import type { RelatedDuty } from '../analysis/related.ts';
import type { Line } from '../compare/line.ts';
import type { Standing } from '../compare/standing.ts';
import { aborted, type PageDesk } from '../db/engine.ts';
import type { Place } from '../duty/record.ts';
import type { FindingBook } from '../finding/book.ts';
import type { EntryRecord } from '../query/entry-records.ts';
import type {
  ComparedSide,
  ComputeAnswer,
  ComputeMessage,
  ComputeRequest,
  SaidOfPairs,
  Shelf
} from './compute-worker.ts';
import { serveDesk } from '../db/serve-desk.ts';
import { endOf } from '../db/no-script.ts';

/** Findings of the edition at the desk, as they were kept at `shelf` or computed and kept there; `kept` is false where
 *  the browser keeps nothing. Rejects with what the desk or the worker failed with, after `signal` with an AbortError.
 */
export async function computedBook(
  desk: PageDesk,
  place: Place,
  shelf: Shelf,
  signal: AbortSignal
): Promise<{ book: FindingBook; kept: boolean }> {
  const request = { of: 'findings', scope: desk.scope, place, shelf } as const;
  const { list, rest } = await compute<'findings'>(desk, request, { signal });
  const { kept, ...book } = rest;
  return { book: { ...book, details: list }, kept };
}

/** Related duties of the edition at the desk, by duty id. Rejects like computedBook. */
export async function computedRelated(desk: PageDesk): Promise<Map<string, RelatedDuty[]>> {
  return new Map((await compute<'related'>(desk, { of: 'related', scope: desk.scope })).list);
}

/** The duties that the entry check compares with; see entryRecords. Rejects like computedBook. */
export async function computedEntry(desk: PageDesk): Promise<EntryRecord[]> {
  return (await compute<'entry'>(desk, { of: 'entry', scope: desk.scope })).list;
}

/** Bureaus and ties under the filter, placed and measured. Rejects like computedBook. */
export async function computedNetwork(desk: PageDesk, filter: Filter): Promise<PlacedNetwork> {
  return (await compute<'network'>(desk, { of: 'network', scope: desk.scope, filter })).rest;
}

/** Bureaus and ties that the page has, placed; see network. Rejects like computedBook. */
export async function computedLayout(
  nodes: readonly NetworkNode[],
  ties: readonly Tie[],
  signal: AbortSignal
): Promise<Network> {
  return (await compute<'layout'>(null, { of: 'layout', nodes, ties }, { signal })).rest;
}

/** The lines of the comparison of two editions that the engine holds; see linesOf. Rejects like computedBook. */
export async function computedComparison(
  desk: PageDesk,
  sides: readonly [ComparedSide, ComparedSide],
  said: SaidOfPairs,
  round: Round
): Promise<Line[]> {
  return (await compute<'comparison'>(desk, { of: 'comparison', scope: desk.scope, sides, said }, round)).list;
}

/** How each of the editions carries the duties that they have among them; see standingsOf. Rejects like
 *  computedBook. */
export async function computedStandings(
  desk: PageDesk,
  sides: readonly ComparedSide[],
  round: Round
): Promise<Standing[]> {
  return (await compute<'standings'>(desk, { of: 'standings', scope: desk.scope, sides }, round)).list;
}

/** A long work: it ends with `signal`, and `heard` gets how much of it is done, 0..1. */
export interface Round {
  signal: AbortSignal;
  heard?: (share: number) => void;
}

type Computed<Of extends keyof ComputeAnswer> = {
  list: ComputeAnswer[Of]['portion'][];
  rest: ComputeAnswer[Of]['rest'];
};

function compute<Of extends keyof ComputeAnswer>(
  desk: PageDesk | null,
  request: ComputeRequest & { of: Of },
  { signal, heard: progress }: Partial<Round> = {}
): Promise<Computed<Of>> {
  if (signal?.aborted === true) return Promise.reject(aborted(request.of));
  const worker = new Worker(new URL('./compute-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Computed<Of>>((resolve, reject) => {
    const list: Computed<Of>['list'] = [];
    const heard = (message: ComputeMessage<Of>) => {
      if ('portion' in message) list.push(...message.portion);
      else if ('share' in message) progress?.(message.share);
      else resolve({ list, rest: message.rest });
    };
    serveDesk(worker, desk, heard, reject);
    worker.onerror = (event) => reject(endOf(event));
    signal?.addEventListener('abort', () => reject(aborted(request.of)), { once: true });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
