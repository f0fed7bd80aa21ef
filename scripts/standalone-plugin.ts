// Vite plugin: puts the bundled script of the one-file page in place of the module that bundles it.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { liveScript } from '../src/lib/export/standalone-bundle.ts';

const SOURCES = ['standalone-entry.ts', 'standalone-live.ts'];

/** The plugin. In Node nothing of this is needed: there the module bundles the script itself. */
export function standalone(): Plugin {
  return {
    name: 'duty-atlas-standalone',
    enforce: 'pre',
    async transform(_, id) {
      if (!id.endsWith('/export/standalone-bundle.ts')) return null;
      for (const source of SOURCES)
        this.addWatchFile(fileURLToPath(new URL(`../src/lib/export/${source}`, import.meta.url)));
      return {
        code: `export const liveScript = () => Promise.resolve(${JSON.stringify(await liveScript())});`,
        map: null
      };
    }
  };
}
