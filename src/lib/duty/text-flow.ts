// Text of a PDF whose cells follow one another column by column: puts each line back into its row and column, page by
// page, in the likeliest of all ways.

import type { Field } from '../read/fields.ts';
import { looksLikeBody } from './bureau-cell.ts';
import { isGenreCategory } from './category.ts';
import { LineScores, NAMES, NEVER, pairsOf, TEXTS, type FlowContext } from './flow-lines.ts';
import { planOf, type PagePlan, type Slot } from './flow-plan.ts';
import type { FlowPage, FlowTable, Item } from './flow-tables.ts';
import type { ColumnShape } from './text-wrap.ts';

/** A line as placed: in a cell of a table (`row` is its number), alone between rows, or as what repeats on pages. */
export interface Placed {
  kind: 'cell' | 'head' | 'alone' | 'mark';
  item: Item;
  table: number;
  column: number;
  row: number;
}

interface Chain<Value> {
  value: Value;
  before: Chain<Value> | null;
}
/** A cell as far as its lines have come; `carried` where a page break stands behind its last line; `text` of names
 *  only. */
interface Cell {
  row: number;
  lines: number;
  last: Item;
  number: number;
  depth: number;
  text: string;
  pairs: ReadonlySet<string> | null;
  carried: boolean;
}
/** A column so far: its open cell, those closed on the page, the last row begun. */
interface Column {
  open: Cell | null;
  closed: Chain<Cell> | null;
  row: number;
}
interface State {
  value: number;
  columns: readonly Column[];
  last: number;
  placed: Chain<Placed> | null;
}
/** What a line may be in a state, before the state that follows is made. */
interface Step {
  value: number;
  make: () => State;
}

const FAR = 14;
/** States that are kept from page to page. */
const KEPT = 4;
/** Below this a line is not tried in a place: others cost less. */
const HOPELESS = -10;
/** What it costs to stand before the head of the column on its page. */
const EARLY = -2;
/** What a row costs that a column has nothing for. */
const MISSING = 4;
/** What it costs to come back to a row that a column left out. */
const BACK = 2.5;
/** Lines up to which the numbers of rows stand close to one another. */
const CLOSE = 2;
const LEFT = new Set<Field>(['number', 'category', 'name', 'code']);
const NEEDED = new Set<Field>(['name', 'bureau', 'lead', 'city', 'township', 'takeover', 'way']);
const EMPTY: Column = { open: null, closed: null, row: 0 };

/** Every line of the pages in its place. `shapes` are what is known of the columns, by table and column; `words`
 *  says of pairs of characters how much they are the upper side's (below 0 the lower side's); so many `ways` are kept
 *  at each line. */
export function placeLines(
  pages: readonly FlowPage[],
  tables: readonly FlowTable[],
  context: FlowContext,
  shapes: readonly (readonly ColumnShape[])[],
  words: ReadonlyMap<string, number>,
  ways: number
): Placed[] {
  const slots = tables.flatMap(({ columns }, table) =>
    columns.map(({ head, field }, column): Slot => ({ table, column, field, head }))
  );
  const heads = new Set([...slots.map(({ head }) => head), ...tables.flatMap(({ spanning }) => [...spanning])]);
  const scores = new LineScores(context, words, heads);
  const search = new Search(tables, slots, scores, shapes, ways);
  for (const plan of planOf(pages, tables, slots, scores)) search.page(plan);
  return search.best();
}

class Search {
  private states: State[];
  private readonly offsets: number[];
  private plan!: PagePlan;
  private at = 0;
  private onlyNames: boolean[];

  constructor(
    private readonly tables: readonly FlowTable[],
    private readonly slots: readonly Slot[],
    private readonly scores: LineScores,
    private readonly shapes: readonly (readonly ColumnShape[])[],
    private readonly ways: number
  ) {
    this.offsets = tables.map((_, table) => slots.findIndex((slot) => slot.table === table));
    this.onlyNames = tables.map(({ columns }) => !columns.some(({ field }) => TEXTS.has(field) || NAMES.has(field)));
    this.states = [{ value: 0, columns: slots.map(() => EMPTY), last: -1, placed: null }];
  }

  best(): Placed[] {
    const placed: Placed[] = [];
    for (let at = this.states[0]?.placed ?? null; at !== null; at = at.before) placed.push(at.value);
    return placed.reverse();
  }

  page(plan: PagePlan): void {
    this.plan = plan;
    this.states = this.states.map((state) => ({
      ...state,
      last: -1,
      columns: state.columns.map((column, slot) => this.carried(column, slot))
    }));
    plan.items.forEach((item, index) => {
      this.at = index;
      const steps = this.states.flatMap((state) => this.steps(state, item));
      steps.sort((a, b) => b.value - a.value);
      const least = (steps[0]?.value ?? 0) - FAR;
      const seen = new Set<string>();
      this.states = [];
      for (const { value, make } of steps) {
        if (value < least || this.states.length >= this.ways) break;
        const state = make();
        const key = keyOf(state);
        if (seen.has(key)) continue;
        seen.add(key);
        this.states.push(state);
      }
    });
    this.states = this.states
      .map((state) => this.ended(state))
      .sort((a, b) => b.value - a.value)
      .slice(0, KEPT);
  }

  /** A column at the top of a page: its last cell may go on there. */
  private carried(column: Column, slot: number): Column {
    const { table } = this.slots[slot] as Slot;
    const open = cellOf(column, column.row);
    const before = this.plan.before[table] ?? 0;
    const goesOn = open !== null && open.row >= before && this.plan.goesOn === table;
    return { open: goesOn ? { ...open, carried: true } : null, closed: null, row: goesOn ? open.row : before };
  }

  /** A state at the end of a page, less what is missing in its rows. */
  private ended(state: State): State {
    let { value } = state;
    state.columns.forEach(({ row, open }, slot) => {
      const { table, field } = this.slots[slot] as Slot;
      const rows = this.plan.last[table] ?? 0;
      if (!this.plan.tables.includes(table) || !NEEDED.has(field)) return;
      value -= Math.max(0, rows - row) * MISSING - (row < rows ? MISSING / 3 : 0);
      if (open !== null && row < rows && TEXTS.has(field) && this.scores.facts(open.last).end === 'open') value -= 2;
    });
    return { ...state, value };
  }

  private steps(state: State, item: Item): Step[] {
    const { kind, table, slot, row } = this.plan.roles[this.at] ?? { kind: 'free', table: 0, slot: -1, row: 0 };
    const alone = (value: number, as: Placed['kind'], last = state.last): Step => ({
      value: state.value + value,
      make: () => ({
        ...state,
        value: state.value + value,
        last,
        placed: { value: { kind: as, item, table, column: -1, row: 0 }, before: state.placed }
      })
    });
    if (kind === 'mark') return [alone(0, 'mark')];
    if (kind === 'alone') return [alone(0, 'alone', this.offsets[table] ?? -1)];
    if (kind === 'head') {
      const { column } = this.slots[slot] as Slot;
      const make = (): State => ({
        ...state,
        last: slot,
        placed: { value: { kind: 'head', item, table, column, row: 0 }, before: state.placed }
      });
      return [{ value: state.value, make }];
    }
    if (kind === 'number') return [this.start(state, item, slot, row, 0)];
    const steps: Step[] = [];
    const { heading } = this.scores.facts(item);
    if (heading !== null && this.tables[table]?.columns.some(({ field }) => field === 'category') !== true) {
      const worth = heading.depth < 2 && heading.sure ? 2.5 : isGenreCategory(item.text) ? 1.5 : NEVER;
      if (worth > NEVER) steps.push(alone(worth, 'alone', this.offsets[table] ?? -1));
    }
    for (const each of this.plan.slots) this.cellSteps(state, item, each, steps);
    if (steps.length === 0 || steps.every(({ value }) => value < state.value - 14)) steps.push(alone(-14, 'alone'));
    return steps;
  }

  private cellSteps(state: State, item: Item, slot: number, steps: Step[]): void {
    const { field, table } = this.slots[slot] as Slot;
    if (field === 'number') return;
    const fit = this.scores.fit(field, item);
    if (fit <= NEVER) return;
    const early = this.at < (this.plan.heads[slot] ?? -1) ? EARLY : 0;
    const { open, row } = state.columns[slot] ?? EMPTY;
    const move = this.move(state, item, slot);
    const kin = (of: number) => (TEXTS.has(field) ? this.kinship(state, item, slot, of) : 0);
    if (open !== null) {
      const value = fit + early + move + this.goesOn(state, field, slot, open, item) + kin(open.row);
      if (value > HOPELESS) steps.push(this.next(state, item, slot, open, value));
    }
    const torn = cellIn(state, slot, this.plan.before[table] ?? 0);
    if (torn?.carried === true && torn !== open && TEXTS.has(field)) {
      const value = fit + early + move - BACK / 2 + this.goesOn(state, field, slot, torn, item) + kin(torn.row);
      if (value > HOPELESS) steps.push(this.next(state, item, slot, torn, value));
    }
    const begins = fit + early + move + this.begins(state, field, slot, open, item);
    if (begins <= HOPELESS) return;
    const last = this.plan.last[table] ?? 0;
    if (!NEEDED.has(field)) {
      const own = Math.max(row, Math.min(this.plan.seen[this.at]?.[table] ?? last, last));
      if (own > 0) steps.push(this.start(state, item, slot, own, begins - (own === row && open !== null ? 3 : 0)));
      return;
    }
    const from = Math.max(row + 1, this.plan.first[table] ?? 1);
    for (let next = from; next <= Math.min(last, from + 2); next++) {
      const skipped = next - from;
      const above = this.plan.roles[this.at - 1];
      const follows = above?.kind === 'number' && above.row === next && LEFT.has(field) ? 0.8 : 0;
      const value = begins + follows - skipped * MISSING + this.order(state, slot, next) + kin(next);
      steps.push(this.start(state, item, slot, next, value));
    }
    for (let gap = Math.max(this.plan.first[table] ?? 1, row - 3); gap < row; gap++) {
      if (!TEXTS.has(field) || cellIn(state, slot, gap) !== null) continue;
      const isCut =
        open !== null && open.row === last && TEXTS.has(field) && this.scores.facts(open.last).end !== 'stop';
      steps.push(this.start(state, item, slot, gap, begins + MISSING - BACK + (isCut ? 3.5 : 0) + kin(gap)));
    }
    if (open === null && row > 0 && row === (this.plan.before[table] ?? 0) && this.plan.goesOn === table)
      steps.push(this.start(state, item, slot, row, begins - 1.5 + kin(row)));
  }

  /** What it costs to come to a column from where the line before stands. */
  private move(state: State, item: Item, slot: number): number {
    if (state.last === slot) return 0;
    const { field: own, table } = this.slots[slot] as Slot;
    const before = this.slots[state.last]?.field;
    const elsewhere = before !== undefined && this.slots[state.last]?.table !== table;
    const cell = state.columns[state.last]?.open ?? null;
    const isHead = this.plan.roles[this.at - 1]?.kind === 'head';
    const unended =
      !isHead && cell !== null && !cell.carried && before !== undefined && !isWhole(this.scores, before, cell)
        ? cell.row < (this.plan.last[this.slots[state.last]?.table ?? 0] ?? 0)
          ? -3
          : -1.5
        : 0;
    if (item.apart) return unended;
    if (elsewhere) return unended - 4;
    if (isHead) return -0.7;
    if (before !== undefined && LEFT.has(own) && LEFT.has(before)) return -0.1;
    return unended - 2;
  }

  /** How well a line goes on with the open cell of a column. */
  private goesOn(state: State, field: Field, slot: number, cell: Cell, item: Item): number {
    const { number, opens, opensBody } = this.scores.facts(item);
    const before = this.scores.facts(cell.last);
    const isHere = state.last === slot && this.plan.roles[this.at - 1]?.kind !== 'head';
    const full = this.isFull(slot, cell.last, item);
    let cost = cell.carried ? 0 : isHere ? (item.apart ? -4 : 0) : -4;
    if (this.hint(slot, cell.row) === 'close' && cell.lines === CLOSE) cost -= 3;
    if (TEXTS.has(field)) {
      if (number === null)
        return (
          cost +
          (before.end === 'stop'
            ? full
              ? -1
              : -2
            : before.end === 'part'
              ? cell.number > 0
                ? -1
                : 0
              : full || cell.carried
                ? 1
                : -1)
        );
      if (number === 1) return cost + (/[：:]$/.test(cell.last.text) ? -1 : -5);
      const ended = before.end !== 'open';
      if (cell.number === 0) return cost + (cell.carried ? 0 : -3);
      const step = number - cell.number;
      return cost + (step === 1 ? (ended ? 1.5 : 0) : step > 0 && step < 4 ? 0 : -4);
    }
    if (number !== null || before.end !== 'open') cost -= field === 'name' && /[）”]$/.test(cell.last.text) ? 0 : 5;
    if (NAMES.has(field)) {
      if (/[、，,；]$/.test(cell.last.text)) return cost + 1.5;
      const isJoint = this.isJoint(cell, item);
      if (!endsName(cell)) return cost + (isJoint || !opensBody ? 1.2 : 0);
      return cost + (isJoint ? (full ? 0.8 : -1) : opensBody ? -0.8 : -3);
    }
    if (field === 'category') return cost + (this.scores.joins(cell.text, item.text) ? 3 : NEVER);
    if (field !== 'name') return cost - 1.5;
    if (/[、，（]$/.test(cell.last.text)) return cost + 1.2;
    return cost + (cell.depth > 0 ? 2 : full ? (opens ? 0.2 : 0.8) : -3.5);
  }

  /** How well a line begins a cell of a column behind its open one. */
  private begins(state: State, field: Field, slot: number, open: Cell | null, item: Item): number {
    const { number, opens, opensBody } = this.scores.facts(item);
    if (/^[，。；：、！？）》”]/.test(item.text)) return -6;
    const isHere = state.last === slot && this.plan.roles[this.at - 1]?.kind !== 'head';
    const before = open === null ? null : this.scores.facts(open.last);
    let cost = 0;
    if (open !== null && this.hint(slot, open.row) === 'far' && open.lines <= CLOSE) cost -= 2.5;
    if (TEXTS.has(field)) {
      cost += number === 1 ? 2 : number === null ? 0 : -5;
      if (field === 'takeover') cost += opensBody || /^\p{Script=Han}{2,6}[：:]/u.test(item.text) ? 1.5 : -2;
      if (before === null) return cost;
      return cost + (before.end === 'stop' ? 0.5 : before.end === 'part' ? -3.5 : -4.5);
    }
    if (field === 'name') {
      cost += opens ? 0.5 : 0;
      if (open === null) return cost;
      if (/[、，（]$/.test(open.last.text)) cost -= 4;
      if (open.depth > 0) cost -= 4;
      if (!open.carried && (!isHere || item.apart)) return cost + 0.8;
      return cost + (this.isFull(slot, open.last, item) ? -1 : 1);
    }
    if (NAMES.has(field)) {
      cost += opensBody ? 1.2 : -3;
      if (open === null) return cost;
      const isTorn = !item.apart && isHere && this.isJoint(open, item) && this.isFull(slot, open.last, item);
      const whole = endsName(open) ? (isTorn ? -1 : 0.3) : -3;
      return cost + (/[、，,；]$/.test(open.last.text) ? -4 : whole) + (item.apart ? 0.5 : 0);
    }
    return cost;
  }

  /** True where what a line begins with makes a body's name together with the end of a cell. */
  private isJoint({ text }: Cell, item: Item): boolean {
    return looksLikeBody(text.replace(/.*[、，,；;]/, '') + (/^[^、，,；;]*/.exec(item.text)?.[0] ?? ''));
  }

  private isFull(slot: number, item: Item, next: Item): boolean {
    const { table, column } = this.slots[slot] as Slot;
    return this.scores.isFull(item, next, this.shapes[table]?.[column]?.width ?? null);
  }

  /** How high a row is by the gap between its number and the next, where its names alone make it so. */
  private hint(slot: number, row: number): 'close' | 'far' | null {
    const { table, field } = this.slots[slot] as Slot;
    const gap = this.plan.gaps[table]?.get(row) ?? null;
    if (gap === 'close') return LEFT.has(field) || TEXTS.has(field) || NAMES.has(field) ? gap : null;
    return field === 'name' && this.onlyNames[table] === true ? gap : null;
  }

  /** What it costs that a row has not come yet: its number, or the columns to its left. */
  private order(state: State, slot: number, row: number): number {
    const { table, column } = this.slots[slot] as Slot;
    const seen = Math.max(this.plan.seen[this.at]?.[table] ?? 0, (this.plan.first[table] ?? 1) - 1);
    let cost = row > seen ? (row - seen) * -0.6 : 0;
    for (let left = 1; left < column; left++) {
      const other = this.slots[slot - column + left];
      if (other === undefined || !NEEDED.has(other.field)) continue;
      if ((state.columns[slot - column + left]?.row ?? 0) < row) cost -= 0.5;
    }
    return cost;
  }

  private kinship(state: State, item: Item, slot: number, row: number): number {
    const { table, field } = this.slots[slot] as Slot;
    const offset = this.offsets[table] ?? 0;
    let name: ReadonlySet<string> | null = null;
    let bodies = '';
    this.tables[table]?.columns.forEach((other, index) => {
      if (other.field === 'name') name = cellIn(state, offset + index, row)?.pairs ?? null;
      else if (NAMES.has(other.field)) {
        const cell = cellIn(state, offset + index, row);
        if (cell !== null) bodies += (bodies === '' ? '' : '、') + cell.text;
      }
    });
    return this.scores.kinship(item, field, name, bodies);
  }

  private start(state: State, item: Item, slot: number, row: number, own: number): Step {
    const { table, column, field } = this.slots[slot] as Slot;
    const value = state.value + own;
    return {
      value,
      make: () => {
        const before = state.columns[slot] ?? EMPTY;
        const { last, depth, number } = this.scores.facts(item);
        const hasText = !TEXTS.has(field);
        const open: Cell = {
          row,
          lines: 1,
          last: item,
          number: last ?? number ?? 0,
          depth,
          text: hasText ? item.text : '',
          pairs: field === 'name' ? pairsOf(item.text) : null,
          carried: false
        };
        const closed = before.open === null ? before.closed : { value: before.open, before: before.closed };
        return {
          value,
          last: slot,
          columns: replaced(state.columns, slot, { open, closed, row: Math.max(before.row, row) }),
          placed: { value: { kind: 'cell', item, table, column, row }, before: state.placed }
        };
      }
    };
  }

  private next(state: State, item: Item, slot: number, cell: Cell, own: number): Step {
    const { table, column, field } = this.slots[slot] as Slot;
    const value = state.value + own;
    return {
      value,
      make: () => {
        const { last, number, depth } = this.scores.facts(item);
        const text = TEXTS.has(field) ? '' : cell.text + (NAMES.has(field) ? this.joint(cell, item) : '') + item.text;
        const open: Cell = {
          row: cell.row,
          lines: cell.carried ? 1 : cell.lines + 1,
          last: item,
          number: last ?? number ?? cell.number,
          depth: cell.depth + depth,
          text,
          pairs: field === 'name' ? pairsOf(text) : null,
          carried: false
        };
        const { open: before, closed: others, row } = state.columns[slot] ?? EMPTY;
        const closed = before === null || before === cell ? others : { value: before, before: others };
        return {
          value,
          last: slot,
          columns: replaced(state.columns, slot, { open, closed, row }),
          placed: { value: { kind: 'cell', item, table, column, row: cell.row }, before: state.placed }
        };
      }
    };
  }

  /** What stands between the lines of a cell of names: a break where each is a name of its own. */
  private joint(cell: Cell, item: Item): string {
    return endsName(cell) && this.scores.facts(item).opensBody ? '、' : '';
  }
}

/** True where a cell can end with its last line. */
function isWhole(scores: LineScores, field: Field, cell: Cell): boolean {
  if (TEXTS.has(field)) return scores.facts(cell.last).end !== 'open';
  return NAMES.has(field) ? endsName(cell) : true;
}

/** True where a cell of names ends with a whole one. */
function endsName({ text }: Cell): boolean {
  return looksLikeBody(text.replace(/.*[、，,；;]/, ''));
}

function cellIn(state: State, slot: number, row: number): Cell | null {
  return cellOf(state.columns[slot] ?? EMPTY, row);
}

function cellOf({ open, closed }: Column, row: number): Cell | null {
  if (open?.row === row) return open;
  for (let at = closed; at !== null; at = at.before) if (at.value.row === row) return at.value;
  return null;
}

function keyOf({ last, columns }: State): string {
  let key = `${last}`;
  for (const { row, open } of columns)
    key += `,${row}:${open === null ? '' : `${open.row}.${open.lines}.${open.carried ? 'c' : ''}`}`;
  return key;
}

function replaced(columns: readonly Column[], slot: number, by: Column): Column[] {
  const own = [...columns];
  own[slot] = by;
  return own;
}
