// The review register as an XLSX sheet, one row a decision, and back again.
import type { Cell, CellStyle, CellValue } from 'hucre';
import { legal } from '../chart/xml.ts';
import { RegisterError } from '../errors.ts';
import {
  recordKey,
  tryRecord,
  type Decision,
  type RegisterFile,
  type ReviewRecord,
  type Unread
} from '../state/review.ts';
import { fileDate, stable } from './archive.ts';
import { mendedSheetPart } from './sheet-parts.ts';
import { printed, rangeOf, sheetName } from './sheet.ts';
import { guard } from './table.ts';

/** Labels of the sheet in the reader's language; reading goes by position, not by label. */
export interface SheetWords {
  sheet: string;
  columns: readonly string[];
  kind: (kind: string) => string;
  status: Record<Decision['status'], string>;
  standing: Record<Validity, string>;
}

/** What a row's decision is to its finding. */
export type Validity = 'now' | 'rival' | 'past';

const TEXT: CellStyle = { alignment: { vertical: 'top', wrapText: true }, numFmt: '@' };
const HEAD: CellStyle = { ...TEXT, font: { bold: true } };
const WIDTHS = [34, 24, 60, 21, 14, 40, 12, 31, 15, 24, 40, 32, 60];
/** Columns of the first form, which named no edition. */
const FIRST = 9;
const VALIDITIES: readonly Validity[] = ['now', 'rival', 'past'];

/** What a finding is about, in words: its duties, the bureaus concerned and the clauses it rests on. */
export type FindingWords = (edition: string, finding: string) => { duties: string; bureaus: string; clauses: string };

/** XLSX bytes of the register: columns finding, kind, sentence, status, owner, note, date, written at, standing,
 *  edition, then duties, bureaus and clauses for the reader, which are not read back. Kinds, statuses and standings
 *  bear the language's words with the plain code behind them, times the clock of the reader's place with what it is
 *  ahead of UTC, so that the sheet can be read back whole. All cells are text (format @), so that a spreadsheet program
 *  makes no date of what is typed. Same register and time zone, same bytes. */
export async function registerSheet(
  records: readonly ReviewRecord[],
  words: SheetWords,
  about: FindingWords
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const rows = [...records]
    .sort((a, b) => (recordKey(a) < recordKey(b) ? -1 : 1))
    .flatMap(({ edition, finding, kind, sentence, now, rivals, past }) => {
      const { duties, bureaus, clauses } = about(edition, finding);
      const row = (decision: Decision, standing: Validity) => [
        finding,
        `${words.kind(kind)} [${kind}]`,
        sentence,
        `${words.status[decision.status]} [${decision.status}]`,
        decision.owner,
        decision.note,
        decision.date,
        localTime(decision.at),
        `${words.standing[standing]} [${standing}]`,
        edition,
        duties,
        bureaus,
        clauses
      ];
      return [
        row(now, 'now'),
        ...rivals.map((decision) => row(decision, 'rival')),
        ...past.map((decision) => row(decision, 'past'))
      ];
    });
  const cells = new Map<string, Partial<Cell>>();
  [words.columns, ...rows].forEach((row, y) =>
    row.forEach((text, x) =>
      cells.set(`${y},${x}`, { value: legal(y === 0 ? text : guard(text)), style: y === 0 ? HEAD : TEXT })
    )
  );
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheetName(words.sheet, []),
        cells,
        columns: WIDTHS.map((width) => ({ width })),
        freezePane: { rows: 1 },
        autoFilter: { range: rangeOf([0, 0], [rows.length, words.columns.length - 1]) },
        ...printed(0, WIDTHS)
      }
    ]
  });
  return stable(bytes, fileDate(''), mendedSheetPart);
}

/** Content of a sheet that registerSheet wrote, in any language. The rows of a finding are read together and alone:
 *  where one is not whole, they go to `unread` and hide no other. Sheets of the first form give records with the
 *  edition ''. Throws RegisterError `foreign` for another workbook. */
export async function readRegisterSheet(bytes: Uint8Array): Promise<RegisterFile> {
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes, { sheets: [0] }).catch((cause: unknown) => {
    throw new RegisterError('foreign', 'xlsx', cause);
  });
  const [sheet] = sheets;
  if (sheet === undefined || (sheet.rows[0]?.length ?? 0) < FIRST)
    throw new RegisterError('foreign', sheet?.name ?? 'xlsx');
  const unread: Unread[] = [];
  const found = new Map<string, Found>();
  sheet.rows.forEach((row, index) => {
    if (index === 0 || row.every((value) => value === null || value === '')) return;
    const number = index + 1;
    const cell = (at: number) => textOf(row[at - 1]).replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '');
    const code = (at: number) => /\[([a-z ]+)\]$/u.exec(cell(at))?.[1] ?? '';
    const about = { edition: cell(FIRST + 1), finding: cell(1) };
    const standing = VALIDITIES.find((each) => each === code(9));
    if (standing === undefined) {
      const value = Array.from({ length: FIRST + 1 }, (_, at) => cell(at + 1));
      unread.push({ ...about, value, why: `row ${number}` });
      return;
    }
    const key = recordKey(about);
    const rows = found.get(key) ?? {
      where: `row ${number}`,
      value: { ...about, kind: code(2) || cell(2), sentence: cell(3), now: undefined, rivals: [], past: [] }
    };
    found.set(key, rows);
    const decision = { status: code(4), owner: cell(5), note: cell(6), date: cell(7), at: instant(cell(8)) };
    if (standing === 'rival') rows.value.rivals.push(decision);
    else if (standing === 'past') rows.value.past.push(decision);
    else if (rows.value.now === undefined) rows.value.now = decision;
    else unread.push({ ...about, value: decision, why: `row ${number}` });
  });
  if (found.size === 0 && unread.length > 0) throw new RegisterError('foreign', sheet.name);
  const records: ReviewRecord[] = [];
  for (const { where, value } of found.values()) {
    const read = tryRecord(value, where);
    if ('why' in read) unread.push(read);
    else records.push(read);
  }
  return { records, unread, removed: [], places: {} };
}

/** A cell as text; a day that a spreadsheet program made of typed text stands as `2025-07-01` again. */
function textOf(value: CellValue | undefined): string {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/u, '');
  return value === null || value === undefined ? '' : String(value);
}

/** An ISO time as the clock of the reader's place shows it: `2025-06-01 16:00:00.000 +08:00`; anything else as it
 *  is. */
function localTime(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  const ahead = -time.getTimezoneOffset();
  const clock = new Date(time.getTime() + ahead * 60_000).toISOString().replace('T', ' ').replace('Z', '');
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${clock} ${ahead < 0 ? '-' : '+'}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`;
}

/** The ISO time of a cell that localTime wrote; anything else as it is. */
function instant(text: string): string {
  const found = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d{3}) ([+-]\d\d:\d\d)$/u.exec(text);
  return found === null ? text : new Date(`${found[1]}T${found[2]}${found[3]}`).toISOString();
}

/** The rows of one finding, before they are read as a record; `where` is the first of them. */
interface Found {
  where: string;
  value: Record<'edition' | 'finding' | 'kind' | 'sentence', string> & {
    now: unknown;
    rivals: unknown[];
    past: unknown[];
  };
}
