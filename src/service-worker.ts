/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
// Keeps app, data and engine in the browser, so that the atlas opens without its server.
import { build, files, prerendered, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const CACHE = `duty-atlas-${version}`;
const base = new URL('.', worker.location.href).pathname.replace(/\/$/, '');
const kept = [...build, ...files];

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      const place = (path: string) =>
        path
          .replace(base, '')
          .replace('__data.json', '')
          .split('/')
          .filter((part) => part !== '' && part !== 'en');
      await cache.addAll([...new Set([...kept, ...prerendered.filter((path) => place(path).length <= 1)])]);
      await worker.skipWaiting();
    })()
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const key of await caches.keys())
        if (key.startsWith('duty-atlas-') && key !== CACHE) await caches.delete(key);
      await worker.clients.claim();
    })()
  );
});

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== worker.location.origin) return;
  event.respondWith(answer(event.request, url));
});

async function answer(request: Request, url: URL): Promise<Response> {
  const cache = await caches.open(CACHE);
  const fixed = kept.includes(url.pathname);
  const held = await cache.match(url.pathname);
  if (fixed && held !== undefined) return held;
  try {
    const response = await fetch(request);
    if (response.ok && url.pathname.startsWith(base)) await cache.put(url.pathname, response.clone());
    return response;
  } catch (error) {
    if (held !== undefined) return held;
    throw error;
  }
}
