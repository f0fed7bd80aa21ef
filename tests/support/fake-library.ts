// A library over fakes of engine, reader and store.
import type { EditionData } from '../../src/lib/duty/dataset.ts';
import { NOTHING_KNOWN, type Known } from '../../src/lib/duty/tables.ts';
import type { EngineHost } from '../../src/lib/state/engine.svelte.ts';
import { Library, type BuiltEdition, type ReadDocument } from '../../src/lib/state/library.svelte.ts';
import type { Confirmation, ListDocument, ListStore, Pairing } from '../../src/lib/state/list-store.ts';
import type { Answer } from '../../src/lib/duty/answers.ts';
import type { ServedLists } from '../../src/lib/state/served.ts';
import type { Source } from '../../src/lib/state/source.ts';

const ORIGIN = { place: { city: '某市', township: '本乡' }, date: '', file: 'home.txt' };
/** The edition that pages were built about. */
export const HOME = { id: 'home', scope: [1], origin: ORIGIN } as unknown as Source;
/** A document without files of that key. */
export const documentOf = (key: string): ListDocument => ({
  key,
  file: `${key}.txt`,
  files: [],
  answers: [],
  corrections: [],
  opened: '2025-06-01T00:00:00Z',
  editions: []
});

/** What reading gives for an edition of that number and id. */
export function edition(number: number, id: string): EditionData {
  const place = { id, city: '某市', township: id };
  const counts = { basic: number };
  const manifest = { edition: number, id, place, date: '', file: `${id}.txt`, counts };
  return { manifest, tables: { of: id }, quality: { of: id } } as unknown as EditionData;
}

/** A reader that gives editions of these ids, numbered from 2 on, and remembers what it was told is known. */
export function reader(...ids: string[]): { read: ReadDocument; known: Known[] } {
  const known: Known[] = [];
  const read: ReadDocument = async (_, told) => {
    known.push(told);
    return ids.map((id, index) => edition(index + 2, id));
  };
  return { read, known };
}

/** The sizes of what `reader` gives. */
export const SIZES = { basic: 2, shared: 0, reclaimed: 0, flagged: 0, problems: 0 };
/** What a document is listed with once it was read. */
export const listed = (id: string, place = '') => ({ id, place, date: '', sizes: SIZES });

interface Given {
  asked?: string;
  kept?: ListDocument[];
  full?: boolean;
  refuses?: number;
  read?: ReadDocument;
  built?: readonly BuiltEdition[];
  missing?: boolean;
  served?: ServedLists;
}

/** A library over fakes; `did` says what was asked of engine and store, in order. */
export function library(parts: Given = {}) {
  const did: string[] = [];
  const room = { full: parts.full === true };
  let changed: () => void = () => undefined;
  const kept = new Map((parts.kept ?? []).map((document) => [document.key, document]));
  const answers: Answer[] = [];
  const confirmations: Confirmation[] = [];
  const pairings: Pairing[] = [];
  const taken = <Value>(values: Value[]) => {
    if (room.full) throw new DOMException('full', 'QuotaExceededError');
    return values;
  };
  const store = {
    version: '1',
    all: async () => ({ documents: [...kept.values()], broken: [], strays: 0 }),
    put: async (document: ListDocument, instead: string | null = null) => {
      const { key, editions } = document;
      if (room.full) throw new DOMException('full', 'QuotaExceededError');
      if (instead !== null) kept.delete(instead);
      kept.set(key, document);
      const other = instead === null || instead === key ? '' : ` in place of ${instead}`;
      did.push(`put ${key}: ${editions.map(({ id }) => id).join(' ')}${other}`);
    },
    watch: (call: () => void) => {
      changed = call;
    },
    answers: async () => [...answers],
    keepAnswers: async (more: readonly Answer[]) => void answers.push(...more),
    confirmations: async () => [...confirmations],
    keepConfirmation: async (one: Confirmation) => void taken(confirmations).push(one),
    pairings: async () => [...pairings],
    keepPairing: async (one: Pairing) => void taken(pairings).push(one),
    watchSaid: () => undefined,
    remove: async (key: string) => {
      kept.delete(key);
      did.push(`remove ${key}`);
    }
  } as unknown as ListStore;
  const host = {
    desk: (scope: readonly number[]) => ({ scope, ask: async () => [] }),
    add: async (number: number) => {
      if (number === parts.refuses) throw new Error(`no room for ${number}`);
      did.push(`add ${number}`);
    },
    drop: async (number: number) => void did.push(`drop ${number}`),
    retry: () => void did.push('retry')
  } as unknown as EngineHost;
  const made = new Library({
    home: HOME,
    homeEntry: { ...edition(1, 'home').manifest, source: { files: [], answers: [] } } as never,
    file: async () => new Uint8Array(),
    built: async () => {
      if (parts.missing === true) throw new Error('offline');
      return parts.built ?? [];
    },
    served: parts.served === undefined ? null : async () => parts.served as ServedLists,
    asked: () => parts.asked ?? '',
    known: async () => ({ ...NOTHING_KNOWN, editions: ['home'] }),
    read: parts.read ?? reader('kept').read,
    host,
    store
  });
  const otherTab = (change: (kept: Map<string, ListDocument>) => void) => {
    change(kept);
    changed();
  };
  return {
    library: made,
    answers,
    confirmations,
    pairings,
    did,
    room,
    kept,
    otherTab,
    ids: () => made.entries.map(({ id }) => id)
  };
}

/** A reader that gives as many editions as a document has corrections that are not out, with ids of their names. */
export const corrected: ReadDocument = async ({ corrections }) =>
  corrections.flatMap(({ township, out }, at) => (out === true ? [] : [edition(at + 10 * ++reads, township)]));
let reads = 0;
