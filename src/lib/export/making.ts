// Has files made in a worker: what the page says to it and hears from it.
import type { Filter } from '../address/filter.ts';
import type { PageDesk } from '../db/engine.ts';
import { endOf } from '../db/no-script.ts';
import { serveDesk } from '../db/serve-desk.ts';
import { EngineError, ExportError } from '../errors.ts';
import type { Settled } from '../naming/flag-words.ts';
import type { Drawn, Made, MakeMessage, MakeMore, MakeRequest } from './export-worker.ts';
import type { Facts } from './facts.ts';
import type { ExportRequest, Sources } from './produce.ts';
import { browserRaster } from './raster.ts';
import { Cancelled } from './stop.ts';

/** Findings a message: the page hands each on without a pause that its reader notices. */
const PORTION = 200;

/** One table as a file or for the clipboard, the paper of a comparison, an agenda, a request, or the files of a
 *  list of indicators. Rejects with ExportError, and with Cancelled once `signal` says so. */
export function madeOfTable<
  Kind extends 'xlsx' | 'csv' | 'clipboard' | 'comparison' | 'agenda' | 'request' | 'assessment'
>(request: MakeRequest & { make: Kind }, signal: AbortSignal): Promise<Made[Kind]> {
  return made<Kind>(startWorker(), request, signal);
}

/** The facts that a report under the filter rests on; see collect. Rejects with ExportError, and with EngineError. */
export function madeFacts(desk: PageDesk, filter: Filter): Promise<Facts> {
  const { signal } = new AbortController();
  return made<'facts'>(startWorker(), { make: 'facts', filter, scope: desk.scope }, signal, undefined, desk);
}

/** Bytes of a report as produce() gives them; `heard` gets every part as it begins, with how many began before it.
 *  Rejects with ExportError, with EngineError, and with Cancelled once `signal` says so. */
export async function madeReport(
  request: ExportRequest,
  {
    desk,
    findings,
    ...sources
  }: Pick<Sources, 'findings' | 'origin' | 'names' | 'states'> & {
    desk: PageDesk;
    settled: readonly Settled[];
  },
  signal: AbortSignal,
  heard: (part: string, count: number) => void
): Promise<Uint8Array> {
  const worker = startWorker();
  const bytes = made<'report'>(worker, { make: 'report', request, scope: desk.scope, sources }, signal, heard, desk);
  bytes.catch(() => undefined);
  const more = (message: MakeMore) => worker.postMessage(message);
  for (let at = 0; at < findings.length && !signal.aborted; at += PORTION) {
    more({ findings: findings.slice(at, at + PORTION), last: false });
    await new Promise((done) => setTimeout(done));
  }
  more({ findings: [], last: true });
  return bytes;
}

function startWorker(): Worker {
  return new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
}

function made<Kind extends keyof Made>(
  worker: Worker,
  request: MakeRequest,
  signal: AbortSignal,
  heard: (part: string, count: number) => void = () => undefined,
  desk: PageDesk | null = null
): Promise<Made[Kind]> {
  return new Promise<Made[Kind]>((resolve, reject) => {
    let lost: EngineError | undefined;
    const answer = (message: MakeMessage) => {
      if ('begun' in message) heard(message.begun.part, message.begun.count);
      else if ('raster' in message) draw(worker, message.raster);
      else if ('made' in message) resolve(message.made as Made[Kind]);
      else reject(lost ?? new ExportError(message.failed.part, message.failed.message));
    };
    serveDesk(worker, desk, answer, (cause) => {
      if (cause instanceof EngineError) lost = cause;
    });
    worker.onerror = (event) => {
      const cause = endOf(event);
      reject(cause instanceof EngineError ? cause : new ExportError('', cause.message, cause));
    };
    signal.addEventListener('abort', () => reject(new Cancelled('stopped')), { once: true });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

function draw(worker: Worker, { turn, picture, scale }: Drawn): void {
  const reply = (message: MakeMore & { raster: unknown }) => worker.postMessage(message);
  browserRaster(picture, scale).then(
    (bytes) => reply({ raster: { turn, bytes } }),
    (cause: unknown) => reply({ raster: { turn, failed: cause instanceof Error ? cause.message : String(cause) } })
  );
}
