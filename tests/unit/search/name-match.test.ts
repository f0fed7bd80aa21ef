import { expect, it } from 'vitest';
import { formOf, pinyinFit, slipFit, soundFit, writtenFit } from '../../../src/lib/search/name-match.ts';

const SYLLABLES = ['chang', 'ji', 'shi', 'shui', 'li', 'ju'];

it.each([
  ['shuiliju', true],
  ['slj', true],
  ['shuilij', true],
  ['shuil', true],
  ['changjishishuiliju', true],
  ['uiliju', false],
  ['ngji', false],
  ['sl', false],
  ['s', false],
  ['cj', true]
])('%s fits 昌吉市水利局 by pinyin: %s', (letters, fits) => expect(pinyinFit(letters, SYLLABLES) !== null).toBe(fits));

it('prefers whole syllables to first letters and the beginning to the middle', () => {
  const score = (letters: string) => pinyinFit(letters, SYLLABLES)?.score ?? 0;
  expect(score('shuiliju')).toBeGreaterThan(score('slj'));
  expect(score('changji')).toBeGreaterThan(score('shuili'));
});

it('meets English only where a word begins', () => {
  const form = formOf('Water Resources Bureau');
  expect(writtenFit('resources', form)).not.toBeNull();
  expect(writtenFit('sources', form)).toBeNull();
});

it('hears words that sound alike', () => {
  expect(soundFit('结杆', ['nong', 'zuo', 'wu', 'jie', 'gan', 'jin', 'shao'])).toMatchObject({ how: 'sound' });
  expect(soundFit('杆', ['gan'])).toBeNull();
});

it.each([
  ['水刊局', '水利局', true],
  ['水局', '水利局', false],
  ['水利利局', '水利局', true],
  ['自然姿源局', '市自然资源局', true],
  ['教育厅', '公安局', false]
])('%s is %s but for a slip: %s', (word, name, slipped) =>
  expect(slipFit(word, formOf(name), false) !== null).toBe(slipped)
);

it('forgives a slip in an English word', () => {
  expect(slipFit('resuorces', formOf('Water Resources Bureau'), false)).not.toBeNull();
  expect(slipFit('watr', formOf('Water Resources Bureau'), false)).not.toBeNull();
  expect(slipFit('atre', formOf('Water Resources Bureau'), false)).toBeNull();
  expect(slipFit('firs', formOf('Fire Bureau'), false)).toBeNull();
});
