// How small a bureau sheet must be set so that it fits on one A4 page.
import type { BureauSheet, SheetClause } from '../../query/bureau-sheet.ts';

/** Estimated height in mm up to which a sheet fits the page that view/bureau/SheetPaper.svelte sets (A4, 11 mm margins:
 *  275 mm; estimates run some 4 % high). */
const PAGE = 276;
/** Widths of the text columns in mm; names of both tables, their text, and the two columns at the foot. */
const WIDTH = { sharedName: 49, sharedText: 122, takenName: 84, takenText: 84, reports: 104, partners: 68, page: 182 };
const EM = 3.35;
const SMALL = 0.84;
const LINE = 1.42;
const PAD = 1.1;
const LEAST = 0.66;
const TWO_PAGES = 0.86;

/** Width of a text in em: full-width characters count 1, others 0.56. */
function ems(text: string): number {
  let sum = 0;
  for (const character of text) sum += character > '\u2E7F' ? 1 : 0.56;
  return sum;
}

const lines = (width: number, column: number, size: number) =>
  Math.max(1, Math.ceil((width * EM * size) / (column - (EM * size) / 2)));

/** Width of what is said behind a clause of others. */
function marked({ doer, others }: SheetClause, name: (bureau: string) => string): number {
  const said = others.reduce((sum, other) => sum + ems(name(other)) + 1, 0);
  return SMALL * ((doer !== null && doer !== 'township' ? 17 : 0) + (said === 0 ? 0 : said + 5));
}

/** Estimated height in mm of a sheet whose type is `size` times the normal. `name` gives a bureau's name in the
 *  reader's language. */
export function sheetHeight(sheet: BureauSheet, size: number, name: (bureau: string) => string): number {
  const line = EM * LINE * size;
  const title = line * 1.25 + PAD + 2.6;
  let height = 4 + line * 4.6;
  height += title + line;
  for (const duty of sheet.shared) {
    const text = duty.clauses.reduce((sum, clause) => sum + ems(clause.text) + 2.4 + marked(clause, name), 0);
    const others =
      duty.others.length === 0
        ? 0
        : lines(
            SMALL * (4 + duty.others.reduce((sum, other) => sum + ems(name(other)) + 1, 0)),
            WIDTH.sharedName,
            size
          ) * SMALL;
    height +=
      line * Math.max(lines(text, WIDTH.sharedText, size), lines(ems(duty.name), WIDTH.sharedName, size) + 1 + others) +
      PAD;
  }
  height += title + line;
  for (const { duties, text } of takeovers(sheet)) {
    const names = duties.reduce((sum, duty) => sum + line * lines(ems(duty.name), WIDTH.takenName, size) + PAD, 0);
    height += Math.max(names, line * lines(ems(text), WIDTH.takenText, size) + PAD);
  }
  const reports = sheet.reports.reduce(
    (sum, report) => sum + line * lines(ems(report.text) + 4, WIDTH.reports, size) + 0.9,
    0
  );
  const of = sheet.partners.reduce(
    (sum, partner) =>
      sum + line * lines(ems(name(partner.bureau)) + partner.duties.length * 5.2 * SMALL, WIDTH.partners, size) + 0.9,
    0
  );
  const actions =
    sheet.actions.length === 0 ? 0 : title + line * lines(sheet.actions.length * 6.6, WIDTH.partners, size);
  return height + title + Math.max(reports, of + actions, line) + 3 + line;
}

/** The largest size of type, in steps of 0.02 from 1 down to 0.66 (6.3 pt), at which the sheet fits one page; 0.86
 *  where none does, for two readable pages. */
export function sheetFit(sheet: BureauSheet, name: (bureau: string) => string): number {
  for (let size = 1; size >= LEAST - 0.001; size -= 0.02)
    if (sheetHeight(sheet, size, name) <= PAGE) return Math.round(size * 100) / 100;
  return TWO_PAGES;
}

/** Reclaimed duties in order, neighbours with the same takeover text together. */
export function takeovers(sheet: BureauSheet): { text: string; duties: BureauSheet['reclaimed'] }[] {
  const groups: { text: string; duties: BureauSheet['reclaimed'] }[] = [];
  for (const duty of sheet.reclaimed) {
    const text = duty.clauses.map((clause) => clause.text).join(' ');
    const last = groups.at(-1);
    if (last !== undefined && last.text === text) last.duties.push(duty);
    else groups.push({ text, duties: [duty] });
  }
  return groups;
}
