// What a number of the load opens: its duties, its clauses, its bureaus, or its formula.
import type { Conditions } from '../address/conditions.ts';
import { opening, writeMark, type Mark, type Selection } from '../address/mark.ts';
import { LISTS, type ListId } from '../duty/record.ts';
import type { Measure } from '../query/matrix.ts';
import type { Counting, LoadCount } from '../query/workload.ts';

/** Conditions on the clauses that a count is of, beside whose they are. */
const CLAUSES: Partial<Record<LoadCount | 'otherClauses', Conditions>> = {
  cityClauses: { side: ['city'] },
  townshipClauses: { side: ['township'] },
  otherClauses: { side: ['others'] },
  reports: { up: ['yes'] },
  period: { side: ['township'], every: ['period'] },
  regular: { side: ['township'], every: ['regular'] },
  event: { side: ['township'], every: ['event'] },
  dated: { side: ['township'], due: ['date', 'within'] },
  reporting: { side: ['township'], part: ['reporting'] },
  periodic: { side: ['township'], part: ['periodic'] },
  limited: { side: ['township'], part: ['limited'] },
  rest: { side: ['township'], part: ['rest'] }
};

/** What a count of one bureau opens; the burden index opens its formula. Evenly counted, a number opens all that is
 *  divided. */
export function loadMark(bureau: string, count: LoadCount | 'burden', counting: Counting): Selection {
  if (count === 'burden') return { kind: 'formula', name: 'burden', of: bureau };
  const named: Conditions = counting === 'named' ? { names: [bureau] } : {};
  if (count === 'shared' || count === 'reclaimed')
    return counting === 'named'
      ? { kind: 'duties', of: { list: [count], bureau: [bureau], ...named } }
      : { kind: 'bureau', bureau, list: count };
  const own: Conditions = count === 'cityClauses' ? { by: [bureau] } : count === 'reports' ? { to: [bureau] } : named;
  return { kind: 'clauses', of: { bureau: [bureau], ...CLAUSES[count], ...own } };
}

/** The duties, shared and taken back, that a bureau's total counts. */
export function dutiesMark(bureau: string, counting: Counting): Mark {
  return counting === 'named'
    ? { kind: 'duties', of: { bureau: [bureau], names: [bureau] } }
    : { kind: 'bureau', bureau };
}

/** The bureaus of some rows, where the duties list `all` bureaus: under a filter of bureaus the rows may be fewer. */
export function bureausMark(rows: readonly { id: string }[], all: number): Mark {
  return { kind: 'bureaus', of: rows.length === all ? {} : { among: rows.map(({ id }) => id) } };
}

/** How many bureaus the longest bureau column lists, for a message: it opens them where one duty alone has so many. */
export function longestColumn(most: number, dutiesOfMost: number, of: Conditions): number | string {
  return dutiesOfMost === 1 ? opening(most, { kind: 'bureaus', of: { ...of, sharers: [String(most)] } }) : most;
}

/** What a number of the heatmap opens where it counts clauses: of one bureau (null: of all, the township's own row
 *  included) in a category and list; null stands for all of these. */
export function clauseCellMark(
  measure: Exclude<Measure, 'duties'>,
  bureau: string | null,
  category: string | null,
  list: ListId | null
): Selection {
  const count = CELL_COUNTS[measure];
  const of: Conditions = {
    ...(category === null ? {} : { cat: [category] }),
    ...(list === null ? {} : { list: [list] })
  };
  if (bureau === null) return groupMark(of, count);
  const mark = loadMark(bureau, count, 'full');
  return mark.kind === 'clauses' ? { kind: 'clauses', of: { ...mark.of, ...of } } : mark;
}

/** What the measures of the heatmap count, as counts of the load. */
export const CELL_COUNTS = { city: 'cityClauses', township: 'townshipClauses', reports: 'reports' } as const;

/** Counts of a group or of all that are shown with their rows. */
export type GroupCount = LoadCount | 'basic' | 'otherClauses' | 'duties' | 'bureaus';

/** What a count of a group opens, where `of` says which duties the group is of; null for what has no rows. A tier
 *  counts the reports that its bureaus receive. */
export function groupMark(of: Conditions, count: GroupCount): Selection {
  const list = LISTS.find((each) => each === count);
  if (list !== undefined) return { kind: 'duties', of: { ...of, list: [list] } };
  if (count === 'duties') return { kind: 'duties', of };
  if (count === 'bureaus') return { kind: 'bureaus', of };
  const received: Conditions = count === 'reports' && of.tier !== undefined ? { totier: of.tier } : {};
  return { kind: 'clauses', of: { ...of, ...CLAUSES[count as LoadCount], ...received } };
}

/** The marks of several counts of a group as the cells of a table have them, by `pick:<count>`. */
export function groupPicks(of: Conditions, counts: readonly GroupCount[]): Record<string, string> {
  return Object.fromEntries(counts.map((count) => [`pick:${count}`, writeMark(groupMark(of, count))]));
}
