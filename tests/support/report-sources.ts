// What reports are made from in tests: the published lists with their findings, and pictures without a canvas.
import { published } from '../../scripts/published.ts';
import type { Sources } from '../../src/lib/export/produce.ts';
import { findingBook } from '../../src/lib/finding/book.ts';
import { findingsInput } from '../../src/lib/finding/input.ts';
import { openAll } from '../../src/lib/naming/flag-words.ts';
import { editionRecords } from '../../src/lib/query/edition-records.ts';
import { names } from '../../src/lib/query/names.ts';
import { listsDesk } from './lists.ts';
import { keptDesk } from './sql.ts';

/** A PNG of one pixel. */
export const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0)
);

let sources: Promise<Sources> | undefined;

/** Sources over the published lists, made once a process; every picture is one pixel. Change nothing in it. */
export function publishedSources(): Promise<Sources> {
  sources ??= (async () => {
    const origin = published();
    const desk = keptDesk(await listsDesk(origin));
    const { details } = findingBook(findingsInput(await editionRecords(desk), origin.place));
    return {
      desk,
      origin,
      names: await names(desk),
      findings: details.map(({ finding }) => finding),
      states: new Map(),
      isOpen: openAll,
      raster: async () => PIXEL
    };
  })();
  return sources;
}
