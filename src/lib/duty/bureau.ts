// Bureau names: which words are one, what short forms stand for it, which tier it has.

import { TIERS_BY_WORD } from '../lexicon/classes.ts';
import { cueSource } from '../lexicon/cue.ts';
import { anyPlace, COUNTY, levelWordsOf, UPPER as UPPER_LEVEL, upperPlace } from '../lexicon/levels.ts';
import { table } from '../lexicon/load.ts';
import { anyWord, phraseSource } from '../lexicon/phrase.ts';
import { anyOf, wordOf } from '../lexicon/reader-words.ts';
import type { Tier } from './record.ts';

/** A bureau as collected while reading; `forms` are all ways to write it, longest first. */
export interface KnownBureau {
  name: string;
  shortName: string;
  forms: string[];
  tier: Tier;
}

const ENDING = new RegExp(`${anyOf('body-ending')}$`);
const OTHERS = new RegExp(
  `^(.+?${anyOf('name-body')})((?:${anyOf('and')}|、)?${anyOf('others')}\\p{Script=Han}*${anyOf('unnamed-body')})$`,
  'u'
);
const SOME = '\\p{Script=Han}';
const UPPER = new RegExp(
  `^(?:${anyOf('state-body', `${SOME}{2,8}?`)}|${upperPlace(10)}${SOME}{2,14}?${anyOf('branch-of')})$`,
  'u'
);
const REGION = new RegExp(`^${anyPlace(10)}(?=${SOME}{2,16}$)`, 'u');
/** The place of a higher body at the beginning of its name, with its rank: 昌吉州, 邢州市 (not 邢州). */
const UPPER_NAME = new RegExp(`^${upperPlace(12, SOME)}(?<=(${UPPER_LEVEL}))(?=${SOME})`, 'u');
const UPPER_END = new RegExp(`${UPPER_LEVEL}$`, 'u');
const OPENS_LEVEL = new RegExp(`^(?:${UPPER_LEVEL}|${COUNTY})(?=${SOME}{2,})`, 'u');
const BRANCH = new RegExp(`^${SOME}{0,6}?${anyOf('branch-ending')}`, 'u');
const BRANCH_TAIL = new RegExp(`(?<=${anyOf('bureau')}).+${anyOf('branch')}$`);
const OPENS_RANK = new RegExp(`^${COUNTY}(?=.{2,})`);
const COMMITTEE = wordOf('committee');
const LONGEST = 32;
const PART = new RegExp(`(?<=.{3})[（(][^（）()]*${anyOf('part-played')}[^（）()]*[）)]$`);

/** Beginnings of the names of bodies that every county-level place has, without the place. */
const STEM = new RegExp(`^${anyWord(table('bureau-stems').map(({ stem }) => stem))}`);

/** True where the words begin with the stem of a common body (水利局, 委组织部 …). */
export function opensWithStem(words: string): boolean {
  return STEM.test(words);
}

/** True for a body of another place in a cell that begins with the own city's (昌吉州应急管理局, 临江市水利局). */
export function isForeignBureau(words: string): boolean {
  const region = REGION.exec(words);
  return region !== null && ENDING.test(words) && STEM.test(words.slice(region[0].length));
}

/** Customary short forms of bureau stems (name without its city); `committee` where the party committee stands before.
 */
const ALIASES = table('bureau-aliases').map(({ stem, alias, committee }) => ({
  stem: new RegExp(`^(?:${phraseSource(stem)})$`),
  alias,
  committee
}));
const TIERS = TIERS_BY_WORD.map((tier) => ({
  tier,
  says: new RegExp(
    table('bureau-tiers')
      .filter((row) => row.tier === tier)
      .map(({ stem, unless_before }) => cueSource({ phrase: stem, unless_before, unless_after: '', only_before: '' }))
      .join('|')
  )
}));

/** What a document says about its bureaus' place: the city prefix ('' where unknown) and the full names of branches of
 *  higher bodies
 *  (昌吉州生态环境局昌吉市分局), which do not begin with the city. */
export interface BureauPlace {
  city: string;
  branches: ReadonlySet<string>;
}

/** Full name of the branch of a higher body at the beginning of the words, or null. */
export function branchAt(words: string, city: string): string | null {
  if (city === '') return null;
  const at = words.indexOf(city, 1);
  if (at < 4 || at > 24 || !UPPER.test(words.slice(0, at))) return null;
  const rest = BRANCH.exec(words.slice(at + city.length));
  return rest === null ? null : words.slice(0, at + city.length) + rest[0];
}

/** True where the words can be a body's official name in this place. */
export function isBureauName(words: string, { city, branches }: BureauPlace): boolean {
  const name = splitOthers(words).name;
  if (words.length < 2 || words.length > LONGEST || !/^[\p{Script=Han}（）()“”]+$/u.test(name)) return false;
  const plain = name.replace(/[（(][^）)]*[）)]$/, '');
  if (!ENDING.test(plain)) return false;
  if (city === '') return false;
  if (plain.startsWith(city)) return plain.length > city.length + 1 && !plain.includes(city, 1);
  return branches.has(plain);
}

/** A cell entry without the part it plays (…局（牵头）) and the unnamed others it adds (…局及其他负有…职责的部门). */
export function splitOthers(entry: string): { name: string; others: boolean } {
  const words = entry.replace(PART, '');
  const match = OTHERS.exec(words);
  return match === null ? { name: words, others: false } : { name: match[1] ?? words, others: true };
}

/** The entries of a bureau cell with their offsets: separated by 、 or a comma, or by a new city prefix right after a
 *  body's ending. */
export function splitCell(cell: string, place: BureauPlace): { name: string; from: number; to: number }[] {
  const entries: { name: string; from: number; to: number }[] = [];
  let from = 0;
  let depth = 0;
  const push = (to: number) => {
    if (to > from) entries.push({ name: cell.slice(from, to), from, to });
  };
  for (let i = 0; i < cell.length; i++) {
    if ('（('.includes(cell.charAt(i))) depth++;
    if ('）)'.includes(cell.charAt(i)) && depth > 0) depth--;
    if (depth > 0 && i - from < LONGEST) continue;
    const separator = '、，,；;/'.includes(cell.charAt(i));
    const joined =
      place.city !== '' && i > from && cell.startsWith(place.city, i) && isBureauName(cell.slice(from, i), place);
    if (!separator && !joined) continue;
    push(i);
    from = separator ? i + 1 : i;
  }
  push(cell.length);
  return entries;
}

/** Standing of a body by its official name. Source: the ordering of bodies in Chinese local government. */
export function tierOf(name: string, city: string): Tier {
  const stem = stemOf(name, city);
  if (stem === null) return 'branch';
  return TIERS.find(({ says }) => says.test(stem))?.tier ?? 'government';
}

/** Everyday short name: 市水利局, 市委组织部, 州生态环境局昌吉市分局. A body of a higher place keeps that place's rank, for 市公安局
 *  of a list of a district is not 区公安局. The name itself where the city is unknown. */
export function shortNameOf(name: string, city: string): string {
  if (city === '') return name;
  const stem = stemOf(name, city);
  const own = stem ?? localName(name, city);
  if (own !== null) return rankBefore(name, city) + own;
  const upper = OPENS_LEVEL.test(name) ? null : UPPER_NAME.exec(name);
  return upper === null || upper[0].length >= name.length ? name : (upper[1] ?? '') + name.slice(upper[0].length);
}

/** The rank that a body's short name opens with: the city's, or that of the higher place whose name stands before. */
function rankBefore(name: string, city: string): string {
  const place = isForeignBureau(name) && !name.includes(city) ? (REGION.exec(name)?.[0] ?? '') : '';
  return UPPER_END.exec(place)?.[0] ?? city.slice(-1);
}

/** Short names under every rank a place can have (市水利局, 县水利局 …): texts copied from elsewhere keep another place's rank.
 *  */
export function looseShortNames(name: string, city: string): string[] {
  const stem = stemOf(name, city);
  return stem === null ? [shortNameOf(name, city)] : levelWordsOf('county').map((rank) => rank + stem);
}

/** A bureau with all its ways of being written. Abbreviations come from a general dictionary, the rest from the name.
 *  */
export function describeBureau(name: string, city: string): KnownBureau {
  const shortName = shortNameOf(name, city);
  const stem = stemOf(name, city);
  const forms = new Set([name, shortName]);
  const bare = stem ?? localName(name, city) ?? shortName.replace(OPENS_LEVEL, '');
  if (bare.length >= 3) forms.add(bare);
  const core = stem ?? bare.replace(BRANCH_TAIL, '');
  for (const { alias, committee } of ALIASES.filter((row) => row.stem.test(core))) {
    forms.add(alias);
    if (city !== '' && stem !== null) forms.add(city.slice(-1) + (committee ? COMMITTEE : '') + alias);
  }
  if (bare.startsWith(COMMITTEE) && bare.length > 2) {
    forms.delete(bare);
    forms.add(bare.slice(1));
  }
  return {
    name,
    shortName,
    tier: tierOf(name, city),
    forms: [...forms].filter((form) => form.length > 1).sort((a, b) => b.length - a.length)
  };
}

/** The one name of `known` that the words misprint: same but for a single missing, added or changed character, or for
 *  the missing last
 *  character of the city. Null where none or several fit. */
export function misprintOf(words: string, known: Iterable<string>): string | null {
  if (words.length < 5) return null;
  let found: string | null = null;
  for (const name of known) {
    if (name === words || !withinOneEdit(words, name)) continue;
    if (found !== null) return null;
    found = name;
  }
  return found;
}

function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i);
}

/** What a body of the state is called in its city: 国家税务总局青石县税务局 is 税务局 there. Null for all others. */
function localName(name: string, city: string): string | null {
  const at = city === '' ? -1 : name.indexOf(city, 1);
  const local = at < 0 ? '' : name.slice(at + city.length);
  return local.length >= 3 && STEM.test(local) && ENDING.test(local) ? local : null;
}

function stemOf(name: string, city: string): string | null {
  if (city === '') return name.replace(OPENS_RANK, '');
  if (name.startsWith(city)) return name.slice(city.length);
  return isForeignBureau(name) && !name.includes(city) ? name.replace(REGION, '') : null;
}
