// A card without a row: it asks to remove a condition only where there is one.
import { afterEach, expect, test } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { NO_FILTER, type Filter } from '../../src/lib/address/filter.ts';
import CardPage from './CardPage.svelte';

afterEach(() => cleanup());

const figure = (filter: Filter) => ({
  id: 'test',
  title: '图',
  caption: '一句话',
  table: { columns: [], rows: [] },
  height: () => 100,
  drawing: { kind: 'svg' as const, svg: () => '<svg xmlns="http://www.w3.org/2000/svg"></svg>' },
  under: { filter, origin: { place: { city: '', township: '' }, date: '', file: '' }, state: 'final' as const }
});

test.each([
  ['under a filter', { ...NO_FILTER, text: '防汛' }, '去掉一个条件'],
  ['without one', NO_FILTER, '清单里没有这里要数的事项']
])('%s', async (_, filter, said) => {
  render(CardPage, { figure: figure(filter) });
  await expect.element(page.getByText(said, { exact: false })).toBeVisible();
});
