// The lists as a whole, for what is computed from all duties at once: findings, entry check, similarity.
import { question } from '../db/engine.ts';
import type { ListId, Side } from '../duty/record.ts';

/** Every duty in official order. */
export const ALL_DUTIES = question<null, { id: string; list: ListId; seq: number; category: string; name: string }>(
  'all-duties',
  () => ({ sql: 'SELECT id, list, seq, category, name FROM duty ORDER BY rank', values: [] })
);

/** The bureau column of every duty, in printed order. */
export const ALL_COLUMNS = question<null, { id: string; bureau: string }>('all-columns', () => ({
  sql: 'SELECT duty_id AS id, bureau FROM participation WHERE listed ORDER BY duty_id, position',
  values: []
}));

/** The text of every clause, by side and position within its duty. */
export const ALL_CLAUSES = question<
  null,
  {
    id: string;
    dutyId: string;
    side: Side;
    text: string;
    lead: boolean;
    group: string | null;
    number: number | null;
  }
>('all-clauses', () => ({
  sql: `SELECT id, duty_id AS "dutyId", side, text, lead, group_title AS "group", number
     FROM clause ORDER BY duty_id, side, position`,
  values: []
}));
