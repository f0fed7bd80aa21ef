import { expect, it } from 'vitest';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { matrix } from '../../../src/lib/query/matrix.ts';
import { names } from '../../../src/lib/query/names.ts';
import { matrixStatement } from '../../../src/lib/statement/heatmap.ts';
import { sixDuties } from '../../support/six-duties.ts';

it('names the bureau with most shared duties and the fullest cell', async () => {
  const desk = await sixDuties();
  const known = await names(desk);
  const cells = await matrix(desk, NO_FILTER);
  const named = (of: string) => expect.objectContaining({ name: of }) as { name: string };
  expect(matrixStatement(cells, known)).toEqual({
    shared: 3,
    reclaimed: 1,
    categories: 2,
    bureaus: 2,
    takers: 1,
    first: expect.objectContaining({ name: '某市水利局', duties: 3 }) as object,
    cell: { bureau: named('某市水利局'), category: named('农业'), duties: 2 }
  });
  expect(matrixStatement([], known)).toBeNull();
});
