// Long tables in portions: the first rows at once, all in the end, none made anew, and all on paper.
import { afterEach, expect, test } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { startPortions } from '../../src/lib/view/frame/portions.svelte.ts';
import PortionsPage from './PortionsPage.svelte';

afterEach(() => cleanup());

const many = (count: number) => Array.from({ length: count }, (_, at) => `第${at}行`);
const rows = () => document.querySelectorAll('li').length;
const busy = () => document.querySelector('ul')?.getAttribute('aria-busy');

test('before the page is hydrated all rows are there, as the page was built', () => {
  render(PortionsPage, { rows: many(300) });
  expect([rows(), busy()]).toEqual([300, 'false']);
});

test('then few come at once and the rest follows; a longer list keeps the rows that stand', async () => {
  startPortions();
  const { rerender } = render(PortionsPage, { rows: many(300) });
  expect([rows(), busy()]).toEqual([10, 'true']);
  await expect.poll(() => [rows(), busy()]).toEqual([300, 'false']);
  const first = document.querySelector('li');
  await rerender({ rows: many(5) });
  expect(rows()).toBe(5);
  await rerender({ rows: many(200) });
  expect(rows()).toBeLessThan(200);
  await expect.poll(rows).toBe(200);
  expect(document.querySelector('li')).toBe(first);
});

test('paper gets every row at once', () => {
  startPortions();
  render(PortionsPage, { rows: many(300) });
  expect(rows()).toBe(10);
  dispatchEvent(new Event('beforeprint'));
  expect([rows(), busy()]).toEqual([300, 'false']);
});
