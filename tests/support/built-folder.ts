// A folder as the build leaves it, small enough to be written for one test.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Path and content of every file of a small build; `mark` tells one build from the next. */
export function builtFiles(mark: string): Map<string, Buffer> {
  const page = (title: string) =>
    '<!doctype html><html><head><meta http-equiv="content-security-policy" content="script-src ' +
    `'self' 'sha256-${mark}'">` +
    `<title>${title}</title></head><body>${mark} ${title}${' text'.repeat(800)}</body></html>`;
  return new Map(
    Object.entries({
      'index.html': page('start'),
      '404.html': page('missing'),
      'heatmap/index.html': page('heatmap'),
      'en/heatmap/index.html': page('heatmap en'),
      [`_app/immutable/chunks/${mark}.js`]: `export const mark = '${mark}';\n`.repeat(200),
      'data/duty.arrow': mark.repeat(5000),
      'data/a@2025/duty.0123456789.arrow': mark.repeat(3000),
      'duckdb/duckdb-eh.wasm': mark.repeat(9000),
      'duckdb/duckdb-eh.0123456789.wasm': mark.repeat(2000),
      'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '水利.txt': '水利局',
      'empty.txt': '',
      '.hidden': 'hidden'
    }).map(([path, text]) => [path, Buffer.from(text)])
  );
}

/** The page of which there is one packed twin alone. */
const GZIP_ALONE = 'en/heatmap/index.html';

/** Writes a small build with packed twins into `folder` (a new one by default); resolves with its path. */
export async function writeBuilt(mark: string, folder?: string): Promise<string> {
  const root = folder ?? (await mkdtemp(join(tmpdir(), 'built-')));
  for (const [path, bytes] of builtFiles(mark)) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    if (bytes.length < 1024) continue;
    if (path !== GZIP_ALONE) await writeFile(`${file}.br`, brotliCompressSync(bytes));
    await writeFile(`${file}.gz`, gzipSync(bytes));
  }
  return root;
}
