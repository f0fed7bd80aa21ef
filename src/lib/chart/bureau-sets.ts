// Which sets of bureaus share duties, as an UpSet picture: a column a set, a row a bureau.
import { max, sort, sum } from 'd3';
import type { Conditions } from '../address/conditions.ts';
import { opening, writeMark } from '../address/mark.ts';
import type { NetworkViews } from '../query/network-views.ts';
import { captioned, type Figure } from './figure.ts';
import { longestColumn } from './load-mark.ts';
import { networkOptions, networkTitle } from './network-standing.ts';
import { formatNumber } from '../i18n/numbers.ts';
import type { Naming } from '../naming/naming.ts';
import { bar, frame, label, px, stroke } from './svg.ts';
import { fitText, textWidth, wrapText } from './text.ts';

const ROW = 20;
const TOP = 96;
const MOST = 60;

/** Sets of two or more bureaus, most duties first. Rows are the bureaus of these sets, their bars all duties, those
 *  alone with the township
 *  lighter. Columns open `set:<ids>`, rows `bureau:<id>`; `chosen` bureau stands out. The table has all sets, those of
 *  one bureau too.
 *  Source: Lex et al., UpSet, 2014. */
export function bureauSetsPlot(rows: NetworkViews, chosen: string, naming: Naming): Figure {
  const { t, bureau } = naming;
  const named = new Map(rows.bureaus.map((each) => [each.id, bureau(each.bureau)]));
  const split = (ids: string) => ids.split(',');
  const several = rows.sets.filter(({ size }) => size > 1);
  const drawn = several.slice(0, MOST);
  const members = rows.bureaus.filter(({ id }) => drawn.some(({ bureaus }) => split(bureaus).includes(id)));
  const alone = new Map(rows.sets.filter(({ size }) => size === 1).map(({ bureaus, duties }) => [bureaus, duties]));
  const ranked = sort(
    members.map((each) => ({ each, joint: each.duties - (alone.get(each.id) ?? 0) })),
    ({ joint }) => -joint
  );
  const repeated = several.filter(({ duties }) => duties > 1).length;
  const largest = max(several, ({ size }) => size) ?? 0;
  const listed: Conditions = rows.only === null ? {} : { list: [rows.only] };
  const lengths = [...new Set(several.map(({ size }) => String(size)))];
  return {
    id: 'bureau-sets',
    title: networkTitle(t('network:setsTitle'), rows, chosen, naming),
    options: networkOptions(rows, chosen, null, naming),
    ...captioned(
      several.length === 0
        ? t('network:setsNone')
        : t('network:setsCaption', {
            sets: opening(several.length, { kind: 'groups', of: 'sets' }),
            duties: opening(
              sum(several, ({ duties }) => duties),
              { kind: 'duties', of: { ...listed, sharers: lengths } }
            ),
            repeated: opening(repeated, { kind: 'groups', of: 'repeated' }),
            largest: longestColumn(
              largest,
              sum(several, ({ size, duties }) => (size === largest ? duties : 0)),
              listed
            )
          })
    ),
    table: {
      columns: [
        { key: 'bureaus', label: t('network:set'), kind: 'text' },
        { key: 'size', label: t('network:bureauCount'), kind: 'number' },
        { key: 'duties', label: t('network:sharedDuties'), kind: 'number' }
      ],
      rows: rows.sets.map(({ bureaus, size, duties }) => ({
        bureaus: split(bureaus)
          .map((id) => named.get(id) ?? id)
          .join('、'),
        size,
        duties,
        pick: writeMark({ kind: 'set', bureaus: split(bureaus), list: rows.only }),
        'pick:duties': writeMark({ kind: 'set', bureaus: split(bureaus), list: rows.only })
      }))
    },
    height: () => TOP + ranked.length * ROW + 26,
    drawing: {
      kind: 'svg',
      svg: (theme, size) => {
        const wide = size.width >= 640;
        const names = wide
          ? Math.min(200, Math.max(60, ...ranked.map(({ each }) => textWidth(named.get(each.id) ?? '', 12) + 10)))
          : 96;
        const bars = wide ? 150 : 54;
        const left = names + bars + 14;
        const step = Math.min(30, Math.max(14, (size.width - left) / Math.max(1, drawn.length)));
        const columns = drawn.slice(0, Math.max(1, Math.floor((size.width - left) / step)));
        const most = Math.max(1, ...ranked.map(({ each }) => each.duties));
        const tallest = Math.max(1, ...columns.map(({ duties }) => duties));
        const out: string[] = [];
        const headBase = TOP - 14;
        const head = wrapText(t('network:setRows'), left - 16, 12, 3);
        head.forEach((line, at) =>
          out.push(label(0, headBase - (head.length - 1 - at) * 16, line, { fill: theme.ink2 }))
        );
        out.push(label(left, 14, t('network:setColumns'), { fill: theme.ink2 }));
        ranked.forEach(({ each, joint }, row) => {
          const top = TOP + row * ROW;
          const base = top + ROW / 2 + 4.2;
          const pick = writeMark({ kind: 'bureau', bureau: each.id, list: rows.only });
          const faded = chosen !== '' && chosen !== each.id;
          if (row % 2 === 0)
            out.push(
              `<rect x="0" y="${top}" width="${px(size.width)}" height="${ROW}" fill="${theme.ramp[0]}" opacity="0.5"/>`
            );
          const whole = (each.duties / most) * (bars - 22);
          const share = (joint / most) * (bars - 22);
          out.push(label(22, base, formatNumber(each.duties), { fill: theme.ink2, anchor: 'end', pick }));
          out.push(bar(28, top + 5, share, ROW - 10, theme.lists.shared, pick, `${named.get(each.id) ?? ''} ${joint}`));
          out.push(
            `<rect x="${px(28 + share)}" y="${px(top + 5.5)}" width="${px(Math.max(0, whole - share))}" ` +
              `height="${ROW - 11}"` +
              ` fill="none" stroke="${theme.lists.shared}" data-pick="${pick}"/>`
          );
          out.push(
            label(left - 12, base, fitText(named.get(each.id) ?? '', names, 12), {
              fill: faded ? theme.ink3 : theme.ink,
              anchor: 'end',
              weight: chosen === each.id ? 700 : 400,
              pick
            })
          );
        });
        columns.forEach(({ bureaus, duties }, index) => {
          const ids = split(bureaus);
          const x = left + (index + 0.5) * step;
          const pick = writeMark({ kind: 'set', bureaus: split(bureaus), list: rows.only });
          const lit = chosen === '' || ids.includes(chosen) || !members.some(({ id }) => id === chosen);
          const high = (duties / tallest) * 46;
          const places = ranked.flatMap(({ each }, row) => (ids.includes(each.id) ? [row] : []));
          const color = lit ? theme.ink : (theme.ramp[3] ?? theme.ink3);
          const y = (row: number) => TOP + (row + 0.5) * ROW;
          out.push(
            `<g data-pick="${pick}">`,
            `<rect x="${px(x - step / 2)}" y="22" width="${px(step)}" height="${px(TOP - 22 + ranked.length * ROW)}"` +
              ` fill="${theme.paper}" opacity="0"/>`
          );
          out.push(
            bar(
              x - Math.min(7, step / 2 - 2),
              TOP - 10 - high,
              Math.min(14, step - 4),
              high,
              lit ? theme.lists.shared : (theme.ramp[2] ?? theme.ink3),
              pick,
              `${ids.map((id) => named.get(id) ?? id).join('、')} ${duties}`
            )
          );
          out.push(label(x, TOP - 14 - high, formatNumber(duties), { fill: theme.ink2, anchor: 'middle', pick }));
          out.push(stroke(x, y(places[0] ?? 0), x, y(places.at(-1) ?? 0), color, 1.5));
          const dots = places.map((row) => `M${px(x - 4)} ${px(y(row))}a4 4 0 1 0 8 0a4 4 0 1 0-8 0`).join('');
          out.push(`<path d="${dots}" fill="${color}"/>`, '</g>');
        });
        if (columns.length < several.length) {
          out.push(
            label(
              size.width,
              TOP + ranked.length * ROW + 18,
              t('network:setsMore', { count: several.length - columns.length }),
              {
                fill: theme.ink2,
                anchor: 'end'
              }
            )
          );
        }
        return frame(theme, size, out);
      }
    }
  };
}
