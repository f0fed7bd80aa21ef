// Made-up places at the level of tables over places: as many as a nation has, out of a few whose lists were made whole.
import type { RegionCell } from '../src/lib/query/region-cells.ts';
import { regionParts } from '../src/lib/query/region-cells.ts';
import { desk } from '../src/lib/db/engine.ts';
import { openNode } from '../src/lib/db/node.ts';
import { encodeTables } from '../src/lib/duty/arrow.ts';
import type { Reading } from '../src/lib/duty/record.ts';
import { tableRows } from '../src/lib/duty/tables.ts';
import { placeId } from '../src/lib/duty/name-id.ts';
import { MADE_UP } from '../src/lib/i18n/sample.ts';
import { familiesOf } from '../src/lib/compare/family.ts';
import { familiesOfDuties, type RegionFamily } from '../src/lib/region/families.ts';
import { regionLists, type RegionList } from '../src/lib/region/make.ts';
import { madePlace, madePlaces } from './made-places.ts';
import { readBytes } from './score/reading.ts';

/** One cell in so many is not in a place that copies it, and a count of one in so many is one more there. */
const GONE = 12;
const MORE = 6;
/** So many cities lie in one prefecture. */
const CITIES = 12;
const TOWNSHIPS = 20;

/** Readings of so many made-up places, made whole and read. */
export async function madeReadings(count: number, seed = 1): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const { bytes, file } of madePlaces(0, count, seed)) readings.push(...(await readBytes(bytes, file)));
  return readings;
}

/** The lists of readings as tables over places take them. */
export async function listsOfReadings(readings: readonly Reading[]): Promise<RegionList[]> {
  const { editions } = tableRows(readings);
  const engine = await openNode(editions.map(({ rows }) => encodeTables(rows)));
  const entries = editions.map(({ entry }) => entry);
  const scope = entries.map(({ edition }) => edition);
  const lists = regionLists(entries, await regionParts(desk(engine, scope)));
  await engine.close();
  return lists;
}

/** So many made-up places, each with the cells of one of `models`, some gone and some larger by a rule of the place's
 *  number. Cells are made when they are asked for; same models and count, same lists. */
export function madeRegion(models: readonly RegionList[], count: number): RegionList[] {
  return Array.from({ length: count }, (_, at): RegionList => {
    const model = models[at % models.length];
    if (model === undefined) throw new RangeError('no model');
    const place = madePlace(at);
    const city = Math.floor(at / TOWNSHIPS);
    return {
      ...model,
      ...place,
      id: placeId(place),
      upper: `${MADE_UP}${Math.floor(city / CITIES) + 1}州`,
      cells: () => varied([...model.cells()], at)
    };
  });
}

/** What is one duty over the places of madeRegion, by what is one over the readings that its models are of; some are
 *  gone by a rule of the place's number. */
export function madeFamilies(readings: readonly Reading[], count: number): RegionFamily[] {
  return familiesOfDuties(familiesOf(readings), readings).map(({ members }, family) => ({
    members: Array.from({ length: count }, (_, at) =>
      (at * 7 + family) % GONE === 0 ? null : (members[at % members.length] ?? null)
    )
  }));
}

type Cell = Omit<RegionCell, 'edition'>;

function varied(cells: readonly Cell[], seed: number): Cell[] {
  return cells.flatMap((cell) => {
    const chance = mixed(seed, cell.category, LIST_SEED[cell.list]);
    if (chance % GONE === 0) return [];
    const more = Number(mixed(chance, cell.bureau ?? 0) % MORE === 0);
    return [{ ...cell, duties: cell.duties + more, township: cell.township + more }];
  });
}

const LIST_SEED = { basic: 1, shared: 2, reclaimed: 3 } as const;

/** A number out of numbers, the same on every machine. */
function mixed(...numbers: readonly number[]): number {
  let state = 2166136261;
  for (const number of numbers) {
    state = Math.imul(state ^ number, 16777619);
    state ^= state >>> 13;
    state = Math.imul(state, 0x5bd1e995);
    state ^= state >>> 15;
  }
  return state >>> 0;
}
