// Letters of editions of one place and date: an edition keeps its letter when it is read again without those before it.
import { expect, test } from 'vitest';
import { idsBefore, letters } from '../../../src/lib/duty/edition-letter.ts';
import { editionId } from '../../../src/lib/duty/name-id.ts';

const PLACE = { city: '青石县', township: '大坪乡' };

test.each([2, 3, 26, 27, 28])('the %dth edition gets its id again', (count) => {
  const taken = new Set<string>();
  let id = '';
  for (let nth = 1; nth <= count; nth++) taken.add((id = editionId(PLACE, '2025-05', taken)));
  expect(id).toBe(`qingshi-daping@2025-05.${letters(count)}`);
  expect(idsBefore(id)).toHaveLength(count - 1);
  expect(editionId(PLACE, '2025-05', new Set(idsBefore(id)))).toBe(id);
});

test.each(['qingshi-daping', 'qingshi-daping@2025-05', 'x.a', ''])('%j has none before it', (id) => {
  expect(idsBefore(id)).toEqual([]);
});
