// Words of the workload page: measures, burden index, concentration, timing.
import { pair } from '../pair.ts';

export const workload = pair(
  {
    question: '哪些部门把事压给{home}？',
    lead:
      '{{clauses}}条{lower}条款中，{{part}}条（{{share}}）出自{{names}}的事项；要向{{reported}}个部门上报。按现有算法，' +
      '负担指数最高的是{{heaviest}}（{{index}}）。',
    leadFew: '筛选下有{{count}}个部门，写给{lower}的条款共{{clauses}}条。',
    leadNone: '筛选下没有部门与{lower}共办的事项。',
    duties: '事项',
    shared: '配合事项',
    reclaimed: '收回事项',
    basic: '基本事项',
    cityClauses: '{upper}级条款',
    townshipClauses: '{lower}条款',
    otherClauses: '村居、群众和机构的条款',
    reports: '向上报送',
    period: '写明周期',
    regular: '定期、日常',
    event: '遇事即办',
    dated: '限日限时',
    reporting: '上报条款',
    periodic: '其余写明周期的',
    limited: '其余限日限时的',
    rest: '其余条款',
    burden: '负担指数',
    counting: '几个部门共担的事',
    full: '全计',
    even: '均摊',
    named: '点名',
    fullSaid: '每个部门都计整件',
    evenSaid: '由k个部门均摊，各计1/k',
    namedSaid: '只计点到该部门或由它独办的',
    fullText: '一项事列有几个部门，就在几个部门各计一次，各行相加大于合计。',
    evenText:
      '一项事列有k个部门，每个部门各计1/k；条款点到几个部门的，由这几个部门均摊。各行相加等于合计（没有写明部门的除外）。',
    namedText: '事项和条款只计在点到名的部门，或独自承担的部门；没有点名的共担条款不计给任何一家。',
    countedIn: '（{{counting}}）',
    placeBy: '名次（{{measure}}，{{counting}}）',
    place: '名次',
    placesSaid: '名次：按{{measure}}，在全计、均摊、点名三种算法下各排第几。',
    parts: '构成',
    usualSet: '通常各项（有重叠）',
    apartSet: '互不重叠各项',
    partsOverlap: '（各项有重叠：上报、周期、时限条款同时也是{lower}条款）',
    partsApart: '（各项互不重叠：每条{lower}条款只计入最先符合的一项）',
    overlapWarning:
      '注意：这几项有重叠。一条写明周期的上报条款，会在“{lower}条款”“向上报送”“写明周期”里各算一次，指数因此偏高；要避免重复，请选“互不重叠各项”。',
    bureauCount: '部门数',
    measureDuties: '事项数',
    measure: '指标',
    officialOrder: '机构序',
    sortBy: '按“{{name}}”排序',
    barsTitle: '各部门带来的工作量',
    barsCaption:
      '{{name}}的{{measure}}最多，为{{value}}。共担的事{{counting}}：各行合计{{sum}}项，实为{{distinct}}项。',
    howCounted:
      '{upper}级条款：写明由该部门承担的条款；没有写明由谁承担的只计入合计。{lower}条款：该部门列名的事项中由{lower}来做的条款；村居、群众、医院、' +
      '调查队来做的{{others}}条另计。向上报送：由{lower}报给上级的条款，写明报给谁的计给谁，没写明而只列一个部门的计给这个部门；{{unnamed}}条看不出报给哪个部门，' +
      '只计入合计；村报{lower}的不算。',
    totalRow: '不重复合计',
    burdenTitle: '负担指数怎么算',
    burdenText: '权重由您定，默认一律为1，不预设轻重。权重写在地址里，复制链接即可让别人看到同样的算法。',
    formula: '负担指数 = {{terms}}',
    weight: '{{name}}的权重',
    reset: '恢复默认权重',
    categoryTitle: '按事项类别',
    categoryCaption: '{{name}}写给{lower}的条款最多，{{count}}条；每项事只计一次。向上报送不论报给谁都计。',
    tierTitle: '按部门层级',
    tierCaption: '{{name}}带来{lower}条款{{count}}条；一项事跨两类机构时在两类各计一次。向上报送按接收部门的层级计。',
    actionTitle: '按工作类型',
    actionCaption:
      '{{clauses}}条{lower}条款中，{{name}}最多，有{{count}}条（{{share}}）；一条兼有两类的，两类各计一次。',
    timingTitle: '多久做一次，何时做完',
    timingCaption:
      '{{clauses}}条{lower}条款中，写明周期的{{period}}条，只说定期、日常的{{regular}}条，遇事即办的{{event}}条，没说多久一次的{{silent}}条；' +
      '限定日期或天数的{{dated}}条。',
    cadenceHead: '频次',
    deadlineHead: '时限',
    none: '未写明',
    clauseHead: '条款',
    dutyHead: '事项',
    kind: '写明的内容',
    class: '类别',
    periodClass: '写明周期',
    regularClass: '定期、日常',
    eventClass: '遇事即办',
    dateClass: '到某日',
    withinClass: '若干天内',
    lastingClass: '持续若干天',
    openClass: '只说限期',
    noneClass: '未写明',
    periodHead: '周期',
    regularHead: '定期',
    eventHead: '遇事',
    limitHead: '时限',
    value: '原文',
    without: '未说多久一次',
    lorenzMeasure: '看哪项指标的集中程度',
    stop: '。',
    between: ''
  },
  {
    question: 'Which bureaus put most on the {lower}?',
    lead:
      'Of {{clauses, count(one: {lower} clause; other: {lower} clauses)}} {{part}} ({{share}}) ' +
      '{{part, verb(one: comes; other: come)}} with duties of {{names}}; {{reported, count(one: bureau ' +
      'receives; other: bureaus receive)}} upward reports. Counted so, the burden index is highest for ' +
      '{{heaviest}} ({{index}}).',
    leadFew:
      'Under this filter {{count, count(one: bureau has; other: bureaus have)}} ' +
      '{{clauses, count(one: {lower} clause; other: {lower} clauses)}} between them.',
    leadNone: 'Under this filter no bureau shares a duty with the {lower}.',
    duties: 'Duties',
    shared: 'Shared',
    reclaimed: 'Reclaimed',
    basic: 'Basic',
    cityClauses: '{Upper} clauses',
    townshipClauses: '{Lower} clauses',
    otherClauses: 'Clauses of villages, people and institutions',
    reports: 'Upward reports',
    period: 'Stated period',
    regular: 'Regularly',
    event: 'Event-driven',
    dated: 'Time limit',
    reporting: 'Reporting clauses',
    periodic: 'Others of stated period',
    limited: 'Others with a time limit',
    rest: 'All other clauses',
    burden: 'Burden index',
    counting: 'Work of several bureaus',
    full: 'Full',
    even: 'Even',
    named: 'Named',
    fullSaid: 'counts in full for each bureau',
    evenSaid: 'is shared evenly, 1/k for each of k bureaus',
    namedSaid: 'counts only where it names the bureau or is its alone',
    fullText: 'A duty of several bureaus counts once for each, so rows add up to more than the total.',
    evenText:
      'A duty of k bureaus counts 1/k for each; a clause that names some is shared by these. Rows add ' +
      'up to the total, but for what names no bureau.',
    namedText:
      'Duties and clauses count only for bureaus that they name or that have them alone; shared ' +
      'clauses that name nobody count for none.',
    countedIn: ' ({{counting}})',
    placeBy: 'Place ({{measure}}, {{counting}})',
    place: 'Place',
    placesSaid: 'Places: by {{measure}}, under each of the three ways to count (full, even, named).',
    parts: 'Made of',
    usualSet: 'Usual parts (overlapping)',
    apartSet: 'Parts that do not overlap',
    partsOverlap: ' (parts overlap: reports, stated periods and time limits are {lower} clauses as well)',
    partsApart: ' (parts do not overlap: each {lower} clause counts in the first that fits)',
    overlapWarning:
      'These parts overlap: a reporting clause of a stated period counts as a {lower} clause, as a ' +
      'report and as a stated period, which raises the index. Choose the parts that do not overlap to ' +
      'count each clause once.',
    bureauCount: 'Bureaus',
    measureDuties: 'Duties',
    measure: 'Measure',
    officialOrder: 'Official order',
    sortBy: 'Sort by {{name}}',
    barsTitle: 'What each bureau brings',
    barsCaption:
      '{{name}} is first by {{measure}}: {{value}}. Work of several bureaus {{counting}}: rows add up ' +
      'to {{sum}} duties, in truth {{distinct}}.',
    howCounted:
      '{Upper} clauses: clauses whose actor the bureau is; those of no named actor stand in the total ' +
      'only. {Lower} clauses: what the {lower} does in duties that list the bureau; {{others}} more ' +
      'that villages, people, hospitals or survey teams do are counted apart. Upward reports: what the ' +
      '{lower} reports to a body above, counted for the bureau it names, else for the sole bureau of ' +
      'the duty; {{unnamed}} name no bureau and stand in the total only; reports from village to ' +
      '{lower} are none.',
    totalRow: 'Distinct total',
    burdenTitle: 'How the burden index is made',
    burdenText:
      'You set the weights; all are 1 at first, so that none is judged heavier. They stand in the ' +
      'address: a copied link shows others the same sum.',
    formula: 'Burden index = {{terms}}',
    weight: 'Weight of {{name}}',
    reset: 'Reset weights',
    categoryTitle: 'By category',
    categoryCaption:
      '{{name}} puts most clauses to the {lower}: {{count}}. Each duty counts once; upward reports ' +
      'count whoever receives them.',
    tierTitle: 'By tier of bureau',
    tierCaption:
      '{{name}}: {{count, count(one: {lower} clause; other: {lower} clauses)}}. A duty with bureaus of ' +
      'two tiers counts once in each; upward reports count by the tier of the recipient.',
    actionTitle: 'By type of work',
    actionCaption:
      'Of {{clauses, count(one: {lower} clause; other: {lower} clauses)}} most ask for {{name}}: ' +
      '{{count}} ({{share}}). A clause of two types counts in both.',
    timingTitle: 'How often, and by when',
    timingCaption:
      'Of {{clauses, count(one: {lower} clause; other: {lower} clauses)}} ' +
      '{{period, count(one: states; other: state)}} a period, {{regular}} only “regularly” or “daily ' +
      'work”, {{event, count(one: waits; other: wait)}} for an event and ' +
      '{{silent, count(one: says; other: say)}} nothing of how often; ' +
      '{{dated, count(one: sets; other: set)}} a day or a number of days.',
    cadenceHead: 'Cadence',
    deadlineHead: 'Deadline',
    none: 'not stated',
    clauseHead: 'Clauses',
    dutyHead: 'Duties',
    kind: 'States',
    class: 'Class',
    periodClass: 'stated period',
    regularClass: 'regularly',
    eventClass: 'event-driven',
    dateClass: 'by a day',
    withinClass: 'within days',
    lastingClass: 'for days',
    openClass: 'limit without a figure',
    noneClass: 'not stated',
    periodHead: 'Period',
    regularHead: 'Regular',
    eventHead: 'Event',
    limitHead: 'Limit',
    value: 'As printed',
    without: 'Not stated',
    lorenzMeasure: 'Concentration of',
    stop: '.',
    between: ' '
  }
);
