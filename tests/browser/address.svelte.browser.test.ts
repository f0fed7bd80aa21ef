// The address as the only home of the filter, the panel and a page's settings: what each change writes, and that the
// same address reads back as the same state.
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, type Filter } from '../../src/lib/address/filter.ts';
import { Address } from '../../src/lib/state/address.svelte.ts';

const known = {
  categories: new Set(['ziranziyuan', 'pingan']),
  bureaus: new Set(['shuiliju', 'gonganju'])
};

/** An address bar without a browser around it: what was written, and how often as an entry of the history. */
function bar(start: string) {
  let search = $state(start);
  const went: { search: string; replace: boolean }[] = [];
  const address = new Address({
    search: () => new URLSearchParams(search),
    go: (next, replace) => {
      went.push({ search: next, replace });
      search = next;
    },
    known: () => known
  });
  address.start();
  return { address, went, now: () => search };
}

interface Case {
  title: string;
  from?: string;
  change: (address: Address) => void;
  address: string;
  filter?: Partial<Filter>;
  settings?: Record<string, string>;
}

const CASES: Case[] = [
  { title: 'nothing chosen', change: () => undefined, address: '' },
  {
    title: 'one list',
    change: (address) => address.narrow({ lists: ['shared'] }),
    address: '?list=shared&v=1',
    filter: { lists: ['shared'] }
  },
  {
    title: 'every side at once, commas readable',
    change: (address) =>
      address.narrow({
        lists: ['basic', 'reclaimed'],
        categories: ['pingan'],
        bureaus: ['shuiliju', 'gonganju'],
        tiers: ['party'],
        actions: ['排查巡查', '其他'],
        text: '秸秆 焚烧'
      }),
    address:
      '?list=basic,reclaimed&cat=pingan&bureau=shuiliju,gonganju&tier=party&act=inspection,other' +
      '&q=%E7%A7%B8%E7%A7%86+%E7%84%9A%E7%83%A7&v=1',
    filter: {
      lists: ['basic', 'reclaimed'],
      categories: ['pingan'],
      bureaus: ['shuiliju', 'gonganju'],
      tiers: ['party'],
      actions: ['排查巡查', '其他'],
      text: '秸秆 焚烧'
    }
  },
  {
    title: 'signs of the address inside a search',
    change: (address) => address.narrow({ text: 'a&b=c#d+100%' }),
    address: '?q=a%26b%3Dc%23d%2B100%25&v=1',
    filter: { text: 'a&b=c#d+100%' }
  },
  {
    title: 'a second value on a side',
    from: '?bureau=shuiliju&v=1',
    change: (address) => address.toggle('bureaus', 'gonganju'),
    address: '?bureau=shuiliju,gonganju&v=1',
    filter: { bureaus: ['shuiliju', 'gonganju'] }
  },
  {
    title: 'the last value of a side taken out',
    from: '?bureau=shuiliju&v=1',
    change: (address) => address.toggle('bureaus', 'shuiliju'),
    address: ''
  },
  {
    title: 'a narrower filter goes back to the first page and keeps other settings',
    from: '?page=3&order=-city',
    change: (address) => address.narrow({ lists: ['basic'] }),
    address: '?list=basic&v=1&order=-city',
    filter: { lists: ['basic'] },
    settings: { order: '-city', page: '' }
  },
  {
    title: 'everything cleared but the settings',
    from: '?list=basic&q=x&v=1&order=city',
    change: (address) => address.clear(),
    address: '?order=city',
    settings: { order: 'city' }
  },
  {
    title: 'the panel beside a filter, its marks readable',
    from: '?list=shared&v=1',
    change: (address) => address.set({ open: 'cell:shuiliju/ziranziyuan@reclaimed' }),
    address: '?list=shared&v=1&open=cell:shuiliju/ziranziyuan@reclaimed',
    filter: { lists: ['shared'] },
    settings: { open: 'cell:shuiliju/ziranziyuan@reclaimed' }
  },
  {
    title: 'a setting removed',
    from: '?order=city&open=duty:basic-1',
    change: (address) => address.set({ order: '' }),
    address: '?open=duty:basic-1',
    settings: { open: 'duty:basic-1', order: '' }
  }
];

describe('a change and its address', () => {
  for (const { title, from = '', change, address: expected, filter, settings } of CASES) {
    test(`${title}: written and read back`, () => {
      const { address, now } = bar(from);
      change(address);
      expect(now()).toBe(expected);
      for (const read of [address, bar(expected).address]) {
        expect(read.filter).toEqual({ ...NO_FILTER, ...filter });
        expect(read.ignored).toEqual([]);
        for (const [key, value] of Object.entries(settings ?? {})) expect(read.get(key), key).toBe(value);
      }
    });
  }
});

test('values that name nothing known are left out and told, each once', () => {
  const { address } = bar('?list=shared,nonsense,nonsense&bureau=atlantis&act=other&v=9');
  expect(address.filter).toEqual({ ...NO_FILTER, lists: ['shared'], actions: ['其他'] });
  expect(address.ignored).toEqual([
    { key: 'v', value: '9' },
    { key: 'list', value: 'nonsense' },
    { key: 'bureau', value: 'atlantis' }
  ]);
});

test('until the page is hydrated the address reads as empty', () => {
  const address = new Address({
    search: () => new URLSearchParams('?list=basic&open=duty:basic-1'),
    go: () => undefined,
    known: () => known
  });
  expect([address.filtered, address.get('open')]).toEqual([false, '']);
  address.start();
  expect([address.filtered, address.get('open')]).toEqual([true, 'duty:basic-1']);
});

test('a slider makes no entry of the history, a choice does', () => {
  const { address, went } = bar('');
  address.set({ weights: '1,2' }, true);
  address.narrow({ lists: ['basic'] });
  expect(went.map(({ replace }) => replace)).toEqual([true, false]);
});

test('opening the panel leaves the filter the same object, so that nothing is asked anew', () => {
  const { address } = bar('?list=basic&v=1');
  const seen: Filter[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(address.filter);
    });
  });
  flushSync();
  address.set({ open: 'duty:basic-1' });
  flushSync();
  expect(seen).toHaveLength(1);
  address.narrow({ text: '水' });
  flushSync();
  expect(seen).toHaveLength(2);
  stop();
});

test('a link to another page keeps the filter and drops this page’s settings', () => {
  const { address } = bar('?list=basic&v=1&order=city&open=duty:basic-1');
  expect(address.carried).toBe('?list=basic&v=1');
  expect(address.whole).toBe('?list=basic&v=1&order=city&open=duty:basic-1');
});
