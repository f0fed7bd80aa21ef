// Copies the one engine bundle the app ships from node_modules to static/duckdb, without its source map line.
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
const target = join('static', 'duckdb');

/** Copies wasm and worker where they are missing or of another size. */
export async function copyEngine() {
  await mkdir(target, { recursive: true });
  const [wasm, worker] = ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js'];
  const size = async (/** @type {string} */ path) =>
    stat(path).then(
      (found) => found.size,
      () => -1
    );
  if ((await size(join(dist, wasm))) !== (await size(join(target, wasm))))
    await copyFile(join(dist, wasm), join(target, wasm));
  const text = await readFile(join(dist, worker), 'utf8');
  await writeFile(join(target, worker), text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
}
