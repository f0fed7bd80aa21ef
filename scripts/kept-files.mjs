// Names for the service worker what the framework does not tell it of: scripts that only workers load, and the styles
// that pages share. Without them a page would open without its server, but unstyled, and compute nothing.
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { filesBelow } from './compress.mjs';

/** Where the names stand, in the built folder. */
export const KEPT = '_app/kept.json';

/** Writes the names of all hashed files that the built service worker does not name itself. @param {string} folder */
export async function nameKept(folder) {
  const worker = await readFile(join(folder, 'service-worker.js'), 'utf8');
  const files = (await filesBelow(join(folder, '_app', 'immutable')))
    .map((file) => relative(folder, file).split(sep).join('/'))
    .filter((path) => !worker.includes(`/${path}`) && !/\.(?:br|gz|map)$/.test(path))
    .sort();
  await writeFile(join(folder, KEPT), JSON.stringify(files));
}
