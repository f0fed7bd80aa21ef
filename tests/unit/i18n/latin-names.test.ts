// Names of places in Latin letters.
import { describe, expect, it } from 'vitest';
import { placeLatin } from '../../../src/lib/duty/id.ts';
import { placeId } from '../../../src/lib/duty/name-id.ts';
import { latin } from '../../../src/lib/duty/pinyin.ts';
import { latinNames } from '../../../src/lib/i18n/latin-names.ts';
import { table } from '../../../src/lib/lexicon/load.ts';

describe('a place by its id and its printed names', () => {
  it.each([
    ['昌吉市', '阿什里乡', 'Changji City', 'Ashili Township'],
    ['昌吉市', '阿什里哈萨克族乡', 'Changji City', 'Ashili Kazakh Ethnic Township'],
    ['木垒哈萨克自治县', '大南沟乌孜别克族乡', 'Mulei Kazakh Autonomous County', 'Danangou Uzbek Ethnic Township'],
    ['大通回族土族自治县', '朔北藏族乡', 'Datong Hui and Tu Autonomous County', 'Shuobei Tibetan Ethnic Township'],
    ['鄂温克族自治旗', '巴彦嵯岗苏木', 'Ewenki Autonomous Banner', 'Bayancuogang Sumu'],
    ['东乡族自治县', '锁南镇', 'Dongxiang Autonomous County', 'Suonan Town'],
    ['龙胜各族自治县', '平等镇', 'Longsheng Multi-Ethnic Autonomous County', 'Pingdeng Town'],
    ['海淀区', '天马街道办事处', 'Haidian District', 'Tianma Street'],
    ['白水县', '水城镇', 'Baishui County', 'Shuicheng Town'],
    ['某市', '', 'Mou City', '']
  ])('%s %s', (city, township, upper, lower) => {
    const place = { city, township };
    const named = latinNames('en', placeLatin(placeId(place), place), place);
    expect(named).toEqual({ city: upper, township: lower });
  });

  it('leaves a people in the pinyin that an id spells otherwise', () => {
    const place = { city: '', township: '阿什里哈萨克族乡' };
    expect(latinNames('en', { city: '', township: 'ashili' }, place).township).toBe('Ashili Township');
  });
});

it('the pinyin of a people is that of ids', () => {
  for (const { people, pinyin } of table('peoples')) expect(latin(`${people}族`).pinyin).toBe(`${pinyin}zu`);
});
