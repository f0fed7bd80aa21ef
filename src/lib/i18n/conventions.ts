// How a language writes what the app puts together.

export interface Conventions {
  /** Between names of a list, parts of a sentence, parts of a line; after what is introduced; at the end of a sentence
   *  before another; between sentences. Each with its space. */
  marks: Record<'list' | 'comma' | 'semicolon' | 'colon' | 'stop' | 'gap', string>;
  /** The names before the last, joined, with the last. */
  both: (first: string, last: string) => string;
  /** What stands before the title of a section and of a part of it; numbers from 1. */
  heading: (number: number) => string;
  subheading: (section: number, number: number) => string;
  /** Names of action types; one without an entry is called as in the lists. */
  actions: Readonly<Record<string, string>>;
  /** Where a text stands in a document (i18n/where.ts); parts that are not known are ''. */
  where: {
    cell: (sheet: string, cell: string) => string;
    page: (from: string, to: string) => string;
    within: (from: string, to: string) => string;
    /** The same in a column of page numbers. */
    between: (from: string, to: string) => string;
    table: (table: string, row: string, column: string) => string;
    paragraph: (number: string) => string;
    line: (number: string) => string;
    whole: string;
  };
}
