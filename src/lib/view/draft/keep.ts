// Keeps a draft as an edition: its result is written as lists like any other, and read again.
import { replay } from '$lib/draft/replay.ts';
import { draftKey, type Draft } from '$lib/draft/step.ts';
import { printedLists } from '$lib/query/printed-lists.ts';
import type { Entry, Library } from '$lib/state/library.svelte.ts';
import { newId } from '$lib/state/new-id.ts';
import type { Source } from '$lib/state/source.ts';
import { addMade } from '../library/made-lists.ts';

/** A new draft of the lists of a source, without steps yet; gives its entry. Rejects like `Library.add`. */
export async function startDraft(library: Library, source: Source, name: string): Promise<Entry | undefined> {
  const { place, date, file } = source.origin;
  const rows = await printedLists(source.desk());
  const base = { edition: source.id, city: place.city, township: place.township, date, file };
  return keepDraft(library, { id: newId(), name, base, rows, steps: [] });
}

/** Puts a draft in the place of its former state, or adds it; gives its entry. Rejects like `Library.add`; what was
 *  kept before then stays. */
export function keepDraft(library: Library, draft: Draft): Promise<Entry | undefined> {
  const { base, name } = draft;
  const origin = {
    place: { city: base.city, township: base.township },
    date: base.date,
    file: `${name}.xlsx`,
    draft: name
  };
  return addMade(library, origin, replay(draft.rows, draft.steps).rows, () => draftKey(draft), draft);
}
