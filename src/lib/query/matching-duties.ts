// Which duties the filter keeps, by id alone.
import type { Engine } from '../db/engine.ts';
import { dutyWhere, type Filter } from './filter.ts';

/** Ids of the duties under the filter, in official order. Throws QueryError. */
export async function matchingDuties(engine: Engine, filter: Filter): Promise<string[]> {
  const where = dutyWhere(filter);
  return (
    await engine.query<{ id: string }>(`SELECT d.id FROM duty d WHERE ${where.sql} ORDER BY d.rank`, where.values)
  ).map(({ id }) => id);
}
