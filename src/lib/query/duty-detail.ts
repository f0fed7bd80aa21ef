// Everything about one duty.
import { question, type Desk } from '../db/engine.ts';
import type { ListId } from '../duty/record.ts';
import { dutyClauses, type DutyClause } from './duty-clauses.ts';
import { dutyRoles, type DutyRole } from './selection.ts';
import { sourceLines, type SourceLine } from './source-lines.ts';

export interface DutyName {
  id: string;
  list: ListId;
  seq: number;
  name: string;
}

/** One duty with its bureaus, clauses, source lines and its neighbours in official order (null at the ends). */
export interface DutyDetail extends DutyName {
  category: string;
  fromLine: number;
  toLine: number;
  roles: DutyRole[];
  clauses: DutyClause[];
  lines: SourceLine[];
  before: DutyName | null;
  after: DutyName | null;
}

/** The duty of that id, or null where the lists have none. Throws QueryError. */
export async function dutyDetail(desk: Desk, id: string): Promise<DutyDetail | null> {
  const [duty] = await desk.ask(DUTY_HEAD, id);
  if (duty === undefined) return null;
  const { rank, ...rest } = duty;
  const [before] = await desk.ask(DUTY_BEFORE, rank);
  const [after] = await desk.ask(DUTY_AFTER, rank);
  return {
    ...rest,
    roles: (await dutyRoles(desk, [id])).get(id) ?? [],
    clauses: await dutyClauses(desk, [id]),
    lines: await sourceLines(desk, id),
    before: before ?? null,
    after: after ?? null
  };
}

/** Ids of all duties in official order. Throws QueryError. */
export async function dutyIds(desk: Desk): Promise<string[]> {
  return (await desk.ask(DUTY_IDS, null)).map(({ id }) => id);
}

export const DUTY_HEAD = question<
  string,
  DutyName & { category: string; fromLine: number; toLine: number; rank: number }
>('duty-head', (id) => ({
  sql: 'SELECT id, list, seq, rank, category, name, from_line AS "fromLine", to_line AS "toLine" FROM duty WHERE id = ?',
  values: [id]
}));

export const DUTY_BEFORE = question<number, DutyName>('duty-before', (rank) => ({
  sql: 'SELECT id, list, seq, name FROM duty WHERE rank < ? ORDER BY rank DESC LIMIT 1',
  values: [rank]
}));

export const DUTY_AFTER = question<number, DutyName>('duty-after', (rank) => ({
  sql: 'SELECT id, list, seq, name FROM duty WHERE rank > ? ORDER BY rank LIMIT 1',
  values: [rank]
}));

export const DUTY_IDS = question<null, { id: string }>('duty-ids', () => ({
  sql: 'SELECT id FROM duty ORDER BY rank',
  values: []
}));
