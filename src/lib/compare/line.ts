// The lines of a comparison with all that is shown of them, and what they come to.
import { rollup } from 'd3';
import { LISTS, type ListId, type Side } from '../duty/record.ts';
import { CHANGES, type BureauChange, type ChangeKind } from './change.ts';
import { compare } from './compare.ts';
import type { Compared } from './subject.ts';

/** A duty as a comparison shows it; `bureaus` are official names in printed order. */
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
      a: shown(one),
      b: shown(other),
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

function shown(duty: Compared['duties'][number] | undefined): ShownDuty | null {
  if (duty === undefined) return null;
  const { id, list, seq, category, name, bureaus } = duty;
  return { id, list, seq, category, name, bureaus: bureaus.map(({ bureau }) => bureau) };
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
