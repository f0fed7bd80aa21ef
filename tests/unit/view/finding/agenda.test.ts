// The agenda says what the register holds, and of what two registers disagree over no more than that.
import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../src/lib/address/filter.ts';
import { findingBook } from '../../../../src/lib/finding/book.ts';
import { namingOf } from '../../../../src/lib/naming/naming.ts';
import type { Decision, ReviewRecord } from '../../../../src/lib/state/review.ts';
import { agendaOf } from '../../../../src/lib/view/finding/agenda.ts';
import { duty, reading } from '../../../support/duty.ts';

const TODAY = '2026-11-28';
const AT = '2026-11-27T08:00:00.000Z';
const NAMES = { bureaus: [], categories: [], lists: { basic: 0, shared: 0, reclaimed: 0 } };
const book = findingBook(
  reading([
    duty('basic-1', '负责食品摊贩登记备案工作', { category: '市场监管' }),
    duty('shared-2', '残疾人证管理', {
      bureaus: ['市残联会', '市民政局'],
      city: [{ text: '市残联会审核材料；', actors: ['市残联会'] }]
    }),
    duty('reclaimed-1', '对食品摊贩违法经营的处罚', {
      category: '市场监管',
      bureaus: ['市市场监督管理局'],
      takeover: [{ text: '负责处罚。', actors: ['市市场监督管理局'] }]
    })
  ])
);
const [first = '', second = '', third = ''] = book.details.map(({ finding }) => finding.id);
const decision = (rest: Partial<Decision>): Decision => ({
  status: 'to settle',
  owner: '',
  note: '',
  date: '',
  at: AT,
  ...rest
});
const record = (finding: string, now: Decision, rest: Partial<ReviewRecord> = {}): ReviewRecord => ({
  edition: 'x',
  finding,
  kind: 'overlap',
  sentence: '旧句。',
  now,
  rivals: [],
  past: [],
  ...rest
});
const made = (chosen: readonly string[], records: readonly ReviewRecord[], language: 'zh' | 'en' = 'zh') => {
  const place = { city: '青山市', township: '虚构样例乡' };
  return agendaOf(book, new Set(chosen), records, {
    words: namingOf(NAMES, language, place),
    source: { origin: { place, date: '', file: 'a.txt' } as never, names: NAMES },
    filter: NO_FILTER,
    scope: '全部',
    today: TODAY
  });
};

test('a record over which two registers disagree gives nobody and no day as decided', () => {
  const rival = decision({ status: 'settled', owner: '王五', note: '已合并' });
  const { followed } = made(
    [first],
    [record(first, decision({ owner: '李四', date: '2026-11-01' }), { rivals: [rival] })]
  );
  expect(followed).toHaveLength(1);
  expect(followed[0]).toMatchObject({ owner: '', date: '', note: '', late: '' });
  expect(followed[0]?.status.split('\n')).toEqual([
    '两份台账的结论不同',
    expect.stringContaining('李四'),
    expect.stringMatching(/王五.*已合并/u)
  ]);
});

test('only chosen findings with a record are followed up, in the order in which they fall due', () => {
  const records = [
    record(first, decision({ date: '2026-12-01' })),
    record(second, decision({ date: '2026-11-01' }), { past: [decision({ status: 'no issue', owner: '赵六' })] }),
    record(third, decision({ date: '2026-10-01' })),
    record('gone', decision({}))
  ];
  const { followed, matters } = made([first, second], records);
  expect(followed.map(({ date }) => date)).toEqual(['2026-11-01', '2026-12-01']);
  expect(followed[0]?.before).toContain('赵六');
  expect(matters.flatMap(({ items }) => items)).toHaveLength(2);
});

test('a made-up place is called so in the title of another language', () => {
  expect(made([first], [], 'en').title).toContain('fictional sample');
});
