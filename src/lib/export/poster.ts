// The whole matrix of bureaus and categories on one wall sheet, with what stands out said beside it and a code that
// opens the same view.
import { max, maxIndex, range, sum } from 'd3';
import { encode } from 'uqr';
import { shade } from '../chart/list-ramp.ts';
import { amountWords, lineName, unitName, type MatrixColumn, type MatrixLine } from '../chart/matrix-model.ts';
import type { MatrixModel } from '../chart/matrix-model.ts';
import { classNames } from '../chart/scale.ts';
import { label, px } from '../chart/svg.ts';
import { fitText, textWidth, wrapText } from '../chart/text.ts';
import { greyed, textured } from '../chart/texture.ts';
import { PAPER } from '../chart/theme.ts';
import { escapeXml, legal } from '../chart/xml.ts';
import { LISTS, UNSORTED } from '../duty/record.ts';
import { FACTS, isHan } from '../i18n/languages.ts';
import type { Naming } from '../naming/naming.ts';
import { inLanguage, type Picture } from './image.ts';
import type { Imprint } from './imprint.ts';

/** Width and height of paper in mm, landscape; each is twice the area of the second before it. */
export const SHEETS = { A3: [420, 297], A1: [841, 594], A0: [1189, 841] } as const;
export type SheetName = keyof typeof SHEETS;

/** A poster: a picture laid out in px, and the paper it is meant for. */
export interface Poster extends Picture {
  sheet: SheetName;
}

/** What is said of one place of the matrix: the row, the column, or the cell of both. */
interface Note {
  line: MatrixLine | null;
  column: MatrixColumn | null;
  text: string;
}

const A3 = { width: 1587, height: 1123 };
const MARGIN = 44;
const SIDE = 290;
const TITLE = 34;
const LEAST_ROW = 16.5;
const LEAST_CELL = 27;
const MOST_ROW = 44;
/** Letters of rows, as a part of their row and at the most: few rows are read from further away. */
const LETTER = 0.7;
const MOST_LETTER = 22;
/** The most of the sheet's width that names of rows take. */
const MOST_HEAD = 0.26;
/** The smallest letters of a number in a cell. */
const LEAST_NUMBER = 9.5;
const SUMS = 66;
const SUM_BARS = 38;
/** Room under slanted names for the mark of a note. */
const MARK = 22;
const TOTAL = 52;
const BARS = 84;
const FOOT = 40;
const CODE = 168;
const NOTE = 19;

/** The poster of a model: all its rows and columns, shades with numbers, sums as bars, up to three notes on extremes,
 *  the legend, and a QR code of `address` (ISO/IEC 18004, level M). A3 where its rows fit in letters of 8 pt, else A1
 *  or A0 in letters of that size at the least. `mono` is in greys. Same input, same text. */
export function poster(
  model: MatrixModel,
  words: Naming,
  { imprint, title, address, mono }: { imprint: Imprint; title: string; address: string; mono: boolean }
): Poster {
  const { t } = words;
  const chinese = isHan(words.language);
  const names = model.columns.map(({ name }) => words.category(name));
  const bureaus = model.lines.map((line) => lineName(words, line));
  const letter = 16;
  const namesHigh = chinese
    ? Math.max(4, ...names.map((name) => [...name].length)) * letter
    : Math.max(90, (max(names, (name) => textWidth(name, 14)) ?? 0) * 0.72 + 10);
  const tier = chinese ? 66 : 92;
  const headOf = (font: number) => Math.max(...bureaus.map((name) => textWidth(name, font)), 80) + 14;
  const top = MARGIN + TITLE * 2.5 + namesHigh + SUMS + (chinese ? 0 : MARK);
  const fixed = MARGIN * 2 + SIDE + tier + TOTAL + BARS;
  const times = Math.max(
    1,
    (top + model.lines.length * LEAST_ROW + FOOT + MARGIN) / A3.height,
    (fixed + Math.min(A3.width * MOST_HEAD, headOf(LEAST_ROW * LETTER)) + model.columns.length * LEAST_CELL) / A3.width
  );
  const sheet: SheetName = times <= 1 ? 'A3' : times <= 2 ? 'A1' : 'A0';
  const size = { width: Math.round(A3.width * times), height: Math.round(A3.height * times) };
  const row = Math.min(MOST_ROW, (size.height - top - FOOT - MARGIN) / Math.max(1, model.lines.length));
  const room = Math.min(size.width * MOST_HEAD, size.width - fixed - model.columns.length * LEAST_CELL);
  const most = Math.min(MOST_LETTER, row * LETTER);
  const font = Math.max(
    Math.min(most, LEAST_ROW * LETTER),
    range(most, 0, -0.5).find((letters) => headOf(letters) <= room) ?? 0
  );
  const head = Math.min(room, headOf(font));
  const cell = (size.width - fixed - head) / Math.max(1, model.columns.length);
  const left = MARGIN + tier + head;
  const right = left + cell * model.columns.length;
  const notes = notesOf(model, words);
  const parts: string[] = [];
  const rect = (x: number, y: number, width: number, height: number, fill: string) =>
    parts.push(`<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}"/>`);
  const text = (
    x: number,
    y: number,
    said: string,
    style: { fill?: string; size?: number; anchor?: 'start' | 'middle' | 'end'; weight?: number } = {}
  ) => parts.push(label(x, y, said, { fill: PAPER.ink, size: font, ...style }));
  const rule = (y: number, from: number, to: number, width = 1) =>
    parts.push(`<path d="M${px(from)} ${px(y)}H${px(to)}" stroke="${PAPER.line}" stroke-width="${width}"/>`);
  const badge = (x: number, y: number, number: number, radius = 11) => {
    parts.push(
      `<circle cx="${px(x)}" cy="${px(y)}" r="${radius}" fill="${PAPER.ink}" stroke="${PAPER.paper}" stroke-width="2"/>`
    );
    text(x, y + 5, String(number), { fill: PAPER.paper, size: 14, anchor: 'middle', weight: 700 });
  };

  const claim = (notes[1] ?? notes[0])?.text ?? title;
  text(
    MARGIN,
    MARGIN + TITLE * 0.8,
    fitText(t('export:posterTitle', { place: imprint.place, claim }), size.width - MARGIN * 2, TITLE),
    {
      size: TITLE,
      weight: 700
    }
  );
  text(MARGIN, MARGIN + TITLE * 1.65, [title, imprint.filter, imprint.date].filter((part) => part !== '').join('　'), {
    size: 17,
    fill: PAPER.ink2
  });

  const tallest = Math.max(1, ...model.columns.map(({ total }) => total));
  model.columns.forEach((column, at) => {
    const x = left + cell * (at + 0.5);
    const foot = top - SUMS - (chinese ? 6 : MARK);
    const name = names[at] ?? '';
    if (chinese)
      [...name].forEach((each, index, all) =>
        text(x, foot - (all.length - 1 - index) * letter, each, { size: 15, anchor: 'middle' })
      );
    else
      parts.push(
        `<text x="${px(x - 3)}" y="${px(foot)}" font-size="14" fill="${PAPER.ink}" ` +
          `transform="rotate(-45 ${px(x - 3)} ${px(foot)})">${escapeXml(name)}</text>`
      );
    let y = top - 20;
    for (const list of LISTS) {
      const high = ((column.totals[list] ?? 0) / tallest) * SUM_BARS;
      y -= high;
      if (high > 0) rect(x - Math.min(24, cell - 6) / 2, y, Math.min(24, cell - 6), high, PAPER.lists[list]);
    }
    text(x, top - 5, String(column.total), { fill: PAPER.ink2, anchor: 'middle', size: 14 });
  });
  text(
    left - 10,
    top - 5,
    t(model.settings.measure === 'duties' ? 'heatmap:sumDistinct' : 'heatmap:sumDistinctClauses'),
    {
      fill: PAPER.ink2,
      anchor: 'end',
      size: 14
    }
  );
  text(right + TOTAL - 10, top - 5, String(model.grand), { anchor: 'end', weight: 700 });
  rule(top, MARGIN, right + TOTAL + BARS, 1.5);

  const widest = Math.max(1, ...model.lines.filter((line) => line.tier !== null).map(({ total }) => total));
  model.lines.forEach((line, index) => {
    const y = top + index * row;
    const base = y + row / 2 + font * 0.36;
    if (index > 0) rule(y, line.opens ? MARGIN : left, right + TOTAL + BARS, line.opens ? 1.5 : 0.5);
    if (line.tier !== null && (line.opens || model.settings.rows !== 'official'))
      text(MARGIN, base, t(`heatmap:${line.tier}`), { fill: PAPER.ink3, size: Math.min(14, font) });
    text(left - 10, base, fitText(bureaus[index] ?? '', head - 12, font), { anchor: 'end' });
    line.cells.forEach((some, at) => {
      const wide = (cell - 1.5) / Math.max(1, some.length);
      some.forEach((part, place) => {
        const x = left + cell * at + wide * place;
        const { fill, ink } = shade(PAPER, model.split ? part.list : 'basic', part.step);
        if (part.amount === 0) {
          parts.push(`<circle cx="${px(x + wide / 2)}" cy="${px(y + row / 2)}" r="1.6" fill="${PAPER.ink3}"/>`);
          return;
        }
        rect(x, y + 0.75, wide, row - 1.5, fill);
        const number = String(part.shown);
        const letters = Math.max(LEAST_NUMBER, Math.min(font, (wide - 3) / textWidth(number, 1)));
        text(x + wide / 2, y + row / 2 + letters * 0.36, number, { fill: ink, anchor: 'middle', size: letters });
        if (model.split && part.list === 'reclaimed') parts.push(corner(x + wide, y + 0.75, row * 0.3, ink));
      });
    });
    text(right + TOTAL - 10, base, String(line.total), { anchor: 'end', weight: 600 });
    let x = right + TOTAL;
    for (const list of line.tier === null ? [] : LISTS) {
      const wide = ((line.totals[list] ?? 0) / widest) * (BARS - 14);
      if (wide > 0) rect(x, y + row * 0.24, wide, row * 0.52, PAPER.lists[list]);
      x += wide;
    }
  });
  const bottom = top + model.lines.length * row;
  rule(bottom, MARGIN, right + TOTAL + BARS, 1.5);

  notes.forEach(({ line, column }, at) => {
    const y = line === null ? null : top + model.lines.indexOf(line) * row;
    const x = column === null ? null : left + model.columns.indexOf(column) * cell;
    if (x !== null && y !== null)
      parts.push(
        `<rect x="${px(x - 1)}" y="${px(y - 1)}" width="${px(cell + 1)}" height="${px(row + 2)}" rx="4" fill="none" ` +
          `stroke="${PAPER.ink}" stroke-width="3"/>`
      );
    if (y === null) badge((x ?? 0) + cell / 2, top - SUMS - 14 - (column === null ? 0 : namesOver(column)), at + 1);
    else if (x === null) badge(right + TOTAL + BARS + 2, y + row / 2, at + 1);
    else badge(x + cell + 9, y - 6, at + 1);
  });

  /** How high the name of a column reaches over its foot. */
  function namesOver(column: MatrixColumn): number {
    const name = words.category(column.name);
    return chinese ? [...name].length * letter : -8;
  }

  const aside = size.width - MARGIN - SIDE + 34;
  const asideWide = SIDE - 34;
  let y = MARGIN + TITLE * 2.5;
  notes.forEach((note, at) => {
    badge(aside + 11, y + 11, at + 1);
    for (const line of wrapText(note.text, asideWide - 32, NOTE)) {
      text(aside + 32, y + 17, line, { size: NOTE });
      y += NOTE * 1.45;
    }
    y += 16;
  });
  y += 8;
  const legend = (said: string) => {
    for (const line of wrapText(said, asideWide, 15)) {
      text(aside, y + 14, line, { size: 15, fill: PAPER.ink2 });
      y += 21;
    }
  };
  legend(
    model.settings.unit === 'count'
      ? t('heatmap:legend', { unit: unitName(t, model.settings.measure) })
      : t('heatmap:legendShare')
  );
  const shown = LISTS.filter((list) => model.lines.some((line) => (line.totals[list] ?? 0) > 0));
  for (const list of model.split ? shown : (['basic'] as const)) {
    if (model.split) legend(t(`frame:${list}`) + (list === 'reclaimed' ? t('export:posterCorner') : ''));
    const steps = classNames(model.scale);
    const wide = Math.min(40, asideWide / Math.max(1, steps.length));
    steps.forEach((name, at) => {
      const { fill, ink } = shade(PAPER, list, model.scale.steps[at] ?? 0);
      rect(aside + at * wide, y, wide, 22, fill);
      text(aside + (at + 0.5) * wide, y + 16, name, { fill: ink, size: 13, anchor: 'middle' });
    });
    y += 34;
  }
  legend(t('heatmap:legendNone'));
  legend(t('export:posterBars'));
  for (const list of shown) {
    rect(aside, y + 3, 34, 14, PAPER.lists[list]);
    text(aside + 44, y + 15, t(`frame:${list}`), { size: 15 });
    y += 24;
  }

  const foot = size.height - MARGIN;
  const { data, size: modules } = encode(address, { ecc: 'M', border: 4 });
  const dot = CODE / modules;
  const marks = data.flatMap((line, down) =>
    line.flatMap((black, across) => (black ? [`M${across} ${down}h1v1h-1z`] : []))
  );
  const address15 = wrapText(address, asideWide, 12, 3);
  const codeTop = foot - CODE - address15.length * 16 - 24;
  parts.push(
    `<g transform="translate(${px(aside - dot * 4)} ${px(codeTop)}) scale(${Math.round(dot * 1e4) / 1e4})">` +
      `<rect width="${modules}" height="${modules}" fill="#ffffff"/>` +
      `<path d="${marks.join('')}" fill="#000000" shape-rendering="crispEdges"/></g>`
  );
  text(aside, codeTop + CODE + 14, t('export:posterLive'), { size: 15, weight: 600 });
  address15.forEach((line, at) => text(aside, codeTop + CODE + 32 + at * 16, line, { size: 12, fill: PAPER.ink2 }));
  text(MARGIN, foot, imprint.source, { size: 14, fill: PAPER.ink3 });

  const [width, height] = SHEETS[sheet];
  const svg = legal(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${size.width} ` +
      `${size.height}" font-family="${PAPER.font}" font-size="12" xml:lang="${FACTS[imprint.language].html}">` +
      `<title>${escapeXml(title)}</title><desc>${escapeXml(notes.map((note) => note.text).join(' '))}</desc>` +
      `<rect width="${size.width}" height="${size.height}" fill="${PAPER.paper}"/>${parts.join('')}</svg>`
  );
  const said = inLanguage(svg, imprint.language);
  return { svg: mono ? greyed(said) : textured(said), size, sheet };
}

/** A triangle in the upper right corner of a cell: told without colour. */
function corner(x: number, y: number, side: number, fill: string): string {
  return `<path d="M${px(x - side)} ${px(y)}H${px(x)}V${px(y + side)}z" fill="${fill}"/>`;
}

/** The fullest cell, the bureau with most, and the category that most bureaus share: those that there are. */
function notesOf(model: MatrixModel, words: Naming): Note[] {
  const { t } = words;
  const amount = (count: number) => amountWords(t, model.settings.measure, count);
  const equal = (values: readonly number[], most: number) => {
    const count = values.filter((value) => value === most).length - 1;
    return count > 0 ? t('export:posterEqual', { count }) : '';
  };
  const notes: Note[] = [];
  const bureaus = model.lines.filter(({ tier, total }) => tier !== null && total > 0);
  if (model.peak !== null) {
    const { line, column, amount: peak } = model.peak;
    const known = model.columns.map(({ name }) => name !== UNSORTED || column.name === UNSORTED);
    const amounts = bureaus.flatMap(({ cells }) =>
      cells.filter((_, at) => known[at] === true).map((parts) => sum(parts, (part) => part.amount))
    );
    notes.push({
      line,
      column,
      text:
        t('export:posterPeak', {
          bureau: lineName(words, line),
          category: words.category(column.name),
          amount: amount(peak)
        }) + equal(amounts, peak)
    });
  }
  const most = bureaus[maxIndex(bureaus, ({ total }) => total)];
  if (most !== undefined && bureaus.length > 1)
    notes.push({
      line: most,
      column: null,
      text:
        t('export:posterLine', {
          bureau: lineName(words, most),
          amount: amount(most.total),
          count: most.cells.filter((parts) => parts.length > 0).length
        }) +
        equal(
          bureaus.map(({ total }) => total),
          most.total
        )
    });
  const sharers = model.columns.map(({ name }, at) =>
    name === UNSORTED ? 0 : bureaus.filter((line) => (line.cells[at]?.length ?? 0) > 0).length
  );
  const at = maxIndex(sharers);
  const column = model.columns[at];
  if (column !== undefined && (sharers[at] ?? 0) > 1)
    notes.push({
      line: null,
      column,
      text:
        t('export:posterColumn', {
          category: words.category(column.name),
          bureaus: sharers[at] ?? 0,
          amount: amount((column.totals.shared ?? 0) + (column.totals.reclaimed ?? 0))
        }) + equal(sharers, sharers[at] ?? 0)
    });
  return notes;
}
