// Lists that an engine beside the app holds: found there by place, and taken over into the engine of the tab whole, so
// that every page has them like any other, also without the network afterwards.
import { openDoor } from '../db/http.ts';
import { encodeTables, type Tables } from '../duty/arrow.ts';
import { bytesHash } from '../duty/hash.ts';
import { rekeyed } from '../duty/rekeyed.ts';
import { TABLES, type Row, type Rows, type TableName } from '../duty/schema.ts';
import type { EditionEntry, Known } from '../duty/tables.ts';
import { DoorError } from '../errors.ts';
import { EDITION_TABLE } from '../query/edition-table.ts';
import { HELD_LIST, HELD_LISTS, type HeldList } from '../query/held-lists.ts';

/** An edition taken over: `version` changes with its rows. */
export interface Brought {
  entry: EditionEntry;
  version: string;
  tables: Tables;
}

/** The lists of an engine beside the app. Everything that asks rejects with DoorError. */
export interface ServedLists {
  /** Lists whose place or id holds `text`, from `offset` on. */
  search(text: string, offset: number, signal?: AbortSignal): Promise<HeldList[]>;
  /** The list of that id, null where the engine does not hold it. */
  find(id: string): Promise<HeldList | null>;
  /** All of a list, under keys behind those that are known. Rejects with DataError where it does not hold together. */
  bring(id: string, known: Known): Promise<Brought>;
  /** Those that the reader took, as this browser remembers them. */
  taken(): HeldList[];
  remember(lists: readonly HeldList[]): void;
  /** Takes the key that the reader is known by, which lasts as long as the tab. */
  giveKey(key: string): void;
}

/** Lists that a search gives at a time. */
const AT_A_TIME = 20;

/** Questions at the door at a time. */
const AT_ONCE = 4;
const PATIENCE = 40_000;
const KEY = 'engine-key';
const TAKEN = 'engine-lists';

/** The lists behind a door; `url` is its address. */
export function servedLists(url: string): ServedLists {
  let key = from('sessionStorage', KEY) ?? '';
  const door = openDoor({ url, key: () => key, patience: PATIENCE });
  const find = async (id: string) => (await door.ask(HELD_LIST, { id }, []))[0] ?? null;
  return {
    find,
    search: (text, offset, signal) =>
      door.ask(HELD_LISTS, { text, offset, limit: AT_A_TIME }, [], signal === undefined ? {} : { signal }),
    bring: async (id, known) => {
      const held = await find(id);
      if (held === null) throw new DoorError('left', id);
      const rows: Partial<Record<TableName, Row<TableName>[]>> = {};
      const waiting = [...TABLES];
      const ask = async () => {
        for (let table = waiting.shift(); table !== undefined; table = waiting.shift())
          rows[table] = await door.ask(EDITION_TABLE, { table }, [held.edition]);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, ask));
      const own = rekeyed(rows as Rows, known);
      const tables = encodeTables(own);
      const place = { id: own.edition[0]?.place ?? '', city: held.city, township: held.township };
      return {
        entry: { edition: known.next.edition, id, place, date: held.date, file: held.file },
        version: bytesHash(TABLES.map((table) => tables[table])),
        tables
      };
    },
    taken: () => readTaken(from('localStorage', TAKEN)),
    remember: (lists) => keep('localStorage', TAKEN, JSON.stringify(lists)),
    giveKey: (given) => {
      key = given;
      keep('sessionStorage', KEY, given);
    }
  };
}

/** What was kept of the lists; what is not as it was written is left out, as the lists can be found again. */
function readTaken(text: string | null): HeldList[] {
  try {
    const lists = JSON.parse(text ?? '[]') as Partial<HeldList>[];
    return lists.filter(
      (list): list is HeldList =>
        ['id', 'city', 'township', 'date', 'file'].every((name) => typeof list[name as 'id'] === 'string') &&
        ['basic', 'shared', 'reclaimed', 'flagged'].every((name) => typeof list[name as 'basic'] === 'number')
    );
  } catch {
    return [];
  }
}

function from(store: 'localStorage' | 'sessionStorage', name: string): string | null {
  try {
    return window[store].getItem(name);
  } catch {
    return null;
  }
}

/** Where the browser keeps nothing what was said lasts as long as the page. */
function keep(store: 'localStorage' | 'sessionStorage', name: string, value: string): void {
  try {
    window[store].setItem(name, value);
  } catch {
    // Asked for again.
  }
}
