// What two editions hold, measure by measure, and the difference.
import type { Totals } from '../query/totals.ts';
import { LISTS } from '../duty/record.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { Figure } from './figure.ts';

/** A row a measure; `difference` is after less before. `options` names the two editions. */
export function loadShift(
  before: Totals,
  after: Totals,
  options: string,
  { t }: Naming
): Omit<Figure, 'drawing' | 'height'> {
  const say = sayIn(t, 'compare');
  const row = (measure: string, of: (totals: Totals) => number) => ({
    measure,
    before: of(before),
    after: of(after),
    difference: of(after) - of(before)
  });
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
        row(say('mDuties'), ({ basic, shared, reclaimed }) => basic + shared + reclaimed),
        ...LISTS.map((list) => row(t(`frame:${list}`), (totals) => totals[list])),
        row(say('mBureaus'), ({ bureaus }) => bureaus),
        row(say('mCity'), ({ cityClauses }) => cityClauses),
        row(say('mTownship'), ({ townshipClauses }) => townshipClauses),
        row(say('mReports'), ({ reports }) => reports),
        row(say('mPeriod'), ({ period }) => period),
        row(say('mDated'), ({ dated }) => dated)
      ]
    }
  };
}
