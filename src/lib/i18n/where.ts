// Where a text stands, in words: sheet and cell, page, table, line.
import type { Conventions } from './conventions.ts';
import { conventionsOf } from './language.ts';
import type { Language } from './languages.ts';

/** A place (read/sheet.ts) in the reader's language: `“配合履职”D14`, `第12页`, `line 812`; of one file among several with
 *  the file's name before it. `pages` are the printed numbers of a PDF's pages, which stand where a page has one; '' is
 *  the document as a whole. */
export function whereWords(where: string, language: Language, pages: readonly string[] = []): string {
  const words = conventionsOf(language).where;
  const [, file = '', place = ''] = /^(?:(.*)#)?([a-z]*:.*)?$/s.exec(where) ?? [];
  const [, kind = '', rest = ''] = /^([a-z]+):(.*)$/s.exec(place) ?? [];
  const said = sayPlace(kind, rest, words, pages);
  return file === '' ? said : `${file} ${said}`;
}

/** Where a text that stands at several places begins and ends: `“配合履职”D14–F16`, `第12–13页`; pages of which only the
 *  bounds are known give the bounds of all. '' where no place is known. */
export function rangeWords(places: readonly string[], language: Language, pages: readonly string[] = []): string {
  const known = places.filter((place) => place !== '');
  const [first = '', last = first] = [known[0], known.at(-1)];
  if (first === '') return '';
  const bounds = known.map((place) => /^pages:(\d+):(\d+)$/.exec(place)?.slice(1).map(Number) ?? []);
  if (bounds.every(({ length }) => length === 2)) {
    const from = Math.min(...bounds.map(([low = 0]) => low));
    const to = Math.max(...bounds.map(([, high = 0]) => high));
    const exact = bounds.every(([low, high]) => low === high);
    return exact ? conventionsOf(language).where.page(`${from}`, `${to}`) : whereWords(`pages:${from}:${to}`, language);
  }
  const [begin, end] = [whereWords(first, language, pages), whereWords(last, language, pages)];
  if (begin === end) return begin;
  const sheet = /^.*”\s?(?=[A-Z]+\d+$)/.exec(begin)?.[0] ?? '';
  return `${begin}–${sheet !== '' && end.startsWith(sheet) ? end.slice(sheet.length) : end}`;
}

/** The printed pages on which a text stands that has several places, as `36–37`; '' for one that stands on none. */
export function pageRange(places: readonly string[], pages: readonly string[] = []): string {
  const numbers = places.flatMap((place) => {
    const [, kind, rest = ''] = /(?:^|#)(pages?):(.*)$/.exec(place) ?? [];
    if (kind === undefined) return [];
    return rest.split(kind === 'pages' ? ':' : ',').map((part) => Number.parseInt(part, 10));
  });
  if (numbers.length === 0) return '';
  const printed = (page: number) => pages[page - 1] || String(page);
  const [first, last] = [printed(Math.min(...numbers)), printed(Math.max(...numbers))];
  return first === last ? first : `${first}–${last}`;
}

/** A place as short as it can stand beside its text: the cell, the page, the row of a table; '' for others. */
export function shortWhere(place: string, pages: readonly string[] = []): string {
  const cell = /!([A-Z]{1,3}\d+)$/.exec(place);
  if (cell !== null) return cell[1] ?? '';
  const page = /(?:^|#)page:(\d+)/.exec(place);
  if (page !== null) return `p${pages[Number(page[1]) - 1] || (page[1] ?? '')}`;
  const table = /(?:^|#)table:(\d+):(\d+)/.exec(place);
  return table === null ? '' : `${table[1]}·${table[2]}`;
}

function sayPlace(kind: string, rest: string, words: Conventions['where'], pages: readonly string[]): string {
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
    case 'pages':
      return first === second ? words.page(first, first) : words.within(first, second);
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
