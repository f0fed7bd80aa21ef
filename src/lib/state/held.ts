// What an edition holds, as it is set beside another.
import type { Filter } from '../address/filter.ts';
import { burden, EQUAL_WEIGHTS } from '../analysis/burden.ts';
import { gini } from '../analysis/concentration.ts';
import type { Held } from '../chart/load-shift.ts';
import { totals } from '../query/totals.ts';
import { workload } from '../query/workload.ts';
import type { Source } from './source.ts';

/** Totals, burden index and concentration of an edition under a filter that it understands. Rejects with QueryError or
 *  EngineError. */
export async function heldBy(source: Source, filter: Filter): Promise<Held> {
  const desk = source.desk();
  const [all, rows] = await Promise.all([totals(desk, filter), workload(desk, filter)]);
  return {
    id: source.id,
    totals: all,
    burden: burden(all, EQUAL_WEIGHTS),
    gini: gini(rows.map(({ full }) => full.shared))
  };
}
