// Questions of a worker: asked of the page's engine, decoded in the worker; what failed keeps its cause in the page.
import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { afterEach, expect, test, vi } from 'vitest';
import { question, type PageDesk, type Statement } from '../../../src/lib/db/engine.ts';
import { serveDesk } from '../../../src/lib/db/serve-desk.ts';
import { askedDesks } from '../../../src/lib/db/worker-desk.ts';
import { EngineError } from '../../../src/lib/errors.ts';

const COUNT = question<{ of: string }, { n: number }>('count', ({ of }, scope) => ({
  sql: `SELECT count(*) AS n FROM ${of} WHERE edition IN (${scope.join()})`,
  values: []
}));

afterEach(() => vi.unstubAllGlobals());

/** A page and a worker that hear each other, as messages go between them. */
function pair(raw: PageDesk['raw']) {
  const inWorker = new EventTarget();
  const worker = new EventTarget() as EventTarget & { postMessage: (message: unknown) => void };
  const send = (to: EventTarget) => (data: unknown) => to.dispatchEvent(new MessageEvent('message', { data }));
  worker.postMessage = send(inWorker);
  vi.stubGlobal('addEventListener', inWorker.addEventListener.bind(inWorker));
  vi.stubGlobal('postMessage', send(worker));
  const heard: unknown[] = [];
  const failed: unknown[] = [];
  const desk = { scope: [2], raw } as unknown as PageDesk;
  serveDesk(
    worker as unknown as Worker,
    desk,
    (message) => heard.push(message),
    (cause) => failed.push(cause)
  );
  return { desk: askedDesks()([2]), heard, failed };
}

test('rows come decoded, each question its own, and other messages pass', async () => {
  const asked: Statement[] = [];
  const { desk, heard } = pair(async (_name, statement) => {
    asked.push(statement);
    return tableToIPC(tableFromArrays({ n: [statement.sql.includes('duty') ? 241 : 45] }), {}) ?? new Uint8Array();
  });
  const [duties, bureaus] = await Promise.all([desk.ask(COUNT, { of: 'duty' }), desk.ask(COUNT, { of: 'bureau' })]);
  expect([duties, bureaus]).toEqual([[{ n: 241 }], [{ n: 45 }]]);
  expect(asked.map(({ sql }) => sql)).toContain('SELECT count(*) AS n FROM duty WHERE edition IN (2)');
  postMessage({ rest: 1 });
  expect(heard).toEqual([{ rest: 1 }]);
});

test('a question that failed rejects in the worker, and the page hears the cause itself', async () => {
  const died = new EngineError('died', 'worker');
  const { desk, failed } = pair(() => Promise.reject(died));
  await expect(desk.ask(COUNT, { of: 'duty' })).rejects.toThrow('died: worker');
  expect(failed).toEqual([died]);
});
