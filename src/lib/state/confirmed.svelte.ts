// Duties that the reader compared with their source: their flags are settled.
import { settles, type Flagged } from '../naming/flag-words.ts';
import { ownName, readOfEdition } from '../duty/of-edition.ts';
import type { Confirmation, ListStore } from './list-store.ts';
import { Said } from './said.svelte.ts';

/** The confirmations of this browser; where it keeps nothing they last as long as the tab. */
export class Confirmed {
  #said = new Said<Confirmation>({
    keyOf: ({ edition, duty }) => keyOf(edition, duty),
    all: (store) => store.confirmations(),
    put: (store, value) => store.keepConfirmation(value),
    drop: (store, value) => store.forgetConfirmation(value)
  });

  /** See Said. */
  start(store: ListStore): Promise<void> {
    return this.#said.start(store);
  }

  /** Whether the browser keeps all of them. */
  get keeps(): boolean {
    return this.#said.keeps;
  }

  get all(): Confirmation[] {
    return [...this.#said.all.values()];
  }

  /** When the duty was confirmed as it stands now, null where it was not: another name or a further flag opens it
   *  again. An id that names its edition is looked up there. */
  since(edition: string, duty: Flagged): string | null {
    const own = readOfEdition(duty.id);
    const known = this.#said.all.get(keyOf(own.edition ?? edition, own.id));
    const name = own.edition === null ? duty.name : ownName(duty.name);
    return known !== undefined && settles(known, { ...duty, name }) ? known.at : null;
  }

  /** All confirmations of an edition. */
  of(edition: string): Confirmation[] {
    return this.all.filter((each) => each.edition === edition);
  }

  /** True for a duty that is not certain and not confirmed. */
  isOpen(edition: string, duty: Flagged): boolean {
    return duty.flags.length > 0 && this.since(edition, duty) === null;
  }

  confirm(edition: string, { id, name, flags }: Flagged): Promise<void> {
    return this.#said.keep([{ edition, duty: id, name, codes: [...flags], at: new Date().toISOString() }]);
  }

  /** Takes over confirmations of duties that are not confirmed here yet. */
  join(others: readonly Confirmation[]): Promise<void> {
    return this.#said.keep(others.filter(({ edition, duty }) => !this.#said.all.has(keyOf(edition, duty))));
  }

  /** Takes a confirmation back. */
  async undo(edition: string, duty: string): Promise<void> {
    const known = this.#said.all.get(keyOf(edition, duty));
    if (known !== undefined) await this.#said.drop(known);
  }
}

/** The confirmations of this tab. */
export const confirmed = new Confirmed();

function keyOf(edition: string, duty: string): string {
  return `${edition} ${duty}`;
}
