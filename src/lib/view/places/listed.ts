// Words of a figure's options, as files name them.
import type { Words } from '$lib/state/words.svelte.ts';

/** Those that say anything, as one list. */
export function listed(options: readonly string[], { marks }: Pick<Words, 'marks'>): string {
  return options.filter((words) => words !== '').join(marks.list);
}
