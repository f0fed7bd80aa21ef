// Two documents side by side on the command line.
import { describe, expect, it } from 'vitest';
import { compareRecords } from '../../../scripts/print-compare.ts';

const LISTS = 'tests/fixtures/lists';

describe('print -- compare', () => {
  it('finds no change between two formats of one list', async () => {
    const rows = await compareRecords({ a: `${LISTS}/D1-coastal-town.xlsx`, b: `${LISTS}/D1-coastal-town.docx` });
    expect(rows.length).toBeGreaterThan(10);
    for (const { a, b, kind, confidence } of rows) expect([b, kind, confidence]).toEqual([a, ['same'], 1]);
  });

  it('gives null for what came or went, with no confidence', async () => {
    const rows = await compareRecords({ a: `${LISTS}/D1-coastal-town.xlsx`, b: `${LISTS}/D3-sumu-banner.xlsx` });
    for (const { a, b, kind, confidence } of rows) {
      if (kind.includes('added')) expect([a, kind.length, confidence]).toEqual([null, 1, null]);
      else if (kind.includes('removed')) expect([b, kind.length, confidence]).toEqual([null, 1, null]);
      else expect(confidence).toBeGreaterThan(0);
    }
  });

  it('names the document that is missing', async () => {
    await expect(compareRecords({ a: `${LISTS}/D1-coastal-town.xlsx` })).rejects.toMatchObject({ code: 'missing' });
  });
});
