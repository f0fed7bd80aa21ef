// Vite plugin: puts the packed rows of a lexicon table in place of each `table('name')` call in src/lib.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LexiconError } from '../src/lib/errors.ts';
import { allTables, changedAt } from '../src/lib/lexicon/all-tables.ts';
import { readFile } from '../src/lib/lexicon/load.ts';
import { pack } from '../src/lib/lexicon/packed.ts';
import { schemaOf, TABLE_NAMES, type TableName } from '../src/lib/lexicon/schema.ts';
import { faultLines } from './lexicon-faults.ts';

const IMPORT = /import \{ table \} from '((?:\.\.?\/)+(?:lexicon\/)?)load\.ts';/;
const CALL = /\btable\('([\w-]+)'\)/g;
const FOLDER = new URL('../src/lib/lexicon/', import.meta.url);

const kept = new Map<TableName, { changed: number; text: string }>();

/** Rows of a table as one text, packed once for each change of its file. */
function packed(name: TableName): string {
  const changed = changedAt(name);
  const known = kept.get(name);
  if (known?.changed === changed) return known.text;
  const { columns, carried, regional } = schemaOf(name);
  const text = pack(
    [...Object.keys(columns), ...(regional ? ['region'] : [])],
    carried,
    readFile(name).rows.map(({ values }) => values)
  );
  kept.set(name, { changed, text });
  return text;
}

/** Reads all tables and throws their faults in every language. */
function checkAll(): void {
  try {
    allTables();
  } catch (error) {
    throw error instanceof LexiconError ? new Error(faultLines(error.faults).join('\n'), { cause: error }) : error;
  }
}

/** The plugin. Every build and every start of the dev server reads all tables and fails with their faults (under
 *  Vitest a test does); a changed file reloads the modules that hold its rows. In Node nothing of this is needed: there
 *  `table` reads the files. */
export function lexicon(): Plugin {
  return {
    name: 'duty-atlas-lexicon',
    enforce: 'pre',
    buildStart: process.env['VITEST'] === undefined ? checkAll : () => undefined,
    transform(code, id, options) {
      if (!id.includes('/src/lib/')) return null;
      if (id.endsWith('/lexicon/load.ts') && options?.ssr !== true)
        this.error('lexicon/load.ts reads files: in the app import { table } from it alone, on one line');
      if (!IMPORT.test(code)) return null;
      const filled = code
        .replace(IMPORT, "import { unpack as table } from '$1packed.ts';")
        .replace(CALL, (call, name: string) => {
          const known = TABLE_NAMES.find((each) => each === name);
          if (known === undefined) return this.error(`no such table of the lexicon: ${call}`);
          this.addWatchFile(fileURLToPath(new URL(`${name}.tsv`, FOLDER)));
          return `table(${JSON.stringify(packed(known))})`;
        });
      return { code: filled, map: null };
    }
  };
}
