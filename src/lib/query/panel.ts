// What the panel asks, of whatever is open in it.
import { NO_FILTER, type Filter } from '../address/filter.ts';
import type { DutiesSelection, Selection } from '../address/mark.ts';
import type { Desk, Question } from '../db/engine.ts';
import { keptName, type Kept } from '../db/kept.ts';
import { clauseLines } from './clause-list.ts';
import { dutyClauses, type DutyClause } from './duty-clauses.ts';
import { dutyDetail } from './duty-detail.ts';
import { openedRows } from './opened-rows.ts';
import { selected, type Selected } from './selection.ts';
import { sharingTies } from './sharing.ts';
import { totals } from './totals.ts';
import { workload } from './workload.ts';

/** Duties of so few rows show their clauses at once: they come with the answer, so that the panel is drawn in one go.
 */
export const OPEN_ROWS = 2;

/** The duties of a selection, with the clauses of those that are open from the start. */
export async function selectedOpen(
  desk: Desk,
  selection: DutiesSelection,
  filter: Filter
): Promise<{ answer: Selected; clauses: DutyClause[] }> {
  const answer = await selected(desk, selection, filter);
  const few = answer.rows.length <= OPEN_ROWS ? answer.rows.filter(({ list }) => list !== 'basic') : [];
  const keys = few.map(({ key }) => key);
  return { answer, clauses: await dutyClauses(desk, keys) };
}

/** Asks all that the panel asks while it shows a selection under no filter. */
async function askAll(desk: Desk, selection: Selection): Promise<void> {
  switch (selection.kind) {
    case 'duty':
      await dutyDetail(desk, selection.id);
      return;
    case 'clauses':
      await clauseLines(desk, selection.of, NO_FILTER);
      return;
    case 'formula':
      await Promise.all([workload(desk, NO_FILTER), totals(desk, NO_FILTER), sharingTies(desk, NO_FILTER)]);
      return;
    case 'ratio':
      await Promise.all([openedRows(desk, selection.part, NO_FILTER), openedRows(desk, selection.whole, NO_FILTER)]);
      return;
    case 'bureaus':
    case 'categories':
    case 'groups':
      await openedRows(desk, selection, NO_FILTER);
      return;
    case 'finding':
    case 'findings':
      return;
    default:
      await selectedOpen(desk, selection, NO_FILTER);
  }
}

/** What the engine answers to all that the panel asks of some selections. Of what is `known` of the same tables nothing
 *  is asked again. Throws QueryError. */
export async function panelAnswers(desk: Desk, selections: Iterable<Selection>, known: Kept = {}): Promise<Kept> {
  const asked = new Map<string, Promise<unknown[]>>();
  const noting: Desk = {
    scope: desk.scope,
    ask: <Params, Row>(question: Question<Params, Row>, params: Params) => {
      const name = keptName(question.statement(params, desk.scope));
      const held = known[name];
      const rows = asked.get(name) ?? (held === undefined ? desk.ask(question, params) : Promise.resolve(held));
      asked.set(name, rows);
      return rows as Promise<Row[]>;
    }
  };
  for (const selection of selections) await askAll(noting, selection);
  const answers = [...asked].map(async ([name, rows]) => [name, await rows] as const);
  return Object.fromEntries(await Promise.all(answers));
}
