// Rows of one township in broken text: finds their cells, and hands them on as rows whose cells are known.

import { assemble, type Town } from './assemble.ts';
import { splitCell, splitOthers, type BureauPlace } from './bureau.ts';
import { sharedCells, takeovers, type Cells, type Takeover } from './cell.ts';
import type { Entry, Field, FieldRow } from './field-row.ts';
import type { Ledger } from './ledger.ts';
import { findBranches, findPlace, placeOfTitles } from './place.ts';
import type { ProblemList } from './problem.ts';
import type { Duty } from './record.ts';
import type { Row, TownshipRows } from './row.ts';
import type { Strip } from './strip.ts';

interface CellRow {
  row: Row;
  cells: Cells | null;
  takeovers: Takeover[];
}

/** Where a part is from: the names of its place, and what its bureaus' names begin with. */
export type PartPlace = Omit<Town, 'ids'>;

/** The place of one part of the document. `titles` are what stands before the lists' names in its titles. */
export function placeOfPart(part: TownshipRows, titles: string[]): PartPlace {
  const { city, township } = findPlace(part.rows);
  const titled = placeOfTitles(titles, city.slice(-1));
  return {
    bodies: { city, branches: findBranches(part.rows, city) },
    place: { city: city.length > 1 ? city : titled.city, township: township || titled.township }
  };
}

/** Duties of one part of the document, and the official names of the bureaus in its columns in order of appearance,
 *  each with the city prefix it was read with. `ids` counts the rows of each list and number. */
export function readPart(
  part: TownshipRows,
  { place, bodies }: PartPlace,
  ids: Map<string, number>,
  ledger: Ledger,
  problems: ProblemList
): { duties: Duty[]; bureaus: Map<string, string> } {
  const rows = findCells(part.rows, bodies).map((row) => fieldRow(row, bodies));
  const { duties, bureaus } = assemble(rows, { place, bodies, ids }, ledger, problems);
  reportEnd(duties.at(-1), part.rows.at(-1), problems);
  return { duties, bureaus };
}

function findCells(rows: Row[], bodies: BureauPlace): CellRow[] {
  const certain = new Set<string>();
  const shared = rows.map((row) => {
    const cells = row.list === 'shared' ? sharedCells(row, bodies, certain) : null;
    if (cells?.certain === true) {
      for (const entry of splitCell(row.strip.text.slice(cells.bureauFrom, cells.bureauTo), bodies))
        certain.add(splitOthers(entry.name).name);
    }
    return cells;
  });
  return rows.map((row, index) => {
    const cells = shared[index] ?? null;
    if (cells !== null) return { row, cells: cells.certain ? cells : sharedCells(row, bodies, certain), takeovers: [] };
    if (row.list === 'basic') return { row, cells: null, takeovers: [] };
    const headings = takeovers(row, bodies, certain);
    return { row, cells: headings.length > 0 ? null : sharedCells(row, bodies, certain), takeovers: headings };
  });
}

/** The row as fields of its one strip. */
function fieldRow({ row, cells, takeovers: headings }: CellRow, bodies: BureauPlace): FieldRow {
  const { strip } = row;
  const length = strip.text.length;
  const field = (from: number, to: number): Field => ({ strip, from, to });
  const nameTo = cells?.nameTo ?? headings[0]?.start ?? length;
  const nameEnd =
    headings[0] === undefined ? nameTo : (strip.starts.filter((start) => start <= nameTo).at(-1) ?? nameTo);
  const claims = [field(0, row.categoryEnd), field(row.categoryEnd, nameEnd)];
  if (cells !== null) claims.push(field(cells.bureauFrom, cells.bureauTo));
  headings.forEach((heading, index) => claims.push(field(index === 0 ? nameEnd : heading.start, heading.textFrom)));
  const rest = cells !== null && cells.textFrom < length ? field(cells.textFrom, length) : null;
  return {
    list: row.list,
    seq: row.seq,
    printed: row.printed,
    line: row.line,
    category: strip.text.slice(row.seqEnd, row.categoryEnd),
    categoryKnown: row.categoryKnown,
    categoryField: field(row.seqEnd, row.categoryEnd),
    name: field(row.categoryEnd, nameEnd),
    names: cells === null ? [] : entries(strip, cells.bureauFrom, cells.bureauTo, bodies),
    texts: row.list === 'shared' && cells !== null ? field(cells.textFrom, length) : null,
    city: null,
    shares: [],
    township: null,
    handovers: [
      ...(row.list === 'reclaimed' && rest !== null ? [{ heading: null, names: [], text: rest }] : []),
      ...headings.map((heading, index) => ({
        heading: field(heading.from, heading.to),
        names: entries(strip, heading.from, heading.to, bodies),
        text: field(heading.textFrom, headings[index + 1]?.start ?? length)
      }))
    ],
    extra: [],
    claims,
    doubts: []
  };
}

function entries(strip: Strip, from: number, to: number, bodies: BureauPlace): Entry[] {
  return splitCell(strip.text.slice(from, to), bodies).map((entry) => ({
    strip,
    from: from + entry.from,
    to: from + entry.to,
    name: entry.name,
    part: null
  }));
}

/** A document cut off in the middle of a duty: its last text is unfinished. */
function reportEnd(duty: Duty | undefined, row: Row | undefined, problems: ProblemList): void {
  if (duty === undefined || row === undefined) return;
  const { text } = row.strip;
  const finished = duty.list === 'basic' ? !/[，、；：（“]$/.test(text) && duty.name !== '' : /[。）”]$/.test(text);
  if (!finished) problems.add('cut-off', row.strip.lineAt(text.length - 1), text.slice(-16), duty.id);
}
