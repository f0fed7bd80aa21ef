// On which page of the printed document each line of a text stands, as far as the page marks in it tell.
import { pageMark, pageNumbers } from './page-numbers.ts';

/** What a text shows of its pages: lines (from 1) that hold a page mark, and heads that a page repeats. */
export interface PageSigns {
  lines: readonly string[];
  repeated: readonly number[];
}

interface PageMark {
  line: number;
  number: number;
  total: number;
}

/** Places of all lines (read/sheet.ts), `pages:14:18` for somewhere on the pages 14 to 18: between two marks stand all
 *  pages between their numbers, and each head that is repeated there opens one of them. '' where no mark bounds a line.
 *  Pages of a text without marks are counted by its page breaks; empty where it has none, or marks do not count up. */
export function pagesOfLines({ lines, repeated }: PageSigns): string[] {
  const marks = marksOf(lines);
  const [first] = marks;
  if (first === undefined) return byBreaks(lines);
  if (marks.some(({ number }, index) => number <= (marks[index - 1]?.number ?? 0))) return [];
  const onTop = lines.findIndex((line) => /\S/.test(line)) === first.line - 1;
  const total = Math.max(...marks.map((mark) => mark.total));
  const places = new Array<string>(lines.length).fill('');
  let from = 1;
  let page = onTop ? first.number : 1;
  const put = (to: number, last: number) => {
    fill(places, lines, repeated, { from, to, page, last });
    from = to + 1;
  };
  for (const [index, { line, number }] of marks.entries()) {
    if (onTop) put(line - 1, index === 0 ? page : number - 1);
    else put(line, number);
    page = onTop ? number : number + 1;
  }
  if (total >= page) put(lines.length, total);
  return places;
}

/** Places by page breaks (form feeds) alone: the first page is 1. */
function byBreaks(lines: readonly string[]): string[] {
  if (!lines.some((line) => line.includes('\f'))) return [];
  let page = 1;
  return lines.map((line) => {
    page += line.split('\f').length - 1;
    return `pages:${page}:${page}`;
  });
}

function marksOf(lines: readonly string[]): PageMark[] {
  const bare = pageNumbers(lines);
  return lines.flatMap((text, index) => {
    const mark = bare.has(index) ? { number: Number(text.trim()), total: 0 } : pageMark(text);
    return mark === null ? [] : [{ line: index + 1, ...mark }];
  });
}

/** Lines from..to stand on the pages page..last. */
function fill(
  places: string[],
  lines: readonly string[],
  repeated: readonly number[],
  { from, to, page, last }: { from: number; to: number; page: number; last: number }
): void {
  const filled = (a: number, b: number) => lines.slice(a - 1, b - 1).some((line) => /\S/.test(line));
  const breaks = repeated.filter((line) => line >= from && line <= to && filled(from, line));
  const told = breaks.length <= last - page ? breaks : [];
  for (let line = from; line <= to; line++) {
    const passed = told.filter((at) => at <= line).length;
    places[line - 1] = `pages:${page + passed}:${last - (told.length - passed)}`;
  }
}
