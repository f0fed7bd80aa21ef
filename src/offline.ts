// What the service worker answers: the server's newest where it answers in time, what is kept where it does not.

/** `base` is the path of the app's folder without its last slash, `keeping` the name of this version's cache, `hashed`
 *  tells whether a path can never change, `patience` is how long in milliseconds an answer that there is without the
 *  server waits for it and `limit` how long one waits that there is none for. */
export interface Keeper {
  base: string;
  keeping: string;
  hashed: (path: string) => boolean;
  caches: CacheStorage;
  fetch: (request: Request) => Promise<Response>;
  patience: number;
  limit: number;
}

const DETAIL = /^(\/[a-z]{2})?\/(duty|bureau|finding)\/([^/]+)\/(__data\.json)?$/u;

/** The answer to a request, and `kept`, which resolves once everything is stored that could be and never rejects: a
 *  full disk takes no answer away. A hashed file comes from any cache that has it. A page or data come from the server
 *  within the time limit, else from the cache; a page of one duty, bureau or finding that was never kept leads to the
 *  page that asks the engine for it. Rejects where neither server nor cache has an answer. */
export function answer(request: Request, keeper: Keeper): { response: Promise<Response>; kept: Promise<void> } {
  const { base, keeping, hashed, caches, patience, limit } = keeper;
  const path = new URL(request.url).pathname;
  const held = (hashed(path) ? caches.match(path) : caches.open(keeping).then((cache) => cache.match(path))).catch(
    () => undefined
  );
  let stored: () => void = () => undefined;
  const kept = new Promise<void>((resolve) => (stored = resolve));
  const keep = async (response: Response): Promise<void> => {
    try {
      await (await caches.open(keeping)).put(path, response);
    } catch {
      stored();
    }
  };
  const asked = async (): Promise<Response> => {
    const response = await keeper.fetch(request);
    if (response.ok && path.startsWith(base)) void keep(response.clone()).then(stored);
    else stored();
    return response;
  };
  const response = (async () => {
    const old = await held;
    if (old !== undefined && hashed(path)) {
      stored();
      return old;
    }
    const fresh = asked();
    fresh.catch(stored);
    const instead = old ?? elsewhere(path, base);
    try {
      const response = await inTime(fresh, instead === null ? limit : patience);
      return response.status >= 500 && old !== undefined ? old : response;
    } catch (error) {
      if (instead === null) throw error;
      return instead;
    }
  })();
  return { response, kept };
}

function inTime<Result>(work: Promise<Result>, limit: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${limit} ms`)), limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Where a detail that has no kept page stands: as a redirect for a page, as SvelteKit's redirect for its data. */
function elsewhere(path: string, base: string): Response | null {
  const [, language = '', kind, id, data] = DETAIL.exec(path.slice(base.length)) ?? [];
  if (kind === undefined) return null;
  const location = `${base}${language}/${kind}/?id=${id}`;
  return data === undefined
    ? new Response(null, { status: 302, headers: { Location: location } })
    : new Response(JSON.stringify({ type: 'redirect', location }), { headers: { 'Content-Type': 'application/json' } });
}
