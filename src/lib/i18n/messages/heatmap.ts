// Words of the responsibility heatmap.
import { pair } from '../pair.ts';

export const heatmap = pair(
  {
    title: '责任热力图',
    question: '哪些部门在哪些领域与{lower}共担责任？',
    lead:
      '{{shared}}项配合事项分在{{categories}}个类别、{{bureaus}}个部门：{{first}}最多，有{{firstDuties}}项；' +
      '最集中的一格是{{cellBureau}}的{{cellCategory}}，有{{cellDuties}}项。',
    leadReclaimed: '另有{{reclaimed}}项已由{{takers}}个部门收回。',
    leadNone: '筛选条件下没有事项。',
    figure: '部门 × 类别：{{measure}}',
    as: '（{{options}}）',
    and: '，',
    rowSaid: '格内为占该部门合计的%',
    columnSaid: '格内为占该类别合计的%',
    sharesSaid: '格内数字是百分比，不是数量。',
    caption:
      '{{rows}}个部门、{{columns}}个类别，共{{grand}}{{unit}}，每{{unit}}计一次；最集中的是{{bureau}}的{{category}}（{{most}}{{unit}}）。',
    captionNone: '{{rows}}个部门、{{columns}}个类别，部门名下没有{{measure}}。',
    note: '一项事项列了几个部门，就在每个部门各计一次，所以各行相加会大于合计；合计一行每项只计一次。',
    noteClauses:
      '事项列了几个部门，其条款就在每个部门各计一次；合计一行是这些事项的全部条款，每条只计一次，没有点到部门的也在内。',
    noteShare: '占比的分母是同行（部门）或同列（类别三张清单）的合计。',
    hidden_other: '另有{{count}}个部门在这里没有事项，未列出。',
    measure: '指标',
    duties: '事项数',
    city: '{upper}级职责条款',
    townshipClauses: '{lower}职责条款',
    reports: '向上报送条款',
    part: '清单',
    both: '配合与收回',
    shared: '只看配合',
    reclaimed: '只看收回',
    unit: '显示',
    count: '数量',
    row: '占部门的%',
    column: '占类别的%',
    rows: '部门次序',
    columns: '类别次序',
    official: '官方次序',
    total: '按合计',
    similar: '按相似',
    item: '项',
    clause: '条',
    township: '{lower}自办',
    townshipTitle: '基本履职事项，由{lower}独立承担',
    bureau: '部门',
    tier: '层级',
    list: '清单',
    sum: '合计',
    sumDistinct: '合计（每项计一次）',
    sumDistinctClauses: '合计（每条计一次）',
    grid: '部门与类别的{{measure}}。方向键移动，回车打开。',
    cell: '{{bureau}}，{{category}}：{{parts}}',
    partCount: '{{list}}{{amount}}{{unit}}',
    partShare: '{{list}}{{amount}}{{unit}}，占{{share}}%',
    none: '没有事项',
    legend: '每格{{unit}}数',
    legendShare: '百分比',
    legendNone: '空白：没有事项',
    legendZero: '有事项，没有这类条款',
    hint: '点一格看事项；方向键移动，回车打开。',
    party: '市委',
    government: '政府',
    congress: '人大政协',
    mass: '群团',
    branch: '垂管派出'
  },
  {
    title: 'Responsibility heatmap',
    question: 'Which bureaus share which fields with the {lower}?',
    lead:
      '{{shared, count(one: shared duty falls; other: shared duties fall)}} into ' +
      '{{categories, count(one: category; other: categories)}} and ' +
      '{{bureaus, count(one: bureau; other: bureaus)}}: {{first}} has most, {{firstDuties}}; the ' +
      'fullest cell is {{cellBureau}}, {{cellCategory}}, with {{cellDuties}}. ',
    leadReclaimed:
      'Another {{reclaimed, count(one: was; other: were)}} taken back by ' +
      '{{takers, count(one: bureau; other: bureaus)}}.',
    leadNone: 'No duty matches this filter.',
    figure: 'Bureau × category: {{measure}}',
    as: ' ({{options}})',
    and: ', ',
    rowSaid: 'cells: % of the bureau’s total',
    columnSaid: 'cells: % of the category’s total',
    sharesSaid: ' Numbers in cells are per cent, not counts.',
    caption:
      '{{rows, count(one: bureau; other: bureaus)}}, ' +
      '{{columns, count(one: category; other: categories)}}, {{grand}} {{unit}} in all, each counted ' +
      'once; the fullest cell is {{bureau}}, {{category}} ({{most}} {{unit}}).',
    captionNone:
      '{{rows, count(one: bureau; other: bureaus)}}, ' +
      '{{columns, count(one: category; other: categories)}}; no {{measure}} under any bureau.',
    note:
      'A duty that lists several bureaus counts once for each, so rows add up to more than the total; ' +
      'the row of totals counts every duty once.',
    noteClauses:
      'Clauses of a duty that lists several bureaus count once for each; the row of totals has all ' +
      'clauses of these duties, each once, also those that name no bureau.',
    noteShare: 'Shares are of the row total (bureau) or of the column total (category, all three lists).',
    hidden_one: '{{count}} more bureau has no duty here and is left out.',
    hidden_other: '{{count}} more bureaus have no duty here and are left out.',
    measure: 'Measure',
    duties: 'duties',
    city: '{upper} clauses',
    townshipClauses: '{lower} clauses',
    reports: 'upward reports',
    part: 'Lists',
    both: 'Shared and reclaimed',
    shared: 'Shared only',
    reclaimed: 'Reclaimed only',
    unit: 'Show',
    count: 'Count',
    row: '% of bureau',
    column: '% of category',
    rows: 'Order of bureaus',
    columns: 'Order of categories',
    official: 'Official',
    total: 'By total',
    similar: 'By similarity',
    item: 'duties',
    clause: 'clauses',
    township: '{Lower} alone',
    townshipTitle: 'Basic duties, which the {lower} carries alone',
    bureau: 'Bureau',
    tier: 'Tier',
    list: 'List',
    sum: 'Total',
    sumDistinct: 'Total, each duty once',
    sumDistinctClauses: 'Total, each clause once',
    grid: '{{measure}} by bureau and category. Move with the arrow keys, open with Enter.',
    cell: '{{bureau}}, {{category}}: {{parts}}',
    partCount: '{{list}} {{amount}} {{unit}}',
    partShare: '{{list}} {{amount}} {{unit}}, {{share}}%',
    none: 'no duty',
    legend: '{{unit}} in a cell',
    legendShare: 'Per cent',
    legendNone: 'Empty: no duty',
    legendZero: 'Duties, but no such clause',
    hint: 'Choose a cell for its duties; arrow keys move, Enter opens.',
    party: 'Party',
    government: 'Government',
    congress: 'Congress',
    mass: 'Mass orgs',
    branch: 'Branches'
  }
);
