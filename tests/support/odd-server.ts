// Servers over the built site that do something wrong: another type, no file, half a file, a policy, silence.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { BUILD } from './site.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml'
};

/** What a server makes of one file: true where it has answered by itself. */
export type Oddity = (
  path: string,
  response: ServerResponse,
  bytes: Buffer,
  request: IncomingMessage
) => boolean | Promise<boolean>;

export interface OddServer {
  url: string;
  /** Changed while it runs: what it does wrong from now on. */
  odd: Oddity;
  /** Changed while it runs: the folder it serves. */
  folder: string;
  close(): void;
}

/** A server as plain as they come: files of `folder` below `prefix`, a type by ending, nothing else. */
export async function oddServer(odd: Oddity = () => false, prefix = '', folder = BUILD): Promise<OddServer> {
  const running: OddServer = { url: '', odd, folder, close: () => close(server) };
  const server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://plain').pathname);
      const file = join(running.folder, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '');
      const found =
        path.startsWith(prefix) &&
        (await stat(file).then(
          (entry) => entry.isFile(),
          () => false
        ));
      const bytes = found ? await readFile(file) : Buffer.alloc(0);
      if (await running.odd(path.slice(prefix.length), response, bytes, request)) return;
      if (!found) response.writeHead(404).end();
      else response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  running.url = `http://127.0.0.1:${address.port}${prefix}/`;
  return running;
}

function close(server: Server): void {
  server.closeAllConnections();
  server.close();
}
