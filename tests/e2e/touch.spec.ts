// The tasks whose pages stand behind “more” on a phone, by touch: the box, or what the overview asks, leads there in
// three taps at most, and what they ask for is in sight.
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { settled } from '../support/site.ts';

const MOST_TAPS = 3;
/** The first search waits for its worker to read all duties. */
const FIRST_SEARCH = { timeout: 90_000 };

interface Hand {
  tap: (target: Locator) => Promise<void>;
  /** Taps into the box and types. */
  type: (text: string) => Promise<void>;
}

const test = base.extend<{ hand: Hand }>({
  hand: async ({ page }, use) => {
    let taps = 0;
    const tap = async (target: Locator): Promise<void> => {
      await settled(page);
      await target.tap();
      taps += 1;
    };
    await page.goto('/');
    await use({
      tap,
      type: async (text) => {
        await tap(page.locator('input[role=combobox]'));
        await page.keyboard.type(text);
      }
    });
    expect(taps, 'taps').toBeLessThanOrEqual(MOST_TAPS);
  }
});
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const main = (page: Page) => page.locator('main');
/** A row of the box under the field. A page's own row begins with its name; that to look for the words has them, too,
 *  and stands there before the answer. */
const found = (page: Page, name: RegExp) => page.locator('#found').getByRole('option', { name }).first();

/** What the overview asks under its readings leads to the page that answers it. */
const question = (page: Page, name: string) => main(page).locator('nav').getByRole('link', { name, exact: true });

async function notingPrint(page: Page): Promise<void> {
  await page.addInitScript(() =>
    Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') })
  );
  await page.reload();
}

test('one bureau on one sheet of paper', async ({ page, hand }) => {
  await notingPrint(page);
  await hand.type('水利局');
  await expect(found(page, /市水利局/u)).toBeVisible(FIRST_SEARCH);
  await hand.tap(found(page, /市水利局/u));
  await expect(page.locator('h1')).toContainText('水利局');
  await hand.tap(main(page).getByRole('button', { name: '打印', exact: true }));
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
});

test('one bureau on one sheet of paper, by what the overview asks', async ({ page, hand }) => {
  await notingPrint(page);
  await hand.tap(question(page, '一个部门要乡里做哪些事？'));
  await hand.tap(main(page).getByRole('link', { name: '市水利局', exact: true }).first());
  await expect(page.locator('h1')).toContainText('水利局');
  await hand.tap(main(page).getByRole('button', { name: '打印', exact: true }));
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
});

test('are we assessed on what stands on no list, by what the overview asks', async ({ page, hand }) => {
  await hand.tap(question(page, '考核的事，清单里有没有？'));
  await hand.tap(main(page).locator('#indicators'));
  await page.keyboard.type('1.秸秆禁烧（5分）');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2.组织观看指定网络直播并转发点赞（2分）');
  await hand.tap(main(page).getByRole('button', { name: /^清单里没有/u }));
  await expect(main(page).locator('#indicator-list tbody tr')).toHaveCount(1);
});

test('a matter is recorded for the meeting', async ({ page, hand }) => {
  await hand.tap(main(page).getByRole('link', { name: '先理清哪些事，为什么' }));
  const matter = main(page)
    .locator('#cases')
    .getByRole('button', { name: /^勾选这件事/u });
  await hand.tap(matter.first());
  const bar = page.getByRole('region', { name: '处理勾选的问题' });
  await hand.tap(bar.getByLabel('责任人'));
  await page.keyboard.type('张三');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('已记到');
});

test('what comes due every quarter, with all months of the year in sight', async ({ page, hand }) => {
  await hand.type('条款日历');
  await expect(found(page, /^条款日历/u)).toBeVisible(FIRST_SEARCH);
  await hand.tap(found(page, /^条款日历/u));
  await settled(page);
  const december = main(page).locator('#calendar thead .month').last();
  const { x, width } = (await december.boundingBox()) ?? { x: Infinity, width: 0 };
  expect(x + width).toBeLessThanOrEqual(390);
  const row = main(page).getByRole('row').filter({ hasText: '每季度' }).first();
  await hand.tap(row.locator('[data-pick]').first());
  await expect(page.locator('aside.panel')).toContainText('季度');
});

test('which bureau works with which others', async ({ page, hand }) => {
  await hand.type('协作网络');
  await expect(found(page, /^协作网络/u)).toBeVisible(FIRST_SEARCH);
  await hand.tap(found(page, /^协作网络/u));
  await settled(page);
  const partners = main(page).locator('td.partners').first();
  await partners.scrollIntoViewIfNeeded();
  const { width } = (await partners.boundingBox()) ?? { width: Infinity };
  expect(width).toBeLessThan(390 - 100);
});

test('are we assessed on what stands on no list', async ({ page, hand }) => {
  await hand.type('考核指标');
  await expect(found(page, /考核指标/u)).toBeVisible(FIRST_SEARCH);
  await hand.tap(found(page, /考核指标/u));
  await main(page).locator('#indicators').fill('1.秸秆禁烧（5分）\n2.组织观看指定网络直播并转发点赞（2分）');
  await hand.tap(main(page).getByRole('button', { name: /^清单里没有/u }));
  await expect(main(page).locator('#indicator-list tbody tr')).toHaveCount(1);
});
