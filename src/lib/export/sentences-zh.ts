// The report's sentences in Chinese; every figure comes in as an argument.
import type { ListId } from '../duty/record.ts';
import type { LevelWords } from '../i18n/levels.ts';
import { formatNumber as n, formatShare } from '../naming/numbers.ts';

const share = (value: number | null) => (value === null ? '—' : formatShare(value));
const list = (items: readonly string[]) => items.join('、');

/** Sentences for the levels of a place. */
export const zh = ({ lower, own, upper }: LevelWords) => ({
  title: (place: string) => `${place}履职事项清单分析报告`,
  subtitle: (filter: string, date: string) => [filter, date].filter((part) => part !== '').join('；'),
  contents: '目录',
  figure: (number: number, title: string) => `图${number}　${title}`,
  table: (number: number, title: string) => `表${number}　${title}`,
  annex: (number: number, title: string) => `附件${number}　${title}`,
  seeAnnex: (numbers: readonly number[]) => `详见附件${numbers.join('、')}。`,
  total: '合计',
  totalDistinct: '合计（不重复计）',
  share: '占比',
  duties: '事项数',
  bureaus: '部门',
  name: '事项名称',
  number: '序号',
  clauses: '条款数',
  note: '说明',
  nothing: '筛选范围内没有这方面的事项。',
  asked: '本报告由清单原文统计生成；推断性结论均为待核实问题，不作定性。',
  multiple: '一项事项列有多个部门的，在各部门分别计数，因此各部门之和大于事项总数；合计栏不重复计。',
  comma: '、',
  live: {
    title: '交互查询',
    hint: '点矩阵的格、行或列，或点部门条，下方事项表随之筛选；点事项名称看条款原文。',
    search: '搜索事项与条款',
    count: '#项',
    list: '清单'
  },
  overview: {
    title: '总体情况',
    message: (total: number, basic: number, shared: number, reclaimed: number) =>
      `清单共${n(total)}项：基本${n(basic)}项、配合${n(shared)}项、收回${n(reclaimed)}项`,
    counts: (
      place: string,
      filter: string,
      total: number,
      basic: number,
      shared: number,
      reclaimed: number,
      categories: number
    ) =>
      `${place}履职事项清单${filter === '' ? '' : `在“${filter}”范围内`}共${n(total)}项，其中基本履职事项${n(basic)}项、` +
      `配合履职事项${n(shared)}项、上级部门收回事项${n(reclaimed)}项，分属${n(categories)}个类别。`,
    clauses: (bureaus: number, city: number, township: number, reports: number) =>
      `清单列明${upper}级部门${n(bureaus)}个；${upper}级职责${n(city)}条，${lower}配合职责${n(township)}条，其中要向上报送的${n(reports)}条。`,
    many: (many: number, most: number, name: string) =>
      `列有两个及以上部门的配合事项${n(many)}项，部门最多的一项列有${n(most)}个（${name}）。`,
    benchmark: ({ basic, shared, reclaimed }: Readonly<Record<ListId, number>>, mean: number) =>
      `全国乡镇平均${n(mean)}项，其中基本${n(basic)}项、配合${n(shared)}项、收回${n(reclaimed)}项（中央编办统计，新华社2025年6月报道）。此数仅作背景，不作评价。`,
    benchmarkMessage: (total: number, mean: number) => `${own}${n(total)}项，全国平均${n(mean)}项；平均数只作背景`,
    table: '三张清单事项数',
    list: '清单',
    national: '全国平均'
  },
  composition: {
    title: '事项构成',
    message: (category: string, duties: number, rate: number | null) =>
      `${category}事项最多，共${n(duties)}项，占${share(rate)}`,
    top: (categories: readonly { name: string; duties: number }[], rate: number | null) =>
      `事项较多的类别依次为${list(categories.map(({ name, duties }) => `${name}（${n(duties)}项）`))}，合计占${share(rate)}。`,
    single: (categories: readonly string[]) =>
      categories.length === 0
        ? '各类别均出现在两张以上清单中。'
        : `只出现在一张清单中的类别有${n(categories.length)}个：${list(categories)}。`,
    table: '各类别事项数'
  },
  workload: {
    title: '部门分布',
    message: (rate: number | null, few: number, count: number, counted: string) =>
      `${n(few)}个部门占了配合事项（共担的事${counted}）的${share(rate)}，共涉及${n(count)}个部门`,
    fewMessage: (name: string, duties: number, count: number) =>
      `${name}配合事项最多，共${n(duties, 1)}项${count > 1 ? `；共涉及${n(count)}个部门` : ''}`,
    top: (rows: readonly { name: string; duties: number }[]) =>
      `配合事项最多的部门依次为${list(rows.map(({ name, duties }) => `${name}（${n(duties, 1)}项）`))}。`,
    concentration: (rate: number | null, few: number, gini: number | null) =>
      `前${n(few)}个部门合计占${share(rate)}，基尼系数${gini === null ? '—' : gini.toFixed(2)}（0为平均，越接近1越集中）。`,
    reclaimed: (rows: readonly { name: string; duties: number }[]) =>
      `收回事项的承接部门中，最多的是${list(rows.map(({ name, duties }) => `${name}（${n(duties, 1)}项）`))}。`,
    lorenzMessage: (rate: number | null, few: number, gini: number | null) =>
      `前${n(few)}个部门占${share(rate)}，基尼系数${gini === null ? '—' : gini.toFixed(2)}`,
    table: '各部门工作量',
    city: `${upper}级条款`,
    township: `${lower}条款`
  },
  heatmap: {
    title: '部门与类别对应情况',
    message: (bureau: string, category: string, duties: number) =>
      `责任最集中处：${bureau}—${category}，${n(duties)}项`,
    cells: (cells: number, bureaus: number, categories: number) =>
      `${n(bureaus)}个部门与${n(categories)}个类别之间，有对应事项的共${n(cells)}处。`,
    top: (rows: readonly { bureau: string; category: string; duties: number }[]) =>
      `事项最多的对应关系为${list(rows.map(({ bureau, category, duties }) => `${bureau}—${category}（${n(duties)}项）`))}。`,
    table: '部门与类别对应矩阵',
    township: `${own}（基本履职）`,
    own,
    legend: '格内为事项数，颜色越深事项越多；空白表示没有。'
  },
  actions: {
    title: `${lower}配合职责`,
    message: (action: string, clauses: number, rate: number | null) =>
      `要${lower}做得最多的是${action}：${n(clauses)}条，占${share(rate)}`,
    top: (rows: readonly { name: string; clauses: number }[], total: number) =>
      `${lower}配合职责共${n(total)}条，按工作类型，最多的是` +
      `${list(rows.map(({ name, clauses }) => `${name}（${n(clauses)}条）`))}。一条职责可属于多个类型。`,
    table: `${lower}职责的工作类型`,
    cadence: `${lower}职责的频次与时限`,
    kind: '工作类型',
    stated: '写明的频次或时限',
    none: '未写明'
  },
  sharing: {
    title: '协同关系',
    message: (many: number, rate: number | null) =>
      `${n(many)}项配合事项由两个及以上部门共担，占配合事项的${share(rate)}`,
    ties: (rows: readonly { one: string; two: string; duties: number }[]) =>
      `共同列入同一事项最多的部门组合是${list(rows.map(({ one, two, duties }) => `${one}与${two}（${n(duties)}项）`))}。`,
    table: '部门最多的配合事项',
    pairs: '共担事项最多的部门组合',
    pairsMessage: (pairs: number) => `${n(pairs)}对部门至少共担一项配合事项`,
    count: '部门数',
    one: '部门一',
    two: '部门二'
  },
  findings: {
    title: '需要核实的问题',
    message: (total: number, strong: number) => `共提出${n(total)}个待核实问题，其中线索较强的${n(strong)}个`,
    counts: (rows: readonly { name: string; count: number }[]) =>
      `按类型分：${list(rows.map(({ name, count }) => `${name}${n(count)}个`))}。`,
    none: (names: readonly string[]) => `未发现线索的类型：${list(names)}。`,
    ask: '以上均为按规则从清单文本提出的问题，是否属实须由相关部门核实。',
    table: (name: string, shown: number, total: number) =>
      shown === total ? name : `${name}（先看的${n(shown)}个，全部${n(total)}个见工作簿）`,
    kindHeading: (name: string, total: number) => `${name}（${n(total)}个）`,
    kindMessage: (name: string, total: number, strong: number) =>
      `${name}：${n(total)}个待核实问题，线索较强的${n(strong)}个`,
    strongHead: '线索较强',
    restHead: '中等或较弱',
    kind: '类型',
    order: '先后',
    first: '先看',
    later: '留后',
    matter: '事由',
    leading: (cases: number, led: number, kept: number) =>
      `先看${n(cases)}件事的${n(led)}个问题；其余${n(kept)}个较弱或重复，留在后面。`,
    sentence: '问题',
    strength: '线索',
    duties: '涉及事项',
    state: '处理情况',
    open: '待核实',
    byKind: '各类问题数',
    count: '个数'
  },
  lists: {
    title: '事项清单',
    message: (total: number) => `全部${n(total)}项事项及对应部门`,
    table: (name: string) => `${name}事项`,
    text: (total: number) => `筛选范围内的${n(total)}项事项逐项列出如下。`
  },
  workbook: {
    about: '说明',
    item: '项目',
    content: '内容',
    place: '清单',
    filter: '筛选条件',
    date: '数据日期',
    source: '来源',
    counted: '统计口径',
    sheets: '工作表',
    rules: [
      '事项：清单中一个编号行为一项；每项只计一次。',
      '一项事项列有多个部门的，在各部门分别计数，因此各部门之和大于事项总数。',
      '条款：职责文字中一句编号（或单独一句未编号）的要求为一条。',
      '责任主体：条款写明的主体；没有写明的，按所在部门小标题或唯一对应部门认定，均无的为空。',
      '排序第一仅表示在部门栏中列在首位，不等于牵头。',
      '问题均由规则从文本提出，须由部门核实。'
    ],
    list: (name: string) => `${name}事项`,
    clauses: '职责条款',
    matrix: '部门类别矩阵',
    workload: '部门工作量',
    composition: '类别构成',
    actions: '工作类型',
    network: '协同关系',
    findings: '问题清单',
    id: '编号',
    side: '方面',
    group: '分组标题',
    text: '条款原文',
    actors: '责任主体',
    partners: '协同主体',
    recipients: '报送对象',
    actionTypes: '工作类型',
    cadence: '频次',
    deadline: '时限',
    tier: '层级',
    from: '一方',
    to: '另一方',
    tie: '关系',
    withTownship: `与${lower}共担`,
    together: '部门共担',
    strength: '线索强度',
    evidence: '依据原文',
    clauseIds: '涉及条款',
    cadenceClass: '频次类别',
    deadlineClass: '时限类别',
    doer: '由谁来做',
    upward: '向上报送'
  },
  strength: { strong: '较强', medium: '中等', weak: '较弱' }
});

export type Sentences = ReturnType<typeof zh>;
