// All duties with their clauses as one file, for the entry check in the browser.
import { json } from '@sveltejs/kit';
import { builtDesk } from '$lib/db/built.ts';
import { entryRecords } from '$lib/query/entry-records.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => json(await entryRecords(await builtDesk()));
