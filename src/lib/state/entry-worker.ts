// Web worker: holds the duties of lists that a text is compared with, and answers texts and searches.
import { entryCheck, type EntryAnswer } from '../entry/check.ts';
import { buildEntryIndex, type EntryIndex } from '../entry/duty-index.ts';
import { wordsInDuty } from '../entry/match.ts';
import { readyWords } from '../lexicon/word-breaker.ts';
import type { EntryRecord } from '../query/entry-records.ts';
import { usualReading, type Reading } from '../search/name-match.ts';
import { search, searchIndex, type Found, type SearchIndex, type Thing } from '../search/search.ts';

/** What is asked about the duties of a list: a text to check (one of `every` text is answered though another follows),
 *  a search, or the words of a duty that answer a text. */
export type EntryAsked =
  | { check: string; every?: boolean }
  | { find: string; by: FoundBy }
  | { words: string; duty: string; matters: readonly string[] };

/** About the list of number `book`: its duties first, once; then what is asked, until it may `rest`. `know` names
 *  things that are searched beside the duties from then on, in place of those of the same name. */
export type EntryRequest = { book: number } & (
  | { records: readonly EntryRecord[] }
  | { know: string; things: readonly Thing[] }
  | { rest: true }
  | (EntryAsked & { id: number })
);

/** Who asks for a search: a later one gives up the one before by the same. */
export type FoundBy = 'box' | 'table';

/** The answer to the request of that id; null where a later text came before it was begun. */
export interface EntryReply {
  id: number;
  answer: EntryAnswer | Found | string[] | null;
}

/** What is held of a list. */
interface Held {
  index: Promise<EntryIndex>;
  records: ReadonlyMap<string, EntryRecord>;
  newest: Record<'check' | FoundBy, number>;
  known: Map<string, readonly Thing[]>;
  looked?: Promise<SearchIndex> | undefined;
}

const books = new Map<number, Held>();
let reading: Reading = usualReading;

addEventListener('message', ({ data }: MessageEvent<EntryRequest>) => {
  const held = books.get(data.book);
  if ('records' in data) {
    books.set(data.book, {
      index: readyWords().then(() => buildEntryIndex(data.records)),
      records: new Map(data.records.map((record) => [record.id, record])),
      newest: { check: 0, box: 0, table: 0 },
      known: new Map()
    });
  } else if ('rest' in data) books.delete(data.book);
  else if (held === undefined) throw new TypeError('asked before there are duties');
  else if ('know' in data) {
    held.known.set(data.know, data.things);
    held.looked = undefined;
  } else {
    if ('check' in data && data.every !== true) held.newest.check = data.id;
    if ('find' in data) held.newest[data.by] = data.id;
    setTimeout(() => void answer(data, held).catch(thrown));
  }
});

async function answer(request: EntryAsked & { id: number }, held: Held): Promise<void> {
  const index = await held.index;
  if ('find' in request) {
    if (/[a-z]{2}/iu.test(request.find)) await readPinyin();
    if (request.id !== held.newest[request.by]) return reply(request.id, null);
    held.looked ??= Promise.resolve(searchIndex(index, [...held.known.values()].flat(), reading));
    reply(request.id, search(request.find, await held.looked));
  } else if ('words' in request) {
    const duty = held.records.get(request.duty);
    reply(request.id, duty === undefined ? [] : wordsInDuty(request.matters, duty, request.words));
  } else {
    const wanted = request.every === true || request.id === held.newest.check;
    reply(request.id, wanted ? entryCheck(request.check, index) : null);
  }
}

/** Letters are compared with how names are read in their words (银行 yinhang); its tables are large, so they come with
 *  the first letters. Where they do not arrive, with the usual syllable of each character. */
async function readPinyin(): Promise<void> {
  if (reading !== usualReading) return;
  const read = await import('../duty/pinyin.ts').then(
    ({ syllablesOf }) => syllablesOf,
    () => usualReading
  );
  if (read === usualReading) return;
  reading = (name) => read(name);
  for (const held of books.values()) held.looked = undefined;
}

function reply(id: number, given: EntryReply['answer']): void {
  postMessage({ id, answer: given } satisfies EntryReply);
}

function thrown(cause: unknown): void {
  setTimeout(() => {
    throw cause;
  });
}
