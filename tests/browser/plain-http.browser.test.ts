// At an address with http:// the browser has no clipboard and keeps nothing: links, replies and tables are copied all
// the same, and what is missing is said.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { copyTable } from '../../src/lib/export/deliver.ts';
import PlainHttpPage from './PlainHttpPage.svelte';

let copied: Map<string, string>;

beforeEach(() => {
  copied = new Map();
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard);
  vi.spyOn(window, 'isSecureContext', 'get').mockReturnValue(false);
  vi.spyOn(DataTransfer.prototype, 'setData').mockImplementation((type, value) => void copied.set(type, value));
});
afterEach(() => {
  vi.restoreAllMocks();
  return cleanup();
});

test('a link and a reply are copied, and said to be', async () => {
  render(PlainHttpPage);
  await userEvent.click(page.getByRole('button', { name: '复制链接' }));
  await expect.element(page.getByText('已复制').first()).toBeVisible();
  expect([...copied]).toEqual([['text/plain', new URL('?q=防汛', location.href).href]]);
  await userEvent.click(page.getByRole('button', { name: '复制草稿' }));
  await expect.poll(() => copied.get('text/plain')).toBe('答复\n第一段。');
});

test('a table is copied as text and as a table', async () => {
  const button = document.body.appendChild(document.createElement('button'));
  button.textContent = 'table';
  let done: Promise<boolean> | undefined;
  button.onclick = () => (done = copyTable({ text: '甲\t1', html: '<table></table>' }));
  await userEvent.click(button);
  expect(await done).toBe(true);
  expect([...copied].sort()).toEqual([
    ['text/html', '<table></table>'],
    ['text/plain', '甲\t1']
  ]);
  button.remove();
});

test('where the copy command is refused too, the words say what to do', async () => {
  vi.spyOn(document, 'execCommand').mockReturnValue(false);
  render(PlainHttpPage);
  await userEvent.click(page.getByRole('button', { name: '复制草稿' }));
  await expect.element(page.getByText('请手动选中', { exact: false })).toBeVisible();
});

test('that nothing is kept for use without the server is said, with what would help', async () => {
  render(PlainHttpPage);
  await expect.element(page.getByText('https://', { exact: false })).toBeVisible();
});
