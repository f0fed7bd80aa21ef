// The review register as an XLSX sheet, one row a decision, and back again.
import { RegisterError } from '../errors.ts';
import {
  recordKey,
  tryRecord,
  type Decision,
  type RegisterFile,
  type ReviewRecord,
  type Unread
} from '../state/review.ts';
import { guard } from './table.ts';

/** Labels of the sheet in the reader's language; reading goes by position, not by label. */
export interface SheetWords {
  sheet: string;
  columns: readonly [string, string, string, string, string, string, string, string, string, string];
  status: Record<Decision['status'], string>;
  standing: Record<Standing, string>;
}

/** What a row's decision is to its finding. */
export type Standing = 'now' | 'rival' | 'past';

const WIDTHS = [34, 18, 60, 12, 14, 40, 12, 26, 12, 24];
/** Columns of the first form, which named no edition. */
const FIRST = 9;
const STANDINGS: readonly Standing[] = ['now', 'rival', 'past'];

/** XLSX bytes of the register: columns finding, kind, sentence, status, owner, note, date, written at,
 *  standing, edition. *  Statuses and standings bear the language's
 *  words with the plain code behind them, so that the sheet can be read back whole. All cells are text. */
export async function registerSheet(records: readonly ReviewRecord[], words: SheetWords): Promise<Uint8Array> {
  const { default: ExcelJs } = await import('exceljs');
  const book = new ExcelJs.Workbook();
  const sheet = book.addWorksheet(words.sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...words.columns]).font = { bold: true };
  sheet.columns.forEach((column, index) => {
    column.width = WIDTHS[index] ?? 16;
  });
  for (const { edition, finding, kind, sentence, now, rivals, past } of [...records].sort((a, b) =>
    recordKey(a) < recordKey(b) ? -1 : 1
  )) {
    const write = (decision: Decision, standing: Standing) =>
      sheet.addRow(
        [
          finding,
          kind,
          sentence,
          `${words.status[decision.status]} [${decision.status}]`,
          decision.owner,
          decision.note,
          decision.date,
          decision.at,
          `${words.standing[standing]} [${standing}]`,
          edition
        ].map(guard)
      );
    write(now, 'now');
    rivals.forEach((decision) => write(decision, 'rival'));
    past.forEach((decision) => write(decision, 'past'));
  }
  sheet.autoFilter = { from: 'A1', to: { row: 1, column: words.columns.length } };
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true };
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Content of a sheet that registerSheet wrote, in any language. The rows of a finding are read together and alone: where
 *  one is not whole, they go to `unread` and hide no other. Sheets of the first form give records with the edition ''.
 *  Throws RegisterError `foreign` for another workbook. */
export async function readRegisterSheet(bytes: Uint8Array): Promise<RegisterFile> {
  const { default: ExcelJs } = await import('exceljs');
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(bytes.slice().buffer).catch((cause: unknown) => {
    throw new RegisterError('foreign', 'xlsx', cause);
  });
  const sheet = book.worksheets[0];
  if (sheet === undefined || sheet.columnCount < FIRST) throw new RegisterError('foreign', sheet?.name ?? 'xlsx');
  const unread: Unread[] = [];
  const found = new Map<string, Found>();
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cell = (at: number) => row.getCell(at).text.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '');
    const code = (at: number) => /\[([a-z ]+)\]$/u.exec(cell(at))?.[1] ?? '';
    const about = { edition: cell(FIRST + 1), finding: cell(1) };
    const standing = STANDINGS.find((each) => each === code(9));
    if (standing === undefined) {
      const value = Array.from({ length: FIRST + 1 }, (_, at) => cell(at + 1));
      unread.push({ ...about, value, why: `row ${number}` });
      return;
    }
    const key = recordKey(about);
    const rows = found.get(key) ?? {
      where: `row ${number}`,
      value: { ...about, kind: cell(2), sentence: cell(3), now: undefined, rivals: [], past: [] }
    };
    found.set(key, rows);
    const decision = { status: code(4), owner: cell(5), note: cell(6), date: cell(7), at: cell(8) };
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
  return { records, unread, places: {} };
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
