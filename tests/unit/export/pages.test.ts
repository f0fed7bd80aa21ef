// Page numbers of a paper's contents, counted from lines and rows.
import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/lib/chart/figure.ts';
import { Pages, SLACK, staysWhole } from '../../../src/lib/export/pages.ts';

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
    expect(pages.heading(Pages.start('短'))).toEqual({ page: 2, turned: false });
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

  it('begins a new page by a break of its own where another word processor might find room, or lack it', () => {
    const filled = (lines: number) => {
      const pages = new Pages(1, { unsure: SLACK });
      for (let line = 0; line < lines; line += 1) pages.paragraph('一行');
      return pages;
    };
    expect(filled(21).heading(0)).toEqual({ page: 2, turned: true });
    expect(filled(22).heading(0)).toEqual({ page: 2, turned: false });
    expect(filled(19).heading(0)).toEqual({ page: 1, turned: false });
  });

  it('breaks tall rows over pages, so that a table does not leave a foot empty, and no low one', () => {
    const tall: FigureTable = {
      columns: rows(1).columns,
      rows: ['很长的话'.repeat(60), '短', '很长的话'.repeat(60)].map((name) => ({ name }))
    };
    expect([0, 1, 2].map((row) => staysWhole(tall, row, [1]))).toEqual([false, true, false]);
    const pages = new Pages(1);
    for (let line = 0; line < 18; line += 1) pages.paragraph('一行');
    pages.table(tall, [1]);
    expect(pages.page).toBe(2);
    expect(new Pages(1).tableStart(tall, [1])).toBeLessThan(120);
  });

  it('keeps the feet that were left', () => {
    const pages = new Pages(1);
    for (let line = 0; line < 20; line += 1) pages.paragraph('一行');
    pages.figure(400);
    expect(pages.feet.map((foot) => Math.round(foot * 100))).toEqual([9]);
  });

  it('measures as letters are printed: an indent of two, Latin letters narrow, a number whole', () => {
    expect(Pages.lines('字'.repeat(26)).count).toBe(1);
    expect(Pages.lines('字'.repeat(27)).count).toBe(2);
    expect(Pages.lines('letters of a serif font are narrow enough for a line', { indent: 0 }).count).toBe(1);
    expect(Pages.lines(`${'字'.repeat(24)}1234567890字`).last).toBe(11);
  });
});
