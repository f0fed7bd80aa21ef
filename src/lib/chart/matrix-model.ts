// What stands in which row, column and cell of the heatmap of bureaus and categories, with its words.
import { sort, sum } from 'd3';
import { cosineDistances, seriate } from '../analysis/seriate.ts';
import { LISTS, UNSORTED, type ListId, type Tier } from '../duty/record.ts';
import type { Translate } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import { MEASURES, type MatrixCell, type Measure } from '../query/matrix.ts';
import type { BureauName, CategoryName } from '../query/names.ts';
import { scaleTo, stepOf, type Scale } from './scale.ts';

export const LIST_CHOICES = ['both', 'shared', 'reclaimed'] as const;
export const UNITS = ['count', 'row', 'column'] as const;
export const ARRANGEMENTS = ['official', 'total', 'similar'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** What the reader has chosen; the first of each is the default and stays out of the address. */
export interface MatrixSettings {
  measure: Measure;
  part: (typeof LIST_CHOICES)[number];
  unit: (typeof UNITS)[number];
  rows: Arrangement;
  columns: Arrangement;
}

/** Settings of an address by its keys measure, part, as, rows, cols; values that mean nothing fall back to the default.
 *  */
export function matrixSettings(get: (key: string) => string): MatrixSettings {
  const one = <Value extends string>(values: readonly [Value, ...Value[]], key: string): Value =>
    values.find((value) => value === get(key)) ?? values[0];
  return {
    measure: one(MEASURES, 'measure'),
    part: one(LIST_CHOICES, 'part'),
    unit: one(UNITS, 'as'),
    rows: one(ARRANGEMENTS, 'rows'),
    columns: one(ARRANGEMENTS, 'cols')
  };
}

/** One list's share of a cell. `amount` is the count, `shown` the whole number printed (count or per cent, at least 1
 *  where amount is), `step` its shade 0…6. */
export interface ListShare {
  list: ListId;
  amount: number;
  shown: number;
  step: number;
}

/** What came and went in a cell against other lists, list by list: a duty that moved between lists did both. */
export interface CellShift {
  came: number;
  went: number;
}

/** A bureau's row, or the township's own (`id` 'township', `name` '', `tier` null). `opens` marks the first row of a
 *  tier in official order.
 *  `cells` follow the columns: [] is none, a part with amount 0 has duties but no such clause. `totals` by list;
 *  `total` is their sum. */
export interface MatrixLine {
  id: string;
  name: string;
  tier: Tier | null;
  opens: boolean;
  cells: ListShare[][];
  totals: Partial<Record<ListId, number>>;
  total: number;
}

/** A category's column; totals count each duty or clause of the lists shown once. */
export interface MatrixColumn {
  id: string;
  name: string;
  totals: Partial<Record<ListId, number>>;
  total: number;
}

/** Everything the table and the drawing show. `split`: cells keep shared and reclaimed apart by colour, else one hue.
 *  `grand` counts each once, and is the sum of the columns;
 *  `peak` is the fullest cell of a bureau, null where all are none or zero; `without` counts bureaus that have nothing
 *  here and are left out. */
export interface MatrixModel {
  settings: MatrixSettings;
  split: boolean;
  columns: MatrixColumn[];
  lines: MatrixLine[];
  grand: number;
  scale: Scale;
  peak: { line: MatrixLine; column: MatrixColumn; amount: number } | null;
  without: number;
}

/** Names in official order. */
export interface MatrixNames {
  bureaus: readonly BureauName[];
  categories: readonly CategoryName[];
}

/** Arranges the cells of query/matrix.ts. Rows without any duty and columns without any duty are left out; the
 *  township's row comes first where it has duties. Where one list is chosen, nothing of the others is in it: no row,
 *  no column, no total and no share. */
export function matrixModel(cells: readonly MatrixCell[], names: MatrixNames, settings: MatrixSettings): MatrixModel {
  const { measure, part } = settings;
  const amountOf = (cell: MatrixCell) => cell[measure] ?? 0;
  const shown = cells.filter((cell) => part === 'both' || cell.list === part);
  const of = new Map<string, Map<string, MatrixCell[]>>();
  for (const cell of shown) {
    const row = of.get(cell.bureau ?? '') ?? new Map<string, MatrixCell[]>();
    of.set(cell.bureau ?? '', row.set(cell.category, [...(row.get(cell.category) ?? []), cell]));
  }
  const totals = of.get('') ?? new Map<string, MatrixCell[]>();
  const byList = (some: readonly MatrixCell[]) => {
    const counts: Partial<Record<ListId, number>> = {};
    for (const cell of some) counts[cell.list] = (counts[cell.list] ?? 0) + amountOf(cell);
    return counts;
  };
  const used = names.bureaus.filter(({ id }) => of.has(id));
  const columns = names.categories
    .filter(({ id }) => totals.has(id))
    .map(({ id, name }): MatrixColumn => {
      const counts = byList(totals.get(id) ?? []);
      return { id, name, totals: counts, total: sum(Object.values(counts)) };
    });
  const rowTotals = new Map(used.map(({ id }) => [id, byList([...(of.get(id)?.values() ?? [])].flat())]));
  const basic = new Map([...totals].map(([category, some]) => [category, some.filter(({ list }) => list === 'basic')]));
  const basicTotals = byList([...basic.values()].flat());

  const vector = (id: string) => columns.map((column) => sum((of.get(id)?.get(column.id) ?? []).map(amountOf)));
  const vectors = used.map(({ id }) => vector(id));
  const rowOrder = arrange(
    settings.rows,
    vectors,
    used.map(({ id }) => sum(Object.values(rowTotals.get(id) ?? {})))
  );
  const across = columns.map((_, index) => vectors.map((row) => row[index] ?? 0));
  const columnOrder = arrange(
    settings.columns,
    across,
    columns.map(({ total }) => total)
  );
  const ordered = columnOrder.flatMap((index) => columns[index] ?? []);

  const shares = (amount: number, row: number, column: number) => {
    const whole = settings.unit === 'row' ? row : settings.unit === 'column' ? column : 0;
    if (settings.unit === 'count' || amount === 0) return amount;
    return whole === 0 ? 0 : Math.max(1, Math.round((amount * 100) / whole));
  };
  const parts = (some: readonly MatrixCell[] | undefined, row: number, column: number): ListShare[] =>
    LISTS.flatMap((list) =>
      (some ?? [])
        .filter((cell) => cell.list === list)
        .map((cell) => {
          const amount = amountOf(cell);
          return { list, amount, shown: shares(amount, row, column), step: 0 };
        })
    );
  const line = (
    id: string,
    name: string,
    tier: Tier | null,
    counts: Partial<Record<ListId, number>>,
    find: (category: string) => readonly MatrixCell[] | undefined
  ): MatrixLine => {
    const total = sum(Object.values(counts));
    return {
      id,
      name,
      tier,
      opens: false,
      cells: ordered.map((column) => parts(find(column.id), total, column.total)),
      totals: counts,
      total
    };
  };
  const lines = rowOrder.flatMap((index) => {
    const bureau = used[index];
    return bureau === undefined
      ? []
      : [
          line(bureau.id, bureau.name, bureau.tier, rowTotals.get(bureau.id) ?? {}, (category) =>
            of.get(bureau.id)?.get(category)
          )
        ];
  });
  if (settings.rows === 'official')
    lines.forEach((each, index) => {
      each.opens = each.tier !== lines[index - 1]?.tier;
    });
  if ([...basic.values()].some((some) => some.length > 0))
    lines.unshift(line('township', '', null, basicTotals, (category) => basic.get(category)));

  const all = lines.flatMap(({ cells: row }) => row.flat());
  const scale = scaleTo(Math.max(0, ...all.map((each) => each.shown)), settings.unit !== 'count');
  for (const each of all) each.step = stepOf(scale, each.shown);
  return {
    settings,
    columns: ordered,
    lines,
    scale,
    grand: sum(columns.map(({ total }) => total)),
    peak: peakOf(lines, ordered, ({ name }) => name !== UNSORTED) ?? peakOf(lines, ordered, () => true),
    without: names.bureaus.length - used.length,
    split:
      part === 'both' &&
      lines.some(({ tier, totals: counts }) => tier !== null && counts.shared !== undefined) &&
      lines.some(({ tier, totals: counts }) => tier !== null && counts.reclaimed !== undefined)
  };
}

function peakOf(
  lines: readonly MatrixLine[],
  columns: readonly MatrixColumn[],
  counts: (column: MatrixColumn) => boolean
): MatrixModel['peak'] {
  let peak: MatrixModel['peak'] = null;
  for (const line of lines) {
    if (line.tier === null) continue;
    line.cells.forEach((parts, index) => {
      const amount = sum(parts.map((part) => part.amount));
      const column = columns[index];
      if (column !== undefined && counts(column) && amount > (peak?.amount ?? 0)) peak = { line, column, amount };
    });
  }
  return peak;
}

function arrange(order: Arrangement, vectors: readonly number[][], totals: readonly number[]): number[] {
  const official = totals.map((_, index) => index);
  if (order === 'total') return sort(official, (index) => -(totals[index] ?? 0));
  return order === 'similar' ? seriate(cosineDistances(vectors)) : official;
}

/** Name of the measure (事项数) and of what it counts (项). */
export function measureName(t: Translate, measure: Measure): string {
  return t(measure === 'township' ? 'heatmap:townshipClauses' : `heatmap:${measure}`);
}

export function unitName(t: Translate, measure: Measure): string {
  return t(measure === 'duties' ? 'heatmap:item' : 'heatmap:clause');
}

/** A number of what the measure counts (5项); it may know what it opens. */
export function amountWords(t: Translate, measure: Measure, count: number | string): string {
  return t(measure === 'duties' ? 'frame:dutyCount' : 'frame:clauseCount', { count: count as never });
}

export function lineName({ t, bureau }: Naming, line: MatrixLine): string {
  return line.tier === null ? t('heatmap:township') : bureau(line.name);
}

/** One cell in words: 市水利局，自然资源：配合5项，收回1项. */
export function cellWords(
  words: Naming,
  model: MatrixModel,
  line: MatrixLine,
  column: MatrixColumn,
  parts: readonly ListShare[]
): string {
  const { t } = words;
  const { measure, unit: show } = model.settings;
  const text =
    parts.length === 0
      ? t('heatmap:none')
      : parts
          .map(({ list, amount, shown }) => {
            const values = { list: t(`frame:${list}`), amount: amountWords(t, measure, amount) };
            return show === 'count'
              ? t('heatmap:partCount', values)
              : t('heatmap:partShare', { ...values, share: shown });
          })
          .join(words.marks.comma);
  return t('heatmap:cell', { bureau: lineName(words, line), category: words.category(column.name), parts: text });
}
