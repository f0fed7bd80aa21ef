// The review register in a real browser's database: kept by place, read record by record, safe between tabs.
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeRecords, loadRegister, openRegister } from '../../src/lib/state/register-store.ts';
import { Register } from '../../src/lib/state/register.svelte.ts';
import { readRegisterFile, registerFile, type About, type ReviewRecord } from '../../src/lib/state/review.ts';

const HOME = 'changji-ashili';
const OTHER = 'changji-dianba';
const NAME = 'duty-atlas-register';

const record = (finding: string, note: string, edition = HOME): ReviewRecord => ({
  edition,
  finding,
  kind: 'overlap',
  sentence: '甲与乙重叠。',
  now: { status: 'settled', owner: '张三', note, date: '2025-07-01', at: '2025-06-01T08:00:00.000Z' },
  rivals: [],
  past: []
});
const about = (finding: string, edition = HOME): About => ({ edition, finding, kind: 'residue', sentence: '丙' });
const says = (note: string) => ({ status: 'to settle' as const, owner: '李四', note, date: '' });
const put = (...records: ReviewRecord[]) =>
  changeRecords(
    HOME,
    records.map(({ edition, finding }) => [edition, finding]),
    ([edition, finding]) => records.find((each) => each.edition === edition && each.finding === finding) ?? null
  );
function tab(): Register {
  const register = new Register();
  register.home = HOME;
  return register;
}

/** Empties the database through its own connection, which a deletion would wait for. */
async function empty(): Promise<void> {
  const { records } = await loadRegister(HOME);
  await changeRecords(
    HOME,
    records.map(({ edition, finding }) => [edition, finding]),
    () => null
  );
  const db = await openDB(NAME);
  await db.clear('decisions');
  await db.clear('aside');
  await db.clear('removed');
  db.close();
}
beforeEach(empty);
afterEach(empty);

test('a decision about one place is none about another with the same finding', async () => {
  const here = tab();
  await here.decide(about('a'), says('问水利局'), undefined);
  expect(here.of(HOME, 'a')?.now.note).toBe('问水利局');
  expect(here.of(OTHER, 'a')).toBeUndefined();
  expect([here.open(HOME, ['a', 'b']), here.open(OTHER, ['a', 'b'])]).toEqual([2, 2]);
  await here.decide(about('a', OTHER), { ...says('别处'), status: 'settled' }, undefined);
  const again = tab();
  await again.start();
  expect([again.of(HOME, 'a')?.now.note, again.of(OTHER, 'a')?.now.note]).toEqual(['问水利局', '别处']);
  expect([again.open(HOME, ['a']), again.open(OTHER, ['a'])]).toEqual([1, 0]);
});

test(
  'one record that cannot be read hides no other, is shown, and is kept when its finding is ' + 'decided anew',
  async () => {
    await put(record('good', '好'));
    const db = await openDB(NAME);
    const broken = { ...record('bad', '一月的心血'), now: { ...record('bad', '').now, status: 'done' } };
    await db.put('decisions', broken);
    await db.put('decisions', { ...record('late', ''), now: { ...record('late', '').now, date: '61126-11-26' } });
    const here = tab();
    await here.start();
    expect(here.records.map(({ finding }) => finding)).toEqual(['good']);
    expect(here.unread.map(({ finding, why }) => [finding, why])).toEqual([
      ['bad', 'stored.now.status'],
      ['late', 'stored.now.date']
    ]);
    await here.decide(about('bad'), says('重新定'), here.of(HOME, 'bad'));
    expect(here.of(HOME, 'bad')?.now.note).toBe('重新定');
    expect((await db.getAll('aside')).map(({ value }) => value)).toEqual([broken]);
    expect(here.unread.map(({ finding }) => finding).sort()).toEqual(['bad', 'late']);
    const file = readRegisterFile(
      registerFile({
        records: here.records,
        unread: [...here.unread],
        removed: [],
        places: { [HOME]: '昌吉市阿什里乡' }
      })
    );
    expect(file.unread.find(({ finding }) => finding === 'bad')?.value).toEqual(broken);
    db.close();
  }
);

test('two tabs that decide the same finding at once lose nothing: both stand, to be settled', async () => {
  const [one, two] = [tab(), tab()];
  await Promise.all([one.start(), two.start()]);
  const seen = one.of(HOME, 'a');
  const answers = await Promise.all([
    one.decide(about('a'), says('归水利局'), seen),
    two.decide(about('a'), says('归农业局'), seen)
  ]);
  expect(answers.sort()).toEqual(['decided', 'rivals']);
  const [stored] = (await loadRegister(HOME)).records;
  expect([stored?.now, ...(stored?.rivals ?? [])].map((each) => each?.note).sort()).toEqual(['归农业局', '归水利局']);
  await expect.poll(() => one.conflicts(HOME).length).toBe(1);
  await one.decide(about('a'), says('定归水利局'), one.of(HOME, 'a'));
  expect(one.conflicts(HOME)).toEqual([]);
  expect(one.of(HOME, 'a')?.past).toHaveLength(2);
});

test('a decision made over what another tab changed meanwhile does not replace it unseen', async () => {
  await put(record('a', '旧'));
  const [one, two] = [tab(), tab()];
  await Promise.all([one.start(), two.start()]);
  const opened = one.of(HOME, 'a');
  await two.decide(about('a'), says('乙改'), two.of(HOME, 'a'));
  await expect.poll(() => one.of(HOME, 'a')?.now.note).toBe('乙改');
  expect(await one.decide(about('a'), says('甲改'), opened)).toBe('rivals');
  expect(one.of(HOME, 'a')).toMatchObject({
    now: { note: '甲改' },
    rivals: [{ note: '乙改' }],
    past: [{ note: '旧' }]
  });
});

test('a record is taken out only as it was seen, and comes back whole', async () => {
  await put(record('a', '旧'));
  const [one, two] = [tab(), tab()];
  await Promise.all([one.start(), two.start()]);
  const seen = one.of(HOME, 'a');
  if (seen === undefined) throw new Error('no record');
  await two.decide(about('a'), says('乙改'), seen);
  expect(await one.forget(seen)).toBe('changed');
  const now = one.of(HOME, 'a');
  if (now === undefined) throw new Error('no record');
  expect(await one.forget(now)).toBe('gone');
  expect((await loadRegister(HOME)).records).toEqual([]);
  const again = tab();
  await again.start();
  const [binned] = again.removed;
  if (binned === undefined) throw new Error('nothing among those taken out');
  expect(binned.record).toEqual(now);
  await again.restore(binned);
  const after = await loadRegister(HOME);
  expect([after.records, after.removed]).toEqual([[now], []]);
});

test('what was decided after a removal stands beside the record that comes back', async () => {
  await put(record('a', '旧'));
  const here = tab();
  await here.start();
  const seen = here.of(HOME, 'a');
  if (seen === undefined) throw new Error('no record');
  await here.forget(seen);
  await here.decide(about('a'), says('新的'), undefined);
  const [binned] = here.removed;
  if (binned === undefined) throw new Error('nothing among those taken out');
  await here.restore(binned);
  expect(here.of(HOME, 'a')).toMatchObject({ now: { note: '新的' }, rivals: [{ note: '旧' }] });
});

test('those taken out are emptied only when asked, and never hold the same record twice', async () => {
  const here = tab();
  const gone = { record: record('a', '旧'), at: '2025-06-01T08:00:00.000Z' };
  await here.merge({ records: [], unread: [], removed: [gone] });
  await here.merge({ records: [gone.record], unread: [], removed: [{ ...gone, at: '2025-07-01T08:00:00.000Z' }] });
  expect(here.removed.map(({ record: { now } }) => now.note)).toEqual(['旧']);
  const seen = here.of(HOME, 'a');
  if (seen === undefined) throw new Error('no record');
  await here.forget(seen);
  expect(here.removed).toHaveLength(1);
  await here.empty(here.removed);
  expect(here.removed).toEqual([]);
});

test('a decision that could not be read again is refused and changes nothing', async () => {
  const here = tab();
  await expect(here.decide(about('a'), { ...says('心血'), date: '61126-11-26' }, undefined)).rejects.toMatchObject({
    code: 'broken',
    value: 'date'
  });
  expect((await loadRegister(HOME)).records).toEqual([]);
});

test('an import joins record by record and sets aside what it could not read', async () => {
  const here = tab();
  await here.decide(about('c'), says('问水利局'), undefined);
  const file = registerFile({
    records: [record('c', '不同'), record('d', '新'), record('d', '他处', OTHER)],
    unread: [{ edition: HOME, finding: 'x', value: { kaputt: true }, why: 'now' }],
    removed: [],
    places: {}
  });
  const read = readRegisterFile(file);
  expect(await here.merge(read)).toEqual({ added: 2, updated: 0, same: 0, kept: 0, conflicts: 1 });
  expect(here.conflicts(HOME).map(({ finding }) => finding)).toEqual(['c']);
  await here.merge(read);
  expect(here.unread.map(({ finding }) => finding)).toEqual(['x']);
  expect(here.of(OTHER, 'd')?.now.note).toBe('他处');
});

test('records of the first form are decisions about the edition that was built then', async () => {
  const old = 'duty-atlas-register-first-form';
  await deleteDB(old);
  const first = await openDB(old, 1, {
    upgrade: (db) => {
      db.createObjectStore('records', { keyPath: 'finding' });
    }
  });
  const { edition, ...bare } = record('a', '早先');
  await first.put('records', bare);
  await first.put('records', { finding: 'b', now: 'kaputt' });
  first.close();
  const db = await openRegister(HOME, () => undefined, old);
  expect(await db.getAll('decisions')).toEqual([
    { ...bare, edition },
    { finding: 'b', now: 'kaputt', edition: HOME }
  ]);
  db.close();
  expect((await openDB(old)).objectStoreNames).not.toContain('records');
});

test('a database that something else left empty is made anew', async () => {
  const empty = 'duty-atlas-register-empty';
  await deleteDB(empty);
  (await openDB(empty, 1)).close();
  const db = await openRegister(HOME, () => undefined, empty);
  expect([...db.objectStoreNames]).toEqual(['aside', 'decisions', 'removed']);
  db.close();
});

test('while another tab holds the first form open, this one says so instead of waiting for ever', async () => {
  const old = 'duty-atlas-register-held';
  await deleteDB(old);
  const first = await openDB(old, 1, {
    upgrade: (db) => {
      db.createObjectStore('records', { keyPath: 'finding' });
    }
  });
  await expect(openRegister(HOME, () => undefined, old)).rejects.toMatchObject({ code: 'old-tab' });
  first.close();
});

test('one change to many findings is one step, which can be taken back', async () => {
  const here = tab();
  await here.decide(about('a'), says('旧'), undefined);
  const before = here.of(HOME, 'a');
  const { step, left } = await here.decideAll([about('a'), about('b')], { status: 'settled', owner: '王五' });
  expect(left).toBe(0);
  expect(here.of(HOME, 'a')?.now).toMatchObject({ status: 'settled', owner: '王五', note: '旧' });
  expect(here.of(HOME, 'b')?.now).toMatchObject({ status: 'settled', owner: '王五', note: '' });
  const again = tab();
  await again.start();
  expect(again.records).toHaveLength(2);
  expect(await here.takeBack(step)).toBe(0);
  expect(here.of(HOME, 'a')).toEqual(before);
  expect(here.of(HOME, 'b')).toBeUndefined();
  expect(here.removed).toEqual([]);
});

test('a change to many leaves disagreements alone, and taking it back leaves what was changed since', async () => {
  await put({ ...record('a', '甲'), rivals: [record('a', '乙').now] });
  const here = tab();
  const { step, left } = await here.decideAll([about('a'), about('b'), about('c')], { status: 'no issue' });
  expect([left, step.changes.length]).toEqual([1, 2]);
  await here.decide(about('c'), says('后来'), here.of(HOME, 'c'));
  expect(await here.takeBack(step)).toBe(1);
  expect(here.of(HOME, 'b')).toBeUndefined();
  expect(here.of(HOME, 'c')?.now.note).toBe('后来');
  await expect(here.decideAll([about('d')], { date: '2026-02-30' })).rejects.toThrow('date');
  expect(here.of(HOME, 'd')).toBeUndefined();
});

test('a change to many keeps what another tab decided unseen beside it; taking it back leaves that alone', async () => {
  const here = tab();
  await here.decide(about('a'), says('先前'), undefined);
  const seen = here.of(HOME, 'a');
  const theirs = { ...record('a', '别的标签页'), past: seen === undefined ? [] : [seen.now] };
  await put(theirs, record('b', '别的标签页'));
  const { step, left, rivals } = await here.decideAll([about('a'), about('b'), about('c')], { status: 'no issue' });
  expect([left, rivals, step.changes.length]).toEqual([0, 2, 3]);
  for (const finding of ['a', 'b']) {
    expect(here.of(HOME, finding)?.now.status).toBe('no issue');
    expect(here.of(HOME, finding)?.rivals.map(({ note }) => note)).toEqual(['别的标签页']);
  }
  expect(here.of(HOME, 'c')?.rivals).toEqual([]);
  expect(await here.takeBack(step)).toBe(0);
  expect(here.of(HOME, 'a')).toEqual(theirs);
  expect(here.of(HOME, 'b')).toEqual(record('b', '别的标签页'));
});
