// The entry check in its worker: the same answers as asked at once, only the newest text, and a new start after an end.
import { afterEach, expect, test, vi } from 'vitest';
import { entryCheck } from '../../src/lib/entry/check.ts';
import { buildEntryIndex } from '../../src/lib/entry/duty-index.ts';
import { wordsInDuty } from '../../src/lib/entry/match.ts';
import { readyWords } from '../../src/lib/lexicon/word-breaker.ts';
import type { EntryRecord } from '../../src/lib/query/entry-records.ts';
import { entryBook, IDLE, type EntryBook } from '../../src/lib/state/entry-book.ts';

const record = (seq: number, name: string, category: string): EntryRecord =>
  ({
    id: `basic-${seq}`,
    list: 'basic',
    seq,
    name,
    category,
    bureaus: [],
    clauses: [
      { side: 'township', text: `${name}的宣传、排查和上报`, lead: false, group: null, number: null, actors: [] }
    ]
  }) as never;
const RECORDS = [
  record(1, '开展防汛抗旱巡查', '应急管理及消防'),
  record(2, '秸秆禁烧巡查', '生态环保'),
  record(3, '矛盾纠纷排查化解', '平安法治')
];
const TEXT = '开展秸秆禁烧巡查并上报';

const Native = Worker;
/** Books of a test that may still hold the worker. */
const open: EntryBook[] = [];
function bookOf(records: readonly EntryRecord[]): EntryBook {
  const book = entryBook(records);
  open.push(book);
  return book;
}
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const book of open.splice(0)) book.rest();
});

/** Workers that are begun from now on, and those of them that were ended. */
function watched(): { made: Worker[]; ended: Worker[] } {
  const [made, ended]: Worker[][] = [[], []];
  vi.stubGlobal(
    'Worker',
    class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        made?.push(this);
      }
      override terminate() {
        ended?.push(this);
        super.terminate();
      }
    }
  );
  return { made: made ?? [], ended: ended ?? [] };
}

test('answers as the check does at once, and only the newest of several texts', async () => {
  await readyWords();
  const index = buildEntryIndex(RECORDS);
  const book = bookOf(RECORDS);
  const early = book.check('防汛');
  const late = book.check(TEXT);
  await expect(early).rejects.toMatchObject({ name: 'AbortError' });
  expect(await late).toEqual(entryCheck(TEXT, index));
  const [hit] = (await late).hits;
  expect(hit?.id).toBe('basic-2');
  expect(await book.words(hit?.matters ?? [], 'basic-2', TEXT)).toEqual(
    wordsInDuty(hit?.matters ?? [], RECORDS[1] as EntryRecord, TEXT)
  );
  expect([...book.records.keys()]).toEqual(['basic-1', 'basic-2', 'basic-3']);
});

test('a worker that ends says so, and the next text starts it anew', async () => {
  const { made } = watched();
  const book = bookOf(RECORDS);
  await book.check(TEXT);
  const lost = book.check('防汛');
  made[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  await expect(lost).rejects.toThrow('out of memory');
  expect((await book.check(TEXT)).hits[0]?.id).toBe('basic-2');
  expect(made).toHaveLength(2);
});

test('lists share one worker, each with its own newest text, and it ends once none needs it', async () => {
  const { made, ended } = watched();
  const [one, other] = [bookOf(RECORDS.slice(0, 1)), bookOf(RECORDS.slice(1))];
  const answers = await Promise.all([one.check(TEXT), other.check(TEXT)]);
  expect(answers.map(({ hits }) => hits.some(({ id }) => id === 'basic-2'))).toEqual([false, true]);
  expect(made).toHaveLength(1);
  one.rest();
  expect(ended).toEqual([]);
  other.rest();
  expect(ended).toEqual(made);
  expect((await other.check(TEXT)).hits[0]?.id).toBe('basic-2');
  expect(made).toHaveLength(2);
});

test('the worker ends when nothing was asked for long, and the next text starts it anew', async () => {
  const { made, ended } = watched();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const book = bookOf(RECORDS);
  await book.check(TEXT);
  vi.advanceTimersByTime(IDLE - 1);
  expect(ended).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(ended).toEqual(made);
  expect((await book.check(TEXT)).hits[0]?.id).toBe('basic-2');
  expect(made).toHaveLength(2);
});
