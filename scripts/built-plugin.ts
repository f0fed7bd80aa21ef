// Vite plugin: what every page knows of the build, as one module that browsers keep, instead of a copy in each page.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const NAME = 'virtual:built';
const ID = `\0${NAME}`;

let facts: Promise<string> | undefined;

/** JSON of the facts (src/app.d.ts gives their form), asked once a process. Rejects where no data were built. */
function builtFacts(): Promise<string> {
  facts ??= promisify(execFile)(process.execPath, ['--import', 'tsx', join('scripts', 'built-facts.ts')], {
    maxBuffer: 2 ** 26
  }).then(({ stdout }) => stdout);
  return facts;
}

/** The plugin; `virtual:built` exports `built`. */
export function built(): Plugin {
  return {
    name: 'duty-atlas-built',
    resolveId: (id) => (id === NAME ? ID : null),
    load: async (id) => (id === ID ? `export const built = JSON.parse(${JSON.stringify(await builtFacts())});` : null)
  };
}
