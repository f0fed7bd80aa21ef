// Bureaus against categories over a region as a figure: words, table twin, and the same cells as one SVG.
import { max } from 'd3';
import { opening, writeMark } from '../address/mark.ts';
import { isHan } from '../i18n/languages.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import { captioned, type Figure } from './figure.ts';
import { shade } from './list-ramp.ts';
import { measureName } from './matrix-model.ts';
import { lineName, peakOf, regionMark, valueText, type RegionHeat } from './region-heat.ts';
import { classNames } from './scale.ts';
import { bar, label, px, stroke, upright, uprightHeight } from './svg.ts';
import { fitText, textWidth } from './text.ts';
import type { Size, Theme } from './theme.ts';
import { escapeXml } from './xml.ts';

const ROW = 22;
const HEAD = 190;
const LEGEND = 64;
const LEAST_CELL = 22;
const MOST_CELL = 56;
const LEAST_WIDTH = 900;

/** The figure of a region's heatmap. Its twin has a row a bureau, the first of them counting each duty once, null where
 *  no place has such a duty. `area` is what the region is called, `options` what it is narrowed to in words. */
export function regionHeatFigure(heat: RegionHeat, area: string, options: string, naming: Naming): Figure {
  const { t } = naming;
  const say = sayIn(t, 'region');
  const { measure, unit } = heat.settings;
  const peak = peakOf(heat);
  const places = opening(heat.places, regionMark('places', 'duties', 0, 0)) as never;
  const columns = heat.columns.map((column) => ({ column, name: naming.category(column.name) }));
  return {
    id: 'region-heat',
    title: say('heatTitle', { measure: measureName(t, measure), unit: say(unit) }),
    ...(options === '' ? {} : { options }),
    ...captioned(
      (peak === undefined
        ? say('heatCaptionNone', { area, places })
        : say('heatCaption', {
            area,
            places,
            bureau: lineName(peak.line, naming),
            category: naming.category(peak.column.name),
            most: opening(
              valueText(peak.cell.value, unit),
              regionMark(unit, measure, peak.line.at, peak.column.at)
            ) as never,
            have: opening(peak.cell.count.places, regionMark('places', measure, peak.line.at, peak.column.at)) as never
          })) +
        naming.marks.gap +
        say('heatNote')
    ),
    table: {
      columns: [
        { key: 'bureau', label: say('bureau'), kind: 'text' },
        { key: 'total', label: say('total'), kind: 'number' },
        ...columns.map(({ column, name }) => ({ key: `c${column.at}`, label: name, kind: 'number' as const }))
      ],
      rows:
        columns.length === 0
          ? []
          : heat.lines.map((line) => ({
              bureau: lineName(line, naming),
              ...Object.fromEntries(
                columns.flatMap(({ column }, at) => {
                  const cell = line.cells[at] ?? null;
                  const key = `c${column.at}`;
                  return [
                    [key, rounded(cell?.value ?? null)],
                    [`pick:${key}`, cell === null ? null : writeMark(regionMark(unit, measure, line.at, column.at))]
                  ];
                })
              ),
              total: rounded(line.total?.value ?? null),
              'pick:total': line.total === null ? null : writeMark(regionMark(unit, measure, line.at, 0))
            }))
    },
    height: (width) => {
      const box = layout(heat, naming, width);
      return Math.round((box.height * width) / Math.max(box.width, width));
    },
    drawing: { kind: 'svg', svg: (theme, size) => draw(heat, naming, theme, size) }
  };
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

function layout(heat: RegionHeat, naming: Naming, width: number) {
  const { unit } = heat.settings;
  const names = isHan(naming.language)
    ? uprightHeight(heat.columns.map(({ name }) => naming.category(name))) + 10
    : 130;
  const widest = (values: readonly (number | undefined)[]) =>
    (max(values, (value) => (value === undefined ? 0 : textWidth(valueText(value, unit), 11))) ?? 0) + 6;
  const least = Math.max(LEAST_CELL, widest(heat.lines.flatMap(({ cells }) => cells.map((cell) => cell?.value))));
  const total = Math.max(48, widest(heat.lines.map((line) => line.total?.value)) + 6);
  const room = Math.max(width, LEAST_WIDTH) - HEAD - total;
  const cell = Math.max(least, Math.min(MOST_CELL, room / Math.max(1, heat.columns.length)));
  const whole = HEAD + total + cell * heat.columns.length + (isHan(naming.language) ? 0 : 80);
  return { width: whole, names, cell, total, height: names + heat.lines.length * ROW + LEGEND };
}

function draw(heat: RegionHeat, naming: Naming, theme: Theme, size: Size): string {
  const { t } = naming;
  const say = sayIn(t, 'region');
  const { unit, measure } = heat.settings;
  const box = layout(heat, naming, size.width);
  const whole = Math.max(box.width, size.width);
  const parts: string[] = [];
  const right = HEAD + box.cell * heat.columns.length;
  const foot = box.names + heat.lines.length * ROW;
  heat.columns.forEach(({ name }, at) => {
    const middle = HEAD + box.cell * (at + 0.5);
    const text = naming.category(name);
    if (isHan(naming.language)) parts.push(upright(middle, box.names - 8, text, { fill: theme.ink }));
    else
      parts.push(
        `<text x="${px(middle)}" y="${px(box.names - 6)}" fill="${theme.ink}" ` +
          `transform="rotate(-42 ${px(middle)} ${px(box.names - 6)})">${escapeXml(fitText(text, 160, 12))}</text>`
      );
  });
  parts.push(label(right + box.total - 4, box.names - 8, say('total'), { fill: theme.ink2, anchor: 'end' }));
  parts.push(stroke(0, box.names, right + box.total, box.names, theme.ink3));
  heat.lines.forEach((line, row) => {
    const y = box.names + row * ROW;
    const base = y + ROW / 2 + 4;
    const name = fitText(lineName(line, naming), HEAD - 12, 12);
    parts.push(label(HEAD - 8, base, name, { fill: theme.ink, anchor: 'end', weight: row === 0 ? 700 : 400 }));
    line.cells.forEach((cell, at) => {
      if (cell === null) return;
      const left = HEAD + box.cell * at;
      const { fill, ink } = row === 0 ? { fill: 'none', ink: theme.ink } : shade(theme, 'basic', cell.step);
      const pick = writeMark(regionMark(unit, measure, line.at, heat.columns[at]?.at ?? 0));
      if (cell.value === 0)
        parts.push(`<circle cx="${px(left + box.cell / 2)}" cy="${px(y + ROW / 2)}" r="1.5" fill="${theme.ink3}"/>`);
      else
        parts.push(
          ...(row === 0 ? [] : [bar(left + 0.5, y + 0.5, box.cell - 1, ROW - 1, fill)]),
          label(left + box.cell / 2, base, valueText(cell.value, unit), { fill: ink, size: 11, anchor: 'middle', pick })
        );
    });
    if (line.total !== null)
      parts.push(
        label(right + box.total - 4, base, valueText(line.total.value, unit), {
          fill: theme.ink,
          anchor: 'end',
          weight: row === 0 ? 700 : 400,
          pick: writeMark(regionMark(unit, measure, line.at, 0))
        })
      );
    if (row === 0) parts.push(stroke(0, y + ROW, right + box.total, y + ROW, theme.line));
  });
  parts.push(stroke(0, foot, right + box.total, foot, theme.ink3));
  let x = 0;
  parts.push(label(x, foot + 24, say(unit), { fill: theme.ink2 }));
  x += textWidth(say(unit), 12) + 10;
  classNames(heat.scale).forEach((name, index) => {
    const { fill, ink } = shade(theme, 'basic', heat.scale.steps[index] ?? 0);
    const wide = Math.max(34, textWidth(name, 12) + 8);
    parts.push(
      bar(x, foot + 11, wide, 18, fill),
      label(x + wide / 2, foot + 24, name, { fill: ink, anchor: 'middle' })
    );
    x += wide;
  });
  const notes = [say('legendAbsent'), ...(measure === 'duties' ? [] : [say('legendZero')])].join(
    naming.marks.semicolon
  );
  parts.push(label(0, foot + 48, notes, { fill: theme.ink2 }));
  const high = (box.height * size.width) / whole;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(size.width)}" height="${px(high)}" ` +
    `viewBox="0 0 ${px(whole)} ${px(box.height)}" font-family="${theme.font}" font-size="12" ` +
    `style="font-variant-numeric:tabular-nums">${parts.join('')}</svg>`
  );
}
