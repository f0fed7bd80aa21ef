import { stat } from 'node:fs/promises';
import { builtDesk, builtManifest } from '$lib/db/built.ts';
import { names } from '$lib/query/names.ts';
import type { LayoutServerLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutServerLoad = async () => {
  const manifest = await builtManifest();
  const engineBytes = (await stat('static/duckdb/duckdb-eh.wasm')).size;
  return { manifest, engineBytes, names: await names(await builtDesk()) };
};
