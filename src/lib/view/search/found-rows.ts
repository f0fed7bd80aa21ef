// What a search found as rows of a list: what each is called, why it was found, and where it leads.
import { NO_FILTER, toSearch } from '$lib/address/filter.ts';
import type { Say } from '$lib/i18n/language.ts';
import type { Naming } from '$lib/naming/naming.ts';
import type { ListId } from '$lib/duty/record.ts';
import type { Names } from '$lib/query/names.ts';
import { KINDS, MOST, type Hit, type Kind, type Thing } from '$lib/search/search.ts';
import type { FoundIn } from '$lib/state/find.ts';
import type { Routes } from '../frame/routes.ts';

/** One row. `list` and `seq` of a duty; `why` is null where the row shows by itself why it stands here; `clause` is the
 *  clause that was found; `place` is '' where there is one edition only. */
export interface Row {
  key: string;
  label: string;
  href: string;
  list: ListId | null;
  seq: number;
  why: string | null;
  clause: string | null;
  place: string;
}

/** Rows of one kind. */
export interface RowGroup {
  kind: Kind;
  rows: Row[];
}

/** Where hits come from: an edition by its id, its names, its links and its words; `finding` gives the sentence of one
 *  by its id, null where it is not at hand: such a finding has no row. */
export interface Place {
  edition: string;
  name: string;
  names: Names;
  routes: Routes;
  naming: Naming;
  found: FoundIn;
  pages: readonly Thing[];
  paths: ReadonlyMap<string, string>;
  carried: string;
  finding: (id: string) => string | null;
}

/** Rows of several editions, group by group, the best first; of each kind at most as many as one edition may give.
 *  Pages stand once. */
export function rowsOf(places: readonly Place[], say: Say<'search'>): RowGroup[] {
  const hits = places.flatMap((place, at) =>
    place.found.found.groups.flatMap((group) =>
      group.kind === 'page' && at > 0 ? [] : group.hits.map((hit) => ({ hit, place }))
    )
  );
  const groups = KINDS.map((kind) => {
    const own = hits.filter(({ hit }) => hit.kind === kind).sort((a, b) => b.hit.score - a.hit.score);
    return {
      kind,
      best: own[0]?.hit.score ?? 0,
      rows: own.slice(0, MOST[kind]).flatMap((each) => row(each.hit, each.place, say))
    };
  });
  return groups.filter(({ rows }) => rows.length > 0).sort((a, b) => b.best - a.best);
}

function row(hit: Hit, place: Place, say: Say<'search'>): Row[] {
  const { names, routes, naming, found } = place;
  const filtered = (change: Partial<typeof NO_FILTER>) =>
    routes.page('/duties/', toSearch({ ...NO_FILTER, ...change }));
  const common = {
    key: `${place.edition} ${hit.kind} ${hit.id}`,
    list: null,
    seq: 0,
    why: whyOf(hit, say),
    clause: hit.text,
    place: hit.kind === 'page' ? '' : place.name
  };
  if (hit.kind === 'duty') {
    const record = found.records.get(hit.id);
    if (record === undefined) return [];
    const { list, seq, name } = record;
    return [{ ...common, label: name, href: routes.duty(hit.id), list, seq }];
  }
  if (hit.kind === 'bureau') {
    const name = names.bureaus.find(({ id }) => id === hit.id)?.name ?? hit.id;
    return [{ ...common, label: naming.bureau(name), href: routes.bureau(hit.id) }];
  }
  if (hit.kind === 'category') {
    const name = names.categories.find(({ id }) => id === hit.id)?.name ?? hit.id;
    return [{ ...common, label: naming.category(name), href: filtered({ categories: [hit.id] }) }];
  }
  if (hit.kind === 'finding') {
    const sentence = place.finding(hit.id);
    return sentence === null ? [] : [{ ...common, label: sentence, href: routes.finding(hit.id) }];
  }
  const label = place.pages.find(({ id }) => id === hit.id)?.names[0] ?? hit.id;
  return [{ ...common, label, href: routes.page(place.paths.get(hit.id) ?? '/', place.carried) }];
}

function whyOf({ kind, how }: Hit, say: Say<'search'>): string | null {
  if (how === 'name' || how === 'text') return null;
  if (how === 'of') return say(kind === 'finding' ? 'of_finding' : 'of_duty');
  return say(how);
}
