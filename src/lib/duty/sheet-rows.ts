// Rows of grids: which of them are duties, headings, heads, notes.

import { PIECES } from '../lexicon/notation.ts';
import type { Column } from '../read/column-fields.ts';
import { sectionsOf, type Section } from '../read/columns.ts';
import { Grid, type Cell, type Manuscript, type Paragraph, type Sheet } from '../read/sheet.ts';
import { rowKey, type Answers } from './answers.ts';
import {
  categoryHeading,
  isAttachment,
  isFormLine,
  isNote,
  isTotal,
  listTitle,
  plainCategory,
  placeWords,
  rowNumber,
  wholeTitle,
  type Heading
} from './list-title.ts';
import { DutyRows } from './duty-rows.ts';
import { isPageMark } from './furniture.ts';
import { isOverview } from './overview.ts';
import { placeOfTitles } from './place.ts';
import { Towns } from './towns.ts';
import type { ProblemCode } from './problem.ts';
import type { ListId } from './record.ts';
import { OpenList } from './open-list.ts';
import { RowCategory, type PlacedHeading } from './row-category.ts';
import type { Item } from './script.ts';
import { columnsOf, endOfDuties, isProse, namesAlone, repeatsHead } from './section-rows.ts';
import type { SheetRows } from './sheet-row.ts';

const COUNT = new RegExp(`^\\s*\\d+\\s*[${PIECES}]?\\s*$`);

/** Reads all grids in order, as `answers` say where something was in doubt. */
export function findSheetRows(manuscript: Manuscript, answers: Answers): SheetRows {
  const walk = new Walk(answers);
  for (const sheet of manuscript.sheets) walk.sheet(sheet);
  for (const paragraph of manuscript.after) walk.paragraph(paragraph);
  return walk.finish();
}

class Walk {
  private readonly towns = new Towns();
  readonly result: SheetRows = {
    rows: [],
    furniture: new Set(),
    towns: this.towns.all,
    remarks: [],
    tables: [],
    lone: []
  };
  private previous: { columns: Column[]; width: number; key: string } | null = null;
  private notes = false;
  /** The first of the rows that end the section with one text each. */
  private ends = Infinity;
  /** A heading of a category above the table to come. */
  private ahead: PlacedHeading | null = null;

  private readonly category = new RowCategory(this.result.furniture);
  private readonly open: OpenList;
  private readonly duties: DutyRows;

  constructor(private readonly answers: Answers) {
    this.open = new OpenList(answers, this.result, this.towns, this.category);
    this.duties = new DutyRows(this.result, this.open, this.towns, this.category);
  }

  sheet(sheet: Sheet): void {
    const own = sheet.name === '' ? null : listTitle(sheet.name, true);
    const titled = own?.list != null || sheet.file === undefined ? own : listTitle(lastOf(sheet.file), true);
    this.towns.enter(sheet);
    if (titled?.list != null && titled.list !== this.open.list) {
      this.announce(titled.list, sheet.before[0] ?? sheet.cells[0], titled.total, true);
    }
    this.townOfSheet(sheet);
    const named = own === null ? categoryHeading(sheet.name) : null;
    this.ahead = named?.sure === true ? { heading: named, item: null } : null;
    for (const paragraph of sheet.before) this.paragraph(paragraph);
    const grid = new Grid(sheet);
    const sections = this.sections(grid);
    if (sections.every(({ heads }) => heads.length === 0) && isProse(sheet)) return this.loose(sheet.cells);
    const first = sections[0]?.heads[0] ?? sections[0]?.from ?? 0;
    for (let row = 0; row < first; row++) this.loose(grid.row(row).filter((cell) => cell.row === row));
    for (const section of sections) this.section(grid, section);
  }

  /** Sections of a grid; one without a head goes on with the columns of the table before where it is as wide. */
  private sections(grid: Grid): Section[] {
    const sections = sectionsOf(grid, this.answers.fields);
    const [first] = sections;
    const previous = this.previous;
    if (first === undefined || sections.length > 1 || first.heads.length > 0 || previous === null) return sections;
    if (grid.sheet.fields !== undefined) return sections;
    if (previous.width !== grid.sheet.columns || this.answers.fields.has(first.key)) return sections;
    return [{ ...first, columns: previous.columns, key: previous.key }];
  }

  finish(): SheetRows {
    this.putAhead(null);
    this.open.end();
    return this.result;
  }

  paragraph(paragraph: Paragraph): void {
    this.result.furniture.add(paragraph);
    if (paragraph.furniture) return;
    this.outside(paragraph);
  }

  /** A text outside the rows of a table: a title, the heading of a category, a note, else one that is no duty. */
  private outside(item: Item): void {
    const title = listTitle(item.text);
    if (title !== null) return this.title(title, item);
    if (isNote(item.text)) return this.remark('note-left', item);
    if (isPageMark(item.text)) return;
    if (this.result.rows.length === 0 && placeOfTitles([plainLine(item.text)], '').township !== '')
      return this.town(plainLine(item.text), item);
    const heading = categoryHeading(item.text);
    if (heading?.sure === true) this.ahead = { heading, item };
    else if (!isAttachment(item.text)) this.remark('text-outside', item);
  }

  /** Cells above the first head or outside any column: titles, else text that is no duty. */
  private loose(cells: readonly Cell[]): void {
    for (const cell of cells) {
      this.result.furniture.add(cell);
      this.outside(cell);
    }
  }

  private title({ list, of, total }: { list: ListId | null; of: string; total: number | null }, item: Item): void {
    if (of !== '') this.town(of, item);
    this.notes = false;
    if (list !== null) this.announce(list, item, total);
  }

  /** A sheet that is called as a township (and no more) holds its lists, in whatever order of files and sheets. */
  private townOfSheet({ name, file = '', before, cells }: Sheet): void {
    const item = before[0] ?? cells[0];
    const words = [name, file].flatMap(placeWords).filter((word) => placeOfTitles([word], '').township !== '');
    const [only] = words;
    if (words.length === 1 && only !== undefined && item !== undefined) this.town(only, item);
  }

  /** A title of another township begins its lists. */
  private town(of: string, item: Item): void {
    if (this.towns.isOther(of)) {
      this.open.end();
      this.open.list = null;
    }
    this.towns.take(of, item);
  }

  private announce(list: ListId, item: Item | undefined, total: number | null, ofSheet = false): void {
    if (this.ahead?.item != null) this.putAhead(null);
    this.open.announce(list, item, total, ofSheet);
  }

  private section(grid: Grid, section: Section): void {
    if (isOverview(grid, section)) return this.overview(grid, section);
    const again = this.previous?.key === section.key && !this.open.isAnnounced && section.heads.length > 0;
    for (const row of section.heads) for (const cell of grid.row(row)) this.result.furniture.add(cell);
    const headed = section.columns.some(({ field }) => field === 'category') ? null : this.ahead;
    const goesOn = again && (headed !== null || this.category.opens || !this.open.startsAnew(grid, section));
    if (!goesOn) this.open.open(grid, section);
    this.putAhead(headed);
    this.previous = { columns: section.columns, width: grid.sheet.columns, key: section.key };
    const { list, key, left } = this.open;
    const doubt = this.open.doubt?.code ?? null;
    this.result.tables.push({ sheet: grid.sheet, section, list, listKey: key, doubt, left });
    if (left) return this.leave(grid, section);
    this.reportColumns(grid, section);
    this.ends = endOfDuties(grid, section);
    this.duties.begin(grid, section);
    for (let row = section.from; row < section.to; row++) this.row(grid, section, row);
    this.ahead = this.category.ahead ?? this.ahead;
  }

  /** Takes the heading above a table as its category; one that no table takes is a text outside. */
  private putAhead(headed: Walk['ahead']): void {
    const { ahead } = this;
    this.ahead = null;
    if (headed !== null) this.heading(headed.heading, headed.item);
    else if (ahead !== null && ahead.item !== null) this.remark('text-outside', ahead.item);
  }

  /** Leaves out a table of counts, but for the titles in it. */
  private overview(grid: Grid, { heads, from, to }: Section): void {
    for (const row of heads) for (const cell of grid.row(row)) this.result.furniture.add(cell);
    for (let row = from; row < to; row++) {
      const own = grid.row(row).filter((cell) => cell.row === row);
      if (own.length === 1) this.loose(own);
      else for (const cell of own) this.result.furniture.add(cell);
    }
    const first = grid.row(from)[0];
    if (first !== undefined) this.remark('text-outside', first);
  }

  /** Leaves out a table that is none of the lists. */
  private leave(grid: Grid, { from, to }: Section): void {
    for (let row = from; row < to; row++)
      for (const cell of grid.row(row)) if (cell.row === row) this.result.furniture.add(cell);
    const first = grid.row(from)[0];
    if (first !== undefined) this.remark('text-outside', first);
  }

  private reportColumns(grid: Grid, section: Section): void {
    for (const column of section.columns) {
      const item = grid.at(section.heads.at(-1) ?? section.from, column.from) ?? null;
      const value = column.head === '' ? `${column.from + 1}` : column.head;
      if (column.basis === 'content' && column.head !== '' && column.field === 'extra')
        this.result.remarks.push({ code: 'column-unknown', item, value });
      else if (!column.sure && column.field !== 'extra')
        this.result.remarks.push({ code: 'column-guessed', item, value: `${value} → ${column.field}` });
    }
    if (!section.columns.some(({ field }) => field === 'name'))
      this.result.remarks.push({
        code: 'column-missing',
        item: grid.row(section.heads[0] ?? section.from)[0] ?? null,
        value: 'name'
      });
  }

  private row(grid: Grid, section: Section, row: number): void {
    const cells = grid.row(row).filter((cell) => /\S/.test(cell.text));
    const own = cells.filter((cell) => cell.row === row);
    if (own.length === 0) return;
    const [only] = own;
    if (own.length > 1 && repeatsHead(grid, section, own)) {
      for (const cell of own) this.result.furniture.add(cell);
      return;
    }
    if (own.length === 1 && only !== undefined && this.alone(section, only, cells)) return;
    if (this.notes && own.length === 1 && only !== undefined) {
      this.result.furniture.add(only);
      return this.remark('note-left', only);
    }
    if (this.numberedHeading(section, own, cells) || this.sum(own) || this.form(section, own)) return;
    this.notes = false;
    this.duties.take(grid, section, row, own, cells);
  }

  /** Reads a row with one cell as title, note, sum or heading of a category; false where it is none of them. */
  private alone(section: Section, cell: Cell, cells: readonly Cell[]): boolean {
    const columns = columnsOf(section, cell);
    const wide = columns.length > 1 || section.columns.length === 1;
    const field = columns[0]?.field;
    if (!wide && cells.length > 1) return false;
    if (
      !wide &&
      (field === 'city' ||
        field === 'township' ||
        field === 'bureau' ||
        field === 'way' ||
        field === 'takeover' ||
        field === 'texts')
    )
      return false;
    const number = rowNumber(cell.text);
    if (!wide && field === 'number' && number !== null && !number.han) return false;
    const apart = wide || field === 'number';
    const said = this.answers.rows.get(rowKey(section.key, cell.text));
    if (said === 'category') {
      this.heading({ ...plainCategory(cell.text), depth: categoryHeading(cell.text)?.depth ?? 2, sure: true }, cell);
      return true;
    }
    if (said === 'note') {
      this.result.furniture.add(cell);
      this.remark('note-left', cell);
      return true;
    }
    const alone = namesAlone(section);
    const title = alone && wholeTitle(cell.text) === null ? null : listTitle(cell.text);
    if (title !== null && (apart || alone || field !== 'name')) {
      this.result.furniture.add(cell);
      this.title(title, cell);
      if (title.list !== null) this.open.reopen(section, cell);
      return true;
    }
    if (isNote(cell.text)) {
      this.result.furniture.add(cell);
      this.notes = true;
      this.remark('note-left', cell);
      return true;
    }
    if (isTotal(cell.text) || isPageMark(cell.text) || (apart && isAttachment(cell.text))) {
      this.result.furniture.add(cell);
      return true;
    }
    const heading = categoryHeading(cell.text);
    if (cell.row >= this.ends && apart && heading?.sure !== true) {
      this.result.furniture.add(cell);
      this.notes = true;
      this.remark('note-left', cell);
      return true;
    }
    if (alone && heading?.sure !== true) return false;
    if (heading === null || (!wide && !heading.sure && field === 'name')) {
      if (!apart) return false;
      this.result.furniture.add(cell);
      if (!this.notes) this.result.lone.push({ key: rowKey(section.key, cell.text), cell, taken: 'note' });
      this.remark(this.notes ? 'note-left' : 'row-unclear', cell);
      return true;
    }
    if (!heading.sure && cell.columns === 1)
      this.result.lone.push({ key: rowKey(section.key, cell.text), cell, taken: 'category' });
    this.heading({ ...heading, sure: heading.sure || cell.columns > 1 }, cell);
    return true;
  }

  /** A row such as 一 | 党的建设（12项）: its number is Chinese while the list counts in digits. */
  private numberedHeading(section: Section, own: readonly Cell[], cells: readonly Cell[]): boolean {
    const [first, second] = own;
    if (first === undefined || second === undefined || own.length !== 2 || cells.length !== 2) return false;
    const [column] = columnsOf(section, first);
    const number = rowNumber(first.text);
    if (column?.field !== 'number' || number === null || !number.han) return false;
    const heading = categoryHeading(second.text);
    if (
      heading === null ||
      this.open.rows.some((row) => row.number !== null && rowNumber(row.number.text)?.han === true)
    )
      return false;
    this.result.furniture.add(first);
    this.heading({ ...heading, depth: 0 }, second);
    return true;
  }

  /** A row of sums: 合计 | 12项. */
  private sum([first, ...others]: readonly Cell[]): boolean {
    if (first === undefined || !isTotal(first.text) || !others.every(({ text }) => COUNT.test(text))) return false;
    for (const cell of [first, ...others]) this.result.furniture.add(cell);
    return true;
  }

  /** A row of a form's lines: 填报人：张三 | 审核人：李四. */
  private form({ columns }: Section, own: readonly Cell[]): boolean {
    const numbered = own.some(
      (cell) =>
        rowNumber(cell.text) !== null && columns.some((each) => each.field === 'number' && each.from === cell.column)
    );
    if (numbered || !own.every(({ text }) => isFormLine(text))) return false;
    for (const cell of own) {
      this.result.furniture.add(cell);
      this.remark('note-left', cell);
    }
    return true;
  }

  private heading(heading: Heading, item: Item | null): void {
    this.notes = false;
    this.category.take(heading, item, this.open.rows.at(-1));
  }

  private remark(code: ProblemCode, item: Item): void {
    this.result.remarks.push({ code, item, value: item.text });
  }
}

/** The last part of a path. */
function lastOf(path: string): string {
  return path.replace(/^.*\//, '');
}

function plainLine(text: string): string {
  return text.replace(/\s+/g, '');
}
