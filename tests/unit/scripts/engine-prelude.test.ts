// What stands before the engine's worker script: the true cause of every failed start, and any file type will do.
import { afterEach, expect, test, vi } from 'vitest';
import { prepareWorker } from '../../../scripts/engine-prelude.mjs';
import { causeOf, faultOf, scriptFault } from '../../../src/lib/db/worker-fault.ts';
import { DataError } from '../../../src/lib/errors.ts';

const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
const SOURCE = { wasm: '/duckdb/duckdb-eh.0123456789.wasm', bytes: EMPTY.length };

/** A worker's scope around real WebAssembly; `own` replaces parts of it. */
function scopeOf(own: Record<string, unknown> = {}) {
  const said: unknown[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const scope = {
    WebAssembly: { Module: WebAssembly.Module, instantiateStreaming: WebAssembly.instantiateStreaming, ...own },
    Response,
    TransformStream,
    Uint8Array,
    setTimeout: (told: () => void) => setTimeout(told, 0),
    navigator: {},
    name: '',
    postMessage: (data: unknown) => said.push(data),
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener)
  };
  prepareWorker(scope);
  return { scope, said, listeners };
}
const start = (scope: ReturnType<typeof scopeOf>['scope'], source: Promise<Response> | Response) =>
  scope.WebAssembly.instantiateStreaming(source as Response, {});
const served = (bytes: Uint8Array<ArrayBuffer>, type: string, status = 200) =>
  new Response(bytes, { status, headers: type === '' ? {} : { 'Content-Type': type } });
const cause = (data: unknown) => {
  const { reason, value } = faultOf(data, SOURCE) ?? { reason: 'none', value: '' };
  return [reason, value];
};
const FILE = 'duckdb-eh.0123456789.wasm';

test.each(['application/wasm', 'application/octet-stream', 'text/html', ''])('wasm starts as %s', async (type) => {
  const { scope, said } = scopeOf();
  const { instance } = await start(scope, served(EMPTY, type));
  expect(instance).toBeInstanceOf(WebAssembly.Instance);
  expect(said).toEqual([]);
});

test.each<[string, () => Promise<Response> | Response, Record<string, unknown>, string[]]>([
  ['no file', () => served(EMPTY, '', 404), {}, ['missing', `${FILE}, 404`]],
  ['a refusal', () => served(EMPTY, '', 503), {}, ['refused', `${FILE}, 503`]],
  [
    'a page',
    () => served(new TextEncoder().encode('<!doctype html>'), 'text/html'),
    {},
    ['page', `${FILE}, text/html`]
  ],
  ['another file', () => served(new Uint8Array([1, 2, 3, 4]), 'font/woff'), {}, ['wrong', `${FILE}, font/woff`]],
  ['half a file', () => served(EMPTY.slice(0, 6), ''), {}, ['cut', `${FILE}, 6 / 8`]],
  [
    'no connection',
    () => Promise.reject(new TypeError('Failed to fetch')),
    {},
    ['offline', `${FILE}, Failed to fetch`]
  ],
  [
    'too little memory',
    () => served(EMPTY, ''),
    { instantiateStreaming: () => Promise.reject(new RangeError('could not allocate memory')) },
    ['memory', 'could not allocate memory']
  ],
  [
    'a content policy',
    () => served(EMPTY, ''),
    {
      instantiateStreaming: () => Promise.reject(new WebAssembly.CompileError('blocked by embedder')),
      Module: class {
        constructor() {
          throw new WebAssembly.CompileError('blocked by embedder');
        }
      }
    },
    ['blocked', 'blocked by embedder']
  ]
])('%s is named', async (_, source, own, expected) => {
  const { scope, said } = scopeOf(own);
  void start(scope, source());
  await expect.poll(() => said).toHaveLength(1);
  expect(cause(said[0])).toEqual(expected);
});

test('a whole file that does not compile is not called cut', async () => {
  const { scope, said } = scopeOf();
  void start(scope, served(new Uint8Array([0, 97, 115, 109, 9, 9, 9, 9]), ''));
  await expect.poll(() => said).toHaveLength(1);
  expect(cause(said[0])[0]).toBe('wrong');
});

test('a connection that a policy forbids is told from one that fails, also where that is said later', async () => {
  const { scope, said, listeners } = scopeOf();
  const fails = Promise.reject(new TypeError('Failed to fetch'));
  void start(scope, fails);
  await fails.catch(() => undefined);
  listeners.get('securitypolicyviolation')?.({ effectiveDirective: 'connect-src' });
  await expect.poll(() => said).toHaveLength(1);
  expect(cause(said[0])).toEqual(['blocked', 'connect-src']);
});

test('an unhandled rejection in the worker is said and handled', () => {
  const { said, listeners } = scopeOf();
  const preventDefault = vi.fn();
  listeners.get('unhandledrejection')?.({ reason: new Error('abort()'), preventDefault });
  expect(preventDefault).toHaveBeenCalled();
  expect(cause(said[0])).toEqual(['died', 'abort()']);
});

test('stands alone as text, as the worker has it', () => {
  const { scope } = scopeOf();
  expect(() => new Function('self', `(${prepareWorker})(self)`)(scope)).not.toThrow();
});

test('other messages of the worker are no faults; what is thrown gets its cause', () => {
  expect(faultOf({ messageId: 1, type: 'OK' }, SOURCE)).toBeNull();
  expect(faultOf(null, SOURCE)).toBeNull();
  const named = (name: string, message: string) => Object.assign(new Error(message), { name });
  expect(causeOf(new DataError('duty', 'name', 'nothing')).reason).toBe('data');
  expect(causeOf(named('RuntimeError', 'unreachable')).reason).toBe('died');
  expect(causeOf(named('RangeError', 'Array buffer allocation failed')).reason).toBe('memory');
  expect(causeOf(named('CompileError', "'unsafe-eval' is not an allowed source")).reason).toBe('blocked');
  expect(causeOf(named('ReferenceError', 'WebAssembly is not defined')).reason).toBe('unsupported');
});

afterEach(() => vi.unstubAllGlobals());

test.each<[string, () => Promise<Response>, string, string]>([
  ['is missing', async () => new Response('', { status: 404 }), '', 'missing: worker.js, 404'],
  ['is refused', async () => new Response('', { status: 403 }), '', 'refused: worker.js, 403'],
  [
    'is a page',
    async () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
    "SyntaxError: Unexpected token '<'",
    'page: worker.js, text/html'
  ],
  [
    'is not called a script',
    async () => new Response('', { headers: { 'Content-Type': 'application/octet-stream' } }),
    '',
    'refused: worker.js, application/octet-stream'
  ],
  [
    'is cut',
    async () => new Response('', { headers: { 'Content-Type': 'text/javascript' } }),
    'SyntaxError: Unexpected end of input',
    'cut: worker.js, SyntaxError: Unexpected end of input'
  ],
  [
    'is cut, from a server that tells no type',
    async () => new Response(new Uint8Array()),
    'SyntaxError: Unexpected end of input',
    'cut: worker.js, SyntaxError: Unexpected end of input'
  ],
  [
    'is there and forbidden',
    async () => new Response('', { headers: { 'Content-Type': 'text/javascript' } }),
    '',
    'blocked: worker.js'
  ],
  ['cannot be reached', async () => Promise.reject(new TypeError('Failed to fetch')), '', 'offline: worker.js']
])('a worker script that %s', async (_, answer, said, expected) => {
  vi.stubGlobal('fetch', answer);
  expect((await scriptFault('http://atlas.invalid/duckdb/worker.js', said)).message).toBe(expected);
});
