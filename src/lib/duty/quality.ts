// What a reading is worth: counts, conservation and everything doubtful, as data and as a report in words.

import type { readingWords } from '../i18n/sentences.ts';
import {
  LISTS,
  SIDES,
  type Conservation,
  type ListId,
  type Place,
  type Problem,
  type Reading,
  type Side
} from './record.ts';

/** `lists` and `clauses` count duties and clauses; `categories` duties of each category by list, in official order;
 *  `unattributed` city clauses without an actor; `sourceNonBlank` equals the sum of the conservation figures or the
 *  reader is wrong. */
export interface Quality {
  file: string;
  encoding: string;
  place: Place;
  lists: Record<ListId, number>;
  clauses: Record<Side, number>;
  bureaus: number;
  categories: { category: string; basic: number; shared: number; reclaimed: number }[];
  conservation: Conservation;
  unattributed: number;
  problems: Problem[];
}

/** The figures of a reading. */
export function qualityOf(reading: Reading): Quality {
  const { file, encoding, place, duties, bureaus, categories, conservation, problems } = reading;
  const clauses = duties.flatMap((duty) => duty.clauses);
  const tally = <Key extends string>(keys: readonly Key[], count: (key: Key) => number) =>
    Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, number>;
  return {
    file,
    encoding,
    place,
    bureaus: bureaus.length,
    conservation,
    problems,
    lists: tally(LISTS, (list) => duties.filter((duty) => duty.list === list).length),
    clauses: tally(SIDES, (side) => clauses.filter((clause) => clause.side === side).length),
    categories: categories.map((category) => ({
      category,
      ...tally(LISTS, (list) => duties.filter((duty) => duty.category === category && duty.list === list).length)
    })),
    unattributed: clauses.filter((clause) => clause.side === 'city' && clause.actors.length === 0).length
  };
}

/** How problems are worded: what is wrong by its code, and its place; `report` has the words of the report itself. */
export interface ProblemWords {
  report: ReturnType<typeof readingWords>;
  say(code: string): string;
  at(problem: Problem): string;
}

/** The quality report as lines of text. */
export function qualityReport(quality: Quality, { report, say, at }: ProblemWords): string {
  const { conservation, lists, clauses, place } = quality;
  const lines = [
    report.file(quality.file, quality.encoding),
    report.place(place.city, place.township),
    report.duties(
      LISTS.map((list) => [report.lists[list], lists[list]] as const),
      LISTS.reduce((sum, list) => sum + lists[list], 0)
    ),
    report.clauses(
      SIDES.map((side) => [report.sides[side], clauses[side]] as const),
      quality.bureaus
    ),
    report.conservation(conservation.total, conservation.duties, conservation.furniture, conservation.unplaced),
    report.unattributed(quality.unattributed),
    '',
    report.categories,
    ...quality.categories.map((row) => `  ${row.category} ${row.basic}/${row.shared}/${row.reclaimed}`)
  ];
  for (const severity of ['error', 'warning', 'note'] as const) {
    const problems = quality.problems.filter((problem) => problem.severity === severity);
    lines.push('', report.problems(report.severity[severity], problems.length));
    for (const problem of problems)
      lines.push(`  ${report.problem(at(problem), say(problem.code), problem.value, problem.dutyId ?? '')}`);
  }
  return lines.join('\n');
}
