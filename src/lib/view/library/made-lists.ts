// Lists that the app wrote itself join the library as a document like any other.
import { NO_FILTER } from '$lib/address/filter.ts';
import type { Draft } from '$lib/draft/step.ts';
import type { Origin } from '$lib/duty/record.ts';
import { imprintOf } from '$lib/export/imprint.ts';
import { listGrids } from '$lib/export/list-grid.ts';
import { listWorkbook } from '$lib/export/list-workbook.ts';
import { loadLanguage } from '$lib/i18n/language.ts';
import type { Language } from '$lib/i18n/languages.ts';
import type { PrintedDuty } from '$lib/query/printed-lists.ts';
import type { Entry, Library } from '$lib/state/library.svelte.ts';

/** Lists are Chinese on any page. */
const LISTED: Language = 'zh';
/** Without a filter a file names no bureau and no category. */
const NO_NAMES = { bureaus: [], categories: [], lists: { basic: 0, shared: 0, reclaimed: 0 } };

/** Writes rows as lists and reads them into the library, in the place of the document of that key; gives their entry.
 *  Rejects like `Library.add`; what was kept before then stays. */
export async function addMade(
  library: Library,
  origin: Origin,
  rows: readonly PrintedDuty[],
  keyOf: (bytes: Uint8Array) => string,
  draft?: Draft
): Promise<Entry | undefined> {
  await loadLanguage(LISTED);
  const grids = listGrids(rows, () => '');
  const bytes = await listWorkbook(grids, origin, imprintOf(origin, NO_NAMES, NO_FILTER, LISTED));
  const key = keyOf(bytes);
  const known = library.document(key);
  const { place, date, file } = origin;
  const document = {
    key,
    file,
    files: [{ name: file, bytes }],
    answers: [],
    corrections: [{ ...place, date }],
    opened: new Date().toISOString(),
    editions: known?.editions ?? [],
    ...(draft === undefined ? {} : { draft })
  };
  const [entry] = await library.addAgain(document, known === undefined ? null : key);
  return entry;
}
