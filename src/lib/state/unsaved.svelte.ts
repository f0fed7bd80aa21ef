// What is typed about a finding and not saved yet: kept by tab through Escape, other pages and reloads, never replaced
// by what is saved elsewhere.
import { newId } from './new-id.ts';
import { faultOf, recordKey, tryRecord, type About, type Decision, type ReviewRecord } from './review.ts';

/** What a reader types: the fields of a decision as they stand in the form. */
export type Fields = Omit<Decision, 'at'>;

/** A decision being written. `seen` is the record as it stood when the form was opened, null where there was none; `at`
 *  is when it was last changed (ISO 8601). */
export interface Typed extends About, Fields {
  seen: ReviewRecord | null;
  at: string;
}

/** A text of another tab or an earlier visit, under its key in the store. */
export interface Left {
  key: string;
  typed: Typed;
}

/** A store of texts by key, as browsers have them; every call may throw where they keep nothing. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Keys in the store, as they were when the first texts were kept. */
const PREFIX = 'duty-atlas-draft ';
const MINE = 'duty-atlas-drafts';
const EMPTY: Fields = { status: 'to settle', owner: '', note: '', date: '' };
const TEXTS = ['edition', 'finding', 'kind', 'sentence', 'owner', 'note', 'date', 'at'] as const;
const FIELDS = ['status', 'owner', 'note', 'date'] as const;

/** Unsaved texts of one tab. `keeps` is false where the browser stores nothing: they then last as long as the tab.
 *  `kept` holds texts over visits, `tab` says which of them are of this tab; both are asked for when first needed. */
export class Unsaved {
  keeps = $state(true);
  #kept: () => TextStore;
  #tab: () => TextStore;
  #own = $state.raw<ReadonlyMap<string, Typed>>(new Map());
  #away = $state.raw<ReadonlyMap<string, Typed>>(new Map());
  #left = $state.raw<readonly Left[]>([]);
  #keys = new Map<string, string>();
  #written = new Map<string, string>();
  #started = false;

  constructor(kept: () => TextStore, tab: () => TextStore) {
    this.#kept = kept;
    this.#tab = tab;
  }

  /** Reads what is stored, once, and hears of what other tabs write. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#store(() => {
      const mine: unknown = JSON.parse(this.#tab().getItem(MINE) ?? '{}');
      const own = new Map<string, Typed>();
      for (const [name, key] of Object.entries(mine ?? {})) {
        const text = this.#kept().getItem(String(key));
        const typed = text === null ? null : readTyped(text);
        if (text === null || typed === null) continue;
        own.set(name, typed);
        this.#keys.set(name, String(key));
        this.#written.set(String(key), text);
      }
      this.#own = own;
    });
    this.#look();
    addEventListener('storage', ({ key }) => {
      if (key === null || key.startsWith(PREFIX)) this.#look();
    });
  }

  /** What this tab writes about a finding. */
  of(about: Pick<About, 'edition' | 'finding'>): Typed | undefined {
    return this.#own.get(recordKey(about));
  }

  /** Findings of an edition with a text that is not saved, of this tab or left elsewhere, each once. */
  findings(edition: string): string[] {
    const all = [...this.#own.values()].filter(touched).concat(this.#left.map(({ typed }) => typed));
    return [...new Set(all.filter((each) => each.edition === edition).map(({ finding }) => finding))];
  }

  /** Texts about a finding by other tabs or earlier visits, latest first. */
  left(about: Pick<About, 'edition' | 'finding'>): Left[] {
    return this.#left.filter(({ typed }) => recordKey(typed) === recordKey(about));
  }

  /** The text about a finding that was put away last in this tab. */
  away(about: Pick<About, 'edition' | 'finding'>): Typed | undefined {
    return this.#away.get(recordKey(about));
  }

  /** Opens a text in the sight of a record; what it says stands in the fields. An open text stays as it is. */
  begin(about: About, seen: ReviewRecord | undefined): void {
    if (this.of(about) !== undefined) return;
    const { edition, finding, kind, sentence } = about;
    const at = new Date().toISOString();
    this.#hold({ edition, finding, kind, sentence, ...fieldsOf(seen), seen: seen ?? null, at });
  }

  /** Changes fields of the open text, and stores it before anything else happens. */
  write(about: Pick<About, 'edition' | 'finding'>, change: Partial<Fields & Pick<Typed, 'seen'>>): void {
    const now = this.of(about);
    if (now !== undefined) this.#hold({ ...now, ...change, at: new Date().toISOString() });
  }

  /** Ends a text; where something was typed and it was not saved, it can be brought back in this tab. */
  end(about: Pick<About, 'edition' | 'finding'>, saved: boolean): void {
    const [name, typed] = [recordKey(about), this.of(about)];
    if (typed === undefined) return;
    this.#own = without(this.#own, name);
    this.#unstore(name);
    this.#away = without(this.#away, name);
    if (!saved && touched(typed)) this.#away = new Map(this.#away).set(name, typed);
  }

  /** Ends a text in which nothing was typed. */
  leave(about: Pick<About, 'edition' | 'finding'>): void {
    const typed = this.of(about);
    if (typed !== undefined && !touched(typed)) this.end(about, true);
  }

  /** Brings back the text that was put away. */
  back(about: Pick<About, 'edition' | 'finding'>): void {
    const typed = this.away(about);
    if (typed === undefined) return;
    this.#away = without(this.#away, recordKey(about));
    this.#hold(typed);
  }

  /** Goes on with a text of another tab or an earlier visit. */
  adopt({ key, typed }: Left): void {
    const name = recordKey(typed);
    this.#store(() => {
      this.#keys.set(name, key);
      this.#written.set(key, this.#kept().getItem(key) ?? '');
    });
    this.#hold(typed);
    this.#look();
  }

  /** Puts a text of another tab or an earlier visit away; it can be brought back in this tab. */
  discard({ key, typed }: Left): void {
    this.#store(() => this.#kept().removeItem(key));
    this.#away = new Map(this.#away).set(recordKey(typed), typed);
    this.#look();
  }

  #hold(typed: Typed): void {
    const name = recordKey(typed);
    this.#own = new Map(this.#own).set(name, typed);
    if (!touched(typed)) {
      this.#unstore(name);
      return;
    }
    this.#store(() => {
      const kept = this.#kept();
      let key = this.#keys.get(name);
      if (key === undefined || kept.getItem(key) !== this.#written.get(key)) key = PREFIX + newId();
      const text = JSON.stringify(typed);
      kept.setItem(key, text);
      this.#written.set(key, text);
      this.#keys.set(name, key);
      this.#claim();
    });
  }

  #unstore(name: string): void {
    const key = this.#keys.get(name);
    if (key === undefined) return;
    this.#keys.delete(name);
    this.#store(() => {
      if (this.#kept().getItem(key) === this.#written.get(key)) this.#kept().removeItem(key);
      this.#claim();
    });
  }

  #claim(): void {
    this.#tab().setItem(MINE, JSON.stringify(Object.fromEntries(this.#keys)));
  }

  #look(): void {
    this.#store(() => {
      const kept = this.#kept();
      const own = new Set(this.#keys.values());
      const left: Left[] = [];
      for (let index = 0; index < kept.length; index++) {
        const key = kept.key(index);
        if (key === null || !key.startsWith(PREFIX) || own.has(key)) continue;
        const typed = readTyped(kept.getItem(key) ?? '');
        if (typed !== null) left.push({ key, typed });
      }
      this.#left = left.sort((a, b) => (a.typed.at > b.typed.at ? -1 : 1));
    });
  }

  #store(work: () => void): void {
    try {
      work();
    } catch {
      this.keeps = false;
    }
  }
}

/** What was typed, out of its stored text, null where it is none; it then stays in the store as it is. */
function readTyped(text: string): Typed | null {
  try {
    const value = JSON.parse(text) as Typed;
    if (TEXTS.some((key) => typeof value[key] !== 'string')) return null;
    if (faultOf({ ...EMPTY, status: value.status, at: value.at }) !== null) return null;
    const seen = tryRecord(value.seen, 'seen');
    return { ...value, seen: 'why' in seen ? null : seen };
  } catch {
    return null;
  }
}

function fieldsOf(record: ReviewRecord | undefined): Fields {
  const { status, owner, note, date } = record?.now ?? EMPTY;
  return { status, owner, note, date };
}

/** Whether a text says something else than what it was opened over. */
function touched(typed: Typed): boolean {
  const before = fieldsOf(typed.seen ?? undefined);
  return FIELDS.some((field) => typed[field] !== before[field]);
}

function without<Value>(map: ReadonlyMap<string, Value>, name: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([each]) => each !== name));
}

export const unsaved = new Unsaved(
  () => localStorage,
  () => sessionStorage
);
