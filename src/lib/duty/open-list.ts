// Which list rows belong to: what announced it, what its columns and the reader say, and its rows so far.

import type { Section } from '../read/columns.ts';
import type { Cell, Grid } from '../read/sheet.ts';
import { listKey, type Answers, type ListChoice } from './answers.ts';
import { listByColumns } from './list-columns.ts';
import { rowNumber } from './list-title.ts';
import { LISTS, type ListId } from './record.ts';
import { checkNumbers, checkTwice } from './row-checks.ts';
import type { RowCategory } from './row-category.ts';
import type { Item } from './script.ts';
import type { Doubt, SheetRow, SheetRows } from './sheet-row.ts';
import type { Towns } from './towns.ts';

/** The list that is being read. */
export class OpenList {
  list: ListId | null = null;
  doubt: (Doubt & { code: 'list-guessed' | 'list-conflict' }) | null = null;
  /** What the list begins with. */
  openedAt: Item | null = null;
  /** What answers about it are kept under. */
  key = '';
  /** True where the reader said that it is none of the lists. */
  left = false;
  rows: SheetRow[] = [];
  private announced: { list: ListId; item: Item; total: number | null } | null = null;
  private readonly opened = new Map<string, number>();
  private total: number | null = null;
  private sheetList: ListId | null = null;

  constructor(
    private readonly answers: Answers,
    private readonly found: SheetRows,
    private readonly towns: Towns,
    private readonly category: RowCategory
  ) {}

  /** True where a title has named the list to come. */
  get isAnnounced(): boolean {
    return this.announced !== null;
  }

  /** Takes a title of a list; `ofSheet` where it is the name of a sheet or file. */
  announce(list: ListId, item: Item | undefined, total: number | null, ofSheet = false): void {
    if (item !== undefined) this.announced = { list, item, total };
    if (ofSheet) this.sheetList = list;
    this.category.close();
  }

  /** Counts the lists that open under these heads; gives what the reader said of this one. */
  private told(heads: string): ListChoice | undefined {
    const nth = (this.opened.get(heads) ?? 0) + 1;
    this.opened.set(heads, nth);
    this.key = listKey(heads, nth);
    return this.answers.lists.get(this.key);
  }

  /** Opens the list of a section, where it does not go on with the one before. */
  open(grid: Grid, section: Section): void {
    const goesOn =
      section.heads.length === 0 && this.announced === null && this.list !== null && this.sheetList === null;
    if (goesOn) return;
    this.end();
    const told = this.told(section.key);
    this.left = told === 'none';
    this.doubt = null;
    if (this.left) return;
    const byColumns = listByColumns(section.columns);
    const announced = this.announced;
    const item = grid.row(section.heads[0] ?? section.from)[0] ?? null;
    this.openedAt = announced?.item ?? item;
    this.announced = null;
    this.sheetList = null;
    this.total = announced?.total ?? null;
    if (told !== undefined && told !== 'none') this.list = told;
    else if (announced !== null) {
      this.list = announced.list;
      if (byColumns !== null && byColumns.sure && byColumns.list !== announced.list)
        this.doubt = { code: 'list-conflict', item, value: section.key };
    } else {
      const own = this.found.rows.filter(({ town }) => town === this.towns.last);
      const unread = LISTS.filter((list) => !own.some((row) => row.list === list));
      this.list = byColumns?.list ?? unread[0] ?? 'basic';
      if (byColumns === null || !byColumns.sure) {
        const repeated = own.some((row) => row.list === this.list && this.towns.isInUnit(row));
        if (byColumns === null || repeated) this.doubt = { code: 'list-guessed', item, value: section.key };
      }
    }
    this.category.reset();
  }

  /** A title in the middle of a table: its list begins here under the same columns. */
  reopen(section: Section, cell: Cell): void {
    const announced = this.announced;
    if (announced === null) return;
    this.end();
    this.openedAt = announced.item;
    this.announced = announced;
    const byColumns = listByColumns(section.columns);
    const told = this.told(section.key);
    this.list = told === undefined || told === 'none' ? announced.list : told;
    this.total = announced.total;
    const conflicts = byColumns !== null && byColumns.sure && byColumns.list !== announced.list;
    this.doubt = told === undefined && conflicts ? { code: 'list-conflict', item: cell, value: section.key } : null;
    this.category.reset();
  }

  /** True where the first number of a section falls back: the same head opens another list. */
  startsAnew(grid: Grid, section: Section): boolean {
    const column = section.columns.find(({ field }) => field === 'number');
    const last = this.rows.at(-1);
    if (column === undefined || last === undefined) return false;
    for (let row = section.from; row < section.to; row++) {
      const cell = grid.at(row, column.from);
      const number = cell === undefined || cell.row !== row ? null : rowNumber(cell.text);
      if (number !== null && !number.han) return number.value === 1 && last.seq > 1;
    }
    return false;
  }

  /** Ends the list: its numbers and counts must fit. */
  end(): void {
    this.category.close();
    const town = this.towns.last;
    const earlier = this.found.rows.slice(0, this.found.rows.length - this.rows.length);
    checkNumbers(this.rows, earlier.findLast((row) => row.town === town)?.seq ?? 0);
    checkTwice(
      this.rows,
      this.found.rows.filter((row) => row.town === town)
    );
    if (this.total !== null && this.total !== this.rows.length && this.rows.length > 0)
      this.found.remarks.push({
        code: 'total-differs',
        item: this.rows[0]?.name[0] ?? null,
        value: `${this.list ?? ''} ${this.total} ≠ ${this.rows.length}`
      });
    this.total = null;
    this.rows = [];
  }
}
