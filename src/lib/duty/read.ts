// Reads a township's three lists: bytes of a document to duties, clauses, bureaus and problems.

import { ReadError } from '../errors.ts';
import { knownCategories } from './category.ts';
import { decode } from './decode.ts';
import { findFurniture } from './furniture.ts';
import { Ledger } from './ledger.ts';
import { readPart } from './part.ts';
import { rankBureaus } from './rank.ts';
import { ProblemList } from './problem.ts';
import type { Duty, Place, Reading } from './record.ts';
import { findRows } from './row.ts';
import { tokenize } from './strip.ts';

/** Everything a document of duty lists says. Pure; the same in Node and in a browser's worker; linear in the length of the document.
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
  if (parts.length === 0) throw new ReadError('no-duties', file, text.trim().slice(0, 40));
  const ledger = new Ledger(tokens);
  for (let token = 0; token < tokens.count; token++) if (furniture.isFurniture[token] === 1) ledger.furnish(token);
  const duties: Duty[] = [];
  const places: Place[] = [];
  const cities = new Map<string, string>();
  parts.forEach((part, index) => {
    const result = readPart(part, index, ledger, problems);
    duties.push(...result.duties);
    places.push(result.place);
    for (const name of result.bureaus) cities.set(name, result.place.city);
  });
  const { conservation, twice, leftovers } = ledger.close();
  for (const { line, value } of leftovers) problems.add('unplaced-text', line, value);
  if (twice > 0) problems.add('counted-twice', 0, String(twice));
  const { bureaus, participations } = rankBureaus(duties, cities);
  return {
    file, encoding, place: places[0] ?? { city: '', township: '' }, duties, bureaus,
    categories: [...new Set(duties.map((duty) => duty.category))], participations,
    problems: problems.sorted(), conservation, lines: tokens.lines
  };
}
