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

/** Chinese words for every problem code. */
const PROBLEM_NAMES: Record<string, string> = {
  'not-utf8': '编码不是 UTF-8，已转换',
  'control-characters': '含控制字符，已作空白',
  'broken-characters': '有无法辨认的字符',
  'list-missing': '缺少清单',
  'list-doubled': '清单重复出现',
  'no-bureaus': '没有任何部门',
  'no-place': '未能认出市名或乡镇名',
  'half-head': '表头不全',
  'missing-head': '换页处没有表头',
  'seq-missing': '缺序号',
  'seq-gap': '序号中断',
  'seq-doubled': '序号重复',
  'seq-order': '序号倒置',
  'category-unknown': '类别按版式判断',
  'no-name': '缺事项名称',
  'no-bureau-cell': '缺对应部门',
  'no-city-text': '缺上级部门职责',
  'no-township-text': '缺乡镇配合职责',
  'no-takeover-text': '缺承接方式',
  'sides-unclear': '上下级职责分界存疑',
  'clause-number': '条款编号不连续',
  'cut-off': '文末似被截断',
  'clause-ending': '条款结尾标点可疑',
  'bureau-misprint': '部门名称疑误，已归并',
  'bureau-others': '部门栏含未列名单位',
  'clause-unattributed': '条款未写明责任主体',
  'likely-misprint': '原文疑有误',
  'unplaced-text': '未能归位的文字',
  'counted-twice': '重复计入的文字'
};

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

/** The quality report as lines of Chinese text. */
export function qualityReport(quality: Quality): string {
  const { conservation, lists, clauses, place } = quality;
  const lines = [
    `读取报告：${quality.file}（${quality.encoding}）`,
    `地区：${place.city || '未知'}　${place.township || '未知'}`,
    `事项：${LISTS.map((list) => `${LIST_NAMES[list]} ${lists[list]}`).join('，')}，共 ${LISTS.reduce((sum, list) => sum + lists[list], 0)}`,
    `条款：${SIDES.map((side) => `${SIDE_NAMES[side]} ${clauses[side]}`).join('，')}；部门 ${quality.bureaus} 个`,
    `守恒：非空字符 ${conservation.total} ＝ 事项 ${conservation.duties} ＋ 版面 ${conservation.furniture} ＋ 未归位 ${conservation.unplaced}`,
    `未写明责任主体的上级条款：${quality.unattributed}`,
    '',
    '类别（基本/配合/收回）：',
    ...quality.categories.map((row) => `  ${row.category} ${row.basic}/${row.shared}/${row.reclaimed}`)
  ];
  for (const severity of ['error', 'warning', 'note'] as const) {
    const problems = quality.problems.filter((problem) => problem.severity === severity);
    lines.push('', `${SEVERITY_NAMES[severity]}（${problems.length}）：`);
    for (const problem of problems) {
      const place = problem.line > 0 ? `第 ${problem.line} 行` : '全文';
      const duty = problem.dutyId === null ? '' : `（${problem.dutyId}）`;
      lines.push(`  ${place} ${PROBLEM_NAMES[problem.code] ?? problem.code}：${problem.value}${duty}`);
    }
  }
  return lines.join('\n');
}
