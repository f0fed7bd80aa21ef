// The review register as readers use it: nothing typed or decided is lost, nothing of another place comes in unasked.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { settled } from '../support/site.ts';

async function openFirst(page: Page): Promise<void> {
  await page.goto('/findings/');
  await settled(page);
  await page.locator('#list li a').first().click();
  await expect(page.locator('aside .review')).toBeVisible();
}
const note = (page: Page) => page.locator('aside textarea[name=note]');

test('a half-written note survives composing, Escape, another finding, other pages and a reload', async ({ page }) => {
  await openFirst(page);
  await page.getByRole('button', { name: '记下结论' }).click();
  await expect(page.locator('aside form input').first()).toBeFocused();
  await note(page).fill('先问水利局');
  await note(page).evaluate((field) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }))
  );
  await expect(note(page)).toHaveValue('先问水利局');
  await page.keyboard.press('Escape');
  await expect(page.locator('aside.panel')).toHaveCount(0);
  await expect(page.locator('#list li').first()).toContainText('未保存');
  await page.locator('#list li a').nth(1).click();
  await page.getByRole('button', { name: '记下结论' }).click();
  await expect(note(page)).toHaveValue('');
  await page.locator('#list li a').first().click();
  await expect(note(page)).toHaveValue('先问水利局');
  await page.getByRole('link', { name: '工作量' }).first().click();
  await expect(page).toHaveURL(/\/workload\//);
  await page.goBack();
  await expect(page).toHaveURL(/\/findings\/\?.*open=/);
  await page.reload();
  await settled(page);
  await expect(note(page)).toHaveValue('先问水利局');
  await page.locator('aside').getByRole('button', { name: '取消' }).click();
  await page.locator('aside').getByRole('button', { name: '接着写' }).click();
  await page.locator('aside').getByRole('button', { name: '保存' }).click();
  await expect(page.locator('aside .decisions')).toContainText('先问水利局');
  await expect(page.locator('#list li').first()).not.toContainText('未保存');
});

test('a date that is no day is refused with words, and what is saved is there after a reload', async ({ page }) => {
  await openFirst(page);
  await page.getByRole('button', { name: '记下结论' }).click();
  await note(page).fill('心血');
  const date = page.locator('aside input[name=date]');
  await expect(date).toHaveAttribute('max', '9999-12-31');
  await date.evaluate((field: HTMLInputElement) => {
    field.type = 'text';
    field.value = '61126-11-26';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await page.locator('aside').getByRole('button', { name: '保存' }).click();
  await expect(page.locator('aside [role=alert]')).toContainText('61126-11-26');
  await expect(date).toBeFocused();
  await date.fill('2026-11-26');
  await page.locator('aside').getByRole('button', { name: '保存' }).click();
  await expect(page.locator('aside .decisions')).toContainText('2026-11-26');
  await page.reload();
  await settled(page);
  await expect(page.locator('aside .decisions')).toContainText('心血');
});

test('what another tab saves replaces no typing; both stand and one is chosen', async ({ page, context }) => {
  await openFirst(page);
  await page.getByRole('button', { name: '记下结论' }).click();
  await note(page).fill('甲写到一半');
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  await other.locator('aside .again').click();
  await note(other).fill('乙定的');
  await other.locator('aside').getByRole('button', { name: '保存' }).click();
  await expect(page.locator('aside .moved')).toContainText('乙定的');
  await expect(note(page)).toHaveValue('甲写到一半');
  await page.locator('aside').getByRole('button', { name: '保存' }).click();
  await expect(page.locator('aside .decisions > div')).toHaveCount(2);
  await page.locator('aside').getByRole('button', { name: '采用这一条' }).first().click();
  await expect(page.locator('aside .decisions > div')).toHaveCount(1);
  await expect(page.locator('aside details summary')).toContainText('此前的');
});

test('a removed record comes back, and an import from another place asks and mixes nothing', async ({ page }) => {
  await openFirst(page);
  await page.getByRole('button', { name: '记下结论' }).click();
  await note(page).fill('我定的');
  await page.locator('aside').getByRole('button', { name: '保存' }).click();
  await page.locator('aside').getByRole('button', { name: '删去记录' }).click();
  await expect(page.locator('main p.numbers')).toContainText('已记录0条');
  await page.locator('aside .undo').click();
  await expect(page.locator('aside .decisions')).toContainText('我定的');
  await page.keyboard.press('Escape');
  await expect(page.locator('aside.panel')).toHaveCount(0);
  await settled(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出台账文件' }).click()
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const file = JSON.parse(text) as { places: object; records: { edition: string; now: { note: string } }[] };
  const [own] = file.records;
  if (own === undefined) throw new Error('no record in the file');
  const theirs = { ...own, now: { ...own.now, note: '别人定的' } };
  const foreign = { ...own, edition: 'heishan-baishui', now: { ...own.now, note: '外地的' } };
  const broken = { ...own, now: { ...own.now, status: 'done' } };
  const put = (records: unknown[]) =>
    page.locator('#register input[type=file]').setInputFiles({
      name: '同事.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({ ...file, places: { ...file.places, 'heishan-baishui': '黑山县白水乡' }, records })
      )
    });
  await put([theirs, foreign, broken]);
  const ask = page.locator('#register .ask');
  await expect(ask).toContainText('黑山县白水乡');
  await expect(ask).toContainText('这台电脑上没有打开');
  await expect(ask.locator('[data-edition=heishan-baishui] input')).not.toBeChecked();
  await ask.getByText('更新或不一致的1条').click();
  await expect(ask.locator('.pair')).toContainText('我定的');
  await expect(ask.locator('.pair')).toContainText('别人定的');
  await ask.getByRole('button', { name: '不并入，关闭' }).click();
  await expect(page.locator('#register .conflict')).toHaveCount(0);

  await put([theirs, foreign, broken]);
  await expect(ask).toBeFocused();
  await ask.locator('[data-edition=heishan-baishui] input').check();
  await ask.getByRole('button', { name: '并入所选' }).click();
  await expect(page.locator('#register [role=status]').first()).toContainText('不一致1条');
  await expect(page.locator('#register .conflict')).toHaveCount(1);
  await expect(page.locator('#register')).toContainText('1条记录读不出');
  await expect(page.locator('main p.numbers')).toContainText('已记录1条');
  await expect(page.locator('main')).not.toContainText('外地的');
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出台账文件' }).click()
  ]);
  const whole = await readFile(await again.path(), 'utf8');
  for (const kept of ['我定的', '别人定的', '外地的', '"done"']) expect(whole).toContain(kept);
});
