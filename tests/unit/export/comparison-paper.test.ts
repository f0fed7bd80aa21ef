// The comparison as a Word document: both texts stand in it whole, and what differs is marked.
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/lib/compare/lines.ts';
import { LISTS } from '../../../src/lib/duty/record.ts';
import { comparisonPaper } from '../../../src/lib/export/comparison-paper.ts';
import { readyWords } from '../../../src/lib/lexicon/word-breaker.ts';
import { published } from '../../../scripts/published.ts';
import { editedCopy, rewordings } from '../../../scripts/score/edited-copy.ts';
import { naming } from '../../support/naming.ts';
import { imprint } from './fixture.ts';

const list = published();
const { copy } = editedCopy(list, rewordings('changji-ashili'), list.duties.slice(0, 1), 31);
const all = linesOf(list, copy);
const lines = all.filter(({ kinds }) => !kinds.includes('same'));

async function paper(language: 'zh' | 'en' = 'zh') {
  await readyWords();
  const same = all.length - lines.length;
  const asked = {
    title: '某乡履职事项清单新旧对照表',
    about: ['甲 → 乙'],
    lines,
    same,
    naming: naming(language),
    imprint
  };
  const bytes = await comparisonPaper(asked);
  const zip = await JSZip.loadAsync(bytes);
  return { bytes, xml: (await zip.file('word/document.xml')?.async('string')) ?? '' };
}

/** Texts of the cells of each row, with only those runs that a side keeps. */
function rowsOf(xml: string): string[][] {
  const textOf = (part: string) => [...part.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('');
  return [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) => textOf(cell))
  );
}

describe('the paper of a comparison', () => {
  test('has a row for each change, numbered through, with both names whole', async () => {
    const { xml } = await paper();
    const rows = rowsOf(xml).filter(([number]) => /^\d+$/u.test(number ?? ''));
    expect(rows.map(([number]) => Number(number))).toEqual(lines.map((_, at) => at + 1));
    const inOrder = LISTS.flatMap((list) => lines.filter(({ a, b }) => (b?.list ?? a?.list) === list));
    for (const [at, { a, b }] of inOrder.entries()) {
      if (a !== null) expect(rows[at]?.[1]).toContain(a.name);
      if (b !== null) expect(rows[at]?.[2]).toContain(b.name);
    }
  });

  test('strikes what went and underlines what came', async () => {
    const { xml } = await paper();
    const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/gsu)].map(([run]) => run);
    expect(runs.some((run) => run.includes('<w:strike/>'))).toBe(true);
    expect(runs.some((run) => run.includes('<w:u w:val="single"/>') && run.includes('<w:b/>'))).toBe(true);
  });

  test('same lines, same bytes; in English the words are', async () => {
    const [one, other] = [await paper(), await paper()];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    expect((await paper('en')).xml).toContain('List before');
  });
});
