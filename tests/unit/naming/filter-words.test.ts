// The filter in words, in both languages and in official order.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDesk } from '../../support/sql.ts';
import { namingOf } from '../../../src/lib/naming/naming.ts';
import { filterWords, narrowedWords } from '../../../src/lib/naming/filter-words.ts';
import { NO_FILTER, type Filter } from '../../../src/lib/address/filter.ts';
import { fileStem, imprintOf } from '../../../src/lib/export/imprint.ts';
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

it('puts the page options of a picture behind the filter, in files as well', () => {
  expect(narrowedWords(NO_FILTER, known, namingOf(known, 'zh', place), '只看收回')).toBe('全部事项；只看收回');
  expect(narrowedWords(NO_FILTER, known, namingOf(known, 'zh', place), '')).toBe('全部事项');
  const imprint = imprintOf({ place, file: 'a.txt', date: '' }, known, NO_FILTER, 'en', 'Reclaimed only');
  expect(imprint.filter).toContain('All duties; Reclaimed only');
  expect(imprint.place).toBe('某市某乡');
  expect(fileStem('某乡', '部门 × 类别：事项数', '部门：市水利局')).toBe('某乡-部门 × 类别：事项数-部门：市水利局');
});

it('calls the place in English by letters, and cites the source by the name it bears', () => {
  const origin = { id: 'changji-ashili', place: { city: '昌吉市', township: '阿什里乡' }, file: 'a.txt', date: '' };
  const english = imprintOf(origin, known, NO_FILTER, 'en');
  expect(english.place).toBe('Ashili Township, Changji City');
  expect(english.source).toContain('Ashili Township, Changji City (昌吉市阿什里乡)');
  expect(imprintOf(origin, known, NO_FILTER, 'zh').place).toBe('昌吉市阿什里乡');
});
