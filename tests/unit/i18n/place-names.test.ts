// English names of bureaus and categories: the longest sign counts, what is not known stands in pinyin.
import { describe, expect, it } from 'vitest';
import { bureauEnglish, categoryEnglish } from '../../../src/lib/i18n/place-names.ts';

describe('bureauEnglish', () => {
  it.each([
    ['昌吉市水利局', 'Water Resources Bureau'],
    ['昌吉市民政局', 'Civil Affairs Bureau'],
    ['昌吉市人民政府办公室', 'Government Office'],
    ['昌吉市教育和科学技术局', 'Science and Technology Bureau'],
    ['某县公安局交通警察大队', 'Traffic Police Brigade'],
    ['某区海洋发展局', 'Ocean Development Bureau'],
    ['某市委组织部', 'Organization Department']
  ])('%s is %s', (name, english) => {
    expect(bureauEnglish(name, 'pinyin')).toBe(english);
  });

  it('gives the pinyin with a capital where no sign fits', () => {
    expect(bureauEnglish('某市某某局', 'moumouju')).toBe('Moumouju');
  });
});

describe('categoryEnglish', () => {
  it('knows the headings of the genre, and gives the pinyin of others', () => {
    expect(categoryEnglish('民生服务', 'minshengfuwu')).toBe('Livelihood services');
    expect(categoryEnglish('海岛管理', 'haidaoguanli')).toBe('Haidaoguanli');
  });
});
