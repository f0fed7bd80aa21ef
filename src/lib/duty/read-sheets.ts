// Reads a manuscript of grids: cells to duties, clauses, bureaus and problems.

import { wordOf } from '../lexicon/reader-words.ts';
import { ReadError } from '../errors.ts';
import { headMeaning } from '../read/head.ts';
import type { Changes } from '../read/normal.ts';
import type { Manuscript } from '../read/sheet.ts';
import { NO_ANSWERS, type Answers } from './answers.ts';
import { assemble, reportBroken } from './assemble.ts';
import { looksLikeBody, nameCell } from './bureau-cell.ts';
import { isGenreCategory } from './category.ts';
import { dateOf } from './date.ts';
import type { Entry, Field, FieldRow, Handover, Share } from './field-row.ts';
import { handoversOf, namesOnTop } from './handover.ts';
import { Ledger } from './ledger.ts';
import { placeWords } from './list-title.ts';
import { prepared } from './prepared.ts';
import { placeOfCells } from './place.ts';
import { flagDuties, ProblemList, type ProblemCode } from './problem.ts';
import { rankBureaus } from './rank.ts';
import { LISTS, type Duty, type Reading } from './record.ts';
import { Script, tidy, type Item } from './script.ts';
import { bySides } from './side-rows.ts';
import type { SheetRow } from './sheet-row.ts';
import type { SheetRows } from './sheet-row.ts';
import { findSheetRows } from './sheet-rows.ts';
import { Strip } from './strip.ts';

/** Everything a manuscript of grids says: one reading for each place in it, in order; the same rules as for text.
 *  `answers` are what the reader said about tables and rows in doubt. Throws ReadError `no-duties` where there is no
 *  table of duties, `no-rows` where the heads of one stand over nothing, as in the empty template. */
export function readSheets(manuscript: Manuscript, answers: Answers = NO_ANSWERS): Reading[] {
  const changes: Changes = new Map();
  const whole = prepared(manuscript, changes);
  const found = findSheetRows(whole, answers);
  if (!areDuties(found))
    throw new ReadError(isBlank(found) ? 'no-rows' : 'no-duties', manuscript.file, firstWords(whole));
  const sided = found.rows.map(bySides);
  found.rows = sided.map(({ row }) => row);
  for (const cell of sided.flatMap(({ townships }) => townships)) found.furniture.add(cell);
  const names = new Set<Item>(found.rows.flatMap((row) => row.bureaus.map(({ cell }) => cell)));
  const script = new Script(whole, names, new Set<Item>(found.rows.flatMap(({ takeover }) => takeover)));
  const ledger = new Ledger(script.tokens);
  const problems = new ProblemList();
  report(whole, found, script, problems);
  for (const [kind, { count, example }] of changes) problems.add('normalised', 0, `${kind} ${count}: ${example}`);
  furnish(found, script, ledger);
  const claimed = new Set<Item>(found.furniture);
  const starts = found.towns.map(({ from }) => (from === null ? 1 : script.lineOf(from)));
  const towns = found.towns.flatMap(({ titles }, town) => {
    const own = found.rows.filter((row) => row.town === town);
    if (own.length === 0) return [];
    const named = found.towns.length === 1 ? [...titles, ...placeWords(manuscript.file)] : titles;
    const { rows, place, city, branches } = fieldRows(own, named, script, claimed);
    const made = assemble(rows, { place, bodies: { city, branches }, ids: new Map() }, ledger, problems);
    const range = { from: starts[town] ?? 1, to: (starts[town + 1] ?? script.lines.length + 1) - 1 };
    for (const list of LISTS)
      if (!made.duties.some((duty) => duty.list === list))
        problems.add('list-missing', town === 0 ? 0 : range.from, list);
    doubtCounts(own, made.duties, problems);
    return [{ ...made, rows, place, range }];
  });
  reportBroken(script.lines, problems);
  const { conservation, twice, leftovers } = ledger.close();
  const rows = towns.flatMap((town) => town.rows);
  const duties = towns.flatMap((town) => town.duties);
  for (const { line, value } of leftovers) problems.add('unplaced-text', line, value, before(line, rows, duties));
  if (twice > 0) problems.add('counted-twice', 0, String(twice));
  const all = problems
    .sorted()
    .map((problem) => ({ ...problem, where: problem.where || (script.wheres[problem.line - 1] ?? '') }));
  return towns.map(({ duties: own, bureaus, place, range }) => {
    const mine = all.filter(
      ({ line, dutyId }) => inRange(line, range) && (line > 0 || dutyId === null || own.some(({ id }) => id === dutyId))
    );
    flagDuties(own, mine);
    return {
      file: manuscript.file,
      encoding: manuscript.encoding || manuscript.kind,
      place,
      date: dateOf(script.lines.slice(range.from - 1, range.to)),
      duties: own,
      ...rankBureaus(own, bureaus),
      categories: [...new Set(own.map((duty) => duty.category))],
      problems: mine,
      conservation,
      lines: script.lines,
      places: script.wheres,
      originals: [...script.printed].map(([line, text]) => ({ line, text })),
      pages: manuscript.pages,
      ranges: [range]
    };
  });
}

/** True for heads of duties without any row below them. */
function isBlank({ rows, tables }: SheetRows): boolean {
  const isHead = ({ section: { heads, columns } }: SheetRows['tables'][number]) =>
    heads.length > 0 && columns.some(({ field, sure }) => field === 'name' && sure);
  return rows.length === 0 && tables.some(isHead);
}

/** Codes that say that a row may be half of one, or two. */
const WAY_HEAD = wordOf('head-way');
const HALVES: ReadonlySet<string> = new Set<ProblemCode>([
  'name-joined',
  'row-joined',
  'heading-guessed',
  'count-differs',
  'no-bureau-cell',
  'no-city-text',
  'no-township-text',
  'no-takeover-text',
  'no-name',
  'cell-guessed'
]);

/** In a list whose rows have no numbers the counted ones are in doubt from the first row on that may be half of one. */
function doubtCounts(rows: readonly SheetRow[], duties: readonly Duty[], problems: ProblemList): void {
  const halves = new Set(problems.all.filter(({ code }) => HALVES.has(code)).map(({ dutyId }) => dutyId));
  for (const list of LISTS) {
    if (rows.some((row) => row.list === list && row.printed)) continue;
    const own = duties.filter((duty) => duty.list === list);
    const first = own.findIndex(({ id }) => halves.has(id));
    for (const duty of first < 0 ? [] : own.slice(first))
      problems.add('seq-missing', duty.nameSpans[0]?.line ?? 0, `${list} ${duty.seq}`, duty.id);
  }
}

/** True for a problem of the whole document or of these lines. */
function inRange(line: number, { from, to }: { from: number; to: number }): boolean {
  return line === 0 || (line >= from && line <= to);
}

/** The duty that a line follows: text that fits nowhere makes it uncertain. */
function before(line: number, rows: readonly FieldRow[], duties: readonly Duty[]): string | null {
  let found: string | null = null;
  let nearest = 0;
  rows.forEach((row, index) => {
    if (row.line > line || row.line < nearest) return;
    nearest = row.line;
    found = duties[index]?.id ?? null;
  });
  return found;
}

/** Rows alone make no list of duties: a head or a category of the genre must speak for it. */
function areDuties({ rows, tables }: SheetRows): boolean {
  const headed = tables.some(({ section }) =>
    section.columns.some(({ field, basis }) => field === 'name' && basis !== 'content')
  );
  return rows.length > 0 && (headed || rows.some(({ category }) => isGenreCategory(category)));
}

function firstWords({ sheets, after }: Manuscript): string {
  const texts = [...sheets.flatMap(({ before, cells }) => [...before, ...cells]), ...after];
  return (
    texts
      .map(({ text }) => text.trim())
      .find((text) => text !== '')
      ?.slice(0, 40) ?? ''
  );
}

function report(manuscript: Manuscript, found: SheetRows, script: Script, problems: ProblemList): void {
  for (const { code, where, value } of manuscript.remarks) problems.add(code, 0, value, null, where);
  for (const { code, item, value } of found.remarks) problems.add(code, script.lineOf(item ?? undefined), value);
}

/** Enters what belongs to no duty; a cell that a duty also claims (a merged category) is the duty's. */
function furnish(found: SheetRows, script: Script, ledger: Ledger): void {
  for (const item of found.furniture) for (const id of script.strip([item]).ids) ledger.furnish(id);
}

function fieldRows(found: readonly SheetRow[], titles: string[], script: Script, claimed: Set<Item>) {
  const first = (item: Item | null): boolean => {
    if (item === null || claimed.has(item)) return false;
    claimed.add(item);
    return true;
  };
  const strips = found.map((row) => row.bureaus.map(({ cell, part }) => ({ strip: script.strip([cell]), cell, part })));
  const rough = strips.map((cells, index) => {
    const own = cells.flatMap(({ strip }) =>
      nameCell(strip, 0, strip.text.length, '', null).entries.map(({ name }) => name)
    );
    const row = found[index];
    const bodies =
      row === undefined || own.length > 0 ? [] : [...row.takeover, ...(row.list === 'shared' ? row.city : [])];
    return [...own, ...bodies.map((cell) => tidy(cell.text))];
  });
  const texts = found
    .filter(({ list }) => list === 'shared')
    .flatMap((row) => [...row.city, ...row.township, ...row.texts].map(({ text }) => tidy(text)));
  const named = rough.filter((each) => each.length > 0);
  const { place, city, branches } = placeOfCells(named, texts, titles);
  const cells = found.filter(({ list, takeover }) => list === 'reclaimed' && takeover.length > 0);
  const onTop = cells.map(({ takeover }) => namesOnTop(fieldOf(script, takeover), city));
  const known = new Set([...rough.flat().filter((name) => looksLikeBody(name)), ...onTop.flat()]);
  const namesLead = onTop.filter((each) => each.length > 0).length > cells.length / 2;
  const rows = found.map((row, index) => fieldRow(row, strips[index] ?? [], { script, city, known, namesLead, first }));
  return { rows, place, city, branches };
}

/** What a row is read by: `known` are names of bodies that other cells give; `namesLead` see handoversOf; `first` is
 *  true for an item that no row has claimed yet, and claims it. */
interface Surroundings {
  script: Script;
  city: string;
  known: ReadonlySet<string>;
  namesLead: boolean;
  first: (item: Item | null) => boolean;
}

function fieldOf(script: Script, items: readonly Item[]): Field {
  const strip = script.strip(items);
  return { strip, from: 0, to: strip.text.length };
}

function fieldRow(
  row: SheetRow,
  bureaus: { strip: Strip; cell: Item; part: Entry['part'] }[],
  { script, city, known, namesLead, first }: Surroundings
): FieldRow {
  const whole = (items: readonly Item[]): Field => fieldOf(script, items);
  const some = (items: readonly Item[]): Field | null => (items.length === 0 ? null : whole(items));
  const claims: Field[] = [];
  const claim = (item: Item | null) => {
    if (item !== null && first(item)) claims.push(whole([item]));
  };
  claim(row.number);
  claim(row.categoryItem);
  row.name.forEach(claim);
  const doubts: FieldRow['doubts'] = row.doubts.map(({ code, item, value }) => ({
    code,
    line: script.lineOf(item ?? undefined),
    value
  }));
  const names = bureaus.flatMap(({ strip, cell, part }) => {
    claim(cell);
    const { entries, unsure } = nameCell(strip, 0, strip.text.length, city, part);
    if (row.list === 'basic') return entries;
    if (unsure) doubts.push({ code: 'bureau-split', line: strip.lineAt(0), value: strip.text });
    for (const { name } of entries)
      if (!looksLikeBody(name)) doubts.push({ code: 'bureau-odd', line: strip.lineAt(0), value: name });
    return entries;
  });
  const shares = bureaus.length > 0 ? [] : headedTexts(row, whole, { city, known });
  names.push(...shares.flatMap((share) => share.names));
  claims.push(...shares.map((share) => share.heading));
  const handovers: Handover[] = [];
  if (row.takeover.length > 0 && row.list === 'reclaimed') {
    const read = handoversOf(whole(row.takeover), city, known, namesLead);
    handovers.push(...read.handovers);
    claims.push(...read.claims);
    const [lead] = row.takeover;
    if (read.unsure) doubts.push({ code: 'bureau-split', line: script.lineOf(lead), value: lead?.text ?? '' });
  }
  if (row.way.length > 0 && row.list === 'reclaimed')
    handovers.push({ heading: null, names: [], text: whole(row.way) });
  const others = [
    ...row.extra,
    ...(row.list === 'basic' ? row.bureaus : []),
    ...(row.list === 'reclaimed' ? [] : [...row.takeover, ...row.way].map((cell) => ({ head: WAY_HEAD, cell })))
  ];
  const extra = others.map(({ head, cell }) => ({ head, field: whole([cell]) }));
  for (const { cell } of others) claim(cell);
  const line = script.lineOf(row.number ?? row.name[0] ?? row.categoryItem ?? undefined);
  return {
    list: row.list,
    seq: row.seq,
    printed: row.printed,
    line,
    category: row.category,
    categoryKnown: true,
    categoryField: row.categoryItem === null ? null : whole([row.categoryItem]),
    name: { ...whole(row.name), from: row.nameFrom },
    names: row.list === 'basic' ? [] : names,
    ...textsOf(row, names, some, extra, claims),
    ...(shares.length > 0 ? { city: null, shares } : {}),
    handovers,
    extra,
    claims,
    doubts
  };
}

/** Texts of both sides for a shared duty; in other lists such columns are kept as further fields. */
function textsOf(
  row: SheetRow,
  names: readonly Entry[],
  some: (items: readonly Item[]) => Field | null,
  extra: FieldRow['extra'],
  claims: Field[]
): Pick<FieldRow, 'texts' | 'city' | 'township' | 'shares'> {
  const fields = { texts: some(row.texts), city: some(row.city), township: some(row.township) };
  if (row.list === 'shared') {
    const sides =
      fields.texts === null || row.city.length + row.township.length > 0 ? null : sidesByLabel(fields.texts);
    if (sides !== null) claims.push(...sides.labels);
    if (sides !== null) return { texts: null, city: sides.city, township: sides.township, shares: [] };
    const shares = sharesOf(row, names, some);
    return { ...fields, city: shares.length > 0 ? null : fields.city, shares };
  }
  for (const [head, field] of Object.entries(fields)) {
    if (field === null) continue;
    extra.push({ head, field });
    claims.push(field);
  }
  return { texts: null, city: null, township: null, shares: [] };
}

/** The texts of bodies that stand in rows of their own, one name and one text in each; none where it is otherwise. */
function sharesOf(row: SheetRow, names: readonly Entry[], some: (items: readonly Item[]) => Field | null): Share[] {
  const cells = row.bureaus.map(({ cell }) => cell);
  const paired = cells.length > 1 && row.city.every((text) => cells.some((cell) => cell.row === text.row));
  if (!paired || row.city.length !== cells.length || new Set(row.city.map((text) => text.row)).size !== cells.length)
    return [];
  return row.city.flatMap((text): Share[] => {
    const field = some([text]);
    const body = some(cells.filter((cell) => cell.row === text.row));
    const own = names.filter(({ strip }) => strip.ids[0] === body?.strip.ids[0]);
    return field === null ? [] : [{ field, name: own.length === 1 ? (own[0]?.name ?? '') : (body?.strip.text ?? '') }];
  });
}

/** Texts of a column that has no other for bodies, each under the names that open it; none where a text has no name. */
function headedTexts(
  { list, city }: SheetRow,
  whole: (items: readonly Item[]) => Field,
  around: Pick<Surroundings, 'city' | 'known'>
): (Share & { names: Entry[]; heading: Field })[] {
  if (list !== 'shared' || city.length === 0) return [];
  const { handovers } = handoversOf(whole(city), around.city, around.known, false);
  const found = handovers.flatMap(({ heading, names, text: { strip, from, to } }) => {
    if (heading === null || names.length === 0 || !strip.isBreak(heading.from) || !strip.isBreak(to)) return [];
    const first = strip.starts.indexOf(heading.from);
    const end = strip.starts.indexOf(to);
    const part = new Strip(strip.tokens, strip.ids.slice(first, end < 0 ? strip.ids.length : end));
    const field = { strip: part, from: from - heading.from, to: part.text.length };
    const name = names.map((each) => each.name).join('、');
    return [{ name, field, names, heading: { strip, from: heading.from, to: from } }];
  });
  return found.length === handovers.length ? found : [];
}

/** Both sides of a text in one cell where a label opens each (上级部门职责：… 乡镇职责：…); null where none does. */
function sidesByLabel({ strip }: Field): { city: Field; township: Field; labels: Field[] } | null {
  const found = [...strip.starts].flatMap((from, index) => {
    const token = strip.text.slice(from, strip.starts[index + 1] ?? strip.text.length);
    const label = /^[【〔[]?([^：:。；，【】]{2,20})(?:[】〕\]]?[：:]|[】〕\]]|$)/.exec(token);
    const meant = label === null ? null : (headMeaning(label[1] ?? '')?.field ?? null);
    const field = meant === 'bureau' ? 'city' : meant;
    if (label === null || (field !== 'city' && field !== 'township')) return [];
    return [{ index, field, length: label[0].length }];
  });
  const [first, second] = found;
  if (found.length !== 2 || first === undefined || second === undefined || first.index !== 0) return null;
  if (first.field === second.field) return null;
  const cut = ({ index, length }: typeof first, end: number) => {
    const part = new Strip(strip.tokens, strip.ids.slice(index, end));
    return { text: { strip: part, from: length, to: part.text.length }, label: { strip: part, from: 0, to: length } };
  };
  const parts = [cut(first, second.index), cut(second, strip.ids.length)] as const;
  if (parts.some(({ text }) => text.from >= text.to)) return null;
  const [city, township] = first.field === 'city' ? parts : [parts[1], parts[0]];
  return { city: city.text, township: township.text, labels: parts.map(({ label }) => label) };
}
