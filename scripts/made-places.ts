// Made-up places with lists like the published one, for trying out and measuring what is over many lists.
import { cross } from 'd3';
import type { Duty, Place, Side } from '../src/lib/duty/record.ts';
import { NO_FILTER } from '../src/lib/address/filter.ts';
import { imprintOf } from '../src/lib/export/imprint.ts';
import { listGrids } from '../src/lib/export/list-grid.ts';
import { listWorkbook } from '../src/lib/export/list-workbook.ts';
import { loadLanguage } from '../src/lib/i18n/language.ts';
import { MADE_UP } from '../src/lib/i18n/sample.ts';
import type { PrintedClause, PrintedDuty } from '../src/lib/query/printed-lists.ts';
import { published } from './published.ts';
import { editedCopy, rewordings } from './score/edited-copy.ts';

/** A made-up place with the workbook of its lists. */
export interface MadePlace {
  place: Place;
  file: string;
  bytes: Uint8Array;
}

const TOWNSHIPS = 20;
/** Letters that make names of two or three; none is a rank, and no two names are alike. */
const LETTERS = [...'青石白水长岭平川东河西坡南塘北沟高桥金沙'];
const NAMES = cross(LETTERS, LETTERS, (one, two) => one + two).filter(([one, two]) => one !== two);
const LIST = 'changji-ashili';
const NO_NAMES = { bureaus: [], categories: [], lists: { basic: 0, shared: 0, reclaimed: 0 } };

function nameOf(at: number): string {
  const name = NAMES[at % NAMES.length] ?? '';
  const round = Math.floor(at / NAMES.length);
  if (round > LETTERS.length) throw new RangeError(`there are no names for so many places: ${at}`);
  return round === 0 ? name : name + (LETTERS[round - 1] ?? '');
}

/** The place of a number from 0: twenty townships a city, all with the mark of what is made up. Throws RangeError where
 *  the names do not reach. */
export function madePlace(at: number): Place {
  const city = `${MADE_UP}${nameOf(Math.floor(at / TOWNSHIPS))}市`;
  return { city, township: `${MADE_UP}${nameOf(at % TOWNSHIPS)}${at % 3 === 0 ? '镇' : '乡'}` };
}

/** The places from number `from` to before `to`, one after the other: lists edited by a rule from the published ones
 *  (some duties gone, split, moved, reworded, some columns and clauses changed) with its places' names in place of the
 *  published ones. The same numbers and seed give the same bytes. */
export async function* madePlaces(from: number, to: number, seed: number): AsyncGenerator<MadePlace> {
  await loadLanguage('zh');
  const list = published();
  const names = rewordings(LIST);
  for (let at = from; at < to; at++) {
    const place = madePlace(at);
    const { copy } = editedCopy(list, names, [], seed + at);
    const file = `${place.city}${place.township}.xlsx`;
    const origin = { place, date: '', file };
    const imprint = imprintOf(origin, NO_NAMES, NO_FILTER, 'zh');
    const rows = copy.duties.map((duty) => rowOf(duty, renamed(list.place, place)));
    yield {
      place,
      file,
      bytes: await listWorkbook(
        listGrids(rows, () => ''),
        origin,
        imprint
      )
    };
  }
}

function renamed(from: Place, to: Place): (text: string) => string {
  const stem = from.township.slice(0, -1);
  return (text) =>
    text
      .replaceAll(from.township, to.township)
      .replaceAll(stem, to.township.slice(0, -1))
      .replaceAll(from.city, to.city);
}

function rowOf(duty: Duty, said: (text: string) => string): PrintedDuty {
  // What was edited has lost its order: all clauses of a side are numbered anew, a single one is not.
  const side = (of: Side): PrintedClause[] => {
    const own = duty.clauses.filter((clause) => clause.side === of);
    return own.map(({ text }, at) => ({ group: null, number: own.length > 1 ? at + 1 : null, text: said(text) }));
  };
  return {
    id: duty.id,
    list: duty.list,
    seq: duty.seq,
    category: duty.category,
    name: said(duty.name),
    bureaus: duty.bureaus.map(({ printed, part }) => ({ printed: said(printed), part })),
    clauses: { city: side('city'), township: side('township'), takeover: side('takeover') },
    extra: [],
    flags: []
  };
}
