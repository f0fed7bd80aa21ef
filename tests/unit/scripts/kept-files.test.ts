// What the service worker has to keep beside what the framework names to it.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { KEPT, nameKept } from '../../../scripts/kept-files.mjs';

test('names the hashed files that the worker does not name itself, without their packed twins', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kept-'));
  try {
    const files = {
      'service-worker.js': 'const a = base + "/_app/immutable/chunks/own.js"',
      'index.html': '',
      '_app/immutable/chunks/own.js': '',
      '_app/immutable/chunks/own.js.gz': '',
      '_app/immutable/workers/chunks/count.js': '',
      '_app/immutable/workers/chunks/count.js.br': '',
      '_app/immutable/assets/page.css': ''
    };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await nameKept(folder);
    expect(JSON.parse(await readFile(join(folder, KEPT), 'utf8'))).toEqual([
      '_app/immutable/assets/page.css',
      '_app/immutable/workers/chunks/count.js'
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
