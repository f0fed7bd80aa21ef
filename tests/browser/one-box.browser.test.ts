// The one box by keyboard: it finds while one types, an input method starts nothing early, arrows move, Enter opens.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import type { EntryRecord } from '../../src/lib/query/entry-records.ts';
import BoxPage from './BoxPage.svelte';

const record = (seq: number, name: string): EntryRecord => ({
  id: `basic-${seq}`,
  list: 'basic',
  seq,
  name,
  bureaus: [],
  clauses: [{ side: 'township', text: `开展${name}`, lead: false, group: null, number: null, actors: [] }]
});
const RECORDS = [record(1, '防汛抗旱巡查'), record(2, '秸秆禁烧巡查'), record(3, '矛盾纠纷排查化解')];

const went: string[] = [];
const follow = (event: MouseEvent) => {
  const link = (event.target as Element).closest('a');
  if (link === null) return;
  event.preventDefault();
  went.push(link.getAttribute('href') ?? '');
};
beforeEach(() => {
  went.length = 0;
  document.addEventListener('click', follow);
});
afterEach(async () => {
  document.removeEventListener('click', follow);
  await cleanup();
});

const field = () => document.querySelector('input') as HTMLInputElement;
const options = () => [...document.querySelectorAll('[role=option]')].map((each) => each.getAttribute('href'));
const marked = () => document.querySelector('[role=option][aria-selected=true]')?.getAttribute('href') ?? null;
const waits = { timeout: 20_000 };

test('/ goes to the field; what is found stands in order, arrows move round, Enter opens', async () => {
  render(BoxPage, { records: RECORDS });
  await userEvent.keyboard('/');
  await vi.waitFor(() => expect(document.activeElement).toBe(field()), waits);
  await userEvent.keyboard('巡查');
  await vi.waitFor(() => expect(options().slice(0, 2)).toEqual(['/duty/basic-1/', '/duty/basic-2/']), waits);
  expect(field().getAttribute('aria-expanded')).toBe('true');
  expect(marked()).toBe('/duty/basic-1/');
  await userEvent.keyboard('{ArrowDown}');
  await vi.waitFor(() => expect(marked()).toBe('/duty/basic-2/'), waits);
  const id = document.querySelector('[aria-selected=true]')?.id ?? '-';
  await vi.waitFor(() => expect(field().getAttribute('aria-activedescendant')).toBe(id), waits);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  await vi.waitFor(() => expect(marked()).toBe(options().at(-1)), waits);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await vi.waitFor(() => expect(went).toEqual(['/duty/basic-2/']), waits);
  await vi.waitFor(() => expect(options()).toEqual([]), waits);
});

test('Enter that comes before the answer opens what the text that was typed finds', async () => {
  render(BoxPage, { records: RECORDS });
  field().focus();
  field().value = 'shuiliju';
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(went).toEqual(['/bureau/shuiliju/']), waits);
});

test('an input method starts nothing before it has given its word, and its Enter opens nothing', async () => {
  render(BoxPage, { records: RECORDS });
  await userEvent.keyboard('/');
  await vi.waitFor(() => expect(document.querySelector('#found')).not.toBeNull(), waits);
  const type = (value: string, isComposing: boolean) => {
    field().value = value;
    field().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
  };
  const press = (key: string) =>
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing: true }));
  field().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  type('jie gan', true);
  press('Enter');
  press('ArrowDown');
  type('巡查', true);
  expect(options()).toEqual([]);
  expect(went).toEqual([]);
  type('秸秆', true);
  field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  await vi.waitFor(() => expect(options()[0]).toBe('/duty/basic-2/'), waits);
  expect(went).toEqual([]);
});

test('Escape closes the results and keeps the text; nothing found says what to do', async () => {
  render(BoxPage, { records: RECORDS });
  await userEvent.keyboard('/');
  await userEvent.keyboard('zzqq');
  await vi.waitFor(() => expect(document.body.textContent).toContain('没有找到“zzqq”'), waits);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(field().getAttribute('aria-expanded')).toBe('false'), waits);
  expect(field().value).toBe('zzqq');
});
