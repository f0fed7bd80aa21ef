import { describe, expect, test } from 'vitest';
import { matchesOf } from '../../../src/lib/duty/matches.ts';

describe('matchesOf', () => {
  test.each([
    ['none', /水/g, '县林业局'],
    ['several', /局/g, '水利局、林业局'],
    ['at both ends', /[，。]/g, '，负责。'],
    ['empty ones', /(?=局)/g, '水利局、林业局'],
    ['with groups', /(水|林)(业|利)局/g, '水利局、林业局']
  ])('finds what matchAll finds: %s', (_, pattern, text) => {
    const found = [...text.matchAll(pattern)];
    expect(matchesOf(pattern, text)).toEqual(found);
    expect(matchesOf(pattern, text).map(({ index }) => index)).toEqual(found.map(({ index }) => index));
  });

  test('begins anew with every text', () => {
    const pattern = /局/g;
    pattern.exec('水利局');
    expect(matchesOf(pattern, '局')).toHaveLength(1);
  });
});
