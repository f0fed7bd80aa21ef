// Serves the built folder and stays up, whatever is asked of it and whatever happens to the folder.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { giveUp } from './say.mjs';
import { answerFrom, rawAnswer } from './serve-answer.mjs';

const HEAD_WITHIN = 20_000;
const REQUEST_WITHIN = 60_000;
const IDLE_WITHIN = 120_000;

/** What else than files is answered, and under which path.
 *  @typedef {{ path: string, answer: import('node:http').RequestListener }} Beside */

/** Starts a server over `folder`; resolves with the server and its address once it listens. Rejects when the folder
 *  holds no built app or the port cannot be had. `earlier` is a build whose hashed files are still given to open tabs,
 *  `secure` says that TLS ends before this server, `beside` answers whatever lies under its path in place of files.
 *  @param {{ folder?: string, earlier?: string, host?: string, port?: number, secure?: boolean, beside?: Beside }}
 *  options */
export async function serve({
  folder = 'build',
  earlier,
  host = '127.0.0.1',
  port = 4173,
  secure = false,
  beside
} = {}) {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(
      `${folder}/ 里没有建好的应用：请运行 npm start 或 npm run build\n${folder}/ holds no built app: run npm start or npm run build`
    );
  const files = answerFrom({
    folder: resolve(folder),
    ...(earlier === undefined ? {} : { earlier: resolve(earlier) }),
    secure
  });
  /** @type {import('node:http').RequestListener} */
  const answer = (request, response) => {
    const other = beside !== undefined && request.url?.startsWith(beside.path) === true;
    void (other ? beside.answer : files)(request, response);
  };
  const server = createServer({ headersTimeout: HEAD_WITHIN, requestTimeout: REQUEST_WITHIN }, answer);
  server.setTimeout(IDLE_WITHIN);
  for (const expectation of ['checkContinue', 'checkExpectation']) server.on(expectation, answer);
  server.on('connect', (_request, socket) => socket.end(rawAnswer(405)));
  server.on('clientError', (error, socket) => {
    const heard = 'bytesRead' in socket ? Number(socket.bytesRead) : 1;
    const status = statusOf('code' in error ? String(error.code) : '', heard);
    if (status !== null && socket.writable) socket.end(rawAnswer(status));
    else socket.destroy();
  });
  await new Promise((done, reject) => {
    server.once('error', (error) => reject('code' in error ? portError(error, host, port) : error));
    server.listen(port, host, () => done(undefined));
  });
  server.on('error', (error) => console.error(error.message));
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return { server, url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/` };
}

/** What a request that could not be read is answered, null where nothing may be said: browsers open connections ahead,
 *  and would take what is written there unasked for the answer to their next request. @param {string} code of the
 *  error @param {number} heard bytes that came over the connection */
function statusOf(code, heard) {
  if (code === 'ECONNRESET' || heard === 0) return null;
  return { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[code] ?? 400;
}

/** What a port that cannot be had means, in plain words. @param {Error & { code?: unknown }} error @param {string} host
 *  @param {number} port */
function portError(error, host, port) {
  const next = port < 65_535 ? port + 1 : port - 1;
  const words = {
    EADDRINUSE: [
      `端口${port}已被别的程序占用：npm start -- --port ${next} 换用另一个端口`,
      `port ${port} is taken by another program: npm start -- --port ${next} takes another`
    ],
    EACCES: [
      `没有使用端口${port}的权限：npm start -- --port 8080 换用另一个端口`,
      `no right to use port ${port}: npm start -- --port 8080 takes another`
    ],
    EADDRNOTAVAIL: [`本机没有地址${host}`, `this machine has no address ${host}`],
    ENOTFOUND: [`找不到地址${host}`, `no such address: ${host}`]
  }[String(error.code)];
  return words === undefined ? error : new Error(words.join('\n'), { cause: error });
}

/** Host, port and --secure of the command line. Throws on anything else. @param {string[]} words */
export function readOptions(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      port: { type: 'string', default: '4173' },
      host: { type: 'string', default: '127.0.0.1' },
      secure: { type: 'boolean', default: false }
    }
  });
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
  if (!(port >= 0 && port <= 65_535))
    throw new Error(
      `--port 后面应是0到65535的数字，不是“${values.port}”\n--port takes a number from 0 to 65535, not ${values.port}`
    );
  return { host: values.host, port, secure: values.secure };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.env.BUILD_FOLDER ?? 'build';
  try {
    const { url } = await serve({ folder, ...readOptions(process.argv.slice(2)) });
    console.log(url);
  } catch (error) {
    giveUp(error);
  }
}
