// Which duties of a text may be trusted, where the borders of cells were not there but found: each must look whole.

import { anyOf } from '../lexicon/reader-words.ts';
import { looksLikeBody, opensName } from './bureau-cell.ts';
import { isGenreCategory } from './category.ts';
import { LISTS, UNSORTED, type Clause, type Duty, type ListId, type Reading } from './record.ts';

const COUNTED = `[（(]\\d+${anyOf('item')}[）)]`;
const NO_NAME = new RegExp(
  [
    '^[，。；、：）”\\d]|\\d$|[，、；：（“]$|[。：]|\\d+[.、]\\p{Script=Han}',
    `${COUNTED}|${anyOf('head-word')}`,
    '[—–-]\\s*\\d{1,3}\\s*[—–-]'
  ].join('|'),
  'u'
);
const NO_SENTENCE = new RegExp(`^[，。；、：）”\\d]|\\d$|${COUNTED}`);
const BODY = new RegExp(anyOf('name-body'));
const PAIRS: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['“', '”'],
  ['《', '》']
];

/** Ids of the duties that do not look whole: a name with sentences or bodies in it, a bureau that is none, a side
 *  without text, clauses that do not end or begin as sentences, numbers that do not count on, an unknown category
 *  (which is sound where cells stand on lines of their own). */
export function doubtfulDuties({ duties, place }: Pick<Reading, 'duties' | 'place'>, byLine: boolean): Set<string> {
  const categories = new Map<string, number>();
  const bureaus = new Map<string, number>();
  for (const duty of duties) {
    categories.set(duty.category, (categories.get(duty.category) ?? 0) + 1);
    for (const { printed } of duty.bureaus) bureaus.set(printed, (bureaus.get(printed) ?? 0) + 1);
  }
  const ok = (duty: Duty) =>
    isName(duty, place.city) &&
    (byLine ||
      (duty.category !== UNSORTED && (isGenreCategory(duty.category) || (categories.get(duty.category) ?? 0) > 1))) &&
    (isGenreCategory(duty.category) || !isPiece(duty.category, categories.keys())) &&
    duty.bureaus.every(({ printed, bureau }) =>
      [printed, bureau].some(
        (name) =>
          looksLikeBody(name) &&
          (opensName(name, place.city) || (bureaus.get(name) ?? 0) > 1 || acts(name, duty.clauses))
      )
    ) &&
    isWhole(duty);
  const doubtful = new Set(duties.filter((duty) => !ok(duty)).map(({ id }) => id));
  for (const id of belowSwallowed(duties, doubtful)) doubtful.add(id);
  return doubtful;
}

/** True where a category is the beginning or the end of another one: a page may have cut it. */
function isPiece(category: string, others: Iterable<string>): boolean {
  return [...others].some((other) => other !== category && (other.startsWith(category) || other.endsWith(category)));
}

/** Ids of duties below one in doubt whose last text goes on behind its sentences: a heading may be in it, so that the
 *  category they share with it is not sure either. */
function belowSwallowed(duties: readonly Duty[], doubtful: ReadonlySet<string>): string[] {
  let swallows: Duty | null = null;
  return duties.flatMap((duty) => {
    const isBelow = swallows !== null && swallows.list === duty.list && swallows.category === duty.category;
    if (doubtful.has(duty.id) && !/[。）”]$/.test(duty.clauses.at(-1)?.text ?? '')) swallows = duty;
    else if (!isBelow) swallows = null;
    return isBelow ? [duty.id] : [];
  });
}

const UNCOUNTED = new Set(['seq-doubled', 'seq-gap', 'seq-order', 'count-differs', 'total-differs']);
const MOST_DOUBTFUL = 0.25;
const MOST_LOST = 0.01;

/** Lists of a text that do not hold together as a whole: numbers that do not count on, counts in titles and headings
 *  that are not met, many duties that do not look whole; all lists where much of the text fits nowhere. */
export function brokenLists({ duties, problems, conservation }: Reading, doubtful: ReadonlySet<string>): Set<ListId> {
  if (conservation.unplaced > conservation.total * MOST_LOST) return new Set(LISTS);
  const byId = new Map(duties.map((duty) => [duty.id, duty.list]));
  const broken = new Set<ListId>();
  for (const { code, dutyId, value } of problems) {
    if (!UNCOUNTED.has(code)) continue;
    const list = (dutyId === null ? undefined : byId.get(dutyId)) ?? LISTS.find((each) => value.startsWith(each));
    if (list !== undefined) broken.add(list);
  }
  for (const list of LISTS) {
    const own = duties.filter((duty) => duty.list === list);
    const count = own.filter(({ id }) => doubtful.has(id)).length;
    if (count > Math.max(2, own.length * MOST_DOUBTFUL) || (count > 0 && count === own.length)) broken.add(list);
  }
  return broken;
}

/** True where rows may be lost of which no number tells: a list that does not hold together ends with a duty in doubt,
 *  or with another number than its highest. */
export function mayLackRows(
  { duties }: Pick<Reading, 'duties'>,
  broken: ReadonlySet<ListId>,
  doubtful: ReadonlySet<string>
): boolean {
  return [...broken].some((list) => {
    const own = duties.filter((duty) => duty.list === list);
    const last = own.at(-1);
    return (
      last !== undefined &&
      (doubtful.has(last.id) || last.flags.length > 0 || last.seq < Math.max(...own.map(({ seq }) => seq)))
    );
  });
}

/** True where a clause names the body as it is listed. */
function acts(name: string, clauses: readonly Clause[]): boolean {
  return clauses.some(({ text }) => text.startsWith(name));
}

function isName({ name, list }: Duty, city: string): boolean {
  if (name.length < 3 || name.length > 160) return false;
  if (NO_NAME.test(name)) return false;
  if (city.length > 1 && name.includes(city) && BODY.test(name.slice(name.indexOf(city)))) return false;
  return isBalanced(name) && (list === 'basic' || !name.includes('；'));
}

function isWhole({ list, bureaus, clauses }: Duty): boolean {
  if (list === 'basic') return clauses.length === 0;
  if (bureaus.length === 0) return false;
  const sides = list === 'shared' ? (['city', 'township'] as const) : (['takeover'] as const);
  return sides.every((side) => {
    const own = clauses.filter((clause) => clause.side === side);
    return own.length > 0 && own.every((clause, index) => isSentence(clause, own[index - 1], index === own.length - 1));
  });
}

function isSentence({ side, text, number, group }: Clause, before: Clause | undefined, isLast: boolean): boolean {
  if (!/[；;。）”]$/.test(text) || (isLast && !/[。）”]$/.test(text)) || text.length < 4) return false;
  if (NO_SENTENCE.test(text) || !isBalanced(text)) return false;
  if (/\d+[.、][^\d]*[；。]\d+[.、]/.test(text)) return false;
  if (number === null && side !== 'takeover' && /[；;。](?=.)/.test(text)) return false;
  if (number === null) return before === undefined || before.group !== group || before.number === null;
  return number === (before === undefined || before.group !== group ? 1 : (before.number ?? 0) + 1);
}

function isBalanced(text: string): boolean {
  return PAIRS.every(([open, close]) => text.split(open).length === text.split(close).length);
}
