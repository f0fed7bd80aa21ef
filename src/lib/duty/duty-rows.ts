// Rows that are duties: what each cell of them holds, and which rows go on with the duty above.

import { anyOf, wordOf } from '../lexicon/reader-words.ts';
import type { Column } from '../read/column-fields.ts';
import type { Section } from '../read/columns.ts';
import type { Field as ColumnField } from '../read/fields.ts';
import { plainHead } from '../read/head.ts';
import type { Cell, Grid } from '../read/sheet.ts';
import { leadingNumber, numbersInNames } from './leading-number.ts';
import { listTitle, rowNumber } from './list-title.ts';
import type { OpenList } from './open-list.ts';
import type { RowCategory } from './row-category.ts';
import { bureauCells, BUREAUS, columnsOf, isBureaus, nextNumber, pageOf, some } from './section-rows.ts';
import type { Doubt, SheetRow, SheetRows } from './sheet-row.ts';
import type { Towns } from './towns.ts';

const EMPTY = new RegExp(`^(?:[-—－–/／\\\\]|[-—－–]{2}|${anyOf('none')})$`);
const UPPER_HEAD = wordOf('head-category');
const LIST_HEAD = wordOf('head-list');
const SAME_AS_ABOVE = new RegExp(`^${anyOf('same-as-above')}$`);

/** Takes the rows of sections into the list that is open. */
export class DutyRows {
  private inNames = false;
  /** The cells last read in each column of the section, for those below that say 同上. */
  private readonly above = new Map<Column, Cell>();

  constructor(
    private readonly result: SheetRows,
    private readonly open: OpenList,
    private readonly towns: Towns,
    private readonly category: RowCategory
  ) {}

  /** Begins a section. */
  begin(grid: Grid, section: Section): void {
    this.inNames = numbersInNames(grid, section);
    this.above.clear();
  }

  /** Takes a row of a section: `own` are the cells that begin in it, `cells` all that reach into it. */
  take(grid: Grid, section: Section, row: number, own: readonly Cell[], cells: readonly Cell[]): void {
    const found = new Map<ColumnField, Cell[]>();
    const extra: SheetRow['extra'] = [];
    for (const column of section.columns) {
      for (const cell of cells) {
        if (cell.column + cell.columns <= column.from || cell.column >= column.to) continue;
        if (cell.column < column.from && columnsOf(section, cell)[0] !== column) continue;
        if (column.field === 'extra' || column.field === 'code') {
          if (own.includes(cell) || cell.rows > 1)
            extra.push({ head: plainHead(column.head) || `${column.from + 1}`, cell });
        } else found.set(column.field, [...(found.get(column.field) ?? []), this.meant(column, cell)]);
      }
    }
    const of = (field: ColumnField) => (found.get(field) ?? []).filter((cell) => !EMPTY.test(cell.text.trim()));
    for (const cell of own) if (EMPTY.test(cell.text.trim())) this.result.furniture.add(cell);
    const numberCell = of('number')[0] ?? null;
    const name = of('name');
    const leading = this.inNames ? leadingNumber(name[0]?.text ?? '') : null;
    const number = numberCell === null ? leading : rowNumber(numberCell.text);
    const last = this.open.rows.at(-1);
    const fresh = (list: Cell[]) => list.filter((cell) => own.includes(cell));
    const sameNumber = numberCell !== null && numberCell === last?.number;
    const hasNumber = section.columns.some(({ field }) => field === 'number');
    const goesOn =
      last !== undefined &&
      (sameNumber ||
        (number === null &&
          (fresh(name).length === 0 || !hasNumber) &&
          (name.length === 0 || last.name.some((cell) => name.includes(cell)))));
    if (goesOn && last !== undefined) return this.extend(section, last, of, fresh, extra, own, sameNumber);
    if (last !== undefined && number === null && hasNumber && name.length > 0) {
      const item = name[0] ?? null;
      last.doubts.push({ code: 'row-joined', item, value: name.map(({ text }) => text).join(' ') });
      const broken =
        pageOf(own[0]) > pageOf(last.name.at(-1)) || (section.columns.some(isBureaus) && !some(of, BUREAUS));
      if (broken && nextNumber(grid, section, row) === last.seq + 1)
        return this.extend(section, last, of, fresh, extra, own, false);
    }
    const doubts: Doubt[] = this.open.doubt === null ? [] : [this.open.doubt];
    const listCell = of('list')[0];
    const listed = listCell === undefined ? null : listTitle(listCell.text, true);
    if (listed?.list != null && listed.list !== this.open.list) {
      this.open.end();
      this.open.list = listed.list;
    }
    if (listCell !== undefined) extra.push({ head: LIST_HEAD, cell: listCell });
    const list = this.open.list ?? 'basic';
    const before = this.open.rows.at(-1);
    if (number === null && numberCell !== null)
      doubts.push({ code: 'seq-form', item: numberCell, value: numberCell.text });
    const seq = number?.value ?? (before?.seq ?? 0) + 1;
    if (number === null && hasNumber)
      doubts.push({ code: 'seq-missing', item: name[0] ?? own[0] ?? null, value: `${list} ${seq}` });
    for (const column of section.columns) {
      if (!column.sure && column.field !== 'extra')
        doubts.push({
          code: 'column-guessed',
          item: own[0] ?? null,
          value: plainHead(column.head) || `${column.from + 1}`
        });
    }
    for (const cell of new Set([...own, ...of('category')]))
      for (const code of cell.doubts) doubts.push({ code, item: cell, value: cell.text });
    const category = this.category.of(section, of('category'), doubts, own, this.open.list);
    if (this.category.upper !== null) extra.push({ head: UPPER_HEAD, cell: this.category.upper as Cell });
    const made: SheetRow = {
      town: this.towns.last,
      list,
      seq,
      printed: number !== null,
      number: number === null ? null : numberCell,
      category: category.text,
      categoryItem: category.item,
      name,
      nameFrom: leading?.length ?? 0,
      bureaus: bureauCells(section, of),
      city: of('city'),
      township: of('township'),
      texts: of('texts'),
      takeover: of('takeover'),
      way: of('way'),
      extra: extra.filter(({ cell }) => !EMPTY.test(cell.text.trim())),
      doubts
    };
    if (before === undefined && this.towns.repeats(made, this.result.rows)) {
      this.towns.repeat(this.open.openedAt, this.result.rows);
      this.result.remarks.push({ code: 'lists-repeat', item: this.open.openedAt, value: list });
      made.town = this.towns.last;
    }
    this.towns.add(made);
    this.result.rows.push(made);
    this.open.rows.push(made);
    this.category.add(made);
  }

  /** The cell that a cell stands for: itself, or the one above where it says 同上. */
  private meant(column: Column, cell: Cell): Cell {
    const above = this.above.get(column);
    if (above !== undefined && SAME_AS_ABOVE.test(cell.text.trim())) {
      this.result.furniture.add(cell);
      return above;
    }
    this.above.set(column, cell);
    return cell;
  }

  /** Cells of a further row of the same duty. */
  private extend(
    section: Section,
    last: SheetRow,
    of: (field: ColumnField) => Cell[],
    fresh: (cells: Cell[]) => Cell[],
    extra: SheetRow['extra'],
    own: readonly Cell[],
    sameNumber: boolean
  ): void {
    const names = fresh(of('name'));
    if (names.length > 0) {
      last.name.push(...names);
      last.doubts.push({ code: 'name-joined', item: names[0] ?? null, value: names.map(({ text }) => text).join(' ') });
    }
    last.bureaus.push(...bureauCells(section, (field) => fresh(of(field))));
    for (const key of ['city', 'township', 'texts', 'takeover', 'way'] as const) last[key].push(...fresh(of(key)));
    last.extra.push(...extra.filter(({ cell }) => own.includes(cell) && !EMPTY.test(cell.text.trim())));
    for (const cell of own) for (const code of cell.doubts) last.doubts.push({ code, item: cell, value: cell.text });
    if (!sameNumber)
      last.doubts.push({ code: 'row-continued', item: own[0] ?? null, value: own.map(({ text }) => text).join(' ') });
  }
}
