import { builtDesk } from '$lib/db/built.ts';
import { collect } from '$lib/export/facts.ts';
import { builtFindings } from '$lib/finding/built.ts';
import { NO_FILTER } from '$lib/address/filter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { details } = await builtFindings();
  return {
    facts: await collect(await builtDesk(), NO_FILTER),
    findings: details.map(({ finding }) => ({ ...finding, clauses: [], evidence: [] }))
  };
};
