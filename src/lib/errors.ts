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

/** The engine did not start; `reason` is what a reader can act on. */
export class EngineError extends Error {
  override name = 'EngineError';
  constructor(
    readonly reason: 'download' | 'blocked' | 'timeout' | 'data',
    message: string,
    cause?: unknown
  ) {
    super(message, { cause });
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

/** A register could not be read from a file, or the browser does not keep it; nothing was changed. `code` says why,
 *  `value` shows what was found. */
export class RegisterError extends Error {
  override name = 'RegisterError';
  constructor(
    readonly code: 'not-json' | 'foreign' | 'version' | 'broken' | 'storage' | 'old-tab',
    readonly value: string,
    cause?: unknown
  ) {
    super(`register: ${code} ${value}`, { cause });
  }
}

/** Files of the lexicon say something that cannot be; `faults` names each with file, line, column and value. */
export class LexiconError extends Error {
  override name = 'LexiconError';
  constructor(readonly faults: readonly string[]) {
    super(`lexicon: ${faults.join('\n')}`);
  }
}
