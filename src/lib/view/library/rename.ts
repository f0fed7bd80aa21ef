// Names an edition anew, and what was decided and confirmed about it goes along.
import { confirmed } from '$lib/state/confirmed.svelte.ts';
import { recordsFor } from '$lib/state/carry-over.ts';
import type { Entry, Library } from '$lib/state/library.svelte.ts';
import { correctEdition } from '$lib/state/shelf.ts';
import { pairings } from '$lib/state/pairings.svelte.ts';
import { register } from '$lib/state/register.svelte.ts';

/** The entry of the edition under its new place and date, null where it is not at hand. Decisions, confirmations and
 *  corrected pairs stand under both names, so that nothing is lost where the old one is wanted back. Rejects like
 *  `correctEdition`. */
export async function rename(
  library: Library,
  id: string,
  said: { city: string; township: string; date: string }
): Promise<Entry | null> {
  const entry = await correctEdition(library, id, said);
  if (entry === null || entry.id === id) return entry;
  await Promise.all([register.start(), confirmed.start(library.store), pairings.start(library.store)]);
  const records = register.records.filter(({ edition }) => edition === id);
  await Promise.all([
    records.length > 0 && register.merge({ records: recordsFor(records, entry.id), unread: [], removed: [] }),
    ...[...confirmed.of(id)].map(({ duty, name, codes }) =>
      confirmed.confirm(entry.id, { id: duty, name, flags: [...codes] })
    ),
    pairings.carry(id, entry.id)
  ]);
  return entry;
}
