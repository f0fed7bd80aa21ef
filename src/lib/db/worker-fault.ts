// What the engine's worker says or throws, as the cause that a reader can act on.
import { DataError, EngineError, type EngineReason } from '../errors.ts';

const REASONS: Record<string, EngineReason> = {
  offline: 'offline',
  missing: 'missing',
  refused: 'refused',
  page: 'page',
  wrong: 'wrong',
  cut: 'cut',
  policy: 'blocked',
  memory: 'memory',
  died: 'died'
};

/** The fault that a message of the worker reports (scripts/engine-prelude.mjs), null for every other message. A wasm
 *  that does not compile is cut where fewer bytes came than it has, else another file. */
export function faultOf(data: unknown, { wasm, bytes }: { wasm: string; bytes: number }): EngineError | null {
  if (typeof data !== 'object' || data === null || !('fault' in data)) return null;
  const { code, value, received } = data.fault as { code: string; value: string; received: number };
  const file = wasm.slice(wasm.lastIndexOf('/') + 1);
  if (code === 'broken' || code === 'cut')
    return received < bytes
      ? new EngineError('cut', `${file}, ${received} / ${bytes}`)
      : new EngineError('wrong', `${file}, ${value}`);
  const reason = REASONS[code] ?? 'died';
  return new EngineError(reason, ['policy', 'memory', 'died'].includes(code) ? value : `${file}, ${value}`);
}

/** What was thrown while the engine started or ran, as an EngineError. */
export function causeOf(cause: unknown): EngineError {
  if (cause instanceof EngineError) return cause;
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  if (cause instanceof DataError) return new EngineError('data', message, cause);
  if (/Content Security Policy|unsafe-eval/iu.test(message)) return new EngineError('blocked', message, cause);
  if (name === 'RangeError' || /out of memory|allocat/iu.test(message))
    return new EngineError('memory', message, cause);
  if (/WebAssembly is not defined/iu.test(message)) return new EngineError('unsupported', message, cause);
  return new EngineError('died', message, cause);
}

/** Why a worker's script did not start: asked for once more, as the browser does not say. `said` is what it threw, ''
 *  where it did not load at all. */
export async function scriptFault(address: string, said = ''): Promise<EngineError> {
  const file = address.slice(address.lastIndexOf('/') + 1);
  try {
    const response = await fetch(address);
    const type = response.headers.get('content-type') ?? '';
    if (response.status === 404 || response.status === 410)
      return new EngineError('missing', `${file}, ${response.status}`);
    if (!response.ok) return new EngineError('refused', `${file}, ${response.status}`);
    if (/html/iu.test(type)) return new EngineError('page', `${file}, ${type}`);
    if (/syntax/iu.test(said)) return new EngineError('cut', `${file}, ${said}`);
    if (!/script/iu.test(type)) return new EngineError('refused', `${file}, ${type || 'no content type'}`);
    return said === '' ? new EngineError('blocked', file) : causeOf(new Error(said));
  } catch (cause) {
    return new EngineError('offline', file, cause);
  }
}
