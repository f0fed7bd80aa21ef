// Related duties of the built lists, computed once a build.
import { builtDesk } from '$lib/db/built.ts';
import { dutyTexts } from '$lib/query/duty-texts.ts';
import { relatedOf, type RelatedDuty } from '$lib/analysis/related.ts';

let all: Promise<Map<string, RelatedDuty[]>> | undefined;

/** Related duties of one duty, best first. */
export async function builtRelated(id: string): Promise<RelatedDuty[]> {
  all ??= builtDesk().then(dutyTexts).then(relatedOf);
  return (await all).get(id) ?? [];
}
