// Questions are written in the SQL that DuckDB, PostgreSQL and ClickHouse share; what these say in words of their own
// is said here, in one form.

/** A text as it stands in SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Texts of a group as one text, in the order of `by` (all ascending, no two rows equal); null for a group without any,
 *  texts that are null are left out. ClickHouse has other words for it, into which this form alone can be put. */
export function joined(text: string, by: string, separator = '|'): string {
  return `string_agg(${text}, '${separator}' ORDER BY ${by})`;
}

/** The different texts of a group as one text, sorted. */
export function joinedOnce(text: string): string {
  return `string_agg(DISTINCT ${text}, '|' ORDER BY ${text})`;
}

/** Place of a value among some words, from 1; null for others. */
export function placeAmong(value: string, words: readonly string[]): string {
  return `CASE ${value} ${words.map((word, at) => `WHEN '${word}' THEN ${at + 1}`).join(' ')} END`;
}

/** A number that is not negative, rounded to so many decimals. */
export function rounded(number: string, decimals: number): string {
  const scale = 10 ** decimals;
  return `floor(CAST(${number} AS DOUBLE PRECISION) * ${scale} + 0.5) / ${scale}`;
}

/** Condition that a text holds a word, and the value of its question mark: by LIKE, at which every engine is quickest,
 *  unless the word has signs that LIKE reads otherwise, which engines escape each in its own way. */
export function holding(text: string, word: string): { sql: string; value: string } {
  return /[%_\\]/u.test(word)
    ? { sql: `position(? IN ${text}) > 0`, value: word }
    : { sql: `${text} LIKE ?`, value: `%${word}%` };
}
