// What it costs to place a line of a page where: to come to a column, to go on with its open cell, to begin the next.

import type { Field } from '../read/fields.ts';
import { looksLikeBody } from './bureau-cell.ts';
import { NAMES, NEVER, TEXTS, type LineScores } from './flow-lines.ts';
import type { PagePlan, Slot } from './flow-plan.ts';
import { cellIn, type Cell, type State } from './flow-state.ts';
import type { FlowTable, Item } from './flow-tables.ts';
import type { ColumnShape } from './text-wrap.ts';

/** Lines up to which the numbers of rows stand close to one another. */
const CLOSE = 2;
/** Columns whose cells stand on the line of the number. */
export const LEFT = new Set<Field>(['number', 'category', 'name', 'code']);
/** Columns that every row has something in. */
export const NEEDED = new Set<Field>(['name', 'bureau', 'lead', 'city', 'township', 'takeover', 'way']);

/** Costs of one page's lines: `plan` is the page, `at` the line. */
export class FlowCosts {
  plan!: PagePlan;
  at = 0;
  /** The slot of each table's first column. */
  readonly offsets: readonly number[];
  private readonly onlyNames: readonly boolean[];

  constructor(
    private readonly tables: readonly FlowTable[],
    private readonly slots: readonly Slot[],
    private readonly scores: LineScores,
    private readonly shapes: readonly (readonly ColumnShape[])[]
  ) {
    this.offsets = tables.map((_, table) => slots.findIndex((slot) => slot.table === table));
    this.onlyNames = tables.map(({ columns }) => !columns.some(({ field }) => TEXTS.has(field) || NAMES.has(field)));
  }

  /** What it costs to come to a column from where the line before stands. */
  move(state: State, item: Item, slot: number): number {
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
  goesOn(state: State, field: Field, slot: number, cell: Cell, item: Item): number {
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
  begins(state: State, field: Field, slot: number, open: Cell | null, item: Item): number {
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
  order(state: State, slot: number, row: number): number {
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

  /** How much a line is kin to the name and the bodies of a row. */
  kinship(state: State, item: Item, slot: number, row: number): number {
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
}

/** True where a cell can end with its last line. */
function isWhole(scores: LineScores, field: Field, cell: Cell): boolean {
  if (TEXTS.has(field)) return scores.facts(cell.last).end !== 'open';
  return NAMES.has(field) ? endsName(cell) : true;
}

/** True where a cell of names ends with a whole one. */
export function endsName({ text }: Cell): boolean {
  return looksLikeBody(text.replace(/.*[、，,；;]/, ''));
}
