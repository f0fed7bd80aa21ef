// Names of places in Latin letters.
import { describe, expect, it } from 'vitest';
import { placeLatin } from '../../../src/lib/duty/id.ts';
import { placeId } from '../../../src/lib/duty/name-id.ts';
import { latin } from '../../../src/lib/duty/pinyin.ts';
import { latinNames, latinUpper } from '../../../src/lib/i18n/latin-names.ts';
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
    ['滨港市临港区', '海口镇', 'Lingang District, Bingang City', 'Haikou Town'],
    ['荆州市沙市区', '观音垱镇', 'Shashi District, Jingzhou City', 'Guanyindang Town'],
    ['济宁市市中区', '唐口街道', 'Shizhong District, Jining City', 'Tangkou Street'],
    ['西安市西安县', '安安镇', 'Xian County, Xian City', 'Anan Town'],
    [
      '昌吉回族自治州木垒哈萨克自治县',
      '雀仁乡',
      'Mulei Kazakh Autonomous County, Changji Hui Autonomous Prefecture',
      'Queren Township'
    ],
    ['锡林郭勒盟东乌珠穆沁旗', '嘎海乐苏木', 'Dongwuzhumuqin Banner, Xilinguole League', 'Gahaile Sumu'],
    ['阿克苏地区温宿县', '', 'Wensu County, Akesu Prefecture', ''],
    ['云南省大理市', '喜洲镇', 'Dali City, Yunnan Province', 'Xizhou Town'],
    ['沙市区', '', 'Shashi District', ''],
    ['津市市', '', 'Jinshi City', ''],
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

it.each([
  ['昌吉州', 'Changji Prefecture'],
  ['昌吉回族自治州', 'Changji Hui Autonomous Prefecture'],
  ['阿克苏地区', 'Akesu Prefecture'],
  ['锡林郭勒盟', 'Xilinguole League'],
  ['滨港市', 'Bingang City'],
  ['内蒙古自治区', 'Neimenggu Autonomous Region'],
  ['某处', '某处']
])('what cities lie in, %s, is %s', (printed, called) => {
  expect(latinUpper('en', latin(printed).pinyin, printed)).toBe(called);
});

it('what cities lie in keeps its name where its pinyin is not known', () => {
  expect(latinUpper('en', '', '昌吉州')).toBe('昌吉州');
});

it('the pinyin of a people is that of ids', () => {
  for (const { people, pinyin } of table('peoples')) expect(latin(`${people}族`).pinyin).toBe(`${pinyin}zu`);
});
