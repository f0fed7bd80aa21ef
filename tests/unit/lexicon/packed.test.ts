// Packing rows and unpacking them gives the same rows.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allTables } from '../../../src/lib/lexicon/all-tables.ts';
import { pack, unpack } from '../../../src/lib/lexicon/packed.ts';
import { schemaOf } from '../../../src/lib/lexicon/schema.ts';

const word = fc.string({ minLength: 1 }).filter((text) => !/[\t\n\x7f]/.test(text));
const row = fc.record({
  field: fc.constantFrom('甲', '乙', '丙'),
  topic: fc.constantFrom('丁', '戊'),
  term: word,
  weight: fc.double({ min: 0, max: 1, noNaN: true }).map((number) => Math.abs(number)),
  weak: fc.boolean(),
  region: fc.oneof(fc.constant(''), word)
});

it('is lossless for any rows', () => {
  fc.assert(
    fc.property(fc.array(row), fc.integer({ min: 0, max: 2 }), (rows, carried) => {
      expect(unpack(pack(['field', 'topic', 'term', 'weight', 'weak', 'region'], carried, rows))).toEqual(rows);
    })
  );
});

it('leaves out what stands above and what is empty at the end', () => {
  const rows = [
    { topic: '灌溉', term: '浇地', weak: false },
    { topic: '灌溉', term: '渠', weak: true }
  ];
  expect(pack(['topic', 'term', 'weak'], 1, rows)).toBe('1\ttopic\tterm\tweak?\n灌溉\t浇地\x7f渠\t1');
});

it('is lossless for every shipped table', () => {
  for (const [name, rows] of allTables()) {
    const { columns, carried, regional } = schemaOf(name);
    const values = rows.map((each) => each.values);
    const kept = [...Object.keys(columns), ...(regional ? ['region'] : [])];
    expect(unpack(pack(kept, carried, values)), name).toEqual(values);
  }
});
