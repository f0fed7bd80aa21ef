// Lets few questions at a time to the engine, so that those given up while they wait are never asked.
import { aborted } from './engine.ts';

/** Runs `work` when its turn comes. The promise rejects with an AbortError as soon as `signal` says so: work that waits
 *  is then never begun, work that runs keeps its place until it ends, and its result is dropped. */
export type Queue = <Result>(name: string, work: () => Promise<Result>, signal?: AbortSignal) => Promise<Result>;

/** A queue of which `most` pieces of work run at a time, in the order they came. */
export function queue(most: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;
  const next = (): void => {
    const begin = running < most ? waiting.shift() : undefined;
    if (begin === undefined) return;
    running++;
    begin();
  };
  return <Result>(name: string, work: () => Promise<Result>, signal?: AbortSignal) =>
    new Promise<Result>((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(aborted(name));
        return;
      }
      const begin = (): void => {
        new Promise<Result>((done) => done(work())).then(resolve, reject).finally(() => {
          signal?.removeEventListener('abort', give);
          running--;
          next();
        });
      };
      const give = (): void => {
        const place = waiting.indexOf(begin);
        if (place >= 0) waiting.splice(place, 1);
        reject(aborted(name));
      };
      signal?.addEventListener('abort', give, { once: true });
      waiting.push(begin);
      next();
    });
}
