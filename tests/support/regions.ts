// Lists of several places in one engine, and the tables over them.
import { desk, type Engine } from '../../src/lib/db/engine.ts';
import { openNode } from '../../src/lib/db/node.ts';
import { encodeTables } from '../../src/lib/duty/arrow.ts';
import type { Reading } from '../../src/lib/duty/record.ts';
import { tableRows, type EditionEntry } from '../../src/lib/duty/tables.ts';
import { regionParts } from '../../src/lib/query/region-cells.ts';
import { regionLists, type RegionList } from '../../src/lib/region/make.ts';

/** An engine over readings, their editions, and their lists as tables over places take them. */
export async function regionOf(
  readings: readonly Reading[]
): Promise<{ engine: Engine; editions: EditionEntry[]; lists: RegionList[] }> {
  const { editions } = tableRows(readings);
  const engine = await openNode(editions.map(({ rows }) => encodeTables(rows)));
  const entries = editions.map(({ entry }) => entry);
  const all = desk(
    engine,
    entries.map(({ edition }) => edition)
  );
  return { engine, editions: entries, lists: regionLists(entries, await regionParts(all)) };
}
