// What the answers and pictures on screen were computed under: the head of a printed page says this and nothing else.
import { untrack } from 'svelte';
import type { Filter } from '../address/filter.ts';
import type { Origin } from '../duty/record.ts';

/** An answer or a picture on screen. `filter` is what it was computed under, null where it knows none; `final` is false
 *  while a newer answer is pending; `options` are the page options in it, in words, '' for none; `origin` is whose
 *  lists it is about where it says so. */
export interface OnScreen {
  readonly filter: Filter | null;
  readonly final: boolean;
  readonly options: string;
  readonly origin?: Origin;
}

class Screen {
  #shown = $state.raw<readonly OnScreen[]>([]);

  /** Takes note of something on screen; call what it returns once that goes. */
  add(one: OnScreen): () => void {
    this.#shown = [...this.#shown, one];
    return () => {
      this.#shown = this.#shown.filter((each) => each !== one);
    };
  }

  /** Whether everything on screen is what the page asks for. */
  get final(): boolean {
    return this.#shown.every(({ final }) => final);
  }

  /** The filter of what is on screen; null where nothing knows one. */
  get filter(): Filter | null {
    return this.#shown.find(({ filter }) => filter !== null)?.filter ?? null;
  }

  /** Whose lists the pictures on screen are about; null where none says so. */
  get origin(): Origin | null {
    return this.#shown.find(({ origin }) => origin !== undefined)?.origin ?? null;
  }

  /** Page options of the pictures on screen, in words, each once. */
  get options(): string[] {
    return [...new Set(this.#shown.map(({ options }) => options).filter((words) => words !== ''))];
  }
}

/** Of the one page that is open; nothing is ever added while pages are prerendered. */
export const screen = new Screen();

/** Keeps note of something while its component is on screen, null for nothing; call it while that is made. */
export function noteOnScreen(make: () => OnScreen | null): void {
  $effect(() => {
    const one = make();
    return one === null ? undefined : untrack(() => screen.add(one));
  });
}
