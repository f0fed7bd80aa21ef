import { error } from '@sveltejs/kit';
import { stat } from 'node:fs/promises';
import { builtDesk, builtManifest } from '$lib/db/built.ts';
import { names } from '$lib/query/names.ts';
import type { LayoutServerLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutServerLoad = async () => {
  const { editions, next } = await builtManifest();
  const [first, ...others] = editions;
  if (first === undefined) error(500, 'static/data/manifest.json');
  const engineBytes = (await stat('static/duckdb/duckdb-eh.wasm')).size;
  return { editions: [first, ...others] as const, next, engineBytes, names: await names(await builtDesk()) };
};
