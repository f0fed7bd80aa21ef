// Text of a PDF whose cells follow one another column by column: puts each line back into its row and column, page by
// page, in the likeliest of all ways.

import { isGenreCategory } from './category.ts';
import { endsName, FlowCosts, LEFT, NEEDED } from './flow-costs.ts';
import { LineScores, NAMES, NEVER, pairsOf, TEXTS, type FlowContext } from './flow-lines.ts';
import { planOf, type PagePlan, type Slot } from './flow-plan.ts';
import {
  cellIn,
  cellOf,
  EMPTY,
  keyOf,
  replaced,
  type Cell,
  type Column,
  type Placed,
  type State
} from './flow-state.ts';
import type { FlowPage, FlowTable, Item } from './flow-tables.ts';
import type { ColumnShape } from './text-wrap.ts';

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
  const search = new Search(tables, slots, scores, new FlowCosts(tables, slots, scores, shapes), ways);
  for (const plan of planOf(pages, tables, slots, scores)) search.page(plan);
  return search.best();
}

class Search {
  private states: State[];

  constructor(
    private readonly tables: readonly FlowTable[],
    private readonly slots: readonly Slot[],
    private readonly scores: LineScores,
    private readonly costs: FlowCosts,
    private readonly ways: number
  ) {
    this.states = [{ value: 0, columns: slots.map(() => EMPTY), last: -1, placed: null }];
  }

  best(): Placed[] {
    const placed: Placed[] = [];
    for (let at = this.states[0]?.placed ?? null; at !== null; at = at.before) placed.push(at.value);
    return placed.reverse();
  }

  page(plan: PagePlan): void {
    this.costs.plan = plan;
    this.states = this.states.map((state) => ({
      ...state,
      last: -1,
      columns: state.columns.map((column, slot) => this.carried(column, slot))
    }));
    plan.items.forEach((item, index) => {
      this.costs.at = index;
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
    const before = this.costs.plan.before[table] ?? 0;
    const goesOn = open !== null && open.row >= before && this.costs.plan.goesOn === table;
    return { open: goesOn ? { ...open, carried: true } : null, closed: null, row: goesOn ? open.row : before };
  }

  /** A state at the end of a page, less what is missing in its rows. */
  private ended(state: State): State {
    let { value } = state;
    state.columns.forEach(({ row, open }, slot) => {
      const { table, field } = this.slots[slot] as Slot;
      const rows = this.costs.plan.last[table] ?? 0;
      if (!this.costs.plan.tables.includes(table) || !NEEDED.has(field)) return;
      value -= Math.max(0, rows - row) * MISSING - (row < rows ? MISSING / 3 : 0);
      if (open !== null && row < rows && TEXTS.has(field) && this.scores.facts(open.last).end === 'open') value -= 2;
    });
    return { ...state, value };
  }

  private steps(state: State, item: Item): Step[] {
    const { kind, table, slot, row } = this.costs.plan.roles[this.costs.at] ?? {
      kind: 'free',
      table: 0,
      slot: -1,
      row: 0
    };
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
    if (kind === 'alone') return [alone(0, 'alone', this.costs.offsets[table] ?? -1)];
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
      if (worth > NEVER) steps.push(alone(worth, 'alone', this.costs.offsets[table] ?? -1));
    }
    for (const each of this.costs.plan.slots) this.cellSteps(state, item, each, steps);
    if (steps.length === 0 || steps.every(({ value }) => value < state.value - 14)) steps.push(alone(-14, 'alone'));
    return steps;
  }

  private cellSteps(state: State, item: Item, slot: number, steps: Step[]): void {
    const { field, table } = this.slots[slot] as Slot;
    if (field === 'number') return;
    const fit = this.scores.fit(field, item);
    if (fit <= NEVER) return;
    const early = this.costs.at < (this.costs.plan.heads[slot] ?? -1) ? EARLY : 0;
    const { open, row } = state.columns[slot] ?? EMPTY;
    const move = this.costs.move(state, item, slot);
    const kin = (of: number) => (TEXTS.has(field) ? this.costs.kinship(state, item, slot, of) : 0);
    if (open !== null) {
      const value = fit + early + move + this.costs.goesOn(state, field, slot, open, item) + kin(open.row);
      if (value > HOPELESS) steps.push(this.next(state, item, slot, open, value));
    }
    const torn = cellIn(state, slot, this.costs.plan.before[table] ?? 0);
    if (torn?.carried === true && torn !== open && TEXTS.has(field)) {
      const value = fit + early + move - BACK / 2 + this.costs.goesOn(state, field, slot, torn, item) + kin(torn.row);
      if (value > HOPELESS) steps.push(this.next(state, item, slot, torn, value));
    }
    const begins = fit + early + move + this.costs.begins(state, field, slot, open, item);
    if (begins <= HOPELESS) return;
    const last = this.costs.plan.last[table] ?? 0;
    if (!NEEDED.has(field)) {
      const own = Math.max(row, Math.min(this.costs.plan.seen[this.costs.at]?.[table] ?? last, last));
      if (own > 0) steps.push(this.start(state, item, slot, own, begins - (own === row && open !== null ? 3 : 0)));
      return;
    }
    const from = Math.max(row + 1, this.costs.plan.first[table] ?? 1);
    for (let next = from; next <= Math.min(last, from + 2); next++) {
      const skipped = next - from;
      const above = this.costs.plan.roles[this.costs.at - 1];
      const follows = above?.kind === 'number' && above.row === next && LEFT.has(field) ? 0.8 : 0;
      const value = begins + follows - skipped * MISSING + this.costs.order(state, slot, next) + kin(next);
      steps.push(this.start(state, item, slot, next, value));
    }
    for (let gap = Math.max(this.costs.plan.first[table] ?? 1, row - 3); gap < row; gap++) {
      if (!TEXTS.has(field) || cellIn(state, slot, gap) !== null) continue;
      const isCut =
        open !== null && open.row === last && TEXTS.has(field) && this.scores.facts(open.last).end !== 'stop';
      steps.push(this.start(state, item, slot, gap, begins + MISSING - BACK + (isCut ? 3.5 : 0) + kin(gap)));
    }
    if (open === null && row > 0 && row === (this.costs.plan.before[table] ?? 0) && this.costs.plan.goesOn === table)
      steps.push(this.start(state, item, slot, row, begins - 1.5 + kin(row)));
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
