// The door to an engine over HTTP: a named question with its values in, its rows as an Arrow stream out. Never SQL.
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { buckets } from './buckets.ts';
import { readAsked } from './params.ts';
import { Stopped, type Limits, type Store } from './store.ts';

/** Who may ask: whoever brings one of the tokens, or whom a reverse proxy names in a header (which it must take out of
 *  what comes from outside); everybody where both are left out. */
export interface Access {
  tokens?: readonly string[];
  header?: string;
}

/** `rate` questions a second for each who asks, in bursts of ten times as many; `atOnce` questions run at a time and
 *  ten times as many wait; `body` is the most bytes of a question. */
export interface DoorOptions {
  limits: Limits;
  access: Access;
  rate: number;
  atOnce: number;
  body: number;
}

/** What went wrong, by the code that the answer holds: its status, and its words. */
const FAULTS = {
  unknown: [404, '没有这个地址', 'there is no such address'],
  method: [405, '这个地址不接受这种请求', 'this address takes no such request'],
  type: [415, '问题要以 JSON 发送', 'a question comes as JSON'],
  access: [401, '需要口令', 'a token is needed'],
  rate: [429, '提问太快，请稍候', 'too many questions, wait a moment'],
  body: [413, '问题太长', 'the question is too long'],
  question: [400, '问题无法理解', 'the question cannot be understood'],
  large: [422, '答案太大，请缩小范围', 'the answer is too large, narrow the question'],
  patience: [504, '数据库没有及时回答', 'the engine did not answer in time'],
  busy: [503, '正在回答太多的问题，请稍候', 'too many questions at a time, wait a moment'],
  engine: [502, '数据库出错', 'the engine failed']
} as const satisfies Record<string, [status: number, zh: string, en: string]>;
type Fault = keyof typeof FAULTS;

/** What is refused before the engine sees it, or breaks off there. */
class Refused extends Error {
  constructor(
    readonly fault: Fault,
    readonly detail = ''
  ) {
    super(fault);
  }
}

/** Answers requests for what lies under `path`. `log` is told what the engine said where it failed. */
export function doorAnswer(
  store: Store,
  options: DoorOptions,
  log: (line: string) => void,
  path = '/'
): RequestListener {
  const { limits, access, rate, atOnce, body } = options;
  const bucket = buckets(rate, rate * 10);
  const counts = new Map<string, number>();
  const count = (name: string, by = 1) => counts.set(name, (counts.get(name) ?? 0) + by);
  const waiting: (() => void)[] = [];
  let running = 0;
  /** Hands a place on to the first that waits. */
  const free = () => {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  };

  /** Waits for a place among those that run, which `free` gives back. Rejects where the signal says so first. */
  const turn = async (signal: AbortSignal): Promise<void> => {
    if (running < atOnce) {
      running++;
      return;
    }
    if (waiting.length >= atOnce * 10) throw new Refused('busy');
    await new Promise<void>((begin, fail) => {
      const give = () => {
        const place = waiting.indexOf(take);
        if (place >= 0) waiting.splice(place, 1);
        fail(signal.reason);
      };
      const take = () => {
        signal.removeEventListener('abort', give);
        begin();
      };
      waiting.push(take);
      signal.addEventListener('abort', give);
    });
  };

  const timed = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const began = performance.now();
    try {
      return await work();
    } finally {
      count('seconds', (performance.now() - began) / 1000);
    }
  };

  const ask = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const who = whoAsks(request, access);
    if (who === null) throw new Refused('access');
    if (!bucket(who)) throw new Refused('rate');
    if (!/^application\/json\b/u.test(request.headers['content-type'] ?? '')) throw new Refused('type');
    const { statement } = readQuestion(await bytesOf(request, body));
    const gone = new AbortController();
    response.on('close', () => gone.abort(new Stopped('given up')));
    const late = setTimeout(() => gone.abort(new Stopped('patience')), limits.patience);
    try {
      await turn(gone.signal);
      const bytes = await timed(() => store.answer(statement, gone.signal)).finally(free);
      if (bytes.length > limits.bytes) throw new Stopped('bytes');
      count('answers');
      count('answer_bytes', bytes.length);
      response.writeHead(200, {
        'content-type': 'application/vnd.apache.arrow.stream',
        'content-length': bytes.length,
        'cache-control': 'no-store'
      });
      response.end(bytes);
    } catch (cause) {
      throw gone.signal.aborted ? gone.signal.reason : cause;
    } finally {
      clearTimeout(late);
    }
  };

  const health = async (response: ServerResponse): Promise<void> => {
    await store.ping();
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}\n');
  };

  /** Prometheus' text format. */
  const metrics = (response: ServerResponse): void => {
    const lines = [...counts].map(([name, value]) => `duty_atlas_${name}_total ${value}`);
    const now = { running, waiting: waiting.length };
    for (const [name, value] of Object.entries(now)) lines.push(`duty_atlas_${name} ${value}`);
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(`${lines.sort().join('\n')}\n`);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '', 'http://door');
    const named = pathname.startsWith(path) ? pathname.slice(path.length) : '';
    const wanted = { ask: 'POST', health: 'GET', metrics: 'GET' }[named];
    if (wanted === undefined) throw new Refused('unknown');
    if (request.method !== wanted) throw new Refused('method');
    if (named === 'ask') return ask(request, response);
    if (named === 'health') return health(response);
    if (whoAsks(request, access) === null) throw new Refused('access');
    metrics(response);
  };

  const refuse = (response: ServerResponse, cause: unknown): void => {
    const fault = faultOf(cause);
    if (fault === null) {
      count('given_up');
      return;
    }
    const [status, zh, en] = FAULTS[fault];
    count(`refused_${fault}`);
    if (fault === 'engine') log(cause instanceof Error ? cause.message : String(cause));
    if (response.headersSent || !response.writable) return;
    const detail = cause instanceof Refused ? cause.detail : '';
    response
      .writeHead(status, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        ...(fault === 'rate' || fault === 'busy' ? { 'retry-after': '1' } : {}),
        ...(fault === 'body' ? { connection: 'close' } : {})
      })
      .end(`${JSON.stringify({ fault, zh, en, detail })}\n`);
  };

  return (request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    answer(request, response).catch((cause: unknown) => refuse(response, cause));
  };
}

/** Makes a server of the door alone; it does not listen yet. */
export function door(...of: Parameters<typeof doorAnswer>): Server {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 20_000 }, doorAnswer(...of));
  server.keepAliveTimeout = 75_000;
  server.maxConnections = 1000;
  return server;
}

/** Who asks, as the rate is counted; null for somebody who may not. */
function whoAsks(request: IncomingMessage, { tokens, header }: Access): string | null {
  const named = header === undefined ? undefined : request.headers[header.toLowerCase()];
  if (typeof named === 'string' && named !== '') return `name ${named}`;
  const [, given] = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '') ?? [];
  if (given !== undefined && tokens?.some((token) => same(token, given)) === true)
    return `token ${hash(given).toString('hex')}`;
  return tokens === undefined && header === undefined ? `address ${request.socket.remoteAddress ?? ''}` : null;
}

const hash = (text: string) => createHash('sha256').update(text).digest();
const same = (one: string, other: string) => timingSafeEqual(hash(one), hash(other));

function readQuestion(bytes: Buffer) {
  try {
    return readAsked(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new Refused('question', cause instanceof Error ? cause.message : '');
  }
}

async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) throw new Refused('body');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What the asker is told; null where nobody is there any more. */
function faultOf(cause: unknown): Fault | null {
  if (cause instanceof Refused) return cause.fault;
  if (!(cause instanceof Stopped)) return 'engine';
  if (cause.reason === 'given up') return null;
  return cause.reason === 'patience' ? 'patience' : 'large';
}
