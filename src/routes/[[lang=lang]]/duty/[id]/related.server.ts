// Related duties of the built lists, computed once a build.
import { builtDesk } from '$lib/db/built.ts';
import { relatedInput, relatedOf, type RelatedDuty } from '$lib/query/related.ts';

let all: Promise<Map<string, RelatedDuty[]>> | undefined;

/** Related duties of one duty, best first. */
export async function builtRelated(id: string): Promise<RelatedDuty[]> {
  all ??= builtDesk().then(relatedInput).then(relatedOf);
  return (await all).get(id) ?? [];
}
