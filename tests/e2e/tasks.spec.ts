// Twelve everyday tasks, each from the home page in three clicks at most and without a wrong turn. What is typed is no
// click; every click is in `by`, so that the test's text is the list of clicks.
import { expect, type Locator, type Page } from '@playwright/test';
import { settled } from '../support/site.ts';
import { test as base } from '../support/visit.ts';

const MOST_CLICKS = 3;
/** The first search waits for its worker to read all duties. */
const FIRST_SEARCH = { timeout: 90_000 };

interface Hand {
  /** Clicks, once the page can answer a click. */
  by: (target: Locator) => Promise<void>;
  /** Goes to a page of the rail. */
  to: (page: string) => Promise<void>;
  /** Clicks into the box and types. */
  type: (text: string) => Promise<void>;
}

/** Each task begins at home. */
const test = base.extend<{ hand: Hand }>({
  page: async ({ visitor }, use) => use(visitor),
  hand: async ({ page, visit }, use) => {
    let clicks = 0;
    const by = async (target: Locator): Promise<void> => {
      await settled(page);
      await target.click();
      clicks += 1;
    };
    await visit('/');
    await page.locator('input[role=combobox]').fill('');
    await page.keyboard.press('Escape');
    await use({
      by,
      to: async (name) => {
        const link = page.getByRole('navigation', { name: '页面' }).getByRole('link', { name, exact: true });
        const path = await link.evaluate((to: HTMLAnchorElement) => new URL(to.href).pathname);
        await by(link);
        await page.waitForURL((url) => url.pathname === path, { waitUntil: 'commit' });
      },
      type: async (text) => {
        await by(page.locator('input[role=combobox]'));
        await page.keyboard.type(text);
      }
    });
    expect(clicks, 'clicks').toBeLessThanOrEqual(MOST_CLICKS);
  }
});

test.describe.configure({ mode: 'default' });

const main = (page: Page) => page.locator('main');
const panel = (page: Page) => page.locator('aside');
const results = (page: Page) => page.locator('#found');

/** The figure of a count that was pressed is that of the rows that it opened. */
async function opensItsRows(page: Page, hand: Hand, figure: Locator): Promise<number> {
  await settled(page);
  const count = Number((await figure.innerText()).trim());
  await hand.by(figure);
  await expect(panel(page).locator('[data-count]').first()).toHaveAttribute('data-count', String(count));
  return count;
}

test('a: who puts most on us, and which clauses are they', async ({ page, hand }) => {
  await hand.to('工作量');
  const row = main(page).locator('table tbody tr').first();
  await expect(row).toContainText('市农业农村局');
  expect(await opensItsRows(page, hand, row.locator('[data-pick$="side.township"]'))).toBe(49);
});

test('b: who leads the safety of schools, and who only hangs its name', async ({ page, hand }) => {
  await hand.type('学校安全');
  await expect(results(page).locator('[role=option]').first()).toHaveAttribute(
    'href',
    /\/duty\/shared-21\//,
    FIRST_SEARCH
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/duty\/shared-21\//);
  await expect(main(page)).toContainText('排序第一');
  await expect(main(page)).toContainText('市教育局');
});

test('c: what was taken back and still stands on our list', async ({ page, hand }) => {
  await hand.to('问题发现');
  const kind = main(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: '收回残留' }) });
  await hand.by(kind.getByRole('button', { name: '收回残留' }));
  const listed = main(page).locator('#list ol > li');
  await expect(listed).toHaveCount(Number(await kind.locator('td').first().innerText()));
  await expect(listed.first()).toContainText(/已由市.*收回/u);
});

test('d: two bureaus alone in the heatmap, by an address that can be sent', async ({ page, hand, context }) => {
  await hand.to('责任热力图');
  await hand.type('公安局 应急管理局');
  await hand.by(results(page).getByRole('option', { name: /本页只看.*市公安局.*市应急管理局/ }));
  await expect(page).toHaveURL(/bureau=gonganju,yingjiguanliju/);
  await settled(page);
  const said = await main(page).locator('p.lead').textContent();
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  await expect(main(other).locator('p.lead')).toHaveText(said ?? '');
  await expect(main(other).locator('th[scope=row]').filter({ hasText: '市公安局' })).toBeVisible();
  await expect(main(other).locator('th[scope=row]').filter({ hasText: '市水利局' })).toHaveCount(0);
});

test('e: the heatmap as a picture for Word', async ({ page, hand }) => {
  await hand.to('责任热力图');
  await hand.by(main(page).getByRole('button', { name: '导出“部门 × 类别：事项数”' }));
  const coming = page.waitForEvent('download');
  await hand.by(main(page).getByRole('button', { name: 'PNG 4 倍' }));
  expect((await coming).suggestedFilename()).toMatch(/\.png$/);
});

test('f: one bureau on one sheet of paper', async ({ page, hand }) => {
  await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }));
  await hand.to('部门清单');
  await hand.by(main(page).getByRole('table').getByRole('link', { name: '市水利局' }));
  await expect(page.locator('h1')).toContainText('水利局');
  await hand.by(main(page).getByRole('button', { name: '打印', exact: true }));
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
});

test('g: is this our job', async ({ page, hand }) => {
  await hand.type('流浪狗');
  const sheet = page.locator('.sheet', { has: results(page) });
  await expect(results(page).getByRole('option').first()).toHaveAttribute('href', /\/duty\/shared-19\//, FIRST_SEARCH);
  await expect(sheet.locator('p').first()).toContainText('市公安局');
  await expect(sheet).toContainText('乡里做什么');
});

test('h: a matter is recorded for the meeting', async ({ page, hand }) => {
  await hand.to('问题发现');
  const matter = main(page)
    .locator('#cases')
    .getByRole('button', { name: /^勾选这件事/ })
    .first();
  const count = Number(/\d+/u.exec(await matter.innerText())?.[0]);
  await hand.by(matter);
  const bar = page.getByRole('region', { name: '处理勾选的问题' });
  await hand.by(bar.getByLabel('责任人'));
  await page.keyboard.type('张三');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText(`已记到${count}条`);
});

test('h: its agenda is taken along', async ({ page, hand }) => {
  await hand.to('问题发现');
  await hand.by(
    main(page)
      .locator('#cases')
      .getByRole('button', { name: /^勾选这件事/ })
      .first()
  );
  const bar = page.getByRole('region', { name: '处理勾选的问题' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(bar).toBeFocused();
  const coming = page.waitForEvent('download');
  await hand.by(bar.getByRole('button', { name: '会议议程（DOCX）' }));
  expect((await coming).suggestedFilename()).toMatch(/\.docx$/);
});

test('h: which matters come first is one tap away', async ({ page, hand }) => {
  await hand.by(main(page).getByRole('link', { name: '先理清哪些事，为什么' }));
  await expect(page).toHaveURL(/\/findings\/#cases$/u);
  await expect(main(page).locator('#cases')).toBeInViewport();
  await expect(main(page).locator('#cases h3').first()).toBeVisible();
});

test('i: an address written by hand narrows the clauses as the facets do', async ({ page }) => {
  await page.goto('/clauses/?every=year');
  await settled(page);
  const said = await main(page).locator('p.lead').innerText();
  await page.goto('/clauses/?of=every.year');
  await settled(page);
  await expect(main(page).locator('p.lead')).toHaveText(said);
  await page.goto('/clauses/');
  await settled(page);
  await expect(main(page).locator('p.lead')).not.toHaveText(said);
});

test('i: what comes due every quarter', async ({ page, hand }) => {
  await hand.to('条款日历');
  const row = main(page).getByRole('row').filter({ hasText: '每季度' }).first();
  expect(await opensItsRows(page, hand, row.locator('[data-pick]').first())).toBe(3);
  await expect(panel(page)).toContainText('季度');
});

test('j: which two bureaus work together most, and on what', async ({ page, hand }) => {
  await hand.to('协作网络');
  await hand.by(main(page).locator('#bureau-network').getByRole('button', { name: '看数据表' }));
  const row = main(page).locator('#bureau-network tbody tr').first();
  await expect(row).toContainText('市公安局');
  await expect(row).toContainText('市市场监督管理局');
  expect(await opensItsRows(page, hand, row.locator('[data-pick]').first())).toBe(5);
});

test('k: where a duty stands in the document', async ({ page, hand }) => {
  await hand.type('配合70');
  await expect(results(page).getByRole('option').first()).toHaveAttribute('href', /\/duty\/shared-70\//, FIRST_SEARCH);
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText('房屋征收与补偿');
  await expect(main(page).getByRole('heading', { name: /^原文/ })).toContainText(/第\d+(?:至\d+)?页/u);
});

test('l: are we assessed on what stands on no list', async ({ page, hand }) => {
  await hand.to('准入比对');
  await hand.by(main(page).getByRole('link', { name: /考核指标/u }));
  const field = main(page).locator('#indicators');
  await field.fill('1.秸秆禁烧（5分）\n2.组织观看指定网络直播并转发点赞（2分）\n3.河长每月巡河（3分）');
  await expect(main(page).locator('.answer')).toContainText('3项指标里，2项有对应事项', FIRST_SEARCH);
  await hand.by(main(page).getByRole('button', { name: /^清单里没有/u }));
  await expect(page).toHaveURL(/[?&]only=none/u);
  await expect(main(page).locator('#indicator-list tbody tr')).toHaveCount(1);
  await page.reload();
  await expect(field).toHaveValue(/转发点赞/u);
  await expect(main(page).locator('#indicator-list tbody tr')).toContainText('转发点赞', FIRST_SEARCH);
  await field.fill('');
  await expect(main(page).locator('.answer')).toHaveCount(0);
});
