// Files whose tables nobody knows: asked about once, answered in plain words, then read without a stop.
import { utils, write } from '@e965/xlsx';
import { expect, test, type Page } from '@playwright/test';
import { settled } from '../support/site.ts';

const NAMES = ['加强乡党委自身建设', '做好老干部工作', '开展矛盾纠纷排查', '做好防汛抢险准备'];

function unknownHeads(names: readonly string[], file: string) {
  const rows = [['编次', '哪一块', '要办的事'], ...names.map((name, index) => [`${index + 1}`, '党的建设', name])];
  const sheet = utils.aoa_to_sheet(rows);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '大坪乡');
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
  await expect(page).toHaveURL(/\/open\/$/, { timeout: 30_000 });
  await expect(page.locator('main h1')).toContainText('清单.xlsx');
  await page.getByLabel('要办的事 含义').selectOption('name');
  await page.getByLabel('县市区旗').fill('青石县');
  await page.getByLabel('乡镇街道').fill('大坪乡');
  await expect(page.locator('main p.lead')).toContainText('读到4项');
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await page.getByLabel('要办的事 含义').selectOption('name');
  await expect(page.locator('main p.lead')).toContainText('读到4项事项，没有需要确认的地方');
  await page.getByRole('button', { name: '打开清单' }).click();
  await expect(page).toHaveURL(/\/about\/\?in=/, { timeout: 30_000 });
  await expect(page.locator('header .place')).toContainText('大坪乡');

  await choose(page, NAMES.slice(0, 3), '另一份.xlsx');
  await expect(page).toHaveURL(/\/about\/\?in=/, { timeout: 30_000 });
  await expect(page.locator('main')).toContainText('另一份.xlsx');
  await page.reload();
  await expect(page.locator('main')).toContainText('另一份.xlsx', { timeout: 30_000 });

  await page.getByText(/记住的读法/).click();
  await page.getByRole('button', { name: '撤销', exact: true }).first().click();
  await choose(page, NAMES.slice(0, 2), '第三份.xlsx');
  await expect(page).toHaveURL(/\/open\//, { timeout: 30_000 });
  await page.getByRole('button', { name: '不打开' }).click();
  await expect(page).toHaveURL(/\/about\//);
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
  await expect(page.getByRole('alert')).toContainText('照片.png没有读出来：图片读不了');
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
  await expect(page).toHaveURL(/\/about\/\?in=/, { timeout: 30_000 });
  await expect(page.locator('main')).toContainText('粘贴的表格.html');
});
