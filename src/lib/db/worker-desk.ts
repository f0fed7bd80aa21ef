// A desk for work in a worker: its questions go to the page's engine, and the rows are decoded in the worker.
import { decode, told } from './answer.ts';
import type { Desk, Scope } from './engine.ts';
import type { DeskAnswered, DeskAsked } from './serve-desk.ts';

/** In the worker: makes desks over the editions it is given, whose questions the page answers. Call it once. */
export function askedDesks(): (scope: Scope) => Desk {
  const waiting = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (cause: unknown) => void }>();
  let turns = 0;
  addEventListener('message', ({ data }: MessageEvent<DeskAnswered | object>) => {
    if (!('desk' in data)) return;
    const waits = waiting.get(data.desk.turn);
    waiting.delete(data.desk.turn);
    if ('bytes' in data.desk) waits?.resolve(data.desk.bytes);
    else waits?.reject(new Error(String(data.desk.failed)));
  });
  return (scope) => ({
    scope,
    ask: async (question, params) => {
      const statement = question.statement(params, scope);
      const turn = (turns += 1);
      const bytes = await new Promise<Uint8Array>((resolve, reject) => {
        waiting.set(turn, { resolve, reject });
        postMessage({ desk: { turn, name: question.name, statement } } satisfies DeskAsked);
      });
      return told(question.name, statement.sql, () => decode(bytes));
    }
  });
}
