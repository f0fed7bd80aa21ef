// Tables in plain text: CSV, tables copied from Excel (tabs, cells with line breaks in quotes) and from Word (tabs,
// line breaks as they are).

import { COUNT_IN_BRACKETS, THEME_NUMBER } from '../lexicon/notation.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import { isHeadRow } from './columns.ts';
import { headMeaning } from './head.ts';
import type { Cell, Sheet } from './sheet.ts';

interface Record {
  line: number;
  cells: { text: string; line: number }[];
}

const DELIMITERS = ['\t', ',', '|', ';'] as const;
const LEAST_TABBED = 0.5;
const LEAST_REGULAR = 0.8;

/** The table that a text is, as one grid with title lines, headings and heads as rows; null where it is none. Places
 *  are lines of the text. */
export function tableOfText(text: string): Sheet | null {
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const records = recordsOf(text, delimiter);
    const whole = joined(records);
    const headed = whole.some(({ cells }) => cells.length > 1 && isHeadRow(cells.map((cell) => cell.text)));
    const filled = records.filter(({ cells }) => cells.some((cell) => /\S/.test(cell.text)));
    const tabbed =
      delimiter === '\t' && filled.filter(({ cells }) => cells.length > 2).length >= filled.length * LEAST_TABBED;
    if (headed || tabbed) return sheetOf(headed ? whole : records);
  }
  for (const delimiter of DELIMITERS) {
    const records = recordsOf(text, delimiter);
    if (isRegular(records)) return sheetOf(records);
  }
  return null;
}

/** True for a table whose heads nobody knows: all records of more than one cell have as many cells, three at least,
 *  and few have but one. */
function isRegular(records: readonly Record[]): boolean {
  const filled = records.filter(({ cells }) => cells.some((cell) => /\S/.test(cell.text)));
  const rows = filled.filter(({ cells }) => cells.length > 1);
  const [first] = rows;
  return (
    first !== undefined &&
    rows.length > 1 &&
    first.cells.length > 2 &&
    rows.length >= filled.length * LEAST_REGULAR &&
    rows.every(({ cells }) => cells.length === first.cells.length)
  );
}

/** Records of a text: cells in quotes may hold delimiters and line breaks where the quotes close before a delimiter. */
function recordsOf(text: string, delimiter: string): Record[] {
  const records: Record[] = [];
  let line = 1;
  let record: Record = { line, cells: [] };
  let at = 0;
  const end = () => {
    records.push(record);
    record = { line, cells: [] };
  };
  while (at < text.length) {
    const quoted = text[at] === '"' ? closed(text, at, delimiter) : -1;
    const stop = quoted >= 0 ? quoted : plainEnd(text, at, delimiter);
    const raw = text.slice(at, stop);
    record.cells.push({ text: quoted >= 0 ? raw.slice(1, -1).replaceAll('""', '"') : raw.trim(), line });
    line += breaksIn(raw);
    at = stop;
    if (text[at] === delimiter) {
      at++;
      if (at >= text.length || text[at] === '\n' || text[at] === '\r') record.cells.push({ text: '', line });
    }
    if (at < text.length && (text[at] === '\n' || text[at] === '\r')) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      line++;
      end();
    }
  }
  if (record.cells.length > 0) end();
  return records;
}

/** Offset after the quote that closes the one at `from`, where a delimiter or a line's end follows; −1 where none does.
 *  */
function closed(text: string, from: number, delimiter: string): number {
  for (let at = from + 1; (at = text.indexOf('"', at)) >= 0;) {
    if (text[at + 1] === '"') {
      at += 2;
      continue;
    }
    const next = text[at + 1];
    return next === undefined || next === delimiter || next === '\n' || next === '\r' ? at + 1 : -1;
  }
  return -1;
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function breaksIn(text: string): number {
  return (text.match(/\r\n|\r|\n/g) ?? []).length;
}

/** Records with the lines put back that a cell's own line breaks cut off (Word copies them as they are). */
function joined(records: readonly Record[]): Record[] {
  const result: Record[] = [];
  let width = 0;
  records.forEach((record, index) => {
    const texts = record.cells.map((cell) => cell.text);
    const last = result.at(-1);
    const open = last !== undefined && last.cells.length > 1 && !isHeadRow(last.cells.map((cell) => cell.text));
    if (last !== undefined && last.cells.length === 1 && completesHead(last, record)) {
      width = record.cells.length;
      return append(last, record);
    }
    if (isHeadRow(texts)) width = record.cells.length;
    else if (width > 1 && open && last !== undefined && last.cells.length < width && fits(last, record, width))
      return append(last, record);
    else if (
      width > 1 &&
      open &&
      last !== undefined &&
      last.cells.length === width &&
      texts.length === 1 &&
      continues(last, record, records[index + 1])
    )
      return append(last, record);
    result.push({ line: record.line, cells: record.cells.map((cell) => ({ ...cell })) });
  });
  return result;
}

/** True where a line is the beginning of a head that a line break cut (序 above 号). */
function completesHead({ cells: [last] }: Record, { cells: [first, ...rest] }: Record): boolean {
  const joint = (last?.text ?? '') + (first?.text ?? '');
  return (
    rest.length > 0 &&
    headMeaning(first?.text ?? '') === null &&
    headMeaning(joint)?.sure === true &&
    isHeadRow([joint, ...rest.map(({ text }) => text)])
  );
}

function fits(last: Record, { cells }: Record, width: number): boolean {
  return cells.length < width && last.cells.length + cells.length - 1 <= width;
}

const ALONE = new RegExp(
  [
    `${COUNT_IN_BRACKETS}$`,
    `${anyOf('list-file')}(?:[（(][^（）()]*[）)])?$`,
    `^${anyOf('note-sign')}[：:]`,
    `^${anyOf('annex')}\\d{0,2}[：:]?$`
  ].join('|')
);
const HEADING = new RegExp(`^${THEME_NUMBER}?[\\p{Script=Han}、]{2,16}$`, 'u');

/** True where a line without a tab goes on with the row's last cell: it is neither a title or heading nor alone between
 *  finished rows. */
function continues(last: Record, { cells: [cell] }: Record, next: Record | undefined): boolean {
  const text = (cell?.text ?? '').replace(/\s+/g, '');
  if (text === '') return false;
  if (ALONE.test(text)) return false;
  const heads = HEADING.test(text);
  const finished = !/[，、：,（“]$/.test(last.cells.at(-1)?.text ?? '');
  const opens = next === undefined || next.cells.length > 1;
  return !(heads && finished && opens);
}

function append(last: Record, { cells: [first, ...rest] }: Record): void {
  const end = last.cells.at(-1);
  if (end !== undefined && first !== undefined) end.text += `\n${first.text}`;
  last.cells.push(...rest);
}

function sheetOf(records: readonly Record[]): Sheet {
  const cells: Cell[] = [];
  records.forEach((record, row) => {
    record.cells.forEach(({ text, line }, column) => {
      if (/\S/.test(text)) cells.push({ row, column, rows: 1, columns: 1, text, where: `line:${line}`, doubts: [] });
    });
  });
  const columns = Math.max(1, ...records.map(({ cells: { length } }) => length));
  return { name: '', where: 'line:1', before: [], rows: records.length, columns, cells };
}
