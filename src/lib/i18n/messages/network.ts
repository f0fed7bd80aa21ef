// Words of the network page: bureaus around the township, ties, duties, flows, sets.
import { pair } from '../pair.ts';

export const network = pair(
  {
    question: '谁和谁一起做事？',
    lead:
      '{{bureaus}}个部门与{lower}共办{{total}}项事，其中{{many}}项由几个部门一起办。{{hub}}牵连最广，与{{degree}}个部门有共同事项；' +
      '{{alone}}个部门只单独对{lower}。',
    leadAlone: '{{bureaus}}个部门与{lower}共办{{total}}项事，没有一项由几个部门一起办。',
    leadNone: '筛选下没有部门与{lower}共办的事项。',
    views: '看法',
    around: '部门网络',
    duties: '部门与事项',
    flow: '上报去向',
    sets: '部门组合',
    choose: '突出一个部门',
    everyone: '全部部门',
    aroundTitle: '以{lower}为中心的部门网络',
    aroundCaption:
      '{{count}}个部门与{lower}共办事项；部门之间有{{ties}}对共同办事，最多的是{{one}}和{{two}}，共{{most}}项；分成{{groups}}个联系较密的群，' +
      '另有{{alone}}个部门不与其他部门共事。',
    aroundNone: '{{count}}个部门与{lower}共办事项，彼此没有共同事项。',
    key: '点的大小是配合事项数；同形状的点属同一群；名称加粗的是核心，其余是外围，空心的不与其他部门共事。灰线越粗，两个部门共办的事越多。',
    dutiesTitle: '几个部门一起办的事',
    dutiesCaption:
      '{{total}}项配合事项中，{{many}}项对应两个以上部门，牵涉{{bureaus}}个部门，最多的一项对应{{most}}个；只对应一个部门的不在图中。',
    flowTitle: '{lower}要上报给谁',
    flowCaption:
      '向上报送的条款中，报给部门的{{named}}条次（写明，或本项只列这一个部门），涉及{{bureaus}}个部门，以{{name}}最多（{{most}}条）；' +
      '看不出报给哪个部门的{{unnamed}}条。一条兼有两类工作或两个对象时各计一次。',
    flowNone: '筛选下没有写明对象的上报条款。',
    setsTitle: '哪些部门总是一起出现',
    setsCaption:
      '{{sets}}种部门组合共同承担{{duties}}项事，其中{{repeated}}种出现不止一次，最大的组合有{{largest}}个部门。每列是一种组合，连起来的点就是同办一件事的部门。',
    setsNone: '筛选下没有几个部门共同承担的事项。',
    setsMore: '另有{{count}}种组合见数据表',
    setRows: '配合事项（实心：与其他部门共办）',
    setColumns: '每种组合的事项数',
    from: '一方',
    to: '另一方',
    sharedDuties: '共同事项',
    bureauCount: '部门数',
    recipient: '报送对象',
    clauses: '条款',
    unnamed: '未写明部门',
    set: '部门组合',
    tableTitle: '各部门在网络中的位置',
    tableCaption:
      '联系部门：有共同事项的其他部门数。中介度：其他部门之间最短联系经过它的比例。核心层数：所在的最密部分里，每个部门至少与这么多部门共事，最高{{core}}层。' +
      '群由共同事项的多少自动划分（模块度{{modularity}}）。',
    degree: '联系部门',
    strength: '共办项次',
    betweenness: '中介度',
    community: '群',
    core: '核心层数',
    partners: '共事最多的部门',
    partner: '{{name}}（{{count}}）',
    ego: '{{name}}：与{lower}共办{{duties}}项，与{{degree}}个部门有共同事项。',
    clearEgo: '看全部部门'
  },
  {
    question: 'Who works with whom?',
    lead:
      '{{bureaus, count(one: bureau shares; other: bureaus share)}} ' +
      '{{total, count(one: duty; other: duties)}} with the {lower}, {{many}} of them together with ' +
      'other bureaus. {{hub}} reaches furthest, sharing duties with ' +
      '{{degree, count(one: bureau; other: bureaus)}}; {{alone, count(one: deals; other: deal)}} with ' +
      'the {lower} alone.',
    leadAlone:
      '{{bureaus, count(one: bureau shares; other: bureaus share)}} ' +
      '{{total, count(one: duty; other: duties)}} with the {lower}, none of them with another bureau.',
    leadNone: 'Under this filter no bureau shares a duty with the {lower}.',
    views: 'Views',
    around: 'Bureaus',
    duties: 'Bureaus and duties',
    flow: 'Reporting',
    sets: 'Sets of bureaus',
    choose: 'Bring out a bureau',
    everyone: 'All bureaus',
    aroundTitle: 'Bureaus around the {lower}',
    aroundCaption:
      '{{count, count(one: bureau shares; other: bureaus share)}} duties with the {lower}; {{ties, ' +
      'count(one: pair of them shares; other: pairs of them share)}} one with each other, most of all ' +
      '{{one}} and {{two}} ({{most}}). They form ' +
      '{{groups, count(one: closer group; other: closer groups)}}; ' +
      '{{alone, count(one: bureau is; other: bureaus are)}} tied to no other.',
    aroundNone:
      '{{count, count(one: bureau shares; other: bureaus share)}} duties with the {lower} and none with each other.',
    key:
      'Size is the number of shared duties; one shape is one group; bold names are the core, the rest ' +
      'the periphery, hollow ones are tied to no other bureau. The thicker a grey line, the more ' +
      'duties two bureaus share.',
    dutiesTitle: 'Duties of several bureaus',
    dutiesCaption:
      '{{many}} of {{total, count(one: shared duty; other: shared duties)}} ' +
      '{{many, verb(one: lists; other: list)}} two or more bureaus, ' +
      '{{bureaus, count(one: bureau; other: bureaus)}} in all, {{most}} in the longest column; duties ' +
      'of one bureau are not drawn.',
    flowTitle: 'To whom the {lower} reports',
    flowCaption:
      'Upward reports go to {{bureaus, count(one: bureau; other: bureaus)}} ' +
      '{{named, count(one: time; other: times)}} (named, or the only bureau of the duty), most often ' +
      'to {{name}} ({{most}}); for {{unnamed}} the bureau is not clear. A clause of two types or two ' +
      'recipients counts in each.',
    flowNone: 'Under this filter no reporting clause names a recipient.',
    setsTitle: 'Which bureaus come together',
    setsCaption:
      '{{sets, count(one: set of bureaus shares; other: sets of bureaus share)}} ' +
      '{{duties, count(one: duty; other: duties)}}; ' +
      '{{repeated, count(one: set occurs; other: sets occur)}} more than once, the largest has ' +
      '{{largest, count(one: bureau; other: bureaus)}}. A column is a set: joined dots are the bureaus ' +
      'of one duty.',
    setsNone: 'Under this filter no duty has several bureaus.',
    setsMore: '{{count, count(one: more set; other: more sets)}} in the table',
    setRows: 'Shared duties (solid: with other bureaus)',
    setColumns: 'Duties of each set',
    from: 'One side',
    to: 'Other side',
    sharedDuties: 'Duties',
    bureauCount: 'Bureaus',
    recipient: 'Recipient',
    clauses: 'Clauses',
    unnamed: 'no bureau named',
    set: 'Set of bureaus',
    tableTitle: 'Where each bureau stands',
    tableCaption:
      'Partners: other bureaus with a duty in common. Betweenness: share of shortest ties between ' +
      'others that pass it. Core: within its densest part every bureau shares duties with at least ' +
      'that many, {{core}} at most. Groups follow from shared duties (modularity {{modularity}}).',
    degree: 'Partners',
    strength: 'Joint duties',
    betweenness: 'Betweenness',
    community: 'Group',
    core: 'Core',
    partners: 'Closest partners',
    partner: '{{name}} ({{count}})',
    ego:
      '{{name}}: {{duties, count(one: duty; other: duties)}} with the {lower}, partners in ' +
      '{{degree, count(one: bureau; other: bureaus)}}.',
    clearEgo: 'Show all bureaus'
  }
);
