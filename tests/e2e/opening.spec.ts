// Files whose tables nobody knows: asked about once, answered in plain words, then read without a stop.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { expect, test, type Page } from '@playwright/test';
import { DOCUMENT, settled } from '../support/site.ts';

/** Reading a document, starting the engine with it and computing its findings, in milliseconds at most. */
const LONG = 60_000;
test.describe.configure({ timeout: 300_000 });

const NAMES = ['加强乡党委自身建设', '做好老干部工作', '开展矛盾纠纷排查', '做好防汛抢险准备'];

function unknownHeads(names: readonly string[], file: string) {
  const rows = [['编次', '哪一块', '要办的事'], ...names.map((name, index) => [`${index + 1}`, '党的建设', name])];
  const sheet = utils.aoa_to_sheet(rows);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Sheet1');
  const buffer = Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  return { name: file, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer };
}

async function choose(page: Page, names: readonly string[], file: string) {
  await page.goto('/about/');
  await settled(page);
  await page.locator('input[type=file]').first().setInputFiles(unknownHeads(names, file));
}

test('an unknown head is asked about once; the next file of its shape goes straight through', async ({ page }) => {
  await choose(page, NAMES, '清单.xlsx');
  await expect(page).toHaveURL(/\/open\/$/, { timeout: LONG });
  await expect(page.locator('main h1')).toContainText('清单.xlsx');
  await page.getByLabel('要办的事 含义').selectOption('name');
  await page.getByLabel('县市区旗').fill('青石县');
  await page.getByLabel('乡镇街道').fill('大坪乡');
  await expect(page.locator('main p.lead')).toContainText('读到4项', { timeout: LONG });
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await expect(page.getByLabel('乡镇街道')).toHaveValue('');
  await page.getByLabel('乡镇街道').fill('大坪乡');
  await page.getByLabel('乡镇街道').blur();
  await expect(page.locator('main p.lead')).toContainText('读到4项事项，没有需要确认的地方');
  await page.getByRole('button', { name: '打开清单' }).click();
  await expect(page).toHaveURL(/\/about\/\?in=/, { timeout: LONG });
  await expect(page.locator('header .place')).toContainText('大坪乡');

  await choose(page, NAMES.slice(0, 3), '另一份.xlsx');
  await expect(page).toHaveURL(/\/about\/\?in=/, { timeout: LONG });
  await expect(page.locator('main')).toContainText('另一份.xlsx');
  await page.reload();
  await expect(page.locator('main')).toContainText('另一份.xlsx', { timeout: LONG });

  await page.getByText(/记住的读法/).click();
  const remembered = page.locator('details', { hasText: '记住的读法' });
  const forget = remembered.getByRole('button', { name: '撤销', exact: true });
  await expect(forget.first()).toBeVisible();
  const before = await forget.count();
  await forget.first().click();
  await expect(forget).toHaveCount(before - 1);
  await choose(page, NAMES.slice(0, 2), '第三份.xlsx');
  await expect(page).toHaveURL(/\/open\//, { timeout: LONG });
  await page.getByRole('button', { name: '不打开' }).click();
  await expect(page).toHaveURL(/\/about\//);
});

test('a file that is chosen before the scripts of the page are up is opened when they are', async ({ page }) => {
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.js$/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/about/', { waitUntil: 'commit' });
  await page.locator('input[type=file]').first().setInputFiles(unknownHeads(NAMES, '清单.xlsx'));
  release();
  await expect(page).toHaveURL(/\/open\/$/, { timeout: LONG });
  await expect(page.locator('main h1')).toContainText('清单.xlsx');
});

test('a file that cannot be read says why, and what was open stays', async ({ page }) => {
  await page.goto('/about/');
  await settled(page);
  const input = page.locator('input[type=file]').first();
  await input.setInputFiles({
    name: '照片.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\x89PNG\0\0\0\0', 'latin1')
  });
  await expect(page.getByRole('alert')).toContainText('照片.png没有读出来：文件已损坏', { timeout: LONG });
  await expect(page).toHaveURL(/\/about\/$/);
});

test('a table pasted from a spreadsheet opens as a file does', async ({ page }) => {
  await page.goto('/about/');
  await settled(page);
  await page.evaluate(() => {
    const data = new DataTransfer();
    const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const rows = [
      ['序号', '事项类别', '事项名称'],
      ['1', '党的建设', '加强乡党委自身建设'],
      ['2', '党的建设', '做好老干部工作']
    ];
    data.setData('text/html', `<table>${rows.map(row).join('')}</table>`);
    data.setData('text/plain', '序号');
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  });
  await expect(page).toHaveURL(/\/about\/\?in=/, { timeout: LONG });
  await expect(page.locator('main')).toContainText('粘贴的表格.html');
});

test('lists are saved as a workbook that opens here as the same lists', { tag: '@main' }, async ({ page }) => {
  await page.goto('/about/');
  await settled(page);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 2 * LONG }),
    page.getByRole('button', { name: '存为 Excel 表格' }).click()
  ]);
  expect(download.suggestedFilename()).toMatch(/履职事项清单\.xlsx$/);
  const buffer = await readFile(await download.path());
  await page.locator('input[type=file]').first().setInputFiles({ name: '存下的清单.xlsx', mimeType: '', buffer });
  await expect(page).toHaveURL(/\/open\/$/, { timeout: LONG });
  await expect(page.locator('main')).toContainText('这个地方已有清单');
  await expect(page.locator('main')).toContainText('基本履职106项、配合履职101项、收回34项');
});

test('a newer edition takes decisions over to duties of the same name, and gives them back', async ({ page }) => {
  const published = await readFile(DOCUMENT, 'utf8');
  await page.goto('/findings/');
  await settled(page);
  await page.locator('#list li a').first().click();
  await page.getByRole('button', { name: '记下结论' }).click();
  await page.locator('aside input[name=owner]').fill('张三');
  await page.locator('aside').getByRole('button', { name: '保存' }).click();
  await expect(page.locator('main p.numbers')).toContainText('已记录1条');
  await page.goto('/about/');
  await settled(page);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '新版.txt', mimeType: 'text/plain', buffer: Buffer.from(published) });
  await expect(page).toHaveURL(/\/open\/$/, { timeout: LONG });
  await expect(page.getByLabel(/作为新版本/)).toBeChecked();
  await page.getByRole('button', { name: '打开清单' }).click();
  await expect(page).toHaveURL(/\/findings\/\?in=/, { timeout: LONG });
  await expect(page.locator('#register')).toContainText('1条已带到这里', { timeout: LONG });
  await expect(page.locator('main p.numbers')).toContainText('已记录1条');
  await page.getByRole('button', { name: '撤销带来的结论' }).click();
  await expect(page.locator('#register')).toContainText('1条可以带到这里', { timeout: LONG });
  await page.getByRole('button', { name: '带过来', exact: true }).click();
  await expect(page.locator('#register')).toContainText('1条已带到这里', { timeout: LONG });
});

test('a duty of a PDF is shown on its drawn page, with its row marked', { tag: '@main' }, async ({ page }) => {
  await page.goto('/about/');
  await settled(page);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(join('tests', 'fixtures', 'lists', 'D5-plain-town-xlsx.pdf'));
  await expect(page).toHaveURL(/in=|\/open\//, { timeout: LONG });
  if (page.url().includes('/open/')) await page.getByRole('button', { name: '打开清单' }).click();
  await expect(page).toHaveURL(/in=/, { timeout: LONG });
  const search = new URL(page.url()).search;
  await page.goto(`/duty/${search}&id=shared-1`);
  await page.getByRole('button', { name: '看这一页的版面' }).click({ timeout: LONG });
  const canvas = page.locator('figure canvas').first();
  await expect(page.locator('figure .row').first()).toBeVisible({ timeout: LONG });
  await expect
    .poll(
      () =>
        canvas.evaluate((element: HTMLCanvasElement) => {
          const { width, height } = element;
          const pixels = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
          let dark = 0;
          for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128 && pixels[at + 3] === 255) dark++;
          return dark;
        }),
      { timeout: LONG }
    )
    .toBeGreaterThan(1000);
});

test('a zip with names in GBK and a file per list opens as one place', { tag: '@main' }, async ({ page }) => {
  await page.goto('/about/');
  await settled(page);
  const list = (rows: string[][]) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Sheet1');
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  };
  const basic = list([['序号', '事项类别', '事项名称'], ...NAMES.map((name, at) => [`${at + 1}`, '党的建设', name])]);
  const shared = list([
    ['序号', '事项类别', '事项名称', '对应上级部门', '上级部门职责', '乡镇配合职责'],
    ['1', '平安法治', '防汛抢险', '青石县水利局', '1.负责监测预警。', '1.开展隐患排查。']
  ]);
  const buffer = Buffer.from(zipSync({ 'basic-list.xlsx': basic, 'shared-list.xlsx': shared }));
  const names: [string, number[]][] = [
    ['basic-list', [0xbb, 0xf9, 0xb1, 0xbe, 0xc2, 0xc4, 0xd6, 0xb0, 0x5f, 0x5f]],
    ['shared-list', [0xc5, 0xe4, 0xba, 0xcf, 0xc2, 0xc4, 0xd6, 0xb0, 0x5f, 0x5f, 0x5f]]
  ];
  for (const [name, gbk] of names)
    for (let at = buffer.indexOf(name); at >= 0; at = buffer.indexOf(name)) buffer.set(gbk, at);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '清单.zip', mimeType: 'application/zip', buffer });
  await expect(page).toHaveURL(/\/about\/\?in=|\/open\//, { timeout: LONG });
  if (page.url().includes('/open/')) await page.getByRole('button', { name: '打开清单' }).click();
  await expect(page).toHaveURL(/\/about\/\?in=/, { timeout: LONG });
  const search = new URL(page.url()).search;
  await page.goto(`/duty/${search}&id=shared-1`);
  await expect(page.locator('main article h1')).toContainText('防汛抢险', { timeout: LONG });
  await expect(page.locator('main article')).toContainText('配合履职__');
});

test('where the browser keeps nothing, lists open for this tab and say so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no database', 'InvalidStateError');
    };
  });
  await page.goto('/about/');
  await settled(page);
  const rows = [['序号', '事项类别', '事项名称'], ...NAMES.map((name, at) => [`${at + 1}`, '党的建设', name])];
  const text = rows.map((row) => row.join('\t')).join('\n');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '私密.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page).toHaveURL(/\/about\/\?in=|\/open\//, { timeout: LONG });
  if (page.url().includes('/open/')) await page.getByRole('button', { name: '打开清单' }).click();
  await expect(page.locator('main')).toContainText('清单只在这个标签页有效', { timeout: LONG });
});

test('place and date can be corrected and taken back; the foot stands above the bar of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await choose(page, NAMES, '改地名.xlsx');
  await expect(page).toHaveURL(/\/open\/$/, { timeout: LONG });
  await page.getByLabel('要办的事 含义').selectOption('name');
  await expect(page.locator('main p.lead')).toContainText('读到4项', { timeout: LONG });
  const township = page.getByLabel('乡镇街道');
  await township.fill('大坪乡');
  await township.blur();
  await page.getByLabel('日期').fill('2025-13');
  await page.getByLabel('日期').blur();
  await page.getByRole('button', { name: '打开清单' }).click();
  await expect(page).toHaveURL(/\/open\/$/);
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await expect(page.getByLabel('日期')).toHaveValue('');
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await expect(township).toHaveValue('');
  await expect
    .poll(async () => {
      const foot = await page.locator('form .end').boundingBox();
      const rail = await page.locator('nav.rail').boundingBox();
      return foot !== null && rail !== null && foot.y + foot.height <= rail.y + 1;
    })
    .toBe(true);
});
