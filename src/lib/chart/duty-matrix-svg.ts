// The heatmap as one SVG, for files and paper: the same rows, columns, shades and bars as the table on screen.
import { isHan } from '../i18n/languages.ts';
import { LISTS } from '../duty/record.ts';
import { shade } from './list-ramp.ts';
import { classNames } from './scale.ts';
import { lineName, unitName, type MatrixLine, type MatrixModel } from './matrix-model.ts';
import type { Naming } from '../naming/naming.ts';
import { px, upright, uprightHeight } from './svg.ts';
import { textWidth } from './text.ts';
import type { Size, Theme } from './theme.ts';
import { escapeXml } from './xml.ts';

const ROW = 22;
const LEAST = 1000;
const SUMS = 44;
const LEGEND = 34;
const TOTAL = 40;

interface Layout {
  width: number;
  tier: number;
  head: number;
  names: number;
  cell: number;
  bars: number;
  top: number;
}

function layout(model: MatrixModel, words: Naming, width: number): Layout {
  const chinese = isHan(words.language);
  const whole = Math.max(width, LEAST);
  const tier = chinese ? 56 : 80;
  const head = chinese ? 172 : 300;
  const names = chinese ? uprightHeight(model.columns.map(({ name }) => words.category(name))) + 8 : 116;
  const space = whole - tier - head - TOTAL - 90;
  const cell = Math.max(18, Math.min(46, space / Math.max(1, model.columns.length)));
  const top = names + SUMS;
  return {
    width: whole,
    tier,
    head,
    names,
    cell,
    top,
    bars: whole - tier - head - TOTAL - cell * model.columns.length
  };
}

/** Height in px that suits a width. */
export function dutyMatrixHeight(model: MatrixModel, words: Naming, width: number): number {
  const { top, width: whole } = layout(model, words, width);
  return Math.round(((top + model.lines.length * ROW + LEGEND) * width) / whole);
}

/** SVG text of the matrix at a size; narrower than 1000 px it is drawn at 1000 and scaled. */
export function dutyMatrixSvg(model: MatrixModel, words: Naming, theme: Theme, size: Size): string {
  const box = layout(model, words, size.width);
  const height = box.top + model.lines.length * ROW + LEGEND;
  const left = box.tier + box.head;
  const right = left + box.cell * model.columns.length;
  const parts: string[] = [];
  const rect = (x: number, y: number, width: number, high: number, fill: string, more = '') =>
    parts.push(`<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(high)}" fill="${fill}"${more}/>`);
  const text = (x: number, y: number, content: string, fill: string, anchor = 'middle', more = '') =>
    parts.push(
      `<text x="${px(x)}" y="${px(y)}" fill="${fill}" text-anchor="${anchor}"${more}>${escapeXml(content)}</text>`
    );
  const rule = (y: number, from = 0) =>
    parts.push(`<line x1="${px(from)}" x2="${px(box.width)}" y1="${px(y)}" y2="${px(y)}" stroke="${theme.line}"/>`);

  const tallest = Math.max(1, ...model.columns.map(({ total }) => total));
  model.columns.forEach((column, index) => {
    const x = left + box.cell * (index + 0.5);
    const name = words.category(column.name);
    if (isHan(words.language)) parts.push(upright(x, box.names - 8, name, { fill: theme.ink }));
    else
      text(
        x - 3,
        box.names - 6,
        name,
        theme.ink,
        'start',
        ` transform="rotate(-42 ${px(x - 3)} ${px(box.names - 6)})"`
      );
    let y = box.top - 16;
    for (const list of LISTS) {
      const high = ((column.totals[list] ?? 0) / tallest) * (SUMS - 18);
      y -= high;
      if (high > 0) rect(x - Math.min(16, box.cell - 4) / 2, y, Math.min(16, box.cell - 4), high, theme.lists[list]);
    }
    text(x, box.top - 4, String(column.total), theme.ink2);
  });
  text(
    left - 8,
    box.top - 4,
    words.t(model.settings.measure === 'duties' ? 'heatmap:sumDistinct' : 'heatmap:sumDistinctClauses'),
    theme.ink2,
    'end'
  );
  text(right + TOTAL - 8, box.top - 4, String(model.grand), theme.ink, 'end', ' font-weight="700"');
  rule(box.top);

  const widest = Math.max(1, ...model.lines.filter(({ tier }) => tier !== null).map(({ total }) => total));
  model.lines.forEach((line, index) => {
    const y = box.top + index * ROW;
    const base = y + ROW / 2 + 4;
    if (line.opens) rule(y);
    if (line.tier !== null && (line.opens || model.settings.rows !== 'official'))
      text(0, base, words.t(`heatmap:${line.tier}`), theme.ink3, 'start');
    text(left - 8, base, lineName(words, line), theme.ink, 'end');
    cells(line, y, base);
    text(right + TOTAL - 8, base, String(line.total), theme.ink, 'end');
    let x = right + TOTAL;
    if (line.tier !== null) {
      for (const list of LISTS) {
        const wide = ((line.totals[list] ?? 0) / widest) * (box.bars - 4);
        if (wide > 0) rect(x, y + 6, wide, ROW - 12, theme.lists[list]);
        x += wide;
      }
    }
  });

  function cells(line: MatrixLine, y: number, base: number): void {
    line.cells.forEach((some, index) => {
      const wide = (box.cell - 1) / Math.max(1, some.length);
      some.forEach((part, place) => {
        const x = left + box.cell * index + wide * place;
        const { fill, ink } = shade(theme, model.split ? part.list : 'basic', part.step);
        if (part.amount === 0)
          parts.push(`<circle cx="${px(x + wide / 2)}" cy="${px(y + ROW / 2)}" r="1.2" fill="${theme.ink3}"/>`);
        else {
          rect(x, y + 0.5, wide, ROW - 1, fill);
          text(x + wide / 2, base, String(part.shown), ink);
        }
      });
    });
  }

  const foot = box.top + model.lines.length * ROW;
  rule(foot);
  const names = classNames(model.scale);
  const share = model.settings.unit !== 'count';
  let x = 0;
  const say = (content: string, gap: number) => {
    text(x, foot + 22, content, theme.ink2, 'start');
    x += textWidth(content, 12) + gap;
  };
  say(
    share
      ? words.t('heatmap:legendShare')
      : words.t('heatmap:legend', { unit: unitName(words.t, model.settings.measure) }),
    10
  );
  for (const list of LISTS.filter((each) =>
    model.split ? model.lines.some(({ totals }) => (totals[each] ?? 0) > 0) : each === 'basic'
  )) {
    if (model.split) say(words.t(`frame:${list}`), 6);
    names.forEach((name, index) => {
      const { fill, ink } = shade(theme, list, model.scale.steps[index] ?? 0);
      rect(x, foot + 9, 36, 18, fill);
      text(x + 18, foot + 22, name, ink);
      x += 36;
    });
    x += 12;
  }
  const scaled = size.width < box.width;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(size.width)}" height="` +
    `${px(scaled ? (height * size.width) / box.width : height)}" viewBox="0 0 ${px(box.width)} ` +
    `${px(height)}" font-family="${theme.font}" font-size="12">${parts.join('')}</svg>`
  );
}
