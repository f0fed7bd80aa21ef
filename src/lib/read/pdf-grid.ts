// Tables of a page by their ruling lines: which fields there are, and which of them are merged.

import type { Columns } from './pdf-columns.ts';
import { laddersOf } from './pdf-ladder.ts';
import type { Glyph, Marks, Rule } from './pdf-marks.ts';

/** A cell of a ruled table: fields of the grid and the box on the page; `odd` where its lines do not close a rectangle.
 *  */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  odd: boolean;
  glyphs: Glyph[];
}
/** A ruled table: `xs` and `ys` are its lines from left to right and top to bottom; `bare` counts rows, above and
 *  below, that no line closes; `guessed` where none are drawn between its columns. */
export interface RuledTable {
  xs: number[];
  ys: number[];
  guessed: boolean;
  boxes: Box[];
  bare: { above: number; below: number };
}

/** Marks that may hang over the right side of a cell. */
const HANGS = /^[，。；：、！？）》」』”’】〉]$/;
const NEAR = 3.5;
const GAP = 3;
const CLUSTER = 4.5;
const COVER = 0.6;
/** How far from the last line, in font sizes, the baseline of a row may be that no line closes. */
const BEYOND = 1.9;

/** Ruled tables of a page from top to bottom, with the characters inside them; `rest` are the others. `before` are the
 *  columns of a table without lines between them that may go on from the page before, `columns` those for the next. */
export function ruledTables(
  { across, down, glyphs }: Marks,
  before: Columns | null
): { tables: RuledTable[]; rest: Glyph[]; columns: Columns | null } {
  const horizontal = merged(across);
  const vertical = merged(down);
  const groups = acrossMerged(components(horizontal, vertical));
  const lone = groups.every((each) => each.down.length === 0);
  const open = lone
    ? laddersOf(
        groups.flatMap((each) => each.across),
        glyphs,
        before
      )
    : [];
  const tables = (open.length > 0 ? [] : openTables(ladders(groups, glyphs), glyphs))
    .filter((each) => each.across.length + each.down.length > 2)
    .flatMap((each) => {
      const [above, below] = bareRows(each, glyphs);
      const grid = gridOf({ across: [...each.across, ...above, ...below], down: each.down });
      return grid === null ? [] : { ...grid, bare: { above: above.length, below: below.length }, guessed: false };
    })
    .concat(
      open.flatMap((each) => {
        const grid = gridOf(each);
        return grid === null ? [] : { ...grid, bare: { above: 0, below: 0 }, guessed: true };
      })
    )
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
  const rest = glyphs.filter((glyph) => !tables.some((table) => place(table, glyph)));
  return {
    tables: tables.filter(({ boxes }) => boxes.some((box) => box.glyphs.length > 0)),
    rest,
    columns: open.at(-1)?.columns ?? null
  };
}

/** Rules of one place put together where they touch or nearly do. */
function merged(rules: readonly Rule[]): Rule[] {
  const groups = new Map<number, Rule[]>();
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  let key = 0;
  let last = -Infinity;
  for (const rule of sorted) {
    if (rule.at - last > 1.2) key = rule.at;
    last = rule.at;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()].flatMap((group) => {
    const result: Rule[] = [];
    for (const rule of group.sort((a, b) => a.from - b.from)) {
      const open = result.at(-1);
      if (open !== undefined && rule.from <= open.to + GAP) open.to = Math.max(open.to, rule.to);
      else result.push({ ...rule });
    }
    return result;
  });
}

interface Rules {
  across: Rule[];
  down: Rule[];
}

/** Groups of rules that touch one another. */
function components(across: readonly Rule[], down: readonly Rule[]): Rules[] {
  const parents = Array.from({ length: across.length + down.length }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  across.forEach((h, i) => {
    down.forEach((v, j) => {
      const meets = v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR;
      if (meets) parents[find(i)] = find(across.length + j);
    });
  });
  const groups = new Map<number, Rules>();
  const group = (index: number) => {
    const root = find(index);
    const known = groups.get(root) ?? { across: [], down: [] };
    groups.set(root, known);
    return known;
  };
  across.forEach((rule, i) => group(i).across.push(rule));
  down.forEach((rule, j) => group(across.length + j).down.push(rule));
  return [...groups.values()].filter((each) => each.across.length > 0);
}

/** A cell that is merged over all rows of a page, with no line at either end, leaves its table in two: parts side by
 *  side whose lines between rows stand at the same heights are one. */
function acrossMerged(groups: readonly Rules[]): Rules[] {
  const result: Rules[] = [];
  const leftOf = ({ across }: Rules) => Math.min(...across.map(({ from }) => from));
  const rightOf = ({ across }: Rules) => Math.max(...across.map(({ to }) => to));
  for (const group of [...groups].sort((a, b) => leftOf(a) - leftOf(b))) {
    const own = heightsOf(group);
    const before = result.find((each) => {
      const known = heightsOf(each);
      return (
        rightOf(each) < leftOf(group) &&
        each.down.length > 0 &&
        group.down.length > 0 &&
        own.length > 2 &&
        own.length === known.length &&
        own.every((y, index) => Math.abs(y - (known[index] ?? 0)) <= NEAR)
      );
    });
    if (before === undefined) result.push({ across: [...group.across], down: [...group.down] });
    else {
      const ends = [own[0] ?? 0, own.at(-1) ?? 0].map((at) => ({ at, from: leftOf(before), to: rightOf(group) }));
      before.across.push(...group.across, ...ends);
      before.down.push(...group.down);
    }
  }
  return result;
}

function heightsOf({ across, down }: Rules): number[] {
  return clusters([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
}

/** A table of one column without outer sides is nothing but lines of one width, with text that has no gaps between
 *  them: they are put together. */
function ladders(groups: readonly Rules[], glyphs: readonly Glyph[]): Rules[] {
  const bare = groups.filter(({ across, down }) => down.length === 0 && across.length === 1);
  const others = groups.filter((group) => !bare.includes(group));
  const result: Rules[] = [];
  for (const rung of [...bare].sort((a, b) => topOf(a) - topOf(b))) {
    const last = result.at(-1);
    const near = last !== undefined && sameWidth(last, rung) && isColumn(last, rung, glyphs);
    const between = last === undefined ? [] : others.map(topOf).filter((y) => y > topOf(last) && y < topOf(rung));
    if (near && between.length === 0) last.across.push(...rung.across);
    else result.push({ across: [...rung.across], down: [] });
  }
  const long = result.filter(({ across }) => across.length > 3);
  return [...others, ...long, ...result.filter((each) => !long.includes(each))];
}

/** True where a few lines of text without gaps stand between two lines that go across. */
function isColumn(above: Rules, below: Rules, glyphs: readonly Glyph[]): boolean {
  const [top, bottom] = [Math.max(...above.across.map(({ at }) => at)), topOf(below)];
  const own = glyphs.filter(({ y, text }) => y > top && y < bottom && /\S/.test(text));
  if (own.length === 0) return false;
  const rows = new Map<number, Glyph[]>();
  for (const glyph of own) rows.set(Math.round(glyph.y), [...(rows.get(Math.round(glyph.y)) ?? []), glyph]);
  return [...rows.values()].every((row) => {
    const sorted = row.sort((a, b) => a.x0 - b.x0);
    return sorted.every((glyph, index) => glyph.x0 - (sorted[index - 1]?.x1 ?? glyph.x0) < glyph.size * 2);
  });
}

/** Tables without outer sides fall apart where a heading goes across: parts of the same width with one line of text
 *  between them are one. */
function openTables(groups: readonly Rules[], glyphs: readonly Glyph[]): Rules[] {
  const result: Rules[] = [];
  const sorted = [...groups].sort((a, b) => topOf(a) - topOf(b));
  for (const group of sorted) {
    const last = result.at(-1);
    if (
      last !== undefined &&
      isOpen(last) &&
      isOpen(group) &&
      sameWidth(last, group) &&
      linesBetween(last, group, glyphs) < 2
    ) {
      last.across.push(...group.across);
      last.down.push(...group.down);
    } else result.push({ across: [...group.across], down: [...group.down] });
  }
  return result;
}

/** A table without a frame draws nothing around a heading that goes across at its top or bottom, only the line towards
 *  the next row: gives the lines that are missing where text stands right beyond that one. */
function bareRows(rules: Rules, glyphs: readonly Glyph[]): [above: Rule[], below: Rule[]] {
  if (!isOpen(rules)) return [[], []];
  const { across, down } = rules;
  const [from, to] = [Math.min(...across.map((rule) => rule.from)), Math.max(...across.map((rule) => rule.to))];
  const [top, bottom] = [topOf(rules), Math.max(...across.map(({ at }) => at))];
  const inside = glyphs.filter(({ x0, x1, text }) => x0 >= from - NEAR && x1 <= to + NEAR && /\S/.test(text));
  const above = inside.filter(({ y, size }) => y < top && y > top - size * BEYOND);
  const below = inside.filter(({ y, size }) => y - size > bottom - NEAR && y - size * BEYOND < bottom);
  const line = (ys: number[], furthest: (...values: number[]) => number): Rule[] =>
    ys.length === 0 ? [] : [{ at: furthest(...ys), from, to }];
  return [
    down.every((rule) => rule.from >= top - NEAR)
      ? line(
          above.map(({ y, size }) => y - size * 1.1),
          Math.min
        )
      : [],
    down.every((rule) => rule.to <= bottom + NEAR)
      ? line(
          below.map(({ y, size }) => y + size * 0.4),
          Math.max
        )
      : []
  ];
}

function topOf({ across }: Rules): number {
  return Math.min(...across.map(({ at }) => at));
}

function linesBetween(above: Rules, below: Rules, glyphs: readonly Glyph[]): number {
  const bottom = Math.max(...above.across.map(({ at }) => at), ...above.down.map(({ to }) => to));
  const top = topOf(below);
  return new Set(glyphs.filter(({ y }) => y > bottom && y < top + 1).map(({ y }) => Math.round(y / 3))).size;
}

function isOpen({ across, down }: Rules): boolean {
  const left = Math.min(...across.map(({ from }) => from));
  const right = Math.max(...across.map(({ to }) => to));
  return (
    !down.some(({ at }) => Math.abs(at - left) <= CLUSTER) && !down.some(({ at }) => Math.abs(at - right) <= CLUSTER)
  );
}

function sameWidth(a: Rules, b: Rules): boolean {
  const sides = ({ across }: Rules) => [
    Math.min(...across.map(({ from }) => from)),
    Math.max(...across.map(({ to }) => to))
  ];
  const [left = 0, right = 0] = sides(a);
  const [otherLeft = 0, otherRight = 0] = sides(b);
  return Math.abs(left - otherLeft) <= CLUSTER && Math.abs(right - otherRight) <= CLUSTER;
}

function clusters(values: readonly number[]): number[] {
  const result: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && value - (last[0] ?? 0) <= CLUSTER) last.push(value);
    else result.push([value]);
  }
  return result.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** The grid of touching rules; sides that are not drawn are added where the lines end. Null where it has no field. */
function gridOf({ across, down }: Rules): Pick<RuledTable, 'xs' | 'ys' | 'boxes'> | null {
  const left = Math.min(...across.map(({ from }) => from));
  const right = Math.max(...across.map(({ to }) => to));
  const top = Math.min(...down.map(({ from }) => from), ...across.map(({ at }) => at));
  const bottom = Math.max(...down.map(({ to }) => to), ...across.map(({ at }) => at));
  const xs = clusters([...down.map(({ at }) => at), left, right]);
  const ys = clusters([...across.map(({ at }) => at), top, bottom]);
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return null;
  if (down.length === 0 && across.length < 4) return null;
  const [firstX = 0, lastX = 0, firstY = 0, lastY = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const wall = (column: number, row: number) => {
    const x = xs[column] ?? 0;
    if (x === firstX || x === lastX) return true;
    return covers(
      down.filter(({ at }) => Math.abs(at - x) <= CLUSTER),
      ys[row] ?? 0,
      ys[row + 1] ?? 0
    );
  };
  const floor = (row: number, column: number) => {
    const y = ys[row] ?? 0;
    if (y === firstY || y === lastY) return true;
    return covers(
      across.filter(({ at }) => Math.abs(at - y) <= CLUSTER),
      xs[column] ?? 0,
      xs[column + 1] ?? 0
    );
  };
  return { xs, ys, boxes: boxesOf(xs, ys, wall, floor) };
}

function covers(rules: readonly Rule[], from: number, to: number): boolean {
  const length = rules.reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return length >= (to - from) * COVER;
}

function boxesOf(
  xs: number[],
  ys: number[],
  wall: (column: number, row: number) => boolean,
  floor: (row: number, column: number) => boolean
): Box[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const seen = new Array<boolean>(rows * columns).fill(false);
  const boxes: Box[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (seen[row * columns + column] === true) continue;
      const fields: [number, number][] = [[row, column]];
      seen[row * columns + column] = true;
      for (const [r, c] of fields) {
        const step = (nextRow: number, nextColumn: number, open: boolean) => {
          const inside = nextRow >= 0 && nextRow < rows && nextColumn >= 0 && nextColumn < columns;
          if (!open || !inside || seen[nextRow * columns + nextColumn] === true) return;
          seen[nextRow * columns + nextColumn] = true;
          fields.push([nextRow, nextColumn]);
        };
        step(r, c + 1, !wall(c + 1, r));
        step(r, c - 1, !wall(c, r));
        step(r + 1, c, !floor(r + 1, c));
        step(r - 1, c, !floor(r, c));
      }
      boxes.push(boxOf(fields, xs, ys));
    }
  }
  return boxes;
}

function boxOf(fields: readonly [number, number][], xs: readonly number[], ys: readonly number[]): Box {
  const rs = fields.map(([row]) => row);
  const cs = fields.map(([, column]) => column);
  const [row, last, column, end] = [Math.min(...rs), Math.max(...rs), Math.min(...cs), Math.max(...cs)];
  const [rows, columns] = [last - row + 1, end - column + 1];
  return {
    row,
    column,
    rows,
    columns,
    left: xs[column] ?? 0,
    right: xs[end + 1] ?? 0,
    top: ys[row] ?? 0,
    bottom: ys[last + 1] ?? 0,
    odd: fields.length !== rows * columns,
    glyphs: []
  };
}

/** Puts a character into the box around its middle; false where it lies outside the table. */
function place({ boxes, xs, ys }: RuledTable, glyph: Glyph): boolean {
  const x = HANGS.test(glyph.text) ? glyph.x0 + 0.1 : (glyph.x0 + glyph.x1) / 2;
  const y = glyph.y - glyph.size * 0.35;
  if (x < (xs[0] ?? 0) || x > (xs.at(-1) ?? 0) || y < (ys[0] ?? 0) || y > (ys.at(-1) ?? 0)) return false;
  const box = boxes.find(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  box?.glyphs.push(glyph);
  return box !== undefined;
}
