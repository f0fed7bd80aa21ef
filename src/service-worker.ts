/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
// Keeps app, data and engine in the browser, so that the atlas opens without its server.
import { build, files, prerendered, version } from '$service-worker';
import { answer } from './offline.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const FAMILY = 'duty-atlas-';
const CACHE = FAMILY + version;
const base = new URL('.', worker.location.href).pathname.replace(/\/$/, '');
const own = new Set(build);
const hashed = (path: string) => own.has(path) || /\/_app\/immutable\/|\.[0-9a-f]{10}\.\w+$/u.test(path);
/** Details of one duty, bureau or finding are too many to keep: the engine has them. */
const detail = (path: string) => /\/(?:duty|bureau|finding)\/[^/]+\//u.test(path);

/** The documents behind the lists are large, and wanted only where somebody takes the lists away. */
const source = (path: string) => path.includes('/data/sources/');

/** Tables over all places may be large, and are kept once their page was opened. */
const region = (path: string) => path.includes('/data/region/');

/** Words that the browser knows itself (scripts/word-costs-plugin.ts). */
const known = (path: string) => typeof Intl.Segmenter !== 'undefined' && path.includes('/word-costs.');

/** What the build names beside (scripts/kept-files.mjs): scripts of workers, styles that pages share. */
async function beside(): Promise<string[]> {
  const response = await fetch(`${base}/_app/kept.json`, { cache: 'no-store' });
  return response.ok ? ((await response.json()) as string[]).map((path) => `${base}/${path}`) : [];
}

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      const wanted = [
        ...new Set([...build, ...files, ...prerendered.filter((path) => !detail(path)), ...(await beside())])
      ].filter((path) => !known(path) && !source(path) && !region(path));
      const missing: string[] = [];
      for (const path of wanted) {
        const held = hashed(path) ? await caches.match(path) : undefined;
        if (held === undefined) missing.push(path);
        else await cache.put(path, held);
      }
      await cache.addAll(missing);
      await worker.skipWaiting();
    })()
  );
});

/** The version before stays for tabs that are still open, without what it has in common with this one. */
async function clear(): Promise<void> {
  const others = (await caches.keys()).filter((key) => key.startsWith(FAMILY) && key !== CACHE);
  const before = others.pop();
  for (const key of others) await caches.delete(key);
  if (before === undefined) return;
  const [cache, former] = [await caches.open(CACHE), await caches.open(before)];
  for (const request of await former.keys())
    if (!hashed(new URL(request.url).pathname) || (await cache.match(request)) !== undefined)
      await former.delete(request);
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(clear().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== worker.location.origin) return;
  const { response, kept } = answer(event.request, {
    base,
    keeping: CACHE,
    hashed,
    caches,
    fetch: (request) => fetch(request),
    patience: 4000,
    limit: 20_000
  });
  event.respondWith(response);
  event.waitUntil(kept);
});
