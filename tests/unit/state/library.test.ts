// The library over fakes of engine, reader and store: what is listed, kept, replaced, taken out, and what stays as it
// was where something fails.
import { describe, expect, it, vi } from 'vitest';
import { DoorError } from '../../../src/lib/errors.ts';
import type { HeldList } from '../../../src/lib/query/held-lists.ts';
import type { ReadDocument } from '../../../src/lib/state/library.svelte.ts';
import type { ServedLists } from '../../../src/lib/state/served.ts';
import { correctEdition, removeEdition, undo } from '../../../src/lib/state/shelf.ts';
import { corrected, documentOf, edition, HOME, library, listed, reader, SIZES } from '../../support/fake-library.ts';

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
    const kept = { ...documentOf('doc'), editions: [listed('kept', '某市甲乡')] };
    const { library: made, did } = library({ asked: 'kept', kept: [kept] });
    await made.start();
    const entry = { id: 'kept', place: '某市甲乡', date: '', file: 'doc.txt', document: 'doc', sizes: SIZES };
    expect(made.entries).toEqual([{ ...entry, source: null }]);
    made.fetch();
    made.fetch();
    await expect.poll(() => made.shown?.id).toBe('kept');
    expect(did).toEqual(['add 2']);
  });
});

it('an edition is called after the files that it stands in, else after its document', async () => {
  const editions = [{ ...listed('one', '某市甲乡'), file: '甲.docx' }, listed('two', '某市乙乡')];
  const { library: made } = library({ kept: [{ ...documentOf('doc'), editions }] });
  await made.start();
  expect(made.entries.map(({ id, file }) => [id, file])).toEqual([
    ['one', '甲.docx'],
    ['two', 'doc.txt']
  ]);
});

describe('several that the address asks for', () => {
  const kept = ['one', 'two'].map((id, at) => ({
    ...documentOf(`doc${at}`),
    editions: [listed(id, `某市${id}`)]
  }));
  const read: ReadDocument = async ({ key }) => [edition(Number(key.at(-1)) + 2, key === 'doc0' ? 'one' : 'two')];

  it.each([
    ['home,two', ['home', 'two'], [1, 3], '本乡、two'],
    ['all', ['home', 'one', 'two'], [1, 2, 3], '本乡、one、two']
  ])('%s are shown as one, in the order of the library', async (asked, ids, scope, township) => {
    const { library: made } = library({ asked, kept, read });
    await made.start();
    expect([made.shown, made.standing]).toEqual([null, 'reading']);
    made.fetch();
    await expect.poll(() => made.shown?.id).toBe(asked);
    expect(made.standing).toBe('here');
    expect(made.shown?.beside.map(({ id }) => id)).toEqual(ids);
    expect([made.shown?.scope, made.shown?.origin.place]).toEqual([scope, { city: '某市', township }]);
    await expect(made.shown?.findings()).rejects.toThrow(asked);
  });

  it('are said where one is not at hand', async () => {
    const { library: made } = library({ asked: 'home,gone', kept, read });
    await made.start();
    made.fetch();
    expect([made.shown, made.standing, made.several]).toEqual([null, 'several', ['home', 'gone']]);
  });

  it('are put together anew where one of them was read anew', async () => {
    const { library: made } = library({ asked: 'all', kept, read });
    await made.start();
    made.fetch();
    await expect.poll(() => made.shown?.scope).toEqual([1, 2, 3]);
    const { document } = made.entries.find(({ id }) => id === 'two') ?? {};
    await made.add(made.document(document ?? '') ?? documentOf(''), async () => [edition(9, 'two')], document);
    expect([made.shown, made.standing]).toEqual([null, 'reading']);
    made.fetch();
    await expect.poll(() => made.shown?.scope).toEqual([1, 2, 9]);
  });

  it('all are not said to be here where the list of the build did not come', async () => {
    const { library: made } = library({ asked: 'all', kept, read, missing: true });
    await made.start();
    expect([made.shown, made.standing]).toEqual([null, 'failed']);
  });

  it('all of one are that one', async () => {
    const { library: made } = library({ asked: 'all' });
    await made.start();
    expect(made.shown).toBe(HOME);
  });
});

describe('what was recognised in pictures', () => {
  const kept = { ...documentOf('doc'), editions: [listed('kept')] };
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
    expect(did.slice(-2)).toEqual(['put new: one in place of old', 'drop 2']);
  });

  it('is listed only once the browser has it, opened, put in place of another, and taken back', async () => {
    const { library: made, ids } = library();
    const listed: string[][] = [];
    const put = made.store.put.bind(made.store);
    vi.spyOn(made.store, 'put').mockImplementation(async (...given) => {
      await put(...given);
      listed.push(ids());
    });
    await made.add(documentOf('doc'), reader('one').read);
    await made.add(documentOf('new'), reader('two').read, 'doc');
    await made.close('new');
    const [taken] = made.taken;
    if (taken === undefined) throw new Error('nothing was taken');
    await undo(made, taken);
    expect(listed).toEqual([[], ['one'], []]);
    expect(ids()).toEqual(['two']);
  });

  it('that is closed leaves library, engine and store', async () => {
    const { library: made, did, ids } = library();
    await made.add(documentOf('doc'), reader('one', 'two').read);
    const closed = [made.close('doc'), made.close('doc')];
    expect(ids()).toEqual(['one', 'two']);
    await Promise.all(closed);
    expect([ids(), made.taken]).toMatchObject([[], [{ file: 'doc.txt' }]]);
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

describe('what the browser does not take', () => {
  it('is of this tab alone, and kept once room comes free', async () => {
    const { library: made, room, kept } = library();
    await made.add(documentOf('first'), reader('one').read);
    room.full = true;
    await made.add(documentOf('doc'), reader('two').read);
    expect([made.trouble, made.isKept('first'), made.isKept('doc')]).toEqual(['full', true, false]);
    room.full = false;
    await made.close('first');
    expect([made.trouble, made.isKept('doc'), [...kept.keys()]]).toEqual([null, true, ['doc']]);
  });

  it('leaves the earlier document kept where it should stand in its place', async () => {
    const { library: made, room, kept, ids } = library();
    await made.add(documentOf('old'), reader('one').read);
    room.full = true;
    await made.add(documentOf('new'), reader('one').read, 'old');
    expect([ids(), [...kept.keys()], made.isKept('new')]).toEqual([['one'], ['old'], false]);
  });
});

describe('what was taken out', () => {
  const two = { ...documentOf('doc'), corrections: ['a', 'b'].map((township) => ({ city: '', township, date: '' })) };

  it('comes back as it was, without being read before it is asked for', async () => {
    const { library: made, kept, ids, did } = library();
    await made.add(documentOf('doc'), reader('one').read);
    await made.close('doc');
    const [taken] = made.taken;
    expect([ids(), [...kept.keys()], taken?.place]).toEqual([[], [], '某市one']);
    if (taken === undefined) throw new Error('nothing was taken');
    await undo(made, taken);
    expect([ids(), made.entries[0]?.source, [...kept.keys()], made.taken]).toEqual([['one'], null, ['doc'], []]);
    expect(did.filter((each) => each.startsWith('add'))).toEqual(['add 2']);
  });

  it('is what another document replaced: it comes back in its place, and that stands among those taken', async () => {
    const { read } = reader('one');
    const { library: made, ids } = library({ read });
    await made.add(documentOf('old'), read);
    await made.add(documentOf('new'), read, 'old');
    const [taken] = made.taken;
    expect([taken?.before.key, taken?.by]).toEqual(['old', 'new']);
    if (taken === undefined) throw new Error('nothing was taken');
    await undo(made, taken);
    expect([ids(), made.entries[0]?.document]).toEqual([['one'], 'old']);
    expect(made.taken.map(({ before, by }) => [before.key, by])).toEqual([['new', 'old']]);
  });

  it('is one edition of a document that has others: they stay', async () => {
    const { library: made, kept, ids } = library({ read: corrected });
    await made.add(two, corrected);
    await removeEdition(made, 'a');
    expect([ids(), kept.get('doc')?.corrections.map(({ out }) => out === true)]).toEqual([['b'], [true, false]]);
    const [taken] = made.taken;
    if (taken === undefined) throw new Error('nothing was taken');
    await undo(made, taken);
    expect(ids()).toEqual(['a', 'b']);
  });

  it('is the document with its last edition', async () => {
    const { library: made, kept, ids } = library({ read: corrected });
    await made.add(two, corrected);
    await removeEdition(made, 'a');
    await removeEdition(made, 'b');
    expect([ids(), [...kept.keys()]]).toEqual([[], []]);
  });
});

it('a place named anew gives its edition another id; the others of its document keep theirs', async () => {
  const { library: made, kept, ids } = library({ read: corrected });
  const corrections = ['a', 'b'].map((township) => ({ city: '', township, date: '' }));
  await made.add({ ...documentOf('doc'), corrections }, corrected);
  const entry = await correctEdition(made, 'b', { city: '', township: 'c', date: '2025-05' });
  expect([entry?.id, ids(), kept.get('doc')?.corrections[1]]).toEqual([
    'c',
    ['a', 'c'],
    { city: '', township: 'c', date: '2025-05' }
  ]);
});

describe('another tab', () => {
  it('puts a document: it is listed here', async () => {
    const { library: made, otherTab, ids } = library();
    await made.start();
    otherTab((kept) => kept.set('doc', { ...documentOf('doc'), editions: [listed('one')] }));
    await expect.poll(ids).toEqual(['one']);
  });

  it('changes something while this tab takes a list out: the list is gone here too, and can come back', async () => {
    const { library: made, otherTab, ids } = library({ kept: [{ ...documentOf('doc'), editions: [listed('one')] }] });
    await made.start();
    const remove = made.store.remove.bind(made.store);
    vi.spyOn(made.store, 'remove').mockImplementation(async (key) => {
      otherTab((kept) => kept.set('doc', { ...documentOf('doc'), editions: [listed('one')] }));
      await new Promise((resolve) => setTimeout(resolve, 20));
      await remove(key);
    });
    await made.close('doc');
    expect([ids(), made.taken.length]).toEqual([[], 1]);
  });

  it('changes something while this tab puts a list: the list is known here', async () => {
    const { library: made, otherTab, ids } = library();
    await made.start();
    const put = made.store.put.bind(made.store);
    vi.spyOn(made.store, 'put').mockImplementation(async (...given) => {
      otherTab((kept) => kept.set('other', { ...documentOf('other'), editions: [listed('two')] }));
      await new Promise((resolve) => setTimeout(resolve, 20));
      await put(...given);
    });
    await made.put({ ...documentOf('doc'), editions: [listed('one')] });
    await expect.poll(() => ids().toSorted()).toEqual(['one', 'two']);
    expect(made.document('doc')).toBeDefined();
  });

  it('takes one out: it goes here too, but what this tab has read stays with it, and is not kept again', async () => {
    const kept = ['one', 'two'].map((id) => ({ ...documentOf(id), editions: [listed(id)] }));
    const { library: made, otherTab, ids, kept: held } = library({ kept, read: reader('one').read });
    await made.start();
    await made.source('one');
    otherTab((all) => all.clear());
    await expect.poll(ids).toEqual(['one']);
    expect(made.isKept('one')).toBe(false);
    await made.add(documentOf('other'), reader('three').read);
    await made.close('other');
    expect([[...held.keys()], made.isKept('one')]).toEqual([[], false]);
    otherTab((all) => kept.forEach((document) => all.set(document.key, document)));
    await expect.poll(() => made.isKept('one')).toBe(true);
  });
});

describe('several editions in an address', () => {
  it('are named, and no page shows them as one', async () => {
    const { library: made } = library({ asked: 'home,kept,' });
    await made.start();
    expect([made.shown, made.standing, made.several]).toEqual([null, 'several', ['home', 'kept']]);
  });
});

describe('further editions of the build', () => {
  const entry = {
    ...edition(5, 'built').manifest,
    version: 'v',
    tables: [],
    quality: '',
    source: { files: [], answers: [] }
  };
  const built = [{ entry, quality: async () => ({}) as never, tables: async () => ({ of: 'built' }) as never }];

  it('come to the engine when they are asked for, once', async () => {
    const { library: made, did } = library({ built });
    await made.start();
    expect([made.entries.map(({ id }) => id), did]).toEqual([['built'], []]);
    await Promise.all([made.source('built'), made.source('built')]);
    expect(did).toEqual(['add 5']);
  });

  it('stay in the engine, with their ids, when a list is opened', async () => {
    const { library: made, did } = library({ built });
    await made.start();
    await made.source('built');
    const { read, known } = reader('one');
    await made.add(documentOf('doc'), read);
    expect(did.filter((what) => what.startsWith('drop'))).toEqual([]);
    expect(known.map(({ editions }) => editions)).toEqual([['home', 'built']]);
  });

  it('whose list does not come are no reason to say that they are not at hand', async () => {
    const { library: made } = library({ asked: 'built', missing: true });
    await made.start();
    expect([made.standing, made.error?.message]).toEqual(['failed', 'offline']);
  });
});

describe('lists of an engine beside the app', () => {
  const held = (id: string): HeldList => ({
    ...{ edition: 7, id, city: '某市', township: `${id}乡`, date: '', file: `${id}.xlsx`, all: 1 },
    ...{ basic: 2, shared: 0, reclaimed: 0, flagged: 0 }
  });

  /** An engine that holds these lists, and what it was asked. */
  function beside(ids: readonly string[], { remembered = [] as HeldList[], fails = false } = {}) {
    const asked: string[] = [];
    let taken = remembered;
    const answer = <Result>(what: string, result: Result): Promise<Result> => {
      asked.push(what);
      return fails ? Promise.reject(new DoorError('offline', '/engine/')) : Promise.resolve(result);
    };
    const served: ServedLists = {
      search: () => Promise.resolve([]),
      find: (id) => answer(`find ${id}`, ids.includes(id) ? held(id) : null),
      bring: (id, known) => {
        const { manifest, tables } = edition(known.next.edition + 4, id);
        return answer(`bring ${id}`, { entry: manifest, version: '1', tables });
      },
      taken: () => taken,
      remember: (lists) => void (taken = [...lists]),
      giveKey: () => undefined
    };
    return { served, asked, taken: () => taken.map(({ id }) => id) };
  }

  it('are looked up where an address asks for them, and brought into the engine of the tab', async () => {
    const { served, asked, taken } = beside(['east']);
    const { library: made, did, ids } = library({ asked: 'east', served });
    await made.start();
    expect([made.standing, asked]).toEqual(['reading', []]);
    await expect.poll(() => (made.fetch(), made.shown?.id)).toBe('east');
    expect([asked, did, taken()]).toEqual([['find east', 'bring east'], ['add 5'], ['east']]);
    await made.leave('east');
    expect([ids(), taken(), did]).toEqual([[], [], ['add 5', 'drop 5']]);
  });

  it('that it does not hold are not at hand, and it is asked once', async () => {
    const { served, asked } = beside([]);
    const { library: made } = library({ asked: 'east', served });
    await made.start();
    await expect.poll(() => (made.fetch(), made.standing)).toBe('absent');
    expect(asked).toEqual(['find east']);
  });

  it('that cannot be asked for are told by their cause, and asked for again when the reader wants', async () => {
    const { served, asked } = beside(['east'], { fails: true });
    const { library: made } = library({ asked: 'east', served });
    await made.start();
    made.fetch();
    await expect.poll(() => made.standing).toBe('failed');
    expect(made.error).toBeInstanceOf(DoorError);
    made.retry();
    await expect.poll(() => asked).toEqual(['find east', 'find east']);
  });

  it('that the reader took before are listed without asking for them', async () => {
    const { served, asked } = beside([], { remembered: [held('east'), held('home')] });
    const { library: made, ids } = library({ served });
    await made.start();
    expect([ids(), asked]).toEqual([['east'], []]);
  });

  it('of several that an address asks for those not at hand are looked up', async () => {
    const { served, asked } = beside(['east', 'west']);
    const { library: made } = library({ asked: 'east,west', served });
    await made.start();
    await expect.poll(() => (made.fetch(), made.shown?.id)).toBe('east,west');
    expect(asked).toEqual(['find east', 'find west', 'bring east', 'bring west']);
  });
});
