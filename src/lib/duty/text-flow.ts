// Text of a PDF whose cells follow one another column by column: puts each line back into its row and column, in the
// likeliest of all ways.

import type { Field } from '../read/fields.ts';
import { isGenreCategory } from './category.ts';
import { CellScores, NAMES, NEVER, TEXTS, type Cell, type FlowContext } from './flow-scores.ts';
import type { FlowPage, FlowTable, Item } from './flow-tables.ts';
import { UNKNOWN_SHAPE, type ColumnShape } from './text-wrap.ts';

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
  count: number;
}
/** A cell in its row; `carried` where a page break stands behind its last line, `worth` what it counts for so far. */
interface Open {
  row: number;
  cell: Cell;
  carried: boolean;
  worth: number;
}
/** A column so far: its open cell, those closed, the last row begun, the rows left out on the way. */
interface Column {
  open: Open | null;
  closed: Chain<Open> | null;
  first: number;
  most: number;
  gaps: readonly number[];
  headed: boolean;
}
/** A column of one of the tables. */
interface Slot {
  table: number;
  column: number;
  field: Field;
  head: string;
}
interface State {
  value: number;
  table: number;
  columns: readonly Column[];
  last: number;
  back: boolean;
  note: boolean;
  placed: Chain<Placed> | null;
}
/** What a line may be in a state, before the state that follows is made. */
interface Step {
  value: number;
  make: () => State;
}

const WIDTH = 60;
const FAR = 16;
/** Below this a line is not tried in a place: others cost less. */
const HOPELESS = -7;
const LEFT = new Set<Field>(['number', 'category', 'name', 'code']);
const NEEDED = new Set<Field>(['name', 'bureau', 'lead', 'city', 'township', 'takeover', 'way']);
const EMPTY: Column = { open: null, closed: null, first: 0, most: 0, gaps: [], headed: false };

/** Every line of the pages in its place. `shapes` are what is known of the columns, by table and column; `words`
 *  says of pairs of characters how much they are the upper side's (below 0 the lower side's). */
export function placeLines(
  pages: readonly FlowPage[],
  tables: readonly FlowTable[],
  context: FlowContext,
  shapes: readonly (readonly ColumnShape[])[],
  words: ReadonlyMap<string, number>
): Placed[] {
  const search = new Search(tables, context, shapes, words);
  for (const page of pages) search.page(page);
  return search.best();
}

class Search {
  private states: State[];
  private readonly offsets: number[] = [];
  private readonly slots: Slot[] = [];
  private readonly scores: CellScores;
  private here: readonly number[] = [];
  private headed = new Set<number>();
  private ahead: readonly ReadonlySet<number>[] = [];
  private at = 0;

  constructor(
    private readonly tables: readonly FlowTable[],
    context: FlowContext,
    private readonly shapes: readonly (readonly ColumnShape[])[],
    words: ReadonlyMap<string, number>
  ) {
    tables.forEach(({ columns }, table) => {
      this.offsets.push(this.slots.length);
      columns.forEach(({ head, field }, column) => this.slots.push({ table, column, field, head }));
    });
    const fields = [...new Set(this.slots.map(({ field }) => field))];
    this.scores = new CellScores(fields, context, words);
    const columns = this.slots.map(() => EMPTY);
    this.states = [{ value: 0, table: -1, columns, last: -1, back: false, note: false, placed: null }];
  }

  best(): Placed[] {
    const placed: Placed[] = [];
    for (let at = this.states[0]?.placed ?? null; at !== null; at = at.before) placed.unshift(at.value);
    return placed;
  }

  page({ items, tables }: FlowPage): void {
    this.here = tables;
    this.headed = this.slotsHeaded(items);
    this.states = this.states.map((state) => ({
      ...state,
      last: -1,
      back: false,
      columns: state.columns.map((column, slot) => ({ ...column, headed: false, open: this.carried(state, slot) }))
    }));
    this.ahead = numbersAhead(items.map((item) => this.scores.facts(item).row));
    items.forEach((item, index) => {
      this.at = index;
      const steps = this.states.flatMap((state) => this.steps(state, item));
      steps.sort((a, b) => b.value - a.value);
      const least = (steps[0]?.value ?? 0) - FAR;
      const seen = new Set<string>();
      this.states = [];
      for (const { value, make } of steps.slice(0, WIDTH * 3)) {
        if (value < least || this.states.length >= WIDTH) break;
        const state = make();
        const key = this.keyOf(state);
        if (seen.has(key)) continue;
        seen.add(key);
        this.states.push(state);
      }
    });
    this.states = this.states.map((state) => this.ended(state)).sort((a, b) => b.value - a.value);
  }

  /** Columns whose heads stand on a page: no cell of theirs stands before them. */
  private slotsHeaded(items: readonly Item[]): Set<number> {
    const headed = new Set<number>();
    const slots = this.slots.map((_, slot) => slot).filter((slot) => this.here.includes(this.slots[slot]?.table ?? -1));
    const top = this.here[0] ?? 0;
    const title = items.findIndex((item) => item.title !== null);
    const opening = this.slots[this.offsets[top] ?? 0]?.head;
    const first = items.findIndex(({ text }) => text === opening);
    const goesOn = !items.some((item) => item.title !== null && item.text === this.tables[top]?.title);
    const isBare = goesOn && title >= 0 && first > title;
    for (const head of new Set(slots.map((slot) => this.slots[slot]?.head ?? ''))) {
      const own = slots.filter((slot) => this.slots[slot]?.head === head);
      const count = items.filter(({ text }) => text === head).length;
      const from = isBare ? Math.max(0, own.length - count) : 0;
      for (const slot of own.slice(from, from + count)) headed.add(slot);
    }
    return headed;
  }

  private keyOf({ table, last, columns }: State): string {
    const parts = columns.map(
      ({ most, gaps, open }) => `${most}/${gaps.join('.')}/${open === null ? '' : `${open.row}.${open.cell.id}`}`
    );
    return `${table} ${last} ${parts.join()}`;
  }

  /** The cell of a column that may go on behind a page break: that of the last row. */
  private carried(state: State, slot: number): Open | null {
    const open = state.columns[slot]?.open ?? null;
    const { table } = this.slots[slot] ?? { table: -1 };
    if (open === null || table !== state.table || open.row < this.rows(state, table)) return null;
    return { ...open, carried: true };
  }

  /** Number of the last row of a table so far. */
  private rows(state: State, table: number): number {
    return state.columns[this.offsets[table] ?? 0]?.most ?? 0;
  }

  /** A state at the end of a page: what its cells are worth, less what is missing in its rows. */
  private ended(state: State): State {
    let { value } = state;
    const columns = state.columns.map((column, slot): Column => {
      const { table, field } = this.slots[slot] ?? { table: 0, field: 'extra' as const };
      if (!this.here.includes(table)) return column;
      const rows = this.rows(state, table);
      const isLast = column.open !== null && column.open.row === rows && table === state.table;
      if (column.open !== null && column.open.worth !== 0)
        value += this.worth(state, slot, column.open, isLast) - column.open.worth;
      if (!NEEDED.has(field)) return column;
      const missing = column.gaps.length + Math.abs(rows - column.most);
      value -= missing * 6;
      return { ...column, most: rows, gaps: [], open: isLast ? column.open : null };
    });
    return { ...state, value, columns };
  }

  private steps(state: State, item: Item): Step[] {
    const { text } = item;
    const facts = this.scores.facts(item);
    const alone = (value: number, kind: Placed['kind'], more: Partial<State> = {}): Step => ({
      value: state.value + value,
      make: () => ({
        ...state,
        note: false,
        ...more,
        value: state.value + value,
        placed: chain(state.placed, { kind, item, table: more.table ?? state.table, column: -1, row: 0 })
      })
    });
    if (item.title !== null) {
      const table = this.tables.findIndex((each) => each.title === text);
      if (table <= state.table && this.titled(state, table)) return [alone(0, 'mark')];
      if (table >= state.table) return [alone(0, 'alone', { table, last: this.offsets[table] ?? -1 })];
      return [alone(0, 'mark')];
    }
    if (state.table < 0) return [alone(0, 'alone')];
    const heads = this.headSteps(state, item);
    if (heads.length > 0) return heads;
    if (facts.isTitle) return [alone(0, 'mark')];
    if (this.tables.some(({ spanning }) => spanning.has(text))) return [alone(0, 'mark')];
    if (facts.isNote) return [alone(1, 'alone', { note: true, last: -1 })];
    const steps: Step[] = [];
    if (state.note && !item.apart) steps.push(alone(-1, 'alone', { note: true }));
    const own = this.tables[state.table];
    const { heading } = facts;
    const hasCategory = own?.columns.some(({ field }) => field === 'category') === true;
    if (!hasCategory && facts.han) steps.push(alone(0, 'mark'));
    if (heading !== null && (heading.total !== null || !hasCategory)) {
      const worth =
        heading.total !== null ? 3 : heading.depth < 2 && heading.sure ? 2.5 : isGenreCategory(text) ? 1.5 : NEVER;
      const last = this.offsets[state.table] ?? -1;
      if (worth > NEVER)
        steps.push(alone(worth - (isLeft(this.slots[state.last]?.field) || item.apart ? 0 : 1), 'alone', { last }));
    }
    if (facts.row !== null) this.numberSteps(state, item, facts.row, steps);
    this.slots.forEach(({ table, field }, slot) => {
      if (field === 'number' || !this.here.includes(table) || table > state.table) return;
      if (this.headed.has(slot) && state.columns[slot]?.headed !== true) return;
      this.cellSteps(state, item, slot, steps);
    });
    if (steps.length === 0 || steps.every(({ value }) => value < state.value - 12)) steps.push(alone(-12, 'alone'));
    return steps;
  }

  /** True where the title of a table was met. */
  private titled(state: State, table: number): boolean {
    for (let at = state.placed; at !== null; at = at.before)
      if (at.value.kind === 'alone' && at.value.item.text === this.tables[table]?.title) return true;
    return false;
  }

  private headSteps(state: State, item: Item): Step[] {
    if (!this.scores.facts(item).isHead) return [];
    return this.slots.flatMap(({ table, column, head }, slot) => {
      if (head !== item.text || !this.headed.has(slot)) return [];
      if (table > state.table + 1 || (table > state.table && column > 0)) return [];
      if (state.columns[slot]?.headed === true) return [];
      const before = this.slots[state.last];
      const follows = before !== undefined && before.table === table && before.column < column;
      const early = table > state.table ? 6 : 0;
      const value = state.value + 3 - early - (item.apart ? (table === state.table ? 0.3 : 0) : follows ? 0 : 2);
      const make = (): State => ({
        ...state,
        value,
        table: Math.max(table, state.table),
        last: slot,
        note: false,
        columns: replaced(state.columns, slot, { headed: true }),
        placed: chain(state.placed, { kind: 'head', item, table, column, row: 0 })
      });
      return [{ value, make }];
    });
  }

  private numberSteps(state: State, item: Item, number: number, steps: Step[]): void {
    const slot = this.offsets[state.table] ?? 0;
    const most = this.rows(state, state.table);
    const before = Math.max(0, ...this.tables.slice(0, state.table).map((_, table) => this.rows(state, table)));
    const step = most === 0 && number === before + 1 ? 1 : number - most;
    if (step < 1 || step > 6) return;
    steps.push(this.start(state, item, slot, number, 3 - (step - 1) * 5, []));
  }

  private cellSteps(state: State, item: Item, slot: number, steps: Step[]): void {
    const { field, table } = this.slots[slot] as Slot;
    const facts = this.scores.facts(item);
    const { open, most, gaps } = state.columns[slot] ?? EMPTY;
    const isHere = state.last === slot;
    if (open !== null) {
      const back = !isHere && !open.carried;
      const away = isHere ? 0 : open.carried || item.apart ? this.leaving(state) : 0;
      const cost = open.carried ? -0.2 : isHere ? (item.apart ? -4 : 0) : item.apart ? -6 : state.back ? -0.3 : -2;
      const value = cost + away + this.scores.goesOn(field, open.cell, facts);
      if (value > HOPELESS) steps.push(this.next(state, item, slot, open, value, back));
    }
    const rows = this.rows(state, table);
    const begins = facts.starts.get(field) ?? NEVER;
    if (begins <= NEVER) return;
    const base = begins + this.move(state, item, slot);
    if (base <= HOPELESS) return;
    if (field === 'category' || field === 'extra' || field === 'code' || field === 'helper') {
      const row = Math.max(rows, most);
      if (field === 'category' && table !== state.table) return;
      steps.push(this.start(state, item, slot, row, base + (row === most ? -4 : 0), gaps));
      return;
    }
    for (const row of gaps)
      steps.push(
        this.start(
          state,
          item,
          slot,
          row,
          base - 0.5 + this.order(state, slot, row),
          gaps.filter((gap) => gap !== row)
        )
      );
    const first = most === 0 ? this.first(state, table) : most + 1;
    const last = table === state.table ? this.reach(rows) : rows;
    for (let row = first; row <= Math.min(last, first + 8); row++) {
      const left = Array.from({ length: row - first }, (_, index) => first + index);
      const early = row > rows ? -1 : 0;
      const value = base - left.length * 1.5 - (left.length > 0 ? 1.5 : 0) + early + this.order(state, slot, row);
      steps.push(this.start(state, item, slot, row, value, [...gaps, ...left]));
    }
  }

  /** How far the numbers behind this line of the page count on. */
  private reach(rows: number): number {
    let last = rows;
    while (this.ahead[this.at]?.has(last + 1) === true) last++;
    return last;
  }

  /** Number of the first row of a table: 1, or the next one where numbers run on through the tables. */
  private first(state: State, table: number): number {
    return (state.columns[this.offsets[table] ?? 0]?.first ?? 0) || 1;
  }

  /** What it costs to begin in a column behind where the line before stands. */
  private move(state: State, item: Item, slot: number): number {
    if (state.last === slot) {
      const own = this.slots[slot]?.field ?? 'name';
      if (item.apart) return 0;
      if (own === 'name') return state.columns[slot]?.open?.cell.item.full === true ? -1 : 0.3;
      return NAMES.has(own) ? -0.7 : 0;
    }
    const leaving = this.leaving(state);
    if (item.apart) return leaving;
    const field = this.slots[slot]?.field;
    if (isLeft(field) && isLeft(this.slots[state.last]?.field)) return leaving - 0.2;
    return state.back ? -0.5 : leaving - 1.5;
  }

  /** What it costs to leave a cell that its last line does not end. */
  private leaving(state: State): number {
    const { table, field } = this.slots[state.last] ?? { table: -1, field: 'number' as const };
    const open = state.columns[state.last]?.open ?? null;
    if (open === null || open.carried || state.back) return 0;
    const last = this.scores.facts(open.cell.item);
    const isWhole = TEXTS.has(field) ? last.ends : NAMES.has(field) ? last.isBody : true;
    return isWhole ? 0 : open.row < this.rows(state, table) ? -4 : -2;
  }

  /** What it costs that columns to the left have not come to a row. */
  private order(state: State, slot: number, row: number): number {
    const { table, column } = this.slots[slot] as Slot;
    let cost = 0;
    for (let left = 1; left < column; left++) {
      const other = state.columns[slot - column + left];
      if (!NEEDED.has(this.slots[slot - column + left]?.field ?? 'extra') || other === undefined) continue;
      if (other.most < row || other.gaps.includes(row)) cost -= 0.8;
    }
    return table === state.table ? cost : cost - 0.1;
  }

  private start(state: State, item: Item, slot: number, row: number, own: number, gaps: readonly number[]): Step {
    const { table, column } = this.slots[slot] as Slot;
    const before = state.columns[slot] ?? EMPTY;
    const open: Open = { row, cell: this.scores.cell(slot, null, item), carried: false, worth: 0 };
    if (column > 0) open.worth = this.worth(state, slot, open, false);
    const value = state.value + own + open.worth;
    return {
      value,
      make: () => ({
        ...state,
        value,
        last: slot,
        note: false,
        back: item.apart ? false : state.back,
        columns: replaced(state.columns, slot, {
          open,
          closed: before.open === null ? before.closed : chain(before.closed, before.open),
          first: before.first || row,
          most: Math.max(before.most, row),
          gaps
        }),
        placed: chain(state.placed, { kind: 'cell', item, table, column, row })
      })
    };
  }

  private next(state: State, item: Item, slot: number, open: Open, own: number, back: boolean): Step {
    const { table, column } = this.slots[slot] as Slot;
    const longer: Open = { row: open.row, cell: this.scores.cell(slot, open.cell, item), carried: false, worth: 0 };
    longer.worth = this.worth(state, slot, longer, false);
    const value = state.value + own + longer.worth - open.worth;
    return {
      value,
      make: () => ({
        ...state,
        value,
        last: slot,
        note: false,
        back: back || (state.back && !item.apart),
        columns: replaced(state.columns, slot, {
          open: longer
        }),
        placed: chain(state.placed, { kind: 'cell', item, table, column, row: open.row })
      })
    };
  }

  /** What a cell is worth as it stands; `cut` where a page break may have cut it. */
  private worth(state: State, slot: number, { row, cell }: Open, cut: boolean): number {
    const { table, column, field } = this.slots[slot] as Slot;
    const own = this.scores.worth(cell, field, this.shapes[table]?.[column] ?? UNKNOWN_SHAPE, cut);
    if (!TEXTS.has(field)) return own;
    const offset = this.offsets[table] ?? 0;
    let name: Cell | null = null;
    const bodies: (Cell | null)[] = [];
    this.tables[table]?.columns.forEach((other, index) => {
      if (other.field === 'name') name = this.cellIn(state, offset + index, row);
      else if (NAMES.has(other.field)) bodies.push(this.cellIn(state, offset + index, row));
    });
    return own + this.scores.kinship(cell, field, name, bodies);
  }

  private cellIn(state: State, slot: number, row: number): Cell | null {
    const { open, closed } = state.columns[slot] ?? EMPTY;
    if (open?.row === row) return open.cell;
    for (let at = closed; at !== null; at = at.before) if (at.value.row === row) return at.value.cell;
    return null;
  }
}

/** For each line the numbers that stand behind it. */
function numbersAhead(numbers: readonly (number | null)[]): Set<number>[] {
  let behind = new Set<number>();
  return numbers
    .map((_, index) => numbers.length - 1 - index)
    .map((index) => {
      const own = behind;
      const number = numbers[index] ?? null;
      if (number !== null) behind = new Set([...behind, number]);
      return own;
    })
    .reverse();
}

function isLeft(field: Field | undefined): boolean {
  return field !== undefined && LEFT.has(field);
}

function chain<Value>(before: Chain<Value> | null, value: Value): Chain<Value> {
  return { value, before, count: (before?.count ?? 0) + 1 };
}

function replaced(columns: readonly Column[], slot: number, by: Partial<Column>): Column[] {
  const own = [...columns];
  own[slot] = { ...(columns[slot] ?? EMPTY), ...by };
  return own;
}
