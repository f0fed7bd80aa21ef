// A desk for work in a worker: its questions go to the page's engine, and the rows are decoded in the worker.
import { decode, told, type Desk, type PageDesk, type Scope, type Statement } from './engine.ts';

/** What a worker asks its page. */
export interface DeskAsked {
  desk: { turn: number; name: string; statement: Statement };
}

/** What the page answers: the rows as Arrow bytes, or why there are none. */
export interface DeskAnswered {
  desk: { turn: number; bytes: Uint8Array } | { turn: number; failed: unknown };
}

/** In the page: answers what the worker asks at `desk` (null for work that asks nothing), and gives all other messages
 *  to `heard`. An answer that failed goes to `failed` too, as its error loses its class on the way. */
export function serveDesk<Message>(
  worker: Worker,
  desk: PageDesk | null,
  heard: (message: Message) => void,
  failed: (cause: unknown) => void
): void {
  worker.addEventListener('message', ({ data }: MessageEvent<DeskAsked | Message>) => {
    if (desk === null || !isAsked(data)) {
      heard(data as Message);
      return;
    }
    const { turn, name, statement } = data.desk;
    desk.raw(name, statement).then(
      (bytes) => worker.postMessage({ desk: { turn, bytes } } satisfies DeskAnswered),
      (cause: unknown) => {
        failed(cause);
        worker.postMessage({ desk: { turn, failed: String(cause) } } satisfies DeskAnswered);
      }
    );
  });
}

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

function isAsked(message: unknown): message is DeskAsked {
  return typeof message === 'object' && message !== null && 'desk' in message;
}
