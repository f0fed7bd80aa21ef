// Texts of two places read the same where they say the same.
import { expect, test } from 'vitest';
import { neutralOf } from '../../../src/lib/compare/neutral.ts';

const here = neutralOf({
  place: { city: '昌吉市', township: '阿什里哈萨克族乡' },
  bureaus: [{ name: '昌吉市水利局', shortName: '市水利局', stem: '水利局' }]
});
const there = neutralOf({
  place: { city: '青石县', township: '大坪镇' },
  bureaus: [{ name: '青石县水利局', shortName: '县水利局', stem: '水利局' }]
});

test.each([
  ['负责本乡河湖管理', '负责本镇河湖管理'],
  ['阿什里乡配合市水利局', '大坪镇配合县水利局'],
  ['阿什里哈萨克族乡配合昌吉市水利局', '大坪镇配合青石县水利局'],
  ['推荐市级以上党代表', '推荐县级以上党代表'],
  ['落实“河长制”，做好工作；', '落实河长制做好工作'],
  ['5G 基站（含机房）', '5Ｇ基站含机房']
])('%s reads as %s', (one, other) => {
  expect(here(one)).toBe(there(other));
});

test.each([
  ['负责本乡河湖管理', '负责全县河湖管理'],
  ['城市管理', '城县管理'],
  ['配合市水利局', '配合县水务局']
])('%s does not read as %s', (one, other) => {
  expect(here(one)).not.toBe(there(other));
});

test('where the place is unknown, texts stand as they are', () => {
  const nowhere = neutralOf({ place: { city: '', township: '' }, bureaus: [] });
  expect(nowhere('负责市级河湖管理')).toBe('负责市级河湖管理');
});
