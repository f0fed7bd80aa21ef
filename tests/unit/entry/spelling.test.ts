// Words typed by sound are put right where they make no word.
import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../../../src/lib/entry/knowledge.ts';
import { spelled } from '../../../src/lib/entry/spelling.ts';
import { ALL_REGIONS } from '../../../src/lib/lexicon/regions.ts';

const ANYWHERE = knowledgeOf(ALL_REGIONS);

describe('spelled', () => {
  it.each([
    ['能不能给办个地保啊', '低保'],
    ['想伴残急证', '残疾证'],
    ['高岭补贴咋办', '高龄补贴'],
    ['秸杆焚烧', '秸秆焚烧']
  ])('%s', (text, word) => {
    expect(spelled(text, ANYWHERE)).toContain(word);
    expect(spelled(text, ANYWHERE)).toHaveLength(text.length);
  });
  it('leaves words alone', () => {
    for (const text of ['地里的庄稼旱死了', '水管爆了没水喝', '孩子不去上学'])
      expect(spelled(text, ANYWHERE)).toBe(text);
  });
});
