// Vite builds the app; Vitest runs unit tests in Node and *.browser.test in a real Chromium.
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BUILD_TARGET } from './scripts/browser-floor.mjs';
import { browserPath, launchArgs } from './scripts/browser.mjs';
import { built } from './scripts/built-plugin.ts';
import { frame } from './scripts/frame-plugin.ts';
import { lexicon } from './scripts/lexicon-plugin.ts';
import { notePackages } from './scripts/notices.mjs';
import { standalone } from './scripts/standalone-plugin.ts';
import { wordCostsFile } from './scripts/word-costs-plugin.ts';

/** Milliseconds within which what a test waits for has come, on a busy machine too. */
const WITHIN = 20_000;

export default defineConfig({
  plugins: [lexicon(), standalone(), wordCostsFile(), notePackages(), built(), frame(), sveltekit()],
  build: { target: BUILD_TARGET, chunkSizeWarningLimit: 1500 },
  worker: { format: 'es', plugins: () => [lexicon(), standalone(), wordCostsFile(), notePackages()] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          setupFiles: ['tests/support/languages.ts'],
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: WITHIN } }
        }
      },
      {
        extends: true,
        test: {
          name: 'engines',
          environment: 'node',
          setupFiles: ['tests/support/languages.ts'],
          include: ['tests/engines/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000
        }
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.ts'],
          setupFiles: ['tests/support/languages.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: WITHIN } },
          browser: {
            enabled: true,
            headless: true,
            connectTimeout: 180_000,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: browserPath(), args: launchArgs } }),
            instances: [{ browser: 'chromium' }]
          }
        }
      }
    ]
  }
});
