// One visit for all tests of a worker that only look: the query engine starts once, and a page is reached as by a link.
import { test as base, type Page } from '@playwright/test';
import { settled } from './site.ts';

const WINDOW = { width: 1440, height: 900 };

/** Goes from the page that stands to another address of the site without loading it. */
export async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href });
    document.body.append(link);
    link.click();
    link.remove();
  }, address);
  await page.waitForURL((url) => `${url.pathname}${url.search}` === address, { waitUntil: 'commit' });
}

/** `visit` goes to an address and waits until its page is settled. A test that stores something, that loads a page anew
 *  or holds back its files has a page of its own instead: the visit is handed on as it was found. */
export const test = base.extend<{ visit: (address: string) => Promise<Page> }, { visitor: Page }>({
  visitor: [
    async ({ browser }, use) => {
      const { baseURL } = base.info().project.use;
      const context = await browser.newContext({ baseURL, viewport: WINDOW, locale: 'zh-CN', serviceWorkers: 'block' });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' }
  ],
  visit: async ({ visitor: page }, use) => {
    const language = (address: string) => /^\/en\//u.test(address);
    await use(async (address) => {
      const { origin, pathname } = new URL(page.url());
      if (origin === 'null' || language(pathname) !== language(address)) await page.goto(address);
      else await follow(page, address);
      await settled(page);
      return page;
    });
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null });
    await page.setViewportSize(WINDOW);
  }
});
