// The responsibility matrix, on a real DuckDB with six duties.
import { beforeAll, expect, test } from 'vitest';
import type { TestDesk } from '../../support/sql.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { categoryPairs, mostShared, roles } from '../../../src/lib/query/roles.ts';
import { sixDuties } from '../../support/six-duties.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await sixDuties();
});

test('every duty is there in official order, with its bureaus and what they are to it', async () => {
  const { total, duties, cells } = await roles(desk, NO_FILTER);
  expect(total).toBe(6);
  expect(duties.map(({ id }) => id)).toEqual(['basic-1', 'basic-2', 'shared-1', 'shared-2', 'shared-3', 'reclaimed-1']);
  expect(cells.map(({ duty, bureau, role, listed, clauses }) => [duty, bureau, role, listed, clauses])).toEqual([
    ['shared-1', '某市水利局', 'lead', true, 2],
    ['shared-1', '某市公安局', 'silent', true, 0],
    ['shared-2', '某市委组织部', 'unlisted', false, 1],
    ['shared-2', '某市水利局', 'participant', true, 1],
    ['shared-2', '某市公安局', 'first', true, 1],
    ['shared-3', '某市水利局', 'first', true, 1],
    ['reclaimed-1', '某市水利局', 'takeover', true, 0]
  ]);
});

test('a filter by bureau keeps its duties with all their bureaus', async () => {
  const { total, cells } = await roles(desk, { ...NO_FILTER, bureaus: ['gonganju'] });
  expect(total).toBe(2);
  expect(new Set(cells.map(({ bureau }) => bureau))).toEqual(new Set(['某市水利局', '某市公安局', '某市委组织部']));
});

test('categories count each duty once; the most shared one has most pairs, of equals more duties', async () => {
  const categories = await categoryPairs(desk, NO_FILTER);
  expect(categories).toEqual([
    { id: 'nongye', category: '农业', duties: 4, pairs: 3 },
    { id: 'anquan', category: '安全', duties: 2, pairs: 2 }
  ]);
  expect(mostShared(categories)).toBe('nongye');
  expect(
    mostShared([
      { id: 'a', category: 'A', duties: 1, pairs: 2 },
      { id: 'b', category: 'B', duties: 3, pairs: 2 }
    ])
  ).toBe('b');
  expect(mostShared([])).toBe('');
});
