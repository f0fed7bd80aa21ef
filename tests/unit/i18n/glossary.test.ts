// The glossary of the page About the data: its words are those that the app itself speaks.
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/lib/i18n/language.ts';
import { termsIn } from '../../../src/lib/i18n/sentences.ts';

const said = (language: 'zh' | 'en') =>
  Object.values(wordsOf(language).messages).flatMap((messages) => Object.values(messages as Record<string, string>));
const zh = said('zh');
const en = said('en');

const TERMS = termsIn('zh');

describe.each(TERMS)('$zh', ({ zh: chinese, en: english }) => {
  test('is what the Chinese messages say', () => {
    expect(zh.filter((message) => message.includes(chinese))).not.toEqual([]);
  });
  test(`is “${english}” in the English messages`, () => {
    const word = new RegExp(`\\b${english.replace(/y$/u, '(?:y|ies)')}s?\\b`, 'iu');
    expect(en.filter((message) => word.test(message))).not.toEqual([]);
  });
});

test('no term stands for two, and no two share a word', () => {
  for (const language of ['zh', 'en'] as const) {
    const words = TERMS.map((term) => term[language]);
    expect(new Set(words).size).toBe(words.length);
  }
});

test('calls every thing by the word that the field has for it', () => {
  expect(TERMS.map(({ zh: chinese, en: english }) => `${chinese} ${english}`)).toEqual([
    '事项 duty',
    '清单 list',
    '基本履职事项 basic duty',
    '配合履职事项 shared duty',
    '上级部门收回事项 reclaimed duty',
    '事项类别 category',
    '部门 bureau',
    '层级 tier',
    '职责条款 clause',
    '侧 side',
    '分组标题 group',
    '责任主体 actor',
    '协同主体 partner',
    '报送对象 recipient',
    '牵头 lead',
    '排序第一 first listed',
    '有名无责 listed without duty',
    '有责无名 acting but unlisted',
    '工作类型 action',
    '上报反馈 upward report',
    '频次 cadence',
    '时限 deadline'
  ]);
});
