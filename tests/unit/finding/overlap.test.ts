import { describe, expect, test } from 'vitest';
import type { Duty } from '../../../src/lib/duty/record.ts';
import { worthOf } from '../../../src/lib/finding/worth.ts';
import { duplication, overlap } from '../../../src/lib/finding/overlap.ts';
import { Ground } from '../../../src/lib/finding/ground.ts';
import { published } from '../../../scripts/published.ts';
import { duty, ground } from '../../support/duty.ts';

const textOf = (each: Duty | undefined) =>
  each === undefined ? '' : [each.name, ...each.clauses.map(({ text }) => text)].join('\n');
const quotedIn = (text: string) => [...text.matchAll(/“([^”]*)”/gu)].map(([, word]) => word ?? '');

describe('an overlap says no more than both texts print', () => {
  const lists = new Ground(published());
  const found = overlap.detect(lists);
  test('there are some, and none of a score below eight tenths', () => {
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter(({ strength }) => strength < 0.8)).toEqual([]);
  });
  test('one short word that both print is no overlap, nor a phrase that half the list prints', () => {
    const own = (...names: string[]) =>
      overlap.detect(ground(names.map((name, at) => duty(`basic-${at + 1}`, name)))).map(({ duties }) => duties);
    expect(own('发展海岛民宿', '开展海岛人居环境整治', '做好海岛医疗急救转运')).toEqual([]);
    expect(own('推进智慧社区、数字乡村建设', '管理村级档案室，推进档案数字化')).toEqual([]);
    expect(own('推进设施农业发展', '设施农业用地备案管理', '负责档案收集')).toEqual([['basic-1', 'basic-2']]);
  });
  test.each(['都写到', '的工作都有'])('every word quoted after %s stands in both duties', (said) => {
    const untrue = found.flatMap(({ sentence, duties: [a = '', b = ''] }) => {
      const [, after = ''] = sentence.zh.split(said);
      const [texts] = [[textOf(lists.duty(a)), textOf(lists.duty(b))]];
      return quotedIn(after.split(/[，；]/u)[0] ?? '')
        .filter((word) => !texts.every((text) => text.includes(word)))
        .map((word) => `${a} ${b} ${word}`);
    });
    expect(untrue).toEqual([]);
  });
  test('work on other matters is not called common', () => {
    const about = (a: string, b: string) => found.find(({ duties }) => duties.join() === `${a},${b}`)?.sentence.zh;
    expect(about('basic-76', 'shared-60')).toBeUndefined();
    expect(about('basic-98', 'shared-94')).toContain('“报告”');
  });
  test('a word out of a bureau’s name, or of what only the bureau does, is no common matter', () => {
    const shared = (id: string, name: string, city: string, township: string) =>
      duty(id, name, { bureaus: ['市红十字会'], city: [{ text: city }], township: [{ text: township }] });
    const named = overlap.detect(
      ground([
        duty('basic-1', '加强红十字会基层组织建设'),
        shared('shared-1', '红十字救护培训', '组织；', '参加培训。')
      ])
    );
    expect(named.filter(({ sentence }) => sentence.zh.includes('都写到“红十字'))).toEqual([]);
    for (const { sentence, duties } of found) {
      const [, after = ''] = sentence.zh.split('都写到');
      for (const word of quotedIn(after.split(/[，；]/u)[0] ?? ''))
        expect(lists.bureaus.filter(({ name }) => name.includes(word))).toEqual([]);
      expect(duties).toHaveLength(2);
    }
  });
  test('of two near words the first stands in the first duty, the second in the second', () => {
    for (const { sentence, duties } of found) {
      const [, after = ''] = sentence.zh.split('分别写');
      for (const [at, word] of quotedIn(after.split('，')[0] ?? '').entries())
        expect(textOf(lists.duty(duties[at] ?? ''))).toContain(word);
    }
  });
});

describe('what leads of pairs', () => {
  const fire = (id: string, bureau: string, text: string) =>
    duty(id, '消防安全检查', { bureaus: [bureau], city: [{ text: '组织检查；' }], township: [{ text }] });
  const worth = (a: Duty, b: Duty) => {
    const [first] = duplication.detect(ground([a, b]));
    return first === undefined ? 0 : worthOf(first) / first.strength;
  };
  const CHECK = '开展消防安全隐患排查；';
  const TELL = '开展消防安全宣传；';
  test('telling work asked twice by bureaus, not publicity', () => {
    const repeated = worth(fire('shared-1', '市消防救援局', CHECK), fire('shared-2', '市应急管理局', CHECK));
    const told = worth(fire('shared-1', '市消防救援局', TELL), fire('shared-2', '市应急管理局', TELL));
    expect(repeated).toBeGreaterThan(0.75);
    expect(told).toBeLessThan(0.75);
  });
  test('two duties of the township itself do not', () => {
    const own = (id: string) => duty(id, '开展消防安全隐患排查');
    expect(worth(own('basic-1'), own('basic-2'))).toBeLessThan(0.75);
  });
});

test('a penalty asks for punishing only: collecting what others failed to collect is the offence', () => {
  const film = duty('basic-1', '对未及时回收农用薄膜的处罚');
  const collect = duty('basic-2', '做好农用薄膜回收工作');
  expect(duplication.detect(ground([film, collect]))).toEqual([]);
  expect(duplication.detect(ground([duty('basic-1', '开展农用薄膜回收'), collect]))).toHaveLength(1);
});
