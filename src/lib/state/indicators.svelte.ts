// The list of assessment indicators that a tab works at: kept by the tab over other pages and reloads, sent nowhere.
import type { IndicatorSource } from '../entry/indicator-source.ts';
import type { ColumnRole } from '../entry/indicator-table.ts';
import type { ToldPart } from '../entry/indicator.ts';
import type { TextStore } from './unsaved.svelte.ts';

/** How a reader said that the columns of a table are; null where nothing was said. */
export type RolesGiven = (readonly ColumnRole[] | null)[];

/** What was chosen by hand: ids of duties by the text of an indicator, none for off-list. `edition` is whose duties
 *  they are. */
export interface ByHand {
  edition: string;
  text: string;
  duties: readonly string[];
}

/** All that is kept: what stands in the field, the file in its stead, its columns, and what was chosen. */
export interface Kept {
  typed: string;
  source: IndicatorSource | null;
  roles: RolesGiven;
  hands: readonly ByHand[];
}

const KEY = 'duty-atlas-indicators';
const NONE: Kept = { typed: '', source: null, roles: [], hands: [] };
/** Milliseconds after a change before it is stored; leaving the page stores at once. */
const PAUSE = 300;
const MOST_STEPS = 200;

/** One list at a time. `keeps` is false where the browser stores nothing, or no more: it then lasts as long as the tab
 *  stays. Every change can be taken back but typing, which the field itself takes back. */
export class Indicators {
  keeps = $state(true);
  #now = $state.raw<Kept>(NONE);
  #steps = $state.raw<readonly Kept[]>([]);
  #tab: () => TextStore;
  #started = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** What the entry check told of a text, by the edition whose duties it was compared with. */
  #told = new Map<string, Map<string, ToldPart[]>>();

  constructor(tab: () => TextStore) {
    this.#tab = tab;
  }

  /** Reads what is stored, once. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    try {
      this.#now = readKept(this.#tab().getItem(KEY)) ?? NONE;
    } catch {
      this.keeps = false;
    }
    addEventListener('pagehide', () => this.#store());
  }

  get typed(): string {
    return this.#now.typed;
  }

  get source(): IndicatorSource | null {
    return this.#now.source;
  }

  get roles(): RolesGiven {
    return this.#now.roles;
  }

  get empty(): boolean {
    return this.#now.source === null && this.#now.typed.trim() === '';
  }

  get undoable(): boolean {
    return this.#steps.length > 0;
  }

  /** Takes what stands in the field. */
  type(typed: string): void {
    this.#now = { ...this.#now, typed };
    this.#later();
  }

  /** Takes a file in place of the one before. */
  open(source: IndicatorSource): void {
    this.#step({ ...this.#now, source, roles: [] });
  }

  /** Says how the columns of a table of the file are; `typed` text is a table of its own. */
  tell(table: number, roles: readonly ColumnRole[]): void {
    const all: RolesGiven = [...this.#now.roles];
    while (all.length <= table) all.push(null);
    all[table] = roles;
    this.#step({ ...this.#now, roles: all });
  }

  /** What was chosen by hand about the indicators, by their text. */
  hands(edition: string): ReadonlyMap<string, readonly string[]> {
    return new Map(
      this.#now.hands.flatMap((each) => (each.edition === edition ? [[each.text, each.duties] as const] : []))
    );
  }

  /** Chooses the duties of an indicator, none for off-list; null goes back to what the check says. */
  choose(edition: string, text: string, duties: readonly string[] | null): void {
    const others = this.#now.hands.filter((each) => each.edition !== edition || each.text !== text);
    this.#step({ ...this.#now, hands: duties === null ? others : [...others, { edition, text, duties }] });
  }

  /** Puts away all of it; it can be taken back as long as the tab stays. */
  clear(): void {
    this.#step(NONE);
  }

  /** Takes the last step back; what was typed since stays where the step did not touch it. */
  undo(): void {
    const last = this.#steps.at(-1);
    if (last === undefined) return;
    this.#steps = this.#steps.slice(0, -1);
    const { typed } = this.#now;
    this.#now = typed.trim() === '' ? last : { ...last, typed };
    this.#later();
  }

  /** What is known of the texts compared with an edition's duties; it may be written to. */
  told(edition: string): Map<string, ToldPart[]> {
    const known = this.#told.get(edition) ?? new Map<string, ToldPart[]>();
    this.#told.set(edition, known);
    return known;
  }

  #step(next: Kept): void {
    this.#steps = [...this.#steps.slice(1 - MOST_STEPS), this.#now];
    this.#now = next;
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#store(), PAUSE);
  }

  #store(): void {
    clearTimeout(this.#waiting);
    if (!this.#started) return;
    try {
      const tab = this.#tab();
      if (this.#now === NONE) tab.removeItem(KEY);
      else tab.setItem(KEY, JSON.stringify(this.#now));
      this.keeps = true;
    } catch {
      this.keeps = false;
    }
  }
}

/** What is kept, out of its stored text; null where it is none. */
function readKept(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    const { typed, source, roles, hands } = JSON.parse(text) as Kept;
    const whole = typeof typed === 'string' && Array.isArray(roles) && Array.isArray(hands);
    const fits = source === null || (Array.isArray(source.tables) && Array.isArray(source.lines));
    return whole && fits ? { typed, source, roles, hands } : null;
  } catch {
    return null;
  }
}

export const indicators = new Indicators(() => sessionStorage);
