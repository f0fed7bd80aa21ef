// Lays what the app ships of its libraries into static/: the engine's one bundle, under names that hold a hash of their
// content, and the character maps with which PDF files name Chinese characters.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { prepareWorker } from './engine-prelude.mjs';
import { copyWhole } from './swap.mjs';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
const target = join('static', 'duckdb');

/** @param {string} stem @param {string | Buffer} bytes @param {string} ending */
const named = (stem, bytes, ending) =>
  `${stem}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${ending}`;

/** Writes wasm, worker (our prelude before DuckDB's script, without its source map line) and engine.json, which names
 *  both and the bytes of the wasm; what was there under other names goes. */
export async function copyEngine() {
  await mkdir(target, { recursive: true });
  const source = join(dist, 'duckdb-eh.wasm');
  const bytes = await readFile(source);
  const own = await readFile(join(dist, 'duckdb-browser-eh.worker.js'), 'utf8');
  const text = `(${prepareWorker})(self);\n${own.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')}`;
  const [wasm, worker] = [named('duckdb-eh', bytes, 'wasm'), named('duckdb-eh.worker', text, 'js')];
  const here = await readdir(target);
  for (const name of here) if (name !== wasm) await rm(join(target, name), { recursive: true });
  if (!here.includes(wasm)) await copyWhole(source, join(target, wasm));
  await writeFile(join(target, worker), text);
  await writeFile(join(target, 'engine.json'), JSON.stringify({ wasm, worker, bytes: bytes.length }));
}

/** Copies the character maps of simplified and traditional Chinese where they are missing. */
export async function copyMaps() {
  const maps = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
  const place = join('static', 'pdf');
  await mkdir(place, { recursive: true });
  const here = new Set(await readdir(place));
  for (const name of await readdir(maps))
    if (/^(?:LICENSE$|Adobe-(?:GB1|CNS1)|GB|Uni(?:GB|CNS)|B5|ET|CNS|HK)/.test(name) && !here.has(name))
      await copyWhole(join(maps, name), join(place, name));
}
