// What two editions hold, measure by measure, and the difference.
import { pageFormula, readMark, writeMark } from '../address/mark.ts';
import type { Totals } from '../query/totals.ts';
import { LISTS } from '../duty/record.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { Figure } from './figure.ts';
import { groupMark, type GroupCount } from './load-mark.ts';
import type { Working } from './working.ts';

/** An edition by its id, and what it holds: its totals, the burden index of these, and the Gini coefficient of shared
 *  duties over bureaus, null where there are none. */
export interface Held {
  id: string;
  totals: Totals;
  burden: number;
  gini: number | null;
}

/** Decimals of the coefficient. */
const DIGITS = 2;

/** A row a measure; `difference` is after less before; each count opens its rows in its edition. `options` names the
 *  two editions. */
export function loadShift(
  before: Held,
  after: Held,
  options: string,
  { t }: Naming
): Omit<Figure, 'drawing' | 'height'> {
  const say = sayIn(t, 'compare');
  const opens = ({ id }: Held, count: GroupCount) => writeMark({ kind: 'in', edition: id, of: groupMark({}, count) });
  const row = (measure: string, count: GroupCount, of: (totals: Totals) => number) => ({
    measure,
    before: of(before.totals),
    after: of(after.totals),
    difference: of(after.totals) - of(before.totals),
    'pick:difference': writeMark(pageFormula(`load-${count}`)),
    'pick:before': opens(before, count),
    'pick:after': opens(after, count)
  });
  const derived = (name: 'burden' | 'gini', of: string, digits: number, value: (held: Held) => number | null) => {
    const ends = [value(before), value(after)].map((each) => (each === null ? null : rounded(each, digits)));
    const [one = null, other = null] = ends;
    const formula = ({ id }: Held) => writeMark({ kind: 'in', edition: id, of: { kind: 'formula', name, of } });
    return {
      measure: say(name === 'burden' ? 'mBurden' : 'mGini'),
      before: one,
      after: other,
      difference: one === null || other === null ? null : rounded(other - one, digits),
      digits,
      'pick:difference': writeMark(pageFormula(`load-${name}`)),
      'pick:before': formula(before),
      'pick:after': formula(after)
    };
  };
  return {
    id: 'load-shift',
    title: say('loadTitle'),
    caption: say('loadCaption'),
    options,
    table: {
      columns: [
        { key: 'measure', label: say('measure'), kind: 'text' },
        { key: 'before', label: say('before'), kind: 'number' },
        { key: 'after', label: say('after'), kind: 'number' },
        { key: 'difference', label: say('difference'), kind: 'number' }
      ],
      rows: [
        row(say('mDuties'), 'duties', ({ basic, shared, reclaimed }) => basic + shared + reclaimed),
        ...LISTS.map((list) => row(t(`frame:${list}`), list, (totals) => totals[list])),
        row(say('mBureaus'), 'bureaus', ({ bureaus }) => bureaus),
        row(say('mCity'), 'cityClauses', ({ cityClauses }) => cityClauses),
        row(say('mTownship'), 'townshipClauses', ({ townshipClauses }) => townshipClauses),
        row(say('mReports'), 'reports', ({ reports }) => reports),
        row(say('mPeriod'), 'period', ({ period }) => period),
        row(say('mDated'), 'dated', ({ dated }) => dated),
        derived('burden', 'all', 0, ({ burden }) => burden),
        derived('gini', 'shared', DIGITS, ({ gini }) => gini)
      ]
    }
  };
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/** The working of a difference of the table; null for what is none of its. */
export function loadWorking(of: string, { table }: ReturnType<typeof loadShift>, { t, marks }: Naming): Working | null {
  const say = sayIn(t, 'compare');
  const row = table.rows.find((each) => each['pick:difference'] === writeMark(pageFormula(of)));
  if (row === undefined) return null;
  const operand = (end: 'after' | 'before') => ({
    label: say(end),
    value: Number(row[end]),
    of: readMark(String(row[`pick:${end}`]))
  });
  return {
    title: `${say('difference')}${marks.colon}${String(row['measure'])}`,
    value: Number(row['difference']),
    digits: Number(row['digits'] ?? 0),
    formula: say('differenceFormula'),
    operands: [operand('after'), operand('before')]
  };
}
