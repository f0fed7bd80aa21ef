// Which lines of a text are marks or bare numbers of its pages.
import { ORDINAL, PAGE, PAGES_IN_ALL } from '../lexicon/notation.ts';

/** What a page mark says: the page's number, and how many there are (0 where it does not say). */
export interface PageMark {
  number: number;
  total: number;
}

const MARK = new RegExp(
  `^(?:${ORDINAL}(\\d{1,5})${PAGE}[，,、/／]?(?:${PAGES_IN_ALL}(\\d{1,5})${PAGE})?|[-—–－~～·•](\\d{1,5})[-—–－~～·•]` +
    '|(\\d{1,4})[/／](\\d{1,4})|[Pp](?:age|\\.)?(\\d{1,4})(?:of(\\d{1,4}))?)$'
);
const LONGEST_MARK = 30;
/** Least pages whose numbers are counted before lone numbers are taken for those of pages. */
const LEAST_PAGES = 3;
/** Share of the lone numbers, or of the pages, that must be such. */
const MOST_OF_THEM = 0.8;
/** How much longer than the longest page between two numbers the text before the first and behind the last may be. */
const OVER = 2;
const LONE = /^\d{1,4}$/;
const OPENS_ROW = /^\s*\d{1,4}[ \t\u3000]+\p{Script=Han}/u;

/** The mark that a line is: 第3页 共12页, — 3 —, 3/12, P3, Page 3 of 12. Null for a line that says anything else; a lone
 *  number is no mark (see `pageNumbers`). */
export function pageMark(line: string): PageMark | null {
  const found = line.length > LONGEST_MARK || !/\d/.test(line) ? null : MARK.exec(line.replace(/\s+/g, ''));
  if (found === null) return null;
  const [, ordinal, inAll, dashed, over, under, latin, of] = found;
  return { number: Number(ordinal ?? dashed ?? over ?? latin), total: Number(inAll ?? under ?? of ?? 0) };
}

/** Lines (from 0) that are the bare numbers of pages: the last of most pages where the text keeps its page breaks,
 *  counting on; else lone numbers that count on by one through all of the text, in one whose rows have their numbers
 *  beside their words. Empty where nothing tells them from the numbers of rows. */
export function pageNumbers(lines: readonly string[]): Set<number> {
  const lone: LoneNumber[] = [];
  const last: LoneNumber[] = [];
  let own: LoneNumber | null = null;
  let pages = 0;
  let rows = 0;
  lines.forEach((line, index) => {
    if (line.includes('\f')) {
      if (own !== null) last.push(own);
      [own, pages] = [null, pages + 1];
    }
    if (OPENS_ROW.test(line)) rows++;
    const plain = (line.includes('\f') ? line.replace(/\f/g, '') : line).trim();
    if (plain === '') return;
    own = LONE.test(plain) ? { line: index, number: Number(plain) } : null;
    if (own !== null) lone.push(own);
  });
  if (own !== null) last.push(own);
  const counted = last.filter(
    ({ number }, index) => last[index - 1]?.number === number - 1 || last[index + 1]?.number === number + 1
  );
  if (counted.length >= LEAST_PAGES && counted.length >= pages * MOST_OF_THEM) return linesOf(counted);
  const chain = countingOn(lone);
  const isAll = chain.length >= LEAST_PAGES && chain.length >= lone.length * MOST_OF_THEM && chain.length <= rows;
  return linesOf(isAll && isThroughout(chain, lines.length) ? chain : []);
}

interface LoneNumber {
  line: number;
  number: number;
}

function linesOf(numbers: readonly LoneNumber[]): Set<number> {
  return new Set(numbers.map(({ line }) => line));
}

/** The longest chain of numbers of which each is one more than the one before. */
function countingOn(lone: readonly LoneNumber[]): LoneNumber[] {
  interface Link {
    own: LoneNumber;
    before: Link | undefined;
    length: number;
  }
  const ends = new Map<number, Link>();
  let longest: Link | undefined;
  for (const own of lone) {
    const before = ends.get(own.number - 1);
    const link = { own, before, length: (before?.length ?? 0) + 1 };
    if (link.length >= (ends.get(own.number)?.length ?? 0)) ends.set(own.number, link);
    if (link.length > (longest?.length ?? 0)) longest = link;
  }
  const chain: LoneNumber[] = [];
  for (let link = longest; link !== undefined; link = link.before) chain.push(link.own);
  return chain.reverse();
}

/** True for numbers that stand from the beginning of the text to its end, not in one list of it. */
function isThroughout(chain: readonly LoneNumber[], lines: number): boolean {
  const places = chain.map(({ line }) => line);
  const most = Math.max(...places.slice(1).map((line, index) => line - (places[index] ?? line)));
  return (places[0] ?? 0) <= most * OVER && lines - (places.at(-1) ?? 0) <= most * OVER;
}
