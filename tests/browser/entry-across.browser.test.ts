// The entry check over several lists: a list that fails holds up no other, and no verdict stands under another text.
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { loadArea } from '../../src/lib/i18n/language.ts';
import type { EntryRecord } from '../../src/lib/query/entry-records.ts';
import { entryBook } from '../../src/lib/state/entry-book.ts';
import AcrossPage from './AcrossPage.svelte';

const record = (seq: number, name: string): EntryRecord => ({
  id: `basic-${seq}`,
  list: 'basic',
  seq,
  name,
  bureaus: [],
  clauses: [{ side: 'township', text: `开展${name}`, lead: false, group: null, number: null, actors: [] }]
});
const RECORDS = [record(1, '防汛抗旱巡查'), record(2, '秸秆禁烧巡查')];

/** The worker that all lists share is up before anything is waited for. */
beforeAll(async () => {
  await loadArea('places', 'zh');
  await entryBook(RECORDS).check('防汛');
});
afterEach(() => cleanup());

const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const heads = () => [...document.querySelectorAll('section > h2:first-child')].map((each) => each.textContent);
const alerts = () => document.querySelectorAll('section [role=alert]').length;
const waits = { timeout: 20_000 };
function type(text: string) {
  field().value = text;
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
}
async function submit() {
  await vi.waitFor(() => expect(document.querySelector('button[type=submit]:enabled')).not.toBeNull(), waits);
  document.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
}

test('a list that fails says so in its place and can be asked again, the others answer', async () => {
  let broken = true;
  render(AcrossPage, { records: RECORDS, broken: () => broken });
  type('开展秸秆禁烧巡查');
  await submit();
  await vi.waitFor(() => expect([heads(), alerts()]).toEqual([['大坪镇', '西河镇'], 1]), waits);
  broken = false;
  await vi.waitFor(() => {
    document.querySelector<HTMLButtonElement>('section [role=alert] button:enabled')?.click();
    expect([heads(), alerts()]).toEqual([['大坪镇', '西河镇'], 0]);
  }, waits);
});

test('verdicts go while another text stands in the box, and are there again with their own', async () => {
  render(AcrossPage, { records: RECORDS, broken: () => false });
  type('开展秸秆禁烧巡查');
  await submit();
  await vi.waitFor(() => expect(heads()).toEqual(['大坪镇', '西河镇']), waits);
  type('开展防汛');
  await vi.waitFor(() => expect(heads()).toEqual([]), waits);
  type('开展秸秆禁烧巡查');
  await vi.waitFor(() => expect(heads()).toEqual(['大坪镇', '西河镇']), waits);
});
