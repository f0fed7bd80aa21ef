// Everything about one duty.
import type { Engine } from '../db/engine.ts';
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
export async function dutyDetail(engine: Engine, id: string): Promise<DutyDetail | null> {
  const [duty] = await engine.query<DutyName & { category: string; fromLine: number; toLine: number; rank: number }>(
    'SELECT id, list, seq, rank, category, name, from_line AS "fromLine", to_line AS "toLine" FROM duty WHERE id = ?',
    [id]
  );
  if (duty === undefined) return null;
  const { rank, ...rest } = duty;
  const [before] = await engine.query<DutyName>(
    'SELECT id, list, seq, name FROM duty WHERE rank < ? ORDER BY rank DESC LIMIT 1',
    [rank]
  );
  const [after] = await engine.query<DutyName>(
    'SELECT id, list, seq, name FROM duty WHERE rank > ? ORDER BY rank LIMIT 1',
    [rank]
  );
  return {
    ...rest,
    roles: (await dutyRoles(engine, [id])).get(id) ?? [],
    clauses: await dutyClauses(engine, [id]),
    lines: await sourceLines(engine, id),
    before: before ?? null,
    after: after ?? null
  };
}

/** Ids of all duties in official order. Throws QueryError. */
export async function dutyIds(engine: Engine): Promise<string[]> {
  return (await engine.query<{ id: string }>('SELECT id FROM duty ORDER BY rank')).map(({ id }) => id);
}
