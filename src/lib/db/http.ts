// An engine beside the app, asked over HTTP: the name of a question and what it is asked with out, rows in. Never SQL.
import { DOOR_FAULTS, DoorError, type DoorFault } from '../errors.ts';
import { decode } from './answer.ts';
import { aborted, type AskOptions, type Question, type Scope } from './engine.ts';

export interface DoorAddress {
  /** Where `ask` and `health` lie, with a slash at the end. */
  url: string;
  /** What the door knows the reader by, '' where something before it does that. */
  key: () => string;
  /** Milliseconds without an answer after which a question is given up. */
  patience: number;
}

/** Asks an engine that only reads. `ask` rejects with DoorError, with an AbortError where `signal` says so. */
export interface Door {
  ask<Params, Row>(question: Question<Params, Row>, params: Params, scope: Scope, options?: AskOptions): Promise<Row[]>;
}

/** Times that a question is asked anew where the door is asked too much. */
const AGAIN = 3;

/** A door at its address; nothing is asked before the first question. */
export function openDoor({ url, key, patience }: DoorAddress): Door {
  const post = async (name: string, body: string, signal: AbortSignal | undefined): Promise<Response> => {
    const gone = new AbortController();
    const give = () => gone.abort();
    const late = setTimeout(give, patience);
    signal?.addEventListener('abort', give, { once: true });
    try {
      const headers = {
        'content-type': 'application/json',
        ...(key() === '' ? {} : { authorization: `Bearer ${key()}` })
      };
      const response = await fetch(`${url}ask`, { method: 'POST', headers, body, signal: gone.signal });
      // The whole body within the time, as what breaks off in the middle tells as little.
      return new Response(await response.arrayBuffer(), response);
    } catch (cause) {
      if (signal?.aborted === true) throw aborted(name);
      throw new DoorError(gone.signal.aborted ? 'silent' : 'offline', url, cause);
    } finally {
      clearTimeout(late);
      signal?.removeEventListener('abort', give);
    }
  };
  return {
    ask: async <Params, Row>(
      { name }: Question<Params, Row>,
      params: Params,
      scope: Scope,
      { signal }: AskOptions = {}
    ): Promise<Row[]> => {
      if (signal?.aborted === true) throw aborted(name);
      const body = JSON.stringify({ question: name, params, scope });
      for (let left = AGAIN; ; left--) {
        const response = await post(name, body, signal);
        const bytes = new Uint8Array(await response.arrayBuffer());
        if (response.ok && isArrow(response)) return decode<Row>(bytes);
        const error = faultOf(response, bytes);
        if (left === 0 || !['rate', 'busy'].includes(error.fault)) throw error;
        await new Promise((done) => setTimeout(done, 1000 * Number(response.headers.get('retry-after') ?? 1)));
      }
    }
  };
}

const isArrow = ({ headers }: Response) =>
  /^application\/vnd\.apache\.arrow\.stream/u.test(headers.get('content-type') ?? '');

/** What a refusal says; whatever is not the door's own words came from something else at its address. */
function faultOf(response: Response, bytes: Uint8Array): DoorError {
  const shown = `${response.status} ${response.headers.get('content-type') ?? ''}`.trim();
  try {
    const { fault, detail } = JSON.parse(new TextDecoder().decode(bytes)) as { fault?: DoorFault; detail?: string };
    const known = DOOR_FAULTS.find((each) => each === fault);
    if (known !== undefined) return new DoorError(known, detail ?? '');
  } catch {
    // Told as something else.
  }
  return new DoorError(response.status === 401 || response.status === 403 ? 'access' : 'other', shown);
}
