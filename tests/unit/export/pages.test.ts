// Page numbers of a paper's contents, counted from lines and rows.
import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/lib/chart/figure.ts';
import { Pages } from '../../../src/lib/export/pages.ts';

const rows = (count: number): FigureTable => ({
  columns: [{ key: 'name', label: '部门', kind: 'text' }],
  rows: Array.from({ length: count }, (_, at) => ({ name: `部门${at}` }))
});

describe('Pages', () => {
  it('holds 22 lines of text on a page, as the standard has it, and turns at the next', () => {
    const pages = new Pages(2);
    for (let line = 0; line < 22; line += 1) pages.paragraph('一行');
    expect(pages.page).toBe(2);
    pages.paragraph('一行');
    pages.paragraph('一行');
    expect(pages.page).toBe(3);
  });

  it('keeps a heading with the first part of what follows', () => {
    const pages = new Pages(1);
    for (let line = 0; line < 21; line += 1) pages.paragraph('一行');
    expect(pages.heading(Pages.start('短'))).toBe(2);
  });

  it('carries a long table over pages and a picture whole to the next', () => {
    const pages = new Pages(1);
    pages.table(rows(80), [1]);
    expect(pages.page).toBe(3);
    pages.figure(500);
    expect(pages.page).toBe(4);
  });

  it('turns only a page with something on it', () => {
    const pages = new Pages(5);
    pages.turn();
    expect(pages.page).toBe(5);
    pages.paragraph('一行');
    pages.turn();
    expect(pages.page).toBe(6);
  });

  it('counts the pages before the text', () => {
    expect([Pages.opening(5), Pages.opening(24), Pages.opening(40)]).toEqual([1, 1, 2]);
  });
});
