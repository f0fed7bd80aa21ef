// The filter in words, in both languages and in official order.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDesk } from '../../support/sql.ts';
import { namingOf } from '../../../src/lib/naming/naming.ts';
import { filterWords } from '../../../src/lib/naming/filter-words.ts';
import { NO_FILTER, type Filter } from '../../../src/lib/address/filter.ts';
import { names, type Names } from '../../../src/lib/query/names.ts';
import { smallLists } from '../../support/small-lists.ts';

let desk: TestDesk;
let known: Names;
beforeAll(async () => {
  desk = await smallLists();
  known = await names(desk);
});
afterAll(() => desk.engine.close());

const full: Filter = {
  lists: ['shared'],
  categories: ['ziranziyuan'],
  bureaus: ['shuiliju', 'jiaoyuju'],
  tiers: ['branch'],
  actions: ['上报反馈'],
  text: '河 道'
};

const place = { city: '某市', township: '某乡' };

it('says that nothing is narrowed', () => {
  expect(filterWords(NO_FILTER, known, namingOf(known, 'zh', place))).toBe('全部事项');
  expect(filterWords(NO_FILTER, known, namingOf(known, 'en', place))).toBe('All duties');
});

it('names every side once, values in official order', () => {
  expect(filterWords(full, known, namingOf(known, 'zh', place))).toBe(
    '清单：配合履职；类别：自然资源；部门：市教育局、市水利局；层级：垂管派出；工作类型：上报反馈；文字：“河 道”'
  );
  expect(filterWords(full, known, namingOf(known, 'en', place))).toBe(
    'List: Shared; Category: Natural resources; Bureau: Education Bureau, Water Resources Bureau; ' +
      'Tier: Branch offices; Action: Reporting; Text: “河 道”'
  );
});
