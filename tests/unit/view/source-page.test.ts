// Regions of pages by the places of a duty's lines.
import { describe, expect, it } from 'vitest';
import { pageRegions } from '../../../src/lib/view/duty/source-page.ts';

describe('pageRegions', () => {
  it('joins what stands on one page and keeps pages in order', () => {
    expect(pageRegions(['page:13@40-90', 'page:12@310-420,13@35-60', 'page:12@500-880'])).toEqual([
      { file: '', page: 12, from: 0.31, to: 0.88 },
      { file: '', page: 13, from: 0.035, to: 0.09 }
    ]);
  });

  it('tells files of one edition apart', () => {
    expect(pageRegions(['配合.pdf#page:2@100-200', '基本.pdf#page:2@300-400']).map(({ file }) => file)).toEqual([
      '基本.pdf',
      '配合.pdf'
    ]);
  });

  it.each(['', 'line:12', 'cell:配合履职!D14', 'pages:12:13', 'page:x@1-2'])('gives none for %j', (place) => {
    expect(pageRegions([place])).toEqual([]);
  });
});
