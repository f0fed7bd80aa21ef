// What leaves the app: files from a chart's menu and from the report page, and what no page loads before one is asked
// for.
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { expect, type Download, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { builtEngine } from '../../src/lib/db/built.ts';
import { sql } from '../support/sql.ts';
import { BUILD, settled, watch } from '../support/site.ts';
import { test } from '../support/visit.ts';

/** Words that stand in the export libraries and in nothing else. */
const LIBRARIES = ['xl/worksheets', 'ppt/slides', 'word/document.xml', 'generateAsync', '方正小标宋'];

const bytesOf = async (download: Download) => readFile(await download.path());
const textOf = (xml: string) => xml.replace(/<[^>]+>/g, '');

/** The export menu of a figure, opened. */
async function menu(page: Page, title: string) {
  const own = page.locator('.menu').filter({ has: page.locator(`button[aria-label="导出“${title}”"]`) });
  await own.locator('button[popovertarget]').click();
  return own;
}

async function taken(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

test.describe('a chart', () => {
  const TITLE = '各类别由谁做';
  let page: Page;
  test.beforeEach(async ({ visit }) => {
    page = await visit('/');
  });
  test.afterEach(() => page.keyboard.press('Escape'));

  test('leaves as SVG with title, filter and source in it, without a word from outside', { tag: '@main' }, async () => {
    const own = await menu(page, TITLE);
    const download = await taken(page, () => own.getByRole('button', { name: 'SVG' }).click());
    expect(download.suggestedFilename()).toMatch(/各类别由谁做-通栏\.svg$/);
    const svg = (await bytesOf(download)).toString('utf8');
    expect(
      await page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
        svg
      )
    ).toBe(true);
    for (const part of [TITLE, '筛选：全部事项', '来源：', 'Noto Sans SC']) expect(svg).toContain(part);
    expect(svg).not.toMatch(/var\(--|(?:href|src)="(?!#)/);
  });

  test('leaves as CSV and XLSX with the numbers of the database', { tag: '@main' }, async () => {
    const engine = await builtEngine();
    const rows = await sql<{ name: string; duties: number }>(
      engine,
      `SELECT k.name, count(*) AS duties FROM duty d JOIN category k ON k.category = d.category
       GROUP BY k.name, k.rank ORDER BY k.rank`
    );
    const own = await menu(page, TITLE);
    const csv = await bytesOf(await taken(page, () => own.getByRole('button', { name: 'CSV' }).click()));
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head = [], ...records] = csv
      .toString('utf8')
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    const totalAt = head.indexOf('合计');
    expect(records.map((record) => [record[0], Number(record[totalAt])])).toEqual(
      rows.map(({ name, duties }) => [name, duties])
    );
    const xlsx = await JSZip.loadAsync(
      await bytesOf(await taken(page, () => own.getByRole('button', { name: 'XLSX' }).click()))
    );
    const sheet = (await xlsx.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('state="frozen"');
    const numbers = [...sheet.matchAll(/<c r="[A-Z]+\d+"(?![^>]*t="s")[^>]*><v>([^<]+)<\/v>/g)].map((match) =>
      Number(match[1])
    );
    expect(numbers).toEqual(records.flatMap((record) => record.slice(1).map(Number)));
  });

  test('leaves as PNG of a fixed size, whatever the window', { tag: '@main' }, async () => {
    for (const width of [1440, 800]) {
      await page.setViewportSize({ width, height: 900 });
      const own = await menu(page, TITLE);
      await own.getByRole('radio', { name: '16:9 幻灯片' }).check();
      for (const [name, scale] of [
        ['PNG 2 倍', 2],
        ['PNG 4 倍', 4]
      ] as const) {
        const png = await bytesOf(await taken(page, () => own.getByRole('button', { name }).click()));
        await expect(own.getByRole('status')).toHaveText(/^已保存/);
        expect(png.subarray(1, 4).toString()).toBe('PNG');
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280 * scale, 720 * scale]);
      }
      await page.keyboard.press('Escape');
      await expect(own.getByRole('radio').first()).toBeHidden();
    }
  });
});

test('a chart has its menu within a narrow window', { tag: '@main' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/workload/');
  await settled(page);
  await page
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  const sheet = page.locator('[popover]:has([role=radio]), [popover]:has(input[type=radio])').first();
  await expect
    .poll(async () => {
      const box = await sheet.boundingBox();
      return box !== null && box.x >= 0 && box.x + box.width <= 390;
    })
    .toBe(true);
});

test.describe('the report', () => {
  test(
    'is a paper with headings, tables and pictures, under the filter of the address',
    { tag: '@main' },
    async ({ visit, visitor: page, baseURL }) => {
      test.setTimeout(300_000);
      const seen = watch(page, baseURL ?? '');
      await visit('/report/?list=shared&sections=overview,workload');
      const download = await taken(page, () => page.getByRole('button', { name: /^DOCX/ }).click());
      const zip = await JSZip.loadAsync(await bytesOf(download));
      const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
      const engine = await builtEngine();
      const [row] = await sql<{ duties: number }>(engine, "SELECT count(*) AS duties FROM duty WHERE list = 'shared'");
      expect(textOf(xml)).toContain(`配合履职事项${row?.duties}项`);
      expect(textOf(xml)).toContain('筛选：清单：配合');
      expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(2);
      expect(xml.match(/<w:tbl>/g)?.length).toBeGreaterThan(1);
      expect(Object.keys(zip.files).filter((path) => /media\/.*\.svg$/.test(path)).length).toBeGreaterThan(0);
      expect(Object.keys(zip.files).filter((path) => /media\/.*\.png$/.test(path)).length).toBeGreaterThan(0);
      expect(seen).toEqual({ foreign: [], errors: [] });
    }
  );

  test('says with the filter of one bureau only what there is', async ({ visit }) => {
    const page = await visit('/report/?bureau=shuiliju&sections=workload,sharing');
    const paper = page.locator('article.paper');
    await expect(paper).toContainText('部门：市水利局');
    await expect(paper.locator('tbody:empty')).toHaveCount(0);
    await expect(paper).not.toContainText('组合是。');
  });

  test('can be stopped, and says what failed where a library cannot be had; the page stays as it was', async ({
    browser,
    baseURL
  }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${baseURL}/report/`);
    await settled(page);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/_app/immutable/**', (route) => held.then(() => route.continue()));
    const text = () => page.locator('article.paper').innerText();
    const before = await text();
    let downloads = 0;
    page.on('download', () => {
      downloads += 1;
    });
    await page.getByRole('button', { name: /^DOCX/ }).click();
    await page.getByRole('button', { name: '取消' }).click();
    await expect(page.getByText('已取消，没有生成文件')).toBeVisible();
    await expect(page.getByRole('button', { name: /^DOCX/ })).toBeEnabled();
    const arrived = page.waitForResponse('**/_app/immutable/**');
    release();
    await (await arrived).finished();
    await expect.poll(text).toBe(before);
    expect(downloads).toBe(0);
    await taken(page, () => page.getByRole('button', { name: /^DOCX/ }).click());
    expect(downloads).toBe(1);

    await page.unrouteAll({ behavior: 'wait' });
    await page.route('**/_app/immutable/**', (route) => route.abort());
    await page.getByRole('button', { name: /^PPTX/ }).click();
    await expect(page.getByText(/^没有生成 .*出错（.*本页内容未受影响，可重试。$/)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('button', { name: /^PPTX/ })).toBeEnabled();
    await expect.poll(text).toBe(before);
    await context.close();
  });

  test('one-file page works from disk with the network off', { tag: '@main' }, async ({ visit, browser }) => {
    const page = await visit('/report/');
    const download = await taken(page, () => page.getByRole('button', { name: '单文件网页' }).click());
    const path = await download.path();
    expect((await readFile(path)).length).toBeLessThan(3_000_000);
    const context = await browser.newContext({ offline: true });
    const alone = await context.newPage();
    const errors: string[] = [];
    alone.on('pageerror', (error) => errors.push(error.message));
    alone.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const html = await readFile(path, 'utf8');
    await alone.route('**/*', (route) =>
      route.request().url().endsWith('alone.html')
        ? route.fulfill({ body: html, contentType: 'text/html' })
        : route.abort()
    );
    await alone.goto('http://alone.invalid/alone.html');
    await expect(alone.locator('#live')).toBeVisible();
    const rows = alone.locator('#duties tbody tr');
    await expect(rows).not.toHaveCount(0);
    const all = await rows.count();
    const first = alone.locator('#bars button').first();
    const own = Number(await first.locator('b').innerText());
    expect(own).toBeLessThan(all);
    await first.click();
    await expect(rows).toHaveCount(own);
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** Files of a folder, with those in folders below. */
async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test('no page loads an export library before a file is asked for', async () => {
  const pages = (await filesIn(BUILD)).filter(
    (path) => path.endsWith('.html') && /^(?:en\/)?[a-z]*\/?index\.html$/.test(relative(BUILD, path))
  );
  expect(pages.length).toBeGreaterThan(10);
  const first = new Map<string, string>();
  const follow = async (path: string, from: string): Promise<void> => {
    if (first.has(path)) return;
    first.set(path, from);
    const code = await readFile(path, 'utf8');
    const imports = code.matchAll(/(?:\bfrom\s*|\bimport\s*)["'](\.{1,2}\/[^"']+\.js)["']/g);
    for (const [, next = ''] of imports) await follow(join(dirname(path), next), from);
  };
  for (const path of pages) {
    const html = await readFile(path, 'utf8');
    const files = new Set(
      [...html.matchAll(/["'(]([^"'()\s]*_app\/immutable\/[^"'()\s]+\.js)["')]/g)].map((match) => match[1] ?? '')
    );
    for (const file of files)
      await follow(join(file.startsWith('/') ? BUILD : dirname(path), file), relative(BUILD, path));
  }
  expect(first.size).toBeGreaterThan(10);
  const found: string[] = [];
  for (const [path, from] of first) {
    const code = await readFile(path, 'utf8');
    for (const word of LIBRARIES)
      if (code.includes(word) && !(word === '方正小标宋' && from.endsWith('report/index.html')))
        found.push(`${from}: ${path} has ${word}`);
  }
  expect(found).toEqual([]);
});

test('no page has more than 150 KB of scripts to fetch before it starts the engine', async () => {
  const pages = (await filesIn(BUILD)).filter((path) => path.endsWith('index.html'));
  expect(pages.length).toBeGreaterThan(10);
  const sizes = new Map<string, number>();
  const packed = async (path: string): Promise<number> => {
    const known = sizes.get(path) ?? (await stat(`${path}.gz`).catch(() => stat(path))).size;
    sizes.set(path, known);
    return known;
  };
  const large: string[] = [];
  for (const page of pages) {
    const html = await readFile(page, 'utf8');
    const named = [...html.matchAll(/<link href="([^"]+\.js)" rel="modulepreload"|import\("([^"]+\.js)"\)/g)];
    const files = new Set(named.map(([, preload, imported]) => join(dirname(page), preload ?? imported ?? '')));
    expect(files.size, page).toBeGreaterThan(2);
    let bytes = 0;
    for (const file of files) bytes += await packed(file);
    if (bytes > 150_000) large.push(`${relative(BUILD, page)} ${bytes}`);
  }
  expect(large).toEqual([]);
});

test('paper of a page whose figures are not computed yet says so in words and shows none', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' });
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  const paper = () =>
    page.evaluate(() => {
      const answers = document.querySelector('main .answers');
      if (answers === null) return null;
      return {
        read: !document.documentElement.hasAttribute('data-asked'),
        shown: [...answers.children].filter((each) => getComputedStyle(each).display !== 'none').length,
        says: getComputedStyle(answers, '::before').content,
        margin: getComputedStyle(document.documentElement).getPropertyValue('--print-head'),
        heads: [...document.querySelectorAll<HTMLElement>('.print-head:not(.spare)')]
          .filter((each) => getComputedStyle(each).display !== 'none')
          .map((each) => each.innerText)
      };
    });
  const nothing = (read: boolean) => ({
    read,
    shown: 0,
    says: expect.stringContaining('算好之前不显示数字'),
    margin: expect.stringContaining('请勿引用')
  });
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_app/immutable/**/*.js', (route) => held.then(() => route.continue()));
  await page.route('**/duckdb/*.wasm', () => undefined);
  await page.goto(`${baseURL}/heatmap/?bureau=shuiliju`, { waitUntil: 'commit' });
  await expect.poll(paper).toMatchObject(nothing(false));
  expect((await paper())?.heads).toEqual([expect.stringContaining('请勿引用')]);
  release();
  await expect.poll(paper).toMatchObject(nothing(true));
  for (const head of (await paper())?.heads ?? []) expect(head).toContain('请勿引用');
  await context.close();
});

test('paper of a long table says which of its rows it holds', async ({ visit }) => {
  const page = await visit('/duties/');
  await page.emulateMedia({ media: 'print' });
  const turns = page.getByRole('navigation', { name: '翻页' });
  await expect(turns.locator('a').first()).toBeHidden();
  expect((await turns.innerText()).trim()).toMatch(/^第1–\d+项，共\d+项$/u);
});

test('paper of the matrix says which of its rows it holds', async ({ visit }) => {
  const page = await visit('/matrix/?of=all&fold=no');
  await page.emulateMedia({ media: 'print' });
  const margin = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--print-head'));
  await expect.poll(margin).toMatch(/第1–80项，共\d+项/u);
  await expect(page.getByText(/^这里印的是第1–80项/u)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  const reading = page.locator('.statements button').first();
  const says = (await reading.innerText()).trim();
  await reading.click();
  await expect(page.getByText(`只列“${says}”里的`)).toBeVisible();
  await expect.poll(margin).toContain(says);
});

test('paper carries every question, not the first of each kind', async ({ visit }) => {
  const page = await visit('/findings/');
  const count = Number(await page.locator('#list [data-count]').getAttribute('data-count'));
  const rows = page.locator('#list ol > li');
  const seen = await rows.count();
  expect(seen).toBeLessThan(count);
  const printed = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    return document.querySelectorAll('#list ol > li').length;
  });
  expect(printed).toBe(count);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(rows).toHaveCount(seen);
});

test('a duty and a bureau are one sheet of A4 each', async ({ visit }) => {
  for (const path of ['/duty/reclaimed-9/', '/bureau/shuiliju/']) {
    const page = await visit(path);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), path).toHaveLength(1);
  }
});
