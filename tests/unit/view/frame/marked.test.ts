import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, markWords } from '../../../../src/lib/view/frame/marked.ts';

describe('markWords', () => {
  it('marks every place of every word, overlapping ones as one', () => {
    expect(markWords('上报市水利局，再上报', ['上报', '水利'])).toEqual([
      { text: '上报', found: true },
      { text: '市', found: false },
      { text: '水利', found: true },
      { text: '局，再', found: false },
      { text: '上报', found: true }
    ]);
    expect(markWords('ABCD', ['bc', 'cd'])).toEqual([
      { text: 'A', found: false },
      { text: 'BCD', found: true }
    ]);
    expect(markWords('无', [])).toEqual([{ text: '无', found: false }]);
    expect(markWords('', ['x'])).toEqual([]);
  });

  it('loses no character whatever is sought', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 })), (text, words) => {
        expect(
          markWords(text, words)
            .map((piece) => piece.text)
            .join('')
        ).toBe(text);
      })
    );
  });
});

describe('excerpt', () => {
  it('keeps the found word in sight', () => {
    const text = `${'甲'.repeat(50)}上报${'乙'.repeat(50)}`;
    expect(excerpt(text, ['上报'], 20)).toBe(`…${'甲'.repeat(5)}上报${'乙'.repeat(13)}…`);
    expect(excerpt('短文', ['上报'], 20)).toBe('短文');
    expect(excerpt(text, [], 4)).toBe('甲甲甲甲…');
  });
});
