// Keeps a draft as an edition: its result is written as lists like any other, and read again.
import { replay } from '$lib/draft/replay.ts';
import { draftKey, type Draft } from '$lib/draft/step.ts';
import { imprintOf } from '$lib/export/imprint.ts';
import { listGrids } from '$lib/export/list-grid.ts';
import { listWorkbook } from '$lib/export/list-workbook.ts';
import { NO_FILTER } from '$lib/address/filter.ts';
import type { Language } from '$lib/i18n/languages.ts';
import { loadLanguage } from '$lib/i18n/language.ts';
import { printedLists } from '$lib/query/printed-lists.ts';
import type { Entry, Library } from '$lib/state/library.svelte.ts';
import { newId } from '$lib/state/new-id.ts';
import type { Source } from '$lib/state/source.ts';

/** Lists are Chinese on any page. */
const LISTED: Language = 'zh';
const NO_NAMES = { bureaus: [], categories: [], lists: { basic: 0, shared: 0, reclaimed: 0 } };

/** A new draft of the lists of a source, without steps yet; gives its entry. Rejects like `Library.add`. */
export async function startDraft(library: Library, source: Source, name: string): Promise<Entry | undefined> {
  const { place, date, file } = source.origin;
  const rows = await printedLists(source.desk());
  const base = { edition: source.id, city: place.city, township: place.township, date, file };
  return keepDraft(library, { id: newId(), name, base, rows, steps: [] });
}

/** Puts a draft in the place of its former state, or adds it; gives its entry. Rejects like `Library.add`; what was
 *  kept before then stays. */
export async function keepDraft(library: Library, draft: Draft): Promise<Entry | undefined> {
  const { base, name } = draft;
  await loadLanguage(LISTED);
  const { rows } = replay(draft.rows, draft.steps);
  const file = `${name}.xlsx`;
  const place = { city: base.city, township: base.township };
  const origin = { place, date: base.date, file, draft: name };
  const bytes = await listWorkbook(
    listGrids(rows, () => ''),
    origin,
    imprintOf(origin, NO_NAMES, NO_FILTER, LISTED)
  );
  const key = draftKey(draft);
  const known = library.document(key);
  const document = {
    key,
    file,
    files: [{ name: file, bytes }],
    answers: [],
    corrections: [{ ...place, date: base.date }],
    opened: new Date().toISOString(),
    editions: known?.editions ?? [],
    draft
  };
  const [entry] = await library.addAgain(document, known === undefined ? null : key);
  return entry;
}
