// Cuts the runs of a row into cells: the way in which each looks most like what its column holds.

import type { Field } from '../read/fields.ts';
import type { RemarkCode } from '../read/sheet.ts';
import { looksLikeBody, opensName } from './bureau-cell.ts';
import { isGenreCategory } from './category.ts';
import { cellScore } from './cell-score.ts';
import { cellText, NAMES, opensOwn, SIDES, type Context, type Target } from './cell-text.ts';
import { numberAt } from './number.ts';
import type { Head, Token } from './text-heads.ts';
import { leavesRoom, linesOfCell, measured, sentenceEnds, shapeOf, UNKNOWN_SHAPE } from './text-wrap.ts';

const MOST_TOKENS = 400;
/** Below this distance from the next best way to cut a row it counts as doubtful. */
const CLEAR = 2;

/** A cell as cut. */
export interface Made {
  text: string;
  line: number;
  doubts: RemarkCode[];
}

/** Runs of a row behind its number: `first`, and `rest` behind a page break. */
export interface RowRuns {
  number: { text: string; line: number };
  first: readonly Token[];
  rest: readonly Token[];
}

/** A row cut into the runs of its cells, without the number; `margin` is how much better it is than the next way. */
interface Cut {
  cells: Token[][];
  margin: number;
}

const ROUNDS = 2;
/** How many rows show what the columns look like. */
const MODELS = 40;
/** Runs of a row that shows it. */
const MODEL_RUNS = 44;

/** Cuts the rows under a head into cells: first by what each cell must look like, then also by what the cells found
 *  show of their columns. */
export function cutRows(rows: readonly RowRuns[], head: Head, context: Context): Made[][] {
  const fields = head.columns.slice(1).map(({ field }) => field);
  let targets = fields.map((field): Target => ({ field, shape: UNKNOWN_SHAPE }));
  const models = rows.filter(({ first, rest }) => rest.length === 0 && first.length <= MODEL_RUNS).slice(0, MODELS);
  for (let round = 0; round < ROUNDS && models.length > 1; round++) {
    const cuts = models.map((row) => cutRow(row, targets, context));
    const sure = cuts.map(({ margin }) => margin >= CLEAR);
    targets = targets.map(({ field }, column) => ({
      field,
      shape: shapeOf(
        cuts.map(({ cells }) => cells[column] ?? []),
        sure
      )
    }));
  }
  const torn = new Set<Made[]>();
  const made = rows.map((row): Made[] => {
    const { cells, margin } = cutRow(row, targets, context);
    const { text, line } = row.number;
    const isTorn = fields.some(
      (field, index) =>
        field === 'category' && mayBeTorn(cells[index] ?? [], cells[index + 1] ?? [], targets[index + 1])
    );
    const mayBreak = cells.some(
      (cell, index) =>
        SIDES.has(fields[index] ?? 'name') &&
        sentenceEnds(cell, targets[index]?.shape ?? UNKNOWN_SHAPE).some(({ isShort }) => !isShort)
    );
    const isUnclear =
      mayBreak ||
      isTorn ||
      cells.some((cell, index) => mayGoOn(cell, cells[index - 1] ?? [], targets[index])) ||
      (fields.at(-1) === 'name' && leavesRoom(cells.at(-1) ?? [], targets.at(-1)?.shape ?? UNKNOWN_SHAPE)) ||
      cells.some((cell, index) => NAMES.has(fields[index] ?? 'name') && mayPart(cell, context.city));
    const own: Made[] = [
      { text, line, doubts: margin >= CLEAR && !isUnclear ? [] : ['columns-guessed'] },
      ...cells.map((cell, index): Made => ({
        text: cellText(targets[index] ?? { field: 'extra', shape: UNKNOWN_SHAPE }, cell, context),
        line: cell[0]?.line ?? line,
        doubts: []
      }))
    ];
    if (isTorn) torn.add(own);
    return own;
  });
  doubtBelow(made, head, torn);
  return made;
}

/** True where the line behind a category has room for the one below it: it may be the rest of the category. */
function mayBeTorn(category: readonly Token[], name: readonly Token[], target: Target | undefined): boolean {
  if (category.length === 0 || target?.field !== 'name' || name[0]?.first !== true) return false;
  const [line = [], below] = linesOfCell(name);
  const width = Math.max(target.shape.width ?? 0, target.shape.widest);
  return below !== undefined && leavesRoom([...line, ...below], { ...target.shape, width });
}

/** True for a cell of other things than the usual that stands once and opens its line: it may be the rest of the one
 *  before. */
function mayGoOn(cell: readonly Token[], before: readonly Token[], target: Target | undefined): boolean {
  if (target?.field !== 'extra' || cell[0]?.first !== true) return false;
  const text = cell.map((token) => token.text).join('');
  return !target.shape.texts.has(text) && !/^《/.test(text) && /[^。]$/.test(before.at(-1)?.text ?? '');
}

/** Marks rows without a category in doubt where the one above them, which they take, stands in a row in doubt and is
 *  none of the genre, or is torn: one that is cut the same way in each list is seen as often as a whole one. */
function doubtBelow(made: readonly Made[][], head: Head, torn: ReadonlySet<Made[]>): void {
  const column = head.columns.findIndex(({ field }) => field === 'category');
  let unsure = false;
  for (const row of made) {
    const category = row[column]?.text ?? '';
    const doubts = row[0]?.doubts ?? [];
    if (category !== '') unsure = torn.has(row) || (doubts.length > 0 && !isGenreCategory(category));
    else if (unsure && column >= 0) doubts.push('columns-guessed');
  }
}

function cutRow({ first, rest }: RowRuns, targets: readonly Target[], context: Context): Cut {
  if (first.length > MOST_TOKENS) return { cells: [[...first, ...rest]], margin: 0 };
  const ways = segment(first, targets, context, rest.length > 0);
  const cellsOf = (cuts: readonly number[]) =>
    targets.map((_, index) => first.slice(cuts[index] ?? 0, cuts[index + 1] ?? first.length));
  const [best, second] = ways;
  if (best === undefined) return { cells: [[...first, ...rest]], margin: 0 };
  if (rest.length === 0) return { cells: cellsOf(best.cuts), margin: best.value - (second?.value ?? -Infinity) };
  if (rest.length > MOST_REST) {
    const cells = cellsOf(best.cuts);
    cells.at(-1)?.push(...rest);
    return { cells, margin: 0 };
  }
  const whole = ways
    .flatMap(({ cuts }) => distribute(cellsOf(cuts), rest, targets, context))
    .sort((a, b) => b.value - a.value);
  const [top, next] = whole;
  if (top === undefined) return { cells: cellsOf(best.cuts), margin: 0 };
  const isTorn = targets.some(({ field, shape }, index) => {
    const cell = top.cells[index] ?? [];
    return (
      NAMES.has(field) &&
      cell.some((token) => rest.includes(token)) &&
      !shape.texts.has(cell.map(({ text }) => text).join(''))
    );
  });
  const isVague = isTorn || mayBorderElsewhere(top.cells, rest, targets);
  return { cells: top.cells, margin: isVague ? 0 : top.value - (next?.value ?? -Infinity) };
}

/** True where a page break cuts the texts of a row so that nothing tells where one ends and the next begins: one has no
 *  line before it, or begins without a number behind one that is cut. */
function mayBorderElsewhere(cells: readonly Token[][], rest: readonly Token[], targets: readonly Target[]): boolean {
  const behind = new Set(rest);
  const texts = targets.flatMap(({ field }, index) => (SIDES.has(field) ? [cells[index] ?? []] : []));
  return texts.some((cell, index) => {
    const own = cell.filter((token) => !behind.has(token));
    const after = texts[index + 1];
    if (own.length === 0) return cell.length > 0;
    if (after === undefined || own.length === cell.length) return false;
    const isCut = !/[；;。]$/.test(own.at(-1)?.text ?? '');
    return isCut && after[0] !== undefined && measured(after[0]).numbered === null;
  });
}

interface Way {
  value: number;
  cuts: number[];
}

const BEAM = 2;
/** Ways that are kept of a row that a page break cuts. */
const OPEN_BEAM = 6;

/** The best ways to cut tokens into columns, the best first. */
function segment(tokens: readonly Token[], targets: readonly Target[], context: Context, open: boolean): Way[] {
  const places = tokens.length;
  const borders = [...bordersOf(tokens, context)].sort((a, b) => a - b);
  const beam = open ? OPEN_BEAM : BEAM;
  let ways: Way[][] = Array.from({ length: places + 1 }, (_, at) => (at === 0 ? [{ value: 0, cuts: [0] }] : []));
  targets.forEach((target, index) => {
    const isLast = index === targets.length - 1;
    const next: Way[][] = Array.from({ length: places + 1 }, () => []);
    for (let from = 0; from <= places; from++) {
      const here = ways[from] ?? [];
      if (here.length === 0) continue;
      const most = Math.min(places, from + (MOST[target.field] ?? places));
      const ends = isLast
        ? [places]
        : [...borders.filter((at) => at >= from && at <= most), ...(most === places ? [places] : [])];
      const limit = limitOf(target.field, tokens, from);
      for (const to of ends) {
        if (to > limit) break;
        const value = cellScore(target, tokens.slice(from, to), context, open, tokens[to]);
        if (value === -Infinity) continue;
        for (const way of here) next[to]?.push({ value: way.value + value, cuts: [...way.cuts, to] });
      }
    }
    ways = next.map((list) => list.sort((a, b) => b.value - a.value).slice(0, beam));
  });
  return ways[places] ?? [];
}

/** How many tokens a cell of a column can have. */
const MOST: Partial<Record<Field, number>> = {
  category: 3,
  code: 2,
  name: 24,
  bureau: 60,
  lead: 30,
  helper: 60,
  extra: 60
};

/** How far a cell of a column that begins at `from` can reach: names hold no sentences and no numbers of clauses. */
function limitOf(field: Field, tokens: readonly Token[], from: number): number {
  const stops = NAMES.has(field)
    ? (token: Token) => /[。：:“”\d]/.test(token.text)
    : field === 'name'
      ? (token: Token, at: number) => at > from && token.first && measured(token).numbered === 1
      : null;
  if (stops === null) return tokens.length;
  for (let at = from; at < tokens.length; at++) if (stops(tokens[at] as Token, at)) return at;
  return tokens.length;
}

const FEW = 60;
const MOST_REST = 40;

/** Where one cell can end and the next begin: anywhere in a short row, in a long one only where a sentence or a body's
 *  name ends or a number or name begins. */
function bordersOf(tokens: readonly Token[], { byLine, city }: Context): Set<number> {
  const borders = new Set<number>();
  tokens.forEach((token, at) => {
    if (byLine && !token.first) return;
    const before = tokens[at - 1]?.text ?? '';
    const likely =
      at < 14 ||
      at > tokens.length - 4 ||
      /[。；;）]$/.test(before) ||
      numberAt(token.text, 0)?.number === 1 ||
      opensName(token.text, city);
    if (tokens.length <= FEW || likely) borders.add(at);
  });
  return borders;
}

/** The best ways to give the tokens behind a page break to the cells whose text goes on there. */
function distribute(
  cells: readonly Token[][],
  rest: readonly Token[],
  targets: readonly Target[],
  context: Context
): { value: number; cells: Token[][] }[] {
  const borders = bordersOf(rest, context);
  let ways: Way[][] = Array.from({ length: rest.length + 1 }, (_, at) => (at === 0 ? [{ value: 0, cuts: [0] }] : []));
  targets.forEach((target, index) => {
    const next: Way[][] = Array.from({ length: rest.length + 1 }, () => []);
    for (let from = 0; from <= rest.length; from++) {
      for (const way of ways[from] ?? []) {
        const isLast = index === targets.length - 1;
        for (let to = isLast ? rest.length : from; to <= rest.length; to++) {
          if (to < rest.length && !borders.has(to)) continue;
          const value = cellScore(target, [...(cells[index] ?? []), ...rest.slice(from, to)], context, false);
          if (value !== -Infinity) next[to]?.push({ value: way.value + value, cuts: [...way.cuts, to] });
        }
      }
    }
    ways = next.map((list) => list.sort((a, b) => b.value - a.value).slice(0, BEAM));
  });
  return (ways[rest.length] ?? []).map(({ value, cuts }) => ({
    value,
    cells: cells.map((cell, index) => [...cell, ...rest.slice(cuts[index] ?? 0, cuts[index + 1] ?? rest.length)])
  }));
}

/** True where a line of names may begin another body or go on with the one above: both are whole. */
function mayPart(cell: readonly Token[], city: string): boolean {
  return cell.some((token, index) => {
    const before = (cell[index - 1]?.text ?? '').replace(/.*[、，,；;／/]/, '');
    const own = /^[^、，,；;／/]*/.exec(token.text)?.[0] ?? '';
    return token.first && looksLikeBody(before) && looksLikeBody(own) && !opensOwn(own, city || ' ');
  });
}
