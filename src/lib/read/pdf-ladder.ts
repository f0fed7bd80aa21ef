// Tables that have lines between their rows and none between their columns: columns by the white between texts. Always
// a guess, and marked as one.

import { isHeadRow } from './columns.ts';
import { crosses, headsOf, isOn, piecesOf, textOf, whiteOf, type Columns, type Piece } from './pdf-columns.ts';
import { linesOfGlyphs } from './pdf-lines.ts';
import type { Glyph, Rule } from './pdf-marks.ts';

/** The lines of such a table, those between its columns made up, and its columns for the next page. */
export interface Ladder {
  across: Rule[];
  down: Rule[];
  columns: Columns;
}
/** The texts between two lines, line by line. */
interface Band {
  top: number;
  bottom: number;
  lines: Piece[][];
}

const LEAST_RUNGS = 4;
const NEAR = 4.5;
/** How far apart, in font sizes, lines of one row can be. */
const LEADING = 2.2;

/** Tables made of lines that go across alone, from top to bottom; `before` are the columns of one that may go on from
 *  the page before. Empty where the lines have no such texts between them. */
export function laddersOf(rules: readonly Rule[], glyphs: readonly Glyph[], before: Columns | null): Ladder[] {
  const left = Math.min(...rules.map(({ from }) => from));
  const right = Math.max(...rules.map(({ to }) => to));
  const inside = glyphs.filter(({ x0, x1, text }) => x0 >= left - NEAR && x1 <= right + NEAR && /\S/.test(text));
  const lines = linesOfGlyphs(inside).map((line) => ({ y: line.y, size: line.size, pieces: piecesOf(line) }));
  const whole = rules.filter(({ from, to }) => from <= left + NEAR && to >= right - NEAR);
  if (whole.length < LEAST_RUNGS) return [];
  const ys = [...new Set(whole.map(({ at }) => at))].sort((a, b) => a - b);
  const [first = 0, last = 0] = [ys[0], ys.at(-1)];
  const beyond = (from: number, isNext: (y: number, size: number) => boolean, order: 1 | -1): number[] => {
    const own = lines.filter(({ y }) => (order > 0 ? y > from : y < from)).sort((a, b) => (a.y - b.y) * order);
    const next: number[] = [];
    for (const { y, size, pieces } of own) {
      if (!isNext(y, size) || before === null || pieces.some((piece) => crosses(piece, before.xs))) break;
      next.push(order > 0 ? y + size * 0.5 : y - size * 1.2);
    }
    return next;
  };
  let edge = first;
  const above = beyond(
    first,
    (y, size) => {
      const near = edge - y < size * LEADING;
      edge = y;
      return near;
    },
    -1
  );
  edge = last;
  const below = beyond(
    last,
    (y, size) => {
      const near = y - edge < size * LEADING;
      edge = y;
      return near;
    },
    1
  );
  if (above.length > 0) ys.unshift(Math.min(...above));
  if (below.length > 0) ys.push(Math.max(...below));
  const bands = ys.slice(1).map((bottom, index): Band => {
    const top = ys[index] ?? 0;
    return { top, bottom, lines: lines.filter(({ y }) => y > top && y < bottom + 1).map(({ pieces }) => pieces) };
  });
  const starts = bands.flatMap((band, index) =>
    isHead(band) && !(index > 0 && isHead(bands[index - 1] as Band)) ? [index] : []
  );
  if (starts[0] !== 0 && before !== null) starts.unshift(0);
  let columns = before;
  return starts.flatMap((start, nth): Ladder[] => {
    const next = starts[nth + 1];
    const own = bands.slice(start, next === undefined ? bands.length : next - (isLone(bands[next - 1]) ? 1 : 0));
    const texts = own.filter((band) => !isHeading(band)).flatMap((band) => band.lines.flat());
    const made = whiteOf(texts, isHead(own[0] as Band) ? headsOf(own.flatMap((band) => band.lines)) : []);
    const isSame = columns !== null && made !== null && made.xs.length <= columns.xs.length && fits(own, columns);
    const known = isSame ? columns : made;
    if (known === null || known.xs.length < 4) return [];
    columns = known;
    const [top, bottom] = [own[0]?.top ?? 0, own.at(-1)?.bottom ?? 0];
    const across = [
      ...rules.filter(({ at }) => at >= top - 1 && at <= bottom + 1),
      ...[top, bottom].map((at) => ({ at, from: left, to: right }))
    ];
    return [{ across, down: sidesOf(own, known, left, right), columns: known }];
  });
}

/** True for a band of heads. */
function isHead({ lines }: Band): boolean {
  return lines.some((pieces) => pieces.length > 1 && isHeadRow(pieces.map(textOf)));
}

function isLone(band: Band | undefined): boolean {
  return band?.lines.every((pieces) => pieces.length < 2) === true;
}

/** True for a band with one text in one line: a heading. */
function isHeading({ lines }: Band): boolean {
  return lines.length === 1 && lines[0]?.length === 1;
}

/** True where no text but headings runs over the white. */
function fits(bands: readonly Band[], { xs }: Columns): boolean {
  return bands.every((band) => isHeading(band) || band.lines.flat().every((piece) => !crosses(piece, xs)));
}

/** Lines between columns, left out where a heading runs over them. */
function sidesOf(bands: readonly Band[], { xs }: Columns, left: number, right: number): Rule[] {
  return bands.flatMap((band) => {
    const pieces = band.lines.flat();
    const sides = xs.slice(1, -1).filter((x) => !pieces.some(({ glyphs }) => isOn(glyphs, x)));
    const open = isHeading(band) && pieces.some((piece) => crosses(piece, xs));
    return [left, ...(open ? [] : sides), right].map((at) => ({ at, from: band.top, to: band.bottom }));
  });
}
