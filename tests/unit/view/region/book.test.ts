// Tables over places come as far as they are asked for: what is small at once, what is large by a word of the reader.
import { expect, test } from 'vitest';
import type { RegionFile } from '../../../../src/lib/duty/dataset.ts';
import { encodeRegionTable } from '../../../../src/lib/region/arrow.ts';
import { regionCounts } from '../../../../src/lib/region/ask.ts';
import { makeRegion, type RegionList } from '../../../../src/lib/region/make.ts';
import { REGION_TABLES } from '../../../../src/lib/region/schema.ts';
import { RegionBook } from '../../../../src/lib/view/region/book.svelte.ts';

const LIST: Omit<RegionList, 'id' | 'township'> = {
  city: '某市',
  date: '',
  upper: '某州',
  latin: 'mouzhou',
  bureaus: [{ bureau: 1, id: 'shuiliju', name: '水利局', stem: '水利局', kind: null, tier: 'government', rank: 0 }],
  categories: [{ category: 1, id: 'nongye', name: '农业', kind: null, rank: 0 }],
  cells: () =>
    [1, null].map((bureau) => {
      return { bureau, category: 1, list: 'shared' as const, duties: 2, city: 1, township: 1, reports: 0 };
    })
};
const COLUMNS = makeRegion([
  { ...LIST, id: 'a', township: '甲乡' },
  { ...LIST, id: 'b', township: '乙乡' }
]);

/** A book over the tables; `large` are said to be large, `broken` do not arrive, `asked` fills with what is fetched. */
function bookOf({ large = [] as string[], broken = new Set<string>() } = {}) {
  const asked: string[] = [];
  const contents = new Map(REGION_TABLES.map((name) => [name as string, encodeRegionTable(name, COLUMNS[name])]));
  const files = [...contents].map(([name, { length }]): RegionFile => {
    const bytes = large.includes(name) ? 50_000_000 : length;
    return { name, file: `region/${name}.0123456789.arrow`, bytes, packed: Math.ceil(bytes / 4), rows: 0 };
  });
  const book = new RegionBook(files, async ({ name }) => {
    asked.push(name);
    if (broken.has(name)) throw new Error(`no ${name}`);
    return contents.get(name) ?? new Uint8Array();
  });
  return { book, asked };
}

test('nothing is fetched before it is asked for; then what is small comes whole', async () => {
  const { book, asked } = bookOf();
  expect([book.any, book.built, asked]).toEqual([true, null, []]);
  const built = await book.start();
  expect(asked.sort()).toEqual([...REGION_TABLES].sort());
  expect(regionCounts(built, 0, [])?.find(({ bureau }) => bureau === null)).toMatchObject({ places: 2, duties: 4 });
  await book.start();
  expect(asked.length).toBe(REGION_TABLES.length);
});

test('what is large waits, says what it comes to, and comes with all that it needs', async () => {
  const { book, asked } = bookOf({ large: ['cube'] });
  const built = await book.start();
  expect(asked).not.toContain('cube');
  expect(built.counts.cube).toBeNull();
  expect(book.size('cube').memory).toBeGreaterThan(50_000_000);
  expect(book.size('cube').packed).toBeGreaterThan(12_000_000);
  book.load('cube');
  expect([book.busy, book.coming('cube'), book.coming('rollup')]).toEqual([true, true, false]);
  await expect.poll(() => book.built?.counts.cube ?? null).not.toBeNull();
  expect(book.built?.place?.id).toEqual(['a', 'b'].sort());
  expect(asked.sort()).toEqual([...REGION_TABLES].sort());
});

test('the names of places come alone where only they are asked for', async () => {
  const { book, asked } = bookOf({ large: ['cube', 'cities'] });
  await book.start();
  expect((await book.withPlaces()).place?.township.length).toBe(2);
  expect(asked).not.toContain('cube');
});

test('what does not arrive is said, and asked for anew', async () => {
  const broken = new Set(['rollup']);
  const { book } = bookOf({ broken });
  await expect(book.start()).rejects.toThrow('no rollup');
  expect([book.error?.message, book.built, book.busy]).toEqual(['no rollup', null, false]);
  broken.clear();
  await book.start();
  expect(book.error).toBeNull();
  expect(book.built).not.toBeNull();
});

test('a build with one place has none', () => {
  expect(new RegionBook([], () => Promise.reject(new Error('none'))).any).toBe(false);
});
