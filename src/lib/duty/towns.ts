// The places and editions in a document's order: told apart by their titles, or by lists that stand there twice.

import type { Sheet } from '../read/sheet.ts';
import { isSamePlace, placeOfTitles } from './place.ts';
import type { Item } from './script.ts';
import type { SheetRow, Town } from './sheet-row.ts';

/** Follows titles, files and first rows of lists, and says where another place or edition begins. */
export class Towns {
  readonly all: Town[] = [{ titles: [], from: null }];
  /** The file, or the folder of files, that is being read, and what its titles say of the place. */
  private unit = '';
  private unitTitles: string[] = [];
  /** The unit that a list repeated in, null while none is. */
  private repeatedIn: string | null = null;
  private readonly units = new WeakMap<SheetRow, string>();

  get last(): number {
    return this.all.length - 1;
  }

  /** Notes that a sheet is read next. */
  enter({ file = '' }: Sheet): void {
    const unit = file.includes('/') ? file.replace(/\/[^/]*$/, '') : file;
    if (unit === this.unit) return;
    this.unit = unit;
    this.unitTitles = [];
  }

  /** True for the title of another township. */
  isOther(title: string): boolean {
    const place = placeOfTitles([title], '');
    const known = placeOfTitles(this.all.at(-1)?.titles ?? [], '');
    return place.township !== '' && known.township !== '' && !isSamePlace(place, known);
  }

  /** Takes a title, which opens a further town where it is that of another township. */
  take(title: string, item: Item): void {
    if (this.isOther(title)) {
      this.all.push({ titles: [], from: item });
      this.unitTitles = [];
      this.repeatedIn = null;
    }
    this.unitTitles.push(title);
    this.all.at(-1)?.titles.push(title);
  }

  /** Notes a row as one of the last town and of the unit that is being read. */
  add(row: SheetRow): void {
    this.units.set(row, this.unit);
  }

  /** True for a row of the file or folder that is being read. */
  isInUnit(row: SheetRow): boolean {
    return this.units.get(row) === this.unit;
  }

  /** True where the first row of a list has the place of one that is there already (same list, number and category):
   *  another edition, or another place that does not say its name. Once there is one, what further files hold belongs
   *  to none of those before. */
  repeats(first: Pick<SheetRow, 'list' | 'seq' | 'category' | 'printed' | 'name'>, rows: readonly SheetRow[]): boolean {
    const own = rows.filter(({ town }) => town === this.last);
    if (own.length > 0 && this.repeatedIn !== null && this.repeatedIn !== this.unit) return true;
    return own.some((row) => {
      if (row.list !== first.list || row.seq !== first.seq || row.category !== first.category) return false;
      const counted = first.category !== '' && first.printed && row.printed;
      return counted || !this.isInUnit(row) || nameOf(row) === nameOf(first);
    });
  }

  /** Begins a further edition at an item; titles of its own file are none of the edition before. */
  repeat(from: Item | null, rows: readonly SheetRow[]): void {
    const current = this.all.at(-1);
    const isOther = rows.every((row) => row.town !== this.last || !this.isInUnit(row));
    if (isOther) current?.titles.splice(current.titles.length - this.unitTitles.length);
    this.all.push({ titles: [...this.unitTitles], from });
    this.repeatedIn = this.unit;
  }
}

function nameOf({ name }: Pick<SheetRow, 'name'>): string {
  return name.map(({ text }) => text.replace(/\s+/g, '')).join('');
}
