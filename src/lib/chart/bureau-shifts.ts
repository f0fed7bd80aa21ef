// Which bureaus gained and lost duties between two editions.
import { sum } from 'd3';
import type { BureauShift } from '../compare/line.ts';
import { marked } from './change-mark.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { Figure } from './figure.ts';
import { drawStackedBars, stackedBarsHeight } from './stacked-bars.ts';

const DRAWN = 20;

/** One bar a bureau with comings or goings, at most twenty, in the given order; the table has all bureaus with their
 *  duties before and after. A duty of several bureaus counts for each. `options` names the two editions. */
export function bureauShifts(shifts: readonly BureauShift[], options: string, { t, bureau: nameOf }: Naming): Figure {
  const say = sayIn(t, 'compare');
  const moving = shifts.filter(({ came, went }) => came + went > 0);
  const drawn = moving.slice(0, DRAWN);
  return {
    id: 'bureau-shifts',
    title: say('shiftTitle'),
    options,
    caption:
      moving.length === 0
        ? say('shiftNone')
        : say('shiftCaption', {
            bureaus: moving.length,
            came: sum(moving, ({ came }) => came),
            went: sum(moving, ({ went }) => went),
            drawn: drawn.length
          }),
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
        drawn.map(({ bureau, came, went }) => ({
          label: nameOf(bureau),
          values: [came, went],
          picks: [marked({ came: bureau }), marked({ went: bureau })]
        })),
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
