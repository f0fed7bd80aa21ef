// The tables of an edition as they stand in an engine, for taking its lists over into another one.
import { question } from '../db/engine.ts';
import { columnsOf, type Row, type TableName } from '../duty/schema.ts';
import { inScope } from './scope.ts';

/** What orders the rows of a table, so that no two of them stand alike. */
const ORDERS: Record<TableName, string> = {
  edition: 't.edition',
  document: 't.document',
  category: 't.rank, t.category',
  bureau: 't.rank, t.bureau',
  duty: 't.duty',
  participation: 't.duty, t.position, t.bureau',
  clause: 't.clause',
  clause_actor: 't.clause, t.kind, t.position',
  clause_recipient: 't.clause, t.position',
  action: 't.clause, t.action',
  extra: 't.duty, t.position',
  flag: 't.duty, t.position',
  source_line: 't.document, t.line',
  span: 't.duty, t.line, t.from_char, t.to_char, t.field, t.value, t.clause NULLS FIRST'
};

/** All rows of one table that are of the editions looked at, with the keys of the engine that is asked. */
export const EDITION_TABLE = question<{ table: TableName }, Row<TableName>>('edition-table', ({ table }, scope) => ({
  sql: `SELECT ${columnsOf(table)
    .map(([column]) => `t.${column}`)
    .join(', ')} FROM ${table} t WHERE ${inScope(scope, 't')} ORDER BY t.edition, ${ORDERS[table]}`,
  values: []
}));
