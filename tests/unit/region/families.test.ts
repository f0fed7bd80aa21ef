// How places carry a duty: every number is that of the matrix of places, and its places are behind it.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  familyMark,
  familyRows,
  familyWorking,
  rowsIn,
  standingWords
} from '../../../src/lib/chart/region-families.ts';
import { areaName, type RegionShown } from '../../../src/lib/chart/region-workings.ts';
import { familiesOf } from '../../../src/lib/compare/family.ts';
import { carried, isSplit, leadNameOf, standingsOf, type Standing } from '../../../src/lib/compare/standing.ts';
import { LISTS, type ListId, type Reading } from '../../../src/lib/duty/record.ts';
import { loadArea } from '../../../src/lib/i18n/language.ts';
import { decodeRegionTable, encodeRegionTable } from '../../../src/lib/region/arrow.ts';
import {
  familiesOfDuties,
  familiesOfStandings,
  placesOfFamily,
  type RegionFamily
} from '../../../src/lib/region/families.ts';
import { Joined } from '../../../src/lib/region/joined.ts';
import { makeRegion, placeKey, type RegionList } from '../../../src/lib/region/make.ts';
import { memoryOf, region } from '../../../src/lib/region/region.ts';
import { listsOfReadings, madeReadings } from '../../../scripts/made-region.ts';
import { naming } from '../../support/naming.ts';

let [readings, lists, standings, made]: [Reading[], RegionList[], Standing[], RegionFamily[]] = [[], [], [], []];
let joined: Joined;
let shown: RegionShown;
beforeAll(async () => {
  await loadArea('region', 'zh');
  readings = await madeReadings(5);
  lists = await listsOfReadings(readings);
  const families = familiesOf(readings);
  standings = standingsOf(families, readings);
  made = familiesOfDuties(families, readings);
  joined = new Joined([region(makeRegion(lists, made))]);
  shown = { joined, area: joined.area(''), lists: [], call: ({ city, township }) => `${city}${township}` };
}, 60_000);

const held = () => {
  const own = joined.families(joined.area(''));
  if (own === null) throw new Error('no families');
  return own;
};
/** The families of the matrix by the name that most places print. */
const cellsOf = (standing: Standing) =>
  standing.cells.map((cell) => (cell === null ? '' : `${cell.list} ${cell.duties[0]?.id}`)).join('|');

describe('families over places', () => {
  it('are those of the matrix of places, with its counts', () => {
    const rows = familyRows(held(), null);
    expect(rows.length).toBe(standings.length);
    expect(rows.length).toBeGreaterThan(200);
    const row = new Map(
      rows.map((each) => {
        const places = placesOfFamily(held().families, each.family, held().of);
        const cells = lists.map((list) => {
          const at = joined.parts[0]?.place?.id.indexOf(list.id) ?? -1;
          const own = places.find(({ place }) => place === at);
          return own === undefined ? '' : `${own.list} ${own.duties[0]}`;
        });
        return [cells.join('|'), each];
      })
    );
    for (const standing of standings) {
      const own = row.get(cellsOf(standing));
      expect(own?.places).toBe(carried(standing));
      expect(own?.apart).toBe(standing.apart);
      expect(LISTS.filter((list) => (own?.lists[list] ?? 0) > 0).length > 1).toBe(isSplit(standing));
    }
  });

  it('are the same out of the matrix itself', () => {
    expect(makeRegion(lists, familiesOfStandings(standings))).toEqual(makeRegion(lists, made));
  });

  it('do not depend on the order of the lists', () => {
    const members = made.map(({ members: own }) => ({
      members: [...own].reverse()
    }));
    expect(makeRegion([...lists].reverse(), members).standing).toEqual(makeRegion(lists, made).standing);
  });

  it('come back out of their files, and say what they take', () => {
    const columns = makeRegion(lists, made);
    for (const name of ['family', 'standing'] as const)
      expect(decodeRegionTable(name, encodeRegionTable(name, columns[name]))).toEqual(columns[name]);
    expect(memoryOf({ name: 'standing', bytes: 10, rows: 4 })).toBe(10 + 4 * 12);
    expect(region(makeRegion(lists)).families).toBeNull();
  });

  it('name a bureau as leading that the first duty of the place names', () => {
    const own = held();
    for (const row of familyRows(own, null).slice(0, 60))
      for (const { place, lead, duties } of placesOfFamily(own.families, row.family, own.of)) {
        const named = joined.place({ part: 0, unit: place });
        const reading = readings.find(({ place: of }) => of.township === named?.township && of.city === named.city);
        const duty = reading?.duties.find(({ id }) => id === duties[0]);
        const name = duty === undefined ? null : leadNameOf(duty);
        expect(lead === 0).toBe(name === null);
        const bureau = lists
          .find((list) => placeKey(list) === `${named?.city}/${named?.township}`)
          ?.bureaus.find((each) => each.name === name);
        if (bureau?.kind != null) expect(own.bureaus[lead - 1]?.key).toBe(bureau.kind);
      }
  });
});

describe('a number of a family', () => {
  it('opens exactly its places, over all and over each city', () => {
    const words = naming();
    for (const area of joined.areas.values()) {
      const own = joined.families(area);
      if (own === null) continue;
      for (const row of familyRows(own, null).slice(0, 25))
        for (const [kind, value] of [
          ...LISTS.map((list) => [list, row.lists[list]] as const),
          ['none', row.none],
          ['apart', row.apart],
          ['lead', row.lead?.places ?? 0]
        ] as const) {
          const working = familyWorking(familyMark(kind, row.family).of, { ...shown, area }, words);
          expect(working?.value, `${areaName(area, words)} ${kind} ${row.name}`).toBe(value);
          expect(working?.operands.length).toBe(value);
          for (const operand of working?.operands ?? []) expect(operand.of === null).toBe(operand.value === 0);
        }
    }
  });

  it('is none of other marks', () => {
    expect(familyWorking('places-duties-0-0', shown, naming())).toBeNull();
    expect(familyWorking('held-basic-99999', shown, naming())).toBeNull();
  });
});

it('the own place says how it carries a duty, and is marked where most do otherwise', () => {
  const own = held();
  const rows = familyRows(own, 2);
  const words = naming();
  for (const row of rows) {
    const most = row.usual === null ? '清单里没有' : standingWords(row.usual, own, words);
    if (row.own == null) expect(standingWords(row.own ?? null, own, words)).toBe('没有这一项');
    expect(row.odd, `${row.name} ${most}`).toBe(
      row.own == null
        ? row.usual !== null
        : row.usual === null || row.own.list !== row.usual.list || row.own.lead !== row.usual.lead
    );
  }
  expect(rows.some(({ odd }) => odd) && rows.some(({ odd }) => !odd)).toBe(true);
});

it('keeps the families that some place has in the lists asked for', () => {
  const asked: ListId[] = ['reclaimed'];
  const some = rowsIn(familyRows(held(), null), asked);
  expect(some.length).toBeLessThan(familyRows(held(), null).length);
  expect(some.every(({ lists: own }) => own.reclaimed > 0)).toBe(true);
});
