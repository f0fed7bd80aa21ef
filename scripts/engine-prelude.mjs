// What goes before the engine's own worker script: it hands out every failure to start, and any server's file type will
// do.

/** @typedef {{ fault: { code: string, value: string, received: number } }} Fault what the worker says when it cannot go
 *  on; `received` counts the bytes of the wasm that came */

/** Runs in the worker, as text: it may use nothing but its argument. DuckDB's own script drops a failed instantiation,
 *  and a browser refuses to compile what a server does not call application/wasm. @param {any} scope the worker's
 *  global scope */
export function prepareWorker(scope) {
  const { WebAssembly: wasm, Response, TransformStream, Uint8Array, navigator } = scope;
  let received = 0;
  let forbidden = '';
  /** @param {string} code @param {unknown} value */
  const report = (code, value) => scope.postMessage({ fault: { code, value: String(value), received } });
  scope.addEventListener('securitypolicyviolation', (/** @type {any} */ event) => {
    forbidden = event.effectiveDirective;
  });
  scope.addEventListener('unhandledrejection', (/** @type {any} */ event) => {
    event.preventDefault();
    report('died', event.reason?.message ?? event.reason);
  });
  if (scope.name !== '' && navigator?.locks !== undefined)
    navigator.locks.request(scope.name, () => new Promise(() => undefined)).catch(() => undefined);
  if (wasm === undefined) return;

  const native = wasm.instantiateStreaming?.bind(wasm);
  const compiles = () => {
    try {
      return new wasm.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) !== null;
    } catch {
      return false;
    }
  };
  /** @param {any} head */
  const isWasm = (head) => head[0] === 0 && head[1] === 97 && head[2] === 115 && head[3] === 109;

  /** That a policy forbade it is told after the failure itself. @param {any} source @param {any} imports */
  const instantiate = async (source, imports) => {
    let response;
    try {
      response = await source;
    } catch (cause) {
      await new Promise((told) => scope.setTimeout(told, 100));
      throw [forbidden === '' ? 'offline' : 'policy', forbidden || cause];
    }
    if (!response.ok)
      throw [response.status === 404 || response.status === 410 ? 'missing' : 'refused', response.status];
    const type = response.headers.get('content-type') ?? '';
    let fault = '';
    const counted = response.body.pipeThrough(
      new TransformStream({
        /** @param {any} chunk @param {any} control */
        transform(chunk, control) {
          if (received === 0 && !isWasm(chunk)) {
            fault = /html/i.test(type) || chunk[0] === 60 ? 'page' : 'wrong';
            control.error(new Error(type));
            return;
          }
          received += chunk.byteLength;
          control.enqueue(chunk);
        }
      })
    );
    try {
      return await native(new Response(counted, { headers: { 'Content-Type': 'application/wasm' } }), imports);
    } catch (error) {
      const cause = /** @type {Error} */ (error);
      if (fault !== '') throw [fault, type];
      if (!compiles()) throw ['policy', cause.message];
      if (cause.name === 'RangeError' || /memory/i.test(cause.message)) throw ['memory', cause.message];
      throw [cause.name === 'CompileError' ? 'broken' : 'cut', cause.message];
    }
  };
  if (native !== undefined)
    wasm.instantiateStreaming = (/** @type {any} */ source, /** @type {any} */ imports) =>
      new Promise((resolve) => {
        instantiate(source, imports).then(resolve, ([code, value]) => report(code, value?.message ?? value));
      });
}
