// Files of the app by fetch: whole, of this version, or with the true cause why not.
import { bytesHash } from '../duty/hash.ts';
import { EngineError } from '../errors.ts';

/** `bytes` is the length it has to have, where that is known; `patience` the milliseconds without a sign of the server
 *  after which it is given up; `heard` is told of every part that comes. */
export interface Wanted {
  bytes?: number;
  patience: number;
  heard?: () => void;
}

/** Bytes of a file, whatever type the server calls it. A name that holds a hash (`duty.0123456789.arrow`) is held to
 *  it. Rejects with EngineError of reason missing, refused, page, cut, wrong, offline or silent, which names the file.
 */
export async function fetchFile(url: string, wanted: Wanted): Promise<Uint8Array<ArrayBuffer>> {
  const file = url.slice(url.lastIndexOf('/') + 1);
  const fail = (reason: EngineError['reason'], found = '', cause?: unknown) =>
    new EngineError(reason, found === '' ? file : `${file}, ${found}`, cause);
  const abort = new AbortController();
  let silent = false;
  const expire = () => {
    silent = true;
    abort.abort();
  };
  let timer = setTimeout(expire, wanted.patience);
  const parts: Uint8Array[] = [];
  let length = 0;
  let type = '';
  try {
    const response = await fetch(url, { signal: abort.signal }).catch((cause: unknown) => {
      throw fail(silent ? 'silent' : 'offline', '', cause);
    });
    if (response.status === 404 || response.status === 410) throw fail('missing', String(response.status));
    if (!response.ok) throw fail('refused', String(response.status));
    type = response.headers.get('content-type') ?? '';
    const reader = response.body?.getReader();
    for (;;) {
      const next = await reader?.read().catch((cause: unknown) => {
        throw fail(silent ? 'silent' : 'cut', String(length), cause);
      });
      if (next?.value === undefined) break;
      clearTimeout(timer);
      timer = setTimeout(expire, wanted.patience);
      wanted.heard?.();
      parts.push(next.value);
      length += next.value.length;
    }
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const hash = /\.([0-9a-f]{10})\.\w+$/u.exec(file)?.[1];
  const whole = wanted.bytes === undefined || wanted.bytes === length;
  if (whole && (hash === undefined || bytesHash([bytes]).startsWith(hash))) return bytes;
  if (/html/iu.test(type)) throw fail('page', type);
  if (!whole && length < (wanted.bytes ?? 0)) throw fail('cut', `${length} / ${wanted.bytes}`);
  throw fail('wrong', String(length));
}

/** What a JSON file holds; rejects as fetchFile does. */
export async function fetchJson<Content>(url: string, wanted: Wanted): Promise<Content> {
  const text = new TextDecoder().decode(await fetchFile(url, wanted));
  try {
    return JSON.parse(text) as Content;
  } catch (cause) {
    throw new EngineError('wrong', url.slice(url.lastIndexOf('/') + 1), cause);
  }
}
