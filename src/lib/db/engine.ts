// The one door to the database: named questions in, plain rows out, tables added and dropped by edition.
import type { Tables } from '../duty/arrow.ts';

export type Value = string | number | boolean | null;

/** The editions that are looked at, by their number in the tables. */
export type Scope = readonly number[];

/** SQL with its values in the order of its question marks. */
export interface Statement {
  sql: string;
  values: readonly Value[];
}

/** A question that can be asked of any engine: `name` is unique among all, `params` are plain data, and `statement`
 *  says it in SQL over the editions of `scope`. `row` is never set; it carries the type of the answer's rows. */
export interface Question<Params, Row> {
  readonly name: string;
  statement(params: Params, scope: Scope): Statement;
  readonly row?: Row;
}

/** With `signal` a question that nobody waits for any more is not asked, or its answer dropped; its promise then
 *  rejects with an error whose name is AbortError. */
export interface AskOptions {
  signal?: AbortSignal;
}

/** A running database that holds the tables of duty/schema.ts. Rows are plain objects keyed by column alias; counts and
 *  sums are numbers, SQL NULL is null. `ask` throws QueryError with the question's name and SQL. `add` appends the rows
 *  of a further edition, all of them or none (none of tables that are left out), and throws DataError where they are
 *  not as the schema says; `drop` takes one edition's rows out of every table. */
export interface Engine {
  ask<Params, Row>(question: Question<Params, Row>, params: Params, scope: Scope, options?: AskOptions): Promise<Row[]>;
  add(tables: Partial<Tables>): Promise<void>;
  drop(edition: number): Promise<void>;
  close(): Promise<void>;
}

/** An engine with the scope looked at and the signal of this round: what every function of query/ takes. */
export interface Desk {
  readonly scope: Scope;
  ask<Params, Row>(question: Question<Params, Row>, params: Params): Promise<Row[]>;
}

/** A desk of a page. `raw` is the answer to a statement as Arrow IPC bytes, not decoded, for work that is done in a
 *  worker; `name` is that of its question. Throws QueryError. */
export interface PageDesk extends Desk {
  raw(name: string, statement: Statement): Promise<Uint8Array>;
}

/** A desk at the engine for some editions. All its questions end with `signal`. */
export function desk(engine: Engine, scope: Scope, options: AskOptions = {}): Desk {
  return { scope, ask: (question, params) => engine.ask(question, params, scope, options) };
}

/** A question from its name and statement, with the types of its parameters and rows. */
export function question<Params, Row>(
  name: string,
  statement: (params: Params, scope: Scope) => Statement
): Question<Params, Row> {
  return { name, statement };
}

/** What a question that was given up rejects with. */
export function aborted(name: string): DOMException {
  return new DOMException(`${name} was given up`, 'AbortError');
}
