// Findings and entry records of the first edition, beside its tables; called by the version of the app, on which they
// depend as much as on the lists.
import { error, json } from '@sveltejs/kit';
import { version } from '$app/environment';
import { builtDesk, builtManifest } from '$lib/db/built.ts';
import { builtFindings } from '$lib/finding/built.ts';
import { entryRecords } from '$lib/query/entry-records.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const CONTENT: Record<string, () => Promise<unknown>> = {
  findings: builtFindings,
  entry: async () => entryRecords(await builtDesk())
};

export const entries: EntryGenerator = async () => {
  const edition = (await builtManifest()).editions[0]?.id ?? '';
  return Object.keys(CONTENT).map((name) => ({ edition, name, version }));
};

export const GET: RequestHandler = async ({ params: { name, version: asked } }) => {
  const content = CONTENT[name];
  if (content === undefined || asked !== version) error(404, `${name}-${asked}.json`);
  return json(await content());
};
