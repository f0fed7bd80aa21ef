// The served app survives whatever it is asked and whatever happens to its folder.
import { once } from 'node:events';
import { rename, rm, truncate, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BEHIND_TLS, SAFETY } from '../../../scripts/serve-headers.mjs';
import { readOptions, serve } from '../../../scripts/serve.mjs';
import { builtFiles, writeBuilt } from '../../support/built-folder.ts';
import { ask, askRaw, startServer, type Answer, type Running } from '../../support/server-process.ts';

let folder: string;
let running: Running;
const files = builtFiles('one');

function safe({ headers }: Answer): void {
  for (const [name, value] of Object.entries(SAFETY)) expect(headers[name.toLowerCase()], name).toBe(value);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(headers['cache-control']).toBeDefined();
}

beforeAll(async () => {
  folder = await writeBuilt('one');
  running = await startServer(folder);
});

afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('10,000 random requests', () => {
  const method = fc.oneof(
    { weight: 6, arbitrary: fc.constant('GET') },
    { weight: 2, arbitrary: fc.constant('HEAD') },
    fc.constantFrom('OPTIONS', 'POST', 'PUT', 'DELETE', 'TRACE', 'PATCH', 'PROPFIND', 'LOCK', 'PURGE', 'QUERY')
  );
  const known = fc.constantFrom(
    ...[...files.keys()].map((path) => `/${path.split('/').map(encodeURIComponent).join('/')}`)
  );
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '%5c',
      '\\',
      '%00',
      '%',
      '%zz',
      '%c0%af',
      '~',
      'heatmap',
      'en',
      '//',
      'C:',
      '*'
    ),
    fc.string({ maxLength: 6 }).map((text) => text.replace(/[^!-~]/g, ''))
  );
  const path = fc.oneof(
    { weight: 3, arbitrary: known },
    fc.constantFrom(
      '/',
      '/heatmap',
      '/heatmap/',
      '/heatmap/?bureau=a&v=1',
      '/en',
      '/_app/',
      '//evil.example/',
      '/%E6%B0',
      '*'
    ),
    fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join('/')}`),
    fc.integer({ min: 1000, max: 9000 }).map((length) => `/${'a'.repeat(length)}`)
  );
  const number = fc.oneof(
    fc.integer({ min: 0, max: 60_000 }).map(String),
    fc.constantFrom('', '-1', '9'.repeat(25), 'x', '1.5', ' ')
  );
  const range = fc.oneof(
    fc.tuple(number, number).map(([first, last]) => `bytes=${first}-${last}`),
    fc
      .array(fc.tuple(number, number), { maxLength: 5 })
      .map((pairs) => `bytes=${pairs.map((pair) => pair.join('-')).join(',')}`),
    fc.constantFrom(
      'bytes',
      'bytes=',
      'bytes=-',
      'items=0-1',
      'bytes=100-50',
      'bytes==0-1',
      'bytes=0-1;q=1',
      'BYTES=0-1'
    )
  );
  const headers = fc.record(
    {
      range,
      'accept-encoding': fc.constantFrom(
        'gzip',
        'br',
        'gzip, br',
        'br;q=0',
        '*',
        'identity;q=1, *;q=0',
        'gzip;q=x',
        ';;,,'
      ),
      'if-none-match': fc.constantFrom('*', 'W/"1-1"', '"', '', ',,,'),
      'if-modified-since': fc.constantFrom('Thu, 01 Jan 2026 00:00:00 GMT', 'yesterday', ''),
      'if-match': fc.constantFrom('*', '"x"', ''),
      'if-range': fc.constantFrom('"x"', 'Thu, 01 Jan 2099 00:00:00 GMT', 'x'),
      'cache-control': fc.constantFrom('no-cache', 'max-age=0'),
      'x-forwarded-proto': fc.constantFrom('https', 'http', 'https,http'),
      expect: fc.constantFrom('100-continue', 'nonsense'),
      upgrade: fc.constantFrom('websocket', 'h2c'),
      host: fc.constantFrom('a', 'a:1', '[::1]', '')
    },
    { requiredKeys: [] }
  );
  const STATUSES = new Set([200, 204, 206, 301, 304, 400, 403, 404, 405, 412, 416]);

  test('each is answered by the standard and with the safety headers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ method, path, headers }), { minLength: 20, maxLength: 20 }),
        async (requests) => {
          const answers = await Promise.all(requests.map((one) => ask(running.port, one.path, one)));
          answers.forEach((answer, at) => {
            const asked = requests[at];
            if (asked === undefined) throw new Error('no request');
            safe(answer);
            expect(STATUSES, `${answer.status}`).toContain(answer.status);
            const read = asked.method === 'GET' || asked.method === 'HEAD';
            expect(answer.status === 405).toBe(!read && asked.method !== 'OPTIONS');
            const behindTls = asked.headers['x-forwarded-proto']?.startsWith('https') ?? false;
            for (const [name, value] of Object.entries(BEHIND_TLS))
              expect(answer.headers[name.toLowerCase()], name).toBe(behindTls ? value : undefined);
            if (asked.method === 'HEAD') expect(answer.body.length).toBe(0);
            const file = files.get(decodeURIComponentOr(asked.path.slice(1)));
            if (answer.status === 206 && file !== undefined) {
              const [, first, last, size] =
                /^bytes (\d+)-(\d+)\/(\d+)$/.exec(answer.headers['content-range'] ?? '') ?? [];
              expect(Number(size)).toBe(file.length);
              expect(Number(answer.headers['content-length'])).toBe(Number(last) - Number(first) + 1);
              if (asked.method === 'GET')
                expect(answer.body.equals(file.subarray(Number(first), Number(last) + 1))).toBe(true);
            }
            if (answer.status === 200 && asked.method === 'GET' && file !== undefined)
              expect(unpacked(answer).equals(file), asked.path).toBe(true);
          });
        }
      ),
      { numRuns: 500, seed: 20261127 }
    );
    expect(running.process.exitCode).toBeNull();
    expect(running.errors()).toBe('');
    expect((await ask(running.port, '/')).status).toBe(200);
  }, 300_000);

  test('raw bytes, half heads, smuggled lengths and heads too large leave it up', async () => {
    const text = (value: string) => fc.constant(new TextEncoder().encode(value));
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.uint8Array({ maxLength: 200 }),
            text('GET / HTTP/1.1\r\nHost: a\r\n'),
            text('GET / HTTP/9.9\r\n\r\n'),
            text('GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
            text('CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n'),
            text('GET http://a/heatmap/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
            text(`GET / HTTP/1.1\r\nHost: a\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`),
            text('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nabc'),
            text(
              'GET /icon.svg HTTP/1.1\r\nHost: a\r\nRange: bytes=100-50\r\nRange: bytes=0-1\r\nConnection: ' +
                'close\r\n\r\n'
            )
          ),
          { minLength: 10, maxLength: 10 }
        ),
        async (packets) => {
          for (const said of await Promise.all(packets.map((bytes) => askRaw(running.port, bytes, 300))))
            if (said !== '') {
              expect(said).toMatch(/^HTTP\/1\.1 \d{3} /);
              expect(said).toContain('X-Content-Type-Options: nosniff');
            }
        }
      ),
      { numRuns: 20, seed: 20261127 }
    );
    expect(running.process.exitCode).toBeNull();
    expect((await ask(running.port, '/')).status).toBe(200);
  }, 120_000);
});

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function unpacked({ headers, body }: Answer): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

describe('ranges', () => {
  const size = files.get('data/duty.arrow')?.length ?? 0;
  test.each([
    ['bytes=0-9', 206, `bytes 0-9/${size}`],
    ['bytes=5-', 206, `bytes 5-${size - 1}/${size}`],
    ['bytes=-10', 206, `bytes ${size - 10}-${size - 1}/${size}`],
    [`bytes=-${size + 500}`, 206, `bytes 0-${size - 1}/${size}`],
    [`bytes=0-${'9'.repeat(30)}`, 206, `bytes 0-${size - 1}/${size}`],
    [`bytes=${size}-`, 416, `bytes */${size}`],
    ['bytes=-0', 416, `bytes */${size}`],
    ['bytes=100-50', 200, undefined],
    ['bytes=0-1,5-6', 200, undefined],
    ['bytes=x-1', 200, undefined],
    ['lines=0-1', 200, undefined]
  ])('%s gives %i %s', async (range, status, stated) => {
    const answer = await ask(running.port, '/data/duty.arrow', { headers: { range, 'accept-encoding': 'br' } });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-range']).toBe(stated);
    safe(answer);
  });

  test('of another version of the file give the whole file', async () => {
    const answer = await ask(running.port, '/data/duty.arrow', {
      headers: { range: 'bytes=0-9', 'if-range': '"old"' }
    });
    expect(answer.status).toBe(200);
    expect(answer.body.length).toBe(size);
  });
});

describe('files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/data/duty.arrow', 'application/vnd.apache.arrow.stream', 'no-cache'],
    [
      '/data/a@2025/duty.0123456789.arrow',
      'application/vnd.apache.arrow.stream',
      'public, max-age=31536000, immutable'
    ],
    ['/duckdb/duckdb-eh.wasm', 'application/wasm', 'no-cache'],
    ['/duckdb/duckdb-eh.0123456789.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
    ['/_app/immutable/chunks/one.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/icon.svg', 'image/svg+xml', 'no-cache'],
    ['/%E6%B0%B4%E5%88%A9.txt', 'text/plain; charset=utf-8', 'no-cache']
  ])('%s is %s, %s', async (path, type, kept) => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const answer = await ask(running.port, path, { headers: { 'accept-encoding': encoding } });
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']).toBe(type);
      expect(answer.headers['cache-control']).toBe(kept);
      expect(answer.headers.vary).toBe('Accept-Encoding');
    }
  });

  test.each([
    ['br, gzip', 'gzip'],
    ['br;q=1, gzip;q=0.1', 'gzip'],
    ['br', undefined]
  ])('where one twin is missing, who accepts %j gets the other or the plain file', async (accepted, coding) => {
    const answer = await ask(running.port, '/en/heatmap/', { headers: { 'accept-encoding': accepted } });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-encoding']).toBe(coding);
    expect(unpacked(answer).toString()).toContain('heatmap en');
  });

  test('packed and plain forms have tags of their own, each confirmed by 304', async () => {
    const tags = new Set<string>();
    for (const encoding of ['identity', 'gzip', 'br']) {
      const first = await ask(running.port, '/heatmap/', { headers: { 'accept-encoding': encoding } });
      const tag = first.headers.etag ?? '';
      tags.add(tag);
      const again = await ask(running.port, '/heatmap/', {
        headers: { 'accept-encoding': encoding, 'if-none-match': tag }
      });
      expect(again.status).toBe(304);
      expect(again.headers.vary).toBe('Accept-Encoding');
      expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
      safe(again);
    }
    expect(tags.size).toBe(3);
  });

  test('a page carries its own policy as a header, and everything else the policy for workers', async () => {
    const page = await ask(running.port, '/heatmap/');
    expect(page.headers['content-security-policy']).toBe("script-src 'self' 'sha256-one'; frame-ancestors 'self'");
    const worker = await ask(running.port, '/_app/immutable/chunks/one.js');
    expect(worker.headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
  });

  test('unknown addresses get the app’s page with 404, folders their slash with the query kept', async () => {
    const missing = await ask(running.port, '/nowhere/', { headers: { 'if-none-match': '*' } });
    expect(missing.status).toBe(404);
    expect(missing.body.toString()).toContain('one missing');
    const folderAsked = await ask(running.port, '/heatmap?bureau=a');
    expect(folderAsked.status).toBe(301);
    expect(folderAsked.headers.location).toBe('./heatmap/?bureau=a');
    expect((await ask(running.port, '/.hidden')).status).toBe(404);
  });

  test.each([
    ['/heatmap//?bureau=a', '/heatmap/?bureau=a'],
    ['//heatmap/', '/heatmap/'],
    ['///', '/']
  ])('doubled slashes lead to the page, whose files are named from where it stands: %s', async (path, page) => {
    const { status, headers } = await ask(running.port, path);
    expect(status).toBe(301);
    expect(headers.location).toMatch(/^\.\.\//);
    expect(new URL(headers.location ?? '', `http://atlas.invalid${path}`).href).toBe(`http://atlas.invalid${page}`);
    expect(new URL(headers.location ?? '', `http://atlas.invalid/gov${path}`).pathname).toMatch(/^\/gov\/(?:heatmap\/)?$/);
  });

  test.each(['/\\evil.example/..', '//evil.example/..', '/%5cevil.example/%2e%2e', '/..%2f..%2fetc/passwd'])(
    'no address leads to another host or out of the folder: %s',
    async (path) => {
      const { status, headers } = await ask(running.port, path);
      expect(status === 301 ? headers.location : './').toMatch(/^\.\//);
      expect(status).not.toBe(200);
    }
  );

  test('methods: OPTIONS names what is allowed, others are refused with the same list', async () => {
    const options = await ask(running.port, '/', { method: 'OPTIONS' });
    expect([options.status, options.headers.allow, options.body.length]).toEqual([204, 'GET, HEAD, OPTIONS', 0]);
    const put = await ask(running.port, '/', { method: 'PUT' });
    expect([put.status, put.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

describe('a folder that changes under the server', () => {
  test('files that vanish, shrink or become folders break one answer at most', async () => {
    const root = await writeBuilt('two');
    const shaky = await startServer(root);
    try {
      const big = join(root, 'duckdb', 'duckdb-eh.wasm');
      await writeFile(big, Buffer.alloc(30_000_000, 1));
      const slow = connect(shaky.port, '127.0.0.1');
      slow.on('error', () => slow.destroy());
      const closed = new Promise((resolve) => slow.once('close', resolve));
      slow.write('GET /duckdb/duckdb-eh.wasm HTTP/1.1\r\nHost: a\r\n\r\n');
      await new Promise((resolve) => slow.once('readable', resolve));
      await truncate(big, 1000);
      slow.resume();
      await closed;
      await rm(big);
      expect((await ask(shaky.port, '/duckdb/duckdb-eh.wasm')).status).toBe(404);
      await rm(join(root, '404.html'));
      expect((await ask(shaky.port, '/gone')).status).toBe(404);
      await rm(root, { recursive: true });
      expect((await ask(shaky.port, '/')).status).toBe(503);
      expect(shaky.process.exitCode).toBeNull();
    } finally {
      await shaky.stop();
    }
  }, 120_000);

  test('a build put in its place by rename is served whole: always one of them, page and policy together', async () => {
    const root = await writeBuilt('g0');
    const shaky = await startServer(root);
    try {
      const seen = new Set<string>();
      let swapping = true;
      const read = async () => {
        for (const encoding of ['br', 'identity']) {
          const answer = await ask(shaky.port, '/heatmap/', { headers: { 'accept-encoding': encoding } });
          const mark = />(g\d+) heatmap/.exec(unpacked(answer).toString())?.[1] ?? `status ${answer.status}`;
          const policy = answer.headers['content-security-policy'] ?? '';
          seen.add(policy.includes(`sha256-${mark}'`) ? mark : `${mark} under ${policy}`);
        }
      };
      const reader = async () => {
        while (swapping) await read();
      };
      const readers = Array.from({ length: 8 }, reader);
      const marks = Array.from({ length: 30 }, (_, turn) => `g${turn + 1}`);
      for (const mark of marks) {
        const next = await writeBuilt(mark);
        await rename(root, `${root}.earlier`);
        await rename(next, root);
        await rm(`${root}.earlier`, { recursive: true });
        if (/[02468]$/.test(mark)) await read();
      }
      swapping = false;
      await Promise.all(readers);
      expect([...seen].filter((mark) => !/^g\d+$/.test(mark))).toEqual([]);
      expect(seen.size).toBeGreaterThan(10);
    } finally {
      await shaky.stop();
    }
  }, 120_000);

  test('tabs of the build before still get their hashed files, and only those', async () => {
    const [earlier, root] = [await writeBuilt('old'), await writeBuilt('new')];
    const renewed = await startServer(root, earlier);
    try {
      expect((await ask(renewed.port, '/_app/immutable/chunks/old.js')).status).toBe(200);
      expect((await ask(renewed.port, '/_app/immutable/chunks/never.js')).status).toBe(404);
      expect((await ask(renewed.port, '/')).body.toString()).toContain('new start');
    } finally {
      await renewed.stop();
    }
  });
});

describe('clients', () => {
  test('200 at once, 200 that hang up, and 100 that never finish their request', async () => {
    const idle = Array.from({ length: 100 }, () => {
      const socket = connect(running.port, '127.0.0.1');
      socket.on('error', () => socket.destroy());
      socket.write('GET / HTTP/1.1\r\nHost: ');
      return socket;
    });
    await Promise.all(
      Array.from({ length: 200 }, () => {
        const socket = connect(running.port, '127.0.0.1');
        socket.on('error', () => socket.destroy());
        socket.write('GET /duckdb/duckdb-eh.wasm HTTP/1.1\r\nHost: a\r\n\r\n', () => socket.resetAndDestroy());
        return new Promise((resolve) => socket.once('close', resolve));
      })
    );
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => ask(running.port, '/duckdb/duckdb-eh.wasm', { own: true }))
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    for (const socket of idle) socket.destroy();
    expect(running.process.exitCode).toBeNull();
  }, 120_000);
});

test('a connection opened ahead is closed without a word, half a request is told that it came too late', async () => {
  const { server, url } = await serve({ folder, port: 0 });
  const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  const saidOn = async (begun: string) => {
    const [[peer], socket] = await Promise.all([
      once(server, 'connection') as Promise<[Socket]>,
      Promise.resolve(connect(Number(new URL(url).port), '127.0.0.1'))
    ]);
    if (begun !== '') {
      socket.write(begun);
      while (peer.bytesRead === 0) await new Promise((done) => setTimeout(done, 5));
    }
    let said = '';
    socket.on('data', (bytes) => (said += String(bytes)));
    server.emit('clientError', late, peer);
    await once(socket, 'close');
    return said;
  };
  expect(await saidOn('')).toBe('');
  expect(await saidOn('GET / HTTP/1.1\r\nHost: ')).toMatch(/^HTTP\/1\.1 408 /);
  server.close();
});

describe('start', () => {
  test('a taken port is named, with a way on', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(serve({ folder, port })).rejects.toThrow(
      new RegExp(`端口${port}.*\\n.*port ${port} is taken.*--port ${port + 1}`)
    );
    holder.close();
  });

  test('a folder without an app is refused by name', async () => {
    await expect(serve({ folder: join(folder, 'en'), port: 0 })).rejects.toThrow('holds no built app');
  });

  test.each([[['--port', '70000']], [['--port', '']], [['--port', '0x10']]])('%j is no port', (words) => {
    expect(() => readOptions(words)).toThrow('--port takes a number');
  });

  test('host, port and --secure are read', () => {
    expect(readOptions(['--host', '0.0.0.0', '--port', '8080', '--secure'])).toEqual({
      host: '0.0.0.0',
      port: 8080,
      secure: true
    });
  });
});
