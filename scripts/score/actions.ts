// Score of the action types against labelled township clauses: micro-F1, in all and per type.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS, type Action, type Clause } from '../../src/lib/duty/record.ts';
import { published } from '../published.ts';
import type { Figure } from './figure.ts';

interface Label {
  item: string;
  n: number | null;
  section?: string;
  types: Action[];
}
/** A labelled clause with the types read and the types labelled. */
export interface Scored {
  clause: Clause;
  read: Action[];
  labelled: Action[];
}

/** Labelled township clauses with what the reader says of them. Throws RangeError for a label without a clause. */
export function scoredActions(file = join('tests', 'fixtures', 'labels', 'actions-dev.json')): Scored[] {
  const labels = JSON.parse(readFileSync(file, 'utf8')) as Label[];
  const duties = new Map(published().duties.map((duty) => [duty.id, duty]));
  return labels.map((label) => {
    const clauses = (duties.get(label.item)?.clauses ?? []).filter((clause) => clause.side === 'township');
    const clause = clauses.find(
      (one) =>
        one.number === label.n && (label.section === undefined || one.group?.startsWith(`${label.section}、`) === true)
    );
    if (clause === undefined) throw new RangeError(`no township clause for label ${JSON.stringify(label)}`);
    return { clause, read: clause.actions, labelled: label.types };
  });
}

/** Micro-F1 over types on the labelled half and, by our own reading, on the other; then F1 of each type. */
export function scoreActions(): Figure[] {
  const labelled = scoredActions();
  const other = scoredActions(join('tests', 'fixtures', 'labels', 'own-actions.json'));
  const f1 = (types: readonly Action[], scored = labelled): number => {
    const count = (of: (one: Scored) => Action[]) =>
      scored.reduce((sum, one) => sum + of(one).filter((type) => types.includes(type)).length, 0);
    const total = count((one) => one.read) + count((one) => one.labelled);
    return total === 0 ? 1 : (2 * count((one) => one.read.filter((type) => one.labelled.includes(type)))) / total;
  };
  return [
    { name: 'action types: micro-F1, labelled half', value: f1(ACTIONS), floor: 0.97 },
    { name: 'action types: micro-F1, other half by our reading', value: f1(ACTIONS, other), floor: 0.93 },
    ...ACTIONS.map((action) => ({ name: `action types: ${action}`, value: f1([action]), floor: null }))
  ];
}
