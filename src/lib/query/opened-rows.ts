// How many rows a number opens.
import type { Filter } from '../address/filter.ts';
import type { Selection } from '../address/mark.ts';
import type { Desk } from '../db/engine.ts';
import { listedBureaus } from './bureau-list.ts';
import { listedCategories } from './category-list.ts';
import { CLAUSE_COUNT } from './clause-list.ts';
import { SELECTED_TOTALS } from './selection.ts';
import { bureauSets, sharingTies, type BureauSet } from './sharing.ts';

/** Whole bureau columns of two or more bureaus; `repeated`: those that more than one duty has. */
export function setsOf(sets: readonly BureauSet[], repeated: boolean): BureauSet[] {
  return sets.filter(({ size, duties }) => size > 1 && (!repeated || duties > 1));
}

/** Rows of a selection under the filter; null for what has its rows elsewhere: a formula, a ratio, findings. Throws
 *  QueryError. */
export async function openedRows(desk: Desk, selection: Selection, filter: Filter): Promise<number | null> {
  switch (selection.kind) {
    case 'clauses':
      return (await desk.ask(CLAUSE_COUNT, { of: selection.of, filter }))[0]?.clauses ?? 0;
    case 'bureaus':
      return (await listedBureaus(desk, selection.of, filter)).length;
    case 'categories':
      return (await listedCategories(desk, selection.of, filter)).length;
    case 'groups':
      return selection.of === 'pairs'
        ? (await sharingTies(desk, filter)).length
        : setsOf(await bureauSets(desk, filter), selection.of === 'repeated').length;
    case 'formula':
    case 'ratio':
    case 'finding':
    case 'findings':
      return null;
    default:
      return (await desk.ask(SELECTED_TOTALS, { selection, filter }))[0]?.duties ?? 0;
  }
}
