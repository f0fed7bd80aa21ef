// Reads a township's three lists: bytes of a document to duties, clauses, bureaus and problems.

import { ReadError } from '../errors.ts';
import { isGenreCategory, knownCategories } from './category.ts';
import { decode } from './decode.ts';
import { findFurniture, type Furniture } from './furniture.ts';
import { Ledger } from './ledger.ts';
import { readPart } from './part.ts';
import { rankBureaus } from './rank.ts';
import { ProblemList } from './problem.ts';
import { LISTS, type Duty, type Place, type Reading } from './record.ts';
import { findRows, type Part } from './row.ts';
import { tokenize } from './strip.ts';

/** Everything a document of duty lists says. Pure; the same in Node and in a browser's worker; linear in the length of
 *  the document.
 *  All faults are collected in `problems` with their lines; what could be read is there all the same.
 *  Throws ReadError where nothing can be read: `empty`, `binary`, or `no-duties` (text of something else). */
export function readDocument(bytes: Uint8Array, file: string): Reading {
  const { text, encoding, blankedControls } = decode(bytes, file);
  const problems = new ProblemList();
  if (encoding !== 'utf-8') problems.add('not-utf8', 0, encoding);
  if (blankedControls > 0) problems.add('control-characters', 0, String(blankedControls));
  const tokens = tokenize(text);
  const furniture = findFurniture(tokens);
  const known = knownCategories(tokens, furniture.isFurniture);
  const parts = findRows(tokens, furniture, known, problems);
  if (!areLists(parts, furniture)) throw new ReadError('no-duties', file, text.trim().slice(0, 40));
  for (const list of LISTS)
    if (!parts.some((part) => part.rows.some((row) => row.list === list))) problems.add('list-missing', 0, list);
  reportHeads(furniture, parts, problems);
  reportBrokenCharacters(tokens.lines, problems);
  const ledger = new Ledger(tokens);
  for (let token = 0; token < tokens.count; token++) if (furniture.isFurniture[token] === 1) ledger.furnish(token);
  const duties: Duty[] = [];
  const places: Place[] = [];
  const cities = new Map<string, string>();
  let title = 0;
  const ids = new Map<string, number>();
  for (const part of parts) {
    const last = part.rows.at(-1)?.line ?? 0;
    const titles: string[] = [];
    for (; (furniture.titles[title]?.line ?? Infinity) <= last; title++) titles.push(furniture.titles[title]?.of ?? '');
    const result = readPart(part, ids, titles, ledger, problems);
    duties.push(...result.duties);
    places.push(result.place);
    for (const [name, city] of result.bureaus) cities.set(name, city);
    part.rows = [];
  }
  const { conservation, twice, leftovers } = ledger.close();
  for (const { line, value } of leftovers) problems.add('unplaced-text', line, value);
  if (twice > 0) problems.add('counted-twice', 0, String(twice));
  const { bureaus, participations } = rankBureaus(duties, cities);
  return {
    file,
    encoding,
    place: places[0] ?? { city: '', township: '' },
    duties,
    bureaus,
    categories: [...new Set(duties.map((duty) => duty.category))],
    participations,
    problems: problems.sorted(),
    conservation,
    lines: tokens.lines
  };
}

/** Numbered rows alone make no lists of duties: a column head or a category of the genre must be there. */
function areLists(parts: Part[], { heads }: Furniture): boolean {
  return (
    parts.length > 0 &&
    (heads.length > 0 ||
      parts.some(({ rows }) => rows.some((row) => isGenreCategory(row.strip.text.slice(row.seqEnd, row.categoryEnd)))))
  );
}

/** Heads that lack columns, and rows that open a page (the extraction leaves a blank before them) without any head. */
function reportHeads({ heads }: Furniture, parts: Part[], problems: ProblemList): void {
  for (const head of heads) if (head.missing.length > 0) problems.add('half-head', head.line, head.missing.join('、'));
  for (const { rows } of parts) {
    for (const { strip, line } of rows) {
      const first = strip.ids[0];
      if (first !== undefined && strip.tokens.column(first) > 0)
        problems.add('missing-head', line, strip.text.slice(0, 12));
    }
  }
}

function reportBrokenCharacters(lines: string[], problems: ProblemList): void {
  lines.forEach((line, index) => {
    if (line.includes('\ufffd')) problems.add('broken-characters', index + 1, line.trim());
  });
}
