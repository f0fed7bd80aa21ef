// How often a clause asks for something, and by when: in its own words, and as one of a few classes.
import { DataError } from '../errors.ts';
import { cueSource } from '../lexicon/cue.ts';
import { table } from '../lexicon/load.ts';
import { DAY, MONTH, QUANTITY } from '../lexicon/notation.ts';
import { phraseSource } from '../lexicon/phrase.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import type { Row } from '../lexicon/schema.ts';
import type { CadenceClass, DeadlineClass } from './timing-class.ts';

const NUMERAL = `[${QUANTITY}]+`;
const MONTH_DAY = `${NUMERAL}${MONTH}(?:${NUMERAL}${DAY}|${anyOf('month-end')})?`;
const BY_DATE = [
  new RegExp(`${anyOf('cycle')}?${anyOf('time-ahead')}?${MONTH_DAY}${anyOf('time-before')}`),
  new RegExp(`${anyOf('cycle')}${anyOf('time-ahead')}?${NUMERAL}${DAY}${anyOf('time-before')}?`)
];
const WITHIN = new RegExp(`${anyOf('in-advance')}?${NUMERAL}${anyOf('time-unit')}${anyOf('within')}?`);
const SETS_LIMIT = new RegExp(`^${anyOf('in-advance')}|${anyOf('within')}$`);
/** Room between the parts of an occasion, such as 发现…后. */
const GAP = '[^，；。]{0,16}?';

interface Rule {
  says: RegExp;
  words: RegExp;
  of: Row<'timing'>['class'];
}

const CADENCE = inOrder('cadence');
const DEADLINE = inOrder('deadline');
const CADENCES = CADENCE.map(({ says }) => says);
const DEADLINES = [...BY_DATE, WITHIN, ...DEADLINE.map(({ says }) => says)];

/** The phrases of a kind, the most exact first. */
function inOrder(kind: 'cadence' | 'deadline'): Rule[] {
  return table('timing')
    .filter((row) => row.kind === kind)
    .sort((a, b) => a.rank - b.rank)
    .map((row) => ({
      says: new RegExp(cueSource(row, GAP)),
      words: new RegExp(`^${phraseSource(row.phrase, GAP)}$`),
      of: row.class
    }));
}

/** The cadence a clause states, in its own words (每季度, 年度, 定期, 日常, 立即, 第一时间 …); null where it states none. The most
 *  exact one wins: a period before “regularly”, that before an occasion. */
export function cadenceOf(text: string): string | null {
  return firstOf(CADENCES, text);
}

/** Class of a cadence as `cadenceOf` gives it. Throws DataError for words that are none. */
export function cadenceClass(cadence: string | null): CadenceClass {
  if (cadence === null) return 'none';
  const of = CADENCE.find(({ words }) => words.test(cadence))?.of;
  if (of === 'period' || of === 'regular' || of === 'event') return of;
  throw new DataError('clause', 'cadence', cadence);
}

/** The time limit a clause states, in its own words (5个工作日, 7日内, 12月底前 …); null where it states none. */
export function deadlineOf(text: string): string | null {
  return firstOf(DEADLINES, text);
}

/** Class of a time limit as `deadlineOf` gives it. Throws DataError for words that are none. */
export function deadlineClass(deadline: string | null): DeadlineClass {
  if (deadline === null) return 'none';
  if (BY_DATE.some((date) => date.test(deadline))) return 'date';
  if (WITHIN.test(deadline)) return SETS_LIMIT.test(deadline) ? 'within' : 'lasting';
  const of = DEADLINE.find(({ words }) => words.test(deadline))?.of;
  if (of === 'date' || of === 'open') return of;
  throw new DataError('clause', 'deadline', deadline);
}

function firstOf(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match[0];
  }
  return null;
}
