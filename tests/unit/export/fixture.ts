// A small figure with hostile words in it, and the imprint of its file.
import type { Figure } from '../../../src/lib/chart/figure.ts';
import type { Imprint } from '../../../src/lib/export/imprint.ts';

export const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '<script>alert(1)</script>',
  '水利 & 林草',
  '\u202e反向\u200f',
  `长${'条款'.repeat(2500)}`,
  '消防🚒',
  '+1',
  '@SUM(A1)',
  '-2',
  '\u0001控制\ud800'
];

export const hostileFigure: Figure = {
  id: 'hostile',
  title: '带有 <恶意> & "文字" 的图',
  caption: '共10个部门，最多的一个有9项。',
  table: {
    columns: [
      { key: 'name', label: '部门', kind: 'text' },
      { key: 'duties', label: '事项', kind: 'number' },
      { key: 'share', label: '占比', kind: 'share' }
    ],
    rows: HOSTILE.map((name, index) => ({ name, duties: index, share: index === 3 ? null : index / 10 }))
  },
  height: (width) => Math.round(width / 2),
  drawing: {
    kind: 'spec',
    spec: (theme) => ({
      textStyle: { fontFamily: theme.font },
      xAxis: { type: 'value' },
      yAxis: { type: 'category', data: HOSTILE.map((name) => name.slice(0, 20)) },
      series: [{ type: 'line', data: HOSTILE.map((_, index) => index), itemStyle: { color: theme.lists.shared } }]
    })
  }
};

export const imprint: Imprint = {
  language: 'zh',
  place: '某市某乡',
  township: '某乡',
  filter: '筛选：全部事项',
  source: '来源：某市某乡履职事项清单（list.txt）',
  date: '数据日期：2025年6月'
};
