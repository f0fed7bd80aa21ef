// What a stated cadence or time limit comes to, so that words of one meaning (年度, 每年, 逐年) count as one.
import { DataError } from '../errors.ts';
import { hanValue } from '../lexicon/han-number.ts';
import { table } from '../lexicon/load.ts';
import { DAY, DIGITS, MONTH, QUANTITY, SEVERAL } from '../lexicon/notation.ts';
import { phraseSource } from '../lexicon/phrase.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import { cadenceClass, deadlineClass } from './timing.ts';

/** Units of time, those first whose words hold the words of others (半年 before 年, 工作日 before 日). */
const UNITS = (
  ['half-year', 'workday', 'term', 'quarter', 'ten-days', 'week', 'hour', 'minute', 'month', 'year', 'day'] as const
).map((unit) => ({ unit, says: new RegExp(anyOf(`unit-${unit}`)) }));

const NUMBER = new RegExp(`[${QUANTITY}]+`, 'g');
const TWO = SEVERAL.charAt(0);
const ON_DATE = new RegExp(`([${QUANTITY}]+)${MONTH}(?:([${QUANTITY}]+)${DAY}|(${anyOf('month-end')}))?`);
const IN_CYCLE = new RegExp(`^${anyOf('cycle')}`);
const AHEAD = new RegExp(`^${anyOf('in-advance')}`);
const GAP = '[^，；。]{0,16}?';

const FORMS = table('timing').map((row) => ({
  kind: row.kind,
  form: row.form,
  words: new RegExp(`^${phraseSource(row.phrase, GAP)}$`)
}));

/** Form of a cadence as `cadenceOf` gives it: `year`, `quarter` … for a stated period, with how often in it where it is
 *  more than once (`year-2` for 一年两次); `intervals` (定期), `irregular`, `routine` without a period; `at-once`, `timely`,
 *  `any-time`, `upon` (some event) for occasions. Null for none. Throws DataError for words that are no cadence. */
export function cadenceForm(cadence: string | null): string | null {
  if (cadence === null) return null;
  const form = FORMS.find(({ kind, words }) => kind === 'cadence' && words.test(cadence))?.form;
  if (form === undefined) throw new DataError('clause', 'cadence', cadence);
  if (form !== 'each') return form;
  const times = Math.max(1, ...numbersOf(cadence));
  return unitOf(cadence, 'cadence') + (times > 1 && cadenceClass(cadence) === 'period' ? `-${times}` : '');
}

/** Form of a time limit as `deadlineOf` gives it: `by-12-30`, `by-12-end`, `by-year-end`, `by-month-5` (the 5th of each
 *  month) for dates; `5-workday`, `7-day`, `ahead-10-day` for lengths; `limit` without a figure. Null for none. Throws
 *  DataError for words that are no time limit. */
export function deadlineForm(deadline: string | null): string | null {
  if (deadline === null) return null;
  const form = FORMS.find(({ kind, words }) => kind === 'deadline' && words.test(deadline))?.form;
  if (form === 'end') return `by-${unitOf(deadline, 'deadline')}-end`;
  if (form !== undefined) return form;
  const [first] = numbersOf(deadline);
  if (deadlineClass(deadline) === 'date') {
    const on = ON_DATE.exec(deadline);
    if (on !== null)
      return ['by', valueOf(on[1]), ...(on[2] === undefined ? [] : [valueOf(on[2])]), ...(isEnd(on[3]) ? ['end'] : [])]
        .map(String)
        .join('-');
    const [cycle = ''] = IN_CYCLE.exec(deadline) ?? [];
    return `by-${unitOf(cycle, 'deadline')}-${numbersOf(deadline.slice(cycle.length))[0] ?? 1}`;
  }
  if (first === undefined) throw new DataError('clause', 'deadline', deadline);
  return `${AHEAD.test(deadline) ? 'ahead-' : ''}${first}-${unitOf(deadline, 'deadline')}`;
}

const isEnd = (words: string | undefined) => words !== undefined && words === END;
const END = table('reader-words').find((row) => row.class === 'month-end')?.phrase;

function unitOf(words: string, field: string): string {
  const found = UNITS.find(({ says }) => says.test(words))?.unit;
  if (found === undefined) throw new DataError('clause', field, words);
  return found;
}

/** Values of the numbers in words, 两 as 2. */
function numbersOf(words: string): number[] {
  return [...words.matchAll(NUMBER)].map(([number]) => valueOf(number));
}

function valueOf(number = ''): number {
  const plain = number.normalize('NFKC').replaceAll(TWO, DIGITS.charAt(1));
  return /^\d+$/u.test(plain) ? Number(plain) : hanValue(plain);
}
