// The reader's language, its translator, and the names of bureaus and categories in it.
import { createContext } from 'svelte';
import type { Translate } from '../i18n/language.ts';
import type { Language } from '../i18n/languages.ts';
import type { Conventions } from '../i18n/conventions.ts';
import type { NamedPlace } from '../i18n/levels.ts';
import { namingOf } from '../naming/naming.ts';
import type { BureauName, CategoryName, Names } from '../query/names.ts';

/** Reactive words: `t` translates, `bureau` and `category` give the name to show for an official Chinese name. */
export class Words {
  #language: () => Language;
  #names: () => Names;
  #place: () => NamedPlace;
  #bureaus = $derived.by(() => new Map(this.#names().bureaus.map((bureau) => [bureau.name, bureau])));
  #categories = $derived.by(() => new Map(this.#names().categories.map((category) => [category.name, category])));
  #naming = $derived.by(() => namingOf(this.#names(), this.#language(), this.#place()));
  t: Translate = $derived(this.#naming.t);

  constructor(language: () => Language, names: () => Names, place: () => NamedPlace) {
    this.#language = language;
    this.#names = names;
    this.#place = place;
  }

  get language(): Language {
    return this.#language();
  }

  get marks(): Conventions['marks'] {
    return this.#naming.marks;
  }

  get names(): Names {
    return this.#names();
  }

  /** Short name of a bureau given by official name: 市水利局, Water Resources Bureau. Names outside the lists stay as
   *  printed. */
  bureau = (name: string): string => this.#naming.bureau(name);

  category = (name: string): string => this.#naming.category(name);

  bureauOf(name: string): BureauName | undefined {
    return this.#bureaus.get(name);
  }

  categoryOf(name: string): CategoryName | undefined {
    return this.#categories.get(name);
  }
}

export const [getWords, setWords] = createContext<Words>();
