// Which category the rows of a list stand under: a cell of their own, one merged or left blank below, a heading row.

import type { Section } from '../read/columns.ts';
import type { Cell } from '../read/sheet.ts';
import { plainCategory, rowNumber, type Heading } from './list-title.ts';
import type { ListId } from './record.ts';
import type { Item } from './script.ts';
import type { Doubt, SheetRow } from './sheet-row.ts';

/** A heading and where it stands, null for the name of a sheet. */
export interface PlacedHeading {
  heading: Heading;
  item: Item | null;
}

/** Follows headings and cells of categories down a list. */
export class RowCategory {
  private open: Heading | null = null;
  private item: Item | null = null;
  private over: { heading: Heading; item: Item } | null = null;
  private filled: { text: string; cell: Cell } | null = null;
  private group: SheetRow[] = [];

  constructor(private readonly furniture: Set<Item>) {}

  /** True where the last row read is the heading of a category. */
  get opens(): boolean {
    return this.open !== null && this.group.length === 0;
  }

  /** The heading that the last row read is, for the table to come. */
  get ahead(): PlacedHeading | null {
    if (this.open === null || this.item === null || !this.opens || this.filled !== null) return null;
    return { heading: this.open, item: this.item };
  }

  /** Where the heading above the category stands. */
  get upper(): Item | null {
    return this.over?.item ?? null;
  }

  /** Notes a duty of the category. */
  add(row: SheetRow): void {
    this.group.push(row);
  }

  /** Forgets headings: another list begins. */
  reset(): void {
    this.open = null;
    this.item = null;
    this.over = null;
    this.filled = null;
  }

  /** Takes a heading; `last` is the duty above it. */
  take(heading: Heading, item: Item | null, last: SheetRow | undefined): void {
    if (item !== null) this.furniture.add(item);
    if (heading.name === this.open?.name && heading.total === null) return;
    const nested =
      this.open !== null && this.group.length === 0 && heading.depth > this.open.depth && this.item !== null;
    if (nested && this.open !== null && this.item !== null) this.over = { heading: this.open, item: this.item };
    else {
      this.close();
      if (this.over !== null && heading.depth <= this.over.heading.depth) this.over = null;
    }
    if (!heading.sure) last?.doubts.push({ code: 'heading-guessed', item, value: heading.name });
    this.open = heading;
    this.item = item;
    this.filled = null;
  }

  /** The category of a duty: its cell, the one above it in the column, else the heading. */
  of(
    section: Section,
    cells: readonly Cell[],
    doubts: Doubt[],
    own: readonly Cell[],
    list: ListId | null
  ): { text: string; item: Item | null } {
    if (!section.columns.some(({ field }) => field === 'category')) return this.ofHeading(doubts, list);
    const cell = cells.find(({ text }) => rowNumber(text) === null) ?? cells[0];
    for (const other of cells) if (other !== cell) this.furniture.add(other);
    if (cell !== undefined) {
      const plain = plainCategory(cell.text);
      const goesOn = plain.name === this.filled?.text && (plain.total === null || cell.text === this.filled.cell.text);
      if (!goesOn) {
        this.close();
        this.open = { name: plain.name, total: plain.total, depth: 0, sure: true };
      }
      this.filled = { text: plain.name, cell };
      return { text: plain.name, item: cell };
    }
    if (this.filled !== null) return { text: this.filled.text, item: this.filled.cell };
    if (this.open !== null) return this.ofHeading(doubts, list);
    doubts.push({ code: 'no-category', item: own[0] ?? null, value: '' });
    return { text: '', item: null };
  }

  private ofHeading(doubts: Doubt[], list: ListId | null): { text: string; item: Item | null } {
    if (this.open === null && list !== 'reclaimed') doubts.push({ code: 'no-category', item: null, value: '' });
    if (this.open !== null && !this.open.sure)
      doubts.push({ code: 'heading-guessed', item: this.item, value: this.open.name });
    return { text: this.open?.name ?? '', item: this.item };
  }

  /** Ends a category, whose duties must be as many as it says. */
  close(): void {
    const total = this.open?.total ?? null;
    if (total !== null && total !== this.group.length && this.group.length > 0)
      for (const row of this.group)
        row.doubts.push({
          code: 'count-differs',
          item: this.item,
          value: `${this.open?.name ?? ''} ${total} ≠ ${this.group.length}`
        });
    this.group = [];
  }
}
