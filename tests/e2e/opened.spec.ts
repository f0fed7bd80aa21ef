// Lists that the reader opened: an address of their own, details of every duty, and nothing of the built place under
// their name.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { builtManifest } from '../../src/lib/db/built.ts';
import { numbersOf } from '../support/numbers.ts';
import { DOCUMENT, RAIL, settled } from '../support/site.ts';
import { follow } from '../support/visit.ts';

/** Reading a document, starting the engine with it and computing its findings, in milliseconds at most. */
const LONG = 60_000;
test.describe.configure({ timeout: 300_000 });

/** The built document as another township's, with one number standing twice and one duty named otherwise. */
async function otherPlace(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const { place } = await builtManifest();
  const stem = place.township.replace(/(?:乡|镇|街道|苏木)$/u, '');
  const text = (await readFile(DOCUMENT, 'utf8')).replaceAll(/阿什里(?:哈萨克族)?/gu, '佃坝');
  expect(text).not.toContain(stem);
  const changed = text.replace('\n11 ', '\n10 ').replace('城乡建设 房屋征收与补偿', '城乡建设 房屋征收与补偿安置');
  return { name: 'dianba.txt', mimeType: 'text/plain', buffer: Buffer.from(changed) };
}

async function open(page: Page): Promise<string> {
  await page.goto('/about/');
  await settled(page);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await otherPlace());
  await expect(page).toHaveURL(/in=/, { timeout: LONG });
  await expect(page.locator('header .place')).toContainText('佃坝', { timeout: LONG });
  return new URL(page.url()).search;
}

test.describe('lists once opened', () => {
  test.describe.configure({ mode: 'default' });

  /** One visit that opened them, with their address. The last test gives them another. */
  let page: Page;
  let search: string;
  test.beforeAll(async ({ browser, baseURL }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ baseURL, locale: 'zh-CN', serviceWorkers: 'block' });
    page = await context.newPage();
    await page.addInitScript(() => {
      const mixed: string[] = [];
      Object.assign(window, { mixed });
      const look = () => {
        const place = document.querySelector('header .place')?.textContent ?? '';
        const text = document.querySelector('main')?.textContent ?? '';
        const both = /\/(?:compare|library|places)\/$/u.test(location.pathname);
        if (!both && place.includes('佃坝') && text.includes('阿什里'))
          mixed.push(`${location.pathname}: ${text.slice(0, 80)}`);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    search = await open(page);
  });
  test.afterAll(() => page.context().close());

  test('nothing of the built place is seen under the name of another, not for a frame', async () => {
    const rail = page.locator('nav.rail a');
    for (let index = 0; index < RAIL.length; index++) {
      await rail.nth(index).click();
      await expect(page).toHaveURL(new RegExp(`${RAIL[index]}\\?in=`));
      await settled(page, LONG);
      await expect(page.locator('main')).toContainText(/佃坝/u);
      expect(await page.locator('main [role=alert]').allTextContents(), RAIL[index]).toEqual([]);
    }
    const mixed = () => page.evaluate(() => (window as unknown as { mixed: string[] }).mixed);
    expect(await mixed()).toEqual([]);
    for (const path of ['', 'findings/', 'report/']) {
      await page.goto(`/${path}${search}`);
      await expect(page.locator('header .place')).toContainText('佃坝', { timeout: LONG });
      await settled(page, LONG);
      expect(await mixed(), path).toEqual([]);
    }
  });

  test('every duty has a page that survives a reload, a doubled number too', async () => {
    await page.getByRole('link', { name: '事项查询' }).first().click();
    await page.locator('main tbody a[href*="basic-10-2"]').click();
    await expect(page).toHaveURL(/\/duty\/\?in=.*&id=basic-10-2/);
    const title = page.locator('main article h1');
    await expect(title).toContainText('加强基层政权治理能力建设', { timeout: LONG });
    await page.reload();
    await expect(title).toContainText('加强基层政权治理能力建设', { timeout: LONG });
    await expect(page.locator('header .place')).toContainText('佃坝');
    await page.getByRole('link', { name: /下一项/ }).click();
    await expect(page).toHaveURL(/id=basic-12/);
    await page.goto(`/duty/${new URL(page.url()).search.replace(/id=[^&]+/u, 'id=basic-76')}`);
    await page.locator('section a[href*="/finding/"]').first().click({ timeout: LONG });
    await expect(page.locator('article.card .sentence')).toBeVisible({ timeout: LONG });
    await page.goBack();
    await expect(page.locator('main article')).toContainText('基本履职 76', { timeout: LONG });
    await page.goto(`/bureau/${new URL(page.url()).search.replace(/id=[^&]+/u, 'id=shuiliju')}`);
    await expect(page.locator('main h1')).toContainText('水利局', { timeout: LONG });
  });

  test('two editions stand side by side, each duty with a way to its page', async () => {
    await page.goto(`/compare/${search}&kind=same`);
    await expect(page.locator('main .lead')).toContainText('原清单241项中，240项没有变动；改名1项', { timeout: LONG });
    await page.locator('main tbody tr a').first().click();
    await expect(page).toHaveURL(/\/duty\/basic-1\/$/);
  });

  test('every number of two editions side by side opens something, and each kind of it what it counts', async () => {
    const tried = new Set<string>();
    for (const path of [
      'compare/',
      'places/',
      'places/?view=categories',
      'places/?view=bureaus',
      'places/?view=odd',
      'places/?view=network'
    ]) {
      await follow(page, `/${path}`);
      await expect(page.locator('main [data-pick]').first()).toBeVisible({ timeout: LONG });
      await settled(page, LONG);
      const numbers = await numbersOf(page);
      expect(
        numbers.filter(({ pick }) => pick === ''),
        path
      ).toEqual([]);
      for (const { text, pick } of numbers) {
        const kind = /^(formula:page\/[a-z]+|in:[^/]+\/[a-z]+)/u.exec(pick)?.[1] ?? '';
        if (kind === '' || tried.has(kind) || !/^[1-9]\d*$/u.test(text)) continue;
        tried.add(kind);
        await page.locator(`main [data-pick="${pick}"]`).filter({ hasText: text }).first().click();
        await expect(page.locator('aside [data-count]').first(), pick).toHaveAttribute('data-count', text, {
          timeout: LONG
        });
      }
      await page.keyboard.press('Escape');
    }
    expect(tried.size).toBeGreaterThan(9);
  });

  test('a draft of them is changed step by step, and is told from them wherever it is shown', async () => {
    await page.goto(`/draft/${search}`);
    await page.getByLabel('推演稿的名称').fill('试推');
    await page.getByRole('button', { name: '开始推演' }).click();
    await expect(page).toHaveURL(/draft=/, { timeout: LONG });
    await page.getByLabel('选事项').fill('配合履职70');
    await page.locator('.pick ul button').first().click();
    await page.getByLabel('去掉这项').check();
    await page.locator('main form').getByLabel('理由').fill('与另一项相同');
    await page.getByRole('button', { name: '加上这一步' }).click();
    await expect(page.locator('main ol li')).toHaveCount(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main ol li').getByText('理由：与另一项相同')).toBeVisible();
    await expect(page.locator('main ol li input')).toBeHidden();
    await page.emulateMedia({ media: null });
    await expect(page.locator('tr', { hasText: '配合履职' }).locator('td').nth(2)).toHaveText('−1', { timeout: LONG });
    await page.reload();
    await expect(page.locator('main ol li')).toContainText('去掉配合履职70', { timeout: LONG });
    await expect(page.locator('main section', { hasText: '解决了哪些线索' })).toContainText('还在的问题', {
      timeout: LONG
    });
    await page.locator('main a', { hasText: '责任热力图' }).click();
    await expect(page.locator('.strip')).toContainText('241 → 240（−1）', { timeout: LONG });
    await expect(page.locator('header .place')).toContainText('推演稿：试推');
    await expect(page.locator('.print-head').first()).toContainText('这是推演稿，不是公布的清单。');
    await expect(page.locator('td[data-shift="−1"]').first()).toBeVisible({ timeout: LONG });
    await page.locator('nav.rail a', { hasText: '责任矩阵' }).click();
    const sign = page.locator('td[data-carry]').first();
    await sign.scrollIntoViewIfNeeded();
    const duty = await sign.getAttribute('data-row');
    const free = page.locator(`td[data-row="${duty}"]:not([data-pick])`).first();
    await sign.hover();
    await page.mouse.down();
    await free.hover();
    await expect(page.locator('td.over')).toHaveCount(1);
    await page.mouse.up();
    await expect(page.locator('main')).toContainText('推演稿最后一步：', { timeout: LONG });
    await expect(page.locator(`td[data-row="${duty}"][data-shift="+"]`)).toHaveCount(1, { timeout: LONG });
    await page.getByRole('button', { name: '撤去这一步' }).click();
    await expect(page.locator('main')).toContainText('推演稿最后一步：去掉配合履职70', { timeout: LONG });
    await expect(page.locator('td[data-shift="+"]')).toHaveCount(0, { timeout: LONG });
    await page.locator('td[data-carry]').first().focus();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.locator('td[data-shift="+"], td[data-shift="±"], td[data-shift="−"]').first()).toBeVisible({
      timeout: LONG
    });
    await page.getByRole('button', { name: '撤去这一步' }).click();
    await expect(page.locator('main')).toContainText('推演稿最后一步：去掉配合履职70', { timeout: LONG });
    await page.locator('nav.rail a', { hasText: '工作量' }).click();
    await expect(page.locator('td [data-shift]').first()).toBeVisible({ timeout: LONG });
    await expect(page.locator('.strip')).toContainText('问题线索', { timeout: LONG });
    await page.locator('nav.rail a', { hasText: '协作网络' }).click();
    await expect(page.locator('#bureau-network')).toContainText('虚线是不再共担的', { timeout: LONG });
    await page.locator('.strip').getByRole('link', { name: '与原清单对照' }).click();
    await expect(page.locator('main .lead')).toContainText('240项没有变动；取消1项', { timeout: LONG });
    await page.goBack();
    await page.locator('.strip').getByRole('link', { name: '看步骤' }).click();
    await page.getByRole('button', { name: '撤去第1步' }).click();
    await expect(page.locator('main ol li')).toHaveCount(0);
    await page.getByRole('button', { name: '移出', exact: true }).click();
    await expect(page.locator('main')).toContainText('还没有推演稿', { timeout: LONG });
  });

  test('a draft begins from any of several lists', async () => {
    await page.goto('/draft/?in=all');
    const bases = page.getByLabel('从哪份清单改起');
    await expect(bases.locator('option')).toHaveCount(2, { timeout: LONG });
    await bases.selectOption({ label: '昌吉市佃坝乡' });
    await expect(page.locator('main form')).toContainText('从昌吉市佃坝乡改起');
  });

  test('a decision about one place is none about another', async () => {
    await page.goto('/findings/');
    await settled(page);
    await page.locator('#list li a').first().click();
    await page.getByRole('button', { name: '记下结论' }).click();
    await page.locator('aside input[name=owner]').fill('张三');
    await page.locator('aside').getByRole('button', { name: '保存' }).click();
    await expect(page.locator('main p.numbers')).toContainText('已记录1条');
    await page.goto(`/findings/${search}`);
    await expect(page.locator('main p.numbers')).toContainText('已记录0条', { timeout: LONG });
    await expect(page.locator('#list')).not.toContainText('张三');
  });

  test('the library outlives a reload, leaves as one file and opens on another computer', async ({ browser }) => {
    await page.goto('/library/');
    const rows = page.locator('main tbody tr');
    await expect(rows).toHaveCount(2, { timeout: LONG });
    await page.getByRole('button', { name: /改.*佃坝乡的名称和日期/ }).click();
    await page.getByRole('textbox', { name: '日期' }).fill('2025-05', { timeout: LONG });
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('textbox', { name: '日期' })).toHaveCount(0, { timeout: LONG });
    await expect(rows.last()).toContainText('2025-05');
    await expect(page.getByRole('button', { name: /改.*佃坝乡的名称和日期/ })).toBeFocused();
    await page.reload();
    await expect(rows.last()).toContainText('2025-05', { timeout: LONG });
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '全部存成一个文件' }).click();
    const file = await (await saved).path();
    await page.getByRole('button', { name: /移出.*佃坝乡/ }).click();
    await expect(rows).toHaveCount(1);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(rows).toHaveCount(2);

    const other = await (await browser.newContext()).newPage();
    await other.goto(new URL('/library/', page.url()).href);
    await settled(other);
    const buffer = await readFile(file);
    const choose = other.locator('main input[type=file]').first();
    await choose.setInputFiles({ name: 'half.atlas', mimeType: '', buffer: buffer.subarray(0, buffer.length / 2) });
    await expect(other.getByRole('alert')).toContainText('half.atlas', { timeout: LONG });
    await choose.setInputFiles({ name: 'all.atlas', mimeType: '', buffer });
    await expect(other.locator('main')).toContainText('新增1份，已有1份', { timeout: LONG });
    await other.goto(new URL('/duty/?in=changji-dianba@2025-05&id=basic-10-2', page.url()).href);
    await expect(other.locator('main article h1')).toContainText('加强基层政权治理能力建设', { timeout: LONG });
    await other.context().close();
  });
});

test('an address that asks for lists this browser does not have says so', async ({ page }) => {
  await page.goto('/workload/?in=nowhere-atall');
  await expect(page.locator('main h1')).toContainText('不在这台电脑的浏览器里', { timeout: LONG });
  await expect(page.locator('main')).toContainText('nowhere-atall');
  await page.getByRole('link', { name: '回到内置清单' }).click();
  await expect(page).toHaveURL(/\/workload\/$/);
  await expect(page.locator('main h1')).toContainText('压给');
});

test('an entry link filters no other page, an old one neither', async ({ page }) => {
  await page.goto('/entry/?q=家里的垃圾没有人清运');
  await settled(page);
  await expect(page).toHaveURL(/asked=/);
  await expect(page.locator('#asked')).toHaveValue('家里的垃圾没有人清运');
  await page.getByRole('link', { name: '事项查询' }).first().click();
  await expect(page).toHaveURL(/\/duties\//);
  await expect(page.locator('header .chip')).toHaveCount(0);
  await expect(page.locator('main tbody tr')).not.toHaveCount(0);
});
