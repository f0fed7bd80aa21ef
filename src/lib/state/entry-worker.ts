// Web worker: holds the duties that a text is compared with, and answers texts.
import { entryCheck, type EntryAnswer } from '../entry/check.ts';
import { buildEntryIndex, type EntryIndex } from '../entry/duty-index.ts';
import { wordsInDuty } from '../entry/match.ts';
import { readyWords } from '../lexicon/word-breaker.ts';
import type { EntryRecord } from '../query/entry-records.ts';

/** The duties first, once; then texts, and words of a duty that answer a text. */
export type EntryRequest =
  | { records: readonly EntryRecord[] }
  | { id: number; check: string }
  | { id: number; words: string; duty: string; matters: readonly string[] };

/** The answer to the request of that id; null where a later text came before it was begun. */
export interface EntryReply {
  id: number;
  answer: EntryAnswer | string[] | null;
}

let index: Promise<EntryIndex> | undefined;
let records: ReadonlyMap<string, EntryRecord> = new Map();
let newest = 0;

addEventListener('message', ({ data }: MessageEvent<EntryRequest>) => {
  if ('records' in data) {
    records = new Map(data.records.map((record) => [record.id, record]));
    index = readyWords().then(() => buildEntryIndex(data.records));
    return;
  }
  if ('check' in data) newest = data.id;
  setTimeout(() => void answer(data).catch(thrown));
});

async function answer(request: Exclude<EntryRequest, { records: unknown }>): Promise<void> {
  const known = await index;
  if (known === undefined) throw new TypeError('asked before there are duties');
  if ('words' in request) {
    const duty = records.get(request.duty);
    reply(request.id, duty === undefined ? [] : wordsInDuty(request.matters, duty, request.words));
  } else reply(request.id, request.id === newest ? entryCheck(request.check, known) : null);
}

function reply(id: number, given: EntryReply['answer']): void {
  postMessage({ id, answer: given } satisfies EntryReply);
}

function thrown(cause: unknown): void {
  setTimeout(() => {
    throw cause;
  });
}
