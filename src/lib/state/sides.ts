// Editions that stand side by side: their sources, the filter as each of them understands it, and what is counted of
// all in one go.
import type { Filter } from '../address/filter.ts';
import type { Standing } from '../compare/standing.ts';
import type { Desk } from '../db/engine.ts';
import {
  placeBureauCounts,
  placeBureaus,
  placeCategories,
  type PlaceBureaus,
  type PlaceCell
} from '../query/place-cells.ts';
import { computedStandings } from './compute.ts';
import type { EngineHost } from './engine.svelte.ts';
import type { Side, Source } from './source.ts';

/** What is counted of all editions under a filter. */
export interface SideCells {
  categories: PlaceCell[];
  bureaus: PlaceCell[];
  counts: PlaceBureaus[];
}

/** The filter of a page about one edition as another understands it: a bureau that the other lacks by that id stands
 *  for those of its kind (市水利局, 县水务局). */
export async function filterFor(filter: Filter, page: Source, own: Source): Promise<Filter> {
  if (filter.bureaus.length === 0 || page === own) return filter;
  const { bodyKind } = await import('../lexicon/body-kind.ts');
  const bureaus = filter.bureaus.flatMap((id) => {
    const asked = page.names.bureaus.find((each) => each.id === id);
    if (asked === undefined || own.names.bureaus.some((each) => each.id === id)) return [id];
    const kind = bodyKind(asked.name);
    const alike = kind === null ? [] : own.names.bureaus.filter(({ name }) => bodyKind(name) === kind);
    return alike.length === 0 ? [id] : alike.map((each) => each.id);
  });
  return { ...filter, bureaus };
}

/** Cells and bureau counts of all sides under the filter of a page about `page`: one round for all sides to which the
 *  filter means the same. Rejects with QueryError. */
export async function sideCells(
  sides: readonly Side[],
  filter: Filter,
  page: Source,
  host: EngineHost,
  signal?: AbortSignal
): Promise<SideCells> {
  const rounds = new Map<string, { filter: Filter; scope: number[] }>();
  for (const { source } of sides) {
    const own = await filterFor(filter, page, source);
    const key = JSON.stringify(own);
    const round = rounds.get(key) ?? { filter: own, scope: [] };
    round.scope.push(...source.scope);
    rounds.set(key, round);
  }
  const all: SideCells = { categories: [], bureaus: [], counts: [] };
  for (const { filter: own, scope } of rounds.values()) {
    const desk: Desk = host.desk(scope, signal === undefined ? {} : { signal });
    const [categories, bureaus, counts] = await Promise.all([
      placeCategories(desk, own),
      placeBureaus(desk, own),
      placeBureauCounts(desk, own)
    ]);
    all.categories.push(...categories);
    all.bureaus.push(...bureaus);
    all.counts.push(...counts);
  }
  return all;
}

let kept: { sources: readonly Source[]; standings: Promise<Standing[]>; work: AbortController } | null = null;

/** How each side carries the duties that they have among them; the last answer is kept for the next page that asks for
 *  the same sides, and what is still at work for others ends. `heard` gets how much is done, 0..1. Rejects like
 *  computedStandings. */
export function sideStandings(
  sides: readonly Side[],
  host: EngineHost,
  heard: (share: number) => void
): Promise<Standing[]> {
  const sources = sides.map(({ source }) => source);
  if (kept?.sources.length !== sources.length || kept.sources.some((source, at) => source !== sources[at])) {
    stopStandings();
    const work = new AbortController();
    const standings = computedStandings(
      host.desk(sources.flatMap(({ scope }) => [...scope])),
      sources.map(({ scope, origin }) => ({ edition: scope[0] ?? 0, place: origin.place })),
      { signal: work.signal, heard }
    );
    const own = { sources, standings, work };
    kept = own;
    standings.catch(() => {
      if (kept === own) kept = null;
    });
  }
  return kept.standings;
}

/** Ends the work at standings; it begins anew when they are asked for again. */
export function stopStandings(): void {
  kept?.work.abort();
}
