// Any result of the project as JSON or CSV on standard output: npm run --silent print -- <command> [--format csv] [options]
import { dutyRecords, flatDuties } from './print-duties.ts';
import { entryRows } from './print-entry.ts';
import { findingRecords } from './print-findings.ts';
import { overlapRecords } from './print-overlaps.ts';

export type Options = Record<string, string>;
/** A command gives rows; `flat` turns them into a table of plain cells for CSV (the rows themselves where it is left out).
 *  With `lines` every row is one line of JSON. */
export interface Command { help: string; lines?: boolean; rows(options: Options): Promise<unknown[]> | unknown[]; flat?(rows: unknown[]): Record<string, unknown>[] }

const COMMANDS: Record<string, Command> = {
  duties: { help: 'all duties with their bureaus and clauses', rows: dutyRecords, flat: flatDuties },
  overlaps: { help: 'pairs of duties with something in common, best first; --limit N, 0 for all', rows: overlapRecords },
  findings: { help: 'questions that the lists raise, with their rules; --kind KIND, --lang en', rows: findingRecords },
  entry: { help: 'is this our job? one text a line on standard input, one JSON object a line', rows: entryRows, lines: true }
};

const [name = '', ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) {
  process.stderr.write(`${name === '' ? 'no command' : `unknown command ${name}`}; commands:\n${Object.entries(COMMANDS).map(([key, { help }]) => `  ${key}  ${help}\n`).join('')}`);
  process.exitCode = 2;
} else {
  const options = parseOptions(rest);
  const rows = await command.rows(options);
  const csv = options.format === 'csv';
  process.stdout.write(csv ? toCsv(command.flat?.(rows) ?? (rows as Record<string, unknown>[])) : command.lines === true ? rows.map((row) => `${JSON.stringify(row)}\n`).join('') : `${JSON.stringify(rows, null, 1)}\n`);
}

/** `--key value` pairs; a key without a value gets ''. Words before the first key stand under `text`. */
function parseOptions(words: string[]): Options {
  const options: Options = {};
  const free: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    if (!word.startsWith('--')) free.push(word);
    else if (next === undefined || next.startsWith('--')) options[word.slice(2)] = '';
    else { options[word.slice(2)] = next; i++; }
  }
  if (free.length > 0) options.text = free.join(' ');
  return options;
}

/** Rows as CSV with a byte order mark; lists are joined by 、, and a cell that a spreadsheet could take for a formula gets an apostrophe. */
function toCsv(rows: Record<string, unknown>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: unknown): string => {
    const text = value === null || value === undefined ? '' : Array.isArray(value) ? value.join('、') : typeof value === 'object' ? JSON.stringify(value) : String(value);
    const safe = typeof value !== 'number' && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${[columns.map(cell), ...rows.map((row) => columns.map((column) => cell(row[column])))].map((line) => line.join(',')).join('\r\n')}\r\n`;
}
