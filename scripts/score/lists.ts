// The lists of other places in tests/fixtures/lists, as duties of the entry check.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dutyId } from '../../src/lib/duty/id.ts';
import { makeDirectory } from '../../src/lib/duty/directory.ts';
import { findParties } from '../../src/lib/duty/party.ts';
import type { ListId } from '../../src/lib/duty/record.ts';
import type { EntryDuty } from '../../src/lib/entry/duty-index.ts';

/** A list of another place as it should be read: texts as printed, clause texts without their numbers. */
export interface RightReading {
  place: string;
  rows: {
    list: ListId;
    seq: number;
    category: string;
    name: string;
    bureaus: string[];
    city: string[];
    township: string[];
    takeover: string;
  }[];
}

/** A list of another place: `doc` as the labels call it (D1), the place as printed, its duties in printed order. */
export interface OtherList {
  doc: string;
  place: string;
  duties: EntryDuty[];
}

/** Where the lists of other places lie. */
export const FOLDER = join('tests', 'fixtures', 'lists');
const ENDING = '.right.json';

/** City and township of a place as printed: 滨港市临港区 and 渔湾镇 of 滨港市临港区渔湾镇; the whole as township where it names no city.
 */
export function splitPlace(place: string): { city: string; township: string } {
  const [, city = '', township = place] = /^(.+[市县区旗])(.+)$/u.exec(place) ?? [];
  return { city, township };
}

/** True for the name of a file that holds a right reading. */
export function isRightReading(file: string): boolean {
  return file.endsWith(ENDING);
}

/** The right reading that a file holds. Throws where it cannot be read. */
export function readRight(path: string): RightReading {
  return JSON.parse(readFileSync(path, 'utf8')) as RightReading;
}

/** A list by its right reading. Who acts in a clause is read from its words. */
export function rightList(path: string): OtherList {
  const { place, rows } = readRight(path);
  const { city, township } = splitPlace(place);
  const directory = makeDirectory(new Set(rows.flatMap(({ bureaus }) => bureaus)), city);
  const name = basename(path);
  return {
    doc: name.split('-')[0] ?? name,
    place,
    duties: rows.map(({ list, seq, name: title, bureaus, city: above, township: below, takeover }) => ({
      id: dutyId(list, seq),
      list,
      seq,
      name: title,
      bureaus: bureaus.map((bureau) => ({ bureau })),
      clauses: [
        ...above.map((text) => ({ side: 'city' as const, text })),
        ...below.map((text) => ({ side: 'township' as const, text })),
        ...(takeover === '' ? [] : [{ side: 'takeover' as const, text: takeover }])
      ].map((clause) => ({ ...clause, ...findParties(clause.text, clause.side, directory, township) }))
    }))
  };
}

/** All lists of other places by their right reading, sorted by `doc`. */
export function otherLists(): OtherList[] {
  return readdirSync(FOLDER)
    .filter(isRightReading)
    .sort()
    .map((name) => rightList(join(FOLDER, name)));
}
