// What the server asks of an engine that already runs, whichever it is.
import type { Statement } from '../../src/lib/db/engine.ts';

/** `rows` and `bytes` are the most that an answer may have, `patience` the milliseconds that it may take. */
export interface Limits {
  rows: number;
  bytes: number;
  patience: number;
}

/** An answer that was broken off at a limit, or because nobody waits for it any more. */
export class Stopped extends Error {
  override name = 'Stopped';
  constructor(readonly reason: 'rows' | 'bytes' | 'patience' | 'given up') {
    super(reason);
  }
}

/** Tables of duty/schema.ts in an engine of its own. */
export interface Store {
  /** The answer as an Arrow IPC stream. Where `signal` says so the engine itself ends the work. Rejects with Stopped,
   *  or with what the engine says. */
  answer(statement: Statement, signal: AbortSignal): Promise<Uint8Array>;
  /** Rejects where the engine does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
