// The duties that the entry check compares with and the search looks through, in a worker of their own, so that a long
// text never holds the page.
import { endOf } from '../db/no-script.ts';
import type { EntryAnswer } from '../entry/check.ts';
import type { EntryRecord } from '../query/entry-records.ts';
import type { Found, Thing } from '../search/search.ts';
import type { EntryReply, EntryRequest, FoundBy } from './entry-worker.ts';

/** The duties that the entry check compares with; records by duty id. */
export interface EntryBook {
  /** Compares a text with the duties; see entryCheck. Rejects with a DOMException `AbortError` where a later text came
   *  before this one was begun, and with an Error where the worker ended; the next text starts it anew. */
  check(text: string): Promise<EntryAnswer>;
  /** Words of a duty that answer a text; see wordsInDuty. Rejects like `check`. */
  words(matters: readonly string[], duty: string, text: string): Promise<string[]>;
  /** What a text finds among the duties and what else is known; see search. Rejects like `check`, where a later text
   *  is asked for by the same. */
  find(text: string, by: FoundBy): Promise<Found>;
  /** Things to be found beside the duties, in place of those known by the same name. */
  know(name: string, things: readonly Thing[]): void;
  records: ReadonlyMap<string, EntryRecord>;
}

type Answer = EntryAnswer | Found | string[];

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (cause: Error) => void;
}

/** The book of these records; its worker starts with the first text and lives as long as the page. */
export function entryBook(records: readonly EntryRecord[]): EntryBook {
  const waiting = new Map<number, Waiting>();
  const known = new Map<string, readonly Thing[]>();
  let worker: Worker | undefined;
  let asked = 0;
  const running = () => {
    if (worker !== undefined) return worker;
    const made = new Worker(new URL('./entry-worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data: { id, answer } }: MessageEvent<EntryReply>) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (answer === null) one?.reject(new DOMException('a later text', 'AbortError'));
      else one?.resolve(answer);
    };
    made.onerror = (event) => {
      made.terminate();
      worker = undefined;
      for (const { reject } of waiting.values()) reject(endOf(event));
      waiting.clear();
    };
    made.postMessage({ records } satisfies EntryRequest);
    for (const [know, things] of known) made.postMessage({ know, things } satisfies EntryRequest);
    worker = made;
    return made;
  };
  const ask = (request: (id: number) => EntryRequest) =>
    new Promise<Answer>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      running().postMessage(request(asked));
    });
  return {
    check: (text) => ask((id) => ({ id, check: text })) as Promise<EntryAnswer>,
    words: (matters, duty, text) => ask((id) => ({ id, words: text, duty, matters })) as Promise<string[]>,
    find: (text, by) => ask((id) => ({ id, find: text, by })) as Promise<Found>,
    know: (name, things) => {
      known.set(name, things);
      worker?.postMessage({ know: name, things } satisfies EntryRequest);
    },
    records: new Map(records.map((record) => [record.id, record]))
  };
}
