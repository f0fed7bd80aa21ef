// A register of two findings, one of them with rivals and a past, and the words of its sheet.
import type { FindingWords, SheetWords } from '../../../src/lib/export/register-sheet.ts';
import type { Decision, ReviewRecord } from '../../../src/lib/state/review.ts';

export const WORDS: SheetWords = {
  sheet: '核查台账',
  columns: [
    '编号',
    '类型',
    '问题',
    '状态',
    '责任人',
    '备注',
    '日期',
    '记录时间',
    '效力',
    '版本',
    '事项',
    '部门',
    '条款'
  ],
  kind: (kind) => ({ overlap: '职责交叉' })[kind] ?? kind,
  status: { 'to settle': '待处理', settled: '已处理', 'no issue': '无问题' },
  standing: { now: '现行', rival: '不一致', past: '历史' }
};
export const decision = (note: string): Decision => ({
  status: 'to settle',
  owner: '李四',
  note,
  date: '2025-07-01',
  at: '2025-06-01T08:00:00.000Z'
});
export const RECORDS: ReviewRecord[] = [
  {
    edition: 'heishan-baishui',
    finding: 'overlap-1',
    kind: 'overlap',
    sentence: '甲与乙重叠。',
    now: decision('=HYPERLINK("x")\n第二行'),
    rivals: [decision('不同意')],
    past: [decision('旧'), decision('更旧')]
  },
  {
    edition: 'heishan-baishui@2025-05',
    finding: 'overlap-1',
    kind: 'overlap',
    sentence: '-收回',
    now: decision(''),
    rivals: [],
    past: []
  }
];

/** What the second of them is about; the other stands in lists that are not at hand. */
export const aboutFinding: FindingWords = (edition) =>
  edition.includes('@')
    ? { duties: '配合3 巡查', bureaus: '某市水利局', clauses: '巡查河道' }
    : { duties: '', bureaus: '', clauses: '' };
