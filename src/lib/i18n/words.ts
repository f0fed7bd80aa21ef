// What the file of a language holds.
import type { Conventions } from './conventions.ts';
import type { zh } from './zh.ts';
import type { clauses } from './zh-clauses.ts';
import type { draft } from './zh-draft.ts';
import type { indicators } from './zh-indicators.ts';
import type { library } from './zh-library.ts';
import type { places } from './zh-places.ts';
import type { region } from './zh-region.ts';
import type { search } from './zh-search.ts';
import type { worklist } from './zh-worklist.ts';

type First = (typeof zh)['messages'];

/** Areas whose words come with the pages that speak them. */
export interface LaterResources {
  clauses: typeof clauses;
  draft: typeof draft;
  indicators: typeof indicators;
  library: typeof library;
  places: typeof places;
  region: typeof region;
  search: typeof search;
  worklist: typeof worklist;
}

export type Resources = First & LaterResources;
export type Area = keyof Resources;

/** Keys of another language follow the Chinese ones; a key ending in _other may have a twin ending in _one for the
 *  singular. */
type Twin<Chinese> = { [Key in keyof Chinese]: string } & {
  [Key in keyof Chinese as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string;
};

/** Messages of a language by area: those of every page, and those that come later. */
export type Messages = { [Name in keyof First]: Twin<First[Name]> };
export type LaterMessages = { [Name in keyof LaterResources]: Twin<LaterResources[Name]> };

export interface LanguageWords {
  conventions: Conventions;
  messages: Messages;
}
