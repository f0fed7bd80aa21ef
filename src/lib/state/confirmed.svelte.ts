// Duties that the reader compared with their source: their flags are settled.
import { settles, type Flagged } from '../naming/flag-words.ts';
import type { Confirmation, ListStore } from './list-store.ts';

/** The confirmations of this browser; where it keeps nothing they last as long as the tab. */
export class Confirmed {
  #all = $state.raw<ReadonlyMap<string, Confirmation>>(new Map());
  #store: ListStore | undefined;
  #loading: Promise<void> | undefined;

  /** Reads what the browser keeps, once. Call it from an effect or a handler. */
  start(store: ListStore): Promise<void> {
    this.#store = store;
    this.#loading ??= store
      .confirmations()
      .catch(() => [])
      .then((kept) => {
        this.#all = new Map([...kept.map((each) => [keyOf(each.edition, each.duty), each] as const), ...this.#all]);
      });
    return this.#loading;
  }

  /** Reads anew what the browser keeps, with the next start. */
  forget(): void {
    this.#loading = undefined;
  }

  /** When the duty was confirmed as it stands now, null where it was not: another name or a further flag opens it
   *  again. */
  since(edition: string, duty: Flagged): string | null {
    const known = this.#all.get(keyOf(edition, duty.id));
    return known !== undefined && settles(known, duty) ? known.at : null;
  }

  /** All confirmations of an edition. */
  of(edition: string): Confirmation[] {
    return [...this.#all.values()].filter((each) => each.edition === edition);
  }

  /** True for a duty that is not certain and not confirmed. */
  isOpen(edition: string, duty: Flagged): boolean {
    return duty.flags.length > 0 && this.since(edition, duty) === null;
  }

  async confirm(edition: string, { id, name, flags }: Flagged): Promise<void> {
    const made = { edition, duty: id, name, codes: [...flags], at: new Date().toISOString() };
    this.#all = new Map([...this.#all, [keyOf(edition, id), made]]);
    await this.#store?.keepConfirmation(made).catch(() => undefined);
  }

  /** Takes a confirmation back. */
  async undo(edition: string, duty: string): Promise<void> {
    this.#all = new Map([...this.#all].filter(([key]) => key !== keyOf(edition, duty)));
    await this.#store?.forgetConfirmation({ edition, duty }).catch(() => undefined);
  }
}

/** The confirmations of this tab. */
export const confirmed = new Confirmed();

function keyOf(edition: string, duty: string): string {
  return `${edition} ${duty}`;
}
