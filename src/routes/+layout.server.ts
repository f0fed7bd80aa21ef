import { error } from '@sveltejs/kit';
import { version } from '$app/environment';
import { builtDesk, builtManifest, engineFiles } from '$lib/db/built.ts';
import { names } from '$lib/query/names.ts';
import type { LayoutServerLoad } from './$types';
import { builtFiles } from './built-files.server.ts';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutServerLoad = async () => {
  const { editions, further, next } = await builtManifest();
  const [first] = editions;
  if (first === undefined) error(500, 'static/data/manifest.json');
  const { findings, entry } = await builtFiles();
  return {
    version,
    edition: first,
    further,
    next,
    engine: await engineFiles(),
    files: { findings: findings.path, entry: entry.path },
    names: await names(await builtDesk())
  };
};
