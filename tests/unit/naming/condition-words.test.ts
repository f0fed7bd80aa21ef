// What a number asks for, in words of both languages.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadArea } from '../../../src/lib/i18n/language.ts';
import { conditionWords } from '../../../src/lib/naming/condition-words.ts';
import { namingOf } from '../../../src/lib/naming/naming.ts';
import { names, type Names } from '../../../src/lib/query/names.ts';
import { smallLists } from '../../support/small-lists.ts';
import type { TestDesk } from '../../support/sql.ts';

const place = { city: '某市', township: '某乡' };
let desk: TestDesk;
let known: Names;
beforeAll(async () => {
  desk = await smallLists();
  known = await names(desk);
  await Promise.all([loadArea('clauses', 'zh'), loadArea('clauses', 'en')]);
});
afterAll(() => desk.engine.close());

it('calls a duty by its list and number, as readers do, never by its id', () => {
  const asked = { duty: ['shared-1'], side: ['city'] };
  expect(conditionWords(asked, known, namingOf(known, 'zh', place))?.[0]).toBe('配合1');
  expect(conditionWords(asked, known, namingOf(known, 'en', place))?.[0]).toBe('shared 1');
});

it('leaves a duty as it is written where the address makes one up', () => {
  expect(conditionWords({ duty: ['nothing'] }, known, namingOf(known, 'zh', place))).toEqual(['nothing']);
});

it('says nothing about a bureau that the lists do not know', () => {
  expect(conditionWords({ bureau: ['nobody-at-all'] }, known, namingOf(known, 'zh', place))).toBeNull();
});
