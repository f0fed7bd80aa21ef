import { builtQuality } from '$lib/db/built.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ quality: await builtQuality() });
