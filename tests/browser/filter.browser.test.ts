// A filter on paper and while it is typed: the head of a printed page names place, filter and date; letters of an input
// method narrow nothing.
import { afterEach, expect, test, vi } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { cdp } from 'vitest/browser';
import FilterPage from './FilterPage.svelte';

afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await media('');
  return cleanup();
});

/** Sets the medium, and waits until it is in effect. */
async function media(name: string): Promise<void> {
  const session = cdp() as { send: (method: string, params: object) => Promise<void> };
  await session.send('Emulation.setEmulatedMedia', { media: name });
  await vi.waitFor(() => expect(matchMedia('print').matches).toBe(name === 'print'), { timeout: 20_000 });
}
const head = () => document.querySelector<HTMLElement>('.print-head');

test('a browser that prints no margins has place, filter and date over the page, on paper only', async () => {
  vi.spyOn(CSS, 'supports').mockReturnValue(false);
  render(FilterPage, { went: () => undefined });
  expect(head()?.checkVisibility()).toBe(false);
  await media('print');
  await expect.poll(() => head()?.checkVisibility()).toBe(true);
  expect(head()?.textContent).toBe('青石县 · 大坪镇　筛选：清单：配合履职　数据日期：2025-05');
});

test('one that prints margins has the same words there, and once only', async () => {
  vi.spyOn(CSS, 'supports').mockImplementation((rule: string) => rule.includes('details-content'));
  render(FilterPage, { went: () => undefined });
  await media('print');
  await expect.poll(() => head()?.checkVisibility()).toBe(false);
  const margins = getComputedStyle(document.documentElement).getPropertyValue('--print-head');
  expect(margins).toBe(`"${head()?.textContent ?? ''}"`);
});

test('letters that an input method has not turned into words narrow nothing', () => {
  vi.useFakeTimers();
  const went: string[] = [];
  render(FilterPage, { went: (search: string) => went.push(search) });
  const field = document.querySelector('input') as HTMLInputElement;
  const type = (value: string, isComposing: boolean) => {
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
    vi.advanceTimersByTime(1000);
  };
  type('fang', true);
  expect(went).toEqual([]);
  field.value = '防汛';
  field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '防汛' }));
  vi.advanceTimersByTime(1000);
  expect(went.map((search) => new URLSearchParams(search).get('q'))).toEqual(['防汛']);
});
