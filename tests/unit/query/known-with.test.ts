// Lists share bureaus and categories also with editions that the engine does not hold.
import { expect, test } from 'vitest';
import { NOTHING_KNOWN, tableRows, type EditionRows } from '../../../src/lib/duty/tables.ts';
import { knownWith } from '../../../src/lib/query/known.ts';
import { published } from '../../../scripts/published.ts';

test('a place of the same city as one that is not loaded has its bureaus and categories', () => {
  const reading = published();
  const elsewhere = { ...reading, place: { ...reading.place, township: '佃坝乡' } };
  const built = tableRows([reading, elsewhere]);
  const engine = { ...NOTHING_KNOWN, next: built.known.next };
  const keys = ({ editions: [edition] }: { editions: EditionRows[] }) => [
    edition?.rows.bureau.map(({ bureau, id }) => [bureau, id]),
    edition?.rows.category.map(({ category, id }) => [category, id])
  ];
  const opened = { ...reading, place: { ...reading.place, township: '大西渠乡' } };
  expect(keys(tableRows([opened], knownWith(engine, built.known)))).toEqual(keys(built));
  expect(keys(tableRows([opened], knownWith(built.known, built.known)))).toEqual(keys(built));
  expect(knownWith(built.known, built.known)).toEqual(built.known);
});
