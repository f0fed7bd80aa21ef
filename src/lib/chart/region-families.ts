// How places carry the duties that are one over them: what a row says, and the places behind its numbers.
import { pageFormula } from '../address/mark.ts';
import { LISTS, type ListId } from '../duty/record.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import {
  familyCount,
  familyCounts,
  isApart,
  placesOfFamily,
  type FamilyCount,
  type PlaceStanding,
  type State
} from '../region/families.ts';
import type { JoinedFamilies } from '../region/joined.ts';
import { areaName, MOST_PLACES, type RegionShown } from './region-workings.ts';
import type { Working } from './working.ts';

/** What a number of a family counts: places that have it in a list, or under the bureau that most name, or do not have
 *  it, or carry it otherwise than most. */
export const STANDINGS = [...LISTS, 'lead', 'none', 'apart'] as const;
export type StandingKind = (typeof STANDINGS)[number];
const HELD = 'held';
const FORMULAS = {
  basic: 'familyList',
  shared: 'familyList',
  reclaimed: 'familyList',
  lead: 'familyLead',
  none: 'familyWithout',
  apart: 'familyApart'
} as const;
const isList = (kind: StandingKind): kind is ListId => LISTS.some((list) => list === kind);

/** A row: a duty by its family's number with its counts over the area. `own` is how the place that is looked at carries
 *  it, null where it does not; undefined where that place is not among those of the tables. */
export interface FamilyRow extends FamilyCount {
  name: string;
  category: string;
  leadName: string;
  none: number;
  own: PlaceStanding | null | undefined;
  /** Whether that place carries it otherwise than most do. */
  odd: boolean;
}

/** Rows of an area, those on which the places disagree most first. `at` is the row of the place looked at. */
export function familyRows(held: JoinedFamilies, at: number | null): FamilyRow[] {
  const { families, of, bureaus, categories } = held;
  return familyCounts(families, of)
    .map((count): FamilyRow => {
      const own =
        at === null ? undefined : (placesOfFamily(families, count.family, { first: at, places: 1 })[0] ?? null);
      return {
        ...count,
        name: families.name[count.family] ?? '',
        category: categories[(families.category[count.family] ?? 0) - 1]?.name ?? '',
        leadName: bureaus[(count.lead?.bureau ?? 0) - 1]?.name ?? '',
        none: of.places - count.places,
        own,
        odd: own !== undefined && isApart(own, count.usual)
      };
    })
    .sort((one, other) => other.apart - one.apart || other.places - one.places || one.family - other.family);
}

/** The rows that some place has in one of the lists; all where none is named. */
export function rowsIn(rows: readonly FamilyRow[], lists: readonly ListId[]): readonly FamilyRow[] {
  return lists.length === 0 ? rows : rows.filter((row) => lists.some((list) => row.lists[list] > 0));
}

/** What a number of a family opens; `area` is that of an area on the page, where it is not the one looked at. */
export function familyMark(kind: StandingKind, family: number, area?: number) {
  return pageFormula([HELD, kind, family, ...(area === undefined ? [] : [area])].join('-'));
}

/** How a place carries a duty in words: list, leading bureau, how many duties it makes of it. */
export function standingWords(
  own: (State & { duties?: readonly string[] }) | null,
  { bureaus }: Pick<JoinedFamilies, 'bureaus'>,
  { t, marks, bureau }: Naming
): string {
  const say = sayIn(t, 'region');
  if (own === null) return say('familyNone');
  const lead = bureaus[own.lead - 1]?.name;
  return [
    t(`frame:${own.list}`),
    ...(lead === undefined ? [] : [bureau(lead)]),
    ...((own.duties?.length ?? 1) > 1 ? [say('familyParts', { count: own.duties?.length ?? 1 })] : [])
  ].join(marks.comma);
}

/** The working of a number of a family; null for what is none. */
export function familyWorking(of: string, shown: RegionShown, naming: Naming): Working | null {
  const [word, kindWord, ...numbers] = of.split('-');
  const kind = STANDINGS.find((each) => each === kindWord);
  if (word !== HELD || kind === undefined) return null;
  const [family = -1, areaAt = -1] = numbers.map(Number);
  const all = [...shown.joined.areas.values()];
  const area = all[areaAt] ?? shown.area;
  const held = shown.joined.families(area);
  if (held?.families.name[family] === undefined) return null;
  const say = sayIn(naming.t, 'region');
  const { joined } = shown;
  const around = joined.families(shown.area);
  const most = around === null ? null : familyCount(around.families, family, around.of);
  if (most === null) return null;
  const below = held.of.places <= MOST_PLACES ? [] : joined.below(area);
  const behind = (own: JoinedFamilies) => placesBehind(kind, own, most);
  const here = behind(held);
  const ofPlaces = (): Working['operands'] =>
    here.flatMap(({ place, own }) => {
      const named = joined.place({ part: held.part, unit: place });
      if (named === null) return [];
      const [duty] = own?.duties ?? [];
      return [
        {
          label: say('familyPlace', { place: shown.call(named), as: standingWords(own, held, naming) }),
          value: own === null ? 0 : 1,
          of: duty === undefined ? null : { kind: 'in', edition: named.id, of: { kind: 'duty', id: duty } }
        }
      ];
    });
  return {
    title: say('familyTitle', { area: areaName(area, naming), duty: held.families.name[family] ?? '' }),
    value: here.length,
    formula:
      say(`${FORMULAS[kind]}Formula`, {
        list: isList(kind) ? naming.t(`frame:${kind}`) : '',
        bureau: naming.bureau(held.bureaus[(most.lead?.bureau ?? 0) - 1]?.name ?? ''),
        usual: standingWords(most.usual, held, naming)
      }) + (below.length > 0 ? say('byAreas') : ''),
    operands:
      below.length === 0
        ? ofPlaces()
        : below.flatMap((each) => {
            const own = joined.families(each);
            if (own === null) return [];
            return [
              {
                label: areaName(each, naming),
                value: behind(own).length,
                of: familyMark(kind, family, all.indexOf(each))
              }
            ];
          })
  };
}

interface Behind {
  place: number;
  own: PlaceStanding | null;
}

/** The places behind a number; `lead` and `usual` are those of the area that the page is about, by which areas within
 *  are counted too. */
function placesBehind(
  kind: StandingKind,
  { families, of }: JoinedFamilies,
  { family, lead, usual }: Pick<FamilyCount, 'family' | 'lead' | 'usual'>
): Behind[] {
  const have = new Map(placesOfFamily(families, family, of).map((own) => [own.place, own]));
  return Array.from({ length: of.places }, (_, at) => of.first + at)
    .map((place) => ({ place, own: have.get(place) ?? null }))
    .filter(({ own }) => {
      if (kind === 'none') return own === null;
      if (kind === 'apart') return isApart(own, usual);
      return own !== null && (kind === 'lead' ? own.lead === lead?.bureau : own.list === kind);
    });
}
