// Which duty of a draft came of which of its base, and what two drafts of one base have in common.
import type { DraftRow } from './replay.ts';
import { dutiesOf, type DutyKey, type Step } from './step.ts';

/** A duty of the base that became one of the draft, by id; a split repeats `a`, a merger `b`. */
export function originsOf(rows: readonly DraftRow[]): { a: string; b: string }[] {
  return rows.flatMap(({ id, from }) => from.map((a) => ({ a, b: id })));
}

/** Two drafts in one: `steps` are those of the first, then those of the second that it lacks; `came` counts these,
 *  `same` those that both have. `conflicts` are duties that steps of one draft alone and steps of the other alone both
 *  change. */
export interface MergedSteps {
  steps: Step[];
  came: number;
  same: number;
  conflicts: { duty: DutyKey; mine: Step[]; theirs: Step[] }[];
}

/** Merges the steps of two drafts of one base. A step with a key that the first has too is the same step, as the first
 *  has it. */
export function mergeSteps(mine: readonly Step[], theirs: readonly Step[]): MergedSteps {
  const known = new Set(mine.map(({ key }) => key));
  const came = theirs.filter(({ key }) => !known.has(key));
  const both = new Set(theirs.map(({ key }) => key));
  const own = mine.filter(({ key }) => !both.has(key));
  const touched = (steps: readonly Step[], duty: DutyKey) => steps.filter((step) => dutiesOf(step).includes(duty));
  const duties = [...new Set(came.flatMap(dutiesOf))];
  return {
    steps: [...mine, ...came],
    came: came.length,
    same: theirs.length - came.length,
    conflicts: duties.flatMap((duty) => {
      const [one, other] = [touched(own, duty), touched(came, duty)];
      return one.length === 0 ? [] : [{ duty, mine: one, theirs: other }];
    })
  };
}
