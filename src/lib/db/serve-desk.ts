// The page's side of work in a worker: it answers the worker's questions at its own desk, undecoded.
import type { PageDesk, Statement } from './engine.ts';

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

function isAsked(message: unknown): message is DeskAsked {
  return typeof message === 'object' && message !== null && 'desk' in message;
}
