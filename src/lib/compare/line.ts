// The lines of a comparison with all that is shown of them, and what they come to.
import { rollup, sort } from 'd3';
import { LISTS, type ListId, type Side } from '../duty/record.ts';
import { CHANGES, type BureauChange, type ChangeKind } from './change.ts';
import { compare } from './compare.ts';
import { stemsOf, type Compared } from './subject.ts';

/** A duty as a comparison shows it; `bureaus` are names without their city, in printed order. */
export interface ShownDuty {
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
  bureaus: string[];
}

/** A clause beside what it became; null where it came or went. */
export interface ClausePair {
  side: Side;
  before: string | null;
  after: string | null;
}

/** A line of a comparison: `a` before, `b` after; `clauses` are those that changed, in the order of the texts;
 *  `confidence` of the pair 0..1, null for what came or went. */
export interface Line {
  a: ShownDuty | null;
  b: ShownDuty | null;
  kinds: ChangeKind[];
  bureaus: BureauChange | null;
  clauses: ClausePair[];
  confidence: number | null;
}

/** Below this a pair is a question rather than an answer. */
export const DOUBTFUL = 0.6;

/** The lines of the comparison of two editions; see compare. */
export function linesOf(a: Compared, b: Compared): Line[] {
  const [before, after] = [a, b].map(({ duties }) => new Map(duties.map((duty) => [duty.id, duty])));
  const [stemBefore, stemAfter] = [stemsOf(a), stemsOf(b)];
  return compare(a, b).map((row): Line => {
    const [one, other] = [before?.get(row.a ?? ''), after?.get(row.b ?? '')];
    const textOf = (duty: typeof one, id: string) => duty?.clauses.find((clause) => clause.id === id);
    const pair = (from: string | null, to: string | null): ClausePair => {
      const [gone, come] = [textOf(one, from ?? ''), textOf(other, to ?? '')];
      return {
        side: gone?.side ?? come?.side ?? 'city',
        before: gone?.text ?? null,
        after: come?.text ?? null
      };
    };
    const { reworded = [], removed = [], added = [] } = row.clauses ?? {};
    return {
      a: shown(one, stemBefore),
      b: shown(other, stemAfter),
      kinds: row.kinds,
      bureaus: row.bureaus,
      clauses: [
        ...reworded.map((each) => pair(each.before, each.after)),
        ...removed.map((id) => pair(id, null)),
        ...added.map((id) => pair(null, id))
      ],
      confidence: row.confidence
    };
  });
}

function shown(duty: Compared['duties'][number] | undefined, stemOf: (name: string) => string): ShownDuty | null {
  if (duty === undefined) return null;
  const { id, list, seq, category, name, bureaus } = duty;
  return { id, list, seq, category, name, bureaus: bureaus.map(({ bureau }) => stemOf(bureau)) };
}

/** How many lines hold each kind of change, by the list of the duty (as it is now, or as it was where it went); every
 *  kind is there. A line of several kinds counts in each. */
export function countsOf(lines: readonly Line[]): Map<ChangeKind, Record<ListId, number>> {
  return new Map(
    CHANGES.map((kind) => {
      const lists = rollup(
        lines.filter(({ kinds }) => kinds.includes(kind)),
        (own) => own.length,
        ({ a, b }) => b?.list ?? a?.list
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

/** A bureau's duties before and after, and how many of them it came to or left: duties that came, went, or whose column
 *  names it no longer or only now. */
export interface BureauShift {
  bureau: string;
  before: number;
  after: number;
  came: number;
  went: number;
}

/** Bureaus that any duty names, those with the most comings and goings first, then by name. */
export function shiftsOf(lines: readonly Line[]): BureauShift[] {
  const shifts = new Map<string, { [Side in 'before' | 'after' | 'kept' | 'stayed']: Set<string> }>();
  const of = (bureau: string) => {
    const known = shifts.get(bureau) ?? { before: new Set(), after: new Set(), kept: new Set(), stayed: new Set() };
    shifts.set(bureau, known);
    return known;
  };
  for (const { a, b } of lines) {
    for (const bureau of a?.bureaus ?? []) {
      of(bureau).before.add(a?.id ?? '');
      if (b?.bureaus.includes(bureau) === true) of(bureau).kept.add(a?.id ?? '');
    }
    for (const bureau of b?.bureaus ?? []) {
      of(bureau).after.add(b?.id ?? '');
      if (a?.bureaus.includes(bureau) === true) of(bureau).stayed.add(b?.id ?? '');
    }
  }
  return sort(
    [...shifts].map(([bureau, { before, after, kept, stayed }]) => ({
      bureau,
      before: before.size,
      after: after.size,
      came: after.size - stayed.size,
      went: before.size - kept.size
    })),
    (one, other) => other.came + other.went - one.came - one.went || (one.bureau < other.bureau ? -1 : 1)
  );
}
