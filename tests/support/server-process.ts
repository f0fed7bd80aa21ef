// The app's server as a process of its own, asked over plain sockets.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export interface Running {
  process: ChildProcess;
  port: number;
  /** What it has written to its error stream so far. */
  errors: () => string;
  stop: () => Promise<void>;
}

/** Starts scripts/serve.mjs over a folder on a free port. Rejects with what it printed when it does not start. */
export async function startServer(folder: string, earlier?: string): Promise<Running> {
  const code = `import { serve } from './scripts/serve.mjs';
const { url } = await serve({ folder: ${JSON.stringify(folder)}, earlier: ${JSON.stringify(earlier)}, port: 0 });
process.stdout.write(url);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
  const url = await Promise.race([
    once(child.stdout, 'data').then(([bytes]: Buffer[]) => String(bytes)),
    once(child, 'exit').then(() => Promise.reject(new Error(errors)))
  ]);
  return {
    process: child,
    port: Number(new URL(url).port),
    errors: () => errors,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    }
  };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** One request with headers as they are given, over a connection that stays open for the next or one of its `own`;
 *  rejects when the connection breaks. */
export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    own = false
  }: { method?: string; headers?: Record<string, string>; own?: boolean } = {}
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: own ? false : agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (bytes: Buffer) => parts.push(bytes));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) })
      );
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Sends raw bytes over a socket of their own; resolves with all that came back until the server closed it or
 *  `patience` milliseconds passed. */
export function askRaw(port: number, bytes: Uint8Array | string, patience = 2000): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (part) => (said += part.toString('latin1')));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(said));
    socket.end(bytes);
  });
}
