// The tables of the lists, written once: what the encoder writes, the engine creates and checks, and tests build.

/** What a column holds: a whole number of 32 bits, a text, a word (a text that repeats few values) or yes/no; with `?`
 *  it may be null, which says that the document gives nothing. */
export type ColumnType = 'int' | 'int?' | 'text' | 'word' | 'word?' | 'flag';

/** Tables and their columns in order. Every row knows its `edition`. `document`, `category`, `bureau`, `duty` and
 *  `clause` are keys: whole numbers, unique over all editions an engine holds, and the only columns that tables are
 *  joined by; a category or bureau that several editions share has a row in each of them under one key. `id` is the
 *  text that addresses and files use (duty/id.ts), unique within an edition. `rank` and `position` are for sorting:
 *  ranks count from 0 within an edition, positions from 1. */
export const SCHEMA = {
  /** The lists of one place as of one date. `place` is the id of the place, `date` '' where there is none. */
  edition: { edition: 'int', id: 'text', place: 'text', city: 'text', township: 'text', date: 'text' },
  /** What an edition was read from; `pages` are the printed numbers of its pages, joined by '|', '' where it has
   *  none. */
  document: { edition: 'int', document: 'int', file: 'text', encoding: 'text', pages: 'text' },
  /** `kind` is the heading of the genre that the category is, null for one of the document's own. */
  category: {
    edition: 'int',
    category: 'int',
    id: 'text',
    name: 'text',
    kind: 'word?',
    rank: 'int',
    pinyin: 'text',
    initials: 'text'
  },
  /** A body of the city `city`, '' where the document does not name it; `stem` is its name without the place, `kind`
   *  says which body every city has it is (水利, 公安), null for none of these; `aliases` are joined by '|'. */
  bureau: {
    edition: 'int',
    bureau: 'int',
    id: 'text',
    name: 'text',
    stem: 'text',
    short_name: 'text',
    city: 'word',
    tier: 'word',
    kind: 'word?',
    rank: 'int',
    pinyin: 'text',
    initials: 'text',
    aliases: 'text'
  },
  /** `seq` is the number as printed. `from_line` and `to_line` are its first and last line in `document`. City,
   *  township and takeover clauses count its clauses of that side; of the township's column only those that the
   *  township does, `other_clauses` are those that villages, people or institutions do. `reports` are its upward
   *  reports. */
  duty: {
    edition: 'int',
    duty: 'int',
    document: 'int',
    id: 'text',
    list: 'word',
    seq: 'int',
    rank: 'int',
    category: 'int',
    name: 'text',
    from_line: 'int',
    to_line: 'int',
    city_clauses: 'int',
    township_clauses: 'int',
    other_clauses: 'int',
    takeover_clauses: 'int',
    reports: 'int'
  },
  /** A bureau in a duty; `list`, `category` and `township_clauses` are the duty's, so that views by bureau read this
   *  table alone. `position` in its bureau column, 0 where it is not `listed`; `sharers` are the bureaus that the duty
   *  lists; `clauses` name it as actor, of these `city_clauses` on the city's side; `reports` are upward reports that
   *  it receives. `printed` is its name as the bureau column writes it ('' where not listed), `part` what the column
   *  says it plays: lead, helper or null. */
  participation: {
    edition: 'int',
    duty: 'int',
    bureau: 'int',
    list: 'word',
    category: 'int',
    position: 'int',
    listed: 'flag',
    printed: 'word',
    part: 'word?',
    sharers: 'int',
    role: 'word',
    clauses: 'int',
    city_clauses: 'int',
    township_clauses: 'int',
    reports: 'int'
  },
  /** `cadence_class` and `deadline_class` are classes of these (duty/timing.ts), `cadence_form` and `deadline_form`
   *  what their words come to (duty/timing-form.ts). `doer` does a clause of the township's column, null elsewhere,
   * and `upward` says that it is a report to a body above (duty/township-work.ts). */
  clause: {
    edition: 'int',
    clause: 'int',
    duty: 'int',
    id: 'text',
    side: 'word',
    group_title: 'word?',
    number: 'int?',
    position: 'int',
    text: 'text',
    cadence: 'word?',
    cadence_class: 'word',
    cadence_form: 'word?',
    deadline: 'word?',
    deadline_class: 'word',
    deadline_form: 'word?',
    doer: 'word?',
    upward: 'flag',
    lead: 'flag',
    from_line: 'int',
    to_line: 'int'
  },
  /** Actors and partners of clauses (`kind`); `bureau` is null for somebody who is none, `printed` '' where the clause
   *  does not name the actor itself (`basis` says what names it). */
  clause_actor: {
    edition: 'int',
    clause: 'int',
    duty: 'int',
    kind: 'word',
    position: 'int',
    name: 'word',
    bureau: 'int?',
    printed: 'word',
    basis: 'word'
  },
  /** Who receives what a clause reports or hands over: named by it, or the duty's sole bureau (`basis`; then `printed`
   *  is ''). */
  clause_recipient: {
    edition: 'int',
    clause: 'int',
    duty: 'int',
    position: 'int',
    name: 'word',
    bureau: 'int?',
    printed: 'word',
    basis: 'word'
  },
  action: { edition: 'int', clause: 'int', duty: 'int', action: 'word' },
  /** Further columns of the list that a duty has, as printed. */
  extra: { edition: 'int', duty: 'int', position: 'int', head: 'word', text: 'text' },
  /** What makes a duty uncertain, by the code of the problem (duty/problem.ts). */
  flag: { edition: 'int', duty: 'int', position: 'int', code: 'word' },
  /** Lines of a document that are not blank, from 1. `place` is where a line stands (read/sheet.ts), '' where only its
   *  number is known; `printed` the line before look-alike characters were replaced, null where there were none. */
  source_line: { edition: 'int', document: 'int', line: 'int', text: 'text', place: 'word', printed: 'word?' },
  /** Where a field stands: `from_char` and `to_char` are UTF-16 offsets in its line, the latter exclusive; `clause` is
   *  null for the duty's own fields; `value` is what the words were read as, '' where they are the field themselves. */
  span: {
    edition: 'int',
    document: 'int',
    duty: 'int',
    clause: 'int?',
    field: 'word',
    value: 'word',
    line: 'int',
    from_char: 'int',
    to_char: 'int'
  }
} as const satisfies Record<string, Record<string, ColumnType>>;

export type TableName = keyof typeof SCHEMA;
export const TABLES = Object.keys(SCHEMA) as TableName[];

interface Cells {
  int: number;
  text: string;
  word: string;
  flag: boolean;
}
type CellOf<Type> = Type extends `${infer Base extends keyof Cells}?`
  ? Cells[Base] | null
  : Type extends keyof Cells
    ? Cells[Type]
    : never;

/** A row of a table, by column. */
export type Row<Name extends TableName> = {
  -readonly [Column in keyof (typeof SCHEMA)[Name]]: CellOf<(typeof SCHEMA)[Name][Column]>;
};

/** Rows of every table. */
export type Rows = { [Name in TableName]: Row<Name>[] };

/** Columns of a table with their types, in order. */
export function columnsOf(name: TableName): [column: string, type: ColumnType][] {
  return Object.entries(SCHEMA[name]);
}

const SQL: Record<'int' | 'text' | 'word' | 'flag', string> = {
  int: 'INTEGER',
  text: 'VARCHAR',
  word: 'VARCHAR',
  flag: 'BOOLEAN'
};

/** What a type is apart from null. */
export function baseOf(type: ColumnType): 'int' | 'text' | 'word' | 'flag' {
  return type.replace('?', '') as 'int' | 'text' | 'word' | 'flag';
}

/** The statement that makes an empty table. */
export function creation(name: TableName): string {
  const columns = columnsOf(name).map(
    ([column, type]) => `${column} ${SQL[baseOf(type)]}${type.endsWith('?') ? '' : ' NOT NULL'}`
  );
  return `CREATE TABLE ${name} (${columns.join(', ')})`;
}
