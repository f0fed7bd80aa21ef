// An engine over HTTP: what is sent, what comes back, and the true cause where nothing does.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openDoor } from '../../../src/lib/db/http.ts';
import { encodeTables } from '../../../src/lib/duty/arrow.ts';
import { question } from '../../../src/lib/db/engine.ts';
import { tableRows } from '../../../src/lib/duty/tables.ts';
import { DoorError } from '../../../src/lib/errors.ts';
import { smallReading } from '../../support/small-lists.ts';

const ARROW = encodeTables(tableRows([smallReading()]).editions[0]?.rows as never).edition;
const ASKED = question<{ list: string }, { id: string }>('asked', () => ({ sql: 'SELECT never', values: [] }));
const ARROW_TYPE = { 'content-type': 'application/vnd.apache.arrow.stream' };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A door at a server that answers so. */
async function doorTo(answer: Answer, { key = '', patience = 5000 } = {}) {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => answer(request, response, body));
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/engine/`;
  return openDoor({ url, key: () => key, patience });
}
const refusal =
  (status: number, fault: string, headers = {}): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ fault }));

describe('a question', () => {
  it('goes out by name, with its values and the key, and never as SQL', async () => {
    const heard: string[] = [];
    const door = await doorTo(
      (request, response, body) => {
        heard.push(request.method ?? '', request.url ?? '', request.headers.authorization ?? '', body);
        response.writeHead(200, ARROW_TYPE).end(ARROW);
      },
      { key: 'sixteen letters!' }
    );
    const rows = await door.ask(ASKED, { list: 'shared' }, [3, 5]);
    expect(rows).toMatchObject([{ edition: 1, id: expect.any(String) }]);
    expect(heard).toEqual([
      'POST',
      '/engine/ask',
      'Bearer sixteen letters!',
      '{"question":"asked","params":{"list":"shared"},"scope":[3,5]}'
    ]);
  });

  it('waits as long as the door says where it is asked too much, and asks again', async () => {
    let asked = 0;
    const door = await doorTo((...of) => {
      asked++;
      if (asked < 3) refusal(asked === 1 ? 429 : 503, asked === 1 ? 'rate' : 'busy', { 'retry-after': '0' })(...of);
      else of[1].writeHead(200, ARROW_TYPE).end(ARROW);
    });
    expect(await door.ask(ASKED, { list: '' }, [])).toHaveLength(1);
    expect(asked).toBe(3);
  });

  it('ends where nobody waits for it any more', async () => {
    const door = await doorTo(() => undefined);
    const stop = new AbortController();
    const asked = door.ask(ASKED, { list: '' }, [], { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('what fails is told by its cause', () => {
  it.each<[string, Answer]>([
    ['access', refusal(401, 'access')],
    ['access', (_, response) => response.writeHead(401, { 'content-type': 'text/html' }).end('<h1>log in</h1>')],
    ['busy', refusal(503, 'busy', { 'retry-after': '0' })],
    ['patience', refusal(504, 'patience')],
    ['engine', refusal(502, 'engine')],
    ['question', refusal(400, 'question')],
    ['other', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>app</h1>')],
    ['other', (_, response) => response.writeHead(404).end()],
    ['other', refusal(400, 'no such fault')],
    ['offline', (_, response) => response.destroy()],
    [
      'offline',
      (_, response) =>
        response.writeHead(200, { ...ARROW_TYPE, 'content-length': 999 }).write('x')
          ? setTimeout(() => response.destroy(), 20)
          : undefined
    ]
  ])('%s', async (fault, answer) => {
    const door = await doorTo(answer);
    const asked = door.ask(ASKED, { list: '' }, []);
    await expect(asked).rejects.toThrow(DoorError);
    await expect(asked).rejects.toMatchObject({ fault });
  });

  it('silent', async () => {
    const door = await doorTo(() => undefined, { patience: 80 });
    await expect(door.ask(ASKED, { list: '' }, [])).rejects.toMatchObject({ fault: 'silent' });
  });
});
