// How often and by when, words of one meaning as one, class by class.
import { sum } from 'd3';
import type { Conditions } from '../address/conditions.ts';
import { opening, writeMark } from '../address/mark.ts';
import type { CadenceClass, DeadlineClass } from '../duty/timing-class.ts';
import type { TimingRow } from '../query/cadence.ts';
import { captioned, type Figure } from './figure.ts';
import type { Naming } from '../naming/naming.ts';
import { cadenceName, deadlineName } from '../naming/timing-words.ts';
import { drawStackedBars, stackedBarsHeight } from './stacked-bars.ts';

const PARTS = ['period', 'regular', 'event', 'limit'] as const;

/** One bar per cadence, class by class (stated period, regularly, event-driven), then per deadline.
 *  Clauses that state none stand in the caption and the table, not in the picture. */
export function timingBars(
  cadences: readonly TimingRow<CadenceClass>[],
  deadlines: readonly TimingRow<DeadlineClass>[],
  naming: Naming
): Figure {
  const { t } = naming;
  const clauses = sum(cadences, (row) => row.clauses);
  const stated = (rows: readonly TimingRow[]) => rows.filter((row) => row.form !== null);
  const count = (rows: readonly TimingRow[], ...classes: TimingRow['class'][]) =>
    sum(rows, (row) => (classes.includes(row.class) ? row.clauses : 0));
  const clausesOf = (value: number, of: Conditions) =>
    opening(value, { kind: 'clauses', of: { side: ['township'], ...of } });
  const kinds = [
    { key: 'every', head: t('workload:cadenceHead'), rows: cadences, name: cadenceName },
    { key: 'due', head: t('workload:deadlineHead'), rows: deadlines, name: deadlineName }
  ] as const;
  const pick = (kind: 'clauses' | 'duties', key: 'every' | 'due', row: TimingRow) =>
    writeMark({ kind, of: { side: ['township'], [key]: [row.form ?? 'none'] } });
  const bars = kinds.flatMap(({ key, rows, name }, kind) =>
    stated(rows).map((row, index, all) => ({
      label: name(row.form, naming),
      values: PARTS.map((part) => ((kind === 0 ? row.class : 'limit') === part ? row.clauses : 0)),
      rule: kind === 0 ? index > 0 && all[index - 1]?.class !== row.class : index === 0,
      pick: pick('clauses', key, row),
      picks: PARTS.map(() => pick('clauses', key, row))
    }))
  );
  return {
    id: 'timing-bars',
    title: t('workload:timingTitle'),
    ...captioned(
      clauses === 0
        ? ''
        : t('workload:timingCaption', {
            clauses: clausesOf(clauses, {}),
            period: clausesOf(count(cadences, 'period'), { every: ['period'] }),
            regular: clausesOf(count(cadences, 'regular'), { every: ['regular'] }),
            event: clausesOf(count(cadences, 'event'), { every: ['event'] }),
            silent: clausesOf(count(cadences, 'none'), { every: ['none'] }),
            dated: clausesOf(count(deadlines, 'date', 'within'), { due: ['date', 'within'] })
          })
    ),
    table: {
      columns: [
        { key: 'name', label: t('workload:meaning'), kind: 'text' },
        { key: 'printed', label: t('workload:value'), kind: 'text' },
        { key: 'kind', label: t('workload:kind'), kind: 'text' },
        { key: 'class', label: t('workload:class'), kind: 'text' },
        { key: 'clauses', label: t('workload:clauseHead'), kind: 'number' },
        { key: 'duties', label: t('workload:dutyHead'), kind: 'number' }
      ],
      rows: kinds.flatMap(({ key, head, rows, name }) =>
        rows.map((row) => ({
          name: row.form === null ? t('workload:none') : name(row.form, naming),
          printed: row.printed.split('|').join(naming.marks.list) || null,
          kind: head,
          class: t(`workload:${row.class}Class`),
          clauses: row.clauses,
          duties: row.duties,
          pick: pick('clauses', key, row),
          'pick:clauses': pick('clauses', key, row),
          'pick:duties': pick('duties', key, row)
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
