// The files of the tables over all places.
import { builtManifest } from '$lib/db/built.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ files: (await builtManifest()).region });
