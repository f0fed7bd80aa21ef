// What a draft changes in the cells of the heatmap.
import { isFiltered, type Filter } from '../address/filter.ts';
import type { MatrixSettings } from '../chart/matrix-model.ts';
import { matrix, type MatrixCell } from '../query/matrix.ts';
import { draftsOf } from './drafts.ts';
import type { Library } from './library.svelte.ts';
import { filterFor } from './sides.ts';
import type { Source } from './source.ts';

/** By row and column (`shuiliju/ziranziyuan`, the township's own row `township/…`) how much more or less stands there
 *  than in the lists that a draft was made from; cells without a difference are left out. Null for lists that are no
 *  draft, and where the base is not at hand. Rejects with QueryError or EngineError. */
export async function matrixShifts(
  library: Library,
  own: Source,
  filter: Filter,
  { measure, part }: Pick<MatrixSettings, 'measure' | 'part'>
): Promise<ReadonlyMap<string, number> | null> {
  const draft = draftsOf(library).find(({ entry }) => entry.id === own.id)?.draft;
  const base = draft === undefined ? null : await library.source(draft.base.edition);
  if (base === null) return null;
  const theirs = isFiltered(filter) ? await filterFor(filter, own, base) : filter;
  const [after, before] = await Promise.all([
    matrix(own.desk(), filter, [measure]),
    matrix(base.desk(), theirs, [measure])
  ]);
  const shifts = new Map<string, number>();
  const count = (cells: readonly MatrixCell[], sign: 1 | -1) => {
    for (const { bureau, category, list, ...amounts } of cells) {
      if (part !== 'both' && list !== part) continue;
      if (bureau === null && list !== 'basic') continue;
      const key = `${bureau ?? 'township'}/${category}`;
      shifts.set(key, (shifts.get(key) ?? 0) + sign * (amounts[measure] ?? 0));
    }
  };
  count(after, 1);
  count(before, -1);
  return new Map([...shifts].filter(([, shift]) => shift !== 0));
}
