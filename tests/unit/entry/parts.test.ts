// Clauses weigh by what they do in a text; parts begin where a matter may.
import { describe, expect, it } from 'vitest';
import { clauseWeights, endOfCount, partsOf } from '../../../src/lib/entry/parts.ts';

const weight = (text: string, word: string): number => clauseWeights(text)[text.indexOf(word)] ?? NaN;

describe('clauseWeights', () => {
  it('counts what is denied or settled less, what is asked and in focus more', () => {
    const text = '我不是要救济，补贴每月都到账，就想问残疾证去哪里办';
    expect(weight(text, '救济')).toBeLessThan(0.3);
    expect(weight(text, '补贴')).toBeLessThan(0.5);
    expect(weight(text, '残疾证')).toBeGreaterThan(1);
  });
  it('reads a text in quotation marks, as a chat forwards it, like one without', () => {
    const text = '我不是投诉学校收费，就是校外那个补习班收了钱跑了';
    for (const word of ['学校收费', '补习班']) expect(weight(`“${text}”`, word)).toBe(weight(text, word));
  });
  it('counts what stands in brackets and a first sentence that says who writes less', () => {
    const bracket = '下雨屋顶漏（高龄津贴按时领取），能翻修吗';
    expect(weight(bracket, '津贴')).toBeLessThan(weight(bracket, '屋顶'));
    const introduced = '我是退伍军人，在村里开店。邻居的狗咬了人，请处理。';
    expect(weight(introduced, '退伍')).toBeLessThan(weight(introduced, '狗'));
    expect(weight('我是退伍军人，优待证怎么办？', '退伍')).toBe(1);
  });
  it('counts what only leads up to a turn less', () => {
    const text = '户口还没迁走，村里就把承包田收回去了';
    expect(weight(text, '户口')).toBeLessThan(weight(text, '承包田'));
  });
});

describe('partsOf', () => {
  const texts = (text: string): string[] => partsOf(text).map(({ from, to }) => text.slice(from, to).trim());
  it('cuts enumerations', () => {
    expect(texts('一是路坏了，二是灯不亮')).toEqual(['路坏了', '灯不亮']);
    expect(texts('反映两个问题：1.路坏了；2.灯不亮')).toEqual(['反映两个问题', '路坏了', '灯不亮']);
  });
  it('cuts where another matter is brought up, not at every 还有', () => {
    expect(texts('低保怎么申请？顺便问一下残疾证在哪办')).toHaveLength(2);
    expect(texts('一个是低保停了；另一个路灯坏了')).toEqual(['一个是低保停了；', '另一个路灯坏了']);
    expect(texts('院里堆着柴草，还有一堆粪土')).toHaveLength(1);
  });
  it('covers a text without cuts', () => {
    expect(partsOf('路坏了')).toEqual([{ from: 0, to: 3, at: 'start' }]);
  });
});

describe('endOfCount', () => {
  const behind = (text: string): string => text.slice(endOfCount(text));
  it('knows openings that say how many, and where what they open begins', () => {
    expect(behind('我反映三个问题。')).toBe('');
    expect(behind('现将以下几件事通知一下')).toBe('');
    expect(behind('有两件事麻烦你，低保停了')).toBe('低保停了');
    expect(endOfCount('今晚有暴雨，请抓好以下')).toBe(0);
  });
});
