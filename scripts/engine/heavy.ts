// The packages that `npm run engines` installs beside this file, loaded by the adapter that needs one and nobody else.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { failure } from '../say.mjs';

const require = createRequire(import.meta.url);

/** A package by name. `Module` says what its caller uses of it: its own types are not at hand where it is not
 *  installed. Rejects in both languages where it is missing. */
export async function heavy<Module>(name: string): Promise<Module> {
  let path: string;
  try {
    path = require.resolve(name);
  } catch (cause) {
    throw failure(`缺少 ${name}：请先运行 npm run engines`, `${name} is missing: run npm run engines first`, cause);
  }
  const loaded = (await import(pathToFileURL(path).href)) as Module & { default?: Module };
  return { ...loaded.default, ...loaded };
}
