// Makes up a neighbour of the place that is shown, as a document like any other.
import { NO_FILTER } from '$lib/address/filter.ts';
import { bytesHash } from '$lib/duty/hash.ts';
import type { Language } from '$lib/i18n/languages.ts';
import { loadLanguage } from '$lib/i18n/language.ts';
import { sampleName } from '$lib/i18n/sample.ts';
import { imprintOf } from '$lib/export/imprint.ts';
import { listGrids } from '$lib/export/list-grid.ts';
import { listWorkbook } from '$lib/export/list-workbook.ts';
import { renaming, sampleLists } from '$lib/export/sample-lists.ts';
import { printedLists } from '$lib/query/printed-lists.ts';
import type { Entry, Library } from '$lib/state/library.svelte.ts';
import type { Source } from '$lib/state/source.ts';

/** Lists are Chinese on any page. */
const LISTED: Language = 'zh';

/** Adds made-up lists out of those of the source; gives their entry. Made again of the same lists they are the same and
 *  stand in their own place. Rejects like `Library.add`. */
export async function addSample(library: Library, source: Source): Promise<Entry | undefined> {
  const { place, date } = source.origin;
  const township = sampleName(place.township);
  const [duties] = await Promise.all([printedLists(source.desk()), loadLanguage(LISTED)]);
  const made = sampleLists(duties, renaming(place.township, township));
  const file = `${township}.xlsx`;
  const origin = { place: { city: place.city, township }, date, file };
  const bytes = await listWorkbook(
    listGrids(made, () => ''),
    origin,
    imprintOf(origin, source.names, NO_FILTER, LISTED)
  );
  const key = `${bytesHash([bytes])} ${file}`;
  const known = library.document(key);
  const document = {
    key,
    file,
    files: [{ name: file, bytes }],
    answers: [],
    corrections: [{ city: place.city, township, date }],
    opened: new Date().toISOString(),
    editions: known?.editions ?? []
  };
  const [entry] = await library.addAgain(document, known === undefined ? null : key);
  return entry;
}
