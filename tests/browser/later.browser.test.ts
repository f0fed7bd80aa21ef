// A part that is fetched when it is shown: where its code does not come the reader is told in words, and what to do.
import { afterEach, expect, test, vi } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import '../../src/app.css';
import LaterPage from './LaterPage.svelte';

afterEach(() => cleanup());

const alert = () => document.querySelector('[role="alert"]');
const buttons = () => [...document.querySelectorAll('[role="alert"] button')].map((each) => each.textContent.trim());

test.each(['Unable to preload CSS for /_app/a.css', 'Failed to fetch dynamically imported module: /_app/a.js'])(
  '%s',
  async (message) => {
    const load = vi.fn(() => Promise.reject(new TypeError(message)));
    render(LaterPage, { load });
    await expect.poll(() => alert()?.textContent).toContain('程序文件没有取到');
    expect(alert()?.textContent).not.toMatch(/Unable|Failed|http|_app/u);
    expect(buttons()).toEqual(['重新载入', '重试']);
  }
);

test('what failed otherwise is said, and asked again by its button', async () => {
  const load = vi.fn((): Promise<{ default: string }> => Promise.reject(new Error('磁盘')));
  render(LaterPage, { load });
  await expect.poll(buttons).toEqual(['重试']);
  load.mockImplementation(() => Promise.resolve({ default: '到了' }));
  document.querySelector<HTMLButtonElement>('[role="alert"] button')?.click();
  await expect.poll(() => document.querySelector('.part')?.textContent).toBe('到了');
});
