// Phrases as experts write them: parts, alternatives, optional pieces, and what is no phrase.
import { describe, expect, it } from 'vitest';
import { parsePhrase, phraseSource } from '../../../src/lib/lexicon/phrase.ts';

describe('parsePhrase', () => {
  it.each([
    ['浇地', { start: false, end: false, parts: [['浇地']] }],
    ['井+打不出/出沙', { start: false, end: false, parts: [['井'], ['打不出', '出沙']] }],
    ['^各{乡/镇}', { start: true, end: false, parts: [['各乡', '各镇']] }],
    [
      '[对应]上级部门[工作/具体]职责$',
      {
        start: false,
        end: true,
        parts: [
          [
            '对应上级部门工作职责',
            '对应上级部门具体职责',
            '对应上级部门职责',
            '上级部门工作职责',
            '上级部门具体职责',
            '上级部门职责'
          ]
        ]
      }
    ]
  ])('%s', (text, phrase) => {
    expect(parsePhrase(text)).toEqual(phrase);
  });

  it.each(['', '^', '甲+', '+甲', '甲//乙', '甲[乙', '甲]乙', '甲{}', '甲[乙/]丙', '甲^乙', '甲[乙[丙]]', '[甲]'])(
    'refuses %s',
    (text) => {
      expect(parsePhrase(text)).toBeNull();
      expect(() => phraseSource(text)).toThrow(`not a phrase: ${text}`);
    }
  );
});

describe('phraseSource', () => {
  const meets = (phrase: string, text: string) => new RegExp(phraseSource(phrase)).exec(text)?.[0] ?? null;
  it('meets parts in order within one piece of a sentence', () => {
    expect(meets('掌握+情况/底数', '掌握辖区人口底数，上报')).toBe('掌握辖区人口底数');
    expect(meets('掌握+情况/底数', '掌握技术，上报情况')).toBeNull();
    expect(meets('情况+掌握', '掌握情况')).toBeNull();
  });
  it('prefers the longer alternative, keeps to beginning and end, and takes signs literally', () => {
    expect(meets('报/报送', '报送材料')).toBe('报送');
    expect(meets('^协助', '积极协助')).toBeNull();
    expect(meets('培训$', '开展培训')).toBe('培训');
    expect(meets('职责（盖章）', '职责（盖章）')).toBe('职责（盖章）');
    expect(meets('A.B', 'AxB')).toBeNull();
  });
});
