// Words of duty texts: split by the dictionary of the field, told apart by kind, pointed to topics.
import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../src/lib/lexicon/words.ts';

const general = vocabularyOf(new Set());
const segment = (text: string) => general.segment(text);
const topicsOf = (text: string) => general.topicsOf(text);

describe('segment', () => {
  it('keeps administrative terms whole that a general word breaker cuts', () => {
    const terms = segment('落实“林长制”，做好宅基地审批和控辍保学')
      .filter(({ kind }) => kind === 'subject')
      .map(({ text }) => text);
    expect(terms).toEqual(['林长制', '宅基地审批', '控辍保学']);
  });

  it('tells subject, activity, plain words and boilerplate apart', () => {
    expect(segment('负责骆驼比赛排查和消防安全').map(({ text, kind }) => [text, kind])).toEqual([
      ['负责', 'stop'],
      ['骆驼', 'plain'],
      ['比赛', 'plain'],
      ['排查', 'activity'],
      ['消防安全', 'subject']
    ]);
  });

  it('gives offsets of the text as printed', () => {
    const text = '一、燃气安全；2.秸秆禁烧。';
    for (const word of segment(text)) expect(text.slice(word.from, word.to)).toBe(word.text);
    expect(segment(text).map(({ from }) => from)).toEqual([2, 9]);
  });

  it('says nothing of an empty text or of punctuation', () => {
    expect(segment('')).toEqual([]);
    expect(segment('（、）；1.')).toEqual([]);
  });
});

describe('contentWords', () => {
  it('leaves out activities and boilerplate of notices, keeps repeats', () => {
    expect(general.contentWords('各乡镇要高度重视，做好燃气安全排查，报送燃气安全台账')).toEqual([
      '燃气安全',
      '燃气安全'
    ]);
  });
});

describe('topicsOf', () => {
  it.each([
    ['全面推行林长制', '森林资源保护'],
    ['坚持和发展新时代“枫桥经验”', '人民调解'],
    ['负责“双拥”工作', '双拥'],
    ['家里液化气罐漏气', '燃气安全'],
    ['养狗没有证', '养犬管理'],
    ['电瓶车推上楼充电', '电动自行车安全']
  ])('%s is about %s', (text, topic) => {
    expect(topicsOf(text)[0]?.topic).toBe(topic);
  });

  it('counts a repeated term once, several terms of a topic together', () => {
    const [once] = topicsOf('林长制，林长制');
    const [twice] = topicsOf('林长制，古树名木');
    expect(once?.terms).toEqual(['林长制']);
    expect(twice?.terms).toEqual(['林长制', '古树名木']);
    expect(twice?.weight).toBeGreaterThan(once?.weight ?? Infinity);
  });

  it('is empty for boilerplate', () => {
    expect(topicsOf('各单位要高度重视，压实责任，按时报送总结')).toEqual([]);
  });
});

describe('activitiesOf', () => {
  it('names the families in the order of the table with the words that say so', () => {
    expect(general.activitiesOf('排查隐患，开展宣传，巡查后排查')).toEqual([
      { family: '宣传教育', words: ['宣传'] },
      { family: '排查巡查', words: ['排查', '巡查'] }
    ]);
  });
});

describe('vocabularyOf', () => {
  it('is made once for each set of regions, in whatever order they are named', () => {
    expect(vocabularyOf(new Set(['牧区', '山区']))).toBe(vocabularyOf(new Set(['山区', '牧区'])));
    expect(vocabularyOf(new Set(['牧区']))).not.toBe(general);
  });
});
