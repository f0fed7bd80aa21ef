// What the service worker answers: with a full disk, a silent server, none at all, and after an update.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer, type Keeper } from '../../src/offline.ts';

const AT = 'http://atlas.invalid/gov';
const HASHED = '/gov/data/a/duty.0123456789.arrow';

/** Caches by name; `full` makes every put fail. */
function cachesOf(content: Record<string, Record<string, string>>, full = false) {
  const all = new Map(Object.entries(content).map(([name, files]) => [name, new Map(Object.entries(files))]));
  const found = (text: string | undefined) => (text === undefined ? undefined : new Response(text));
  const storage = {
    open: async (name: string) => ({
      match: async (path: string) => found(all.get(name)?.get(path)),
      put: async (path: string, response: Response) => {
        if (full) throw new DOMException('disk', 'QuotaExceededError');
        all.set(name, (all.get(name) ?? new Map()).set(path, await response.text()));
      }
    }),
    match: async (path: string) => found([...all.values()].map((files) => files.get(path)).find(Boolean))
  };
  return { storage: storage as unknown as CacheStorage, all };
}

function keeper(caches: CacheStorage, fetch: Keeper['fetch']): Keeper {
  const hashed = (path: string) => /\.[0-9a-f]{10}\.\w+$/u.test(path);
  return { base: '/gov', keeping: 'now', hashed, caches, fetch, patience: 4000, limit: 20_000 };
}
const ask = (path: string, own: Keeper) => answer(new Request(`${AT}${path}`), own);
const server = (text: string, status = 200) => vi.fn(async () => new Response(text, { status }));
const down = vi.fn(async () => Promise.reject(new TypeError('Failed to fetch')));
const silent = () => new Promise<never>(() => undefined);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a page is the newest of the server, and is kept', async () => {
  const { storage, all } = cachesOf({ now: { '/gov/heatmap/': 'old' } });
  const { response, kept } = ask('/heatmap/?list=shared', keeper(storage, server('new')));
  expect(await (await response).text()).toBe('new');
  await kept;
  expect(all.get('now')?.get('/gov/heatmap/')).toBe('new');
});

test('a full disk takes no answer away', async () => {
  const { response, kept } = ask('/heatmap/', keeper(cachesOf({}, true).storage, server('new')));
  expect(await (await response).text()).toBe('new');
  await expect(kept).resolves.toBeUndefined();
});

test('a browser that gives no caches takes no answer away', async () => {
  const refused = () => Promise.reject(new DOMException('no', 'SecurityError'));
  const storage = { open: refused, match: refused } as unknown as CacheStorage;
  const { response, kept } = ask('/heatmap/', keeper(storage, server('new')));
  expect(await (await response).text()).toBe('new');
  await expect(kept).resolves.toBeUndefined();
});

test('a silent server is waited for four seconds where the page is kept', async () => {
  const { storage } = cachesOf({ now: { '/gov/heatmap/': 'old' } });
  const { response } = ask('/heatmap/', keeper(storage, silent));
  let text = '';
  const come = response.then(async (got) => (text = await got.text()));
  await vi.advanceTimersByTimeAsync(3900);
  expect(text).toBe('');
  await vi.advanceTimersByTimeAsync(200);
  expect(await come).toBe('old');
});

test('a silent server is waited for no longer where the engine has what the page shows', async () => {
  const { response } = ask('/duty/basic-31/', keeper(cachesOf({}).storage, silent));
  await vi.advanceTimersByTimeAsync(4000);
  expect((await response).headers.get('Location')).toBe('/gov/duty/?id=basic-31');
});

test('a silent server without a kept page ends in an error, not in a wait without end', async () => {
  const { response } = ask('/heatmap/', keeper(cachesOf({}).storage, silent));
  const failed = response.catch((error: Error) => error.message);
  await vi.advanceTimersByTimeAsync(20_100);
  expect(await failed).toBe('no answer in 20000 ms');
});

test('an error of the server is answered by what is kept; a missing page is not', async () => {
  const { storage } = cachesOf({ now: { '/gov/heatmap/': 'old', '/gov/gone/': 'old' } });
  expect(await (await ask('/heatmap/', keeper(storage, server('busy', 503))).response).text()).toBe('old');
  expect((await ask('/gone/', keeper(storage, server('no', 404))).response).status).toBe(404);
  expect(await (await ask('/heatmap/', keeper(storage, down)).response).text()).toBe('old');
});

test('a hashed file comes from the cache of any version, and the server is not asked', async () => {
  const { storage } = cachesOf({ before: { [HASHED]: 'rows' }, now: {} });
  const asked = server('other');
  expect(await (await ask(HASHED.slice(4), keeper(storage, asked)).response).text()).toBe('rows');
  expect(asked).not.toHaveBeenCalled();
});

test('what is not hashed never comes from another version', async () => {
  const { storage } = cachesOf({ before: { '/gov/heatmap/': 'former' }, now: {} });
  await expect(ask('/heatmap/', keeper(storage, down)).response).rejects.toThrow('Failed to fetch');
});

test.each([
  ['/duty/basic-31/', '/gov/duty/?id=basic-31'],
  ['/en/bureau/shuiliju/', '/gov/en/bureau/?id=shuiliju'],
  ['/finding/f0123456789/', '/gov/finding/?id=f0123456789']
])('%s without a server leads to the page that asks the engine', async (path, to) => {
  const own = keeper(cachesOf({}).storage, down);
  const page = await ask(path, own).response;
  expect([page.status, page.headers.get('Location')]).toEqual([302, to]);
  const data = await ask(`${path}__data.json?x-sveltekit-invalidated=01`, own).response;
  expect(await data.json()).toEqual({ type: 'redirect', location: to });
});
