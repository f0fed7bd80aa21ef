// How often and by when, in the words of the clauses, class by class.
import { sum } from 'd3';
import { writeMark } from '../address/mark.ts';
import type { CadenceClass, DeadlineClass } from '../duty/timing.ts';
import type { TimingRow } from '../query/cadence.ts';
import type { Figure } from './figure.ts';
import type { Naming } from '../naming/naming.ts';
import { drawStackedBars, stackedBarsHeight } from './stacked-bars.ts';

const PARTS = ['period', 'regular', 'event', 'limit'] as const;

/** One bar per printed cadence, class by class (stated period, regularly, event-driven), then per printed deadline.
 *  Clauses that state none stand in the caption and the table, not in the picture. */
export function timingBars(
  cadences: readonly TimingRow<CadenceClass>[],
  deadlines: readonly TimingRow<DeadlineClass>[],
  { t }: Naming
): Figure {
  const clauses = sum(cadences, (row) => row.clauses);
  const stated = (rows: readonly TimingRow[]) => rows.filter((row) => row.value !== null);
  const count = (rows: readonly TimingRow[], ...classes: TimingRow['class'][]) =>
    sum(rows, (row) => (classes.includes(row.class) ? row.clauses : 0));
  const kinds = [
    { head: t('workload:cadenceHead'), rows: cadences },
    { head: t('workload:deadlineHead'), rows: deadlines }
  ];
  const bars = kinds.flatMap(({ rows }, kind) =>
    stated(rows).map((row, index, all) => ({
      label: row.value ?? '',
      values: PARTS.map((part) => ((kind === 0 ? row.class : 'limit') === part ? row.clauses : 0)),
      rule: kind === 0 ? index > 0 && all[index - 1]?.class !== row.class : index === 0,
      pick: writeMark({ kind: 'text', text: row.value ?? '' })
    }))
  );
  return {
    id: 'timing-bars',
    title: t('workload:timingTitle'),
    caption:
      clauses === 0
        ? ''
        : t('workload:timingCaption', {
            clauses,
            period: count(cadences, 'period'),
            regular: count(cadences, 'regular'),
            event: count(cadences, 'event'),
            silent: count(cadences, 'none'),
            dated: count(deadlines, 'date', 'within')
          }),
    table: {
      columns: [
        { key: 'value', label: t('workload:value'), kind: 'text' },
        { key: 'kind', label: t('workload:kind'), kind: 'text' },
        { key: 'class', label: t('workload:class'), kind: 'text' },
        { key: 'clauses', label: t('workload:clauseHead'), kind: 'number' },
        { key: 'duties', label: t('workload:dutyHead'), kind: 'number' }
      ],
      rows: kinds.flatMap(({ head, rows }) =>
        rows.map((row) => ({
          value: row.value ?? t('workload:none'),
          kind: head,
          class: t(`workload:${row.class}Class`),
          clauses: row.clauses,
          duties: row.duties,
          pick: row.value === null ? null : writeMark({ kind: 'text', text: row.value })
        }))
      )
    },
    height: () => stackedBarsHeight(bars.length),
    drawing: {
      kind: 'svg',
      svg: drawStackedBars(bars, {
        parts: PARTS.map((part, step) => ({
          head: t(`workload:${part}Head`),
          color: (theme) => (part === 'limit' ? theme.ink3 : (theme.ramp[[7, 5, 3][step] ?? 3] ?? theme.mark))
        })),
        totalHead: t('workload:clauseHead')
      })
    }
  };
}
