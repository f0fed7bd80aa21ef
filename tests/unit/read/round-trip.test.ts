// The published list written in every format reads to the same duties as its text.
import { describe, expect, it } from 'vitest';
import { published } from '../../../scripts/published.ts';
import { LISTS, type Duty, type Side } from '../../../src/lib/duty/record.ts';
import { toDelimited, toDocx, toHtml, toXlsx } from '../../support/list-files.ts';
import { LIST_NAMES, type LaidBlock } from '../../support/list-layout.ts';
import { toPdf } from '../../support/list-pdf.ts';
import { readBytes } from '../../support/score-lists.ts';
import { recordsOf } from '../../support/township-document.ts';

const HEADS = {
  basic: ['序号', '事项类别', '事项名称'],
  shared: ['序号', '事项类别', '事项名称', '对应上级部门', '上级部门职责', '乡镇配合职责'],
  reclaimed: ['序号', '事项类别', '事项名称', '承接部门及工作方式']
} as const;
const WIDTHS = { basic: [4, 8, 50], shared: [4, 8, 16, 14, 34, 34], reclaimed: [4, 8, 30, 40] } as const;

function cellsOf(duty: Duty): string[] {
  const cells = [String(duty.seq), duty.category, duty.name];
  if (duty.list === 'reclaimed') cells.push(textOf(duty, 'takeover'));
  if (duty.list === 'shared')
    cells.push(duty.bureaus.map(({ printed }) => printed).join('、'), textOf(duty, 'city'), textOf(duty, 'township'));
  return cells;
}

function textOf({ clauses }: Duty, side: Side): string {
  const own = clauses.filter((clause) => clause.side === side);
  return own
    .flatMap(({ group, number, text }, index) => [
      ...(group !== null && group !== own[index - 1]?.group ? [side === 'takeover' ? `${group}：` : group] : []),
      `${number === null ? '' : `${number}.`}${text}`
    ])
    .join('\n');
}

function blocks(): LaidBlock[] {
  const { duties } = published();
  return [
    { paragraph: '昌吉市阿什里乡履职事项清单' },
    ...LISTS.flatMap((list): LaidBlock[] => {
      const rows = duties.filter((duty) => duty.list === list).map((duty) => cellsOf(duty).map((text) => ({ text })));
      const heads = HEADS[list].map((text) => ({ text }));
      return [
        { paragraph: LIST_NAMES[list] },
        {
          table: {
            sheet: LIST_NAMES[list],
            width: heads.length,
            widths: [...WIDTHS[list]],
            rows: [heads, ...rows],
            heads: 1
          }
        }
      ];
    })
  ];
}

describe('the published list, written and read again', () => {
  it.each([
    ['docx', () => toDocx(blocks())],
    ['xlsx', () => toXlsx(blocks())],
    ['ods', () => toXlsx(blocks(), 'ods')],
    ['html', () => toHtml(blocks())],
    ['csv', () => toDelimited(blocks(), ',', true)],
    [
      'pdf',
      () =>
        toPdf(blocks(), {
          rules: 'all',
          boxes: false,
          turned: 'no',
          middle: false,
          size: 10,
          splitRows: true,
          repeatHeads: true,
          pageNumbers: true
        })
    ]
  ] as const)('%s', async (format, write) => {
    const readings = await readBytes(await write(), `changji-ashili.${format}`);
    expect(readings).toHaveLength(1);
    const [reading] = readings as [(typeof readings)[0]];
    expect(recordsOf(reading)).toEqual(recordsOf(published()));
    expect(reading.conservation.unplaced).toBe(0);
  });
});
