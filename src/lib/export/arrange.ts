// In which order the parts of a chapter stand and how large its figures are, so that no page ends in an empty foot.
import { least, range, sum } from 'd3';
import type { ReportFigure, ReportHeading, ReportItem, ReportTable } from './content.ts';
import { SLACK, type Pages } from './pages.ts';

/** A paragraph, a table with its heading where it has one, or a figure at a scale (null: at the largest that fits). */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'table'; heading: ReportHeading | null; table: ReportTable | null }
  | { kind: 'figure'; figure: ReportFigure; scale: number | null };

/** The least scale at which figures give way to the foot of a page: their letters of 12 px stay over 7 pt. */
export const LEAST_SCALE = 0.85;
/** A foot of more than this part of a page is to be avoided: a fifth, less what word processors differ by. */
const FOOT = 0.2 - SLACK / 638;
/** How many parts a figure may wait behind those that it would stand before. */
const WAITS = 3;
/** What a part's place away from its own, and a figure made smaller, weigh against an empty foot. */
const AWAY = 0.02;
const SMALLER = 0.03;

/** By how many points word processors may have come to differ from the count before a chapter: a line or two, or a row
 *  of a table that went to the next page. */
const OFF = [0, -10, 10, -29, 29, -58, 48];

interface Move {
  figure: ReportFigure;
  place: number;
  scale: number | null;
  cost: number;
}

/** The paragraphs and items of a chapter (its annexes left out) as they go down the pages. Paragraphs, tables and
 *  figures each keep their own order, the first paragraph stays first; `heightOf` is a figure's height in points. Of
 *  all places of the figures the one with the least empty feet, and of these the one nearest to the given order. */
export function arranged(
  texts: readonly string[],
  items: readonly ReportItem[],
  pages: Pages,
  heightOf: (figure: ReportFigure) => number
): Part[] {
  const { rest, figures } = streams(texts, items);
  const plans = figures.reduce<Move[][]>(
    (before, { figure, place }) =>
      before.flatMap((moves) => {
        const from = Math.max(moves.at(-1)?.place ?? 0, texts.length === 0 ? 0 : 1);
        const to = Math.max(from, Math.min(rest.length, place + WAITS));
        return range(from, to + 1)
          .flatMap((at) =>
            [null, LEAST_SCALE].map((scale) => ({
              figure,
              place: at,
              scale,
              cost: Math.abs(at - place) * AWAY + (scale === null ? 0 : SMALLER)
            }))
          )
          .map((move) => [...moves, move]);
      }),
    [[]]
  );
  const best = least(plans, (moves) => {
    const parts = sized(woven(rest, moves), pages.copy(), heightOf);
    return sum(moves, ({ cost }) => cost) + sum(OFF, (off) => emptiness(parts, pages.copy(off), heightOf));
  });
  return sized(woven(rest, best ?? []), pages.copy(), heightOf);
}

/** What does not move, and the figures with how many of it stand before each. */
function streams(texts: readonly string[], items: readonly ReportItem[]) {
  const rest: Part[] = texts.map((text) => ({ kind: 'text', text }));
  const figures: { figure: ReportFigure; place: number }[] = [];
  let heading: ReportHeading | null = null;
  const alone = () => {
    if (heading !== null) rest.push({ kind: 'table', heading, table: null });
    heading = null;
  };
  for (const item of items) {
    if (item.kind === 'matrix') continue;
    if (item.kind === 'table') {
      rest.push({ kind: 'table', heading, table: item });
      heading = null;
      continue;
    }
    alone();
    if (item.kind === 'heading') heading = item;
    else figures.push({ figure: item, place: rest.length });
  }
  alone();
  return { rest, figures };
}

function woven(rest: readonly Part[], moves: readonly Move[]): Part[] {
  const at = (place: number): Part[] =>
    moves.filter((move) => move.place === place).map(({ figure, scale }) => ({ kind: 'figure', figure, scale }));
  return [...rest.flatMap((part, place) => [...at(place), part]), ...at(rest.length)];
}

/** The parts with each figure at the scale that it has where the count puts it: it keeps that wherever a word processor
 *  does. */
function sized(parts: readonly Part[], pages: Pages, heightOf: (figure: ReportFigure) => number): Part[] {
  return parts.map((part) => {
    const own =
      part.kind === 'figure'
        ? { ...part, scale: part.scale ?? pages.scaleOf(heightOf(part.figure), LEAST_SCALE) }
        : part;
    down(own, pages, heightOf);
    return own;
  });
}

/** Takes a part down the pages. */
function down(part: Part, pages: Pages, heightOf: (figure: ReportFigure) => number): void {
  if (part.kind === 'text') pages.paragraph(part.text);
  else if (part.kind === 'figure') {
    const height = heightOf(part.figure);
    pages.figure(height * (part.scale ?? pages.scaleOf(height, LEAST_SCALE)));
  } else {
    const { heading, table } = part;
    if (heading !== null) pages.heading(table === null ? 0 : pages.tableStart(table.table, table.widths));
    if (table !== null) pages.table(table.table, table.widths);
  }
}

/** How much too empty the feet are that these parts leave, up to the first part behind the last figure. */
function emptiness(parts: readonly Part[], pages: Pages, heightOf: (figure: ReportFigure) => number): number {
  const last = parts.findLastIndex(({ kind }) => kind === 'figure');
  for (const part of parts.slice(0, last + 2)) down(part, pages, heightOf);
  return sum(pages.feet, (foot) => (foot > FOOT ? 1 + foot : 0));
}
