// The entry check in its worker: the same answers as asked at once, only the newest text, and a new start after an end.
import { afterEach, expect, test, vi } from 'vitest';
import { entryCheck } from '../../src/lib/entry/check.ts';
import { buildEntryIndex } from '../../src/lib/entry/duty-index.ts';
import { wordsInDuty } from '../../src/lib/entry/match.ts';
import { readyWords } from '../../src/lib/lexicon/word-breaker.ts';
import type { EntryRecord } from '../../src/lib/query/entry-records.ts';
import { entryBook } from '../../src/lib/state/entry-book.ts';

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
afterEach(() => vi.unstubAllGlobals());

test('answers as the check does at once, and only the newest of several texts', async () => {
  await readyWords();
  const index = buildEntryIndex(RECORDS);
  const book = entryBook(RECORDS);
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
  const made: Worker[] = [];
  vi.stubGlobal(
    'Worker',
    class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        made.push(this);
      }
    }
  );
  const book = entryBook(RECORDS);
  await book.check(TEXT);
  const lost = book.check('防汛');
  made[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  await expect(lost).rejects.toThrow('out of memory');
  expect((await book.check(TEXT)).hits[0]?.id).toBe('basic-2');
  expect(made).toHaveLength(2);
});
