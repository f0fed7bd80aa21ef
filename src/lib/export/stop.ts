// How an export ends when the reader stops it.

/** The reader stopped the export; nothing failed. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** The work's result; rejects with Cancelled as soon as `signal` says so, whatever the work does then, and its result
 *  is dropped. So an export ends or can be stopped even where something it waits for never comes. */
export function untilStopped<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Cancelled('stopped'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
