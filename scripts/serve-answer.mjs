// Answers one request from a built folder: whatever is asked and whatever happens to the files meanwhile.
import { once } from 'node:events';
import { fstat, ReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { STATUS_CODES } from 'node:http';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { negotiate } from '@fastify/accept-negotiator';
import { send } from '@fastify/send';
import { BEHIND_TLS, caching, pagePolicy, POLICY_LINE, SAFETY, TYPES } from './serve-headers.mjs';

const METHODS = 'GET, HEAD, OPTIONS';
const TWINS = /** @type {const} */ ({ br: '.br', gzip: '.gz' });
const POLICY_WITHIN = 16_384;
const TRIES = 40;
const PAUSE = 50;
const GONE = new Set(['ENOENT', 'ENOTDIR', 'ESTALE']);
const BUSY = new Set(['EMFILE', 'ENFILE', 'EAGAIN', 'ENOMEM']);
const CLOSED = new Set(['EACCES', 'EPERM']);
const statOpen = promisify(fstat);

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('node:http').IncomingHttpHeaders} Headers */
/** @typedef {import('@fastify/send').SendResult} SendResult */
/** @typedef {{ method: string | undefined, headers: Headers }} Asked */
/** @typedef {{ status: number, headers: Record<string, string | number>, policy: string, body: Readable, length: number
 *  }} Answer length: bytes that the body has to have */

/** @type {Record<number, [string, string]>} */
const REASONS = {
  301: ['请使用这个地址', 'This is the address'],
  400: ['请求无法识别', 'The request cannot be read'],
  403: ['不提供此内容', 'This is not served'],
  404: ['没有这个页面', 'No such page'],
  405: ['不支持这种请求方法', 'This method is not supported'],
  408: ['等待请求过久', 'The request did not come in time'],
  412: ['文件已更改', 'The file has changed'],
  416: ['所要的范围不存在', 'The range asked for does not exist'],
  431: ['请求头过大', 'The request head is too large'],
  500: ['服务器出错', 'The server failed'],
  503: ['文件正在更新，请稍后再试', 'The files are being renewed: try again in a moment']
};

/** @param {number} status */
function reasonPage(status) {
  const [zh, en] = REASONS[status] ?? ['', ''];
  return Buffer.from(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${status}</title><p>${status}` +
      ` ${zh}<p lang="en">${en}\n`
  );
}

/** A short bilingual page for a status without a file. @param {number} status @param {Record<string, string | number>}
 *  [more] further headers @returns {Answer} */
function plain(status, more = {}) {
  const bytes = reasonPage(status);
  return {
    status,
    headers: {
      'Cache-Control': 'no-cache',
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': bytes.length,
      ...(status === 405 ? { Allow: METHODS } : {}),
      ...(status === 503 ? { 'Retry-After': 2 } : {}),
      ...more
    },
    policy: POLICY_LINE,
    body: Readable.from([bytes]),
    length: bytes.length
  };
}

/** A whole answer as bytes for a socket whose request could not even be read. @param {number} status */
export function rawAnswer(status) {
  const page = reasonPage(status);
  const lines = Object.entries({
    ...SAFETY,
    'Content-Security-Policy': POLICY_LINE,
    'Cache-Control': 'no-cache',
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': page.length,
    Connection: 'close'
  }).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${page}`;
}

/** Path and query of a request target, undefined when it is none of this server's. @param {string} target */
function readTarget(target) {
  const local = target.startsWith('/') ? target : /^https?:\/\/[^/?#]*(\/[^#]*)$/i.exec(target)?.[1];
  if (local === undefined) return undefined;
  const [path = '', ...query] = local.split('?');
  return { path, search: query.length === 0 ? '' : `?${query.join('?')}` };
}

/** Where a path with doubled slashes leads: files are found under it, but pages name theirs from where they stand, a
 *  step too high. From there, as the app may lie in a folder. @param {{ path: string, search: string }} target */
function withoutDoubles({ path, search }) {
  const up = '../'.repeat(path.split('/').length - 2);
  return `${up === '' ? './' : up}${path.replace(/\/{2,}/g, '/').slice(1)}${search}`;
}

/** The Range header if it asks for exactly one range in the standard's words; any other is left unheeded, as RFC 9110
 *  (14.2) allows. @param {string | undefined} header */
function soleRange(header) {
  const said = /^bytes=(?:(?<first>\d+)-(?<last>\d*)|-\d+)$/.exec(header ?? '');
  if (said === null) return undefined;
  const { first, last } = said.groups ?? {};
  return first !== undefined && last !== '' && Number(last) < Number(first) ? undefined : header;
}

/** Asks the file library; the file of the answer is open when this resolves. Asks again where it takes a suffix longer
 *  than the file for a fault: RFC 9110 (14.1.2) sends the whole file then. Undefined: the file changed between the look
 *  at its size and its opening. @param {Asked} request @param {string} path @param {string} root */
async function look({ method, headers }, path, root) {
  const ask = (/** @type {Headers} */ said) =>
    send(/** @type {Request} */ ({ method, headers: said }), path, { root, cacheControl: false });
  const first = await ask(headers);
  const long = first.statusCode === 416 && /^bytes=-0*[1-9]/.test(headers.range ?? '');
  const found = long ? await ask({ ...headers, range: 'bytes=0-' }) : first;
  if (!(found.stream instanceof ReadStream) || !('stat' in found.metadata)) return found;
  await once(found.stream, 'open');
  const { stat: seen } = found.metadata;
  const now = await statOpen(/** @type {ReadStream & { fd: number }} */ (found.stream).fd);
  if (now.ino === seen.ino && now.size === seen.size && now.mtimeMs === seen.mtimeMs) return found;
  found.stream.destroy();
  return undefined;
}

/** The packed twin of a file where the reader takes one and there is one, else undefined. Ranges are of the plain file.
 *  @param {Asked} request @param {string} path @param {string} root */
async function lookPacked(request, path, root) {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const name = path.endsWith('/') ? `${path}index.html` : path;
  if (request.headers.range !== undefined || extname(name) === '') return undefined;
  let original;
  for (let left = Object.keys(TWINS); left.length > 0;) {
    const coding = /** @type {keyof typeof TWINS | null} */ (negotiate(accepted, left));
    if (coding === null) return undefined;
    original ??= await look({ method: 'HEAD', headers: {} }, name, root);
    if (original?.type !== 'file') return undefined;
    const found = await look(request, name + TWINS[coding], root);
    if (found?.type === 'file') return { file: found, coding, type: original.headers['Content-Type'] };
    left = left.filter((each) => each !== coding);
  }
  return undefined;
}

/** The policy that a built page states in its head. @param {string} file */
async function policyOf(file) {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(POLICY_WITHIN), 0, POLICY_WITHIN, 0);
    return pagePolicy(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** Tells one folder from the next that is put into its place. @param {string} root */
async function generation(root) {
  const { dev, ino, birthtimeMs } = await stat(root);
  return `${dev} ${ino} ${birthtimeMs}`;
}

/** What the folder has for a request; undefined when it changed meanwhile. @param {Asked} request @param {{ path:
 *  string, search: string }} target @param {string} root @returns {Promise<Answer | undefined>} */
async function lookOnce(request, { path, search }, root) {
  const before = await generation(root);
  const packed = await lookPacked(request, path, root);
  const found = packed?.file ?? (await look(request, path, root));
  if (found === undefined) return undefined;
  try {
    const answer = await describe(found, packed, { path, search });
    if (before === (await generation(root))) return answer;
  } catch (error) {
    found.stream.destroy();
    throw error;
  }
  found.stream.destroy();
  return undefined;
}

/** @param {SendResult} found @param {{ coding: keyof typeof TWINS, type: string | undefined } | undefined} packed
 *  @param {{ path: string, search: string }} target @returns {Promise<Answer>} */
async function describe(found, packed, { path, search }) {
  const { metadata: at, headers, statusCode: status } = found;
  if ('requestPath' in at) {
    const asked = path.slice(path.lastIndexOf('/') + 1);
    if (asked !== encodeURIComponent(basename(at.path))) return plain(404);
    return plain(301, { Location: `./${asked}/${search}` });
  }
  if ('error' in at) {
    const size = headers['Content-Range'];
    return plain(status, size === undefined ? {} : { 'Content-Range': size });
  }
  const file = packed === undefined ? at.path : at.path.slice(0, -TWINS[packed.coding].length);
  const ending = extname(file);
  const known = ending in TYPES ? TYPES[/** @type {keyof typeof TYPES} */ (ending)] : undefined;
  const type = known ?? packed?.type ?? headers['Content-Type'] ?? 'application/octet-stream';
  const body = {
    'Content-Type': type,
    ...(packed === undefined ? {} : { 'Content-Encoding': packed.coding })
  };
  return {
    status,
    headers: { ...headers, ...(status === 304 ? {} : body), 'Cache-Control': caching(path), Vary: 'Accept-Encoding' },
    policy: ending === '.html' ? await policyOf(file) : POLICY_LINE,
    body: found.stream,
    length: Number(headers['Content-Length'] ?? 0)
  };
}

/** Asks until the folder stands still: while one build takes another's place it is gone for a moment. @param
 *  {Parameters<typeof lookOnce>} ask @returns {Promise<Answer>} */
async function lookSteadily(...ask) {
  for (let round = 0; round < TRIES; round += 1) {
    try {
      const answer = await lookOnce(...ask);
      if (answer !== undefined) return answer;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (CLOSED.has(code)) return plain(403);
      if (BUSY.has(code)) return plain(503);
      if (!GONE.has(code)) throw error;
    }
    await pause(PAUSE);
  }
  return plain(503);
}

/** @param {Request} request @param {string} folder @param {string | undefined} earlier @returns {Promise<Answer>} */
async function answerOf(request, folder, earlier) {
  if (request.method === 'OPTIONS')
    return {
      ...plain(204),
      headers: { Allow: METHODS, 'Cache-Control': 'no-cache' },
      body: Readable.from([]),
      length: 0
    };
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405);
  const target = readTarget(request.url ?? '');
  if (target === undefined) return plain(400);
  const { range, ...rest } = request.headers;
  const asked = soleRange(range);
  const wanted = { method: request.method, headers: asked === undefined ? rest : { ...rest, range: asked } };
  const found = await lookSteadily(wanted, target, folder);
  if (found.status < 400 && target.path.includes('//')) {
    found.body.destroy();
    return plain(301, { Location: withoutDoubles(target) });
  }
  if (found.status !== 404) return found;
  if (earlier !== undefined && caching(target.path) !== 'no-cache') {
    const kept = await lookOnce(wanted, target, earlier).catch(() => undefined);
    if (kept !== undefined && kept.status < 400) return kept;
  }
  const { 'accept-encoding': coding } = request.headers;
  const page = await lookSteadily(
    { method: request.method, headers: coding === undefined ? {} : { 'accept-encoding': coding } },
    { path: '/404.html', search: '' },
    folder
  );
  return page.status === 200 ? { ...page, status: 404 } : found;
}

/** A request handler over a built folder. Answers GET and HEAD with files (packed twins, ranges, conditional requests),
 *  OPTIONS with what is allowed, all else with 405; every answer carries the safety headers. `earlier` is the build
 *  before this one, from which tabs that are still open get their hashed files. Never rejects and never throws.
 *  @param {{ folder: string, earlier?: string, secure?: boolean }} options secure: TLS ends before this server */
export function answerFrom({ folder, earlier, secure = false }) {
  return async (/** @type {Request} */ request, /** @type {Response} */ response) => {
    const answer = await answerOf(request, folder, earlier).catch((error) => {
      console.error(`${request.method} ${request.url}: ${error instanceof Error ? error.message : error}`);
      return plain(500);
    });
    const behindTls = secure || /^https\b/i.test(String(request.headers['x-forwarded-proto'] ?? ''));
    response.writeHead(answer.status, {
      ...SAFETY,
      ...(behindTls ? BEHIND_TLS : {}),
      'Content-Security-Policy': answer.policy,
      ...answer.headers
    });
    if (request.method === 'HEAD' || answer.status === 304 || answer.status === 204) {
      answer.body.destroy();
      response.end();
      return;
    }
    await pipeline(answer.body, whole(answer.length), response).catch(() => response.destroy());
  };
}

/** Passes bytes on and fails when there were fewer than announced, so that the reader sees a broken answer and does not
 *  wait for the rest. @param {number} length */
function whole(length) {
  return async function* (/** @type {AsyncIterable<Buffer>} */ source) {
    let sent = 0;
    for await (const bytes of source) {
      sent += bytes.length;
      yield bytes;
    }
    if (sent !== length) throw new Error(`${sent} of ${length} bytes`);
  };
}
