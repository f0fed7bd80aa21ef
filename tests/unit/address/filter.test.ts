import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, LISTS, TIERS } from '../../../src/lib/duty/record.ts';
import {
  fromSearch,
  isFiltered,
  LONGEST_SEARCH,
  searchOf,
  searchText,
  toSearch,
  type Filter,
  words
} from '../../../src/lib/address/filter.ts';

const ids = ['a', 'b-2', 'shuiliju', '乙'];
const known = { categories: new Set(ids), bureaus: new Set(ids) };
const filters: fc.Arbitrary<Filter> = fc.record({
  lists: fc.subarray([...LISTS]),
  categories: fc.subarray(ids),
  bureaus: fc.subarray(ids),
  tiers: fc.subarray([...TIERS]),
  actions: fc.subarray([...ACTIONS]),
  text: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim())
});

describe('a filter in the address', () => {
  it('reads back as it was, beside any other parameters', () => {
    fc.assert(
      fc.property(filters, fc.dictionary(fc.constantFrom('open', 'page', 'order'), fc.string()), (filter, rest) => {
        const search = new URLSearchParams(searchText(toSearch(filter, new URLSearchParams(rest))));
        expect(fromSearch(search, known)).toEqual({ filter, ignored: [] });
        for (const [key, value] of Object.entries(rest)) expect(search.get(key)).toBe(value);
        expect(search.has('v')).toBe(isFiltered(filter));
      })
    );
  });

  it('writes text that a browser keeps as it is', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const text = searchText(toSearch(filter));
        expect(new URL(`http://x/${text}`).search).toBe(text);
      })
    );
  });
});

describe('a search that is too long', () => {
  it('is cut, and what was left out is named', () => {
    const typed = '水利安全'.repeat(2500);
    const read = fromSearch(new URLSearchParams({ q: searchOf(typed) }), known);
    expect(read.filter.text).toBe(typed.slice(0, LONGEST_SEARCH));
    expect(read.ignored.map(({ key }) => key)).toEqual(['q']);
    expect(searchText(toSearch(read.filter)).length).toBeLessThan(2000);
  });

  it('of just as many letters as are looked for is whole', () =>
    expect(fromSearch(new URLSearchParams({ q: searchOf('水'.repeat(LONGEST_SEARCH)) }), known).ignored).toEqual([]));
});

describe('words of a search', () => {
  it.each([
    ['ＳＬＪ', ['slj']],
    ['１２３４５', ['12345']],
    ['⽔利', ['水利']],
    ['消防，安全', ['消防', '安全']],
    ['“消防”', ['消防']],
    ['消\u200b防', ['消防']],
    ['配合履职 21', ['shared-21']],
    ['基本履职31', ['basic-31']],
    ['Reclaimed 9', ['reclaimed-9']],
    ['上级部门收回事项3', ['reclaimed-3']],
    ['配合第85项', ['shared-85']],
    ['基本履职事项第 31 项 消防', ['basic-31', '消防']],
    ['配合5个部门', ['配合5个部门']],
    ['配合2025年', ['配合2025年']],
    ['配合70', ['shared-70']],
    ['收回 9', ['reclaimed-9']],
    ['第70项', ['70']],
    ['第 70 项 房屋', ['70', '房屋']],
    ['No. 70', ['70']],
    ['#70', ['70']],
    ['收回第９项', ['reclaimed-9']],
    ['basic-31', ['basic-31']],
    ['水利 水利', ['水利']],
    ['㎡', ['㎡']],
    ['，。', []]
  ])('%s are %j', (text, expected) => expect(words(text)).toEqual(expected));
});
