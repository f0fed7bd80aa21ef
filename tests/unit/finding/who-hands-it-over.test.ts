import { expect, test } from 'vitest';
import { residue } from '../../../src/lib/finding/residue.ts';
import { whoHandsItOver } from '../../../src/lib/finding/who-hands-it-over.ts';
import { duty, ground } from '../../support/duty.ts';

const ROAD = duty('reclaimed-1', '对造成公路路面损坏行为的处罚', { category: '交通运输', bureaus: ['市交通运输局'] });
const MACHINES = duty('reclaimed-2', '对履带车擅自在公路上行驶行为的处罚', {
  category: '交通运输',
  bureaus: ['市交通运输局']
});
const RIVER = duty('reclaimed-1', '对在河道、湖泊管理范围内弃置、堆放阻碍行洪的物体的处罚', {
  bureaus: ['市水利局'],
  takeover: [{ text: '市水利局开展巡查，依法处罚。', actors: ['市水利局'] }]
});
const ARCHIVE = duty('shared-1', '档案工作', { bureaus: ['市档案馆'], township: [{ text: '收集档案。' }] });
const TRADE = duty('reclaimed-3', '对从事无照经营的处罚', { category: '市场监管', bureaus: ['市市场监督管理局'] });

test('penalties of one bureau and category make one finding', () => {
  const shared = (texts: { text: string }[]) =>
    duty('shared-1', '档案工作', { bureaus: ['市档案馆'], township: texts });
  const found = whoHandsItOver.detect(ground([ROAD, MACHINES, TRADE, shared([{ text: '收集档案。' }])]));
  expect(whoHandsItOver.detect(ground([ROAD, MACHINES, TRADE, shared([])]))).toEqual([]);
  expect(found.map(({ duties }) => duties)).toEqual([['reclaimed-1', 'reclaimed-2'], ['reclaimed-3']]);
  expect(found[0]?.sentence.zh).toMatch(/等2项处罚.*要不要报，多久有回音？$/u);
});

test('a duty on the matter that asks to report cases ends it, one that only maintains does not', () => {
  const shared = (text: string) =>
    ground([ROAD, duty('shared-1', '农村公路养护', { bureaus: ['市交通运输局'], township: [{ text }] })]);
  expect(whoHandsItOver.detect(shared('发现损坏路面的违法行为及时上报市交通运输局。'))).toEqual([]);
  expect(whoHandsItOver.detect(shared('做好乡道日常养护。'))).toHaveLength(1);
});

test('what the taking bureau sees to itself is named', () => {
  const found = whoHandsItOver.detect(ground([RIVER, ARCHIVE]));
  expect(found.map(({ duties }) => duties)).toEqual([['reclaimed-1']]);
  expect(found[0]?.sentence.zh).toContain('承接部门自己“巡查”');
});

test('a penalty whose matter the township still manages is told once, as a residue', () => {
  const managed = ground([RIVER, ARCHIVE, duty('basic-1', '做好河湖管理保护工作')]);
  expect(residue.detect(managed).map(({ duties }) => duties)).toEqual([['reclaimed-1', 'basic-1']]);
  expect(whoHandsItOver.detect(managed)).toEqual([]);
  const apart = ground([RIVER, ARCHIVE, duty('basic-1', '做好老龄工作')]);
  expect(residue.detect(apart)).toEqual([]);
  expect(whoHandsItOver.detect(apart)).toHaveLength(1);
});

test('what is no penalty is not asked about', () => {
  expect(whoHandsItOver.detect(ground([duty('reclaimed-1', '建立微型消防站', { bureaus: ['市消防救援局'] })]))).toEqual(
    []
  );
});
