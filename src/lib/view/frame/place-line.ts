// How a page's head calls the place of its lists.
import type { Place } from '$lib/duty/record.ts';

/** City and township with a dot between them, or the one that the document names; '' where it names none. */
export function placeLine({ city, township }: Place): string {
  return [city, township].filter((name) => name !== '').join(' · ');
}
