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
  const stands = pagesOf(known, pages);
  if (stands !== null) {
    const { page, within } = conventionsOf(language).where;
    const said = (stands.exact ? page : within)(stands.from, stands.to);
    return stands.file === '' ? said : `${stands.file} ${said}`;
  }
  const [begin, end] = [whereWords(first, language, pages), whereWords(last, language, pages)];
  if (begin === end) return begin;
  const sheet = /^.*”\s?(?=[A-Z]+\d+$)/.exec(begin)?.[0] ?? '';
  return `${begin}–${sheet !== '' && end.startsWith(sheet) ? end.slice(sheet.length) : end}`;
}

/** The numbers of the pages on which a text of several places stands, for a column: `36–37`, or `36至37之间` where only
 *  the bounds are known; '' for one that stands on none. */
export function pageRange(places: readonly string[], language: Language, pages: readonly string[] = []): string {
  const stands = pagesOf(places, pages);
  if (stands === null) return '';
  const { from, to, exact } = stands;
  if (!exact) return conventionsOf(language).where.between(from, to);
  return from === to ? from : `${from}–${to}`;
}

/** First and last page of a text of several places as printed, and whether it surely stands on both; null where a part
 *  of it stands on none, or in another file. */
function pagesOf(
  places: readonly string[],
  pages: readonly string[]
): { file: string; from: string; to: string; exact: boolean } | null {
  const parts = places.map((place) => {
    const [, file = '', kind, rest = ''] = /^(?:(.*)#)?(pages?):(.*)$/s.exec(place) ?? [];
    const numbers = rest.split(kind === 'pages' ? ':' : ',').map((part) => Number.parseInt(part, 10));
    return { file, kind, numbers };
  });
  const [one] = parts;
  if (one === undefined || parts.some(({ file, kind }) => kind === undefined || file !== one.file)) return null;
  const numbers = parts.flatMap((part) => part.numbers);
  const printed = (page: number) => (one.kind === 'page' && pages[page - 1]) || String(page);
  return {
    file: one.file,
    from: printed(Math.min(...numbers)),
    to: printed(Math.max(...numbers)),
    exact: parts.every((part) => part.kind === 'page' || part.numbers[0] === part.numbers[1])
  };
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
