// The lists as a whole, for what is computed from all duties at once: findings, entry check, similarity.
import { question } from '../db/engine.ts';
import type { ListId, Side } from '../duty/record.ts';
import { bureausIn, categoriesIn, inScope } from './scope.ts';

/** A duty with its number in the tables at hand, by which the others are found. */
export interface WholeDuty {
  key: number;
  id: string;
  list: ListId;
  seq: number;
  category: string;
  name: string;
}

/** Every duty in official order. */
export const ALL_DUTIES = question<null, WholeDuty>('all-duties', (_, scope) => ({
  sql: `SELECT d.duty AS key, d.id, d.list, d.seq, k.name AS category, d.name
     FROM duty d JOIN ${categoriesIn(scope)} k ON k.category = d.category
     WHERE ${inScope(scope, 'd')} ORDER BY d.duty`,
  values: []
}));

/** The bureau column of every duty, in printed order; `part` is what the column says the bureau plays. */
export const ALL_COLUMNS = question<null, { key: number; bureau: string; part: 'lead' | 'helper' | null }>(
  'all-columns',
  (_, scope) => ({
    sql: `SELECT p.duty AS key, b.name AS bureau, p.part
     FROM participation p JOIN ${bureausIn(scope)} b ON b.bureau = p.bureau
     WHERE ${inScope(scope, 'p')} AND p.listed ORDER BY p.duty, p.position`,
    values: []
  })
);

/** The text of every clause with its own number and its duty's, by side and position within its duty. */
export const ALL_CLAUSES = question<
  null,
  {
    key: number;
    duty: number;
    id: string;
    side: Side;
    text: string;
    lead: boolean;
    group: string | null;
    number: number | null;
  }
>('all-clauses', (_, scope) => ({
  sql: `SELECT c.clause AS key, c.duty, c.id, c.side, c.text, c.lead, c.group_title AS "group", c.number
     FROM clause c WHERE ${inScope(scope, 'c')} ORDER BY c.duty, c.side, c.position`,
  values: []
}));
