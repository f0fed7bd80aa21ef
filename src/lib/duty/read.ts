// Reads the three lists of a township or of several: bytes of a document to duties, clauses, bureaus and problems.

import { bisectLeft, bisectRight, rollup } from 'd3';
import { ReadError } from '../errors.ts';
import { reportBroken } from './assemble.ts';
import { isGenreCategory, knownCategories } from './category.ts';
import { dateOf } from './date.ts';
import { decode, type Decoded } from '../read/decode.ts';
import { normal, type Changes } from '../read/normal.ts';
import { findFurniture, type Furniture } from './furniture.ts';
import { Ledger } from './ledger.ts';
import { placeOfPart, readPart } from './part.ts';
import { isSamePlace } from './place.ts';
import { pagesOfLines } from './page-marks.ts';
import { rankBureaus } from './rank.ts';
import { flagDuties, ProblemList } from './problem.ts';
import { LISTS, type Duty, type ListId, type Place, type Reading } from './record.ts';
import { findRows, type TownshipRows } from './row.ts';
import { tokenize } from './strip.ts';

/** Lists of one place, as they come together from the parts of a document. */
interface Gathered {
  place: Place;
  duties: Duty[];
  cities: Map<string, string>;
  ids: Map<string, number>;
  lists: Set<ListId>;
  ranges: Reading['ranges'];
}

/** Everything a document of duty lists says: one reading for each place in it, in order. Pure; the same in Node and in
 *  a browser's worker; linear in the length of the document. All faults are collected in `problems` with their lines,
 *  those of the whole document in every reading; what could be read is there all the same. Throws ReadError where
 *  nothing can be read: `empty`, `binary`, or `no-duties` (text of something else). */
export function readDocument(bytes: Uint8Array, file: string): Reading[] {
  return readText(decode(bytes, file), file);
}

/** The same for a text that is decoded already. Letters that only look right are read as what they mean, and the lines
 *  as printed are kept in `originals`. */
export function readText({ text: printed, encoding, blankedControls }: Decoded, file: string): Reading[] {
  const problems = new ProblemList();
  const changes: Changes = new Map();
  const text = normal(printed, changes);
  for (const [kind, { count, example }] of changes) problems.add('normalised', 0, `${kind} ${count}: ${example}`);
  if (encoding !== 'utf-8') problems.add('not-utf8', 0, encoding);
  if (blankedControls > 0) problems.add('control-characters', 0, String(blankedControls));
  const tokens = tokenize(text);
  const furniture = findFurniture(tokens);
  const known = knownCategories(tokens, furniture.isFurniture);
  const parts = findRows(tokens, furniture, known, problems);
  if (!areLists(parts, furniture)) throw new ReadError('no-duties', file, text.trim().slice(0, 40));
  reportHeads(furniture, parts, problems);
  const ledger = new Ledger(tokens);
  for (let token = 0; token < tokens.count; token++) if (furniture.isFurniture[token] === 1) ledger.furnish(token);
  const gathered: Gathered[] = [];
  let latest: Gathered | undefined;
  let title = 0;
  for (const [index, part] of parts.entries()) {
    const last = part.rows.at(-1)?.line ?? 0;
    const opening = furniture.titles[title]?.line ?? Infinity;
    const from = index === 0 ? 1 : Math.min(opening, part.rows[0]?.line ?? Infinity);
    const titles: string[] = [];
    for (; (furniture.titles[title]?.line ?? Infinity) <= last; title++) titles.push(furniture.titles[title]?.of ?? '');
    const at = placeOfPart(part, titles);
    const before = latest?.ranges.at(-1);
    if (before !== undefined) before.to = from - 1;
    const group = gatheredAt(at.place, gathered, latest);
    latest = group;
    group.ranges.push({ from, to: tokens.lines.length });
    for (const row of part.rows) group.lists.add(row.list);
    const { duties, bureaus } = readPart(part, at, group.ids, ledger, problems);
    group.duties.push(...duties);
    for (const [name, city] of bureaus) group.cities.set(name, city);
    part.rows = [];
  }
  for (const { lists, ranges } of gathered)
    for (const list of LISTS)
      if (!lists.has(list)) problems.add('list-missing', gathered.length === 1 ? 0 : (ranges[0]?.from ?? 0), list);
  reportTotals(
    furniture,
    gathered.flatMap(({ duties }) => duties),
    problems
  );
  reportBroken(tokens.lines, problems);
  const { conservation, twice, leftovers } = ledger.close();
  for (const { line, value } of leftovers) problems.add('unplaced-text', line, value);
  if (twice > 0) problems.add('counted-twice', 0, String(twice));
  const originals = changes.size === 0 ? [] : changedLines(tokenize(printed).lines, tokens.lines);
  const places = pagesOfLines({ lines: tokens.lines, repeated: repeatedHeads(furniture) });
  const found = problems.sorted().map((problem) => ({ ...problem, where: places[problem.line - 1] ?? '' }));
  const owner = ownersOf(gathered);
  const problemsOf = grouped(found, owner);
  const originalsOf = grouped(originals, owner);
  const whole = found.filter(({ line }) => line === 0);
  return gathered.map(({ place, duties, cities, ranges }, index) => {
    const own = [...whole, ...(problemsOf.get(index) ?? [])];
    flagDuties(duties, own);
    return {
      file,
      encoding,
      place,
      date: dateOf(ranges.map(({ from, to }) => tokens.lines.slice(from - 1, to)).flat()),
      duties,
      ...rankBureaus(duties, cities),
      categories: [...new Set(duties.map((duty) => duty.category))],
      problems: own,
      conservation,
      lines: tokens.lines,
      places,
      originals: originalsOf.get(index) ?? [],
      pages: [],
      ranges
    };
  });
}

/** Which of the gathered places each line belongs to, null before the first. */
function ownersOf(gathered: readonly Gathered[]): (line: number) => number | null {
  const starts = gathered
    .flatMap(({ ranges }, index) => ranges.map(({ from, to }) => ({ from, to, index })))
    .sort((a, b) => a.from - b.from);
  return (line) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.from ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    const last = starts[low - 1];
    return last === undefined || line > last.to ? null : last.index;
  };
}

/** What stands on lines by the place that they belong to. */
function grouped<Item extends { line: number }>(
  items: readonly Item[],
  owner: (line: number) => number | null
): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const index = item.line === 0 ? null : owner(item.line);
    if (index === null) continue;
    const own = groups.get(index);
    if (own === undefined) groups.set(index, [item]);
    else own.push(item);
  }
  return groups;
}

/** Reports titles that count another number of duties than stand between them and the title of the next list. */
function reportTotals({ titles }: Furniture, duties: readonly Duty[], problems: ProblemList): void {
  const linesOf = rollup(
    duties,
    (own) => Float64Array.from(own, ({ nameSpans }) => nameSpans[0]?.line ?? 0).sort(),
    ({ list }) => list
  );
  for (const [index, { line, list, total }] of titles.entries()) {
    if (total === null || list === null || titles[index - 1]?.list === list) continue;
    let next = index + 1;
    while (titles[next]?.list === list) next++;
    const lines = linesOf.get(list) ?? [];
    const count = bisectLeft(lines, titles[next]?.line ?? Infinity) - bisectRight(lines, line);
    if (count > 0 && count !== total) problems.add('total-differs', line, `${list} ${total} ≠ ${count}`);
  }
}

/** Lines as printed that are read otherwise. */
function changedLines(printed: readonly string[], read: readonly string[]): Reading['originals'] {
  return printed.flatMap((text, index) => (text === read[index] ? [] : [{ line: index + 1, text }]));
}

/** What is gathered of the part's place: the same names as a part before it, or no name of its own behind one. */
function gatheredAt(place: Place, gathered: Gathered[], latest: Gathered | undefined): Gathered {
  const nameless = place.city === '' && place.township === '' ? latest : undefined;
  const known = nameless ?? gathered.find((other) => isSamePlace(other.place, place));
  if (known !== undefined) {
    known.place = { city: known.place.city || place.city, township: known.place.township || place.township };
    return known;
  }
  const fresh: Gathered = { place, duties: [], cities: new Map(), ids: new Map(), lists: new Set(), ranges: [] };
  gathered.push(fresh);
  return fresh;
}

/** Lines of the column heads that go on with the list of the head before. */
function repeatedHeads({ heads }: Furniture): number[] {
  const columned = heads.filter(({ columns }) => columns.length > 0);
  return columned.flatMap(({ line, list }, index) => {
    const before = columned[index - 1];
    return before === undefined || (list !== null && before.list !== null && list !== before.list) ? [] : [line];
  });
}

/** Numbered rows alone make no lists of duties: a column head or a category of the genre must be there. */
function areLists(parts: TownshipRows[], { heads }: Furniture): boolean {
  return (
    parts.length > 0 &&
    (heads.length > 0 ||
      parts.some(({ rows }) => rows.some((row) => isGenreCategory(row.strip.text.slice(row.seqEnd, row.categoryEnd)))))
  );
}

/** Heads that lack columns, and rows that open a page (the extraction leaves a blank before them) without any head. */
function reportHeads({ heads }: Furniture, parts: TownshipRows[], problems: ProblemList): void {
  for (const head of heads) if (head.missing.length > 0) problems.add('half-head', head.line, head.missing.join('、'));
  for (const { rows } of parts) {
    for (const { strip, line } of rows) {
      const first = strip.ids[0];
      if (first !== undefined && strip.tokens.column(first) > 0)
        problems.add('missing-head', line, strip.text.slice(0, 12));
    }
  }
}
