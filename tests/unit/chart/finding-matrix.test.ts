import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../src/lib/finding/finding.ts';
import { findingMatrix, kindName, type FindingMark } from '../../../src/lib/chart/finding-matrix.ts';
import { translator } from '../../../src/lib/i18n/language.ts';
import { PAPER } from '../../../src/lib/chart/theme.ts';
import { naming } from '../../support/naming.ts';
import { expectSnapshot, picture } from '../../support/snapshot.ts';

const MARKS: FindingMark[] = [
  { kind: 'overlap', level: 'strong', categories: ['农业', '安全'] },
  { kind: 'overlap', level: 'weak', categories: ['农业'] },
  { kind: 'residue', level: 'medium', categories: ['安全'] }
];
const CATEGORIES = ['农业', '教育', '安全'];

describe('findings by category', () => {
  const figure = findingMatrix(MARKS, CATEGORIES, naming());
  test('the table counts a finding in each of its categories and once in the total', () => {
    const rows = figure.table.rows.map((row) => [row['category'], row['overlap'], row['residue'], row['total']]);
    expect(rows).toEqual([
      ['农业', 2, 0, 2],
      ['安全', 1, 1, 2],
      ['合计', 2, 1, 3]
    ]);
  });
  test('cells can be chosen, empty ones are not drawn', () => {
    const svg = picture(figure, 1280);
    expect(svg).toContain('data-pick="findings:overlap/农业"');
    expect(svg).not.toContain('mismatch@');
    expect(svg).not.toContain('教育');
  });
  test.each([
    [1280, 'finding-matrix'],
    [358, 'finding-matrix-narrow']
  ])('picture at %d px', (width, name) => expectSnapshot(name, picture(figure, width)));
  test('where room is short the rows are lower, to the least that their letters need', () => {
    const { drawing, least, height } = figure;
    const low = least?.(1165) ?? 0;
    expect(low).toBeLessThan(height(1165));
    if (drawing.kind !== 'svg') throw new TypeError('no svg');
    const svg = drawing.svg(PAPER, { width: 1165, height: low });
    const lines = [...svg.matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(Math.max(...lines)).toBeLessThan(low);
  });
  test('no word of a head is broken: heads that lack the width are slanted', () => {
    const svg = picture(findingMatrix(MARKS, CATEGORIES, naming('en')), 1165);
    for (const kind of KINDS) expect(svg).toContain(`>${kindName(translator('en'), kind)}<`);
  });
  test('a name that is markup stays text', () => {
    const svg = picture(
      findingMatrix([{ kind: 'overlap', level: 'weak', categories: ['<b>"&'] }], ['<b>"&'], naming()),
      1280
    );
    expect(svg).not.toContain('<b>');
  });
  test('nothing to show says so', () =>
    expect(findingMatrix([], CATEGORIES, naming())).toMatchObject({
      caption: '没有问题可以分布。',
      table: { rows: [] }
    }));
});

test('every kind has a name in both languages', () => {
  for (const language of ['zh', 'en'] as const)
    expect(new Set(KINDS.map((kind) => kindName(translator(language), kind))).size).toBe(KINDS.length);
});
