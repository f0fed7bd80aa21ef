// The door to the lexicon's tables. Node reads the TSV files beside this one; the build puts the packed rows in place
// of each call (scripts/lexicon-plugin.ts), so that a page fetches only the tables its own code asks for.
import { readFileSync } from 'node:fs';
import { decodeTsv, lexiconError, readTable, type Fault, type ReadRow } from './read-tsv.ts';
import type { Row, TableName } from './schema.ts';

/** Reads one lexicon file; what is wrong with it comes beside the rows that are right. */
export function readFile(name: TableName): { rows: ReadRow[]; faults: Fault[] } {
  const file = `${name}.tsv`;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(new URL(file, import.meta.url));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return { rows: [], faults: [{ file, line: 0, column: '', value: '', reason: 'missing-file' }] };
  }
  const text = decodeTsv(bytes);
  return text === null
    ? { rows: [], faults: [{ file, line: 0, column: '', value: '', reason: 'encoding' }] }
    : readTable(name, text);
}

/** Rows of a table in the order of its file. Call it with the name in single quotes: `table('thesaurus')`, for the
 *  build looks for that. Throws LexiconError with every fault of the file. */
export function table<Name extends TableName>(name: Name): Row<Name>[] {
  const { rows, faults } = readFile(name);
  if (faults.length > 0) throw lexiconError(faults);
  return rows.map(({ values }) => values as Row<Name>);
}
