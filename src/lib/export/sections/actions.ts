// Section of the report: what the township is asked to do, how often and by when.
import { actionBars } from '../../chart/action-bars.ts';
import { PAPER } from '../../chart/theme.ts';
import { actionName } from '../../i18n/language.ts';
import { type Maker, FEW, text, number, table, empty, rate } from './section.ts';

/** What clauses say of time, in the order of the tables. */
const TIMED = ['period', 'regular', 'event', 'dated'] as const;

/** Township clauses by type of work, their cadences and deadlines. */
export const actions: Maker = ({ actions: all, cadences, deadlines, totals }, { words, naming }) => {
  const say = words.actions;
  const rows = all.filter(({ clauses }) => clauses > 0);
  const first = rows[0];
  if (first === undefined) return empty(say.title, words.nothing);
  const name = (action: string) => actionName(action, naming.language);
  const stated = [...cadences, ...deadlines].filter((row) => row.form !== null);
  const { t } = naming;
  const timing = t('workload:timingCaption', {
    clauses: totals.townshipClauses,
    period: totals.period,
    regular: totals.regular,
    event: totals.event,
    silent: totals.townshipClauses - totals.period - totals.regular - totals.event,
    dated: totals.dated
  });
  return {
    title: say.title,
    message: say.message(name(first.action), first.clauses, rate(first.clauses, totals.townshipClauses)),
    paragraphs: [
      say.top(
        rows.slice(0, FEW).map((row) => ({ name: name(row.action), clauses: row.clauses })),
        totals.townshipClauses
      ),
      timing
    ],
    items: [
      {
        kind: 'figure',
        figure: actionBars(all, totals, naming),
        native: { kind: 'bar', label: 'name', series: [{ key: 'clauses', color: PAPER.mark }] }
      },
      table(
        'actions',
        say.table,
        [
          text('name', say.kind),
          number('clauses', t('workload:townshipClauses')),
          number('cityClauses', t('workload:cityClauses')),
          number('duties', words.duties),
          ...TIMED.map((key) => number(key, t(`workload:${key}`)))
        ],
        [...all, { ...totals, action: null, clauses: totals.townshipClauses, duties: null }].map((row) => ({
          name: row.action === null ? words.totalDistinct : name(row.action),
          clauses: row.clauses,
          cityClauses: row.cityClauses,
          duties: row.duties,
          ...Object.fromEntries(TIMED.map((key) => [key, row[key]]))
        })),
        [4, 2, 2, 2, 2, 2, 2, 2]
      ),
      ...(stated.length === 0
        ? []
        : [
            table(
              'timing',
              say.cadence,
              [
                text('name', say.stated),
                text('class', t('workload:class')),
                number('clauses', words.clauses),
                number('duties', words.duties)
              ],
              stated.map((row) => ({
                name: row.printed.split('|').join(naming.marks.list),
                class: t(`workload:${row.class}Class`),
                clauses: row.clauses,
                duties: row.duties
              })),
              [4, 3, 2, 2],
              timing
            )
          ])
    ]
  };
};
