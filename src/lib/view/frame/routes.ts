// Every page of the app and how its address is built.
import { FIRST, type Language } from '../../i18n/languages.ts';
import { createContext } from 'svelte';
import { resolve } from '$app/paths';
import { searchText } from '../../address/filter.ts';
import { readOfEdition } from '../../duty/of-edition.ts';

/** Pages in the order of the rail; one `within` another stands beside it, not in the rail. */
export const PAGES = [
  { id: 'overview', path: '/' },
  { id: 'heatmap', path: '/heatmap/' },
  { id: 'matrix', path: '/matrix/' },
  { id: 'workload', path: '/workload/' },
  { id: 'network', path: '/network/' },
  { id: 'duties', path: '/duties/' },
  { id: 'clauses', path: '/clauses/' },
  { id: 'bureaus', path: '/bureaus/' },
  { id: 'findings', path: '/findings/' },
  { id: 'entry', path: '/entry/' },
  { id: 'indicators', path: '/indicators/', within: 'entry' },
  { id: 'compare', path: '/compare/' },
  { id: 'draft', path: '/draft/' },
  { id: 'library', path: '/library/' },
  { id: 'places', path: '/places/' },
  { id: 'region', path: '/region/', within: 'places' },
  { id: 'report', path: '/report/' },
  { id: 'about', path: '/about/' }
] as const;
export type PageId = (typeof PAGES)[number]['id'];
/** Pages that stand in the rail. */
export const IN_RAIL = PAGES.filter((page) => !('within' in page));

/** Builds every address of the app, so that links work in any sub-folder and keep the reader's language.
 *  `search` is what the address asks for: a filter or settings, as parameters or as text with or without `?`. */
export class Routes {
  #language: () => Language;
  #edition: string | null;

  /** `edition` is the id of the edition that links stay in, null for the one that the build's pages are about. */
  constructor(language: () => Language, edition: string | null) {
    this.#language = language;
    this.#edition = edition;
  }

  /** A page of the rail by its path, or `/bureaus/print/`. */
  page(path: string, search: URLSearchParams | string = ''): string {
    return this.#to(path, search);
  }

  /** The page of one duty by its text id, e.g. `basic-31`: made at build time for the default edition, `/duty/?id=` for
   *  any other, which an id may name itself. */
  duty(id: string, search: URLSearchParams | string = ''): string {
    return this.#detail('duty', id, search);
  }

  bureau(id: string, search: URLSearchParams | string = ''): string {
    return this.#detail('bureau', id, search);
  }

  finding(id: string, search: URLSearchParams | string = ''): string {
    return this.#detail('finding', id, search);
  }

  /** The list of the findings page, narrowed to one case. */
  matter(id: string, search: URLSearchParams | string = ''): string {
    const own = new URLSearchParams(search);
    own.set('case', id);
    return `${this.#to('/findings/', own)}#list`;
  }

  /** Where a brief is made: on a bureau, a case or a duty by its id. */
  brief(about: 'bureau' | 'case' | 'duty', id: string, search: URLSearchParams | string = ''): string {
    const own = new URLSearchParams(search);
    own.set(about, id);
    return `${this.#to('/report/', own)}#brief`;
  }

  /** Where a duty is changed in a draft; `draft` is the edition of the draft whose duty it is, null for a duty of the
   *  lists that links stay in. */
  tryOut(id: string, draft: string | null): string {
    const own = new URLSearchParams(draft === null ? { duty: id } : { draft, row: id });
    return draft === null ? this.#to('/draft/', own) : localized(this.#language(), '/draft/') + searchText(own);
  }

  /** The page at this path, as a route names it, in another language. */
  translated(language: Language, path: string, search: URLSearchParams | string = ''): string {
    return localized(language, path) + searchText(this.#within(search));
  }

  /** The page at this path, as a route names it, about another edition; details lead to their list, as their ids mean
   *  nothing there. */
  elsewhere(path: string, edition: string | null): string {
    const [detail = ''] = /^\/(?:duty|bureau|finding)(?=\/)/u.exec(path) ?? [];
    const to = detail === '' ? path : ({ '/duty': '/duties/', '/bureau': '/bureaus/' }[detail] ?? '/findings/');
    return localized(this.#language(), to) + (edition === null ? '' : searchText(new URLSearchParams({ in: edition })));
  }

  #detail(kind: 'duty' | 'bureau' | 'finding', asked: string, search: URLSearchParams | string): string {
    const { edition, id } = readOfEdition(asked);
    if (edition === null && this.#edition === null) return this.#to(`/${kind}/${id}/`, search);
    const own = new URLSearchParams({ in: edition ?? this.#edition ?? '', id });
    for (const [key, value] of new URLSearchParams(search)) if (!own.has(key)) own.append(key, value);
    return localized(this.#language(), `/${kind}/`) + searchText(own);
  }

  #to(path: string, search: URLSearchParams | string): string {
    return localized(this.#language(), path) + searchText(this.#within(search));
  }

  #within(search: URLSearchParams | string): URLSearchParams {
    const own = new URLSearchParams(search);
    if (this.#edition === null) own.delete('in');
    else own.set('in', this.#edition);
    return own;
  }
}

function localized(language: Language, path: string): string {
  return resolve((language === FIRST ? path : `/${language}${path}`) as '/');
}

/** Path of the page at a route of the app, without its language: `/duty/basic-31/` for `/[[lang=lang]]/duty/[id]`. */
export function pathOf(route: string | null, params: Record<string, string | undefined>): string {
  const path = (route ?? '')
    .replace('/[[lang=lang]]', '')
    .replaceAll(/\[(\w+)\]/gu, (_, name: string) => params[name] ?? '');
  return path === '' ? '/' : `${path}/`;
}

export const [getRoutes, setRoutes] = createContext<Routes>();
