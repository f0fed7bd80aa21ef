import { readFile } from 'node:fs/promises';
import type { Quality } from '$lib/duty/quality.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  quality: JSON.parse(await readFile('static/data/quality.json', 'utf8')) as Quality
});
