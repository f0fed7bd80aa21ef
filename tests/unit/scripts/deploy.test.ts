// The example configurations: the same headers as the app's own server, right syntax, and right answers where the
// program is on this machine.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BEHIND_TLS,
  HASHED,
  IMMUTABLE,
  PAGE_POLICY_LINE,
  POLICY_LINE,
  SAFETY,
  TYPES
} from '../../../scripts/serve-headers.mjs';
import { writeBuilt } from '../../support/built-folder.ts';
import { ask } from '../../support/server-process.ts';

const read = (name: string) => readFileSync(join('scripts', 'deploy', name), 'utf8');
const there = (program: string, ...words: string[]) => spawnSync(program, words).error === undefined;

describe.each(['nginx.conf', 'Caddyfile', 'web.config'])('%s', (name) => {
  test('states every header of the app’s own server', () => {
    const text = read(name);
    for (const [header, value] of Object.entries({ ...SAFETY, ...BEHIND_TLS })) {
      expect(text).toMatch(new RegExp(`${header}"?( value=)? ?["$]`));
      expect(text).toContain(`"${value}"`);
    }
    expect(text).toContain(`"${PAGE_POLICY_LINE}"`);
    if (name !== 'web.config') for (const value of [POLICY_LINE, IMMUTABLE]) expect(text).toContain(`"${value}"`);
    for (const ending of ['.arrow', '.wasm'] as const) expect(text).toContain(TYPES[ending]);
  });
});

test('web.config is well-formed and names every type that IIS lacks', () => {
  const text = read('web.config');
  expect(XMLValidator.validate(text)).toBe(true);
  for (const [ending, type] of Object.entries(TYPES))
    if (ending !== '.mjs') expect(text).toContain(`<mimeMap fileExtension="${ending}" mimeType="${type}" />`);
  for (const folder of HASHED)
    expect(text).toMatch(new RegExp(`<location path="${folder}">[^]{0,120}cacheControlMaxAge="365`));
});

/** Endings of what the app fetches by name: files in static/ and packages' files that modules import as addresses. */
function shipped(): string[] {
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  const imported = files('src')
    .filter((path) => /\.(?:ts|svelte)$/.test(path))
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/from '([^']+)\?url'/g)].map(([, name = '']) => name));
  return [...new Set([...files('static'), ...imported].map(extname).filter((ending) => ending !== ''))];
}

test('web.config names every kind of file that IIS would refuse', () => {
  const KNOWN_TO_IIS = ['.bin', '.css', '.html', '.png', '.txt'];
  const named = [...read('web.config').matchAll(/mimeMap fileExtension="([^"]+)"/g)].map(([, ending]) => ending);
  expect(named).toEqual(expect.arrayContaining(['.bcmap', '.gz']));
  expect(shipped().filter((ending) => !KNOWN_TO_IIS.includes(ending) && !named.includes(ending))).toEqual([]);
});

async function freePort(): Promise<number> {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const address = holder.address();
  await new Promise((resolve) => holder.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function listening(port: number): Promise<void> {
  for (let round = 0; round < 600; round += 1) {
    const up = await ask(port, '/').then(
      () => true,
      () => false
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing listens on ${port}`);
}

/** Writes a program's configuration with port and root set; gives its command line. */
type Prepare = (folder: string, root: string, port: number) => { program: string; check: string[]; run: string[] };

const nginx: Prepare = (folder, root, port) => {
  mkdirSync(join(folder, 'conf.d'));
  const site = read('nginx.conf')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('/srv/duty-atlas/build', root);
  writeFileSync(join(folder, 'conf.d', 'atlas.conf'), site);
  const main = join(folder, 'main.conf');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`
  );
  const types = [
    'text/html html',
    'text/css css',
    'application/javascript js',
    'application/json json',
    'image/svg+xml svg',
    'text/plain txt'
  ];
  writeFileSync(
    main,
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {} http { access_log off; ${places.join(' ')} types { ${types.map((type) => `${type};`).join(' ')} }
include ${folder}/conf.d/*.conf; }`
  );
  return { program: 'nginx', check: ['-t', '-c', main], run: ['-c', main] };
};

const caddy: Prepare = (folder, root, port) => {
  const file = join(folder, 'Caddyfile');
  const text = read('Caddyfile')
    .replace(':8080 {', `http://127.0.0.1:${port} {`)
    .replace('/srv/duty-atlas/build', root);
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
  const words = ['--config', file, '--adapter', 'caddyfile'];
  return { program: 'caddy', check: ['validate', ...words], run: ['run', ...words] };
};

describe.each([
  ['nginx', nginx, there('nginx', '-v')],
  ['caddy', caddy, there('caddy', 'version')]
] as const)('%s, where it is installed', (program, prepare, installed) => {
  let folder: string;
  let root: string;
  let port: number;
  let running: ChildProcess | undefined;

  beforeAll(async () => {
    if (!installed) return;
    folder = mkdtempSync(join(tmpdir(), `${program}-`));
    root = await writeBuilt('one');
    port = await freePort();
    const { check, run } = prepare(folder, root, port);
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const { status, stderr } = spawnSync(program, check, { encoding: 'utf8', env });
    expect(status, stderr).toBe(0);
    running = spawn(program, run, { stdio: 'ignore', env });
    await listening(port);
  }, 120_000);

  afterAll(() => {
    running?.kill();
    for (const path of [folder, root]) if (path !== undefined) rmSync(path, { recursive: true, force: true });
  });

  const safe = (headers: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(SAFETY)) expect(headers[name.toLowerCase()], name).toBe(value);
  };

  test.skipIf(!installed).each([
    ['/', 200, 'text/html; charset=utf-8', 'no-cache', PAGE_POLICY_LINE],
    ['/heatmap/', 200, 'text/html; charset=utf-8', 'no-cache', PAGE_POLICY_LINE],
    ['/nowhere/', 404, 'text/html; charset=utf-8', 'no-cache', PAGE_POLICY_LINE],
    ['/.hidden', 404, 'text/html; charset=utf-8', 'no-cache', PAGE_POLICY_LINE],
    ['/data/duty.arrow', 200, 'application/vnd.apache.arrow.stream', 'no-cache', POLICY_LINE],
    ['/data/a@2025/duty.0123456789.arrow', 200, 'application/vnd.apache.arrow.stream', IMMUTABLE, POLICY_LINE],
    ['/duckdb/duckdb-eh.wasm', 200, 'application/wasm', 'no-cache', POLICY_LINE],
    ['/duckdb/duckdb-eh.0123456789.wasm', 200, 'application/wasm', IMMUTABLE, POLICY_LINE],
    ['/_app/immutable/chunks/one.js', 200, /^(application|text)\/javascript; charset=utf-8$/, IMMUTABLE, POLICY_LINE]
  ])('%s answers %i, %s', async (path, status, type, kept, policy) => {
    for (const encoding of ['identity', 'gzip']) {
      const { headers, ...answer } = await ask(port, path, { headers: { 'accept-encoding': encoding } });
      expect(answer.status).toBe(status);
      expect(headers['content-type']).toEqual(typeof type === 'string' ? type : expect.stringMatching(type));
      expect(headers['cache-control']).toBe(kept);
      expect(headers['content-security-policy']).toBe(policy);
      for (const name of Object.keys(BEHIND_TLS)) expect(headers[name.toLowerCase()], name).toBeUndefined();
      if (status === 200) expect(headers['content-encoding']).toBe(encoding === 'gzip' ? 'gzip' : undefined);
      safe(headers);
      const tag = headers.etag;
      if (status !== 200 || tag === undefined) continue;
      const again = await ask(port, path, { headers: { 'accept-encoding': encoding, 'if-none-match': tag } });
      expect([again.status, again.headers['content-security-policy']]).toEqual([304, policy]);
    }
  });

  test.skipIf(!installed)('methods, ranges, folders and TLS in front', async () => {
    for (const [method, status] of [
      ['OPTIONS', 204],
      ['PUT', 405],
      ['DELETE', 405]
    ] as const) {
      const answer = await ask(port, '/', { method });
      expect([answer.status, answer.headers.allow]).toEqual([status, 'GET, HEAD, OPTIONS']);
      safe(answer.headers);
    }
    const part = await ask(port, '/data/duty.arrow', { headers: { range: 'bytes=0-9' } });
    expect([part.status, part.body.toString()]).toEqual([206, 'oneoneoneo']);
    expect((await ask(port, '/data/duty.arrow', { headers: { range: 'bytes=999999-' } })).status).toBe(416);
    const moved = await ask(port, '/heatmap?bureau=a');
    expect([Math.floor(moved.status / 100), moved.headers.location]).toEqual([
      3,
      expect.stringMatching(/heatmap\/(\?bureau=a)?$/)
    ]);
    const secure = await ask(port, '/', { headers: { 'x-forwarded-proto': 'https' } });
    for (const [name, value] of Object.entries(BEHIND_TLS))
      expect(secure.headers[name.toLowerCase()], name).toBe(value);
  });
});
