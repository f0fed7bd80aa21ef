// Free SQL for tests, asked as a question without parameters.
import { desk, question, type Desk, type Engine, type Question, type Value } from '../../src/lib/db/engine.ts';

/** A desk over the first edition, with the engine behind it. */
export interface TestDesk extends Desk {
  engine: Engine;
}

export function testDesk(engine: Engine): TestDesk {
  return { ...desk(engine, [1]), engine };
}

/** The same desk, which asks the engine each question once and hands out the rows it got, none of which may be changed:
 *  for tests of what is made of answers, over lists that stay as they are. */
export function keptDesk<Some extends Desk>(of: Some): Some {
  const kept = new Map<string, Promise<readonly unknown[]>>();
  return {
    ...of,
    ask: async <Params, Row>(asked: Question<Params, Row>, params: Params): Promise<Row[]> => {
      const key = JSON.stringify([asked.name, params]);
      const rows = kept.get(key) ?? of.ask(asked, params).then((all) => all.map((row) => Object.freeze(row)));
      kept.set(key, rows);
      return [...((await rows) as Row[])];
    }
  };
}

/** Rows of any statement. Throws QueryError. */
export function sql<Row>(engine: Engine, text: string, values: readonly Value[] = []): Promise<Row[]> {
  return engine.ask(
    question<null, Row>('test', () => ({ sql: text, values })),
    null,
    []
  );
}
