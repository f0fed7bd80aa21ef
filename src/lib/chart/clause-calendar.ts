// What recurs or falls due in a year, by month where the text names one.
import { range } from 'd3';
import { monthsDue, CYCLES, type Cycle } from '../duty/timing-month.ts';
import { sayIn } from '../i18n/language.ts';
import { cadenceName, deadlineName, monthName } from '../naming/timing-words.ts';
import type { Naming } from '../naming/naming.ts';
import type { ClauseTimes } from '../query/clause-list.ts';
import type { FigureTable } from './figure.ts';

/** A stretch of months from `from` to `to`, 1 to 12. `open` says that the text names no day or month within it. */
export interface Stretch {
  from: number;
  to: number;
  open: boolean;
}

/** One line of the calendar: a stated period or a date, by form, with its clauses and where it lies in the year. */
export interface CalendarRow {
  key: 'every' | 'due';
  form: string;
  clauses: number;
  stretches: Stretch[];
}

/** How many months a cycle lasts; those shorter than a month come in each. A school term names no months. */
const LASTS: Record<Cycle, number> = {
  year: 12,
  'half-year': 6,
  term: 12,
  quarter: 3,
  month: 1,
  'ten-days': 1,
  week: 1,
  day: 1
};

/** Lines of the calendar: stated periods, the longest first, then dates as they fall in the year. What states neither
 *  has no line. */
export function calendarRows({ every, due }: ClauseTimes): CalendarRow[] {
  const periods = every
    .filter((row) => row.class === 'period')
    .map(({ value, clauses }): CalendarRow & { cycle: Cycle } => {
      const cycle = CYCLES.find((each) => value === each || value.replace(/-\d+$/u, '') === each) ?? 'year';
      const months = LASTS[cycle];
      return {
        key: 'every',
        form: value,
        clauses,
        cycle,
        stretches: range(1, 13, months).map((from) => ({ from, to: from + months - 1, open: months > 1 }))
      };
    })
    .sort((a, b) => CYCLES.indexOf(a.cycle) - CYCLES.indexOf(b.cycle) || a.form.localeCompare(b.form))
    .map(({ key, form, clauses, stretches }): CalendarRow => ({ key, form, clauses, stretches }));
  const dates = due
    .filter((row) => row.class === 'date')
    .map(({ value, clauses }): CalendarRow => {
      const months = monthsDue(value);
      const stretches = months.map((month) => ({ from: month, to: month, open: false }));
      return {
        key: 'due',
        form: value,
        clauses,
        stretches: stretches.length === 0 ? [{ from: 1, to: 12, open: true }] : stretches
      };
    })
    .sort((a, b) => (a.stretches[0]?.from ?? 0) - (b.stretches[0]?.from ?? 0) || a.form.localeCompare(b.form));
  return [...periods, ...dates];
}

/** Name of a line in the reader's language. */
export function calendarName({ key, form }: CalendarRow, naming: Naming): string {
  return key === 'every' ? cadenceName(form, naming) : deadlineName(form, naming);
}

/** The calendar as words and cells: a mark in the months that the text names, `–` through a stretch in which it names
 *  none, nothing elsewhere. */
export function calendarTable(rows: readonly CalendarRow[], naming: Naming): FigureTable {
  const say = sayIn(naming.t, 'clauses');
  const months = range(1, 13);
  return {
    columns: [
      { key: 'name', label: say('recurs'), kind: 'text' },
      { key: 'clauses', label: say('count'), kind: 'number' },
      ...months.map((month) => ({ key: `m${month}`, label: monthName(month, naming.language), kind: 'text' as const }))
    ],
    rows: rows.map((row) => ({
      name: calendarName(row, naming),
      clauses: row.clauses,
      ...Object.fromEntries(
        months.map((month) => {
          const stretch = row.stretches.find(({ from, to }) => from <= month && month <= to);
          return [`m${month}`, stretch === undefined ? null : stretch.open ? '–' : '●'];
        })
      )
    }))
  };
}
