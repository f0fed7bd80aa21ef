// The tables of how places carry duties: made of what is one over them, and what is asked of them.
import { rollup } from 'd3';
import { LISTS, type Duty, type ListId } from '../duty/record.ts';
import type { Family } from '../compare/family.ts';
import { leadNameOf, type Standing } from '../compare/standing.ts';
import { narrowest } from './arrow.ts';
import { listNumber, type Columns, type Numbers, type RegionColumns } from './schema.ts';

/** A duty of a place by its text id; `category` and `lead` are the place's own names, `lead` null where it lists no
 *  bureau. */
export interface RegionDuty {
  id: string;
  list: ListId;
  name: string;
  category: string;
  lead: string | null;
}

/** One duty over places: the own duties of each, by position of its lists; null where it has none. */
export interface RegionFamily {
  members: (readonly RegionDuty[] | null)[];
}

/** Families out of how editions carry duties; the lists follow the cells. */
export function familiesOfStandings(standings: readonly Pick<Standing, 'cells'>[]): RegionFamily[] {
  return standings.map(({ cells }) => ({
    members: cells.map(
      (held) =>
        held?.duties.map(({ id, list, name, category, lead }) => ({
          id,
          list,
          name,
          category,
          lead: lead?.name ?? null
        })) ?? null
    )
  }));
}

/** The same out of families and the duties that their members are positions of. */
export function familiesOfDuties(
  families: readonly Family[],
  lists: readonly { duties: readonly Duty[] }[]
): RegionFamily[] {
  return families.map(({ members }) => ({
    members: members.map(
      (own, at) =>
        own?.flatMap((position) => {
          const duty = lists[at]?.duties[position];
          if (duty === undefined) return [];
          const { id, list, name, category } = duty;
          return [{ id, list, name, category, lead: leadNameOf(duty) }];
        }) ?? null
    )
  }));
}

/** How names of a place stand in the tables: its row, and the numbers of its bureaus and categories by name. */
export interface PlaceNumbers {
  row: number;
  bureaus: ReadonlyMap<string, number>;
  categories: ReadonlyMap<string, number>;
}

/** The tables of families; `places` follow the members. */
export function familyTables(
  families: readonly RegionFamily[],
  places: readonly PlaceNumbers[]
): Pick<RegionColumns, 'family' | 'standing'> {
  const all = families.map(({ members }) => {
    const cells = members
      .flatMap((own, at) => {
        const place = places[at];
        return own === null || own.length === 0 || place === undefined ? [] : [{ place, own }];
      })
      .sort((one, other) => one.place.row - other.place.row);
    const firsts = cells.flatMap(({ own: [first], place }) => (first === undefined ? [] : [{ first, place }]));
    return {
      cells,
      name: mostFrequent(firsts.map(({ first }) => first.name)) ?? '',
      category: mostFrequent(firsts.map(({ first, place }) => place.categories.get(first.category) ?? 0)) ?? 0
    };
  });
  const named = all.filter(({ cells }) => cells.length > 0);
  named.sort(
    (one, other) =>
      one.category - other.category || other.cells.length - one.cells.length || (one.name < other.name ? -1 : 1)
  );
  const rows = { gap: [] as number[], list: [] as number[], lead: [] as number[], duty: [] as string[] };
  const counts = named.map(({ cells }) => {
    const from = rows.duty.length;
    let before = 0;
    for (const { place, own } of cells)
      for (const { id, list, lead } of own) {
        rows.gap.push(place.row - before);
        before = place.row;
        rows.list.push(listNumber(list));
        rows.lead.push(lead === null ? 0 : (place.bureaus.get(lead) ?? 0));
        rows.duty.push(id);
      }
    return rows.duty.length - from;
  });
  return {
    family: {
      name: named.map(({ name }) => name),
      category: narrowest(named.map(({ category }) => category)),
      standing: narrowest(counts)
    },
    standing: {
      gap: narrowest(rows.gap),
      list: narrowest(rows.list),
      lead: narrowest(rows.lead),
      duty: rows.duty
    }
  };
}

/** The value that comes most often, of equals the first. */
function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = rollup(
    values,
    ({ length }) => length,
    (value) => value
  );
  return greatestOf(counts)?.key;
}

/** Families as they are asked: rows of family `n` stand from `from[n]` to before `from[n + 1]`, each of a place's duty
 *  with the place's row. */
export interface Families {
  name: readonly string[];
  category: Numbers;
  from: Uint32Array;
  place: Uint32Array;
  list: Numbers;
  lead: Numbers;
  duty: readonly string[];
}

export function familiesOfTables(family: Columns<'family'>, standing: Columns<'standing'>): Families {
  const from = new Uint32Array(family.name.length + 1);
  const place = new Uint32Array(standing.gap.length);
  for (let at = 0; at < family.name.length; at++) {
    const first = from[at] ?? 0;
    const end = first + (family.standing[at] ?? 0);
    from[at + 1] = end;
    let row = 0;
    for (let each = first; each < end; each++) {
      row += standing.gap[each] ?? 0;
      place[each] = row;
    }
  }
  const { list, lead, duty } = standing;
  return { name: family.name, category: family.category, from, place, list, lead, duty };
}

/** The places of an area: so many, which follow each other from row `first` on. */
export interface Places {
  first: number;
  places: number;
}

/** How a place, or most places, carry a duty: the list, and the leading bureau by number, 0 for none. */
export interface State {
  list: ListId;
  lead: number;
}

/** How the places of an area carry a duty. A place that has several duties of it counts once, by the first. `lists` are
 *  how many places have it where; `lead` is the bureau that more than half of these name, null where there is none;
 *  `usual` is how most carry it, null where most do not have it; `apart` how many carry it otherwise than that. */
export interface FamilyCount {
  family: number;
  places: number;
  lists: Record<ListId, number>;
  lead: { bureau: number; places: number } | null;
  usual: State | null;
  apart: number;
}

/** A state is one number. */
const WIDE = LISTS.length + 1;
const stateAt = ({ list, lead }: Families, row: number) => (lead[row] ?? 0) * WIDE + (list[row] ?? 0);
const stateOf = (state: number): State => ({
  list: LISTS[(state % WIDE) - 1] ?? 'basic',
  lead: Math.floor(state / WIDE)
});

/** Counts of every family over an area; those that no place there has are left out. */
export function familyCounts(families: Families, of: Places): FamilyCount[] {
  return families.name.flatMap((_, family) => familyCount(families, family, of) ?? []);
}

/** Counts of one family; null where no place of the area has it. */
export function familyCount(families: Families, family: number, { first, places }: Places): FamilyCount | null {
  const byList = new Array<number>(WIDE).fill(0);
  const [byLead, byState] = [new Map<number, number>(), new Map<number, number>()];
  let have = 0;
  eachPlace(families, family, first, first + places, (row) => {
    have += 1;
    const [list, lead, state] = [families.list[row] ?? 0, families.lead[row] ?? 0, stateAt(families, row)];
    byList[list] = (byList[list] ?? 0) + 1;
    if (lead > 0) byLead.set(lead, (byLead.get(lead) ?? 0) + 1);
    byState.set(state, (byState.get(state) ?? 0) + 1);
  });
  const [lead, state] = [greatestOf(byLead), greatestOf(byState)];
  if (state === null) return null;
  const lacking = places - have > state.count;
  return {
    family,
    places: have,
    lists: Object.fromEntries(LISTS.map((list) => [list, byList[listNumber(list)] ?? 0])) as Record<ListId, number>,
    lead: lead === null || lead.count * 2 <= have ? null : { bureau: lead.key, places: lead.count },
    usual: lacking ? null : stateOf(state.key),
    apart: lacking ? have : places - state.count
  };
}

function greatestOf<Key>(counts: ReadonlyMap<Key, number>): { key: Key; count: number } | null {
  let best: { key: Key; count: number } | null = null;
  for (const [key, count] of counts) if (best === null || count > best.count) best = { key, count };
  return best;
}

/** Calls with the first row of each place that has the family, by place. */
function eachPlace(families: Families, family: number, first: number, end: number, call: (row: number) => void): void {
  const last = families.from[family + 1] ?? 0;
  let before = -1;
  for (let row = rowFrom(families, family, first); row < last; row++) {
    const place = families.place[row] ?? 0;
    if (place >= end) return;
    if (place === before) continue;
    before = place;
    call(row);
  }
}

/** The first row of a family whose place is not before `first`. */
function rowFrom({ from, place }: Families, family: number, first: number): number {
  let [low, high] = [from[family] ?? 0, from[family + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((place[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How a place carries a duty: as the first of its own duties, of which `duties` are all ids. */
export interface PlaceStanding extends State {
  place: number;
  duties: string[];
}

/** The places of an area that have a family, in order, each with how it carries it. */
export function placesOfFamily(families: Families, family: number, { first, places }: Places): PlaceStanding[] {
  const found: PlaceStanding[] = [];
  eachPlace(families, family, first, first + places, (row) => {
    const place = families.place[row] ?? 0;
    const duties: string[] = [];
    for (let at = row; at < (families.from[family + 1] ?? 0) && families.place[at] === place; at++)
      duties.push(families.duty[at] ?? '');
    found.push({ ...stateOf(stateAt(families, row)), place, duties });
  });
  return found;
}

/** Whether a place carries a duty otherwise than most do; null stands for not at all. */
export function isApart(own: State | null, usual: State | null): boolean {
  return own === null || usual === null ? own !== usual : own.list !== usual.list || own.lead !== usual.lead;
}
