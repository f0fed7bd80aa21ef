// The lines of a comparison with all that is shown of them, and what they come to; lines.ts makes them.
import { group, rollup, sort } from 'd3';
import { LISTS, type ListId, type Side } from '../duty/record.ts';
import { CHANGES, type BureauChange, type ChangeKind } from './change.ts';
import type { Evidence } from './likeness.ts';

/** A duty as a comparison shows it; `bureaus` are names without their city, in printed order, `called` their short
 *  names in their own edition. */
export interface ShownDuty {
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
  bureaus: string[];
  called: string[];
}

/** A clause beside what it became; null where it came or went. */
export interface ClausePair {
  side: Side;
  before: string | null;
  after: string | null;
}

/** A line of a comparison: `a` before, `b` after; `clauses` are those that changed, in the order of the texts;
 *  `confidence` of the pair 0..1 and the `evidence` for it, null for what came or went; `corrected` where the reader
 *  paired it. `came` and `went` are bureaus that the duty names now and named nowhere before, and the other way round:
 *  of a duty that was split what all its parts name, said on its first line only. */
export interface Line {
  a: ShownDuty | null;
  b: ShownDuty | null;
  kinds: ChangeKind[];
  bureaus: BureauChange | null;
  clauses: ClausePair[];
  confidence: number | null;
  evidence: Evidence | null;
  corrected: boolean;
  came: string[];
  went: string[];
}

/** Below this a pair is a question rather than an answer. */
const DOUBTFUL = 0.6;
/** Lines that are compared with those before without a pause. */
const AT_ONCE = 300;

/** What a line is known by: its duties. */
export function lineKey({ a, b }: Line): string {
  return `${a?.id ?? ''}|${b?.id ?? ''}`;
}

/** The lines, those that say the same as one before being that very one: a page need not show them anew. Gives way to
 *  the page between its steps. */
export async function sameLines(lines: readonly Line[], before: readonly Line[]): Promise<Line[]> {
  const known = new Map(before.map((line) => [lineKey(line), line]));
  const same: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const earlier = known.get(lineKey(line));
    same.push(earlier !== undefined && JSON.stringify(earlier) === JSON.stringify(line) ? earlier : line);
    if (at % AT_ONCE === AT_ONCE - 1) await new Promise((done) => setTimeout(done));
  }
  return same;
}

/** Short names of bureaus by their names without their city, as the editions call them; where both name one, as the
 *  later does. */
export function calledIn(lines: readonly Line[]): Map<string, string> {
  const called = new Map<string, string>();
  for (const side of ['a', 'b'] as const)
    for (const line of lines) {
      const duty = line[side];
      if (duty !== null) for (const [at, stem] of duty.bureaus.entries()) called.set(stem, duty.called[at] ?? stem);
    }
  return called;
}

/** How many lines hold each kind of change, by the list of the duty (as it is now, or as it was where it went); every
 *  kind is there. A line of several kinds counts in each. */
export function countsOf(lines: readonly Line[]): Map<ChangeKind, Record<ListId, number>> {
  return new Map(
    CHANGES.map((kind) => {
      const lists = rollup(
        lines.filter(({ kinds }) => kinds.includes(kind)),
        (own) => own.length,
        listOf
      );
      return [kind, Object.fromEntries(LISTS.map((list) => [list, lists.get(list) ?? 0])) as Record<ListId, number>];
    })
  );
}

/** How many duties went from one list to another; `from` null for what was added, `to` null for what was removed. A
 *  duty that was split or merged counts once for each line. */
export interface Flow {
  from: ListId | null;
  to: ListId | null;
  duties: number;
}

/** Flows between the lists in their order, those of no duty left out. */
export function flowsOf(lines: readonly Line[]): Flow[] {
  const ends = [...LISTS, null];
  return ends
    .flatMap((from) => ends.map((to) => ({ from, to })))
    .map(({ from, to }) => ({
      from,
      to,
      duties: lines.filter(({ a, b }) => (a?.list ?? null) === from && (b?.list ?? null) === to).length
    }))
    .filter(({ duties }) => duties > 0);
}

/** A bureau's duties before and after, and how many it came to or left: duties that came or went, or whose column names
 *  it only now or no longer. */
export interface BureauShift {
  bureau: string;
  before: number;
  after: number;
  came: number;
  went: number;
}

/** Bureaus that any duty names, those with the most comings and goings first, then by name. */
export function shiftsOf(lines: readonly Line[]): BureauShift[] {
  const [before, after] = [bureausOf(lines, 'a'), bureausOf(lines, 'b')];
  const many = (side: 'came' | 'went') => {
    const counts = new Map<string, number>();
    for (const line of lines)
      for (const bureau of new Set(line[side])) counts.set(bureau, (counts.get(bureau) ?? 0) + 1);
    return counts;
  };
  const [came, went] = [many('came'), many('went')];
  return sort(
    [...new Set([...before.keys(), ...after.keys()])].map((bureau) => ({
      bureau,
      before: before.get(bureau)?.size ?? 0,
      after: after.get(bureau)?.size ?? 0,
      came: came.get(bureau) ?? 0,
      went: went.get(bureau) ?? 0
    })),
    (one, other) => other.came + other.went - one.came - one.went || (one.bureau < other.bureau ? -1 : 1)
  );
}

/** Ids of the duties that name each bureau on one side. */
function bureausOf(lines: readonly Line[], side: 'a' | 'b'): Map<string, Set<string>> {
  const named = lines.flatMap((line) =>
    (line[side]?.bureaus ?? []).map((bureau) => ({ bureau, id: line[side]?.id ?? '' }))
  );
  return rollup(
    named,
    (own) => new Set(own.map(({ id }) => id)),
    ({ bureau }) => bureau
  );
}

/** Whether a pair is a question rather than an answer: not sure, and nobody has said so. */
export function isDoubtful({ confidence, corrected }: Line): boolean {
  return confidence !== null && confidence < DOUBTFUL && !corrected;
}

/** The list of the duty now, or as it was where it went. */
export function listOf({ a, b }: Line): ListId | undefined {
  return b?.list ?? a?.list;
}

/** The category of the duty now, or as it was where it went. */
export function categoryOf({ a, b }: Line): string {
  return b?.category ?? a?.category ?? '';
}

/** How many lines of a category hold each kind of change. */
export interface CategoryChanges {
  category: string;
  kinds: ReadonlyMap<ChangeKind, number>;
}

/** Changes by category, in the order in which the lines name them; categories without a line are left out. A line of
 *  several kinds counts in each. */
export function categoriesOf(lines: readonly Line[]): CategoryChanges[] {
  return [...group(lines, categoryOf)].map(([category, own]) => ({
    category,
    kinds: new Map(CHANGES.map((kind) => [kind, own.filter(({ kinds }) => kinds.includes(kind)).length]))
  }));
}
