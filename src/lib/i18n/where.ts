// Where a text stands, in words: sheet and cell, page, table, line.
import type { Language } from './language.ts';

const WORDS = {
  zh: {
    cell: (sheet: string, cell: string) => (cell === '' ? `工作表“${sheet}”` : `“${sheet}”${cell}`),
    page: (from: string, to: string) => (from === to ? `第${from}页` : `第${from}–${to}页`),
    table: (table: string, row: string, column: string) =>
      `第${table}张表${row === '' ? '' : `第${row}行`}${column === '' ? '' : `第${column}列`}`,
    paragraph: (number: string) => `第${number}段`,
    line: (number: string) => `第${number}行`,
    whole: '全文'
  },
  en: {
    cell: (sheet: string, cell: string) => (cell === '' ? `sheet “${sheet}”` : `“${sheet}” ${cell}`),
    page: (from: string, to: string) => (from === to ? `page ${from}` : `pages ${from}–${to}`),
    table: (table: string, row: string, column: string) =>
      `table ${table}${row === '' ? '' : `, row ${row}`}${column === '' ? '' : `, column ${column}`}`,
    paragraph: (number: string) => `paragraph ${number}`,
    line: (number: string) => `line ${number}`,
    whole: 'whole file'
  }
} as const;

/** A place (read/sheet.ts) in the reader's language: `“配合履职”D14`, `第12页`, `line 812`; of one file among several with
 *  the file's name before it. `pages` are the printed numbers of a PDF's pages, which stand where a page has one; '' is
 *  the document as a whole. */
export function whereWords(where: string, language: Language, pages: readonly string[] = []): string {
  const words = WORDS[language];
  const [, file = '', place = ''] = /^(?:(.*)#)?([a-z]*:.*)?$/s.exec(where) ?? [];
  const [, kind = '', rest = ''] = /^([a-z]+):(.*)$/s.exec(place) ?? [];
  const said = sayPlace(kind, rest, words, pages);
  return file === '' ? said : `${file} ${said}`;
}

function sayPlace(kind: string, rest: string, words: (typeof WORDS)[Language], pages: readonly string[]): string {
  const [first = '', second = '', third = ''] = rest.split(':');
  switch (kind) {
    case 'cell': {
      const cut = /^(.*)!([A-Z]{1,3}\d+)$/s.exec(rest);
      return cut === null ? words.cell(rest, '') : words.cell(cut[1] ?? '', cut[2] ?? '');
    }
    case 'page': {
      const numbers = rest.split(',').map((part) => Number.parseInt(part, 10));
      const printed = (number: number | undefined) => pages[(number ?? 1) - 1] || String(number ?? '');
      return words.page(printed(numbers[0]), printed(numbers.at(-1)));
    }
    case 'table':
      return words.table(first, second, third);
    case 'paragraph':
      return words.paragraph(first);
    case 'line':
      return words.line(first);
    default:
      return words.whole;
  }
}
