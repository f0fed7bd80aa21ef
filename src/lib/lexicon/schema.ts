// The tables of the lexicon: which columns each file has, and what may stand in them.
import {
  ACTION_ROLES,
  FINDING_CLASSES,
  HEAD_PARTS,
  LEVELS,
  NEEDS,
  NOTICE_CLASSES,
  READER_CLASSES,
  TIERS_BY_WORD,
  TIMING_FORMS
} from './classes.ts';

/** A column. `word`: no blanks inside; `phrase`: words as phrase.ts reads them, `parts` one
 *  without beginning and end; `text`: anything; `number`: between
 *  `least` and `most`; `mark`: `yes` or empty. `among` lists the only values; `of` names the table and column in which
 *  the value must stand. An `optional` cell may be empty. */
export interface Column {
  is: 'word' | 'phrase' | 'parts' | 'text' | 'number' | 'mark';
  optional?: boolean;
  least?: number;
  most?: number;
  among?: readonly string[];
  of?: { table: string; column: string };
}

/** A table. `unique` are columns whose values may stand together in one row only, in `symmetric` tables in either
 *  order; `decides` names for a column the one that has the same value in all its rows; of the `either` columns just
 *  one is filled; `carried` counts the leading columns that mostly repeat from row to row (for packing); `regional`
 *  says whether rows may be marked with a region. Every file also has the columns `region`, `source` and `note`. */
export interface Schema {
  columns: Record<string, Column>;
  unique: readonly string[];
  symmetric?: boolean;
  decides?: Readonly<Record<string, string>>;
  either?: readonly string[];
  carried: number;
  regional: boolean;
}

const WORD = { is: 'word' } as const;
const BODY = { is: 'word', of: { table: 'bodies', column: 'body' } } as const;
const MATTER = { is: 'word', of: { table: 'matters', column: 'matter' } } as const;
const NEED = { is: 'word', among: NEEDS } as const;
const TOPIC = { is: 'word', of: { table: 'thesaurus', column: 'topic' } } as const;

const COMPANY = {
  unless_after: { is: 'parts', optional: true },
  unless_before: { is: 'phrase', optional: true },
  only_before: { is: 'phrase', optional: true }
} as const;

/** All tables by the name of their file (`thesaurus` is thesaurus.tsv). README.md in this folder explains each. */
export const TABLES = {
  regions: {
    columns: {
      name: WORD,
      sign: WORD,
      least: { is: 'number', least: 1, most: 20 }
    },
    unique: ['name', 'sign'],
    carried: 1,
    regional: false
  },
  groups: {
    columns: { group: WORD, coherence: { is: 'number', least: 0.01, most: 1 } },
    unique: ['group'],
    carried: 0,
    regional: false
  },
  thesaurus: {
    columns: {
      field: WORD,
      group: { is: 'word', of: { table: 'groups', column: 'group' } },
      topic: WORD,
      term: WORD,
      weak: { is: 'mark' }
    },
    unique: ['topic', 'term'],
    decides: { topic: 'group', group: 'field' },
    carried: 3,
    regional: true
  },
  links: {
    columns: { topic: TOPIC, other: TOPIC, nearness: { is: 'number', least: 0.01, most: 0.99 } },
    unique: ['topic', 'other'],
    symmetric: true,
    carried: 1,
    regional: false
  },
  neighbours: {
    columns: { matter: MATTER, other: MATTER, nearness: { is: 'number', least: 0.01, most: 1 } },
    unique: ['matter', 'other'],
    symmetric: true,
    carried: 0,
    regional: false
  },
  matters: {
    columns: { matter: WORD, off: { is: 'mark' }, idle: { is: 'mark' } },
    unique: ['matter'],
    carried: 0,
    regional: false
  },
  anchors: {
    columns: { matter: MATTER, anchor: { is: 'parts' }, weak: { is: 'mark' } },
    unique: ['matter', 'anchor'],
    carried: 1,
    regional: true
  },
  cues: {
    columns: { matter: MATTER, cue: { is: 'parts' }, weak: { is: 'mark' } },
    unique: ['matter', 'cue'],
    carried: 1,
    regional: true
  },
  sentences: {
    columns: { matter: MATTER, sentence: WORD },
    unique: ['matter', 'sentence'],
    carried: 1,
    regional: true
  },
  operations: {
    columns: {
      operation: WORD,
      kind: { is: 'word', among: ['own', 'kept', 'plain'] },
      side: { is: 'word', among: ['asked', 'hinted', 'done'] },
      phrase: { is: 'parts' }
    },
    unique: ['operation', 'side', 'phrase'],
    decides: { operation: 'kind' },
    carried: 3,
    regional: false
  },
  traditional: {
    columns: { simplified: WORD, traditional: WORD },
    unique: ['simplified'],
    carried: 0,
    regional: false
  },
  syllables: {
    columns: { syllable: WORD, letters: WORD },
    unique: ['syllable'],
    carried: 0,
    regional: false
  },
  activities: {
    columns: { family: WORD, weight: { is: 'number', least: 0.01, most: 1 }, word: WORD },
    unique: ['family', 'word'],
    decides: { family: 'weight' },
    carried: 2,
    regional: false
  },
  channels: {
    columns: { topic: TOPIC, family: { is: 'word', of: { table: 'activities', column: 'family' } } },
    unique: ['topic'],
    carried: 0,
    regional: false
  },
  offences: {
    columns: { offence: WORD, word: WORD },
    unique: ['word'],
    carried: 1,
    regional: false
  },
  'no-deeds': {
    columns: { ending: WORD },
    unique: ['ending'],
    carried: 0,
    regional: false
  },
  boilerplate: {
    columns: { word: WORD },
    unique: ['word'],
    carried: 0,
    regional: false
  },
  bodies: {
    columns: { body: WORD, english: { is: 'text' }, powerless: { is: 'mark' } },
    unique: ['body'],
    carried: 0,
    regional: false
  },
  'body-signs': {
    columns: { body: BODY, sign: { is: 'phrase' } },
    unique: ['body', 'sign'],
    carried: 1,
    regional: false
  },
  'body-words': {
    columns: { body: BODY, word: WORD },
    unique: ['word'],
    carried: 1,
    regional: false
  },
  competences: {
    columns: {
      body: BODY,
      topic: { ...TOPIC, optional: true },
      group: { is: 'word', optional: true, of: { table: 'groups', column: 'group' } }
    },
    unique: ['body', 'topic', 'group'],
    either: ['topic', 'group'],
    carried: 1,
    regional: false
  },
  needs: {
    columns: { topic: TOPIC, need: NEED },
    unique: ['topic', 'need'],
    carried: 1,
    regional: false
  },
  means: {
    columns: { need: NEED, word: WORD },
    unique: ['need', 'word'],
    carried: 1,
    regional: false
  },
  'bureau-stems': {
    columns: { stem: WORD },
    unique: ['stem'],
    carried: 0,
    regional: false
  },
  'bureau-aliases': {
    columns: { stem: { is: 'parts' }, alias: WORD, committee: { is: 'mark' } },
    unique: ['stem', 'alias'],
    carried: 1,
    regional: false
  },
  'bureau-tiers': {
    columns: {
      stem: { is: 'phrase' },
      unless_before: { is: 'parts', optional: true },
      tier: { is: 'word', among: TIERS_BY_WORD }
    },
    unique: ['stem'],
    carried: 0,
    regional: false
  },
  categories: {
    columns: { category: WORD, english: { is: 'text' }, heading: { is: 'mark' } },
    unique: ['category'],
    carried: 0,
    regional: false
  },
  topics: {
    columns: { topic: TOPIC, english: { is: 'text' } },
    unique: ['topic'],
    carried: 0,
    regional: false
  },
  'bureau-english': {
    columns: { sign: WORD, english: { is: 'text' } },
    unique: ['sign'],
    carried: 0,
    regional: false
  },
  'english-words': {
    columns: {
      word: WORD,
      topic: { ...TOPIC, optional: true },
      sign: { is: 'word', of: { table: 'bureau-english', column: 'sign' }, optional: true }
    },
    unique: ['word', 'topic', 'sign'],
    either: ['topic', 'sign'],
    carried: 1,
    regional: false
  },
  leads: {
    columns: { word: WORD, of: { is: 'word', among: ['part', 'whole'] } },
    unique: ['word'],
    carried: 0,
    regional: false
  },
  levels: {
    columns: { level: { is: 'word', among: LEVELS }, word: WORD, one_letter: { is: 'mark' } },
    unique: ['level', 'word'],
    carried: 1,
    regional: false
  },
  peoples: {
    columns: { people: WORD, pinyin: WORD, english: { is: 'text' } },
    unique: ['people'],
    carried: 0,
    regional: false
  },
  misprints: {
    columns: { wrong: WORD, right: WORD },
    unique: ['wrong'],
    carried: 0,
    regional: false
  },
  'reader-words': {
    columns: { class: { is: 'word', among: READER_CLASSES }, phrase: { is: 'phrase' }, ...COMPANY },
    unique: ['class', 'phrase'],
    carried: 1,
    regional: false
  },
  heads: {
    columns: {
      field: {
        is: 'word',
        among: ['number', 'category', 'name', 'bureau', 'city', 'township', 'takeover', 'way', 'note']
      },
      phrase: { is: 'parts' },
      standard: { is: 'mark' },
      alone: { is: 'mark' }
    },
    unique: ['field', 'phrase'],
    carried: 1,
    regional: false
  },
  'head-pieces': {
    columns: { piece: WORD, place: { is: 'number', least: 0, most: 20 }, certain: { is: 'mark' } },
    unique: ['piece'],
    carried: 0,
    regional: false
  },
  'list-names': {
    columns: {
      list: { is: 'word', among: ['basic', 'shared', 'reclaimed'], optional: true },
      phrase: { is: 'parts' },
      standard: { is: 'mark' },
      sheet: { is: 'mark' }
    },
    unique: ['phrase'],
    carried: 0,
    regional: false
  },
  notices: {
    columns: {
      class: { is: 'word', among: NOTICE_CLASSES },
      phrase: { is: 'phrase' },
      room: { is: 'number', least: 0, most: 30, optional: true },
      ...COMPANY
    },
    unique: ['class', 'phrase'],
    carried: 1,
    regional: false
  },
  'finding-words': {
    columns: { class: { is: 'word', among: FINDING_CLASSES }, phrase: { is: 'phrase' }, ...COMPANY },
    unique: ['class', 'phrase'],
    carried: 1,
    regional: false
  },
  actions: {
    columns: {
      action: WORD,
      role: { is: 'word', among: ACTION_ROLES },
      phrase: { is: 'phrase' },
      ...COMPANY
    },
    unique: ['action', 'role', 'phrase'],
    carried: 2,
    regional: false
  },
  timing: {
    columns: {
      kind: { is: 'word', among: ['cadence', 'deadline'] },
      class: { is: 'word', among: ['period', 'regular', 'event', 'date', 'open'] },
      rank: { is: 'number', least: 1, most: 99 },
      form: { is: 'word', among: TIMING_FORMS },
      phrase: { is: 'phrase' },
      ...COMPANY
    },
    unique: ['kind', 'phrase'],
    carried: 1,
    regional: false
  },
  'indicator-heads': {
    columns: {
      role: { is: 'word', among: ['indicator', 'above', 'number', 'weight', 'bureau', 'other', 'title'] },
      rank: { is: 'number', least: 0, most: 9 },
      word: WORD
    },
    unique: ['role', 'word'],
    carried: 2,
    regional: false
  },
  columns: {
    columns: { word: WORD, part: { is: 'word', among: HEAD_PARTS } },
    unique: ['word'],
    carried: 0,
    regional: false
  }
} as const satisfies Record<string, Schema>;

export type TableName = keyof typeof TABLES;

type Cell<C> = C extends { among: readonly (infer One)[] }
  ? One | (C extends { optional: true } ? '' : never)
  : C extends { is: 'number' }
    ? number
    : C extends { is: 'mark' }
      ? boolean
      : string;
type Columns<Name extends TableName> = (typeof TABLES)[Name]['columns'];

/** A row as code sees it: the table's own columns, and `region` ('' for rows that hold everywhere) where its rows may
 *  be regional. */
export type Row<Name extends TableName> = {
  readonly [Key in keyof Columns<Name>]: Cell<Columns<Name>[Key]>;
} & ((typeof TABLES)[Name]['regional'] extends true ? { readonly region: string } : unknown);

/** Names of all tables. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** A table by its name. */
export function schemaOf(name: TableName): Schema {
  return TABLES[name];
}
