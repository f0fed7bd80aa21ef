// Any result of the project as JSON or CSV on standard output: npm run --silent print -- <command> [--file PATH]
// [--format csv] [options]; --help for all of them.
import type { FigureTable } from '../src/lib/chart/figure.ts';
import { DOUBTS } from '../src/lib/duty/problem.ts';
import { ReadError } from '../src/lib/errors.ts';
import { csv } from '../src/lib/export/table.ts';
import { commandLine, UsageError } from './options.mjs';
import { compareRecords } from './print-compare.ts';
import { dutyRecords, flatDuties } from './print-duties.ts';
import { entryRows, InputError } from './print-entry.ts';
import { findingRecords } from './print-findings.ts';
import { COUNTED_BY, lexiconCounts } from './print-lexicon-counts.ts';
import { lexiconRows } from './print-lexicon.ts';
import { loadRows } from './print-load.ts';
import { overlapRecords } from './print-overlaps.ts';
import { problemWords, readFault } from './read-fault.ts';
import './languages.ts';

export type Options = Record<string, string | undefined>;
/** A command gives rows; `flat` turns them into a table of plain cells for CSV (the rows themselves where it is left
 *  out).
 *  With `lines` every row is one line of JSON. */
export interface Command {
  help: string;
  lines?: boolean;
  rows(options: Options): Promise<unknown[]> | unknown[];
  flat?(rows: unknown[]): Record<string, unknown>[];
}

const COMMANDS: Record<string, Command> = {
  duties: { help: 'all duties with their bureaus and clauses', rows: dutyRecords, flat: flatDuties },
  overlaps: {
    help: 'pairs of duties with something in common, best first; --limit N, 0 for all',
    rows: overlapRecords
  },
  findings: { help: 'questions that the lists raise, with their rules; --kind KIND, --lang en', rows: findingRecords },
  compare: { help: 'two documents side by side, --a FILE --b FILE: which duty became which', rows: compareRecords },
  load: { help: 'bureaus with their duties by list and category, rank and share', rows: loadRows },
  entry: {
    help: 'is this our job? one text a line on standard input (--json: one JSON string a line), one JSON object a line',
    rows: entryRows,
    lines: true
  },
  lexicon: {
    help:
      'every row of the lexicon and what it is used for; --table NAME, --state never|one|untold|regional|verbatim; ' +
      `--by ${COUNTED_BY.join('|')} counts them`,
    rows: (options) => (options.by === undefined ? lexiconRows(options) : lexiconCounts(options))
  }
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const {
  values,
  positionals: [name = '', ...words]
} = commandLine(
  {
    allowPositionals: true,
    options: {
      a: { type: 'string' },
      b: { type: 'string' },
      file: { type: 'string' },
      edition: { type: 'string' },
      format: { type: 'string' },
      limit: { type: 'string' },
      kind: { type: 'string' },
      lang: { type: 'string' },
      table: { type: 'string' },
      state: { type: 'string' },
      by: { type: 'string' },
      json: { type: 'boolean' }
    }
  },
  usage()
);
const command = COMMANDS[name];
if (command === undefined) {
  process.stderr.write(`${name === '' ? 'no command' : `unknown command ${name}`}; commands:\n${commands()}`);
  process.exitCode = 2;
} else {
  try {
    const rows = await command.rows({
      ...values,
      json: values.json === true ? 'yes' : undefined,
      ...(words.length > 0 ? { text: words.join(' ') } : {})
    });
    const lines = command.lines === true;
    if (values.format === 'csv')
      process.stdout.write(csv(table(command.flat?.(rows) ?? (rows as Record<string, unknown>[]))));
    else
      process.stdout.write(
        lines ? rows.map((row) => `${JSON.stringify(row)}\n`).join('') : `${JSON.stringify(rows, null, 1)}\n`
      );
  } catch (cause) {
    if (cause instanceof ReadError) process.stderr.write(`${readFault(cause)}\n`);
    else if (cause instanceof UsageError || cause instanceof InputError) process.stderr.write(`${cause.message}\n`);
    else throw cause;
    process.exitCode = cause instanceof UsageError ? 2 : 1;
  }
}

function commands(): string {
  return Object.entries(COMMANDS)
    .map(([key, { help: said }]) => `  ${key}  ${said}\n`)
    .join('');
}

/** Commands, options, and the flags that a duty can carry with what each means. */
function usage(): string {
  const { say } = problemWords('en');
  return `npm run --silent print -- <command> [options]

${commands()}
  --file PATH    read this document instead of seeds/: Word, Excel, PDF, web page, text, CSV, an archive or a folder
  --edition ID   one of several editions (duties: all without it; elsewhere the first)
  --format csv   a table instead of JSON
  --help         this

flags of a duty (duties, field "flags"; empty where it is certain):
${[...DOUBTS].map((code) => `  ${code.padEnd(22)} ${say(code)}`).join('\n')}`;
}

/** Rows as a table of plain cells: lists are joined by 、, objects stand as JSON, nothing stays nothing. */
function table(rows: Record<string, unknown>[]): FigureTable {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const plain = (value: unknown): string | number | null => {
    if (value === null || value === undefined || typeof value === 'number') return value ?? null;
    if (Array.isArray(value)) return value.join('、');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return {
    columns: keys.map((key) => ({ key, label: key, kind: 'text' })),
    rows: rows.map((row) => Object.fromEntries(keys.map((key) => [key, plain(row[key])])))
  };
}
