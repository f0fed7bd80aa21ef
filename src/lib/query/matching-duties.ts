// Which duties the filter keeps, by id alone.
import { question, type Desk } from '../db/engine.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere } from './filter.ts';

/** Ids of the duties under the filter, in official order. Throws QueryError. */
export async function matchingDuties(desk: Desk, filter: Filter): Promise<string[]> {
  return (await desk.ask(MATCHING_DUTIES, filter)).map(({ id }) => id);
}

export const MATCHING_DUTIES = question<Filter, { id: string }>('matching-duties', (filter, scope) => {
  const where = dutyWhere(filter, scope);
  return { values: where.values, sql: `SELECT d.id FROM duty d WHERE ${where.sql} ORDER BY d.duty` };
});
