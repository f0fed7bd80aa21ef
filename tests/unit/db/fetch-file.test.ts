// Files by fetch from servers of every kind: what comes whole is taken whatever its type, and each failure names its
// cause.
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchFile, fetchJson } from '../../../src/lib/db/fetch-file.ts';
import { bytesHash } from '../../../src/lib/duty/hash.ts';
import { EngineError } from '../../../src/lib/errors.ts';

const BYTES = new TextEncoder().encode('rows '.repeat(4000));
const HASH = bytesHash([BYTES]).slice(0, 10);
let server: Server;
let answer: RequestListener;
let base = '';

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Longer than any answer takes here, and long enough for the first bytes of a server that falls silent after them. */
const PATIENCE = 30_000;
const SHORT = 1500;
const wanted = { bytes: BYTES.length, patience: PATIENCE };
const fault = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof EngineError ? error.message : String(error))
  );

test.each(['application/octet-stream', 'text/plain', 'text/html', ''])('whole bytes are taken as %s', async (type) => {
  answer = (_, response) => response.writeHead(200, type === '' ? {} : { 'Content-Type': type }).end(BYTES);
  const heard = vi.fn();
  const bytes = await fetchFile(`${base}/data/duty.${HASH}.arrow`, { ...wanted, heard });
  expect(bytesHash([bytes])).toBe(bytesHash([BYTES]));
  expect(heard).toHaveBeenCalled();
});

test.each<[string, RequestListener, string]>([
  ['a missing file', (_, response) => response.writeHead(404).end('no'), `missing: duty.${HASH}.arrow, 404`],
  ['a refused file', (_, response) => response.writeHead(403).end('no'), `refused: duty.${HASH}.arrow, 403`],
  [
    'a page in its place',
    (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>log in</html>'),
    `page: duty.${HASH}.arrow, text/html`
  ],
  [
    'a file without its end',
    (_, response) => response.writeHead(200).end(BYTES.slice(0, 5000)),
    `cut: duty.${HASH}.arrow, 5000 / 20000`
  ],
  [
    'a connection that breaks',
    (_, response) => {
      response.writeHead(200, { 'Content-Length': BYTES.length });
      response.write(BYTES.slice(0, 9000), () => setTimeout(() => response.destroy(), 1000));
    },
    `cut: duty.${HASH}.arrow, 9000`
  ],
  [
    'other bytes of the same length',
    (_, response) => response.writeHead(200).end(new Uint8Array(BYTES.length)),
    `wrong: duty.${HASH}.arrow, 20000`
  ],
  [
    'more bytes',
    (_, response) => response.writeHead(200).end(new Uint8Array(20_001)),
    `wrong: duty.${HASH}.arrow, 20001`
  ],
  ['a server that never answers', () => undefined, `silent: duty.${HASH}.arrow`],
  [
    'a server that falls silent',
    (_, response) => void response.writeHead(200, { 'Content-Length': BYTES.length }).write(BYTES.slice(0, 100)),
    `silent: duty.${HASH}.arrow, 100`
  ]
])('%s is named', async (_, listener, said) => {
  answer = listener;
  const patience = said.startsWith('silent') ? SHORT : PATIENCE;
  expect(await fault(fetchFile(`${base}/data/duty.${HASH}.arrow`, { ...wanted, patience }))).toBe(said);
});

test('no server at all is named', async () => {
  server.close();
  expect(await fault(fetchFile(`${base}/data/duty.${HASH}.arrow`, wanted))).toBe(`offline: duty.${HASH}.arrow`);
});

test('a slow server that keeps sending is waited for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let at = 0;
  let send = (): void => undefined;
  answer = (_, response) => {
    response.writeHead(200);
    send = () => {
      response.write(BYTES.slice(at, at + 4000));
      at += 4000;
      if (at >= BYTES.length) response.end();
    };
    send();
  };
  let heard = 0;
  const next = () => {
    heard += 1;
    vi.advanceTimersByTime(SHORT - 1);
    if (at < BYTES.length) send();
  };
  const bytes = fetchFile(`${base}/data/duty.${HASH}.arrow`, { ...wanted, patience: SHORT, heard: next });
  await expect(bytes.finally(() => vi.useRealTimers())).resolves.toHaveLength(20_000);
  expect(heard, 'the whole took longer than it is patient for').toBeGreaterThan(1);
});

test('what a JSON file holds, and a file that is none', async () => {
  answer = (request, response) => response.end(request.url === '/a.json' ? '{"a":1}' : '{"a":');
  await expect(fetchJson(`${base}/a.json`, { patience: PATIENCE })).resolves.toEqual({ a: 1 });
  expect(await fault(fetchJson(`${base}/b.json`, { patience: PATIENCE }))).toBe('wrong: b.json');
});
