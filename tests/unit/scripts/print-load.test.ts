// The printed load is a second way to the numbers of the app: it agrees with what the engine counts.
import { beforeAll, expect, it } from 'vitest';
import { loadRows, type LoadRow } from '../../../scripts/print-load.ts';
import { published } from '../../../scripts/published.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { matrix } from '../../../src/lib/query/matrix.ts';
import { names } from '../../../src/lib/query/names.ts';
import { workload } from '../../../src/lib/query/workload.ts';
import { listsDesk } from '../../support/lists.ts';

const FILE = 'tests/fixtures/lists/changji-ashili.txt';

let rows: LoadRow[];
beforeAll(async () => {
  rows = await loadRows({ file: FILE });
});

it('counts duties of every bureau by list and category as the engine does', async () => {
  const desk = await listsDesk(published());
  const counted = await workload(desk, NO_FILTER);
  expect(rows.map(({ bureau }) => bureau).sort()).toEqual(counted.map(({ bureau }) => bureau).sort());
  const { bureaus, categories } = await names(desk);
  const byId = new Map(rows.map((row) => [bureaus.find(({ name }) => name === row.bureau)?.id, row]));
  for (const { id, full } of counted)
    expect([byId.get(id)?.shared, byId.get(id)?.reclaimed]).toEqual([full.shared, full.reclaimed]);
  const cells = new Map<string, number>();
  for (const { bureau, category, duties } of await matrix(desk, NO_FILTER, []))
    if (bureau !== null) cells.set(`${bureau} ${category}`, (cells.get(`${bureau} ${category}`) ?? 0) + duties);
  for (const { id: bureau } of bureaus)
    for (const { id, name } of categories)
      expect([bureau, name, byId.get(bureau)?.[name] ?? 0]).toEqual([bureau, name, cells.get(`${bureau} ${id}`) ?? 0]);
});

it('ranks equal bureaus alike, most duties first, and shares add up to one', () => {
  expect(rows[0]?.rank).toBe(1);
  rows.slice(1).forEach(({ duties, rank }, at) => {
    const before = rows[at];
    if (before === undefined) throw new Error('no row before');
    expect(duties).toBeLessThanOrEqual(before.duties);
    expect(rank).toBe(duties === before.duties ? before.rank : at + 2);
  });
  expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1);
});
