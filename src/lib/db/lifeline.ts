// How an engine that lives in a worker ends: everything that waits for it hears of it, once.
import { EngineError } from '../errors.ts';

/** `ended` resolves with why the engine is gone and never rejects. `alive` is the work's result, or a rejection as soon
 *  as the engine ends. `watched` is alive too, and ends the engine where the work takes too long. */
export interface Lifeline {
  readonly ended: Promise<EngineError>;
  end(error: EngineError): void;
  alive<Result>(work: Promise<Result>): Promise<Result>;
  watched<Result>(name: string, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
}

/** Milliseconds: `answer` after which a question counts as hung unless `ping` comes back within `grace`; one that
 *  nobody waits for any more may run for `unwanted`. */
export interface Limits {
  answer: number;
  unwanted: number;
  grace: number;
}

/** `ping` resolves when the worker answers it. Work that was watched over its limit ends the engine with reason hung.
 */
export function lifeline({ answer, unwanted, grace }: Limits, ping: () => Promise<unknown>): Lifeline {
  const waiting = new Set<(error: EngineError) => void>();
  let error: EngineError | undefined;
  let tell: (error: EngineError) => void = () => undefined;
  const ended = new Promise<EngineError>((resolve) => {
    tell = resolve;
  });
  const end = (cause: EngineError): void => {
    if (error !== undefined) return;
    error = cause;
    tell(cause);
    for (const reject of waiting) reject(cause);
    waiting.clear();
  };
  const alive = <Result>(work: Promise<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      if (error !== undefined) {
        work.catch(() => undefined);
        reject(error);
        return;
      }
      waiting.add(reject);
      work.then(resolve, reject).finally(() => waiting.delete(reject));
    });
  const watched = <Result>(name: string, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> => {
    if (error !== undefined) return Promise.reject(error);
    const begun = Date.now();
    let last: ReturnType<typeof setTimeout> | undefined;
    const hung = () => end(new EngineError('hung', name));
    const doubt = () => {
      last = setTimeout(hung, grace);
      void ping().then(
        () => clearTimeout(last),
        () => undefined
      );
    };
    let timer = setTimeout(doubt, answer);
    const hurry = () => {
      clearTimeout(timer);
      timer = setTimeout(doubt, Math.max(0, unwanted - (Date.now() - begun)));
    };
    signal?.addEventListener('abort', hurry, { once: true });
    return alive(work()).finally(() => {
      clearTimeout(timer);
      clearTimeout(last);
      signal?.removeEventListener('abort', hurry);
    });
  };
  return { ended, end, alive, watched };
}
