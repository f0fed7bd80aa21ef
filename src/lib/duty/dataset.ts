// The dataset of the app: every file that one document gives, as bytes.

import { rowCounts, TABLES, toTables } from './arrow.ts';
import { qualityOf, type Quality } from './quality.ts';
import type { Place, Reading } from './record.ts';

/** What stands in manifest.json. `version` changes with the bytes of the tables; `date` is '' where the document gives
 *  none. */
export interface DatasetManifest {
  version: string;
  file: string;
  place: Place;
  date: string;
  counts: Record<string, number>;
  tables: { name: string; file: string; bytes: number; rows: number }[];
}

/** Files of the dataset by name: <table>.arrow, quality.json, manifest.json. Same reading, same bytes. */
export function datasetFiles(reading: Reading): {
  files: Map<string, Uint8Array>;
  quality: Quality;
  manifest: DatasetManifest;
} {
  const tables = toTables(reading);
  const rows = rowCounts(reading);
  const quality = qualityOf(reading);
  const manifest: DatasetManifest = {
    version: versionOf(TABLES.map((name) => tables[name])),
    file: reading.file,
    place: reading.place,
    date: dateOf(reading.lines),
    counts: { ...quality.lists, ...quality.clauses, bureaus: quality.bureaus, categories: reading.categories.length },
    tables: TABLES.map((name) => ({ name, file: `${name}.arrow`, bytes: tables[name].length, rows: rows[name] }))
  };
  const files = new Map<string, Uint8Array>(TABLES.map((name) => [`${name}.arrow`, tables[name]]));
  files.set('quality.json', json(quality));
  files.set('manifest.json', json(manifest));
  return { files, quality, manifest };
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

/** FNV-1a over all bytes, 32 bits twice with different seeds, in hex. Source: Fowler, Noll, Vo. */
function versionOf(parts: Uint8Array[]): string {
  return [0x811c9dc5, 0x1000193]
    .map((seed) => {
      let hash = seed;
      for (const bytes of parts) for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

function dateOf(lines: string[]): string {
  for (const line of [...lines.slice(0, 40), ...lines.slice(-20)]) {
    const match = /(20\d\d)\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/.exec(line);
    if (match !== null)
      return [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')]
        .filter((part) => part !== undefined)
        .join('-');
  }
  return '';
}
