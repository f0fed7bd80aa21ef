// What a draft changes in the cells of the heatmap and in the load of bureaus.
import { sum } from 'd3';
import type { Filter } from '../address/filter.ts';
import type { CellShift, MatrixSettings } from '../chart/matrix-model.ts';
import { matrix, type MatrixCell } from '../query/matrix.ts';
import { workload, type WorkloadRow } from '../query/workload.ts';
import { baseOf } from './drafts.ts';
import type { Library } from './library.svelte.ts';
import { filterFor } from './sides.ts';
import type { Source } from './source.ts';

/** The lists that a draft was made from, with the filter as they understand it; null and rejects like `baseOf`. */
async function before(library: Library, own: Source, filter: Filter): Promise<{ base: Source; filter: Filter } | null> {
  const base = await baseOf(library, own);
  return base === null ? null : { base, filter: await filterFor(filter, own, base) };
}

/** The load of each bureau before the draft, by bureau id; null like `baseOf`. Rejects like it. */
export async function loadBefore(
  library: Library,
  own: Source,
  filter: Filter
): Promise<ReadonlyMap<string, WorkloadRow> | null> {
  const there = await before(library, own, filter);
  if (there === null) return null;
  return new Map((await workload(there.base.desk(), there.filter)).map((row) => [row.id, row]));
}

/** By row and column (`shuiliju/ziranziyuan`, the township's own row `township/…`) how much came and went there, list
 *  by list, against the lists that a draft was made from; cells without a difference are left out. Null and rejects
 *  like `baseOf`. */
export async function matrixShifts(
  library: Library,
  own: Source,
  filter: Filter,
  { measure, part }: Pick<MatrixSettings, 'measure' | 'part'>
): Promise<ReadonlyMap<string, CellShift> | null> {
  const there = await before(library, own, filter);
  if (there === null) return null;
  const [now, then] = await Promise.all([
    matrix(own.desk(), filter, [measure]),
    matrix(there.base.desk(), there.filter, [measure])
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
  count(now, 1);
  count(then, -1);
  const summed = [...shifts].map(([key, lists]): [string, CellShift] => {
    const all = [...lists.values()];
    return [key, { came: sum(all.filter((each) => each > 0)), went: -sum(all.filter((each) => each < 0)) }];
  });
  return new Map(summed.filter(([, { came, went }]) => came + went > 0));
}
