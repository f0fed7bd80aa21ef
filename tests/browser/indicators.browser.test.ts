// The list of indicators of a tab: kept over reloads, every step taken back, nothing lost where nothing can be stored.
import { expect, test } from 'vitest';
import type { IndicatorSource } from '../../src/lib/entry/indicator-source.ts';
import { Indicators } from '../../src/lib/state/indicators.svelte.ts';
import type { TextStore } from '../../src/lib/state/unsaved.svelte.ts';

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

function tab(own: TextStore): Indicators {
  const made = new Indicators(() => own);
  made.start();
  return made;
}
/** A tab's page is left, and the tab shows it again. */
function reloaded(own: TextStore): Indicators {
  dispatchEvent(new Event('pagehide'));
  return tab(own);
}
const source = (name: string): IndicatorSource => ({ name, tables: [], lines: [], remarks: [], left: [] });

test('what is typed, opened and chosen is there after a reload', () => {
  const own = new Texts();
  const first = tab(own);
  first.type('秸秆禁烧');
  first.open(source('指标.xlsx'));
  first.tell(1, ['indicator']);
  first.choose('a', '秸秆禁烧', ['basic-1']);
  const next = reloaded(own);
  expect([next.typed, next.source?.name, next.roles]).toEqual(['秸秆禁烧', '指标.xlsx', [null, ['indicator']]]);
  expect([...next.hands('a')]).toEqual([['秸秆禁烧', ['basic-1']]]);
  expect([...next.hands('b')]).toEqual([]);
});

test('every step can be taken back, and what was typed since stays', () => {
  const list = tab(new Texts());
  list.type('甲');
  list.open(source('一'));
  list.choose('a', '甲', []);
  list.choose('a', '甲', ['basic-1']);
  list.undo();
  expect([...list.hands('a').values()]).toEqual([[]]);
  list.undo();
  expect(list.hands('a').size).toBe(0);
  list.clear();
  expect(list.empty).toBe(true);
  list.undo();
  expect([list.typed, list.source?.name]).toEqual(['甲', '一']);
  list.type('甲乙');
  list.undo();
  expect([list.typed, list.source, list.undoable]).toEqual(['甲乙', null, false]);
});

test('where the browser keeps nothing it lasts as long as the page, and says so', () => {
  const none = new Texts();
  none.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const list = tab(none);
  list.type('甲');
  dispatchEvent(new Event('pagehide'));
  expect([list.keeps, list.typed]).toEqual([false, '甲']);
});

test('a stored text that is none is no list', () => {
  const own = new Texts();
  own.setItem('duty-atlas-indicators', '{"typed":1}');
  expect(tab(own).empty).toBe(true);
});
