// Web worker: holds the duties that a text is compared with, and answers texts and searches.
import { entryCheck, type EntryAnswer } from '../entry/check.ts';
import { buildEntryIndex, type EntryIndex } from '../entry/duty-index.ts';
import { wordsInDuty } from '../entry/match.ts';
import { readyWords } from '../lexicon/word-breaker.ts';
import type { EntryRecord } from '../query/entry-records.ts';
import { usualReading, type Reading } from '../search/name-match.ts';
import { search, searchIndex, type Found, type SearchIndex, type Thing } from '../search/search.ts';

/** The duties first, once; then texts, searches, and words of a duty that answer a text. `know` names things that are
 *  searched beside the duties from then on, in place of those of the same name. */
export type EntryRequest =
  | { records: readonly EntryRecord[] }
  | { know: string; things: readonly Thing[] }
  | { id: number; check: string }
  | { id: number; find: string; by: FoundBy }
  | { id: number; words: string; duty: string; matters: readonly string[] };

/** Who asks for a search: a later one gives up the one before by the same. */
export type FoundBy = 'box' | 'table';

/** The answer to the request of that id; null where a later text came before it was begun. */
export interface EntryReply {
  id: number;
  answer: EntryAnswer | Found | string[] | null;
}

type Asked = Exclude<EntryRequest, { records: unknown } | { know: unknown }>;

let index: Promise<EntryIndex> | undefined;
let records: ReadonlyMap<string, EntryRecord> = new Map();
const newest = { check: 0, box: 0, table: 0 };
const known = new Map<string, readonly Thing[]>();
let reading: Reading = usualReading;
let looked: Promise<SearchIndex> | undefined;

addEventListener('message', ({ data }: MessageEvent<EntryRequest>) => {
  if ('records' in data) {
    records = new Map(data.records.map((record) => [record.id, record]));
    index = readyWords().then(() => buildEntryIndex(data.records));
    return;
  }
  if ('know' in data) {
    known.set(data.know, data.things);
    looked = undefined;
    return;
  }
  if ('check' in data) newest.check = data.id;
  if ('find' in data) newest[data.by] = data.id;
  setTimeout(() => void answer(data).catch(thrown));
});

async function answer(request: Asked): Promise<void> {
  const ready = await index;
  if (ready === undefined) throw new TypeError('asked before there are duties');
  if ('find' in request) {
    if (/[a-z]{2}/iu.test(request.find)) await readPinyin();
    if (request.id !== newest[request.by]) return reply(request.id, null);
    looked ??= Promise.resolve(searchIndex(ready, [...known.values()].flat(), reading));
    reply(request.id, search(request.find, await looked));
  } else if ('words' in request) {
    const duty = records.get(request.duty);
    reply(request.id, duty === undefined ? [] : wordsInDuty(request.matters, duty, request.words));
  } else reply(request.id, request.id === newest.check ? entryCheck(request.check, ready) : null);
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
  looked = undefined;
}

function reply(id: number, given: EntryReply['answer']): void {
  postMessage({ id, answer: given } satisfies EntryReply);
}

function thrown(cause: unknown): void {
  setTimeout(() => {
    throw cause;
  });
}
