// Tables over all places of the dataset, as files of its folder.
import { gzipSync } from 'node:zlib';
import { familiesInGroups } from '../src/lib/compare/family-groups.ts';
import { desk } from '../src/lib/db/engine.ts';
import { openNode } from '../src/lib/db/node.ts';
import type { EditionData, RegionFile } from '../src/lib/duty/dataset.ts';
import { bytesHash } from '../src/lib/duty/hash.ts';
import { latin } from '../src/lib/duty/pinyin.ts';
import type { Reading } from '../src/lib/duty/record.ts';
import { readyWords } from '../src/lib/lexicon/word-breaker.ts';
import { regionParts } from '../src/lib/query/region-cells.ts';
import { encodeRegionTable } from '../src/lib/region/arrow.ts';
import { familiesOfDuties } from '../src/lib/region/families.ts';
import { makeRegion, onePerPlace, regionLists, type RegionList } from '../src/lib/region/make.ts';
import { REGION_TABLES, type RegionColumns } from '../src/lib/region/schema.ts';

/** A file with what stands in it. */
export interface RegionContent {
  named: RegionFile;
  content: Uint8Array;
}

/** So many editions are in the engine at a time. */
const AT_ONCE = 25;

/** Files of the tables over the places of some editions, each place with its latest one; none where there is one place
 *  only. `readings` follow the editions. */
export async function regionData(
  editions: readonly EditionData[],
  readings: readonly Reading[]
): Promise<RegionContent[]> {
  const latest = onePerPlace(
    editions.map(({ manifest, tables }, at) => {
      const { id, date, place } = manifest;
      const { city, township } = place;
      return { id, date, city, township, manifest, tables, reading: readings[at] as Reading };
    })
  );
  if (latest.length < 2) return [];
  const engine = await openNode();
  const lists: RegionList[] = [];
  for (let at = 0; at < latest.length; at += AT_ONCE) {
    const some = latest.slice(at, at + AT_ONCE);
    for (const { tables } of some) {
      const { bureau, category, duty, participation } = tables;
      await engine.add({ bureau, category, duty, participation });
    }
    const entries = some.map(({ manifest }) => manifest);
    const scope = entries.map(({ edition }) => edition);
    lists.push(...regionLists(entries, await regionParts(desk(engine, scope)), (name) => latin(name).pinyin));
    for (const edition of scope) await engine.drop(edition);
  }
  await engine.close();
  await readyWords();
  const own = latest.map(({ reading }) => reading);
  const families = await familiesInGroups(own.length, (at) => Promise.resolve(own[at] as Reading));
  return regionFiles(makeRegion(lists, familiesOfDuties(families, own)));
}

/** The files of tables over places. */
export function regionFiles(columns: RegionColumns): RegionContent[] {
  return REGION_TABLES.map((name) => {
    const content = encodeRegionTable(name, columns[name]);
    const [first] = Object.values(columns[name]) as ArrayLike<unknown>[];
    const named = {
      name,
      file: `region/${name}.${bytesHash([content]).slice(0, 10)}.arrow`,
      bytes: content.length,
      packed: gzipSync(content).length,
      rows: first?.length ?? 0
    };
    return { named, content };
  });
}
