// End-to-end journeys on the built site.
import { defineConfig } from '@playwright/test';
import { browserPath, launchArgs } from './scripts/browser.mjs';
import { oldBrowserPath } from './scripts/old-browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4199);
const current = browserPath();
const old = oldBrowserPath();
/** The query engine as it is first compiled: no test here works it long enough for a second, better time to pay. */
const QUICK_ENGINE = '--js-flags=--liftoff-only';
const launch = (executablePath: string | undefined) => ({
  launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: [...launchArgs, QUICK_ENGINE] }
});

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // Journeys of one file that share no visit go to whichever worker is free, so that neither waits for the other.
  fullyParallel: true,
  retries: 1,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // Each test is a new visitor, for whom the worker would fetch and store the whole app beside what is tested.
    serviceWorkers: 'block'
  },
  projects: [
    { name: 'current', testIgnore: /old-browser/, use: launch(current) },
    {
      name: 'chrome-109',
      // Its own journeys, and the main ones of the others.
      grep: /old-browser\.spec|@main/,
      use: launch(old),
      ...(old === undefined ? { testIgnore: /.*/ } : {})
    }
  ],
  webServer: {
    command: `node scripts/serve.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore'
  }
});
