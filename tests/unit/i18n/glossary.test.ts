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
