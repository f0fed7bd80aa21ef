// Places against categories or bureaus as one SVG, for files and paper: the same cells as the table on screen.
import { sum } from 'd3';
import { isHan } from '../i18n/languages.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import { shade } from './list-ramp.ts';
import { unitName } from './matrix-model.ts';
import { columnName, shareText, type PlaceMatrixModel } from './place-matrix.ts';
import { classNames } from './scale.ts';
import { bar, label, px, stroke, upright, uprightHeight } from './svg.ts';
import { fitText, textWidth } from './text.ts';
import type { Size, Theme } from './theme.ts';
import { escapeXml } from './xml.ts';

const ROW = 22;
/** Above so many places rows are thin and carry no numbers. */
const THICK = 80;
const THIN = 11;
const HEAD = 190;
const TOTAL = 48;
const LEGEND = 40;
/** A further line of the legend. */
const NOTE = 20;
const LEAST_CELL = 18;
/** Differences from a median may have a half. */
const LEAST_HALVES = 32;
const MOST_CELL = 40;
const LEAST_WIDTH = 900;

interface Layout {
  width: number;
  names: number;
  cell: number;
  row: number;
  height: number;
  /** What dots, rings and words in the cells mean, in lines. */
  notes: string[];
}

function layout(model: PlaceMatrixModel, naming: Naming, width: number): Layout {
  const parts = sum(model.columns, ({ lists }) => lists.length);
  const names = isHan(naming.language)
    ? uprightHeight(model.columns.map((column) => columnName(model, column, naming))) + 10
    : 130;
  const room = Math.max(width, LEAST_WIDTH) - HEAD - TOTAL;
  const least = model.reference === 'median' ? LEAST_HALVES : LEAST_CELL;
  const cell = Math.max(least, Math.min(MOST_CELL, room / Math.max(1, parts)));
  const row = model.lines.length > THICK ? THIN : ROW;
  const whole = HEAD + TOTAL + cell * parts + (isHan(naming.language) ? 0 : 80);
  const notes = notesOf(model, naming, row === THIN, Math.max(whole, width));
  return {
    width: whole,
    names,
    cell,
    row,
    height: names + (model.lines.length + 1) * row + LEGEND + notes.length * NOTE,
    notes
  };
}

function notesOf({ reference, settings }: PlaceMatrixModel, naming: Naming, thin: boolean, width: number): string[] {
  const { t, marks } = naming;
  const say = sayIn(t, 'places');
  const zero = reference === null && settings.measure !== 'duties';
  const dot = zero ? t('heatmap:legendZero') : reference !== null && thin ? say('legendSame') : '';
  const lines: string[] = [];
  for (const note of [
    say('legendAbsent'),
    ...(dot === '' ? [] : [say('legendDot', { what: dot })]),
    ...(reference === null ? [] : [say('legendRing')])
  ]) {
    const longer = [...lines.slice(-1), note].join(marks.semicolon);
    if (textWidth(longer, 12) > width) lines.push(note);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}

/** Height in px that suits a width. */
export function placeMatrixHeight(model: PlaceMatrixModel, naming: Naming, width: number): number {
  const box = layout(model, naming, width);
  return Math.round((box.height * width) / Math.max(box.width, width));
}

/** SVG text at a size; a matrix that needs more room is drawn as wide as it needs and scaled. */
export function placeMatrixSvg(model: PlaceMatrixModel, naming: Naming, theme: Theme, size: Size): string {
  const { t } = naming;
  const say = sayIn(t, 'places');
  const box = layout(model, naming, size.width);
  const whole = Math.max(box.width, size.width);
  const parts: string[] = [];
  const thin = box.row < ROW;
  const foot = box.names + model.lines.length * box.row;
  const base = (y: number) => y + box.row / 2 + (thin ? 3.5 : 4);
  const size12 = thin ? 10 : 12;
  let x = HEAD;
  const starts = model.columns.map(({ lists }) => {
    const start = x;
    x += lists.length * box.cell;
    return start;
  });
  model.columns.forEach((column, index) => {
    const middle = (starts[index] ?? 0) + (column.lists.length * box.cell) / 2;
    const name = columnName(model, column, naming);
    if (isHan(naming.language)) parts.push(upright(middle, box.names - 8, name, { fill: theme.ink }));
    else
      parts.push(
        `<text x="${px(middle)}" y="${px(box.names - 6)}" fill="${theme.ink}" ` +
          `transform="rotate(-42 ${px(middle)} ${px(box.names - 6)})">${escapeXml(fitText(name, 160, 12))}</text>`
      );
    if (index > 0) parts.push(stroke(starts[index] ?? 0, box.names, starts[index] ?? 0, foot + box.row, theme.line));
  });
  parts.push(label(x + TOTAL - 6, box.names - 8, t('heatmap:sum'), { fill: theme.ink2, anchor: 'end' }));
  parts.push(stroke(0, box.names, x + TOTAL, box.names, theme.ink3));
  model.lines.forEach((line, row) => {
    const y = box.names + row * box.row;
    const pinned = line.at === model.reference;
    parts.push(
      label(HEAD - 8, base(y), fitText(line.place.label, HEAD - 12, size12), {
        fill: theme.ink,
        size: size12,
        anchor: 'end',
        weight: pinned ? 700 : 400
      })
    );
    line.cells.forEach((shares, column) =>
      shares.forEach((share, place) => {
        const left = (starts[column] ?? 0) + place * box.cell;
        const { fill, ink } = shade(theme, model.split ? share.list : 'basic', share.step);
        const text = shareText(model, share, naming);
        const less = share.only === 'there' || (share.from ?? 0) < 0;
        const none = share.amount === null && share.only !== 'there';
        const zero = model.reference === null && share.amount === 0;
        if (zero || (thin && share.from === 0))
          parts.push(
            `<circle cx="${px(left + box.cell / 2)}" cy="${px(y + box.row / 2)}" r="1.5" fill="${theme.ink3}"/>`
          );
        if (!none && !zero && share.from !== 0) {
          if (less)
            parts.push(
              `<rect x="${px(left + 1.5)}" y="${px(y + 1.5)}" width="${px(box.cell - 3)}" ` +
                `height="${px(box.row - 3)}" ` +
                `fill="none" stroke="${fill}" stroke-width="2"/>`
            );
          else parts.push(bar(left + 0.5, y + 0.5, box.cell - 1, box.row - 1, fill));
        }
        if (text !== '' && !thin)
          parts.push(
            label(left + box.cell / 2, base(y), text, {
              fill: none || less || share.from === 0 ? theme.ink : ink,
              size: box.cell < 24 ? 10 : 12,
              anchor: 'middle'
            })
          );
      })
    );
    parts.push(label(x + TOTAL - 6, base(y), String(line.total), { fill: theme.ink, size: size12, anchor: 'end' }));
  });
  parts.push(stroke(0, foot, x + TOTAL, foot, theme.ink3));
  parts.push(label(HEAD - 8, base(foot), say('median'), { fill: theme.ink2, size: size12, anchor: 'end' }));
  if (!thin)
    model.columns.forEach((column, index) =>
      column.lists.forEach((list, place) =>
        parts.push(
          label((starts[index] ?? 0) + (place + 0.5) * box.cell, base(foot), String(column.middle[list] ?? ''), {
            fill: theme.ink2,
            size: box.cell < 24 ? 10 : 12,
            anchor: 'middle'
          })
        )
      )
    );
  let at = 0;
  const line = box.height - 12 - box.notes.length * NOTE;
  const put = (words: string, gap: number) => {
    parts.push(label(at, line, words, { fill: theme.ink2 }));
    at += textWidth(words, 12) + gap;
  };
  put(
    model.reference !== null
      ? say('legendFrom')
      : model.settings.unit === 'count'
        ? t('heatmap:legend', { unit: unitName(t, model.settings.measure) })
        : t('heatmap:legendShare'),
    10
  );
  for (const list of ramps(model)) {
    if (model.split) put(t(`frame:${list}`), 6);
    classNames(model.scale).forEach((name, index) => {
      const { fill, ink } = shade(theme, model.split ? list : 'basic', model.scale.steps[index] ?? 0);
      parts.push(bar(at, line - 13, 34, 18, fill), label(at + 17, line, name, { fill: ink, anchor: 'middle' }));
      at += 34;
    });
    at += 12;
  }
  for (const [index, words] of box.notes.entries())
    parts.push(label(0, line + (index + 1) * NOTE, words, { fill: theme.ink2 }));
  const high = (box.height * size.width) / whole;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(size.width)}" height="${px(high)}" ` +
    `viewBox="0 0 ${px(whole)} ${px(box.height)}" font-family="${theme.font}" font-size="12" ` +
    `style="font-variant-numeric:tabular-nums">${parts.join('')}</svg>`
  );
}

/** The lists whose ramps the key shows: those in the columns, or the neutral one. */
export function ramps(model: PlaceMatrixModel) {
  if (!model.split) return ['basic'] as const;
  return (['basic', 'shared', 'reclaimed'] as const).filter((list) =>
    model.columns.some(({ lists }) => lists.includes(list))
  );
}
