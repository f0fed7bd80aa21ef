// Writes packed twins beside the built files, so that the server never compresses while a reader waits: .gz beside all,
// .br beside those that browsers keep for a year. Pages come anew with each build; a second twin of each would take a
// sixth of the whole.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { HASHED } from './serve-headers.mjs';
import { copyWhole } from './swap.mjs';

const TEXT = /\.(html|js|mjs|css|json|svg|txt|arrow|wasm|webmanifest)$/;
const CACHE = join('node_modules', '.cache', 'duty-atlas');
const LARGE = 4_000_000;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Every file of a folder and of those inside it. @param {string} folder @returns {Promise<string[]>} */
export async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    entries.map((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
  );
  return nested.flat();
}

/** Compresses every text-like file of a folder; the engine's wasm once for all builds. @param {string} folder */
export async function compress(folder) {
  const files = (await filesBelow(folder)).filter((file) => TEXT.test(file));
  const work = files.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const file of work) await twin(file, HASHED.some((kept) => file.startsWith(join(folder, kept, sep))));
    })
  );
}

/** @param {string} file @param {boolean} kept whether browsers keep it, so that it gets a .br too */
async function twin(file, kept) {
  if ((await stat(file)).size < 1024) return;
  const bytes = await readFile(file);
  const large = bytes.length > LARGE;
  const packed = large ? join(CACHE, createHash('sha256').update(bytes).digest('hex').slice(0, 24)) : '';
  if (large && existsSync(`${packed}.br`) && existsSync(`${packed}.gz`)) {
    await copyFile(`${packed}.br`, `${file}.br`);
    await copyFile(`${packed}.gz`, `${file}.gz`);
    return;
  }
  await writeFile(`${file}.gz`, await zip(bytes, { level: 6 }));
  if (!kept) return;
  const quality = large ? 9 : 6;
  await writeFile(
    `${file}.br`,
    await brotli(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    })
  );
  if (large) {
    await mkdir(CACHE, { recursive: true });
    await copyWhole(`${file}.br`, `${packed}.br`);
    await copyWhole(`${file}.gz`, `${packed}.gz`);
  }
}
