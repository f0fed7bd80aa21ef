// The review register as an XLSX sheet, one row a decision, and back again.
import { RegisterError } from '../errors.ts';
import { readDecision, type Decision, type ReviewRecord } from '../state/review.ts';
import { guard } from './table.ts';

/** Labels of the sheet in the reader's language; reading goes by position, not by label. */
export interface SheetWords {
  sheet: string;
  columns: readonly [string, string, string, string, string, string, string, string, string];
  status: Record<Decision['status'], string>;
  standing: Record<Standing, string>;
}

/** What a row's decision is to its finding. */
export type Standing = 'now' | 'rival' | 'past';

const WIDTHS = [34, 18, 60, 12, 14, 40, 12, 26, 12];
const STANDINGS: readonly Standing[] = ['now', 'rival', 'past'];

/** XLSX bytes of the register: columns finding, kind, sentence, status, owner, note, date, written at, standing.
 *  Statuses and standings bear the language's
 *  words with the plain code behind them, so that the sheet can be read back whole. All cells are text. */
export async function registerSheet(records: readonly ReviewRecord[], words: SheetWords): Promise<Uint8Array> {
  const { default: ExcelJs } = await import('exceljs');
  const book = new ExcelJs.Workbook();
  const sheet = book.addWorksheet(words.sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...words.columns]).font = { bold: true };
  sheet.columns.forEach((column, index) => {
    column.width = WIDTHS[index] ?? 16;
  });
  for (const { finding, kind, sentence, now, rivals, past } of [...records].sort((a, b) =>
    a.finding < b.finding ? -1 : 1
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
          `${words.standing[standing]} [${standing}]`
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

/** Records of a sheet that registerSheet wrote, in any language. Throws RegisterError: `foreign` for another workbook,
 *  `broken` naming the row. */
export async function readRegisterSheet(bytes: Uint8Array): Promise<ReviewRecord[]> {
  const { default: ExcelJs } = await import('exceljs');
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(bytes.slice().buffer).catch((cause: unknown) => {
    throw new RegisterError('foreign', 'xlsx', cause);
  });
  const sheet = book.worksheets[0];
  if (sheet === undefined || sheet.columnCount < WIDTHS.length)
    throw new RegisterError('foreign', sheet?.name ?? 'xlsx');
  const records = new Map<string, ReviewRecord & { held: boolean }>();
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cell = (at: number) => row.getCell(at).text.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '');
    const code = (at: number) => /\[([a-z ]+)\]$/u.exec(cell(at))?.[1] ?? '';
    const where = `row ${number}`;
    const finding = cell(1);
    const standing = STANDINGS.find((each) => each === code(9));
    if (finding === '' || standing === undefined) throw new RegisterError(number === 2 ? 'foreign' : 'broken', where);
    const decision = readDecision(
      { status: code(4), owner: cell(5), note: cell(6), date: cell(7), at: cell(8) },
      where
    );
    const record = records.get(finding) ?? {
      finding,
      kind: cell(2),
      sentence: cell(3),
      now: decision,
      rivals: [],
      past: [],
      held: false
    };
    if (standing === 'rival') record.rivals.push(decision);
    else if (standing === 'past') record.past.push(decision);
    else if (record.held) throw new RegisterError('broken', where);
    else Object.assign(record, { now: decision, held: true });
    records.set(finding, record);
  });
  return [...records.values()].map(({ held, ...record }) => {
    if (!held) throw new RegisterError('broken', record.finding);
    return record;
  });
}
