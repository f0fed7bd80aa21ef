// WCAG 2.2 AA: axe finds nothing on any page, in either language and theme.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { DETAIL, PAGES, settled } from '../support/site.ts';

for (const scheme of ['light', 'dark'] as const) {
  for (const language of ['', 'en/']) {
    test(`${language === '' ? 'Chinese' : 'English'}, ${scheme}`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      for (const path of [...PAGES, ...DETAIL]) {
        await page.goto(`/${language}${path}`);
        await settled(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map(({ html }) => html.slice(0, 160))
                .join(' | ')}`
          ),
          `/${language}${path}`
        ).toEqual([]);
      }
    });
  }
}
