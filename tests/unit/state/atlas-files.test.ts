// A library goes into a file and comes out of it on another machine; what is there already stays.
import { describe, expect, it } from 'vitest';
import { writeAtlas } from '../../../src/lib/duty/atlas.ts';
import { atlasOf, joinAtlas } from '../../../src/lib/state/atlas-files.ts';
import { Confirmed } from '../../../src/lib/state/confirmed.svelte.ts';
import type { ListDocument } from '../../../src/lib/state/list-store.ts';
import { Pairings } from '../../../src/lib/state/pairings.svelte.ts';
import type { Register } from '../../../src/lib/state/register.svelte.ts';
import type { ReviewRecord } from '../../../src/lib/state/review.ts';
import { documentOf, library, listed } from '../../support/fake-library.ts';
import { bytesHash } from '../../../src/lib/duty/hash.ts';

const MADE = { name: 'a.atlas', made: '2025-06-01T00:00:00Z' };
const decision = { status: 'settled', owner: '张三', note: '', date: '', at: '2025-06-01T00:00:00Z' } as const;
const recordOf = (edition: string): ReviewRecord => ({
  ...{ edition, finding: 'overlap-1', kind: 'overlap', sentence: '', now: decision, rivals: [], past: [] }
});

/** What a reader said in a tab, with a register that keeps its records in this object alone. */
function said(...records: ReviewRecord[]) {
  const merged: ReviewRecord[] = [];
  const made = { start: async () => undefined, records, removed: [], unread: [] } as unknown as Register;
  made.merge = async ({ records: theirs }) => {
    merged.push(...theirs);
    return { added: theirs.length, updated: 0, same: 0, kept: 0, conflicts: 0 };
  };
  return { said: { register: made, confirmed: new Confirmed(), pairings: new Pairings() }, merged };
}

function documentWith(name: string, ...ids: string[]): ListDocument {
  const files = [{ name, bytes: new TextEncoder().encode(name) }];
  const key = `${bytesHash(files.map(({ bytes }) => bytes))} ${name}`;
  const corrections = ids.map((township) => ({ city: '', township, date: '' }));
  return { ...documentOf(key), file: name, files, corrections, editions: ids.map((id) => listed(id, id)) };
}

async function started(...kept: ListDocument[]) {
  const made = library({ kept });
  await made.library.start();
  return made;
}

/** The home edition has no document in the fakes: files are of the reader's editions. */
const OWN = ['one', 'two', 'three'];

describe('a file of editions', () => {
  it('brings documents, decisions, confirmations and answers to another machine', async () => {
    const here = await started(documentWith('a.txt', 'one', 'two'), documentWith('b.txt', 'three'));
    here.confirmations.push({ edition: 'two', duty: 'basic-1', name: 'x', codes: ['y'], at: decision.at });
    const bytes = await atlasOf(here.library, said(recordOf('one')).said, OWN, MADE);
    const there = await started();
    const { said: theirs, merged } = said();
    const joined = await joinAtlas(there.library, theirs, bytes, 'a.atlas');
    expect(joined).toMatchObject({ came: OWN, same: 0, failed: [], decisions: { added: 1 } });
    expect([...there.kept.keys()]).toEqual([...here.kept.keys()]);
    expect([...there.kept.values()].map(({ corrections, files }) => [corrections, files.length])).toEqual(
      [...here.kept.values()].map(({ corrections, files }) => [corrections, files.length])
    );
    expect([merged, there.confirmations]).toEqual([[recordOf('one')], here.confirmations]);
  });

  it('brings corrected pairs, under the names that the editions have here', async () => {
    const pair = { a: 'one', dutyOfA: 'basic-1', b: 'two', dutyOfB: 'basic-2', same: true, at: decision.at };
    const here = await started(documentWith('a.txt', 'one'), documentWith('b.txt', 'two'));
    here.pairings.push(pair, { ...pair, a: 'elsewhere', b: 'nowhere' });
    const bytes = await atlasOf(here.library, said().said, ['one'], MADE);
    const there = await started({ ...documentWith('a.txt', 'one'), editions: [listed('uno')] });
    await joinAtlas(there.library, said().said, bytes, 'a.atlas');
    expect(there.pairings).toEqual([{ ...pair, a: 'two', dutyOfA: 'basic-2', b: 'uno', dutyOfB: 'basic-1' }]);
    await joinAtlas(there.library, said().said, bytes, 'a.atlas');
    expect(there.pairings).toHaveLength(1);
  });

  it('takes along what a browser did not keep, and says where it does not keep it either', async () => {
    const here = await started(documentWith('a.txt', 'one'), documentWith('b.txt', 'two'));
    here.room.full = true;
    const { said: ours } = said();
    await ours.pairings.start(here.library.store);
    await ours.confirmed.start(here.library.store);
    await ours.pairings.keep('one', 'two', { a: 'basic-1', b: 'basic-2', same: true });
    await ours.confirmed.confirm('one', { id: 'basic-1', name: 'x', flags: ['number'] } as never);
    expect([ours.pairings.keeps, ours.confirmed.keeps, here.pairings, here.confirmations]).toEqual([
      ...[false, false],
      ...[[], []]
    ]);
    const bytes = await atlasOf(here.library, ours, OWN.slice(0, 2), MADE);
    const there = await started();
    there.room.full = true;
    const { said: theirs } = said();
    await joinAtlas(there.library, theirs, bytes, 'a.atlas');
    expect(theirs.pairings.of('one', 'two')).toEqual([{ a: 'basic-1', b: 'basic-2', same: true }]);
    expect(theirs.confirmed.of('one').map(({ duty }) => duty)).toEqual(['basic-1']);
    expect([theirs.pairings.keeps, theirs.confirmed.keeps]).toEqual([false, false]);
  });

  it('changes nothing where everything is here', async () => {
    const here = await started(documentWith('a.txt', 'one'));
    const bytes = await atlasOf(here.library, said().said, ['one'], MADE);
    const before = structuredClone([...here.kept.values()]);
    const joined = await joinAtlas(here.library, said().said, bytes, 'a.atlas');
    expect(joined).toMatchObject({ came: [], same: 1 });
    expect([...here.kept.values()]).toEqual(before);
  });

  it('of one edition leaves the others of its document out, and their decisions', async () => {
    const here = await started(documentWith('a.txt', 'one', 'two'));
    const bytes = await atlasOf(here.library, said(recordOf('one'), recordOf('two')).said, ['two'], MADE);
    const there = await started();
    const { said: theirs, merged } = said();
    expect((await joinAtlas(there.library, theirs, bytes, 'a.atlas')).came).toEqual(['two']);
    expect([...there.kept.values()].map(({ corrections }) => corrections.map(({ out }) => out === true))).toEqual([
      [true, false]
    ]);
    expect(merged.map(({ edition }) => edition)).toEqual(['two']);
  });

  it('takes decisions along to the name that an edition has here', async () => {
    const here = await started(documentWith('a.txt', 'one'));
    const bytes = await atlasOf(here.library, said(recordOf('one')).said, ['one'], MADE);
    const there = await started({ ...documentWith('a.txt', 'one'), editions: [listed('renamed')] });
    const { said: theirs, merged } = said();
    await joinAtlas(there.library, theirs, bytes, 'a.atlas');
    expect(merged.map(({ edition }) => edition)).toEqual(['renamed']);
  });

  it('whose register is not whole changes nothing', async () => {
    const there = await started();
    const document = documentWith('a.txt', 'one');
    const atlas = { app: '1', made: MADE.made, documents: [document], confirmed: '', pairings: '', answers: '' };
    for (const broken of [
      { register: '{' },
      { register: '', answers: '[{}]' },
      { register: '', confirmed: '{}' },
      { register: '', pairings: '[{}]' }
    ]) {
      const bytes = writeAtlas({ ...atlas, ...broken }, 'a.atlas');
      await expect(joinAtlas(there.library, said().said, bytes, 'a.atlas')).rejects.toThrow();
    }
    expect([there.ids(), there.did]).toEqual([[], []]);
  });

  it('says where an edition of the build has no document to go along', async () => {
    const here = await started();
    await expect(atlasOf(here.library, said().said, null, MADE)).rejects.toMatchObject({ code: 'no-source' });
  });
});
