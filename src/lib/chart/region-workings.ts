// How the numbers of a region came about: the places behind them with their counts, or the areas where there are many.
import { median } from 'd3';
import type { Mark } from '../address/mark.ts';
import { sayIn } from '../i18n/language.ts';
import { isHan } from '../i18n/languages.ts';
import { latinNames, latinUpper } from '../i18n/latin-names.ts';
import { markedPlace } from '../naming/place-line.ts';
import type { Naming } from '../naming/naming.ts';
import { MEASURES, type Measure } from '../query/matrix.ts';
import type { CellKey, Lists } from '../region/ask.ts';
import type { Joined, JoinedArea, JoinedPlace } from '../region/joined.ts';
import { clauseCellMark } from './load-mark.ts';
import { measureName } from './matrix-model.ts';
import { rangeMark, REGION_UNITS, regionMark, regionValue, type RegionUnit } from './region-heat.ts';
import { barsOf, rangeWords } from './region-spread.ts';
import type { Working } from './working.ts';

/** More places than this are listed by the areas that they lie in. */
export const MOST_PLACES = 400;
const KINDS = [...REGION_UNITS, 'areas', 'below', 'without', 'value', 'middle'] as const;

/** What the page is about. `call` names a place by its edition and its names. */
export interface RegionShown {
  joined: Joined;
  area: JoinedArea;
  lists: Lists;
  call: (place: { id: string; city: string; township: string }) => string;
}

/** What an area is called, as the language writes it. */
export function areaName(area: Pick<JoinedArea, 'level' | 'name' | 'latin'>, { t, language }: Naming): string {
  const say = sayIn(t, 'region');
  if (area.level === 'all') return say('all');
  if (area.name === '') return say('cityUnknown');
  if (isHan(language) || area.latin === '') return area.name;
  const place = { city: area.name, township: '' };
  const called =
    area.level === 'upper'
      ? latinUpper(language, area.latin, area.name)
      : latinNames(language, { city: area.latin, township: '' }, place).city;
  return markedPlace(called, { place }, language);
}

/** What a cell is called by its bureau and its category, of which either may stand for all. */
export function cellName({ joined }: RegionShown, bureau: number, category: number, naming: Naming): string {
  const say = sayIn(naming.t, 'region');
  const named = {
    bureau: joined.bureaus[bureau - 1]?.name,
    category: joined.categories[category - 1]?.name
  };
  if (named.bureau !== undefined && named.category !== undefined)
    return say('cross', { bureau: naming.bureau(named.bureau), category: naming.category(named.category) });
  if (named.bureau !== undefined) return naming.bureau(named.bureau);
  return named.category === undefined ? say('allDuties') : naming.category(named.category);
}

/** Keys of a cell by numbers among all columns, 0 for all. */
export function cellKey({ joined }: Pick<RegionShown, 'joined'>, bureau: number, category: number): CellKey {
  return {
    bureau: joined.bureaus[bureau - 1]?.key ?? null,
    category: joined.categories[category - 1]?.key ?? null
  };
}

/** What the count of a place opens: exactly its duties or clauses in that edition. The page's filter narrows them to
 *  the lists. */
export function placeMark(shown: RegionShown, place: JoinedPlace, key: CellKey, measure: Measure): Mark | null {
  const named = shown.joined.place(place);
  if (named === null) return null;
  const { bureau, category } = shown.joined.ids(place, key);
  const of =
    measure === 'duties'
      ? ({
          kind: 'duties',
          of: { ...(category === '' ? {} : { cat: [category] }), ...(bureau === '' ? {} : { bureau: [bureau] }) }
        } as const)
      : clauseCellMark(measure, bureau || null, category || null, null);
  return { kind: 'in', edition: named.id, of };
}

/** The working of a number of the page; null for what is none of its. */
export function regionWorking(of: string, shown: RegionShown, naming: Naming): Working | null {
  const [kindWord, measureWord, ...numbers] = of.split('-');
  const kind = KINDS.find((each) => each === kindWord);
  const measure = MEASURES.find((each) => each === measureWord);
  if (kind === undefined || measure === undefined) return null;
  const [bureau = 0, category = 0, ...rest] = numbers.map(Number);
  const { joined, lists } = shown;
  const say = sayIn(naming.t, 'region');
  const all = [...joined.areas.values()];
  const ofArea = all[rest[kind === 'value' ? 2 : 0] ?? -1] ?? shown.area;
  const key = cellKey(shown, bureau, category);
  const title = say('workingTitle', {
    area: areaName(ofArea, naming),
    what: cellName(shown, bureau, category, naming),
    measure: measureName(naming.t, measure)
  });
  const places = joined.places(ofArea, key, lists);
  const byArea = (unit: RegionUnit): Working['operands'] => {
    const counts = joined.inBelow(ofArea, key, lists);
    return joined.below(ofArea).flatMap((area) => {
      const count = counts?.get(area.key);
      if (count === undefined) return [];
      const value = regionValue({ ...count, ...key }, { measure, unit });
      return [
        { label: areaName(area, naming), value, of: regionMark(unit, measure, bureau, category, all.indexOf(area)) }
      ];
    });
  };
  const byPlace = (some: readonly JoinedPlace[]): Working['operands'] =>
    some.flatMap((place) => {
      const named = joined.place(place);
      if (named === null) return [];
      return [{ label: shown.call(named), value: place[measure], of: placeMark(shown, place, key, measure) }];
    });
  if (kind === 'below')
    return { title, value: joined.below(ofArea).length, formula: say('belowFormula'), operands: byArea('sum') };
  if (kind === 'areas') {
    const cities = all.filter(({ level, key: name, within }) => level === 'city' && isWithin(ofArea, name, within));
    const counts = new Map(
      [ofArea, ...joined.below(ofArea)].flatMap((area) => [...(joined.inBelow(area, key, lists) ?? [])])
    );
    return {
      title,
      value: cities.length,
      formula: say('areasFormula'),
      operands: cities.map((area) => ({
        label: areaName(area, naming),
        value: counts.get(area.key)?.[measure] ?? 0,
        of: regionMark('sum', measure, bureau, category, all.indexOf(area))
      }))
    };
  }
  if (kind === 'without') {
    const [here, have] = [joined.placesOf(ofArea), new Set(places?.map(({ part, unit }) => `${part} ${unit}`))];
    if (places === null || here === null) return null;
    const some = here.filter(({ part, unit }) => !have.has(`${part} ${unit}`));
    const below = some.length <= MOST_PLACES ? [] : joined.below(ofArea);
    return {
      title,
      value: some.length,
      formula: say('withoutFormula'),
      operands:
        below.length === 0
          ? some.flatMap((place) => {
              const named = joined.place(place);
              return named === null ? [] : [{ label: shown.call(named), value: 0, of: null }];
            })
          : below.map((area) => ({
              label: areaName(area, naming),
              value: area.places - (joined.places(area, key, lists)?.length ?? 0),
              of: regionMark('without', measure, bureau, category, all.indexOf(area))
            }))
    };
  }
  if (kind === 'middle') {
    if (places === null) return null;
    const values = places.map((place) => place[measure]);
    return {
      title,
      value: median(values) ?? 0,
      digits: 1,
      formula: say('middleFormula'),
      operands:
        places.length <= MOST_PLACES
          ? byPlace(places)
          : barsOf(values).map(({ from, to, places: many }) => ({
              label: rangeWords(from, to),
              value: many,
              of: rangeMark(measure, bureau, category, from, to)
            }))
    };
  }
  if (kind === 'value') {
    if (places === null) return null;
    const [from = 0, to = 0] = rest;
    const some = places.filter((place) => place[measure] >= from && place[measure] <= to);
    const inArea = (area: JoinedArea) =>
      some.filter(({ part, unit }) => {
        const own = joined.parts[part]?.areas[area.rows[part] ?? -1];
        return own !== undefined && unit >= own.first && unit < own.first + own.places;
      }).length;
    const below = some.length <= MOST_PLACES ? [] : joined.below(ofArea);
    return {
      title,
      value: some.length,
      formula: say('valueFormula'),
      operands:
        below.length === 0
          ? byPlace(some)
          : below.map((area) => ({
              label: areaName(area, naming),
              value: inArea(area),
              of: rangeMark(measure, bureau, category, from, to, all.indexOf(area))
            }))
    };
  }
  const counts = joined.counts(ofArea, lists);
  if (counts === null) return null;
  const count = counts.find((each) => each.bureau === key.bureau && each.category === key.category);
  if (count === undefined) return { title, value: 0, formula: say('spreadNone'), operands: [] };
  const split = ofArea.level !== 'city' && (places === null || places.length > MOST_PLACES);
  return {
    title,
    value: regionValue(count, { measure, unit: kind }),
    ...(kind === 'mean' ? { digits: 1 } : {}),
    formula:
      say(`${kind}Formula`, { measure: measureName(naming.t, measure) }) +
      (split ? say('byAreas') : places === null ? say('notLoaded') : ''),
    operands: split ? byArea(kind) : byPlace(places ?? [])
  };
}

/** Whether a city lies in an area. */
function isWithin(area: JoinedArea, city: string, within: string): boolean {
  return area.level === 'all' || area.key === city || area.key === within;
}
