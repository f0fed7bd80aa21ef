// The engine as pages open it: the real wasm in a real worker, loaded from the tables of small lists.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { question } from '../../src/lib/db/engine.ts';
import { openWasm, type MortalEngine, type Progress, type WasmSource } from '../../src/lib/db/wasm.ts';
import { encodeTables, type Tables } from '../../src/lib/duty/arrow.ts';
import { tableRows, type EditionRows } from '../../src/lib/duty/tables.ts';
import { EngineError, QueryError } from '../../src/lib/errors.ts';
import { readingOf } from '../support/lists.ts';
import { SIX } from '../support/six-duties.ts';

const [{ rows }] = tableRows([readingOf(SIX)]).editions as [EditionRows];
const tables = () => encodeTables(rows);
let files = { worker: '', wasm: '', bytes: 0 };
const source = (more: Partial<WasmSource> = {}): WasmSource => ({
  worker: `/duckdb/${files.worker}`,
  wasm: `/duckdb/${files.wasm}`,
  bytes: files.bytes,
  tables: async () => [tables()],
  patience: 20_000,
  ...more
});
const NAMES = question<{ list: string }, { id: string; name: string; much: number }>('names', ({ list }, scope) => ({
  sql:
    'SELECT id, name, count(*) OVER () AS much FROM duty ' +
    `WHERE list = ? AND edition IN (${scope.map(() => '?').join(', ')}) ORDER BY seq`,
  values: [list, ...scope]
}));
const BROKEN = question<null, object>('broken', () => ({ sql: 'SELECT nothing FROM nowhere', values: [] }));

let engine: MortalEngine;
const seen: Progress[] = [];
beforeAll(async () => {
  files = (await (await fetch('/duckdb/engine.json')).json()) as typeof files;
  engine = await openWasm(source(), (progress) => seen.push(progress));
}, 120_000);
afterAll(() => engine.close());

test('answers with plain rows and numbers, and has said how far its bytes had come', async () => {
  const basic = SIX.duties['basic-1']?.name;
  const answer = await engine.ask(NAMES, { list: 'basic' }, [1]);
  expect(answer[0]).toEqual({ id: 'basic-1', name: basic, much: answer.length });
  expect(await engine.ask(NAMES, { list: 'basic' }, [2])).toEqual([]);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.every(({ received, total }) => received <= total && total === files.bytes)).toBe(true);
});

test('what is wrong with a question is said with its name, and the next one is answered', async () => {
  await expect(engine.ask(BROKEN, null, [1])).rejects.toThrow(QueryError);
  await expect(engine.ask(BROKEN, null, [1])).rejects.toThrow(/broken/u);
  expect(await engine.ask(NAMES, { list: 'basic' }, [1])).not.toEqual([]);
});

test('a question that is given up rejects as such', async () => {
  const abort = new AbortController();
  const asked = engine.ask(NAMES, { list: 'shared' }, [1], { signal: abort.signal });
  abort.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});

test('an edition is added whole or not at all, and dropped again', async () => {
  const cut: Tables = { ...tables(), clause: new Uint8Array([1, 2, 3]) };
  await expect(engine.add(cut)).rejects.toThrow();
  const before = await engine.ask(NAMES, { list: 'basic' }, [1]);
  await engine.drop(1);
  expect(await engine.ask(NAMES, { list: 'basic' }, [1])).toEqual([]);
  await engine.add(tables());
  expect(await engine.ask(NAMES, { list: 'basic' }, [1])).toEqual(before);
});

test('an engine that does not come says why', async () => {
  const lost = openWasm(source({ worker: '/duckdb/none.worker.js' }), () => undefined);
  await expect(lost).rejects.toThrow(EngineError);
});

test('a table that does not come is said at once, not after the engine itself has come', async () => {
  const seen: Progress[] = [];
  const gone = () => Promise.reject(new EngineError('missing', 'duty.arrow, 404'));
  const lost = openWasm(source({ tables: gone }), (progress) => seen.push(progress));
  await expect(lost).rejects.toMatchObject({ reason: 'missing', value: 'duty.arrow, 404' });
  expect(seen.every(({ received, total }) => received < total)).toBe(true);
});

test('an engine whose memory is full ends for that reason, so that a new one takes its place', async () => {
  const other = await openWasm(source(), () => undefined);
  const say = (sql: string) => question(sql, () => ({ sql, values: [] }));
  await other.ask(say("SET memory_limit = '4MB'"), null, [1]);
  const asked = other.ask(say('SELECT list(range::TEXT || range) AS much FROM range(3000000)'), null, [1]);
  await expect(asked).rejects.toMatchObject({ reason: 'memory' });
  expect((await other.ended).reason).toBe('memory');
});

test('a closed engine answers nothing more and says that it ended', async () => {
  const other = await openWasm(source(), () => undefined);
  await other.close();
  expect((await other.ended).reason).toBe('died');
  await expect(other.ask(NAMES, { list: 'basic' }, [1])).rejects.toThrow(EngineError);
});
