// The library over fakes of engine, reader and store: what is listed, kept, replaced, taken out, and what stays as it
// was where something fails.
import { describe, expect, it } from 'vitest';
import type { EditionData } from '../../../src/lib/duty/dataset.ts';
import { NOTHING_KNOWN, type Known } from '../../../src/lib/duty/tables.ts';
import type { EngineHost } from '../../../src/lib/state/engine.svelte.ts';
import { Library, type ReadDocument } from '../../../src/lib/state/library.svelte.ts';
import type { ListDocument, ListStore } from '../../../src/lib/state/list-store.ts';
import type { Source } from '../../../src/lib/state/source.ts';

const HOME = { id: 'home', scope: [1] } as unknown as Source;
const documentOf = (key: string): ListDocument => ({
  key,
  file: `${key}.txt`,
  files: [],
  answers: [],
  corrections: [],
  opened: '2025-06-01T00:00:00Z',
  editions: []
});

function edition(number: number, id: string): EditionData {
  const place = { id, city: '某市', township: id };
  const manifest = { edition: number, id, place, date: '', file: `${id}.txt` };
  return { manifest, tables: { of: id }, quality: { of: id } } as unknown as EditionData;
}

/** A reader that gives editions of these ids, numbered from 2 on, and remembers what it was told is known. */
function reader(...ids: string[]): { read: ReadDocument; known: Known[] } {
  const known: Known[] = [];
  const read: ReadDocument = async (_, told) => {
    known.push(told);
    return ids.map((id, index) => edition(index + 2, id));
  };
  return { read, known };
}

interface Given {
  asked?: string;
  kept?: ListDocument[];
  full?: boolean;
  refuses?: number;
  read?: ReadDocument;
}

function library(parts: Given = {}) {
  const did: string[] = [];
  const store = {
    version: '1',
    all: async () => ({ documents: [...(parts.kept ?? [])], broken: [] }),
    put: async ({ key, editions }: ListDocument) => {
      if (parts.full === true) throw new DOMException('full', 'QuotaExceededError');
      did.push(`put ${key}: ${editions.map(({ id }) => id).join(' ')}`);
    },
    remove: async (key: string) => void did.push(`remove ${key}`)
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
    others: [],
    asked: () => parts.asked ?? '',
    known: async () => ({ ...NOTHING_KNOWN, editions: ['home'] }),
    read: parts.read ?? reader('kept').read,
    host,
    store
  });
  return { library: made, did, ids: () => made.entries.map(({ id }) => id) };
}

describe('what the address asks for', () => {
  it('is the home edition where it names none, and where it names that', async () => {
    for (const asked of ['', 'home']) {
      const { library: made } = library({ asked });
      await made.start();
      expect([made.shown, made.standing]).toEqual([HOME, 'here']);
    }
  });

  it('is being read until the list of what is kept is here, then absent', async () => {
    const { library: made } = library({ asked: 'elsewhere' });
    const started = made.start();
    expect([made.shown?.id, made.standing]).toEqual([undefined, 'reading']);
    await started;
    expect(made.standing).toBe('absent');
  });

  it('is listed from what is kept, and read once it is asked for', async () => {
    const kept = { ...documentOf('doc'), editions: [{ id: 'kept', place: '某市甲乡' }] };
    const { library: made, did } = library({ asked: 'kept', kept: [kept] });
    await made.start();
    expect(made.entries).toEqual([{ id: 'kept', place: '某市甲乡', file: 'doc.txt', document: 'doc', source: null }]);
    made.fetch();
    made.fetch();
    await expect.poll(() => made.shown?.id).toBe('kept');
    expect(did).toEqual(['add 2']);
  });
});

describe('what was recognised in pictures', () => {
  const kept = { ...documentOf('doc'), editions: [{ id: 'kept', place: '' }] };
  const recognises: ReadDocument = async (document) => {
    document.recognised ??= { manuscripts: [], texts: [], faults: [] };
    return [edition(2, 'kept')];
  };

  it.each([
    ['is kept once it is', kept, ['add 2', 'put doc: kept']],
    ['stays as it was kept', { ...kept, recognised: { manuscripts: [], texts: [], faults: [] } }, ['add 2']]
  ])('%s', async (_, document, wanted) => {
    const { library: made, did } = library({ asked: 'kept', kept: [document], read: recognises });
    await made.start();
    made.fetch();
    await expect.poll(() => made.shown?.id).toBe('kept');
    expect(did).toEqual(wanted);
  });
});

describe('a document', () => {
  it('joins with all its editions, is kept with their ids, and its reader knows which ids are taken', async () => {
    const { library: made, did, ids } = library();
    const { read, known } = reader('one', 'two');
    await made.add(documentOf('doc'), read);
    expect(ids()).toEqual(['one', 'two']);
    expect(did).toEqual(['add 2', 'add 3', 'put doc: one two']);
    expect(made.entries.map(({ source }) => source?.scope)).toEqual([[2], [3]]);
    const next = reader('three');
    await made.add(documentOf('other'), next.read);
    expect([known[0]?.editions, next.known[0]?.editions]).toEqual([['home'], ['home', 'one', 'two']]);
  });

  it('changes nothing where one of its editions is refused: those before it are taken out again', async () => {
    const { library: made, did, ids } = library({ refuses: 3 });
    await expect(made.add(documentOf('doc'), reader('one', 'two').read)).rejects.toThrow('no room for 3');
    expect(ids()).toEqual([]);
    expect(did).toEqual(['add 2', 'drop 2']);
    expect(made.document('doc')).toBeUndefined();
  });

  it('is there, but not kept, where the browser stores nothing', async () => {
    const { library: made, ids } = library({ full: true });
    await made.add(documentOf('doc'), reader('one').read);
    expect([ids(), made.keeps]).toEqual([['one'], false]);
  });

  it('stands in the place of the one it replaces, whose ids are free again', async () => {
    const { library: made, did, ids } = library();
    await made.add(documentOf('old'), reader('one').read);
    await made.add(documentOf('other'), reader('two').read);
    const { read, known } = reader('one');
    await made.add(documentOf('new'), read, 'old');
    expect(known[0]?.editions).toEqual(['home', 'two']);
    expect([...ids()].sort()).toEqual(['one', 'two']);
    expect(made.document('old')).toBeUndefined();
    expect(did.slice(-3)).toEqual(['remove old', 'drop 2', 'put new: one']);
  });

  it('that is closed leaves library, engine and store', async () => {
    const { library: made, did, ids } = library();
    await made.add(documentOf('doc'), reader('one', 'two').read);
    await made.close('doc');
    expect(ids()).toEqual([]);
    expect(did.slice(-3)).toEqual(['remove doc', 'drop 2', 'drop 3']);
  });

  it('that cannot be read says why, and is tried again when the reader wants', async () => {
    const { library: made, did } = library({
      asked: 'kept',
      refuses: 2,
      kept: [{ ...documentOf('doc'), editions: [{ id: 'kept', place: '' }] }]
    });
    await made.start();
    made.fetch();
    await expect.poll(() => made.standing).toBe('failed');
    expect(made.error?.message).toBe('no room for 2');
    made.retry();
    expect(did).toContain('retry');
  });
});
