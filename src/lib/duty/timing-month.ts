// Where in the year a cadence or time limit lies, by its form (duty/timing-form.ts).

/** Units that a cadence may recur by, the longest first. */
export const CYCLES = ['year', 'half-year', 'term', 'quarter', 'month', 'ten-days', 'week', 'day'] as const;
export type Cycle = (typeof CYCLES)[number];

/** The months (1 to 12) that a form of a time limit falls due in each year: one for a date, all twelve for a day of
 *  each month, each third for the end of a quarter. Empty where it names none, so nothing is guessed: `by-quarter-20`
 *  names a day but no month. */
export function monthsDue(form: string): number[] {
  const [, what = '', day = ''] = /^by-(\w+)(?:-(\w+))?$/u.exec(form) ?? [];
  const all = Array.from({ length: 12 }, (_, index) => index + 1);
  if (what === 'year') return day === 'end' ? [12] : [];
  if (what === 'quarter') return day === 'end' ? [3, 6, 9, 12] : [];
  if (what === 'month') return all;
  return all.filter((month) => month === Number(what));
}
