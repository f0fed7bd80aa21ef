// What a duty is: the records that reading a township's three lists gives.

export const LISTS = ['basic', 'shared', 'reclaimed'] as const;
export type ListId = (typeof LISTS)[number];

export const SIDES = ['city', 'township', 'takeover'] as const;
export type Side = (typeof SIDES)[number];

/** Standing of a bureau: party body, government, people's congress or political consultative conference,
 *  mass organization, branch of a state or prefecture body. */
export const TIERS = ['party', 'government', 'congress', 'mass', 'branch'] as const;
export type Tier = (typeof TIERS)[number];

/** What a township clause asks for; several may hold. */
export const ACTIONS = [
  '宣传教育',
  '排查巡查',
  '上报反馈',
  '受理初审',
  '组织实施',
  '协助配合',
  '调解处置',
  '登记建档',
  '发放兑付',
  '制度预案',
  '培训演练',
  '其他'
] as const;
export type Action = (typeof ACTIONS)[number];

/** Stands for the category of duties whose list files them under none; no category itself. */
export const UNSORTED = '未分类';

/** Part of one source line: `line` counts from 1, `from`/`to` are UTF-16 offsets in that line, `to` exclusive. */
export interface Span {
  line: number;
  from: number;
  to: number;
}

/** A city body named in a bureau column. `id` is an ASCII slug (duty/id.ts), unique in one reading; `stem` is the name
 *  without the city it begins with (a branch of a higher body begins with none);
 *  `rank` is the official order (tier, then first appearance), from 0; `pinyin` and `initials` are lower case, without
 *  tones or blanks. */
export interface Bureau {
  id: string;
  name: string;
  stem: string;
  shortName: string;
  aliases: string[];
  tier: Tier;
  rank: number;
  pinyin: string;
  initials: string;
}

/** One name of a duty's bureau column. `bureau` is the official full name, `printed` the text as it stands;
 *  `others` is true where the cell adds unnamed others (…及其他负有…职责的部门). */
export interface BureauMention {
  bureau: string;
  printed: string;
  others: boolean;
  part: 'lead' | 'helper' | null;
  spans: Span[];
}

/** Somebody named in a clause. `name` is the official bureau name where it resolves to one, else the text as printed;
 *  `bureau` is that official name or null (承保机构, 阿什里乡). `basis` says what the attribution rests on:
 *  the clause names it, the heading above does, or the duty lists this one bureau alone (then `printed` is '' and
 *  `spans` empty). */
export interface Party {
  name: string;
  bureau: string | null;
  printed: string;
  basis: 'named' | 'heading' | 'sole bureau';
  spans: Span[];
}

/** One numbered (or single unnumbered) sentence of a duty text. `id` is `<duty id>.<c|t|k><position from 1>`
 *  (c city, t township, k takeover); `position` is the order within its side, from 1; `group` the heading above it or
 *  null;
 *  `number` as printed or null; `text` has neither number nor the blanks of wrapping;
 *  `lead` is true where the text names the actor as leading (牵头, 统筹协调). */
export interface Clause {
  id: string;
  dutyId: string;
  side: Side;
  group: string | null;
  number: number | null;
  position: number;
  text: string;
  actors: Party[];
  partners: Party[];
  recipients: Party[];
  actions: Action[];
  cadence: string | null;
  deadline: string | null;
  lead: boolean;
  spans: Span[];
}

/** One numbered row of a list; `id` is `<list>-<seq>`. `bureaus` stand in printed order (empty for `basic`). */
export interface Duty {
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
  bureaus: BureauMention[];
  clauses: Clause[];
  categorySpans: Span[];
  nameSpans: Span[];
  extra: Extra[];
  flags: string[];
}

/** A further column of the list (remarks, legal basis, code): its head and the duty's cell as printed. */
export interface Extra {
  head: string;
  text: string;
  spans: Span[];
}

/** What a bureau is to a duty: `lead` a clause or the column says so; `first` first listed and acting, no lead named;
 *  `participant` acts in a clause; `silent` listed, but no clause names it as actor; `unlisted` acts or is brought in
 *  without being listed; `takeover` took the duty back. */
export const ROLES = ['lead', 'first', 'participant', 'silent', 'unlisted', 'takeover'] as const;
export type Role = (typeof ROLES)[number];
/** Roles of a bureau that stands in the bureau column. */
export const LISTED_ROLES = ROLES.filter((role) => role !== 'unlisted');

/** One bureau in one duty. `position` is the order in the bureau column from 1, 0 where it is not listed; `clauses`
 *  counts the clauses that name it as actor. */
export interface Participation {
  dutyId: string;
  bureau: string;
  position: number;
  listed: boolean;
  role: Role;
  clauses: number;
}

/** Something a reader of the document should know. `line` is 0 where the fault is of the whole document; `where`
 *  is its place as read/sheet.ts writes places, '' where only the line is known. `message` is
 *  filled from
 *  `code` and `value` in the reader's language by the view; `severity` error: something could not be read. */
export interface Problem {
  code: string;
  severity: 'error' | 'warning' | 'note';
  line: number;
  where: string;
  value: string;
  dutyId: string | null;
}

/** Every non-blank character of the source counted once: `duties` in fields, numbers and headings of duties,
 *  `furniture` in column heads and page marks, `unplaced` in neither; `total` is their sum. */
export interface Conservation {
  duties: number;
  furniture: number;
  unplaced: number;
  total: number;
}

/** Names of the place, as the document gives them: 昌吉市, 阿什里乡. Empty where the document does not say. */
export interface Place {
  city: string;
  township: string;
}

/** Whose lists, from which file, of what date: '' where the document gives none. */
export interface Origin {
  /** Id of the edition, which holds the pinyin of its place (duty/id.ts); none where there are several. */
  id?: string;
  place: Place;
  file: string;
  date: string;
  /** Name of the draft where a reader made these lists from others; none for lists as published. */
  draft?: string | undefined;
}

/** All that a document gives of one place. `categories` stand in order of first appearance; `date` is `2025-05` or
 *  `2025-05-12`, '' where there is none. `lines` are the lines of the whole document as decoded, one array for all its
 *  readings; `ranges` those of this place, from and to counted from 1, both included. `conservation` is of the whole
 *  document. `places` says where each line stands (read/sheet.ts), none for plain text; `originals` are the lines in
 *  which look-alike characters were replaced, as printed; `pages` the printed numbers of a PDF's pages. */
export interface Reading {
  file: string;
  encoding: string;
  place: Place;
  date: string;
  duties: Duty[];
  bureaus: Bureau[];
  categories: string[];
  participations: Participation[];
  problems: Problem[];
  conservation: Conservation;
  lines: string[];
  places: string[];
  originals: { line: number; text: string }[];
  pages: string[];
  ranges: { from: number; to: number }[];
}
