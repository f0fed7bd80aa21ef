// Lists that were opened beside those of the build count as if all had been built together.
import { beforeAll, describe, expect, it } from 'vitest';
import type { ListId } from '../../../src/lib/duty/record.ts';
import { Joined, type JoinedArea } from '../../../src/lib/region/joined.ts';
import { makeRegion, type RegionList } from '../../../src/lib/region/make.ts';
import { region } from '../../../src/lib/region/region.ts';
import { listsOfReadings, madeReadings, madeRegion } from '../../../scripts/made-region.ts';

let [apart, together]: Joined[] = [];
let lists: RegionList[];
beforeAll(async () => {
  lists = madeRegion(await listsOfReadings(await madeReadings(2)), 60);
  const cut = (part: number) => region(makeRegion(lists.filter((_, at) => Number(at % 7 === 0) === part)));
  apart = new Joined([cut(0), cut(1)]);
  together = new Joined([region(makeRegion(lists))]);
}, 60_000);

const joined = (of: Joined | undefined): Joined => {
  if (of === undefined) throw new Error('not made');
  return of;
};
const LISTS: ListId[][] = [[], ['shared'], ['basic', 'reclaimed']];
const named = (of: Joined, lists: ListId[], area: JoinedArea) =>
  new Map((of.counts(area, lists) ?? []).map((count) => [`${count.bureau}|${count.category}`, count]));

describe('two parts', () => {
  it('have the areas, columns and counts of the whole', () => {
    const [one, other] = [joined(apart), joined(together)];
    expect([...one.areas.keys()].sort()).toEqual([...other.areas.keys()].sort());
    expect(one.bureaus.map(({ key }) => key).sort()).toEqual(other.bureaus.map(({ key }) => key).sort());
    for (const area of other.areas.values())
      for (const some of LISTS) {
        const own = one.area(area.key);
        expect(own.places).toBe(area.places);
        expect(named(one, some, own)).toEqual(named(other, some, area));
      }
  });

  it('have the same places behind a cell, with their ids', () => {
    const [one, other] = [joined(apart), joined(together)];
    const key = { bureau: other.bureaus[8]?.key ?? null, category: null };
    const placesOf = (of: Joined) =>
      (of.places(of.area(''), key, ['shared']) ?? [])
        .map((place) => ({ ...of.place(place), ...of.ids(place, key), duties: place.duties }))
        .sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
    expect(placesOf(one)).toEqual(placesOf(other));
    expect(placesOf(one).length).toBeGreaterThan(20);
    expect(placesOf(one)[0]?.bureau).toMatch(/^[a-z-]+$/u);
    expect(one.placesOf(one.area(''))?.length).toBe(60);
  });

  it('add up over the areas below', () => {
    const one = joined(apart);
    const key = { bureau: null, category: null };
    for (const area of one.areas.values()) {
      if (area.level === 'city') continue;
      const below = one.inBelow(area, key, []) ?? new Map();
      const whole = (one.counts(area, []) ?? []).find(({ bureau, category }) => bureau === null && category === null);
      expect([...below.values()].reduce((sum, { duties }) => sum + duties, 0)).toBe(whole?.duties);
      expect(below.size).toBe(one.below(area).length);
    }
  });

  it('say which table is missing', () => {
    const { parts } = joined(together);
    const [only] = parts;
    if (only === undefined) throw new Error('no part');
    const small = new Joined([{ ...only, counts: { ...only.counts, cities: null, cube: null } }]);
    const [all, city] = [small.area(''), [...small.areas.values()].find(({ level }) => level === 'city')];
    expect(small.lacks(all, [])).toEqual([]);
    expect(small.lacks(all, ['basic', 'shared'])).toEqual(['cube']);
    expect(city === undefined ? [] : small.lacks(city, [])).toEqual(['cities']);
    expect(small.counts(all, ['basic', 'shared'])).toBeNull();
    expect(small.places(all, { bureau: null, category: null }, [])).toBeNull();
  });
});

it('made-up places are the same for the same number, and marked', () => {
  const again = madeRegion(lists.slice(0, 2), 40);
  const once = madeRegion(lists.slice(0, 2), 40);
  expect(again.map(({ cells }) => [...cells()])).toEqual(once.map(({ cells }) => [...cells()]));
  expect(new Set(again.map(({ cells }) => JSON.stringify([...cells()]))).size).toBeGreaterThan(30);
  expect(
    again.every(({ city, township, upper }) => [city, township, upper].every((name) => name.includes('虚构')))
  ).toBe(true);
});
