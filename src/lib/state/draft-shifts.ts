// What a draft changes in the cells of the heatmap.
import { sum } from 'd3';
import { isFiltered, type Filter } from '../address/filter.ts';
import type { CellShift, MatrixSettings } from '../chart/matrix-model.ts';
import { matrix, type MatrixCell } from '../query/matrix.ts';
import { draftsOf } from './drafts.ts';
import type { Library } from './library.svelte.ts';
import { filterFor } from './sides.ts';
import type { Source } from './source.ts';

/** By row and column (`shuiliju/ziranziyuan`, the township's own row `township/…`) how much came and went there, list
 *  by list, against the lists that a draft was made from; cells without a difference are left out. Null for lists
 *  that are no draft, and where the base is not at hand. Rejects with QueryError or EngineError. */
export async function matrixShifts(
  library: Library,
  own: Source,
  filter: Filter,
  { measure, part }: Pick<MatrixSettings, 'measure' | 'part'>
): Promise<ReadonlyMap<string, CellShift> | null> {
  const draft = draftsOf(library).find(({ entry }) => entry.id === own.id)?.draft;
  const base = draft === undefined ? null : await library.source(draft.base.edition);
  if (base === null) return null;
  const theirs = isFiltered(filter) ? await filterFor(filter, own, base) : filter;
  const [after, before] = await Promise.all([
    matrix(own.desk(), filter, [measure]),
    matrix(base.desk(), theirs, [measure])
  ]);
  const shifts = new Map<string, Map<string, number>>();
  const count = (cells: readonly MatrixCell[], sign: 1 | -1) => {
    for (const { bureau, category, list, ...amounts } of cells) {
      if (part !== 'both' && list !== part) continue;
      if (bureau === null && list !== 'basic') continue;
      const key = `${bureau ?? 'township'}/${category}`;
      const own = shifts.get(key) ?? new Map<string, number>();
      shifts.set(key, own.set(list, (own.get(list) ?? 0) + sign * (amounts[measure] ?? 0)));
    }
  };
  count(after, 1);
  count(before, -1);
  const summed = [...shifts].map(([key, lists]): [string, CellShift] => {
    const all = [...lists.values()];
    return [key, { came: sum(all.filter((each) => each > 0)), went: -sum(all.filter((each) => each < 0)) }];
  });
  return new Map(summed.filter(([, { came, went }]) => came + went > 0));
}
