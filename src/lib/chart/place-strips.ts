// How the places spread in each total: a strip a measure, with the quartiles and one's own mark, and no ranking.
import { extent, scaleLinear } from 'd3';
import { opening, pageFormula, writeMark } from '../address/mark.ts';
import { sayIn } from '../i18n/language.ts';
import { formatNumber } from '../i18n/numbers.ts';
import type { Naming } from '../naming/naming.ts';
import { captioned, type Figure } from './figure.ts';
import { medianMark, nationalMark, quarterMark } from './place-workings.ts';
import {
  MEASURES,
  measureOf,
  measureWord,
  NATIONAL,
  quartiles,
  totalMark,
  type Measure,
  type PlaceTotals
} from './places-table.ts';
import { label, px, stroke } from './svg.ts';
import { fitText, textWidth } from './text.ts';
import type { Size, Theme } from './theme.ts';
import { escapeXml } from './xml.ts';

const WIDE = 620;
const STRIP = 62;
const SIDE = 14;
const FOOT = 24;

/** Small multiples of the measures. `own` and `pinned` are positions of places, null for none; `pinned` stands out as a
 *  diamond. The table has a row per measure with the quartiles, the own value and the pinned one. */
export function placeStrips(
  places: readonly PlaceTotals[],
  own: number | null,
  pinned: number | null,
  naming: Naming
): Figure {
  const say = sayIn(naming.t, 'places');
  const ownPlace = own === null ? undefined : places[own];
  const pinnedPlace = pinned === null || pinned === own ? undefined : places[pinned];
  const rows = MEASURES.map((measure) => {
    const [low = null, middle = null, high = null] = quartiles(places, measure) ?? [];
    return {
      measure: measureWord(measure, naming),
      low,
      middle,
      high,
      own: ownPlace === undefined ? null : measureOf(ownPlace, measure),
      pinned: pinnedPlace === undefined ? null : measureOf(pinnedPlace, measure),
      national: NATIONAL[measure] ?? null,
      'pick:low': writeMark(quarterMark('low', measure)),
      'pick:middle': writeMark(medianMark(measure)),
      'pick:high': writeMark(quarterMark('high', measure)),
      'pick:own': ownPlace === undefined ? null : writeMark(totalMark(ownPlace.id, measure)),
      'pick:pinned': pinnedPlace === undefined ? null : writeMark(totalMark(pinnedPlace.id, measure)),
      'pick:national': writeMark(nationalMark(measure))
    };
  });
  return {
    id: 'place-strips',
    title: say('stripsTitle'),
    ...captioned(
      say('stripsCaption', { count: opening(places.length, pageFormula('places')) as never }) +
        (ownPlace === undefined ? '' : say('stripsOwn', { place: ownPlace.label })) +
        (pinnedPlace === undefined ? '' : say('stripsPinned', { place: pinnedPlace.label }))
    ),
    table: {
      columns: [
        { key: 'measure', label: say('measure'), kind: 'text' },
        { key: 'low', label: say('p25'), kind: 'number' },
        { key: 'middle', label: say('p50'), kind: 'number' },
        { key: 'high', label: say('p75'), kind: 'number' },
        ...(ownPlace === undefined ? [] : [{ key: 'own', label: ownPlace.label, kind: 'number' as const }]),
        ...(pinnedPlace === undefined ? [] : [{ key: 'pinned', label: pinnedPlace.label, kind: 'number' as const }]),
        { key: 'national', label: say('national'), kind: 'number' }
      ],
      rows
    },
    height: (width) => Math.ceil(MEASURES.length / (width >= WIDE ? 2 : 1)) * STRIP + FOOT,
    drawing: { kind: 'svg', svg: (theme, size) => draw(places, ownPlace, pinnedPlace, naming, theme, size) }
  };
}

function draw(
  places: readonly PlaceTotals[],
  own: PlaceTotals | undefined,
  pinned: PlaceTotals | undefined,
  naming: Naming,
  theme: Theme,
  size: Size
): string {
  const say = sayIn(naming.t, 'places');
  const across = size.width >= WIDE ? 2 : 1;
  const wide = size.width / across;
  const down = Math.ceil(MEASURES.length / across);
  const parts = MEASURES.flatMap((measure, at) => {
    const left = Math.floor(at / down) * wide;
    const top = (at % down) * STRIP;
    return strip(measure, left, top);
  });
  const key = [
    say('stripsKey'),
    ...(own === undefined ? [] : [say('keyOwn')]),
    ...(pinned === undefined ? [] : [say('keyPinned')]),
    say('keyNational')
  ];
  parts.push(
    label(SIDE, down * STRIP + 14, fitText(key.join(naming.marks.comma), size.width - 2 * SIDE, 12), {
      fill: theme.ink2
    })
  );
  const height = down * STRIP + FOOT;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(size.width)}" height="${px(height)}" ` +
    `viewBox="0 0 ${px(size.width)} ${px(height)}" font-family="${theme.font}" font-size="12" ` +
    `style="font-variant-numeric:tabular-nums">${parts.join('')}</svg>`
  );

  function strip(measure: Measure, left: number, top: number): string[] {
    const [from, to] = [left + SIDE, left + wide - SIDE];
    const values = places.map((place) => measureOf(place, measure));
    const national = NATIONAL[measure];
    const [least = 0, most = 0] = extent([...values, ...(national === undefined ? [] : [national])]);
    const x = scaleLinear([least, most === least ? least + 1 : most], [from + 4, to - 4]);
    const line = top + 36;
    const some: string[] = [
      label(from, top + 14, measureWord(measure, naming), { fill: theme.ink, weight: 600 }),
      stroke(from, line, to, line, theme.line)
    ];
    const marks = quartiles(places, measure);
    if (marks !== null) {
      const [low, middle, high] = marks;
      some.push(
        `<rect x="${px(x(low))}" y="${px(line - 7)}" width="${px(Math.max(1, x(high) - x(low)))}" height="14" ` +
          `fill="${theme.ramp[1]}"/>`,
        stroke(x(middle), line - 9, x(middle), line + 9, theme.ink, 1.5)
      );
      let end = from + textWidth(measureWord(measure, naming), 12) + 10;
      const write = (text: string, pick?: string) => {
        some.push(label(end, top + 14, text, { fill: theme.ink2, pick }));
        end += textWidth(text, 12);
      };
      write(formatNumber(low, 1), writeMark(quarterMark('low', measure)));
      write(' · ');
      write(formatNumber(middle, 1), writeMark(medianMark(measure)));
      write(' · ');
      write(formatNumber(high, 1), writeMark(quarterMark('high', measure)));
    }
    if (national !== undefined)
      some.push(
        `<path d="M${px(x(national))} ${px(line - 10)}l-4 -6h8z" fill="${theme.paper}" stroke="${theme.ink2}" ` +
          `data-pick="${writeMark(nationalMark(measure))}"><title>` +
          `${escapeXml(`${say('national')} ${national}`)}</title></path>`
      );
    for (const [at, place] of places.entries()) {
      const value = values[at] ?? 0;
      const pick = `data-pick="${escapeXml(writeMark(totalMark(place.id, measure)))}"`;
      const hint = `<title>${escapeXml(`${place.label} ${formatNumber(value)}`)}</title>`;
      some.push(
        place === own
          ? ''
          : place === pinned
            ? `<path d="M${px(x(value))} ${px(line - 7)}l7 7l-7 7l-7 -7z" fill="${theme.paper}" ` +
              `stroke="${theme.ink}" stroke-width="1.5" ${pick}>${hint}</path>`
            : `<circle cx="${px(x(value))}" cy="${px(line)}" r="3.5" fill="${theme.mark}" fill-opacity="0.45" ` +
              `${pick}>${hint}</circle>`
      );
    }
    const at = own === undefined ? null : measureOf(own, measure);
    if (at !== null && own !== undefined) {
      const words = formatNumber(at);
      const room = textWidth(words, 12) / 2;
      some.push(
        `<circle cx="${px(x(at))}" cy="${px(line)}" r="6" fill="${theme.ink}"><title>` +
          `${escapeXml(`${own.label} ${words}`)}</title></circle>`,
        label(Math.min(to - room, Math.max(from + room, x(at))), line + 20, words, {
          fill: theme.ink,
          weight: 700,
          anchor: 'middle',
          pick: writeMark(totalMark(own.id, measure))
        })
      );
    }
    return some;
  }
}
