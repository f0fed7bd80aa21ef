// Bureau names: short forms, tiers, cells and misprints, for any place.
import { describe, expect, it } from 'vitest';
import {
  branchAt,
  describeBureau,
  isBureauName,
  misprintOf,
  shortNameOf,
  splitCell,
  splitOthers,
  tierOf
} from '../../../src/lib/duty/bureau.ts';

const place = { city: '临江市', branches: new Set(['白山州生态环境局临江市分局']) };

describe('bureau names', () => {
  it.each([
    ['临江市水利局', true],
    ['临江市委组织部', true],
    ['临江市政协', true],
    ['白山州生态环境局临江市分局', true],
    ['临江市应急管理局及其他负有监管职责的部门', true],
    ['水利局', false],
    ['临江市', false],
    ['监督管理工作临江市水利局', false],
    ['临江市水利局1', false],
    ['临江市水利', false]
  ])('%s: %s', (words, expected) => expect(isBureauName(words, place)).toBe(expected));

  it.each([
    ['临江市水利局', '市水利局', 'government'],
    ['临江市委组织部', '市委组织部', 'party'],
    ['临江市政协', '市政协', 'congress'],
    ['临江市残联', '市残联', 'mass'],
    ['临江市消防救援局', '市消防救援局', 'branch'],
    ['白山州生态环境局临江市分局', '州生态环境局临江市分局', 'branch'],
    ['州生态环境局临江市分局', '州生态环境局临江市分局', 'branch'],
    ['邢州市生态环境局临江市分局', '市生态环境局临江市分局', 'branch'],
    ['巴州生态环境局临江市分局', '州生态环境局临江市分局', 'branch'],
    ['国家税务总局临江市税务局', '市税务局', 'branch'],
    ['市市场监管局城区分局', '市市场监管局城区分局', 'branch'],
    ['临江市卫生健康委员会', '市卫生健康委员会', 'government']
  ])('%s is %s, %s', (name, short, tier) => {
    expect(shortNameOf(name, '临江市')).toBe(short);
    expect(tierOf(name, '临江市')).toBe(tier);
  });

  it.each([
    ['沈河市铁岗区房产局', '沈河市铁岗区', '区房产局'],
    ['沈河市公安局铁岗分局', '沈河市铁岗区', '市公安局铁岗分局'],
    ['沈河市交通运输局', '铁岗区', '市交通运输局'],
    ['豫河市生态环境局分局', '平安县', '市生态环境局分局'],
    ['平安县市场监督管理局', '豫河市平安县', '县市场监督管理局'],
    ['铁岗区城市管理局', '沈河市铁岗区', '区城市管理局'],
    ['白山州应急管理局', '临江市', '州应急管理局']
  ])('%s in %s is %s: a body of a higher place keeps its rank', (name, city, short) =>
    expect(shortNameOf(name, city)).toBe(short)
  );

  it('knows everyday forms', () => {
    expect(describeBureau('临江市人力资源和社会保障局', '临江市').forms).toEqual(
      expect.arrayContaining(['市人力资源和社会保障局', '人社局', '市人社局'])
    );
    expect(describeBureau('临江市委统战部', '临江市').forms).toEqual(expect.arrayContaining(['市委统战部', '统战部']));
    expect(describeBureau('临江市政协', '临江市').forms).toContain('政协党组');
  });

  it('cuts no letter of a name that opens with no rank', () => {
    expect(describeBureau('公安分局', '临江市').forms).toEqual(['公安分局']);
    expect(describeBureau('国家税务总局临江市税务局', '临江市').forms).toEqual(
      expect.arrayContaining(['国家税务总局临江市税务局', '市税务局', '税务局'])
    );
    expect(describeBureau('市市场监管局城区分局', '临江市').forms).toEqual([
      '市市场监管局城区分局',
      '市场监管局城区分局'
    ]);
  });

  it('finds the branch of a higher body only where a name can begin', () => {
    expect(branchAt('白山州生态环境局临江市分局、临江市水利局', '临江市')).toBe('白山州生态环境局临江市分局');
    expect(branchAt('临江市水利局', '临江市')).toBeNull();
  });

  it('splits cells at commas and at a new name without one', () => {
    expect(splitCell('临江市水利局、临江市公安局', place).map((entry) => entry.name)).toEqual([
      '临江市水利局',
      '临江市公安局'
    ]);
    expect(splitCell('临江市水利局临江市公安局', place)).toEqual([
      { name: '临江市水利局', from: 0, to: 6 },
      { name: '临江市公安局', from: 6, to: 12 }
    ]);
    expect(splitCell('白山州生态环境局临江市分局', place)).toHaveLength(1);
  });

  it('keeps compounds honest', () => {
    expect(splitOthers('临江市应急管理局及其他负有监管职责的部门')).toEqual({ name: '临江市应急管理局', others: true });
    expect(splitOthers('临江市应急管理局')).toEqual({ name: '临江市应急管理局', others: false });
  });

  it('resolves a misprint only where one name fits', () => {
    expect(misprintOf('临江水务管理局', ['临江市水务管理局', '临江市公安局'])).toBe('临江市水务管理局');
    expect(misprintOf('临江市水务局', ['临江市税务局', '临江市水利局'])).toBeNull();
    expect(misprintOf('临江市公安局', ['临江市公安局'])).toBeNull();
  });
});
