// Texts with the names of another place: bureaus by their stem, city and township; nothing else changes.
import { describe, expect, test } from 'vitest';
import { rehomed } from '../../../src/lib/compare/rehomed.ts';

const bureau = (city: string, stem: string) => ({ name: city + stem, shortName: city.slice(-1) + stem, stem });
const FROM = {
  place: { city: '昌吉市', township: '阿什里乡' },
  bureaus: [bureau('昌吉市', '水利局'), bureau('昌吉市', '档案局')]
};
const TO = { place: { city: '玛纳斯县', township: '六工镇' }, bureaus: [bureau('玛纳斯县', '水利局')] };

describe('rehomed', () => {
  test('writes names as the other place does', () => {
    expect(rehomed(FROM, TO)('阿什里乡报市水利局，昌吉市水利局转昌吉市政府')).toBe(
      '六工镇报县水利局，玛纳斯县水利局转玛纳斯县政府'
    );
  });

  test('leaves a bureau that the other lacks, and everything where the places are one', () => {
    expect(rehomed(FROM, TO)('市档案局来查')).toBe('市档案局来查');
    expect(rehomed(FROM, FROM)('阿什里乡报市水利局')).toBe('阿什里乡报市水利局');
  });
});
