// The duties that the entry check compares with, made ready once: fetched for the built lists, asked of the engine for
// lists the reader opened.
import { asset } from '$app/paths';
import { buildEntryIndex, type EntryIndex } from '../entry/duty-index.ts';
import type { EntryRecord } from '../query/entry-records.ts';
import type { Dataset, Opened } from './dataset.svelte.ts';

/** An index with the records it was made of, by duty id. */
export interface EntrySource {
  index: EntryIndex;
  records: ReadonlyMap<string, EntryRecord>;
}

let built: Promise<EntrySource> | undefined;
const opened = new WeakMap<Opened, Promise<EntrySource>>();

function source(records: EntryRecord[]): EntrySource {
  return { index: buildEntryIndex(records), records: new Map(records.map((record) => [record.id, record])) };
}

/** What the lists shown now are compared with. Rejects where the file does not arrive or the engine fails; asking again
 *  tries again. */
export function entrySource(dataset: Dataset): Promise<EntrySource> {
  const lists = dataset.opened;
  if (lists === null) {
    built ??= fetch(asset('/entry.json')).then(async (response) => {
      if (!response.ok) throw new Error(`entry.json: ${response.status}`);
      return source((await response.json()) as EntryRecord[]);
    });
    built.catch(() => {
      built = undefined;
    });
    return built;
  }
  const known = opened.get(lists);
  if (known !== undefined) return known;
  const made = (async () => {
    const { entryRecords } = await import('../query/entry-records.ts');
    return source(await entryRecords(await dataset.desk()));
  })();
  opened.set(lists, made);
  made.catch(() => {
    opened.delete(lists);
  });
  return made;
}
