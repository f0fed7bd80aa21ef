// Answers that the build keeps beside the pages: for a desk that is asked before its engine runs.
import { textHash } from '../duty/hash.ts';
import type { PageDesk, Question, Statement } from './engine.ts';

/** Rows by the name of their statement. */
export type Kept = Record<string, unknown[]>;

/** What an answer is kept under: the same statement with the same values, the same name. */
export function keptName({ sql, values }: Statement): string {
  return textHash(`${sql}\n${JSON.stringify(values)}`);
}

/** The shelf that a name lies on: so many that one holds a few kilobytes. */
export function shelfOf(name: string): string {
  return name.slice(0, 2);
}

/** A desk that looks among what is kept before it asks the engine. `shelf` fetches a shelf; one that does not come is
 *  as if it were empty. */
export function keptDesk(desk: PageDesk, shelf: (name: string) => Promise<Kept>): PageDesk {
  return {
    ...desk,
    ask: async <Params, Row>(question: Question<Params, Row>, params: Params) => {
      const name = keptName(question.statement(params, desk.scope));
      const kept = await shelf(shelfOf(name)).catch((): Kept => ({}));
      return (kept[name] as Row[] | undefined) ?? desk.ask(question, params);
    }
  };
}
