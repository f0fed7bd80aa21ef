// The heatmap by keyboard and by ear, in a real browser.
import { writeMark, type Mark } from '../../src/lib/address/mark.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { matrixModel, matrixSettings } from '../../src/lib/chart/matrix-model.ts';
import type { Naming } from '../../src/lib/naming/naming.ts';
import { conventionsOf, translator } from '../../src/lib/i18n/language.ts';
import type { MatrixCell } from '../../src/lib/query/matrix.ts';
import DutyMatrix from '../../src/lib/view/matrix/DutyMatrix.svelte';

const name = (id: string, rank: number) => ({
  id,
  name: `某市${id}`,
  shortName: id,
  tier: rank === 0 ? ('party' as const) : ('government' as const),
  rank,
  pinyin: id,
  initials: id,
  aliases: ''
});
const names = {
  bureaus: ['a', 'b', 'c'].map(name),
  categories: ['x', 'y'].map((id, rank) => ({ id, name: id.toUpperCase(), rank, pinyin: id, initials: id }))
};
const cell = (bureau: string | null, category: string, list: MatrixCell['list'], duties: number): MatrixCell => ({
  bureau,
  category,
  list,
  duties,
  city: 0,
  township: duties,
  reports: 0
});
const cells = [
  cell('a', 'x', 'shared', 1),
  cell('b', 'x', 'shared', 5),
  cell('b', 'x', 'reclaimed', 2),
  cell('c', 'y', 'shared', 3),
  cell(null, 'x', 'basic', 4),
  cell(null, 'x', 'shared', 6),
  cell(null, 'x', 'reclaimed', 2),
  cell(null, 'y', 'shared', 3)
];
const words: Naming = {
  t: translator('zh'),
  marks: conventionsOf('zh').marks,
  language: 'zh',
  bureau: (official) => official,
  category: (each) => each
};
const model = (settings: Record<string, string> = {}) =>
  matrixModel(
    cells,
    names,
    matrixSettings((key) => settings[key] ?? '')
  );

let picks: string[] = [];
beforeEach(() => {
  picks = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  return cleanup();
});

function show(settings: Record<string, string> = {}) {
  return render(DutyMatrix, {
    model: model(settings),
    words,
    onpick: (mark: Mark) => {
      picks.push(writeMark(mark));
    }
  });
}
const at = () => document.activeElement?.getAttribute('data-at');
const cellAt = (place: string) => document.querySelector<HTMLElement>(`[data-at="${place}"]`);

describe('by keyboard', () => {
  test('one cell is in the tab order; arrows, Home and End move, with Ctrl to the corners', async () => {
    show();
    expect(document.querySelectorAll('[data-at][tabindex="0"]')).toHaveLength(1);
    await userEvent.tab();
    await expect.poll(at).toBe('2,1');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    await expect.poll(at).toBe('4,2');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.poll(at).toBe('4,0');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(at).toBe('4,0');
    await userEvent.keyboard('{End}');
    await expect.poll(at).toBe('4,3');
    await userEvent.keyboard('{Home}');
    await expect.poll(at).toBe('4,0');
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect.poll(at).toBe('5,3');
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await expect.poll(at).toBe('0,1');
    expect(document.querySelectorAll('[data-at][tabindex="0"]')).toHaveLength(1);
  });

  test('Enter opens the cell, the row head and the column head; an empty cell opens nothing', async () => {
    show();
    cellAt('4,1')?.focus();
    await userEvent.keyboard('{Enter}{ArrowLeft}{Enter}{ArrowRight}{ArrowRight}{Enter}');
    cellAt('0,2')?.focus();
    await userEvent.keyboard(' ');
    await expect.poll(() => picks).toEqual(['cell:b/x', 'bureau:b', 'category:y']);
  });
});

test('by ear: bureau, category and value, none said as none', () => {
  show();
  expect(cellAt('4,1')?.getAttribute('aria-label')).toBe('某市b，X：配合履职5项，上级收回2项');
  expect(cellAt('4,2')?.getAttribute('aria-label')).toBe('某市b，Y：没有事项');
  expect(document.querySelector('table')?.getAttribute('aria-label')).toContain('事项数');
});

test('a click on one list of a cell opens just that list', async () => {
  show();
  cellAt('4,1')?.querySelector<HTMLElement>('[data-pick$="@reclaimed"]')?.click();
  cellAt('5,2')?.click();
  expect(picks).toEqual(['cell:b/x@reclaimed', 'cell:c/y@shared']);
});

const dot = (place: string) => getComputedStyle(cellAt(place) ?? document.body, '::after').width;

test('none is empty, zero is a dot', async () => {
  const { rerender } = await show();
  expect(cellAt('4,2')?.textContent).toBe('');
  await rerender({ model: model({ measure: 'reports' }) });
  expect(dot('5,2')).toBe('3px');
  expect(dot('4,2')).toBe('auto');
});

test('a new order keeps every row the same element', async () => {
  const { rerender } = await show();
  const row = document.querySelector('tr[data-row="a"]');
  await rerender({ model: model({ rows: 'total' }) });
  expect([...document.querySelectorAll<HTMLElement>('tr[data-row]')].map((each) => each.dataset['row'])).toEqual([
    'township',
    'b',
    'c',
    'a'
  ]);
  expect(document.querySelector('tr[data-row="a"]')).toBe(row);
});

test('rows glide to their new places, not under reduced motion', async () => {
  const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { rerender } = await show();
  await settled();
  const glides = vi.spyOn(Element.prototype, 'animate');
  await rerender({ model: model({ rows: 'total' }) });
  await expect
    .poll(() => glides.mock.contexts.map((row) => (row as HTMLElement).dataset['row']).sort())
    .toEqual(['a', 'b', 'c']);
  expect(JSON.stringify(glides.mock.calls[0]?.[0])).toContain('translateY');
  glides.mockClear();
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: query.includes('reduce') }) as MediaQueryList
  );
  await rerender({ model: model() });
  await settled();
  expect(glides).not.toHaveBeenCalled();
});

test('where rows came or went nothing glides', async () => {
  const { rerender } = await show();
  const glides = vi.spyOn(Element.prototype, 'animate');
  const { lines, ...rest } = model({ rows: 'total' });
  await rerender({ model: { ...rest, lines: lines.slice(0, -1) } });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(glides).not.toHaveBeenCalled();
});

test('a window that becomes narrow and wide again lays the matrix out without a loop of sizes', async () => {
  const faults: string[] = [];
  const note = ({ message }: ErrorEvent) => faults.push(message);
  addEventListener('error', note);
  const home = document.body.style.width;
  render(DutyMatrix, { model: model(), words, onpick: () => undefined });
  const frames = () => new Promise((laid) => requestAnimationFrame(() => requestAnimationFrame(laid)));
  for (const width of ['900px', '320px', '150px', '320px', '900px']) {
    document.body.style.width = width;
    await frames();
    await frames();
  }
  document.body.style.width = home;
  removeEventListener('error', note);
  expect(faults).toEqual([]);
});
