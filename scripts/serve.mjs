// Serves the built folder: compressed twins, long caching for hashed files, nothing else.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/** Starts a server over `folder`; resolves with its address once it listens. @param {{ folder?: string, host?: string,
 *  port?: number }} options */
export async function serve({ folder = 'build', host = '127.0.0.1', port = 4173 } = {}) {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${folder} holds no built app: run npm start, or npm run build`);
  const missing = await readFile(join(folder, '404.html'));
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    dotfiles: false,
    setHeaders: (response, path) => {
      response.setHeader(
        'Cache-Control',
        path.includes('/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache'
      );
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'same-origin');
      if (path.endsWith('.arrow')) response.setHeader('Content-Type', 'application/vnd.apache.arrow.stream');
    }
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
      response.end(request.method === 'HEAD' ? undefined : missing);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return { server, url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/` };
}

/** Host and port of the command line. @param {string[]} words */
export function readOptions(words) {
  const { values } = parseArgs({
    args: words,
    options: { port: { type: 'string', default: '4173' }, host: { type: 'string', default: '127.0.0.1' } }
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port takes a number from 0 to 65535, not ${values.port}`);
  return { host: values.host, port };
}

if (process.argv[1]?.endsWith('serve.mjs')) {
  const { url } = await serve(readOptions(process.argv.slice(2)));
  console.log(url);
}
