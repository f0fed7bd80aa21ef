// The same duties laid out as other publishers lay them out, in every format: all rows exact, none in doubt.
import { describe, expect, it } from 'vitest';
import { published } from '../../../scripts/published.ts';
import { toDelimited, toDocx, toHtml, toXlsx } from '../../support/list-files.ts';
import { layOut } from '../../support/list-layout.ts';
import { toPdf, type Drawing } from '../../support/list-pdf.ts';
import { SHAPES } from '../../support/list-shapes.ts';
import { listed, numberedThrough, someLayout } from '../../support/listed.ts';
import { readBytes, scoreList } from '../../support/score-lists.ts';

const PLACE = '昌吉市阿什里乡';
const SEEDS = Array.from({ length: 14 }, (_, index) => index + 1);
const DRAWINGS: Drawing[] = [
  {
    rules: 'all',
    boxes: false,
    turned: 'no',
    middle: false,
    size: 10,
    splitRows: true,
    repeatHeads: true,
    pageNumbers: true
  },
  {
    rules: 'all',
    boxes: true,
    turned: 'page',
    middle: true,
    size: 9,
    splitRows: true,
    repeatHeads: false,
    pageNumbers: true
  },
  {
    rules: 'open',
    boxes: false,
    turned: 'no',
    middle: false,
    size: 11,
    splitRows: true,
    repeatHeads: true,
    pageNumbers: false
  },
  {
    rules: 'all',
    boxes: true,
    turned: 'text',
    middle: false,
    size: 12,
    splitRows: false,
    repeatHeads: true,
    pageNumbers: true
  }
];

function laid(seed: number) {
  const layout = someLayout(seed, PLACE);
  const rows = listed(published(), 12, (seed * 7) % 60);
  const numbered = seed % 5 === 0 ? numberedThrough(rows, layout) : rows;
  return { rows: numbered, blocks: layOut(numbered, layout) };
}

async function check(bytes: Uint8Array | string, name: string, seed: number): Promise<void> {
  const readings = await readBytes(bytes, name);
  const { wrong, silent, flagged } = scoreList(readings, laid(seed).rows);
  expect({ wrong, silent, flagged }).toEqual({ wrong: [], silent: [], flagged: 0 });
  expect(readings.map(({ conservation }) => conservation.unplaced)).toEqual([0]);
}

describe.each(SEEDS)('layout %i', (seed) => {
  const { blocks } = laid(seed);
  it('docx', async () => check(await toDocx(blocks), 'a.docx', seed));
  it('xlsx', () => check(toXlsx(blocks), 'a.xlsx', seed));
  it('ods', () => check(toXlsx(blocks, 'ods'), 'a.ods', seed));
  it('HTML', () => check(toHtml(blocks), 'a.html', seed));
  it('CSV', () => check(toDelimited(blocks, ',', true), 'a.csv', seed));
  it('copied from Excel', () => check(toDelimited(blocks, '\t', true), 'a.txt', seed));
  it('copied from Word', () => check(toDelimited(blocks, '\t', false), 'a.txt', seed));
  it('PDF', async () => {
    const readings = await readBytes(toPdf(blocks, DRAWINGS[seed % DRAWINGS.length] as Drawing), 'a.pdf');
    const { exact, rows, silent } = scoreList(readings, laid(seed).rows);
    expect(silent).toEqual([]);
    expect(exact / rows).toBeGreaterThanOrEqual(0.97);
  });
});

it.each([
  ['rows', 0.97],
  ['none', 0.8]
] as const)(
  'a PDF with %s for ruling lines is read by the white between columns, every row in doubt',
  async (rules, least) => {
    const rows = listed(published(), 12, 7);
    const layout = { ...someLayout(1, PLACE), categories: 'column', numbers: 'plain', titles: 'paragraph' } as const;
    const drawing: Drawing = { ...(DRAWINGS[0] as Drawing), rules };
    const readings = await readBytes(toPdf(layOut(rows, { ...layout, oneTable: false }), drawing), 'a.pdf');
    const { exact, silent } = scoreList(readings, rows);
    expect(silent).toEqual([]);
    expect(exact / rows.length).toBeGreaterThanOrEqual(least);
    for (const duty of readings.flatMap(({ duties }) => duties)) expect(duty.flags).toContain('cell-guessed');
  }
);

it.each(['drawn', 'bare'] as const)('a PDF whose cells are fields of a form is read, fields %s', async (fields) => {
  const readings = await readBytes(toPdf(laid(2).blocks, { ...(DRAWINGS[0] as Drawing), fields }), 'a.pdf');
  const { exact, rows, silent } = scoreList(readings, laid(2).rows);
  expect({ exact, silent }).toEqual({ exact: rows, silent: [] });
});

describe('rows without numbers', () => {
  it.each(['column', 'merged', 'rows', 'counted rows', 'bracket rows'] as const)(
    'are counted, a list of names alone too; categories as %s',
    async (categories) => {
      const rows = listed(published(), 9, 5);
      const blocks = layOut(rows, {
        ...someLayout(6, PLACE),
        categories,
        numbers: 'none',
        code: false,
        oneTable: false
      });
      const readings = await readBytes(toXlsx(blocks), 'a.xlsx');
      const { exact, silent } = scoreList(readings, rows);
      expect({ exact, silent }).toEqual({ exact: rows.length, silent: [] });
    }
  );
});

it('rows that a page break cuts are joined where the numbers count on, and say so', async () => {
  const rows = listed(published(), 60);
  const layout = {
    ...someLayout(3, PLACE),
    numbers: 'plain',
    titles: 'paragraph',
    oneTable: false,
    twoRows: true
  } as const;
  const drawing: Drawing = { ...(DRAWINGS[2] as Drawing), boxes: true, repeatHeads: false };
  const { exact, rows: all, silent } = scoreList(await readBytes(toPdf(layOut(rows, layout), drawing), 'a.pdf'), rows);
  expect(silent).toEqual([]);
  expect(exact / all).toBeGreaterThanOrEqual(0.97);
});

it('cells of one word above and below a page break are two', async () => {
  const rows = listed(published(), 40).filter(({ list }) => list === 'shared');
  const { blocks } = SHAPES['a row for each bureau with its own text']?.(rows) ?? { blocks: [] };
  for (const size of [9, 10, 11, 12]) {
    const drawing: Drawing = { ...(DRAWINGS[0] as Drawing), size };
    const readings = await readBytes(toPdf(blocks, drawing), 'a.pdf');
    const known = new Set(rows.map(({ category }) => category));
    const categories = readings.flatMap(({ duties }) => duties.map(({ category }) => category));
    expect(categories.filter((category) => !known.has(category))).toEqual([]);
  }
});

it('a list that does not begin with 1 says what is missing', async () => {
  const rows = listed(published(), 12).map((row) => ({ ...row, seq: row.seq + 2 }));
  const blocks = layOut(rows, { ...someLayout(2, PLACE), numbers: 'plain', oneTable: false, titles: 'paragraph' });
  const [reading] = await readBytes(toXlsx(blocks), 'a.xlsx');
  const first = reading?.duties.filter(({ seq }) => seq === 3) ?? [];
  expect(first.map(({ flags }) => flags)).toEqual([['seq-gap'], ['seq-gap'], ['seq-gap']]);
});
