// A long export: says what it is doing, lets the page breathe, and stops when asked.
import { ExportError } from '../errors.ts';
import { Cancelled } from './stop.ts';

/** What an export reports to. `begin` names the part about to be made and rejects with Cancelled once the export was
 *  stopped. */
export interface Task {
  begin: (part: string) => Promise<void>;
}

/** A task over a signal; `heard` gets every part as it begins, with how many began before it. */
export function task(signal: AbortSignal, heard: (part: string, begun: number) => void): Task {
  let begun = 0;
  return {
    begin: async (part) => {
      heard(part, begun);
      begun += 1;
      await new Promise((done) => setTimeout(done, 0));
      if (signal.aborted) throw new Cancelled('stopped');
    }
  };
}

/** Runs an export; a failure becomes an ExportError that names the part during which it happened. Once it was stopped
 *  every failure is Cancelled. */
export async function named<Result>(
  signal: AbortSignal,
  heard: (part: string, begun: number) => void,
  work: (task: Task) => Promise<Result>
): Promise<Result> {
  let current = '';
  try {
    return await work(
      task(signal, (part, begun) => {
        current = part;
        heard(part, begun);
      })
    );
  } catch (cause) {
    if (signal.aborted) throw new Cancelled('stopped');
    if (cause instanceof Cancelled || (cause instanceof ExportError && cause.part === current)) throw cause;
    throw new ExportError(current, cause instanceof Error ? cause.message : String(cause), cause);
  }
}
