// Files of lists, read in a worker of their own.
import { asset } from '$app/paths';
import type { Answer } from '../duty/answers.ts';
import type { Correction } from '../duty/correction.ts';
import type { EditionData } from '../duty/dataset.ts';
import type { Known } from '../duty/tables.ts';
import type { IndicatorSource } from '../entry/indicator-source.ts';
import { endOf } from '../db/no-script.ts';
import { ReadError } from '../errors.ts';
import type { ListDocument } from './list-store.ts';
import type { Preview, ReadAnswer, ReadRequest } from './read-worker.ts';

/** What the PDF library says of itself when it comes into a worker; nothing of ours. */
interface Greeting {
  sourceName: string;
}

/** Files being read. Everything rejects with ReadError where they cannot be read, and with a DOMException `AbortError`
 *  after `stop`. Ask one thing after the other. */
export interface ReadSession {
  open(document: Pick<ListDocument, 'files' | 'file' | 'recognised'>, answers: readonly Answer[]): Promise<Preview>;
  again(answers: readonly Answer[]): Promise<Preview>;
  finish(corrections: readonly Correction[], known: Known): Promise<EditionData[]>;
  /** Files as lists of indicators. */
  indicators(files: ListDocument['files'], name: string): Promise<IndicatorSource>;
  stop(): void;
}

/** A worker that waits for files; `onShare` is told how far it is, from 0 to 1. */
export function startReading(onShare: (share: number) => void = () => undefined): ReadSession {
  const maps = new URL(asset('/pdf/'), location.href).href;
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  let cancel: (() => void) | undefined;
  const ask = (request: ReadRequest) =>
    new Promise<Exclude<ReadAnswer, { share: number }>>((resolve, reject) => {
      cancel = () => reject(new DOMException('stopped', 'AbortError'));
      worker.onerror = (event) => reject(endOf(event));
      worker.onmessage = ({ data }: MessageEvent<ReadAnswer | Greeting>) => {
        if ('share' in data) onShare(data.share);
        else if ('failed' in data) reject(new ReadError(data.failed.code, data.failed.file, data.failed.value));
        else if ('preview' in data || 'editions' in data || 'indicators' in data) resolve(data);
      };
      worker.postMessage(request);
    });
  const drafted = async (request: ReadRequest) => {
    const answer = await ask(request);
    if (!('preview' in answer)) throw new TypeError('a preview was asked for');
    return answer.preview;
  };
  return {
    open: ({ files, file: name, recognised: before = null }, answers) =>
      drafted({ ask: 'open', files, name, maps, answers, before }),
    again: (answers) => drafted({ ask: 'again', answers }),
    finish: async (corrections, known) => {
      const answer = await ask({ ask: 'finish', corrections, known });
      if (!('editions' in answer)) throw new TypeError('editions were asked for');
      return answer.editions;
    },
    indicators: async (files, name) => {
      const answer = await ask({ ask: 'indicators', files, name, maps });
      if (!('indicators' in answer)) throw new TypeError('indicators were asked for');
      return answer.indicators;
    },
    stop: () => {
      worker.terminate();
      cancel?.();
    }
  };
}

/** Editions of a document as it was read when it was opened; the document takes what was recognised in its pictures, so
 *  that it is not done again. Rejects with ReadError. */
export async function readDocument(document: ListDocument, known: Known): Promise<EditionData[]> {
  const session = startReading();
  try {
    const { recognised } = await session.open(document, document.answers);
    if (recognised !== null) document.recognised ??= recognised;
    return await session.finish(document.corrections, known);
  } finally {
    session.stop();
  }
}
