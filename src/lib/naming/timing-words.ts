// What clauses say of time, named in the reader's language by its form (duty/timing-form.ts).
import { isHan, type Language } from '../i18n/languages.ts';
import { sayIn, type Say, type Translate } from '../i18n/language.ts';
import type { CadenceClass, DeadlineClass } from '../duty/timing-class.ts';

type Words = { t: Translate; language: Language };

/** Name of a cadence by its form: `year-2` → 每年2次, two times every year; 未写明 for null. The area `clauses` is
 *  loaded. */
export function cadenceName(form: string | null, { t }: Words): string {
  const say = sayIn(t, 'clauses');
  if (form === null) return say('none');
  const [, cycle = form, times] = /^([a-z-]+?)(?:-(\d+))?$/u.exec(form) ?? [];
  const each = CYCLE_KEYS.find((key) => key === `every-${cycle}`);
  if (each === undefined) return PLAIN.has(form) ? say(form as 'intervals') : form;
  return times === undefined ? say(each) : say('times', { each: say(each), count: Number(times) });
}

/** Name of a time limit by its form: `by-12-end` → 12月底前, by the end of December; 未写明 for null. The area
 *  `clauses` is loaded. */
export function deadlineName(form: string | null, { t, language }: Words): string {
  const say = sayIn(t, 'clauses');
  if (form === null) return say('none');
  if (form === 'limit') return say('limit');
  const [, what = '', day] = /^by-(\w+)(?:-(\w+))?$/u.exec(form) ?? [];
  if (what === '') return lengthName(form, say);
  if (/^\d+$/u.test(what)) {
    const month = isHan(language) ? what : monthName(Number(what), language);
    if (day === undefined) return say('byMonth', { month });
    return day === 'end' ? say('byMonthEnd', { month }) : say('byDay', { month, day });
  }
  if (day === 'end') return say('byCycleEnd', { cycle: say(CYCLE_WORDS[what] ?? 'yearWord') });
  if (what === 'quarter') return say('byQuarterDay', { day: day ?? '' });
  return say('byCycleDay', { cycle: what === 'month' ? say('cycleMonth') : say('every-year'), day: day ?? '' });
}

/** Name of a month from 1 to 12: 3月, March. */
export function monthName(month: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2001, month - 1, 1));
}

/** Name of a class of cadences or of time limits. The area `clauses` is loaded. */
export function timingClassName(of: 'every' | 'due', name: CadenceClass | DeadlineClass, { t }: Words): string {
  const say = sayIn(t, 'clauses');
  if (name === 'none') return say(of === 'every' ? 'noCadence' : 'noDeadline');
  return say(name === 'regular' ? 'regularClass' : name);
}

const CYCLE_KEYS = [
  'every-year',
  'every-half-year',
  'every-term',
  'every-quarter',
  'every-month',
  'every-ten-days',
  'every-week',
  'every-day'
] as const;
const PLAIN = new Set(['intervals', 'irregular', 'routine', 'at-once', 'timely', 'any-time', 'upon', 'none']);
const CYCLE_WORDS: Record<string, 'yearWord' | 'quarterWord' | 'monthWord' | 'weekWord'> = {
  year: 'yearWord',
  quarter: 'quarterWord',
  month: 'monthWord',
  week: 'weekWord'
};
const UNIT_KEYS: Record<string, 'workday' | 'day' | 'hour' | 'minute' | 'months'> = {
  workday: 'workday',
  day: 'day',
  hour: 'hour',
  minute: 'minute',
  month: 'months'
};

function lengthName(form: string, say: Say<'clauses'>): string {
  const [, ahead, count = '', unit = ''] = /^(ahead-)?(\d+)-([a-z-]+)$/u.exec(form) ?? [];
  const key = UNIT_KEYS[unit];
  if (key === undefined) return form;
  const length = say(key, { count: Number(count) });
  return ahead === undefined ? length : say('ahead', { length });
}
