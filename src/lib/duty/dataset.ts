// The dataset of the app: every file that documents give, as bytes, and the manifest that names them.
import type { Answer } from './answers.ts';
import { encodeTables, type Tables } from './arrow.ts';
import { bytesHash } from './hash.ts';
import { qualityOf, type Quality } from './quality.ts';
import type { Place, Reading } from './record.ts';
import { TABLES, type TableName } from './schema.ts';
import { NOTHING_KNOWN, tableRows, type EditionEntry, type Known, type NextKeys } from './tables.ts';

/** A table's file; `file` is its path in the folder of the dataset and holds a hash of its bytes, so that a file of one
 *  name never changes. */
export interface TableFile {
  name: TableName;
  file: string;
  bytes: number;
  rows: number;
}

/** A file of a table over many places; `name` is that of the table, `packed` the bytes that a server sends. */
export interface RegionFile extends Omit<TableFile, 'name'> {
  name: string;
  packed: number;
}

/** A published file that an edition was read from; `path` is its place in the folder of the dataset. */
export interface SourceFile {
  name: string;
  path: string;
  bytes: number;
}

/** The document of an edition: its files, and what was answered about them. */
export interface SourceDocument {
  files: SourceFile[];
  answers: readonly Answer[];
}

/** The file that names all others. */
export const MANIFEST = 'manifest.json';

/** Where the dataset keeps no document. */
export const NO_SOURCE: SourceDocument = { files: [], answers: [] };

/** One edition of the dataset: `version` changes with the bytes of its tables, `quality` is the path of its report,
 *  `counts` are duties by list, clauses by side, bureaus, categories, duties that are not certain (`flagged`) and
 *  problems that are more than notes; `source` is what it was read from, where the dataset keeps it. */
export interface EditionManifest extends EditionEntry {
  version: string;
  counts: Record<string, number>;
  tables: TableFile[];
  quality: string;
  source: SourceDocument;
}

/** The editions behind the first one, and what further lists have to know of all of them: a file of its own, fetched
 *  when somebody asks which lists there are. */
export interface FurtherEditions {
  editions: EditionManifest[];
  bureaus: Known['bureaus'];
  categories: Known['categories'];
}

/** What stands in manifest.json: the first edition, which is shown where nothing else is asked for, all editions, the
 *  path of the file with the further ones ('' where there is one edition), the tables over all places (none where there
 *  is one), the next free keys for editions to come, and the address of an engine beside the app ('' where there is
 *  none). `date` is '' where the document gives none. */
export interface DatasetManifest {
  version: string;
  file: string;
  place: Place;
  date: string;
  counts: Record<string, number>;
  tables: TableFile[];
  quality: string;
  editions: EditionManifest[];
  further: string;
  region: RegionFile[];
  next: NextKeys;
  door: string;
}

/** One edition ready for an engine. */
export interface EditionData {
  manifest: EditionManifest;
  tables: Tables;
  quality: Quality;
}

/** The dataset of readings: each as an edition with keys behind those of `known`, the manifest over all, and the files
 *  of the folder by path (manifest.json, and for each edition its tables and quality report); `sourceOf` gives the
 *  document that a reading was read from. Same readings and same `known`, same bytes. Throws DataError; RangeError
 *  where there is no reading. */
export function dataset(
  readings: readonly Reading[],
  known: Known = NOTHING_KNOWN,
  sourceOf: (reading: Reading) => SourceDocument = () => NO_SOURCE
): { editions: EditionData[]; manifest: DatasetManifest; files: Map<string, Uint8Array> } {
  const laid = tableRows(readings, known);
  const files = new Map<string, Uint8Array>();
  const put = (name: string, ending: string, bytes: Uint8Array): string => {
    const file = `${name}.${bytesHash([bytes]).slice(0, 10)}.${ending}`;
    files.set(file, bytes);
    return file;
  };
  const editions = laid.editions.map(({ entry, reading, rows }): EditionData => {
    const tables = encodeTables(rows);
    const quality = qualityOf(reading);
    return {
      tables,
      quality,
      manifest: {
        ...entry,
        version: bytesHash(TABLES.map((name) => tables[name])),
        counts: {
          ...quality.lists,
          ...quality.clauses,
          bureaus: quality.bureaus,
          categories: reading.categories.length,
          flagged: reading.duties.filter(({ flags }) => flags.length > 0).length,
          problems: quality.problems.filter(({ severity }) => severity !== 'note').length
        },
        tables: TABLES.map((name) => ({
          name,
          file: put(`${entry.id}/${name}`, 'arrow', tables[name]),
          bytes: tables[name].length,
          rows: rows[name].length
        })),
        quality: put(`${entry.id}/quality`, 'json', json(quality)),
        source: sourceOf(reading)
      }
    };
  });
  const [first, ...others] = editions;
  if (first === undefined) throw new RangeError('no lists were read');
  const { version, file, place, date, counts, tables, quality } = first.manifest;
  const { bureaus, categories } = laid.known;
  const further: FurtherEditions = { editions: others.map((each) => each.manifest), bureaus, categories };
  const manifest: DatasetManifest = {
    version,
    file,
    place: { city: place.city, township: place.township },
    date,
    counts,
    tables,
    quality,
    editions: editions.map((edition) => edition.manifest),
    further: others.length === 0 ? '' : put('further', 'json', json(further)),
    region: [],
    next: laid.known.next,
    door: ''
  };
  files.set(MANIFEST, json(manifest));
  return { editions, manifest, files };
}

/** A value as the bytes of a file of the dataset. */
export function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
