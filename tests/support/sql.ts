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
