// What the keyboard meets in a picture, and where it stands in a live one.
import { expect, it } from 'vitest';
import type { FigureRow } from '../../../../src/lib/chart/figure.ts';
import { conventionsOf } from '../../../../src/lib/i18n/language.ts';
import { chartMarks, placesOf } from '../../../../src/lib/view/frame/chart-marks.ts';

const { marks } = conventionsOf('zh');
const columns = [
  { key: 'name', label: '部门', kind: 'text' as const },
  { key: 'shared', label: '配合', kind: 'number' as const },
  { key: 'share', label: '占比', kind: 'share' as const }
];

it('names every number that opens something, and a row where none of its numbers does', () => {
  const rows: FigureRow[] = [
    { name: '甲局', shared: 9, share: 0.25, pick: 'bureau:jia', 'pick:shared': 'bureau:jia@shared' },
    { name: '乙局', shared: 1, share: null, pick: 'bureau:yi' },
    { name: '合计', shared: 10, share: 1 }
  ];
  expect(chartMarks({ columns, rows }, marks)).toEqual([
    { mark: { kind: 'bureau', bureau: 'jia', list: 'shared' }, pick: 'bureau:jia@shared', words: '甲局：配合 9' },
    { mark: { kind: 'bureau', bureau: 'yi' }, pick: 'bureau:yi', words: '乙局' }
  ]);
});

it('finds points and lines of a live picture by what they open', () => {
  const series = [{ data: [null, { pick: 'a' }], links: [{ pick: 'b' }] }, { data: [{ pick: 'a' }] }];
  expect(placesOf({ series }, 'a')).toEqual([
    { seriesIndex: 0, dataIndex: 1 },
    { seriesIndex: 1, dataIndex: 0 }
  ]);
  expect(placesOf({ series }, 'b')).toEqual([{ seriesIndex: 0, dataIndex: 0, dataType: 'edge' }]);
  expect(placesOf({}, 'a')).toEqual([]);
});
