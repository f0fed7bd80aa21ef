// How the places of a region spread in one cell: how many have how much, with one's own place marked, and no ranking.
import { bin, max, median, min, scaleLinear } from 'd3';
import { opening, writeMark, type Mark } from '../address/mark.ts';
import { sayIn } from '../i18n/language.ts';
import { formatNumber } from '../i18n/numbers.ts';
import type { Naming } from '../naming/naming.ts';
import type { Measure } from '../query/matrix.ts';
import { captioned, type Figure } from './figure.ts';
import { measureName, unitName } from './matrix-model.ts';
import { middleOfMark, rangeMark, regionMark } from './region-heat.ts';
import { bar, frame, label, px, stroke } from './svg.ts';
import { textWidth } from './text.ts';
import type { Size, Theme } from './theme.ts';

/** So many numbers have a bar each; more are taken together. */
const MOST_BARS = 36;
const HEIGHT = 230;
const TOP = 46;
const FOOT = 56;
const SIDE = 16;

/** What is spread: the cell by numbers among all bureaus and categories, and what it is called. */
export interface Spread {
  bureau: number;
  category: number;
  what: string;
  measure: Measure;
  /** The values of the places that have the cell, in any order. */
  values: readonly number[];
  /** Of how many places. */
  places: number;
  /** One's own place, `value` null where it does not have the cell, `of` what the value opens; null where it is
   *  not among the places. */
  own: { label: string; value: number | null; of: Mark | null } | null;
}

/** How many places have a value in a range, both ends included. */
interface Bar {
  from: number;
  to: number;
  places: number;
}

/** Bars of equal width over the values: one a number, or of several numbers. */
export function barsOf(values: readonly number[]): Bar[] {
  const [least, most] = [min(values), max(values)];
  if (least === undefined || most === undefined) return [];
  const wide = Math.max(1, Math.ceil((most - least + 1) / MOST_BARS));
  const starts = Array.from({ length: Math.floor((most - least) / wide) + 1 }, (_, at) => least + at * wide);
  return bin()
    .domain([least, (starts.at(-1) ?? least) + wide])
    .thresholds(starts.slice(1))(values as number[])
    .map((own) => ({ from: own.x0 ?? 0, to: (own.x1 ?? 0) - 1, places: own.length }));
}

/** The figure; its twin has a row a bar that any place is in. */
export function regionSpread(spread: Spread, options: string, naming: Naming): Figure {
  const { bureau, category, what, measure, values, places, own } = spread;
  const { t } = naming;
  const say = sayIn(t, 'region');
  const bars = barsOf(values);
  const have = opening(values.length, regionMark('places', measure, bureau, category)) as never;
  const middle = opening(formatNumber(median(values) ?? 0, 1), middleOfMark(measure, bureau, category));
  const without = opening(
    formatNumber(places - values.length),
    regionMark('without', measure, bureau, category)
  ) as never;
  const unit = unitName(t, measure);
  const saidOf = () =>
    (values.length === places ? say('spreadAll', { have, middle }) : say('spreadCaption', { have, middle, without })) +
    (own === null
      ? ''
      : own.value === null
        ? say('spreadOwnNone', { place: own.label })
        : say('spreadOwn', {
            place: own.label,
            value: own.of === null ? formatNumber(own.value) : opening(formatNumber(own.value), own.of)
          }));
  return {
    id: 'region-spread',
    title: say('spreadTitle', { what, measure: measureName(t, measure) }),
    ...(options === '' ? {} : { options }),
    ...captioned(values.length === 0 ? say('spreadNone') : saidOf()),
    table: {
      columns: [
        { key: 'value', label: say('value', { unit }), kind: 'text' },
        { key: 'places', label: say('placesHave'), kind: 'number' }
      ],
      rows: bars.flatMap(({ from, to, places: count }) =>
        count === 0
          ? []
          : [
              {
                value: rangeWords(from, to),
                places: count,
                'pick:places': writeMark(rangeMark(measure, bureau, category, from, to))
              }
            ]
      )
    },
    height: () => HEIGHT,
    drawing: { kind: 'svg', svg: (theme, size) => draw(spread, bars, naming, theme, size) }
  };
}

/** A range of numbers in words; of one number that. */
export const rangeWords = (from: number, to: number): string =>
  from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`;

function draw(spread: Spread, bars: readonly Bar[], naming: Naming, theme: Theme, { width }: Size): string {
  const { bureau, category, measure, values, own } = spread;
  const say = sayIn(naming.t, 'region');
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return frame(theme, { width, height: HEIGHT }, []);
  const wide = first.to - first.from + 1;
  const room = Math.min(width - 2 * SIDE, bars.length * 64);
  const x = scaleLinear([first.from, last.to + 1], [SIDE, SIDE + room]);
  const base = HEIGHT - FOOT;
  const high = scaleLinear([0, max(bars, ({ places }) => places) ?? 1], [0, base - TOP]);
  const step = room / bars.length;
  const parts: string[] = [];
  const middle = median(values) ?? 0;
  const isOwn = ({ from, to }: Bar) => own?.value != null && own.value >= from && own.value <= to;
  for (const each of bars) {
    const left = x(each.from);
    const pick = writeMark(rangeMark(measure, bureau, category, each.from, each.to));
    if (each.places > 0) {
      const fill = isOwn(each) ? theme.ink : (theme.ramp[3] ?? theme.mark);
      const hint = `${rangeWords(each.from, each.to)}: ${formatNumber(each.places)}`;
      parts.push(bar(left + 1, base - high(each.places), step - 2, high(each.places), fill, pick, hint));
    }
    const count = formatNumber(each.places);
    if (each.places > 0 && textWidth(count, 11) <= step - 1)
      parts.push(
        label(left + step / 2, base - high(each.places) - 4, count, {
          fill: theme.ink,
          size: 11,
          anchor: 'middle',
          pick
        })
      );
  }
  parts.push(stroke(SIDE, base, SIDE + room, base, theme.ink3));
  const longest = max(bars, ({ from, to }) => textWidth(rangeWords(from, to), 11)) ?? 0;
  const every = Math.max(1, Math.ceil((longest + 6) / step));
  bars.forEach(({ from, to }, index) => {
    if (index % every !== 0) return;
    const words = rangeWords(from, to);
    const at = x(from) + step / 2;
    parts.push(`<g class="scale">${label(at, base + 15, words, { fill: theme.ink2, size: 11, anchor: 'middle' })}</g>`);
  });
  const line = x(middle) + step / wide / 2;
  const said = say('middleSaid', { value: formatNumber(middle, 1) });
  const half = textWidth(said, 12) / 2;
  parts.push(
    `<path d="M${px(line)} ${px(TOP - 20)}l5 -8h-10z" fill="${theme.ink2}"/>`,
    label(Math.max(SIDE + half, Math.min(width - SIDE - half, line)), 12, said, {
      fill: theme.ink2,
      anchor: 'middle',
      pick: writeMark(middleOfMark(measure, bureau, category))
    })
  );
  const ownBar = bars.find(isOwn);
  if (ownBar !== undefined && own !== null) {
    const at = x(ownBar.from) + step / 2;
    const words = `▲ ${own.label} ${formatNumber(own.value)}`;
    const reach = textWidth(words, 12) / 2;
    const place = Math.max(SIDE + reach, Math.min(width - SIDE - reach, at));
    parts.push(
      `<path d="M${px(at)} ${px(base + 20)}l5 8h-10z" fill="${theme.ink}"/>`,
      `<g class="scale">${label(place, base + 42, words, { fill: theme.ink, anchor: 'middle', weight: 700 })}</g>`
    );
  } else parts.push(label(SIDE, base + 42, say('value', { unit: unitName(naming.t, measure) }), { fill: theme.ink2 }));
  return frame(theme, { width, height: HEIGHT }, parts);
}
