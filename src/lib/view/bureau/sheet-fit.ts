// How a bureau sheet fits on one A4 page: first by smaller type down to 7 pt, then by what of it is printed.
import { sum } from 'd3';
import type { BureauSheet, SheetClause, SheetDuty } from '../../query/bureau-sheet.ts';

/** Estimated height in mm up to which a sheet fits the page that view/bureau/SheetPaper.svelte sets (A4, 11 mm margins:
 *  275 mm; estimates run 2 to 9 % high). */
const PAGE = 275;
/** Widths of the text columns in mm; names of both tables, their text, and the two columns at the foot. */
const WIDTH = { sharedName: 49, sharedText: 122, takenName: 84, takenText: 84, reports: 104, partners: 68, page: 182 };
const EM = 3.35;
/** Smaller type against the normal, never under 7.1 of its 9.5 pt. */
const SMALL = 0.84;
const SMALLEST = 7.1 / 9.5;
const LINE = 1.34;
const PAD = 1.1;
/** Widths in em of a duty's number with the comma behind it: of shared ones, and of others with their list. */
const SHARED_NUMBER = 2.4;
const OTHER_NUMBER = 6.4;
const LEAST = 0.76;
const TWO_PAGES = 0.86;

/** Width of a text in em: full-width characters count 1, others 0.56. */
function ems(text: string): number {
  return sum([...text], (character) => (character > '\u2E7F' ? 1 : 0.56));
}

const lines = (width: number, column: number, size: number) =>
  Math.max(1, Math.ceil((width * EM * size) / (column - (EM * size) / 2)));

/** Width of what is said behind a clause of others, in smaller type. */
function marked({ doer, others }: SheetClause, name: (bureau: string) => string): number {
  const said = others.reduce((all, other) => all + ems(name(other)) + 1, 0);
  return (doer !== null && doer !== 'township' ? 17 : 0) + (said === 0 ? 0 : said + 5);
}

/** Estimated height in mm of a sheet whose type is `size` times the normal. `name` gives a bureau's name in the
 *  reader's language. */
export function sheetHeight(sheet: BureauSheet, size: number, name: (bureau: string) => string): number {
  const line = EM * LINE * size;
  const small = Math.max(SMALL, SMALLEST / size);
  const title = line * 1.25 + PAD + 2.6;
  let height = 4 + line * 4.6;
  height += title + line;
  for (const duty of sheet.shared) {
    const text = duty.clauses.reduce((all, clause) => all + ems(clause.text) + 2.4 + small * marked(clause, name), 0);
    const others =
      duty.others.length === 0
        ? 0
        : lines(
            small * (4 + duty.others.reduce((all, other) => all + ems(name(other)) + 1, 0)),
            WIDTH.sharedName,
            size
          ) * small;
    height +=
      line * Math.max(lines(text, WIDTH.sharedText, size), lines(ems(duty.name), WIDTH.sharedName, size) + 1 + others) +
      PAD;
  }
  height += title + line;
  for (const { duties, text } of takeovers(sheet)) {
    const names = duties.reduce((all, duty) => all + line * lines(ems(duty.name), WIDTH.takenName, size) + PAD, 0);
    height += Math.max(names, line * lines(ems(text), WIDTH.takenText, size) + PAD);
  }
  const reports = sheet.reports.reduce(
    (all, report) => all + line * lines(ems(report.text) + 4, WIDTH.reports, size) + 0.9,
    0
  );
  const shared = new Set(sheet.shared.map(({ id }) => id));
  const reference = (duty: string) => (shared.has(duty) ? SHARED_NUMBER : OTHER_NUMBER);
  const of = sheet.partners.reduce(
    (all, partner) =>
      all +
      line * lines(ems(name(partner.bureau)) + sum(partner.duties, reference) * small, WIDTH.partners, size) +
      0.9,
    0
  );
  const actions =
    sheet.actions.length === 0 ? 0 : title + line * lines(sheet.actions.length * 6.6, WIDTH.partners, size);
  return height + title + Math.max(reports, line + actions, of + actions) + 3 + line;
}

/** What of a sheet is printed: the list of reports, which says again what is marked in the table; that of the bureaus
 *  with which duties are shared, which stand with each duty; clauses that are not for this bureau; and of each duty at
 *  most so many clauses. */
export interface Printed {
  reports: boolean;
  partners: boolean;
  others: boolean;
  most: number;
}

const ALL: Printed = { reports: true, partners: true, others: true, most: Infinity };
const NO_LISTS: Printed = { ...ALL, reports: false, partners: false };

/** From all of a sheet to the least of it, what tells least given up first. */
const CHOICES: readonly Printed[] = [
  ALL,
  { ...ALL, partners: false },
  { ...ALL, reports: false },
  NO_LISTS,
  ...[Infinity, 12, 9, 7, 6, 5, 4, 3, 2, 1].map((most) => ({ ...NO_LISTS, others: false, most }))
];

/** The clauses of a shared duty that are printed, in their order: what is reported stays, as the foot counts it. */
export function printedClauses(
  { clauses }: Pick<SheetDuty, 'clauses'>,
  { others, most }: Pick<Printed, 'others' | 'most'>
): SheetClause[] {
  const own = clauses.filter(({ doer, others: named }) => named.length === 0 && (doer === null || doer === 'township'));
  const held = others ? clauses : own;
  const reported = held.filter((clause) => clause.reported);
  const further = held.filter((clause) => !clause.reported).slice(0, Math.max(0, most - reported.length));
  const first = new Set([...reported, ...further]);
  return held.filter((clause) => first.has(clause));
}

/** Width in em of what stands where clauses are left out. */
const NOTE = 10;

/** Estimated height in mm of a sheet of which only so much is printed. */
function printedHeight(sheet: BureauSheet, size: number, printed: Printed, name: (bureau: string) => string): number {
  const note = (duty: SheetDuty, kept: SheetClause[]): SheetClause[] => {
    const [first] = duty.clauses;
    if (first === undefined || kept.length === duty.clauses.length) return kept;
    return [...kept, { ...first, text: '\u3000'.repeat(NOTE), doer: null, others: [] }];
  };
  const shared = sheet.shared.map((duty) => ({ ...duty, clauses: note(duty, printedClauses(duty, printed)) }));
  const lists = {
    reports: printed.reports ? sheet.reports : [],
    partners: printed.partners ? sheet.partners : []
  };
  return sheetHeight({ ...sheet, shared, ...lists }, size, name);
}

/** The largest size of type, in steps of 0.02 from 1 down to 0.76 (7.1 pt), at which the sheet fits one page, and what
 *  of it is printed; all of it at 0.86, for two readable pages, where not even the least has room. */
export function sheetFit(sheet: BureauSheet, name: (bureau: string) => string): { size: number; printed: Printed } {
  for (const printed of CHOICES)
    for (let size = 1; size >= LEAST - 0.001; size -= 0.02)
      if (printedHeight(sheet, size, printed, name) <= PAGE) return { size: Math.round(size * 100) / 100, printed };
  return { size: TWO_PAGES, printed: ALL };
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
