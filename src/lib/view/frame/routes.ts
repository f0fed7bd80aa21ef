// Every page of the app and how its address is built.
import { createContext } from 'svelte';
import { resolve } from '$app/paths';
import type { Language } from '../../i18n/language.ts';
import { searchText } from '../../query/filter.ts';

/** Pages of the rail in order; `mark` is the glyph shown above the name. */
export const PAGES = [
  { id: 'overview', path: '/' },
  { id: 'heatmap', path: '/heatmap/' },
  { id: 'matrix', path: '/matrix/' },
  { id: 'workload', path: '/workload/' },
  { id: 'network', path: '/network/' },
  { id: 'duties', path: '/duties/' },
  { id: 'bureaus', path: '/bureaus/' },
  { id: 'findings', path: '/findings/' },
  { id: 'entry', path: '/entry/' },
  { id: 'report', path: '/report/' },
  { id: 'about', path: '/about/' }
] as const;
export type PageId = (typeof PAGES)[number]['id'];

/** Builds every address of the app, so that links work in any sub-folder and keep the reader's language.
 *  `search` is what the address asks for: a filter or settings, as parameters or as text with or without `?`. */
export class Routes {
  #language: () => Language;

  constructor(language: () => Language) {
    this.#language = language;
  }

  /** A page of the rail by its path, or `/bureaus/print/`. */
  page(path: string, search: URLSearchParams | string = ''): string {
    return this.#to(path, search);
  }

  /** The page of one duty by its text id, e.g. `basic-31`. */
  duty(id: string, search: URLSearchParams | string = ''): string {
    return this.#to(`/duty/${id}/`, search);
  }

  bureau(id: string, search: URLSearchParams | string = ''): string {
    return this.#to(`/bureau/${id}/`, search);
  }

  finding(id: string, search: URLSearchParams | string = ''): string {
    return this.#to(`/finding/${id}/`, search);
  }

  /** The page at this path, as a route names it, in the other language. */
  translated(path: string, search: URLSearchParams | string = ''): string {
    return localized(this.#language() === 'en' ? 'zh' : 'en', path) + searchText(new URLSearchParams(search));
  }

  #to(path: string, search: URLSearchParams | string): string {
    return localized(this.#language(), path) + searchText(new URLSearchParams(search));
  }
}

function localized(language: Language, path: string): string {
  return resolve((language === 'en' ? `/en${path}` : path) as '/');
}

export const [getRoutes, setRoutes] = createContext<Routes>();
