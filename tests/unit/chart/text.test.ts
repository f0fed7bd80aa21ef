// Widths against those that Chromium measures in Noto Sans SC, and where lines break.
import { describe, expect, it } from 'vitest';
import { evenLines, fitText, textWidth, wrapText } from '../../../src/lib/chart/text.ts';

describe('textWidth', () => {
  it.each([
    ['昌吉市人力资源和社会保障局', 1300],
    ['阿什里乡：基本履职，106项；配合履职。', 1866],
    ['Human Resources and Social Security Bureau', 2110],
    ['Committee of Workload', 1106],
    ['1234567890', 555],
    ['12,345.6', 389],
    ['98.5%', 286],
    ['illicit fill, still; it is!', 828],
    ['WWW MMM', 529],
    ['“甲”—“乙”…', 789],
    ['● ◐ ○ ∅ ＋ ↩', 696],
    ['é à ñ — Ürümqi', 705],
    ['(a) [b] {c} / d-e', 653],
    ['Basic 106 · Shared 101', 1102],
    ['防汛3次（每年4–9月）', 1020],
    ['𠮷野家 한국 かな', 729]
  ])('%s is never under what a browser needs, and at most 14%% over', (text, measured) => {
    const width = textWidth(text, 100);
    expect(width).toBeGreaterThanOrEqual(measured);
    expect(width).toBeLessThanOrEqual(measured * 1.14);
  });

  it('counts a letter made of several code points once', () => {
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(textWidth('甲\u200b乙', 10)).toBe(20);
  });
});

describe('fitText', () => {
  it('keeps what fits and cuts the rest', () => {
    expect(fitText('市水利局', 40, 10)).toBe('市水利局');
    expect(fitText('市水利局', 39, 10)).toBe('市水…');
    expect(fitText('Water Bureau', 44, 10)).toBe('Water…');
    expect(fitText('市水利局', 15, 10)).toBe('');
  });
});

describe('wrapText', () => {
  it('breaks between Chinese characters, not before punctuation', () => {
    expect(wrapText('共有三项，都在乡里。', 40, 10)).toEqual(['共有三', '项，都在', '乡里。']);
  });

  it('keeps English words whole and cuts a word wider than the line', () => {
    expect(wrapText('duties of a township', 60, 10)).toEqual(['duties of a', 'township']);
    expect(wrapText('市水利局Water Bureau', 60, 10)).toEqual(['市水利局', 'Water', 'Bureau']);
    expect(wrapText('x'.repeat(50), 56, 10).every((line) => textWidth(line, 10) <= 56)).toBe(true);
  });

  it('gives an empty text one empty line', () => {
    expect(wrapText('', 100, 10)).toEqual(['']);
  });

  it('ends in … where more than the lines allowed were left', () => {
    expect(wrapText('共有三项，都在乡里。', 40, 10, 2)).toEqual(['共有三', '项，都…']);
    expect(wrapText('共有三项，都在乡里。', 40, 10, 3)).toEqual(['共有三', '项，都在', '乡里。']);
  });
});

describe('evenLines', () => {
  it('breaks no word that fits the width to make lines even', () => {
    for (const width of [72, 80, 92]) {
      const lines = evenLines('Ashili Township, Changji City', width, 12);
      expect(lines.join(' '), String(width)).toBe('Ashili Township, Changji City');
    }
  });
});
