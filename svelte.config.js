// SvelteKit: a folder of prerendered pages that any static server can carry, in any sub-folder.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { CONTENT_POLICY } from './scripts/serve-headers.mjs';
import { buildVersion } from './scripts/setup.mjs';

const inline = /<script>([\s\S]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8'))?.[1] ?? '';
const inlineHash = /** @type {`sha256-${string}`} */ (`sha256-${createHash('sha256').update(inline).digest('base64')}`);

const folder = process.env.BUILD_FOLDER ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
  kit: {
    adapter: adapter({ pages: folder, assets: folder, fallback: '404.html', strict: true }),
    files: { assets: process.env.STATIC_FOLDER ?? 'static' },
    paths: { relative: true },
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: { ...CONTENT_POLICY, 'script-src': [...(CONTENT_POLICY['script-src'] ?? []), inlineHash] }
    },
    version: { name: buildVersion(), pollInterval: 300_000 },
    prerender: { handleHttpError: 'fail', handleMissingId: 'warn' }
  }
};
