// All findings with their details as one file, for the panel.
import { json } from '@sveltejs/kit';
import { builtFindings } from '$lib/finding/built.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => json(await builtFindings());
