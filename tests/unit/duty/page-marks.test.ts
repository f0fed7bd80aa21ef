// Pages of the lines of a text, from the page marks in it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pagesOfLines } from '../../../src/lib/duty/page-marks.ts';

const FOOT = ['甲', '乙', '— 1 —', '', '丙', '丁', '戊', '第 3 页，共 4 页', '己'];

describe('pagesOfLines', () => {
  it.each([
    ['marks at the foot', FOOT, [], ['1:1', '1:1', '1:1', '2:3', '2:3', '2:3', '2:3', '2:3', '4:4']],
    ['a repeated head opens a page', FOOT, [6], ['1:1', '1:1', '1:1', '2:2', '2:2', '3:3', '3:3', '3:3', '4:4']],
    [
      'a head right behind a mark opens no further one',
      FOOT,
      [5],
      ['1:1', '1:1', '1:1', '2:3', '2:3', '2:3', '2:3', '2:3', '4:4']
    ],
    [
      'more heads than pages tell nothing',
      FOOT,
      [6, 7],
      ['1:1', '1:1', '1:1', '2:3', '2:3', '2:3', '2:3', '2:3', '4:4']
    ],
    ['marks on top', ['-7-', '甲', '-8-', '乙', '丙'], [], ['7:7', '7:7', '', '', '']],
    ['page breaks without marks', ['甲', '\f乙', '丙', '\f'], [], ['1:1', '2:2', '2:2', '3:3']],
    ['after the last mark without a total', ['甲', '-1-', '乙'], [], ['1:1', '1:1', '']]
  ])('%s', (_, lines, repeated, pages) => {
    expect(pagesOfLines({ lines, repeated })).toEqual(pages.map((page) => (page === '' ? '' : `pages:${page}`)));
  });

  it.each([
    ['no marks', ['甲', '乙']],
    ['marks that fall back', ['甲', '-3-', '乙', '-2-']],
    ['a clause that ends in a number', ['处罚依据见第3页']]
  ])('says nothing of a text with %s', (_, lines) => {
    expect(pagesOfLines({ lines, repeated: [] })).toEqual([]);
  });

  it('bounds every line of the published list, narrower where heads are repeated', async () => {
    const { readDocument } = await import('../../../src/lib/duty/read.ts');
    const [reading] = readDocument(new Uint8Array(readFileSync('tests/fixtures/lists/changji-ashili.txt')), 'x.txt');
    const bounds = (reading?.places ?? []).map((place) => /^pages:(\d+):(\d+)$/.exec(place)?.slice(1).map(Number));
    expect(bounds.every((bound) => bound !== undefined && (bound[0] ?? 0) <= (bound[1] ?? 0))).toBe(true);
    expect(bounds.map((bound) => bound?.[0])).toEqual(
      [...bounds.map((bound) => bound?.[0] ?? 0)].sort((a, b) => a - b)
    );
    expect(bounds[891]).toEqual([18, 18]);
    expect(bounds[609]).toEqual([16, 16]);
  });
});
