// Makes up a neighbour of the place that is shown, as a document like any other.
import { bytesHash } from '$lib/duty/hash.ts';
import { sampleName } from '$lib/i18n/sample.ts';
import { renaming, sampleLists } from '$lib/export/sample-lists.ts';
import { printedLists } from '$lib/query/printed-lists.ts';
import type { Entry, Library } from '$lib/state/library.svelte.ts';
import type { Source } from '$lib/state/source.ts';
import { addMade } from './made-lists.ts';

/** Adds made-up lists out of those of the source; gives their entry. Made again of the same lists they are the same and
 *  stand in their own place. Rejects like `Library.add`. */
export async function addSample(library: Library, source: Source): Promise<Entry | undefined> {
  const { place, date } = source.origin;
  const township = sampleName(place.township);
  const duties = await printedLists(source.desk());
  const file = `${township}.xlsx`;
  return addMade(
    library,
    { place: { city: place.city, township }, date, file },
    sampleLists(duties, renaming(place.township, township)),
    (bytes) => `${bytesHash([bytes])} ${file}`
  );
}
