// The address is the only home of the filter, the panel and a view's settings.
import { createContext } from 'svelte';
import { writeMark, type Elsewhere, type Selection } from '../address/mark.ts';
import {
  FILTER_KEYS,
  fromSearch,
  isFiltered,
  NO_FILTER,
  searchText,
  toSearch,
  type Filter,
  type Ignored,
  type KnownIds
} from '../address/filter.ts';
import type { Question } from './ask.svelte.ts';

/** What an address is read from and written to. `search` holds its parameters; `go` takes the new ones as text (''
 *  or `?…`) and makes a history entry unless `replace`. */
export interface AddressBar {
  search: () => URLSearchParams;
  go: (search: string, replace: boolean) => void;
  known: () => KnownIds;
}

/** Reads and writes the address. Until the page is hydrated it reads as empty, so that hydration changes nothing. */
export class Address {
  #live = $state(false);
  #bar: AddressBar;
  #search = $derived.by(() => (this.#live ? this.#bar.search() : new URLSearchParams()));
  /** As text, so that opening a panel or changing a page's setting leaves the filter the same object and asks nothing
   *  anew. */
  #filterText = $derived.by(() =>
    new URLSearchParams(FILTER_KEYS.map((key) => [key, this.#search.get(key) ?? ''])).toString()
  );
  /** Without the panel and as text, so that opening a panel changes no view's settings. */
  #settingText = $derived.by(() => {
    const settings = new URLSearchParams(this.#search);
    settings.delete('open');
    return settings.toString();
  });
  #settings = $derived.by(() => new URLSearchParams(this.#settingText));
  #open = $derived.by(() => this.#search.get('open') ?? '');
  #read = $derived.by((): { filter: Filter; ignored: Ignored[] } =>
    fromSearch(readable(this.#filterText), this.#bar.known())
  );

  constructor(bar: AddressBar) {
    this.#bar = bar;
  }

  /** Call once the page is hydrated. */
  start(): void {
    this.#live = true;
  }

  /** Whether it is read from the browser already. */
  get ready(): boolean {
    return this.#live;
  }

  get filter(): Filter {
    return this.#read.filter;
  }

  get filtered(): boolean {
    return isFiltered(this.filter);
  }

  /** Filter values of the address that name nothing known. */
  get ignored(): Ignored[] {
    return this.#read.ignored;
  }

  /** The question under the present filter; plain while nothing is filtered. */
  ask<Answer>(question: (filter: Filter) => Question<Answer>): {
    question: Question<Answer>;
    plain: boolean;
    filter: Filter;
    ready: boolean;
  } {
    return { question: question(this.filter), plain: !this.filtered, filter: this.filter, ready: this.ready };
  }

  /** Changes part of the filter and goes back to the first page of a table; a new entry of the browser's history. */
  narrow(change: Partial<Filter>): void {
    const rest = new URLSearchParams(this.#search);
    rest.delete('page');
    this.#go(toSearch({ ...this.filter, ...change }, rest));
  }

  clear(): void {
    this.#go(toSearch(NO_FILTER, this.#search));
  }

  /** Adds the value to that side of the filter, or takes it out where it is already there. */
  toggle<Side extends Exclude<keyof Filter, 'text'>>(side: Side, value: Filter[Side][number]): void {
    const values = this.filter[side] as Filter[Side][number][];
    this.narrow({ [side]: values.includes(value) ? values.filter((each) => each !== value) : [...values, value] });
  }

  /** A view's own setting, '' where the address has none. */
  get(key: string): string {
    return key === 'open' ? this.#open : (this.#settings.get(key) ?? '');
  }

  /** Writes settings ('' removes); `replace` for continuous changes such as a slider, which make no history entry. */
  set(change: Record<string, string>, replace = false): void {
    const search = new URLSearchParams(this.#search);
    for (const [key, value] of Object.entries(change)) {
      if (value === '') search.delete(key);
      else search.set(key, value);
    }
    this.#go(search, replace);
  }

  /** Shows a selection in the panel, and changes settings of the page with it. */
  open(selection: Selection | Elsewhere, settings: Record<string, string> = {}): void {
    this.set({ ...settings, open: writeMark(selection) });
  }

  /** Search part of a link to another page that keeps the filter but not this page's settings. */
  get carried(): string {
    return searchText(toSearch(this.filter));
  }

  /** The whole search part as it stands: filter and settings. */
  get whole(): string {
    return searchText(this.#search);
  }

  #go(search: URLSearchParams, replace = false): void {
    this.#bar.go(searchText(search), replace);
  }
}

function readable(text: string): URLSearchParams {
  return new URLSearchParams([...new URLSearchParams(text)].filter(([, value]) => value !== ''));
}

export const [getAddress, setAddress] = createContext<Address>();
