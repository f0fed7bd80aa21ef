// Ids: what they are made of, that they can be read back, and that no order of appearance is in them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseId, dutyId, placeLatin, readDutyId } from '../../../src/lib/duty/id.ts';
import { bureauIds, categoryIds, editionId, placeId, type Body } from '../../../src/lib/duty/name-id.ts';
import { LISTS } from '../../../src/lib/duty/record.ts';

describe('places and editions', () => {
  it.each([
    ['昌吉市', '阿什里乡', 'changji-ashili'],
    ['青石县', '白水镇', 'qingshi-baishui'],
    ['江北区', '春风街道', 'jiangbei-chunfeng'],
    ['东河旗', '白音苏木', 'donghe-baiyin'],
    ['木垒哈萨克自治县', '大石头乡', 'muleihasake-dashitou'],
    ['', '白水镇', 'baishui'],
    ['青石县', '', 'qingshi'],
    ['市', '', 'shi'],
    ['', '', 'x']
  ])('%s %s is %s', (city, township, id) => expect(placeId({ city, township })).toBe(id));

  it('an edition adds the date, and a letter where that is taken', () => {
    const place = { city: '昌吉市', township: '阿什里乡' };
    const taken = new Set<string>();
    const next = (date: string) => {
      const id = editionId(place, date, taken);
      taken.add(id);
      return id;
    };
    expect([next(''), next('2025-05'), next(''), next(''), next('2025-05')]).toEqual([
      'changji-ashili',
      'changji-ashili@2025-05',
      'changji-ashili.b',
      'changji-ashili.c',
      'changji-ashili@2025-05.b'
    ]);
    for (let more = 0; more < 24; more++) next('');
    expect([...taken].at(-1)).toBe('changji-ashili.aa');
  });
});

describe('duties and clauses', () => {
  it('are read back as they were made', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LISTS), fc.nat(5000), fc.integer({ min: 1, max: 40 }), (list, seq, times) => {
        expect(readDutyId(dutyId(list, seq, times))).toEqual({ list, seq, times });
      })
    );
    expect(dutyId('reclaimed', 9, 2)).toBe('reclaimed-9-2');
    expect(clauseId('shared-70', 'township', 2)).toBe('shared-70.t2');
  });
  it.each(['', 'basic', 'basic-', 'other-1', 'basic-1-', 'basic-x', 'shared-70.t2', ' basic-1'])(
    '%s is no duty',
    (id) => expect(readDutyId(id)).toBeNull()
  );
});

describe('bureaus and categories', () => {
  const body = (name: string, tier: Body['tier'] = 'government'): Body => ({
    name,
    stem: name.replace(/^某市/u, ''),
    tier
  });

  it('are called by their name without the place', () => {
    expect([...bureauIds([body('某市水利局'), body('某州环保局某市分局', 'branch')])]).toEqual([
      ['某市水利局', 'shuiliju'],
      ['某州环保局某市分局', 'mouzhouhuanbaojumoushifenju']
    ]);
    expect(categoryIds(['社会管理']).get('社会管理')).toBe('shehuiguanli');
  });

  it('that sound alike are told apart by tier, then by full name, then by tones', () => {
    const ids = bureauIds([
      body('某市民政局'),
      body('某市民正局', 'branch'),
      { name: '民政局', stem: '民政局', tier: 'party' },
      body('某市事务局'),
      body('某市市务局'),
      body('某市实务局')
    ]);
    expect(Object.fromEntries(ids)).toEqual({
      某市民政局: 'minzhengju-government',
      某市民正局: 'minzhengju-branch',
      民政局: 'minzhengju-party',
      某市事务局: 'mou3shi4shi4wu4ju2',
      某市市务局: 'mou3shi4shi4wu4ju2-2',
      某市实务局: 'mou3shi4shi2wu4ju2'
    });
    expect(Object.fromEntries(categoryIds(['实务', '事务']))).toEqual({ 实务: 'shi2wu4', 事务: 'shi4wu4' });
  });

  it('do not depend on the order of appearance, and no two are alike', () => {
    const names = ['民政局', '民正局', '明正局', '事务局', '市务局', '是务局', '水利局', '委办', '唯办'];
    const bodies = names.map((name, index) => body(`某市${name}`, index % 2 === 0 ? 'government' : 'branch'));
    const right = bureauIds(bodies);
    expect(new Set(right.values()).size).toBe(names.length);
    fc.assert(
      fc.property(fc.shuffledSubarray(bodies, { minLength: bodies.length }), (shuffled) => {
        expect(new Map([...bureauIds(shuffled)].sort())).toEqual(new Map([...right].sort()));
      })
    );
  });

  it('keep the id they are known by', () => {
    const known = new Map([['某市民政局', 'minzhengju']]);
    expect(Object.fromEntries(bureauIds([body('某市民正局'), body('某市民政局')], known))).toEqual({
      某市民政局: 'minzhengju',
      某市民正局: 'minzhengju-government'
    });
  });
});

describe('names in pinyin', () => {
  it.each([
    ['changji-ashili', '昌吉市', '阿什里乡', 'changji', 'ashili'],
    ['changji-ashili@2025-05', '昌吉市', '阿什里乡', 'changji', 'ashili'],
    ['changji-ashili.b', '昌吉市', '阿什里乡', 'changji', 'ashili'],
    ['guangdong-gulou-tianma@2025', '鼓楼区', '天马街道', 'gulou', 'tianma'],
    ['ashili', '', '阿什里乡', '', 'ashili'],
    ['changji', '昌吉市', '', 'changji', ''],
    ['x', '', '', '', '']
  ])('%s of %s%s', (id, city, township, first, second) =>
    expect(placeLatin(id, { city, township })).toEqual({ city: first, township: second })
  );
});
