// Findings and entry records of the first edition, beside its tables.
import { error } from '@sveltejs/kit';
import { builtFiles } from '../../../built-files.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
  Object.entries(await builtFiles()).map(([name, { edition, hash }]) => ({ edition, name, hash }));

export const GET: RequestHandler = async ({ params: { name, hash } }) => {
  const file = Object.entries(await builtFiles()).find(([own, each]) => own === name && each.hash === hash)?.[1];
  if (file === undefined) error(404, `${name}.${hash}.json`);
  return new Response(file.text, { headers: { 'Content-Type': 'application/json' } });
};
