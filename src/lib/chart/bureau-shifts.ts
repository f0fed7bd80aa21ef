// Which bureaus gained and lost duties between two editions.
import { sum } from 'd3';
import { opening, writeMark, type Mark } from '../address/mark.ts';
import type { BureauShift } from '../compare/line.ts';
import { marked } from './change-mark.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import { shiftMark, SUM_MARKS } from './compare-workings.ts';
import { captioned, type Figure } from './figure.ts';
import { drawStackedBars, stackedBarsHeight } from './stacked-bars.ts';

const DRAWN = 20;

/** One bar a bureau with comings or goings, at most twenty, in the given order; the table has all bureaus with their
 *  duties before and after. A duty of several bureaus counts for each. `options` names the two editions. */
export function bureauShifts(shifts: readonly BureauShift[], options: string, { t, bureau: nameOf }: Naming): Figure {
  const say = sayIn(t, 'compare');
  const moving = shifts.filter(({ came, went }) => came + went > 0);
  const drawn = moving.slice(0, DRAWN);
  const opened = (value: number, mark: Mark) => (value === 0 ? 0 : (opening(value, mark) as never));
  return {
    id: 'bureau-shifts',
    title: say('shiftTitle'),
    options,
    ...captioned(
      moving.length === 0
        ? say('shiftNone')
        : say('shiftCaption', {
            bureaus: opened(moving.length, SUM_MARKS.shifted),
            came: opened(
              sum(moving, ({ came }) => came),
              SUM_MARKS.came
            ),
            went: opened(
              sum(moving, ({ went }) => went),
              SUM_MARKS.went
            ),
            drawn: drawn.length
          })
    ),
    table: {
      columns: [
        { key: 'bureau', label: t('frame:bureau'), kind: 'text' },
        { key: 'before', label: say('dutiesBefore'), kind: 'number' },
        { key: 'came', label: say('gained'), kind: 'number' },
        { key: 'went', label: say('lost'), kind: 'number' },
        { key: 'after', label: say('dutiesAfter'), kind: 'number' }
      ],
      rows: shifts.map(({ bureau, ...shift }) => ({ bureau: nameOf(bureau), ...shift }))
    },
    height: () => stackedBarsHeight(drawn.length),
    drawing: {
      kind: 'svg',
      svg: drawStackedBars(
        drawn.map((shift) => {
          const { bureau, came, went } = shift;
          const pick = shiftMark(shift, shifts.indexOf(shift));
          return {
            label: nameOf(bureau),
            ...(pick === null ? {} : { pick: writeMark(pick) }),
            values: [came, went],
            picks: [marked({ came: bureau }), marked({ went: bureau })]
          };
        }),
        {
          parts: [
            { head: say('gained'), color: (theme) => theme.lists.shared },
            { head: say('lost'), color: (theme) => theme.ink3 }
          ],
          totalHead: say('total')
        }
      )
    }
  };
}
