// The host of the engine: an end in the middle is mended with the same lists, again and again it is said.
import { expect, test, vi } from 'vitest';
import { question, type Engine } from '../../../src/lib/db/engine.ts';
import type { MortalEngine } from '../../../src/lib/db/wasm.ts';
import type { Tables } from '../../../src/lib/duty/arrow.ts';
import { EngineError } from '../../../src/lib/errors.ts';
import { EngineHost } from '../../../src/lib/state/engine.svelte.ts';

const ROWS = question<null, { engine: number }>('rows', () => ({ sql: 'SELECT 1', values: [] }));
const TABLES = { duty: new Uint8Array([1, 2, 3]) } as unknown as Tables;

/** Engines that end on command; `answer` says what the nth engine does with a question. */
function engines(answer: (engine: number, end: () => EngineError) => Promise<{ engine: number }[]>) {
  const added: number[] = [];
  const ends: ((error: EngineError) => void)[] = [];
  const open = vi.fn(async (): Promise<MortalEngine> => {
    const number = open.mock.calls.length;
    let tell: (error: EngineError) => void = () => undefined;
    const ended = new Promise<EngineError>((resolve) => (tell = resolve));
    ends.push(tell);
    const end = () => {
      const error = new EngineError('died', `engine ${number}`);
      tell(error);
      return error;
    };
    return {
      ended,
      ask: (async () => answer(number, end)) as unknown as Engine['ask'],
      raw: async () => new Uint8Array([number]),
      add: async (tables) => void added.push(number, tables.duty?.length ?? 0),
      drop: async () => undefined,
      close: async () => undefined
    };
  });
  return { host: new EngineHost(open), open, added, ends };
}

test('a question in whose middle the engine ends is asked of the next one, which has every opened list', async () => {
  const { host, open, added } = engines(async (engine, end) => {
    if (engine === 1) throw end();
    return [{ engine }];
  });
  await host.add(2, TABLES);
  expect(added).toEqual([1, 3]);
  expect(await host.desk([2]).ask(ROWS, null)).toEqual([{ engine: 2 }]);
  expect(added).toEqual([1, 3, 2, 3]);
  expect([host.status, host.error, host.again, open.mock.calls.length]).toEqual(['ready', null, false, 2]);
});

test('tables of the document itself come to the engine with the first question that asks for them', async () => {
  const given: string[][] = [];
  const { host, open } = engines(async (engine) => [{ engine }]);
  const plain = open.getMockImplementation();
  open.mockImplementation(async () => {
    const engine = await plain?.();
    if (engine === undefined) throw new Error('no engine');
    return { ...engine, add: async (tables) => void given.push(Object.keys(tables)) };
  });
  const bytes = new Uint8Array([1]);
  await host.add(2, { duty: bytes, source_line: bytes, span: bytes } as unknown as Tables);
  await host.desk([2]).ask(ROWS, null);
  expect(given).toEqual([['duty']]);
  const lines = question<null, object>('lines', () => ({ sql: 'SELECT 1 FROM source_line', values: [] }));
  await Promise.all([host.desk([2]).ask(lines, null), host.desk([2]).ask(lines, null)]);
  await host.desk([3]).ask(lines, null);
  expect(given).toEqual([['duty'], ['source_line', 'span']]);
});

test('an engine that ends while nobody asks is started again at once', async () => {
  const { host, open, ends } = engines(async (engine) => [{ engine }]);
  await host.engine();
  ends[0]?.(new EngineError('died', 'worker'));
  await expect.poll(() => open.mock.calls.length).toBe(2);
  await expect.poll(() => host.status).toBe('ready');
  expect(await host.desk([1]).ask(ROWS, null)).toEqual([{ engine: 2 }]);
});

test('an engine that ends again and again is said, and started anew only when asked to', async () => {
  let broken = true;
  const { host, open } = engines(async (engine, end) => {
    if (broken) throw end();
    return [{ engine }];
  });
  await expect(host.desk([1]).ask(ROWS, null)).rejects.toThrow('died: engine 2');
  await expect(host.desk([1]).ask(ROWS, null)).rejects.toThrow('died: engine 3');
  expect([host.status, host.error?.reason]).toEqual(['failed', 'died']);
  await expect(host.desk([1]).ask(ROWS, null)).rejects.toThrow('died: engine 3');
  expect(open).toHaveBeenCalledTimes(3);
  broken = false;
  host.retry();
  expect(await host.desk([1]).ask(ROWS, null)).toEqual([{ engine: 4 }]);
  expect(host.status).toBe('ready');
});

test('a question that fails by itself is not asked twice', async () => {
  const { host, open } = engines(async () => {
    throw new Error('no such column');
  });
  await expect(host.desk([1]).ask(ROWS, null)).rejects.toThrow('no such column');
  expect(open).toHaveBeenCalledTimes(1);
});

test('a start that fails names its cause until it is tried again', async () => {
  let fail = true;
  const { host, open } = engines(async (engine) => [{ engine }]);
  const opened = open.getMockImplementation();
  open.mockImplementation(async () => {
    if (fail) throw new EngineError('missing', 'duckdb-eh.wasm, 404');
    if (opened === undefined) throw new Error('no engine');
    return opened();
  });
  await expect(host.desk([1]).ask(ROWS, null)).rejects.toThrow('missing: duckdb-eh.wasm, 404');
  await expect(host.desk([1]).ask(ROWS, null)).rejects.toThrow('missing');
  expect([host.status, host.error?.reason, open.mock.calls.length]).toEqual(['failed', 'missing', 1]);
  fail = false;
  host.retry();
  expect(await host.desk([1]).ask(ROWS, null)).toEqual([{ engine: 2 }]);
});

test('an edition leaves the engine also while its document fails to come', async () => {
  const dropped: number[] = [];
  const { host, open } = engines(async (engine) => [{ engine }]);
  const plain = open.getMockImplementation();
  open.mockImplementation(async () => {
    const engine = await plain?.();
    if (engine === undefined) throw new Error('no engine');
    const add = async (tables: Partial<Tables>) => {
      if (tables.span !== undefined) throw new TypeError('span');
    };
    return { ...engine, add, drop: async (edition) => void dropped.push(edition) };
  });
  const bytes = new Uint8Array([1]);
  await host.add(2, { duty: bytes, source_line: bytes, span: bytes } as unknown as Tables);
  const lines = question<null, object>('lines', () => ({ sql: 'SELECT 1 FROM source_line', values: [] }));
  const asked = host.desk([2]).ask(lines, null);
  const refused = expect(asked).rejects.toThrow('span');
  await Promise.resolve();
  await Promise.all([refused, host.drop(2)]);
  expect(dropped).toEqual([2]);
});
