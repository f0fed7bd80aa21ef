// How often and by when, in the words of the clauses.
import { sum } from 'd3';
import { writeMark } from '../address/mark.ts';
import type { TimingRow } from '../query/cadence.ts';
import type { Figure } from './figure.ts';
import type { Naming } from '../naming/naming.ts';
import { drawStackedBars, stackedBarsHeight } from './stacked-bars.ts';

/** One bar per printed cadence, then per printed deadline. Clauses that state none stand in the caption and the table,
 *  not in the picture.
 *  */
export function timingBars(cadences: readonly TimingRow[], deadlines: readonly TimingRow[], { t }: Naming): Figure {
  const clauses = sum(cadences, (row) => row.clauses);
  const stated = (rows: readonly TimingRow[]) => rows.filter((row) => row.value !== null);
  const count = (rows: readonly TimingRow[]) => sum(stated(rows), (row) => row.clauses);
  const kinds = [
    { head: t('workload:cadenceHead'), rows: cadences },
    { head: t('workload:deadlineHead'), rows: deadlines }
  ];
  const bars = kinds.flatMap(({ rows }, kind) =>
    stated(rows).map((row, index) => ({
      label: row.value ?? '',
      values: kind === 0 ? [row.clauses, 0] : [0, row.clauses],
      rule: kind === 1 && index === 0,
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
            recurring: count(cadences),
            dated: count(deadlines),
            silent: clauses - count(cadences)
          }),
    table: {
      columns: [
        { key: 'value', label: t('workload:value'), kind: 'text' },
        { key: 'kind', label: t('workload:kind'), kind: 'text' },
        { key: 'clauses', label: t('workload:clauseHead'), kind: 'number' },
        { key: 'duties', label: t('workload:dutyHead'), kind: 'number' }
      ],
      rows: kinds.flatMap(({ head, rows }) =>
        rows.map((row) => ({
          value: row.value ?? t('workload:none'),
          kind: head,
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
        parts: [
          { head: t('workload:cadenceHead'), color: (theme) => theme.mark },
          { head: t('workload:deadlineHead'), color: (theme) => theme.ink3 }
        ],
        totalHead: t('workload:clauseHead')
      })
    }
  };
}
