// Vite plugin: all that every page loads before its own code goes into one file, instead of the forty small ones that
// the borders between pages would cut it into.
import { resolve } from 'node:path';
import { normalizePath, type Plugin } from 'vite';

/** The frame around every page; SvelteKit's own start belongs to it. */
const ROOTS = ['src/routes/+layout.svelte', 'src/routes/+layout.ts'];
const START = /@sveltejs\/kit\/src\/runtime\/client\/entry\.js$/;

/** What the bundler tells of a module, as far as it is asked here. */
interface Imports {
  importedIds: readonly string[];
}

/** Modules that the roots import without waiting, themselves included. `tell` gives null for what is no module of the
 *  bundle. */
export function reachedFrom(roots: readonly string[], tell: (id: string) => Imports | null): Set<string> {
  const reached = new Set<string>();
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const told = reached.has(id) ? null : tell(id);
    if (told === null) continue;
    reached.add(id);
    open.push(...told.importedIds);
  }
  return reached;
}

/** The plugin. Only for what browsers load; workers and the server's code are cut as ever. */
export function frame(): Plugin {
  const roots = ROOTS.map((path) => normalizePath(resolve(path)));
  let reached: Set<string> | undefined;
  return {
    name: 'duty-atlas-frame',
    apply: 'build',
    config(_config, { isSsrBuild }) {
      if (isSsrBuild === true) return undefined;
      const name = (id: string, bundle: { getModuleInfo: (id: string) => Imports | null }) => {
        reached ??= reachedFrom(roots, (each) => bundle.getModuleInfo(each));
        return reached.has(id) || START.test(id) ? 'frame' : null;
      };
      return { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ debugName: 'frame', name }] } } } } };
    }
  };
}
