// What is typed and not saved: kept by tab, never replaced, offered again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Unsaved, type TextStore } from '../../src/lib/state/unsaved.svelte.ts';
import type { About, ReviewRecord } from '../../src/lib/state/review.ts';

const about = (finding: string, edition = 'changji-ashili'): About => ({
  edition,
  finding,
  kind: 'overlap',
  sentence: '甲与乙重叠。'
});
const decided: ReviewRecord = {
  ...about('a'),
  now: { status: 'settled', owner: '张三', note: '旧', date: '', at: '2025-06-01T08:00:00.000Z' },
  rivals: [],
  past: []
};

class Texts implements TextStore {
  #map = new Map<string, string>();
  get length() {
    return this.#map.size;
  }
  key = (index: number) => [...this.#map.keys()][index] ?? null;
  getItem = (key: string) => this.#map.get(key) ?? null;
  setItem = (key: string, text: string) => void this.#map.set(key, text);
  removeItem = (key: string) => void this.#map.delete(key);
}

/** A tab over the texts that all tabs share; the same `own` is the same tab after a reload. */
function tab(own: TextStore = new Texts()): Unsaved {
  const unsaved = new Unsaved(
    () => localStorage,
    () => own
  );
  unsaved.start();
  return unsaved;
}

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

test('a text that is not saved is there again after a reload, over the record it was begun on', () => {
  const own = new Texts();
  const one = tab(own);
  one.begin(about('a'), decided);
  one.write(about('a'), { note: '写到一半' });
  const again = tab(own);
  expect(again.of(about('a'))).toMatchObject({ note: '写到一半', owner: '张三', seen: decided });
  expect(again.of(about('a', 'changji-dianba'))).toBeUndefined();
  expect(again.findings('changji-ashili')).toEqual(['a']);
});

test('two tabs that write about the same finding keep both texts, also over reloads', () => {
  const [first, second] = [new Texts(), new Texts()];
  const [one, two] = [tab(first), tab(second)];
  one.begin(about('a'), undefined);
  two.begin(about('a'), undefined);
  one.write(about('a'), { note: '甲写的' });
  two.write(about('a'), { note: '乙写的' });
  one.write(about('a'), { note: '甲写的，又加一句' });
  expect(tab(first).of(about('a'))?.note).toBe('甲写的，又加一句');
  expect(tab(second).of(about('a'))?.note).toBe('乙写的');
  expect(
    tab()
      .left(about('a'))
      .map(({ typed }) => typed.note)
      .sort()
  ).toEqual(['乙写的', '甲写的，又加一句']);
});

test('a tab that was duplicated writes beside the first, not over it', () => {
  const own = new Texts();
  const one = tab(own);
  one.begin(about('a'), undefined);
  one.write(about('a'), { note: '甲' });
  const copy = new Texts();
  copy.setItem('duty-atlas-drafts', own.getItem('duty-atlas-drafts') ?? '');
  const two = tab(copy);
  two.write(about('a'), { note: '乙' });
  one.write(about('a'), { note: '甲甲' });
  expect(
    tab()
      .left(about('a'))
      .map(({ typed }) => typed.note)
      .sort()
  ).toEqual(['乙', '甲甲']);
});

test('a text of an earlier visit is offered, taken up, and put away only to be brought back', () => {
  const before = tab();
  before.begin(about('a'), undefined);
  before.write(about('a'), { note: '上次的' });
  const own = new Texts();
  const now = tab(own);
  expect(now.of(about('a'))).toBeUndefined();
  const [left] = now.left(about('a'));
  if (left === undefined) throw new Error('nothing left');
  now.discard(left);
  expect(now.left(about('a'))).toEqual([]);
  now.back(about('a'));
  expect(now.of(about('a'))?.note).toBe('上次的');
  now.end(about('a'), false);
  expect([now.of(about('a')), now.away(about('a'))?.note]).toEqual([undefined, '上次的']);
  now.back(about('a'));
  expect(tab(own).of(about('a'))?.note).toBe('上次的');
  now.end(about('a'), true);
  expect([now.away(about('a')), localStorage.length]).toEqual([undefined, 0]);
});

test('a form that was only looked at leaves nothing', () => {
  const one = tab();
  one.begin(about('a'), decided);
  one.leave(about('a'));
  expect([one.of(about('a')), one.away(about('a')), localStorage.length]).toEqual([undefined, undefined, 0]);
  one.begin(about('a'), decided);
  one.write(about('a'), { note: '改' });
  one.leave(about('a'));
  expect(one.of(about('a'))?.note).toBe('改');
});

test('without a store the text lives in the tab, and it says so', () => {
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const one = new Unsaved(full, full);
  one.start();
  one.begin(about('a'), undefined);
  one.write(about('a'), { note: '写' });
  expect([one.of(about('a'))?.note, one.keeps]).toEqual(['写', false]);
});

test('what is no such text stays in the store and is shown to nobody', () => {
  localStorage.setItem('duty-atlas-draft x', '{"finding":"a"');
  localStorage.setItem('duty-atlas-draft y', JSON.stringify({ ...about('a'), status: 'done', note: '' }));
  expect(tab().findings('changji-ashili')).toEqual([]);
  expect(localStorage.length).toBe(2);
});
