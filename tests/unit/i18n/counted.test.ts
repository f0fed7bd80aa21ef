// Numbers that know what they count, in messages of both languages.
import { describe, expect, it } from 'vitest';
import { counted, plainText, textPieces } from '../../../src/lib/i18n/counted.ts';
import { translator } from '../../../src/lib/i18n/language.ts';
import '../../support/languages.ts';

describe('counted', () => {
  const text = `共${counted(3, 'duties:all')}项，${counted(1200, 'clauses:all')}条`;

  it('parts a text into words and numbers', () => {
    expect(textPieces(text)).toEqual([
      { text: '共', mark: null },
      { text: '3', mark: 'duties:all' },
      { text: '项，', mark: null },
      { text: '1,200', mark: 'clauses:all' },
      { text: '条', mark: null }
    ]);
    expect(textPieces('')).toEqual([]);
    expect(plainText(text)).toBe('共3项，1,200条');
  });

  it('chooses the forms of words as the bare number does', () => {
    const t = translator('en');
    for (const clauses of [1, 2]) {
      const values = { duties: 1, period: 0, dated: 0 };
      expect(plainText(t('clauses:lead', { ...values, clauses: counted(clauses, 'clauses:all') }))).toBe(
        t('clauses:lead', { ...values, clauses })
      );
    }
    expect(plainText(t('frame:dutyCount', { count: counted(1, 'duties:all') as unknown as number }))).toBe(
      t('frame:dutyCount', { count: 1 })
    );
  });
});
