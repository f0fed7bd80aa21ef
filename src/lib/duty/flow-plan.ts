// What is certain of the lines of a page before they are placed: titles, heads, numbers of rows, and how close these
// stand.

import type { Field } from '../read/fields.ts';
import type { LineScores } from './flow-lines.ts';
import type { FlowPage, FlowTable, Item } from './flow-tables.ts';

/** A column of one of the tables. */
export interface Slot {
  table: number;
  column: number;
  field: Field;
  head: string;
}

/** What a line is for certain: `free` where it may stand in any cell. */
export interface Role {
  kind: 'free' | 'mark' | 'alone' | 'head' | 'number';
  table: number;
  slot: number;
  row: number;
}

/** A page by what is certain of it. By table: the last row `before` it, its `first` and `last` row on it, the highest
 *  row `seen` up to each line, the `gaps` between the numbers of rows. `heads` is where the head of each column stands,
 *  by column; `goesOn` the table that the page begins with, -1 for none. */
export interface PagePlan {
  items: readonly Item[];
  tables: readonly number[];
  slots: readonly number[];
  roles: readonly Role[];
  before: readonly number[];
  first: readonly number[];
  last: readonly number[];
  seen: readonly (readonly number[])[];
  gaps: readonly ReadonlyMap<number, 'close' | 'far'>[];
  heads: readonly number[];
  goesOn: number;
}

/** After how many missing numbers rows do not count on. */
const MOST_STEP = 3;
const RIGHT = new Set<Field>(['bureau', 'lead', 'helper', 'city', 'township', 'takeover', 'way', 'extra']);

/** The plans of all pages. */
export function planOf(
  pages: readonly FlowPage[],
  tables: readonly FlowTable[],
  slots: readonly Slot[],
  scores: LineScores
): PagePlan[] {
  const titled = new Set<number>();
  const rows = tables.map(() => 0);
  let open = -1;
  return pages.map(({ items, tables: here }): PagePlan => {
    const before = [...rows];
    const numbers = numbersOf(items, open, tables, before, scores);
    const first = numbers.map((own, table) =>
      Math.min(...own, Infinity, (before[table] ?? 0) > 0 ? (before[table] ?? 0) + 1 : Infinity)
    );
    const goesOn = open >= 0 && here.includes(open) ? open : -1;
    const heads = slots.map(() => -1);
    const gaps = tables.map(() => new Map<number, 'close' | 'far'>());
    const seen: number[][] = [];
    let inNote = false;
    const roles = items.map((item, index): Role => {
      const role = (kind: Role['kind'], more: Partial<Role> = {}): Role => ({
        kind,
        table: Math.max(open, 0),
        slot: -1,
        row: 0,
        ...more
      });
      const own = ((): Role => {
        const facts = scores.facts(item);
        if (item.title !== null) {
          const table = tables.findIndex(({ title }) => title === item.text);
          if (table < 0 || titled.has(table)) return role('mark');
          titled.add(table);
          open = table;
          return role('alone', { table });
        }
        if (open < 0) return role('alone', { table: -1 });
        if (facts.isHead) {
          const slot = headSlot(item.text, open, goesOn, here, slots, heads);
          if (slot < 0) return role('mark');
          heads[slot] = index;
          return role('head', { slot, table: slots[slot]?.table ?? open });
        }
        if (facts.isTitle || tables.some(({ spanning }) => spanning.has(item.text))) return role('mark');
        if (facts.isNote || (inNote && !item.apart)) {
          inNote = true;
          return role('alone');
        }
        if (facts.row !== null && numbers[open]?.delete(facts.row) === true) {
          rows[open] = Math.max(rows[open] ?? 0, facts.row);
          return role('number', { slot: slots.findIndex(({ table }) => table === open), row: facts.row });
        }
        const counted = facts.heading !== null && facts.heading.total !== null;
        if (counted) return role('alone');
        const hasCategory = tables[open]?.columns.some(({ field }) => field === 'category') === true;
        if (facts.han && !hasCategory) return role('mark');
        return role('free');
      })();
      if (own.kind !== 'alone') inNote = false;
      seen.push([...rows]);
      return own;
    });
    roles.forEach(({ kind, table, row }, index) => {
      const next = roles[index + 1];
      if (kind !== 'number' || next?.kind !== 'number' || next.table !== table || next.row !== row + 1) return;
      gaps[table]?.set(row, items[index + 1]?.apart === true ? 'far' : 'close');
    });
    return {
      items,
      tables: here,
      slots: slots.flatMap(({ table }, slot) => (here.includes(table) ? [slot] : [])),
      roles,
      before,
      first,
      last: [...rows],
      seen,
      gaps,
      heads,
      goesOn
    };
  });
}

/** Numbers of the rows of each table that stand on a page, in whatever order the text comes to them: those that count
 *  on from the last row before it. */
function numbersOf(
  items: readonly Item[],
  goesOn: number,
  tables: readonly FlowTable[],
  before: readonly number[],
  scores: LineScores
): Set<number>[] {
  const found = tables.map(() => new Set<number>());
  let open = goesOn;
  for (const item of items) {
    if (item.title !== null)
      open = Math.max(
        open,
        tables.findIndex(({ title }) => title === item.text)
      );
    const { row } = scores.facts(item);
    if (row !== null) found[open]?.add(row);
  }
  let earlier = 0;
  return found.map((numbers, table) => {
    const own = new Set<number>();
    const last = before[table] ?? 0;
    const start = last > 0 ? last + 1 : numbers.has(1) || !numbers.has(earlier + 1) ? 1 : earlier + 1;
    for (let next = start, missed = 0; missed < MOST_STEP; next++) {
      missed = numbers.has(next) ? 0 : missed + 1;
      if (missed === 0) own.add(next);
    }
    earlier = Math.max(earlier, last, ...own);
    return own;
  });
}

/** The column whose head a line is: on a page with two tables the left ones of that whose title came last, the others
 *  of the first that has not had it. */
function headSlot(
  text: string,
  open: number,
  goesOn: number,
  here: readonly number[],
  slots: readonly Slot[],
  heads: readonly number[]
): number {
  const own = here.flatMap((table) =>
    slots.flatMap((slot, at) => (slot.table === table && slot.head === text && (heads[at] ?? -1) < 0 ? [at] : []))
  );
  const isBare =
    goesOn >= 0 && goesOn !== open && !slots.some(({ table }, at) => table === goesOn && (heads[at] ?? -1) >= 0);
  const left = own.find((at) => slots[at]?.table === open);
  const [first] = own.filter((at) => !(isBare && slots[at]?.table === goesOn));
  const isRight = RIGHT.has(slots[own[0] ?? -1]?.field ?? 'number');
  return (isRight ? first : (left ?? first)) ?? -1;
}
