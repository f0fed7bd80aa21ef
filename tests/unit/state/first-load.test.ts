// What opens files comes with a page that has a field for them; the readers come only with the files.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const LIB = resolve('src/lib');
const SOURCE = /^\s*(?:import|export)\s+(?!type\b)([^'";]*?)\s*(?:from\s+)?'([^']+)';/gm;

/** Files of our own that a file brings with it at once: imports of values, no types and nothing that is fetched
 *  later. */
function brought(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, names = '', from = ''] of readFileSync(file, 'utf8').matchAll(SOURCE)) {
    const inner = /^\{(.*)\}$/s.exec(names.trim())?.[1];
    const typesOnly = inner?.split(',').every((name) => /^\s*(?:type\s|$)/.test(name)) === true;
    if (typesOnly) continue;
    if (from.startsWith('$lib/')) brought(join(LIB, from.slice(5)), seen);
    else if (from.startsWith('.')) brought(resolve(dirname(file), from), seen);
  }
  return seen;
}

test.each(['view/place/OpenLists.svelte', 'view/place/Mapping.svelte', 'view/frame/Frame.svelte'])(
  '%s brings no reader with it',
  (file) => {
    const files = [...brought(join(LIB, file))].map((each) => relative(LIB, each));
    expect(files.length).toBeGreaterThan(5);
    const readers = files.filter((each) => /^read\/|^duty\/(?:sheet-|read|text-|list-title|recognise)/.test(each));
    expect(readers.filter((each) => !/^read\/(?:kinds|fields)\.ts$/.test(each))).toEqual([]);
  }
);
