// The filter and its place in an address: what it is written as and how it is read back.
import { FACTS, LANGUAGES } from '../i18n/languages.ts';
import { ACTIONS, LISTS, TIERS, type Action, type ListId, type Tier } from '../duty/record.ts';

/** What the reader has narrowed the lists to. Empty arrays and '' mean no narrowing. `categories` and `bureaus` hold
 *  ids (slugs). */
export interface Filter {
  lists: ListId[];
  categories: string[];
  bureaus: string[];
  tiers: Tier[];
  actions: Action[];
  text: string;
}

export const NO_FILTER: Filter = { lists: [], categories: [], bureaus: [], tiers: [], actions: [], text: '' };

/** Version of the address form; older addresses are still read. */
export const FILTER_VERSION = 1;

export const ACTION_ID: Record<Action, string> = {
  宣传教育: 'publicity',
  排查巡查: 'inspection',
  上报反馈: 'report',
  受理初审: 'intake',
  组织实施: 'implement',
  协助配合: 'assist',
  调解处置: 'mediate',
  登记建档: 'register',
  发放兑付: 'payout',
  制度预案: 'plan',
  培训演练: 'training',
  其他: 'other'
};
const ACTION_OF = new Map(ACTIONS.map((action) => [ACTION_ID[action], action]));

/** Ids that exist in the loaded lists, so that an address can be checked. */
export interface KnownIds {
  categories: ReadonlySet<string>;
  bureaus: ReadonlySet<string>;
}

/** A value of an address that means nothing here. */
export interface Ignored {
  key: string;
  value: string;
}

export const FILTER_KEYS = ['v', 'list', 'cat', 'bureau', 'tier', 'act', 'q'] as const;

export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some((side: Filter[keyof Filter]) => side.length > 0);
}

/** Address form of a filter: defaults are left out, lists are comma-separated, other parameters of `rest` are kept. */
export function toSearch(filter: Filter, rest: URLSearchParams = new URLSearchParams()): URLSearchParams {
  const search = new URLSearchParams();
  const put = (key: string, values: readonly string[]) => {
    if (values.length > 0) search.set(key, values.join(','));
  };
  put('list', filter.lists);
  put('cat', filter.categories);
  put('bureau', filter.bureaus);
  put('tier', filter.tiers);
  put(
    'act',
    filter.actions.map((action) => ACTION_ID[action])
  );
  if (filter.text !== '') search.set('q', filter.text);
  if (isFiltered(filter)) search.set('v', String(FILTER_VERSION));
  for (const [key, value] of rest) if (!(FILTER_KEYS as readonly string[]).includes(key)) search.append(key, value);
  return search;
}

/** The search part of an address: '' or `?…`, with the signs that need no escape left readable. */
export function searchText(search: URLSearchParams): string {
  const text = search.toString().replace(/%(?:2C|3A|2F|40)/gu, decodeURIComponent);
  return text === '' ? '' : `?${text}`;
}

/** How many letters of a search are looked for; what an address holds beyond them is ignored, in words. */
export const LONGEST_SEARCH = 200;

/** What an address keeps of a text that was typed: no blanks around it, and of one that is too long just as much as
 *  tells that it was. */
export function searchOf(typed: string): string {
  return typed.trim().slice(0, LONGEST_SEARCH + 1);
}

/** Filter of an address. Values that name nothing known are left out and returned in `ignored`, each once. */
export function fromSearch(search: URLSearchParams, known: KnownIds): { filter: Filter; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const read = <Kept>(key: string, keep: (value: string) => Kept | undefined): Kept[] => {
    const kept: Kept[] = [];
    for (const value of new Set((search.get(key) ?? '').split(',').filter((part) => part !== ''))) {
      const found = keep(value);
      if (found === undefined) ignored.push({ key, value });
      else kept.push(found);
    }
    return kept;
  };
  const oneOf =
    <Kept extends string>(values: readonly Kept[]) =>
    (value: string) =>
      values.find((each) => each === value);
  const version = search.get('v');
  if (version !== null && !(Number(version) >= 1 && Number(version) <= FILTER_VERSION))
    ignored.push({ key: 'v', value: version });
  const asked = (search.get('q') ?? '').trim();
  const filter: Filter = {
    lists: read('list', oneOf(LISTS)),
    categories: read('cat', (value) => (known.categories.has(value) ? value : undefined)),
    bureaus: read('bureau', (value) => (known.bureaus.has(value) ? value : undefined)),
    tiers: read('tier', oneOf(TIERS)),
    actions: read('act', (value) => ACTION_OF.get(value)),
    text: asked.slice(0, LONGEST_SEARCH).trim()
  };
  if (asked.length > LONGEST_SEARCH) ignored.push({ key: 'q', value: asked.slice(LONGEST_SEARCH) });
  return { filter, ignored };
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/gu;
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff\uff01-\uff5e]/gu;
const BREAK = /[\s,;:!?"'()[\]<>，。、；：！？…—“”‘’「」『』（）《》〈〉【】〔〕]+/u;

/** A list's name with a number, as documents and pages write it, in both languages. */
const NUMBERED = LISTS.flatMap((list) =>
  LANGUAGES.map((language): [ListId, RegExp] => {
    const { before, behind } = FACTS[language].numbered;
    return [list, new RegExp(`${before[list]}\\s*(\\d{1,4})(?!\\d)\\s*${behind}`, 'gu')];
  })
);

const ALONE = LANGUAGES.map((language) => new RegExp(`${FACTS[language].numbered.alone}(?!\\d)`, 'gu'));

/** Words of a search, each of which must be found: split at blanks and punctuation, in small letters, each once.
 *  Full-width letters and digits, radicals and compatibility forms become the plain character, invisible ones go; a
 *  list's name with a number is the duty of that id, 第70项 the number. */
export function words(text: string): string[] {
  const plain = text
    .replace(INVISIBLE, '')
    .replace(LOOKALIKE, (character) => character.normalize('NFKC'))
    .toLowerCase();
  const said = NUMBERED.reduce((before, [list, pattern]) => before.replace(pattern, ` ${list}-$1 `), plain);
  const bare = ALONE.reduce((before, pattern) => before.replace(pattern, ' $1 '), said);
  return [...new Set(bare.split(BREAK))].filter((word) => word !== '');
}
