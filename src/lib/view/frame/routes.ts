// Every page of the app and how its address is built.
import { resolve } from '$app/paths';
import type { Language } from '../../i18n/language.ts';

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

/** Address of a page, e.g. `/heatmap/`, `/duty/basic-31/`, in a language; works in any sub-folder. */
export function link(language: Language, path: string): string {
  return resolve((language === 'en' ? `/en${path}` : path) as '/');
}
