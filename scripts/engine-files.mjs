// Copies what the app ships of its libraries from node_modules to static/: the engine's one bundle, without its source map
// line, and the character maps with which PDF files name Chinese characters.
import { copyFile, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
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

/** Copies the character maps of simplified and traditional Chinese where they are missing. */
export async function copyMaps() {
  const maps = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
  const place = join('static', 'pdf');
  await mkdir(place, { recursive: true });
  const here = new Set(await readdir(place));
  for (const name of await readdir(maps))
    if (/^(?:LICENSE$|Adobe-(?:GB1|CNS1)|GB|Uni(?:GB|CNS)|B5|ET|CNS|HK)/.test(name) && !here.has(name))
      await copyFile(join(maps, name), join(place, name));
}
