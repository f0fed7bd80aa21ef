// Every error class of the app.

/** Reading a document failed as a whole; `code` and `value` let a view say so in the reader's language. */
export class ReadError extends Error {
  override name = 'ReadError';
  constructor(
    readonly code: string,
    readonly file: string,
    readonly value: string,
    cause?: unknown
  ) {
    super(`cannot read ${file}: ${code} ${value}`, { cause });
  }
}

/** A question to the database failed; carries its name and SQL. */
export class QueryError extends Error {
  override name = 'QueryError';
  constructor(
    readonly question: string,
    readonly sql: string,
    cause: unknown
  ) {
    super(`${question} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** A table is not as the schema says; `column` is '' where it is the table as a whole, `value` shows what was found. */
export class DataError extends Error {
  override name = 'DataError';
  constructor(
    readonly table: string,
    readonly column: string,
    readonly value: string,
    cause?: unknown
  ) {
    super(`table ${table}${column === '' ? '' : `, column ${column}`}: ${value}`, { cause });
  }
}

/** Why the engine is not there. A file of the app: `missing` (404), `refused` (another status), `page` (a web page came
 *  in its place), `cut` (it broke off), `wrong` (other bytes than this version has), `offline` (no connection),
 *  `silent` (nothing came for too long), `code` (a script of the app did not load). The browser: `blocked` (a content
 *  policy forbids it), `unsupported` (WebAssembly is off), `memory`. While it runs: `died` (the worker ended), `hung`
 *  (a question was not answered). `data`: the tables are not as the schema says. */
export type EngineReason =
  | 'missing'
  | 'refused'
  | 'page'
  | 'cut'
  | 'wrong'
  | 'offline'
  | 'silent'
  | 'code'
  | 'blocked'
  | 'unsupported'
  | 'memory'
  | 'died'
  | 'hung'
  | 'data';

/** The engine did not start, or ended; `reason` is what a reader can act on, `value` names the file or what was found.
 */
export class EngineError extends Error {
  override name = 'EngineError';
  constructor(
    readonly reason: EngineReason,
    readonly value: string,
    cause?: unknown
  ) {
    super(`${reason}: ${value}`, { cause });
  }
}

/** Why the engine beside the app did not answer: `offline` (no connection), `silent` (nothing came for too long),
 *  `other` (something else answered at its address), `left` (it does not hold these lists any more), `unread` (how they
 *  were read it does not keep), and what it says itself:
 *  `access` (it wants a key, or another one), `rate` and `busy` (it is asked too much), `patience` (its engine took too
 *  long), `engine` (its engine failed), `question` (it does not know the question, as of another version), `large`. */
export const DOOR_FAULTS = [
  'offline',
  'silent',
  'other',
  'left',
  'unread',
  'access',
  'rate',
  'busy',
  'patience',
  'engine',
  'question',
  'large'
] as const;
export type DoorFault = (typeof DOOR_FAULTS)[number];

/** The engine beside the app did not answer; `value` shows what came instead. */
export class DoorError extends Error {
  override name = 'DoorError';
  constructor(
    readonly fault: DoorFault,
    readonly value: string,
    cause?: unknown
  ) {
    super(`engine beside the app: ${fault} ${value}`, { cause });
  }
}

/** An export failed; `part` names what could not be made (a section, a picture, a format). */
export class ExportError extends Error {
  override name = 'ExportError';
  constructor(
    readonly part: string,
    message: string,
    cause?: unknown
  ) {
    super(message, { cause });
  }
}

/** The browser's database of opened lists belongs to another version of the app: an older one holds it open in another
 *  tab (`old-tab`), or a newer one made it (`newer`). */
export class KeepError extends Error {
  override name = 'KeepError';
  constructor(
    readonly code: 'old-tab' | 'newer',
    readonly value: string,
    cause?: unknown
  ) {
    super(`lists: ${code} ${value}`, { cause });
  }
}

/** A file was asked for that nothing would stand in; the message says so in the reader's language. */
export class EmptyError extends Error {
  override name = 'EmptyError';
}

/** A register could not be read from a file, or the browser does not keep it; nothing was changed. `code` says why,
 *  `value` shows what was found. */
export class RegisterError extends Error {
  override name = 'RegisterError';
  constructor(
    readonly code: 'not-json' | 'foreign' | 'version' | 'broken' | 'storage' | 'old-tab' | 'newer',
    readonly value: string,
    cause?: unknown
  ) {
    super(`register: ${code} ${value}`, { cause });
  }
}

/** Files of the lexicon say something that cannot be; `faults` names each with file, line, column, value and the code
 *  of the reason, `text` all of them, a line each. */
export class LexiconError<Fault = unknown> extends Error {
  override name = 'LexiconError';
  constructor(
    readonly faults: readonly Fault[],
    text: string
  ) {
    super(`lexicon: ${text}`);
  }
}
