import { beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../src/lib/address/filter.ts';
import { plainText, textPieces } from '../../../src/lib/i18n/counted.ts';
import { overview, type Overview } from '../../../src/lib/query/overview.ts';
import { overviewStatements } from '../../../src/lib/statement/overview.ts';
import { naming } from '../../support/naming.ts';
import { smallLists } from '../../support/small-lists.ts';

let rows: Overview;
beforeAll(async () => {
  rows = await overview(await smallLists(), NO_FILTER);
});

describe('overviewStatements', () => {
  it('speaks of what the data bears and leaves out the rest', () => {
    const found = overviewStatements(rows, naming());
    expect(found.map(({ id }) => id)).toEqual(['top', 'many', 'reports', 'timing', 'category']);
    expect(found.find(({ id }) => id === 'many')).toMatchObject({ quote: '水源保护', duty: 'shared-2' });
    const timing = found.find(({ id }) => id === 'timing')?.text ?? '';
    expect(plainText(timing)).toBe(
      '4条乡镇条款中，写明周期的只有1条，1条只说“定期”“日常”，0条遇事即办；限定日期或天数的1条。'
    );
    expect(textPieces(timing).find(({ mark }) => mark !== null)).toEqual({
      text: '4',
      mark: 'clauses:side.township'
    });
  });
  it('names those who took back half', () => {
    const totals = { ...rows.totals, reclaimed: 10 };
    const workload = [4, 3, 3].map((reclaimed, index) => {
      const row = rows.workload[index]!;
      return { ...row, full: { ...row.full, reclaimed } };
    });
    const [first] = overviewStatements({ ...rows, totals, workload }, naming());
    expect(plainText(first?.text ?? '')).toBe('10项上级收回事项中，某市教育局和某市水利局接走了7项，占70%。');
  });
  it('calls duties without category no category', () => {
    const unsorted = { category: '未分类', id: 'y', basic: 0, shared: 0, reclaimed: 9 };
    const found = overviewStatements({ ...rows, composition: [...rows.composition, unsorted] }, naming());
    expect(found.find(({ id }) => id === 'category')?.text).toContain('自然资源');
  });
  it('has nothing to say of nothing', () => {
    const totals = { ...rows.totals, basic: 0, shared: 0, reclaimed: 0, many: 0, mostDuty: null, reports: 0 };
    expect(overviewStatements({ totals, composition: [], workload: [], ties: [], only: null }, naming('en'))).toEqual(
      []
    );
  });
});
