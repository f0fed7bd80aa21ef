// The names of the city and the township, as the document's own bureau names and texts give them.

import { COUNTY, levelWordsOf, TOWNSHIP, UPPER } from '../lexicon/levels.ts';
import { anyOf, wordOf } from '../lexicon/reader-words.ts';
import { branchAt, opensWithStem } from './bureau.ts';
import { matchesOf } from './matches.ts';
import type { Place } from './record.ts';
import type { Row } from './row.ts';

const LONGEST_CITY = 12;
const NOT_CITY = new RegExp(anyOf('not-city'));
const NOT_TOWNSHIP = new RegExp(`${anyOf('not-township')}$`);
const NO_NAME = new RegExp(`^${anyOf('no-name-opens')}`);
const TITLED = new RegExp(
  `^(\\p{Script=Han}*${COUNTY})?(\\p{Script=Han}{1,10}${TOWNSHIP})(?:${anyOf('township-office')})?$`,
  'u'
);
const TITLED_CITY = new RegExp(`^(?:\\p{Script=Han}*${UPPER})?(\\p{Script=Han}{1,8}${COUNTY})$`, 'u');
const COUNTIES = levelWordsOf('county');
const LABEL = new RegExp(`${anyOf('unnamed-body')}[：:]`, 'g');
const TOWNSHIP_NAME = new RegExp(`\\p{Script=Han}{2,8}?${TOWNSHIP}`, 'gu');
const TOWNSHIP_END = new RegExp(`${TOWNSHIP}$`);
const NATIONALITY = wordOf('nationality');

/** What a list's title says of the place: 江北区 and 春风街道 of 临江市江北区春风街道; '' for what it does not say. */
function placeOfTitle(words: string): Place {
  const [, before = '', township = ''] = TITLED.exec(words) ?? [];
  const city = TITLED_CITY.exec(before)?.[1] ?? '';
  return { city, township: NOT_TOWNSHIP.test(township) ? '' : township };
}

/** City and township as the lists' titles give them, for what the text itself leaves open; `rank` is the kind of city
 *  that the text
 *  writes (区), '' for any. */
export function placeOfTitles(titles: string[], rank: string): Place {
  const places = titles.map(placeOfTitle);
  return {
    city: places.find(({ city }) => city !== '' && city.endsWith(rank))?.city ?? '',
    township: places.find(({ township }) => township !== '')?.township ?? ''
  };
}

/** True for two ways of writing one place: equal names, a city that only one of them has, or a township with and
 *  without its nationality (阿什里乡, 阿什里哈萨克族乡). */
export function isSamePlace(one: Place, other: Place): boolean {
  return isSameName(one.city, other.city) && isSameName(one.township, other.township);
}

function isSameName(one: string, other: string): boolean {
  if (one === other || one === '' || other === '') return true;
  const [short, long] = [one, other].sort((a, b) => a.length - b.length) as [string, string];
  return short.at(-1) === long.at(-1) && long.slice(0, -1).endsWith(NATIONALITY) && long.startsWith(short.slice(0, -1));
}

/** City and township of a document: the city is the most frequent beginning of bureau cells and headings that ends in
 *  市/县/区/旗 (that one
 *  character where the document writes 市水利局 throughout), the township the most frequent name in the clauses that ends
 *  in 乡/镇/街道/苏木.
 *  Empty strings where the text does not say. */
export function findPlace(rows: Row[]): Place {
  return { city: findCity(rows), township: findTownship(rows) };
}

/** Full names of branches of higher bodies that stand in bureau cells: of several that end alike the most frequent one,
 *  then the
 *  shortest. */
export function findBranches(rows: Row[], city: string): Set<string> {
  const counts = new Map<string, number>();
  if (city === '') return new Set();
  const named = new RegExp(city, 'g');
  for (const { strip, list, categoryEnd } of rows) {
    if (list === 'basic') continue;
    const seen = new Set<string>();
    for (const match of matchesOf(named, strip.text)) {
      const floor = Math.max(categoryEnd, match.index - 24);
      for (let start = floor; start < match.index; start++) {
        if (!strip.isBreak(start) && strip.text[start - 1] !== '、') continue;
        const name = branchAt(strip.text.slice(start, match.index + city.length + 8), city);
        if (name !== null && !/[、，。；]/.test(name)) seen.add(name);
      }
    }
    for (const name of seen) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length).map(([name]) => name);
  const kept: string[] = [];
  for (const name of names) if (!kept.some((other) => name.endsWith(other) || other.endsWith(name))) kept.push(name);
  return new Set(kept);
}

/** City and branches of a document whose bureau columns are known: by the names in them, then by the lists' titles.
 *  `cells` are the names of each row, `texts` those of shared duties. */
export function placeOfCells(
  cells: readonly (readonly string[])[],
  texts: readonly string[],
  titles: string[]
): { place: Place; city: string; branches: Set<string> } {
  const votes = cells.map((names) => new Map(names.flatMap((name) => [...prefixesAt(name, true)])));
  const city = mostVoted(votes);
  const titled = placeOfTitles(titles, city.slice(-1));
  const branches = cells.flatMap((names) => names.flatMap((name) => branchAt(name, city) ?? []));
  const township = titled.township || townshipOf(texts);
  return { place: { city: city.length > 1 ? city : titled.city, township }, city, branches: new Set(branches) };
}

function findCity(rows: Row[]): string {
  return mostVoted(rows.filter(({ list }) => list !== 'basic').map(prefixesOf));
}

/** The city that most rows vote for, each with its weights. */
function mostVoted(rows: readonly ReadonlyMap<string, number>[]): string {
  const counts = new Map<string, number>();
  const bare = new Map<string, number>();
  for (const prefixes of rows) {
    for (const [prefix, vote] of prefixes) {
      const votes = prefix.length > 1 ? counts : bare;
      votes.set(prefix, (votes.get(prefix) ?? 0) + vote);
    }
  }
  const least = Math.max(1, rows.length * 0.25);
  const count = Math.max(0, ...counts.values());
  const [rank, bareCount] = mostFrequent(bare);
  if (bareCount > count && bareCount >= least) return rank;
  if (count < least) return '';
  const ties = [...counts].filter(([, votes]) => votes === count).map(([prefix]) => prefix);
  const best = ties.reduce((short, prefix) => (prefix.length < short.length ? prefix : short));
  const longer = [...counts]
    .filter(([prefix, votes]) => prefix.startsWith(best) && votes >= count * 0.8)
    .map(([prefix]) => prefix);
  return longer.reduce((long, prefix) => (prefix.length > long.length ? prefix : long), best);
}

/** What could be the city at the beginnings of a row's tokens, and behind 部门：, with its weight: more where a common
 *  body's stem follows.
 *  A lone 市, 县, 区 or 旗 counts only with such a stem, and only before the duty's text. */
function prefixesOf({ strip, categoryEnd }: Row): Map<string, number> {
  const seen = new Map<string, number>();
  const labelled = new Set(matchesOf(LABEL, strip.text).map((match) => match.index + match[0].length));
  let inCells = true;
  for (const start of [...strip.starts, ...labelled]) {
    if (start < categoryEnd) continue;
    const words = strip.text.slice(start, start + LONGEST_CITY + 8);
    inCells = labelled.has(start) || (inCells && /^\p{Script=Han}/u.test(words));
    for (const [prefix, vote] of prefixesAt(words, inCells)) seen.set(prefix, Math.max(vote, seen.get(prefix) ?? 0));
  }
  return seen;
}

/** What could be the city at the beginning of words. */
function prefixesAt(words: string, inCells: boolean): Map<string, number> {
  const seen = new Map<string, number>();
  const run = /^\p{Script=Han}+/u.exec(words.slice(0, LONGEST_CITY + 8))?.[0] ?? '';
  for (let end = 0; end < Math.min(run.length - 1, LONGEST_CITY); end++) {
    if (!COUNTIES.includes(run.charAt(end))) continue;
    const prefix = run.slice(0, end + 1);
    if (NOT_CITY.test(prefix)) continue;
    const isStem = opensWithStem(run.slice(end + 1));
    if (end > 0) seen.set(prefix, Math.max(isStem ? 1.5 : 1, seen.get(prefix) ?? 0));
    else if (isStem && inCells) seen.set(prefix, 1);
  }
  return seen;
}

function findTownship(rows: Row[]): string {
  return townshipOf(rows.filter(({ list }) => list === 'shared').map(({ strip }) => strip.text));
}

function townshipOf(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const match of matchesOf(TOWNSHIP_NAME, text)) {
      for (let length = endingOf(match[0]) + 1; length <= match[0].length; length++) {
        const name = match[0].slice(-length);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  for (const name of [...counts.keys()]) if (NOT_TOWNSHIP.test(name) || NO_NAME.test(name)) counts.delete(name);
  const shortest = new Map([...counts].filter(([name]) => name.length === endingOf(name) + 1));
  let [name, count] = mostFrequent(shortest);
  if (count < 2) return '';
  for (;;) {
    const longer = new Map([...counts].filter(([other]) => other.length === name.length + 1 && other.endsWith(name)));
    const [next, nextCount] = mostFrequent(longer);
    if (nextCount <= count * 0.5) return name;
    [name, count] = [next, nextCount];
  }
}

/** How many characters say that a name is a township's: two of 街道, one of 乡. */
function endingOf(name: string): number {
  return TOWNSHIP_END.exec(name)?.[0].length ?? 1;
}

function mostFrequent(counts: Map<string, number>): [string, number] {
  let best: [string, number] = ['', 0];
  for (const entry of counts)
    if (entry[1] > best[1] || (entry[1] === best[1] && entry[0].length > best[0].length)) best = entry;
  return best;
}
