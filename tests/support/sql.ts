// Free SQL for tests, asked as a question without parameters.
import { desk, question, type Desk, type Engine, type Value } from '../../src/lib/db/engine.ts';

/** A desk over the first edition, with the engine behind it. */
export interface TestDesk extends Desk {
  engine: Engine;
}

export function testDesk(engine: Engine): TestDesk {
  return { ...desk(engine, [1]), engine };
}

/** Rows of any statement. Throws QueryError. */
export function sql<Row>(engine: Engine, text: string, values: readonly Value[] = []): Promise<Row[]> {
  return engine.ask(
    question<null, Row>('test', () => ({ sql: text, values })),
    null,
    []
  );
}

/** Adds the counts of duty/arrow.ts to hand-made tables. */
export async function countDuties(engine: Engine): Promise<void> {
  const side = (of: string) => `k.duty_id = d.id AND k.side = '${of}'`;
  const report = "JOIN action a ON a.clause_id = k.id AND a.action = '上报反馈'";
  for (const text of [
    `CREATE OR REPLACE TABLE duty AS SELECT d.*,
       (SELECT count(*) FROM clause k WHERE ${side('city')})::INTEGER AS city_clauses,
       (SELECT count(*) FROM clause k WHERE ${side('township')})::INTEGER AS township_clauses,
       (SELECT count(*) FROM clause k ${report} WHERE ${side('township')})::INTEGER AS reports
     FROM duty d`,
    `CREATE OR REPLACE TABLE participation AS SELECT p.*,
       (SELECT count(DISTINCT k.id) FROM clause k JOIN clause_actor x ON x.clause_id = k.id AND x.kind = 'actor'
        WHERE ${side('city')} AND x.bureau = p.bureau)::INTEGER AS city_clauses,
       (SELECT count(DISTINCT k.id) FROM clause k JOIN clause_recipient r ON r.clause_id = k.id ${report}
        WHERE ${side('township')} AND r.bureau = p.bureau)::INTEGER AS reports
     FROM participation p JOIN duty d ON d.id = p.duty_id`
  ])
    await sql(engine, text);
}
