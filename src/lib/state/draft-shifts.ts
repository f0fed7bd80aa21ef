// What a draft changes in the cells of both matrices, in the load of bureaus, in what they share, and in findings.
import { sum } from 'd3';
import { NO_FILTER, type Filter } from '../address/filter.ts';
import type { CellShift, MatrixSettings } from '../chart/matrix-model.ts';
import { tieKey } from '../chart/bureau-network.ts';
import { roleShifts, type RoleShift } from '../chart/role-model.ts';
import { findingShifts, type FindingShifts } from '../compare/finding-shifts.ts';
import { originsOf } from '../draft/origins.ts';
import { replay } from '../draft/replay.ts';
import type { Finding } from '../finding/finding.ts';
import { matrix, type MatrixCell } from '../query/matrix.ts';
import { roles, type RoleCell } from '../query/roles.ts';
import { sharingTies } from '../query/sharing.ts';
import { workload, type WorkloadRow } from '../query/workload.ts';
import { baseOf, draftOf, originsBetween } from './drafts.ts';
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

/** How many duties each two bureaus shared before a draft, by both ids as `tieKey` joins them; null like `baseOf`.
 *  Rejects like it. */
export async function tiesBefore(
  library: Library,
  own: Source,
  filter: Filter
): Promise<ReadonlyMap<string, number> | null> {
  const there = await before(library, own, filter);
  if (there === null) return null;
  const ties = await sharingTies(there.base.desk(), there.filter);
  return new Map(ties.map(({ one, two, duties }) => [tieKey(one, two), duties]));
}

/** Findings that a draft settles and makes, and how many there were; null like `baseOf`, and where the base has changed
 *  since. Rejects like it. */
export async function findingsShifted(
  library: Library,
  own: Source
): Promise<(FindingShifts<Finding> & { base: string; before: number }) | null> {
  const base = await baseOf(library, own);
  const origins = base === null ? null : await originsBetween(library, base, own);
  if (base === null || origins === null) return null;
  const [then, now] = await Promise.all([base.findings(), own.findings()]);
  const all = then.details.map(({ finding }) => finding);
  const shifts = findingShifts(
    all,
    now.details.map(({ finding }) => finding),
    origins.map(({ a, b }) => ({ a: { id: a }, b: { id: b } }))
  );
  return { ...shifts, base: base.id, before: all.length };
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

/** How the cells of a draft differ from the lists that it was made from, see chart/role-model.ts: `now` are the cells
 *  that are shown under `filter`. Null and rejects like `baseOf`. */
export async function partShifts(
  library: Library,
  own: Source,
  filter: Filter,
  now: readonly RoleCell[]
): Promise<ReadonlyMap<string, RoleShift> | null> {
  const there = await before(library, own, filter);
  const draft = draftOf(library, own.id);
  if (there === null || draft === undefined) return null;
  // A duty may have come under the filter by a step: only its category is the same in both.
  const then = await roles(there.base.desk(), { ...NO_FILTER, categories: there.filter.categories });
  const shown = new Set(now.map(({ duty }) => duty));
  const origins = originsOf(replay(draft.rows, draft.steps).rows).filter(({ b }) => shown.has(b));
  const known = new Set(then.duties.map(({ id }) => id));
  const unknown = new Set(origins.filter(({ a }) => !known.has(a)).map(({ b }) => b));
  return roleShifts(
    now.filter(({ duty }) => !unknown.has(duty)),
    then.cells,
    origins.filter(({ b }) => !unknown.has(b))
  );
}
