// The reader's documents in a real browser's database: its first form is taken over, what is broken hides nothing else.
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { listStore, type ListDocument } from '../../src/lib/state/list-store.ts';

const NAME = 'test-lists';
const bytes = new Uint8Array([49, 50, 51]);
const whole = (key: string, opened: string): ListDocument => ({
  key,
  file: `${key}.xlsx`,
  files: [{ name: `${key}.xlsx`, bytes }],
  answers: [],
  corrections: [],
  opened,
  editions: [{ id: `place-${key}`, place: '某县某乡' }]
});
const first = (key: string, opened: string) => {
  const { file, editions } = whole(key, opened);
  return { key, file, bytes, opened, editions };
};

/** A database as the first form of the app left it. */
async function firstForm(...documents: object[]): Promise<void> {
  const db = await openDB(NAME, 1, {
    upgrade: (made) => {
      made.createObjectStore('documents', { keyPath: 'key' });
      made.createObjectStore('books');
    }
  });
  for (const document of documents) await db.put('documents', document);
  await db.put('books', { book: { rules: [], details: [], cases: [] }, version: '1' }, ['a', 'place-a']);
  db.close();
}

afterEach(() => deleteDB(NAME));

test('documents of the first form are taken over with their findings', async () => {
  await firstForm(first('b', '2025-06-02T00:00:00Z'), first('a', '2025-06-01T00:00:00Z'));
  const store = listStore('1', NAME);
  expect(await store.all()).toEqual({
    documents: [whole('a', '2025-06-01T00:00:00Z'), whole('b', '2025-06-02T00:00:00Z')],
    broken: [],
    strays: 0
  });
  expect(await store.book('a', 'place-a')).toEqual({ rules: [], details: [], cases: [] });
  expect(await store.answers()).toEqual([]);
  expect(await store.confirmations()).toEqual([]);
});

test('a database that something else left empty is made anew', async () => {
  (await openDB(NAME, 1)).close();
  const store = listStore('1', NAME);
  await store.put(whole('a', '2025-06-01T00:00:00Z'));
  expect((await store.all()).documents).toEqual([whole('a', '2025-06-01T00:00:00Z')]);
});

test('a document that is not whole is named and hides no other', async () => {
  const store = listStore('1', NAME);
  await store.put(whole('a', '2025-06-01T00:00:00Z'));
  await store.put({ ...whole('b', '2025-06-02T00:00:00Z'), files: undefined as never });
  expect(await store.all()).toEqual({
    documents: [whole('a', '2025-06-01T00:00:00Z')],
    broken: [{ key: 'b', file: 'b.xlsx' }],
    strays: 0
  });
  await store.remove('b');
  expect((await store.all()).broken).toEqual([]);
});

test('findings of another version of the app are not taken', async () => {
  const store = listStore('1', NAME);
  await store.keepBook('a', 'place-a', { rules: [], details: [], cases: [] });
  expect(await listStore('2', NAME).book('a', 'place-a')).toBeUndefined();
});

test('a browser without a database is told by every question', async () => {
  const kept = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open') as PropertyDescriptor;
  IDBFactory.prototype.open = () => {
    throw new DOMException('no database', 'InvalidStateError');
  };
  try {
    const store = listStore('1', NAME);
    await expect(store.all()).rejects.toThrow('no database');
    await expect(store.put(whole('a', ''))).rejects.toThrow('no database');
  } finally {
    Object.defineProperty(IDBFactory.prototype, 'open', kept);
  }
});

test('a document that takes the place of another leaves neither it nor what was computed of it', async () => {
  const store = listStore('1', NAME);
  await store.put(whole('a', '2025-06-01T00:00:00Z'));
  await store.keepBook('a', 'place-a', { rules: [], details: [], cases: [] });
  await store.put(whole('b', '2025-06-02T00:00:00Z'), 'a');
  expect((await store.all()).documents.map(({ key }) => key)).toEqual(['b']);
  expect(await store.book('a', 'place-a')).toBeUndefined();
});

test('a write that breaks off leaves what stood there', async () => {
  const store = listStore('1', NAME);
  await store.put(whole('a', '2025-06-01T00:00:00Z'));
  const kept = IDBObjectStore.prototype.delete;
  IDBObjectStore.prototype.delete = function (this: IDBObjectStore, key) {
    const request = kept.call(this, key);
    this.transaction.abort();
    return request;
  };
  try {
    await expect(store.put(whole('b', '2025-06-02T00:00:00Z'), 'a')).rejects.toThrow();
  } finally {
    IDBObjectStore.prototype.delete = kept;
  }
  expect((await store.all()).documents.map(({ key }) => key)).toEqual(['a']);
});

test('another tab is told of what is put and taken out', async () => {
  const [here, there] = [listStore('1', NAME), listStore('1', NAME)];
  let told = 0;
  here.watch(() => told++);
  await there.put(whole('a', '2025-06-01T00:00:00Z'));
  await expect.poll(() => told).toBe(1);
  await there.remove('a');
  await expect.poll(() => told).toBe(2);
});

test('a database of the second form gains what the third keeps, and loses nothing', async () => {
  const second = await openDB(NAME, 2, {
    upgrade: (made) => {
      made.createObjectStore('documents', { keyPath: 'key' });
      made.createObjectStore('books');
      made.createObjectStore('answers', { keyPath: ['about', 'key'] });
      made.createObjectStore('confirmed', { keyPath: ['edition', 'duty'] });
    }
  });
  const confirmed = {
    edition: 'place-a',
    duty: 'basic-1',
    name: '巡查',
    codes: ['number'],
    at: '2025-06-01T00:00:00Z'
  };
  await second.put('documents', whole('a', '2025-06-01T00:00:00Z'));
  await second.put('confirmed', confirmed);
  second.close();
  const store = listStore('1', NAME);
  expect((await store.all()).documents).toEqual([whole('a', '2025-06-01T00:00:00Z')]);
  expect(await store.confirmations()).toEqual([confirmed]);
  const pairing = { a: 'x', dutyOfA: 'basic-1', b: 'y', dutyOfB: 'basic-2', same: true, at: '2025-06-01T00:00:00Z' };
  await store.keepPairing(pairing);
  expect(await store.pairings()).toEqual([pairing]);
  await store.forgetPairing(pairing);
  expect(await store.pairings()).toEqual([]);
});

test('whatever is broken in a document, the others are read', async () => {
  const store = listStore('1', NAME);
  await store.put(whole('a', '2025-06-01T00:00:00Z'));
  const odd = [
    { files: [null] },
    { files: [{ name: 'x', bytes: [1] }] },
    { answers: [null] },
    { answers: [{ about: 'fields', key: 'x', file: 'x', said: 1 }] },
    { corrections: [{ city: 1 }] },
    { editions: [undefined] },
    { editions: [{ id: 1, place: 'x' }] },
    { opened: new Date() },
    { file: null }
  ];
  for (const [at, part] of odd.entries()) await store.put({ ...whole(`odd${at}`, ''), ...part } as never);
  const kept = await store.all();
  expect(kept.documents.map(({ key }) => key)).toEqual(['a']);
  expect(kept.broken.map(({ key }) => key)).toEqual(odd.map((_, at) => `odd${at}`));
});

test('remarks that are not whole are counted, hide no others, and go only when that is asked', async () => {
  const store = listStore('1', NAME);
  const pairing = { a: 'x', dutyOfA: 'basic-1', b: 'y', dutyOfB: 'basic-2', same: true, at: '2025-06-01T00:00:00Z' };
  const confirmation = { edition: 'x', duty: 'basic-1', name: '巡查', codes: ['number'], at: '2025-06-01T00:00:00Z' };
  const answer = { about: 'list', key: 'k', file: 'f', said: 'basic' } as const;
  await store.keepPairing(pairing);
  await store.keepPairing({ ...pairing, dutyOfA: 'basic-2', same: 'no' as never });
  await store.keepConfirmation(confirmation);
  await store.keepConfirmation({ ...confirmation, duty: 'basic-2', codes: null as never });
  await store.keepAnswers([answer, { ...answer, key: 'l', said: 5 as never }]);
  const good = [[pairing], [confirmation], [answer]];
  expect((await store.all()).strays).toBe(3);
  expect(await Promise.all([store.pairings(), store.confirmations(), store.answers()])).toEqual(good);
  await store.dropStrays();
  expect((await store.all()).strays).toBe(0);
  expect(await Promise.all([store.pairings(), store.confirmations(), store.answers()])).toEqual(good);
});

test('findings that were kept in another shape are computed anew', async () => {
  const store = listStore('1', NAME);
  await store.keepBook('a', 'place-a', { rules: [], details: null, cases: [] } as never);
  expect(await store.book('a', 'place-a')).toBeUndefined();
});

test('a database of a later version is left as it is and named', async () => {
  const later = await openDB(NAME, 9, { upgrade: (made) => void made.createObjectStore('documents') });
  later.close();
  await expect(listStore('1', NAME).all()).rejects.toMatchObject({ name: 'KeepError', code: 'newer' });
});

test('while another tab holds an earlier form open, that is said instead of waiting for ever', async () => {
  const old = await openDB(NAME, 2, {
    upgrade: (made) => {
      made.createObjectStore('documents', { keyPath: 'key' });
      made.createObjectStore('books');
      made.createObjectStore('answers', { keyPath: ['about', 'key'] });
      made.createObjectStore('confirmed', { keyPath: ['edition', 'duty'] });
    }
  });
  await old.put('documents', whole('a', '2025-06-01T00:00:00Z'));
  const store = listStore('1', NAME);
  await expect(store.all()).rejects.toMatchObject({ name: 'KeepError', code: 'old-tab' });
  old.close();
  await expect
    .poll(() =>
      store.all().then(
        ({ documents }) => documents.length,
        () => 0
      )
    )
    .toBe(1);
});

test('another tab is told of what is said of duties', async () => {
  const [here, there] = [listStore('1', NAME), listStore('1', NAME)];
  let [told, changed] = [0, 0];
  here.watchSaid(() => told++);
  here.watch(() => changed++);
  const pairing = { a: 'x', dutyOfA: 'basic-1', b: 'y', dutyOfB: 'basic-2', same: true, at: '2025-06-01T00:00:00Z' };
  await there.keepPairing(pairing);
  await there.forgetPairing(pairing);
  await expect.poll(() => told).toBe(2);
  expect(changed).toBe(0);
});
