// How sure a pair is: what the two lists have in common at all counts, not only its rivals.
import { expect, test } from 'vitest';
import { isDoubtful } from '../../../src/lib/compare/line.ts';
import { linesOf } from '../../../src/lib/compare/lines.ts';
import type { Compared } from '../../../src/lib/compare/subject.ts';
import { dutyId } from '../../../src/lib/duty/id.ts';
import { readingOf } from '../../support/lists.ts';

const COMMON = [
  '开展森林草原防火宣传',
  '办理残疾人两项补贴',
  '做好退役军人走访慰问',
  '推广农作物良种',
  '发放冬季取暖煤'
];
const HERE = ['开展乡道、村道管理养护和“路长制”工作', ...COMMON];
const ALIKE = ['开展冬季清雪和道路防滑', ...COMMON];
const UNLIKE = [
  '开展冬季清雪和道路防滑',
  '编制旅游宣传册',
  '调解渔船碰撞',
  '受理图书馆借阅证',
  '清运海上漂浮物',
  '评选最美庭院'
];

function list(names: readonly string[]): Compared {
  return readingOf({
    place: { city: '某市', township: '某乡' },
    categories: ['综合'],
    bureaus: [],
    duties: Object.fromEntries(
      names.map((name, at) => [dutyId('basic', at + 1), { category: '综合', name, lines: [at + 1, at + 1] }])
    )
  });
}

const first = (other: readonly string[]) => linesOf(list(HERE), list(other)).find(({ a }) => a?.id === 'basic-1');

test('a pair with little in common is surer where nearly all duties find one than where few do', () => {
  const [among, alone] = [first(ALIKE), first(UNLIKE)];
  expect([among?.b?.id, alone?.b?.id]).toEqual(['basic-1', 'basic-1']);
  expect(among?.confidence ?? 0).toBeGreaterThan(alone?.confidence ?? 1);
  expect(alone === undefined ? false : isDoubtful(alone)).toBe(true);
});

test('duties of one name are beyond doubt in any company', () => {
  const named = linesOf(list(HERE), list(UNLIKE.with(1, HERE[0] ?? ''))).find(({ a }) => a?.id === 'basic-1');
  expect(named?.b?.id).toBe('basic-2');
  expect(named === undefined || isDoubtful(named)).toBe(false);
});
