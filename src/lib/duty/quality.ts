// What a reading is worth: counts, conservation and everything doubtful, as data and as a report in words.

import {
  LISTS,
  SIDES,
  type Conservation,
  type ListId,
  type Place,
  type Problem,
  type Reading,
  type Side
} from './record.ts';

/** `lists` and `clauses` count duties and clauses; `categories` duties of each category by list, in official order;
 *  `unattributed` city clauses without an actor; `sourceNonBlank` equals the sum of the conservation figures or the
 *  reader is wrong. */
export interface Quality {
  file: string;
  encoding: string;
  place: Place;
  lists: Record<ListId, number>;
  clauses: Record<Side, number>;
  bureaus: number;
  categories: { category: string; basic: number; shared: number; reclaimed: number }[];
  conservation: Conservation;
  unattributed: number;
  problems: Problem[];
}

const LIST_NAMES: Record<ListId, string> = {
  basic: '基本履职事项',
  shared: '配合履职事项',
  reclaimed: '上级部门收回事项'
};
const SIDE_NAMES: Record<Side, string> = { city: '上级部门职责', township: '乡镇配合职责', takeover: '承接方式' };
const SEVERITY_NAMES: Record<Problem['severity'], string> = { error: '错误', warning: '疑问', note: '说明' };

/** The figures of a reading. */
export function qualityOf(reading: Reading): Quality {
  const { file, encoding, place, duties, bureaus, categories, conservation, problems } = reading;
  const clauses = duties.flatMap((duty) => duty.clauses);
  const tally = <Key extends string>(keys: readonly Key[], count: (key: Key) => number) =>
    Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, number>;
  return {
    file,
    encoding,
    place,
    bureaus: bureaus.length,
    conservation,
    problems,
    lists: tally(LISTS, (list) => duties.filter((duty) => duty.list === list).length),
    clauses: tally(SIDES, (side) => clauses.filter((clause) => clause.side === side).length),
    categories: categories.map((category) => ({
      category,
      ...tally(LISTS, (list) => duties.filter((duty) => duty.category === category && duty.list === list).length)
    })),
    unattributed: clauses.filter((clause) => clause.side === 'city' && clause.actors.length === 0).length
  };
}

/** How problems are worded: what is wrong by its code, and its place. */
export interface ProblemWords {
  say(code: string): string;
  at(problem: Problem): string;
}

/** The quality report as lines of Chinese text. */
export function qualityReport(quality: Quality, words: ProblemWords): string {
  const { conservation, lists, clauses, place } = quality;
  const lines = [
    `读取报告：${quality.file}（${quality.encoding}）`,
    `地区：${place.city || '未知'}　${place.township || '未知'}`,
    `事项：${LISTS.map((list) => `${LIST_NAMES[list]} ${lists[list]}`).join('，')}，共 ` +
      `${LISTS.reduce((sum, list) => sum + lists[list], 0)}`,
    `条款：${SIDES.map((side) => `${SIDE_NAMES[side]} ${clauses[side]}`).join('，')}；部门 ${quality.bureaus} 个`,
    `守恒：非空字符 ${conservation.total} ＝ 事项 ${conservation.duties} ＋ 版面 ${conservation.furniture} ＋ ` +
      `未归位 ${conservation.unplaced}`,
    `未写明责任主体的上级条款：${quality.unattributed}`,
    '',
    '类别（基本/配合/收回）：',
    ...quality.categories.map((row) => `  ${row.category} ${row.basic}/${row.shared}/${row.reclaimed}`)
  ];
  for (const severity of ['error', 'warning', 'note'] as const) {
    const problems = quality.problems.filter((problem) => problem.severity === severity);
    lines.push('', `${SEVERITY_NAMES[severity]}（${problems.length}）：`);
    for (const problem of problems) {
      const duty = problem.dutyId === null ? '' : `（${problem.dutyId}）`;
      lines.push(`  ${words.at(problem)} ${words.say(problem.code)}：${problem.value}${duty}`);
    }
  }
  return lines.join('\n');
}
