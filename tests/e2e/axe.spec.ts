// WCAG 2.2 AA: axe finds nothing on any page, in either language and theme.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { DETAIL, PAGES, settled } from '../support/site.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules about colours: all that the other theme can change on a page. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** Colours fade from one theme into the other, in milliseconds at most. */
const THEME_TURNS = 500;

for (const language of ['', 'en/']) {
  test(language === '' ? 'Chinese' : 'English', async ({ page }) => {
    test.setTimeout(600_000);
    for (const path of [...PAGES, ...DETAIL]) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(`/${language}${path}`);
      await settled(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.waitForTimeout(THEME_TURNS);
        await settled(page);
        const axe = new AxeBuilder({ page });
        const { violations } = await (colorScheme === 'light' ? axe.withTags(WCAG) : axe.withRules(COLOURS)).analyze();
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map(({ html }) => html.slice(0, 160))
                .join(' | ')}`
          ),
          `/${language}${path} ${colorScheme}`
        ).toEqual([]);
      }
    }
  });
}
