import { openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { dropRecord, loadRegister, saveRecords } from '../../src/lib/state/register-store.ts';
import { register } from '../../src/lib/state/register.svelte.ts';
import { readRegisterFile, registerFile, type ReviewRecord } from '../../src/lib/state/review.ts';

const record = (finding: string, note: string): ReviewRecord => ({
  finding,
  kind: 'overlap',
  sentence: '甲与乙重叠。',
  now: { status: 'settled', owner: '张三', note, date: '2025-07-01', at: '2025-06-01T08:00:00.000Z' },
  rivals: [],
  past: []
});

afterEach(async () => {
  for (const { finding } of await loadRegister().catch(() => [])) await dropRecord(finding);
});

test('records come back as they were stored, and go when dropped', async () => {
  await saveRecords([record('a', '一'), record('b', '二')]);
  expect((await loadRegister()).map(({ finding, now }) => [finding, now.note])).toEqual([
    ['a', '一'],
    ['b', '二']
  ]);
  await dropRecord('a');
  expect((await loadRegister()).map(({ finding }) => finding)).toEqual(['b']);
});

test('decisions of the page survive: another reader of the same database sees them, and an import joins them', async () => {
  await register.decide(
    { finding: 'c', kind: 'residue', sentence: '丙' },
    { status: 'to settle', owner: '李四', note: '问水利局', date: '' }
  );
  expect(register.of('c')?.now.owner).toBe('李四');
  const db = await openDB('duty-atlas-register');
  expect(await db.get('records', 'c')).toMatchObject({ now: { note: '问水利局' } });
  db.close();
  const report = await register.merge(
    readRegisterFile(registerFile([record('c', '不同'), record('d', '新')], '')).records
  );
  expect(report).toMatchObject({ added: 1, conflicts: 1 });
  expect(register.conflicts.map(({ finding }) => finding)).toEqual(['c']);
  expect((await loadRegister()).find(({ finding }) => finding === 'c')?.rivals).toHaveLength(1);
  expect(register.open(['c', 'd', 'nowhere'])).toBe(2);
});

test('a damaged record in the database is named and nothing is thrown away', async () => {
  await saveRecords([record('e', '好')]);
  const db = await openDB('duty-atlas-register');
  await db.put('records', { finding: 'f', now: 'kaputt' });
  await expect(loadRegister()).rejects.toMatchObject({ code: 'broken' });
  expect(await db.get('records', 'e')).toMatchObject({ finding: 'e' });
  await db.delete('records', 'f');
  db.close();
});
