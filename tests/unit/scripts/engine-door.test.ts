// The door to an engine: what it lets in, what it refuses, and that a question that nobody waits for ends there.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { buckets } from '../../../scripts/engine/buckets.ts';
import { door, type DoorOptions } from '../../../scripts/engine/door.ts';
import { encodeColumns } from '../../../scripts/engine/encode.ts';
import { checkOf, readAsked } from '../../../scripts/engine/params.ts';
import { Stopped, type Store } from '../../../scripts/engine/store.ts';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { decode } from '../../../src/lib/db/answer.ts';
import type { Question, Statement } from '../../../src/lib/db/engine.ts';
import { QUESTIONS } from '../../../src/lib/query/questions.ts';
import { filtersOf, samplesOf, type Sampled } from '../../support/questions.ts';

const OPTIONS: DoorOptions = {
  limits: { rows: 100, bytes: 1000, patience: 60_000 },
  access: {},
  rate: 1000,
  atOnce: 2,
  body: 2000
};
const ASKED = { question: 'totals', params: NO_FILTER, scope: [1] };
const SAMPLED: Sampled = {
  category: 'nongye',
  bureaus: ['shuiliju', 'gonganju'],
  text: '修渠',
  duty: 'shared-1',
  keys: [3, 4]
};

/** A store that answers as it is told. */
function store(answer: (statement: Statement, signal: AbortSignal) => Promise<Uint8Array>): Store {
  return { answer, ping: () => Promise.resolve(), close: () => Promise.resolve() };
}
const ONE = encodeColumns([{ name: 'duties', kind: 'number', values: [7] }]);
const willing = store(() => Promise.resolve(ONE));
/** Answers once its signal is given, with what `heard` was told. */
function hanging(heard: (reason: unknown) => void): Store {
  return store(
    (_, signal) =>
      new Promise((_done, fail) =>
        signal.addEventListener('abort', () => {
          heard(signal.reason);
          fail(new Error('interrupted'));
        })
      )
  );
}

const servers: Server[] = [];
const log: string[] = [];
async function opened(from: Store, options: Partial<DoorOptions> = {}): Promise<string> {
  const server = door(from, { ...OPTIONS, ...options }, (line) => log.push(line)).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

function ask(url: string, body: unknown = ASKED, given: RequestInit = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(given.headers as Record<string, string> | undefined) };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${url}/ask`, { method: 'POST', body: text, ...given, headers });
}
const refused = async (response: Response) => {
  const { fault } = (await response.json()) as { fault: string };
  return [response.status, fault];
};

describe('a question', () => {
  it('is answered with rows, and what the engine is asked is the statement of that name', async () => {
    let told: Statement | undefined;
    const url = await opened(
      store((statement) => {
        told = statement;
        return Promise.resolve(ONE);
      })
    );
    const response = await ask(url, { question: 'duty-head', params: "x' OR 1 = 1 --", scope: [1, 2] });
    expect(response.headers.get('content-type')).toBe('application/vnd.apache.arrow.stream');
    expect(decode(new Uint8Array(await response.arrayBuffer()))).toEqual([{ duties: 7 }]);
    expect(told?.values).toEqual(["x' OR 1 = 1 --"]);
    expect(told?.sql).not.toContain('OR 1 = 1');
    expect(told?.sql).toContain('edition IN (1, 2)');
  });

  it.each<[string, unknown, [number, string]]>([
    ['SQL', { sql: 'SELECT 1', scope: [1] }, [400, 'question']],
    ['no JSON', '{', [400, 'question']],
    ['a question that there is not', { ...ASKED, question: 'toString' }, [400, 'question']],
    ['an edition that is none', { ...ASKED, scope: ['1) OR (1=1'] }, [400, 'question']],
    ['a list of another shape', { ...ASKED, params: { ...NO_FILTER, lists: 'basic' } }, [400, 'question']],
    ['a further key', { ...ASKED, params: { ...NO_FILTER, more: 1 } }, [400, 'question']],
    ['too much', { ...ASKED, params: { ...NO_FILTER, text: 'x'.repeat(3000) } }, [413, 'body']]
  ])('is refused where it is %s', async (_, body, wanted) => {
    const url = await opened(store(() => Promise.reject(new Error('asked'))));
    expect(await refused(await ask(url, body))).toEqual(wanted);
  });

  it('comes by POST, as JSON, to its own address', async () => {
    const url = await opened(willing);
    expect(await refused(await fetch(`${url}/ask`))).toEqual([405, 'method']);
    expect(await refused(await fetch(`${url}/sql`))).toEqual([404, 'unknown']);
    expect(await refused(await ask(url, ASKED, { headers: { 'content-type': 'text/plain' } }))).toEqual([415, 'type']);
  });

  it('whose answer is too large or too slow is told so, and the engine is stopped', async () => {
    const large = await opened(store(() => Promise.resolve(new Uint8Array(2000))));
    expect(await refused(await ask(large))).toEqual([422, 'large']);
    const many = await opened(store(() => Promise.reject(new Stopped('rows'))));
    expect(await refused(await ask(many))).toEqual([422, 'large']);
    const heard: unknown[] = [];
    const slow = await opened(
      hanging((reason) => heard.push(reason)),
      { limits: { ...OPTIONS.limits, patience: 50 } }
    );
    expect(await refused(await ask(slow))).toEqual([504, 'patience']);
    expect(heard).toMatchObject([{ reason: 'patience' }]);
  });

  it('that is given up is stopped in the engine, also while it waits', async () => {
    const heard: unknown[] = [];
    const url = await opened(
      hanging((reason) => heard.push(reason)),
      { atOnce: 1 }
    );
    const stops = [new AbortController(), new AbortController()];
    const metrics = async () => (await fetch(`${url}/metrics`)).text();
    const asked = [];
    for (const [at, { signal }] of stops.entries()) {
      asked.push(ask(url, ASKED, { signal }).catch((cause: Error) => cause.name));
      await expect.poll(metrics).toContain(at === 0 ? 'duty_atlas_running 1' : 'duty_atlas_waiting 1');
    }
    stops[1]?.abort();
    await expect.poll(metrics).toContain('duty_atlas_waiting 0');
    expect(heard).toEqual([]);
    stops[0]?.abort();
    expect(await Promise.all(asked)).toEqual(['AbortError', 'AbortError']);
    await expect.poll(metrics).toContain('duty_atlas_given_up_total 2');
    expect(heard).toMatchObject([{ reason: 'given up' }]);
    expect(await metrics()).toContain('duty_atlas_running 0');
  });

  it('is refused where too many wait, and where one asks too often', async () => {
    const busy = await opened(
      hanging(() => undefined),
      { atOnce: 0 }
    );
    expect(await refused(await ask(busy))).toEqual([503, 'busy']);
    const often = await opened(willing, { rate: 0.1 });
    expect((await ask(often)).status).toBe(200);
    const second = await ask(often);
    expect([second.headers.get('retry-after'), ...(await refused(second))]).toEqual(['1', 429, 'rate']);
  });

  it('that the engine fails at says no word of the engine to the asker', async () => {
    log.length = 0;
    const url = await opened(store(() => Promise.reject(new Error('password of atlas'))));
    const response = await ask(url);
    const text = await response.text();
    expect([response.status, text.includes('password'), log]).toEqual([502, false, ['password of atlas']]);
  });
});

describe('who may ask', () => {
  const token = 'a-token-of-some-length';

  it('brings a token, or is named by the proxy', async () => {
    const url = await opened(willing, { access: { tokens: ['another-long-token', token], header: 'X-Remote-User' } });
    expect(await refused(await ask(url))).toEqual([401, 'access']);
    expect(await refused(await ask(url, ASKED, { headers: { authorization: `Bearer ${token}x` } }))).toEqual([
      401,
      'access'
    ]);
    expect((await ask(url, ASKED, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    expect((await ask(url, ASKED, { headers: { 'x-remote-user': 'wang' } })).status).toBe(200);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(await refused(await fetch(`${url}/metrics`))).toEqual([401, 'access']);
  });

  it('a header that is not agreed on opens nothing', async () => {
    const url = await opened(willing, { access: { tokens: [token] } });
    expect(await refused(await ask(url, ASKED, { headers: { 'x-remote-user': 'wang' } }))).toEqual([401, 'access']);
  });
});

describe('health', () => {
  it('is that of the engine', async () => {
    const url = await opened({ ...willing, ping: () => Promise.reject(new Error('gone')) });
    expect(await refused(await fetch(`${url}/health`))).toEqual([502, 'engine']);
  });
});

describe('parameters', () => {
  it.each(QUESTIONS.map((question) => [question.name, question as Question<unknown, unknown>] as const))(
    'of %s are let in as the app passes them, and unchanged',
    (name, question) => {
      for (const params of samplesOf(SAMPLED).get(name) ?? filtersOf(SAMPLED)) {
        const plain = JSON.parse(JSON.stringify(params)) as unknown;
        const { least, ...rest } = (plain ?? {}) as { least?: unknown; most?: unknown };
        const own = name === 'sharing-duties' ? { least, filter: (rest as { filter: unknown }).filter } : plain;
        expect(readAsked({ question: name, params: own, scope: [1] }).statement).toEqual(question.statement(own, [1]));
      }
    }
  );

  it.each(QUESTIONS.map(({ name }) => name))('of %s are not let in with another shape', (name) => {
    const wrong = [undefined, 1.5, true, {}, [{}], { length: '1' }, { filter: {} }, { selection: { kind: 'x' } }];
    for (const value of wrong) expect(() => checkOf(name)(value, 'params'), String(value)).toThrow(RangeError);
  });
});

describe('how often', () => {
  it('so many a second, more at once, each for himself', () => {
    let now = 0;
    const may = buckets(2, 3, () => now);
    const tries = (who: string) => [1, 2, 3, 4].map(() => may(who));
    expect(tries('a')).toEqual([true, true, true, false]);
    expect(may('b')).toBe(true);
    now = 500;
    expect(tries('a')).toEqual([true, false, false, false]);
    now = 60_000;
    expect(tries('a')).toEqual([true, true, true, false]);
  });
});
