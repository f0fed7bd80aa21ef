// Places against categories or bureaus: what stands in which row, column and cell, and how far from a reference.
import { median, sort, sum } from 'd3';
import { writeMark, type Mark } from '../address/mark.ts';
import { cosineDistances, seriate } from '../analysis/seriate.ts';
import { LISTS, TIERS, UNSORTED, type ListId, type Tier } from '../duty/record.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import { MEASURES, type Measure } from '../query/matrix.ts';
import type { PlaceCell } from '../query/place-cells.ts';
import { CELL_COUNTS, clauseCellMark, groupMark } from './load-mark.ts';
import { ARRANGEMENTS, UNITS, measureName, type Arrangement } from './matrix-model.ts';
import { scaleTo, stepOf, type Scale } from './scale.ts';

/** What the columns are. */
export type Across = 'category' | 'bureau';

export const PARTS = ['both', ...LISTS] as const;

/** What the reader has chosen; address keys and defaults are those of the heatmap of one place. */
export interface PlaceMatrixSettings {
  measure: Measure;
  part: (typeof PARTS)[number];
  unit: (typeof UNITS)[number];
  rows: Arrangement;
  columns: Arrangement;
}

/** A place of the matrix by its number in the tables and its edition id. */
export interface MatrixPlace {
  edition: number;
  id: string;
  label: string;
}

/** What the cells are compared with: the place at a position, or the median of those places that have the cell. */
export type Reference = number | 'median' | null;

/** One list's share of a cell. `amount` is the count, null where the place has no such duty; `shown` what is printed
 *  (count or per cent), `from` its distance from the reference, null where either has no such duty or nothing is
 *  pinned; `only` says which of the two has it then; `step` is the shade, 0…6. */
export interface PlaceShare {
  list: ListId;
  amount: number | null;
  shown: number;
  from: number | null;
  only: 'here' | 'there' | null;
  step: number;
}

/** A row. `cells` follow the columns, each has a share per list of its column; `ids` are the text ids of the columns in
 *  this place, null where it has none. `totals` by list and `total` count each duty or clause once. */
export interface PlaceLine {
  place: MatrixPlace;
  at: number;
  cells: PlaceShare[][];
  ids: (string | null)[];
  totals: Partial<Record<ListId, number>>;
  total: number;
}

/** A category or kind of bureau. `name` is what most places call it, `also` what others do; `middle` and `carried` by
 *  list: the median over the places that have it, and how many these are. */
export interface PlaceColumn {
  key: string;
  name: string;
  also: string[];
  tier: Tier | null;
  lists: ListId[];
  middle: Partial<Record<ListId, number>>;
  carried: Partial<Record<ListId, number>>;
  total: number;
}

/** Everything the table and the drawings show. */
export interface PlaceMatrixModel {
  across: Across;
  settings: PlaceMatrixSettings;
  reference: Reference;
  columns: PlaceColumn[];
  lines: PlaceLine[];
  scale: Scale;
  /** Whether cells keep lists apart by colour, else one hue. */
  split: boolean;
}

/** Settings of an address by its keys measure, part, as, rows, cols; what means nothing falls back, as the basic list
 *  does by bureau: it names none. */
export function placeMatrixSettings(get: (key: string) => string, across: Across): PlaceMatrixSettings {
  const one = <Value extends string>(values: readonly [Value, ...Value[]], key: string): Value =>
    values.find((value) => value === get(key)) ?? values[0];
  return {
    measure: one(MEASURES, 'measure'),
    part: across === 'bureau' && get('part') === 'basic' ? 'both' : one(PARTS, 'part'),
    unit: one(UNITS, 'as'),
    rows: one(ARRANGEMENTS, 'rows'),
    columns: one(ARRANGEMENTS, 'cols')
  };
}

/** A function from a cell to its column: its kind where no place has two of that kind, so that each cell is one bureau
 *  or category of its place; else its id. */
export function columnOf(cells: readonly PlaceCell[]): (cell: PlaceCell) => string {
  const ids = new Map<string, string>();
  const shared = new Set<string>();
  for (const { edition, kind, id } of cells) {
    if (kind === null) continue;
    const at = `${edition} ${kind}`;
    const before = ids.get(at);
    if (before !== undefined && before !== id) shared.add(kind);
    ids.set(at, id);
  }
  return ({ kind, id }) => (kind === null || shared.has(kind) ? `= ${id}` : kind);
}

/** Arranges cells of query/place-cells.ts. `totals` are cells by category, in which each duty stands once. Columns
 *  without any duty are left out, places without any stay. */
export function placeMatrixModel(
  across: Across,
  cells: readonly PlaceCell[],
  totals: readonly PlaceCell[],
  places: readonly MatrixPlace[],
  settings: PlaceMatrixSettings,
  reference: Reference
): PlaceMatrixModel {
  const { measure, part, unit } = settings;
  const within = (cell: PlaceCell) => part === 'both' || cell.list === part;
  const keyOf = columnOf(cells);
  const at = new Map(places.map(({ edition }, index) => [edition, index]));
  const found = new Map<string, PlaceCell[]>();
  for (const cell of cells) {
    if (!within(cell) || !at.has(cell.edition)) continue;
    const key = keyOf(cell);
    const own = found.get(key);
    if (own === undefined) found.set(key, [cell]);
    else own.push(cell);
  }
  const official = [...found].map(([key, own]) => ({ key, own, ...standingOf(own) }));
  official.sort((one, other) => one.place - other.place || one.name.localeCompare(other.name, 'zh'));
  const grid = official.map(({ own }) => {
    const by = new Map<string, PlaceCell>();
    for (const cell of own) by.set(`${at.get(cell.edition)} ${cell.list}`, cell);
    return by;
  });
  const basis = across === 'bureau' ? totals.filter(({ list }) => list !== 'basic') : totals;
  const byList = places.map(({ edition }) => {
    const own = basis.filter((cell) => cell.edition === edition && within(cell));
    return Object.fromEntries(
      LISTS.map((list) => [list, sum(own.filter((cell) => cell.list === list).map((cell) => cell[measure]))])
    );
  });
  const lineTotals = byList.map((totals) => sum(Object.values(totals)));
  const columnTotals = official.map(({ own }) => sum(own.map((cell) => cell[measure])));
  const vectors = places.map((_, row) =>
    grid.map((by) => sum(LISTS.map((list) => by.get(`${row} ${list}`)?.[measure] ?? 0)))
  );
  const rowOrder = arrange(settings.rows, vectors, lineTotals);
  const columnOrder = arrange(
    settings.columns,
    grid.map((_, column) => vectors.map((row) => row[column] ?? 0)),
    columnTotals
  );

  const shareOf = (row: number, column: number, list: ListId): { amount: number | null; shown: number } => {
    const amount = grid[column]?.get(`${row} ${list}`)?.[measure] ?? null;
    if (amount === null || unit === 'count' || amount === 0) return { amount, shown: amount ?? 0 };
    const whole = unit === 'row' ? (lineTotals[row] ?? 0) : (columnTotals[column] ?? 0);
    return { amount, shown: whole === 0 ? 0 : Math.max(1, Math.round((amount * 100) / whole)) };
  };
  /** What the reference has; the median has what half of the places have at least. */
  const referred = (column: number, list: ListId, middle: number | null): number | null => {
    if (reference === null) return null;
    if (reference === 'median') {
      const have = [...places.keys()].filter((place) => shareOf(place, column, list).amount !== null).length;
      return have * 2 < places.length ? null : middle;
    }
    const { amount, shown } = shareOf(reference, column, list);
    return amount === null ? null : shown;
  };
  const columns = columnOrder.flatMap((index): (PlaceColumn & { index: number })[] => {
    const column = official[index];
    if (column === undefined) return [];
    const lists = LISTS.filter((list) => column.own.some((cell) => cell.list === list));
    const middle: PlaceColumn['middle'] = {};
    const carried: PlaceColumn['carried'] = {};
    for (const list of lists) {
      const have = [...places.keys()].map((row) => shareOf(row, index, list)).filter(({ amount }) => amount !== null);
      middle[list] = median(have, ({ shown }) => shown) ?? 0;
      carried[list] = have.length;
    }
    const { key, name, also, tier } = column;
    return [{ key, name, also, tier, lists, middle, carried, total: columnTotals[index] ?? 0, index }];
  });
  const lines = rowOrder.flatMap((row): PlaceLine[] => {
    const place = places[row];
    if (place === undefined) return [];
    return [
      {
        place,
        at: row,
        ids: columns.map(
          ({ index }) =>
            LISTS.map((list) => grid[index]?.get(`${row} ${list}`)?.id).find((id) => id !== undefined) ?? null
        ),
        cells: columns.map(({ index, lists, middle }) =>
          lists.map((list): PlaceShare => {
            const own = shareOf(row, index, list);
            const there = referred(index, list, middle[list] ?? null);
            const known = reference !== null;
            return {
              list,
              ...own,
              from: known && own.amount !== null && there !== null ? own.shown - there : null,
              only: !known
                ? null
                : own.amount === null
                  ? there === null
                    ? null
                    : 'there'
                  : there === null
                    ? 'here'
                    : null,
              step: 0
            };
          })
        ),
        totals: byList[row] ?? {},
        total: lineTotals[row] ?? 0
      }
    ];
  });
  const all = lines.flatMap(({ cells: row }) => row.flat());
  const strength = (share: PlaceShare) =>
    reference === null || share.only !== null ? share.shown : Math.abs(share.from ?? 0);
  const scale = scaleTo(Math.ceil(Math.max(0, ...all.map(strength))), unit !== 'count');
  for (const each of all) each.step = stepOf(scale, strength(each));
  return {
    across,
    settings,
    reference,
    columns: columns.map(({ key, name, also, tier, lists, middle, carried, total }) => {
      return { key, name, also, tier, lists, middle, carried, total };
    }),
    lines,
    scale,
    split: part === 'both'
  };
}

/** Name and official place of a column by its cells: what most places call it, of equals the first. */
function standingOf(own: readonly PlaceCell[]): { name: string; also: string[]; tier: Tier | null; place: number } {
  const counts = new Map<string, Set<number>>();
  for (const { stem, edition } of own) counts.set(stem, (counts.get(stem) ?? new Set()).add(edition));
  const names = sort(counts, ([, editions]) => -editions.size).map(([name]) => name);
  const tier = own[0]?.tier ?? null;
  const rank = sum(own.map((cell) => cell.rank)) / Math.max(1, own.length);
  const place = names[0] === UNSORTED ? Infinity : (tier === null ? 0 : TIERS.indexOf(tier) * 100_000) + rank;
  return { name: names[0] ?? '', also: names.slice(1), tier, place };
}

function arrange(order: Arrangement, vectors: readonly number[][], totals: readonly number[]): number[] {
  const official = totals.map((_, index) => index);
  if (order === 'total') return sort(official, (index) => -(totals[index] ?? 0));
  return order === 'similar' ? seriate(cosineDistances(vectors)) : official;
}

/** What a share of a cell opens: exactly the duties or clauses that it counts. Null where the place has none. */
export function shareMark(
  { across, settings: { measure } }: PlaceMatrixModel,
  line: PlaceLine,
  column: number,
  list: ListId | null
): string | null {
  const id = line.ids[column];
  if (id == null) return null;
  const byCategory = across === 'category';
  const duties = byCategory
    ? ({ kind: 'category', category: id, list } as const)
    : ({ kind: 'bureau', bureau: id, list } as const);
  const of =
    measure === 'duties' ? duties : clauseCellMark(measure, byCategory ? null : id, byCategory ? id : null, list);
  return writeMark({ kind: 'in', edition: line.place.id, of });
}

/** What the total of a place opens; `lists` are those that it counts, none where it counts all. */
export function lineMark({ settings: { measure } }: PlaceMatrixModel, line: PlaceLine, lists: readonly ListId[]): Mark {
  const count = measure === 'duties' ? measure : CELL_COUNTS[measure];
  return { kind: 'in', edition: line.place.id, of: groupMark(lists.length === 0 ? {} : { list: lists }, count) };
}

/** Name of a column. */
export function columnName(model: PlaceMatrixModel, column: PlaceColumn, { bureau, category }: Naming): string {
  return model.across === 'category' ? category(column.name) : bureau(column.name);
}

/** What is printed in a share: the count or per cent, or with a reference the signed distance from it; a word where one
 *  of the two has no such duty; '' where the place has none, or none of it in the measure. */
export function shareText(model: PlaceMatrixModel, share: PlaceShare, { t }: Naming): string {
  const say = sayIn(t, 'places');
  if (model.reference === null) return share.amount === null || share.amount === 0 ? '' : String(share.shown);
  if (share.only === 'there') return say('onlyThere');
  if (share.only === 'here') return say('onlyHere', { count: share.shown });
  return share.from === null ? '' : signed(share.from);
}

/** A difference with its sign: +3, −2, and = for none. */
export function signed(difference: number): string {
  const amount = Math.abs(Math.round(difference * 10) / 10);
  return amount === 0 ? '=' : `${difference > 0 ? '+' : '−'}${amount}`;
}

/** One share in words, for the ear and the pointer. */
export function shareWords(
  model: PlaceMatrixModel,
  line: PlaceLine,
  column: PlaceColumn,
  share: PlaceShare,
  naming: Naming
): string {
  const { t } = naming;
  const say = sayIn(t, 'places');
  const percent = model.settings.unit === 'count' ? '' : '%';
  const values = {
    place: line.place.label,
    column: columnName(model, column, naming),
    list: t(`frame:${share.list}`),
    count: `${share.shown}${percent}`,
    measure: measureName(t, model.settings.measure),
    middle: `${column.middle[share.list] ?? 0}${percent}`,
    carried: column.carried[share.list] ?? 0,
    all: model.lines.length
  };
  const own = say(share.amount === null ? 'shareAbsent' : 'shareWords', values);
  if (share.only !== null) return own + say(share.only === 'here' ? 'shareHere' : 'shareThere');
  return share.from === null ? own : own + say('shareFrom', { from: signed(share.from) });
}
