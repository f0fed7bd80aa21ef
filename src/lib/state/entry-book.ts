// The duties that the entry check compares with and the search looks through, in a worker that all lists share, so that
// a long text never holds the page.
import { endOf } from '../db/no-script.ts';
import type { EntryAnswer } from '../entry/check.ts';
import type { EntryRecord } from '../query/entry-records.ts';
import type { Found, Thing } from '../search/search.ts';
import type { EntryAsked, EntryReply, EntryRequest, FoundBy } from './entry-worker.ts';

/** The duties that the entry check compares with; records by duty id. */
export interface EntryBook {
  /** Compares a text with the duties; see entryCheck. Rejects with a DOMException `AbortError` where a later text came
   *  before this one was begun, and with an Error where the worker ended; the next text starts it anew. */
  check(text: string): Promise<EntryAnswer>;
  /** The same of one text among many: a later text does not give it up, and it gives up none. Ask one after the
   *  other. */
  checkEvery(text: string): Promise<EntryAnswer>;
  /** Words of a duty that answer a text; see wordsInDuty. Rejects like `check`. */
  words(matters: readonly string[], duty: string, text: string): Promise<string[]>;
  /** What a text finds among the duties and what else is known; see search. Rejects like `check`, where a later text
   *  is asked for by the same. */
  find(text: string, by: FoundBy): Promise<Found>;
  /** Things to be found beside the duties, in place of those known by the same name. */
  know(name: string, things: readonly Thing[]): void;
  /** Frees what the worker holds of these duties; the next text brings it there again. */
  rest(): void;
  records: ReadonlyMap<string, EntryRecord>;
}

type Answer = EntryAnswer | Found | string[];

interface Waiting {
  book: number;
  resolve: (answer: Answer) => void;
  reject: (cause: Error) => void;
}

/** The worker with what it holds and who waits for it. */
interface Shared {
  worker: Worker;
  books: Set<number>;
  waiting: Map<number, Waiting>;
}

/** Milliseconds without a question after which the worker ends, with the memory that it holds. */
export const IDLE = 300_000;

let shared: Shared | undefined;
let idle: ReturnType<typeof setTimeout> | undefined;
let asked = 0;
let made = 0;

function running(): Shared {
  if (shared !== undefined) return shared;
  const worker = new Worker(new URL('./entry-worker.ts', import.meta.url), { type: 'module' });
  const own: Shared = { worker, books: new Set(), waiting: new Map() };
  worker.onmessage = ({ data: { id, answer } }: MessageEvent<EntryReply>) => {
    const one = own.waiting.get(id);
    own.waiting.delete(id);
    if (answer === null) one?.reject(new DOMException('a later text', 'AbortError'));
    else one?.resolve(answer);
    endLater(own);
  };
  worker.onerror = (event) => end(own, endOf(event));
  shared = own;
  return own;
}

/** Ends the worker; whoever waits for it hears why. */
function end(own: Shared, cause: Error): void {
  own.worker.terminate();
  if (shared === own) shared = undefined;
  for (const { reject } of own.waiting.values()) reject(cause);
  own.waiting.clear();
}

function endLater(own: Shared): void {
  clearTimeout(idle);
  idle = setTimeout(() => {
    if (own.waiting.size === 0) end(own, new DOMException('idle', 'AbortError'));
  }, IDLE);
}

/** The book of these records; they go to the worker with the first text. */
export function entryBook(records: readonly EntryRecord[]): EntryBook {
  const book = (made += 1);
  const known = new Map<string, readonly Thing[]>();
  const say = ({ worker }: Shared, request: EntryRequest) => worker.postMessage(request);
  const ask = (request: EntryAsked) =>
    new Promise<Answer>((resolve, reject) => {
      const own = running();
      if (!own.books.has(book)) {
        own.books.add(book);
        say(own, { book, records });
        for (const [know, things] of known) say(own, { book, know, things });
      }
      asked += 1;
      own.waiting.set(asked, { book, resolve, reject });
      say(own, { book, id: asked, ...request });
    });
  return {
    check: (text) => ask({ check: text }) as Promise<EntryAnswer>,
    checkEvery: (text) => ask({ check: text, every: true }) as Promise<EntryAnswer>,
    words: (matters, duty, text) => ask({ words: text, duty, matters }) as Promise<string[]>,
    find: (text, by) => ask({ find: text, by }) as Promise<Found>,
    know: (name, things) => {
      known.set(name, things);
      if (shared?.books.has(book) === true) say(shared, { book, know: name, things });
    },
    rest: () => {
      const own = shared;
      if (own?.books.has(book) !== true || [...own.waiting.values()].some((each) => each.book === book)) return;
      own.books.delete(book);
      if (own.books.size === 0) end(own, new DOMException('idle', 'AbortError'));
      else say(own, { book, rest: true });
    },
    records: new Map(records.map((record) => [record.id, record]))
  };
}
