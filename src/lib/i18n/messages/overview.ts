// Words of the overview: the lists in numbers, readings, composition, concentration.
import { pair } from '../pair.ts';

export const overview = pair(
  {
    question: '{{township}}的{{count}}项事，谁来做？',
    lead:
      '{home}自己做{{basic}}项，配合{{bureaus}}个{upper}级部门做{{shared}}项，上级已收回{{reclaimed}}项。配合的事项里，' +
      '写给{lower}的条款共{{clauses}}条。',
    leadFiltered:
      '当前筛选下：自己做{{basic}}项，配合做{{shared}}项，上级已收回{{reclaimed}}项；涉及{{bureaus}}个部门，写给{lower}的条款{{clauses}}条。',
    listsTitle: '三张清单与全国平均',
    listsCaption:
      '每格一项事。全国3.8万个乡镇（街道）平均：基本履职{{basic}}项，配合履职{{shared}}项，上级收回{{reclaimed}}项（中央编办，新华社2025年6月引）。平均数只作参照，不是考核分数。',
    listsNow: '{own}项数',
    listsMean: '全国平均',
    listsDifference: '相差',
    meanMark: '全国平均{{count}}',
    readingsTitle: '数据里读到的',
    see: '看{{page}}',
    compositionTitle: '各类别由谁做',
    compositionCaption:
      '{{categories}}个类别中，{{top}}事项最多，共{{count}}项（基本{{basic}}、配合{{shared}}、收回{{reclaimed}}）。每格一项事，每项只计一次。',
    bureausTitle: '事项最多的部门',
    bureausCaption:
      '{{name}}最多，与{lower}相关{{count}}项。一项事列有几个部门，就在几个部门各计一次；图中为前{{shown}}个，共{{all}}个部门。',
    sizesTitle: '一件事由几个部门管',
    sizesCaption:
      '{{total}}项配合事项中，{{solo}}项只对应一个部门，{{many}}项对应两个以上，最多的一项对应{{most}}个部门。',
    sizesRow: '{{count}}个部门',
    sizesRowOne: '1个部门',
    total: '合计',
    basicShort: '基本',
    sharedShort: '配合',
    reclaimedShort: '收回',
    dutiesHead: '项数',
    lorenzTitle: '事项集中在几个部门手里',
    lorenzCaption: '{{measure}}最多的五个部门占{{share}}，基尼系数{{gini}}：{{word}}。虚线是人人一样多。',
    lorenzFew: '只有{{count}}个部门，看不出集中程度。',
    evenWord: '分布比较均匀',
    middleWord: '比较集中',
    highWord: '高度集中',
    lorenzX: '部门（从少到多排列，累计占比）',
    lorenzY: '{{measure}}累计占比',
    lorenzCarriers: '部门累计占比',
    lorenzBureau: '部门',
    lorenzLoad: '数量累计占比',
    lorenzTop: '前五个部门：{{share}}',
    readTakeback: '{{total}}项上级收回事项中，{{names}}接走了{{part}}项，占{{share}}。',
    readTop: '配合事项最多的是{{names}}。',
    readTopName: '{{name}}（{{count}}项）',
    readConcentration: '{{bureaus}}个部门里，前五个占了配合事项的{{share}}，基尼系数{{gini}}，{{word}}。',
    readMany: '{{shared}}项配合事项中有{{many}}项由两个以上部门负责，最多的一项列了{{most}}个部门：',
    readPair: '{{one}}和{{two}}共同列在{{count}}项事里，是搭档最多的一对部门。',
    readReports:
      '{lower}条款每{{every}}条就有1条要向上报送（{{reports}}条，占{{share}}），其中{{named}}条看得出报给哪个部门。',
    readTiming:
      '{{clauses}}条{lower}条款中，写明周期的只有{{period}}条，{{regular}}条只说“定期”“日常”，{{event}}条遇事即办；限定日期或天数的{{dated}}条。',
    readSingle_other: '{{names}}等{{count}}个类别只出现在一张清单里。',
    readCategory: '{{name}}的事项最多，共{{count}}项，占全部的{{share}}。',
    pageHeatmap: '责任热力图',
    pageWorkload: '工作量',
    pageNetwork: '协作网络',
    pageDuty: '这项事',
    pageDuties: '事项'
  },
  {
    question: 'Who does the {{count, count(one: duty; other: duties)}} of {{township}}?',
    lead:
      'The {lower} does {{basic}} on its own, shares {{shared}} with {{bureaus, count(one: {upper} ' +
      'bureau; other: {upper} bureaus)}}, and {{reclaimed, count(one: has; other: have)}} been taken ' +
      'back. The shared duties put {{clauses, count(one: clause; other: clauses)}} to the {lower}.',
    leadFiltered:
      'Under this filter: {{basic}} of its own, {{shared}} shared, {{reclaimed}} taken back; ' +
      '{{bureaus, count(one: bureau; other: bureaus)}} and {{clauses, count(one: {lower} clause; ' +
      'other: {lower} clauses)}}.',
    listsTitle: 'Three lists beside the national mean',
    listsCaption:
      "One square is one duty. Mean of China's 38,000 townships and streets: {{basic}} basic, " +
      '{{shared}} shared, {{reclaimed}} reclaimed (central staffing office, quoted by Xinhua, June ' +
      '2025). The mean is context, not a score.',
    listsNow: 'Duties here',
    listsMean: 'National mean',
    listsDifference: 'Difference',
    meanMark: 'national mean {{count}}',
    readingsTitle: 'What the lists say',
    see: 'See {{page}}',
    compositionTitle: 'Who does what in each category',
    compositionCaption:
      'Of {{categories, count(one: category; other: categories)}}, {{top}} holds most duties: ' +
      '{{count}} (basic {{basic}}, shared {{shared}}, reclaimed {{reclaimed}}). One square is one duty,' +
      ' each counted once.',
    bureausTitle: 'Bureaus with most duties',
    bureausCaption:
      '{{name}} leads with {{count, count(one: duty; other: duties)}}. A duty of several bureaus ' +
      'counts once for each; shown are the first {{shown}} of ' +
      '{{all, count(one: bureau; other: bureaus)}}.',
    sizesTitle: 'How many bureaus one duty has',
    sizesCaption:
      'Of {{total, count(one: shared duty; other: shared duties)}}, ' +
      '{{solo, count(one: lists; other: list)}} one bureau and ' +
      '{{many, count(one: lists; other: list)}} two or more; the longest column has {{most}}.',
    sizesRow: '{{count}} bureaus',
    sizesRowOne: '1 bureau',
    total: 'Total',
    basicShort: 'Basic',
    sharedShort: 'Shared',
    reclaimedShort: 'Reclaimed',
    dutiesHead: 'Duties',
    lorenzTitle: 'How far the load lies with a few bureaus',
    lorenzCaption:
      '{{measure}}: the five largest bureaus hold {{share}}, Gini coefficient {{gini}}: {{word}}. The ' +
      'dashed line is an equal spread.',
    lorenzFew: 'With {{count, count(one: bureau; other: bureaus)}} there is nothing to say about concentration.',
    evenWord: 'fairly even',
    middleWord: 'rather concentrated',
    highWord: 'highly concentrated',
    lorenzX: 'Bureaus, smallest first, cumulative share',
    lorenzY: '{{measure}}, cumulative share',
    lorenzCarriers: 'Share of bureaus',
    lorenzBureau: 'Bureau',
    lorenzLoad: 'Share of load',
    lorenzTop: 'five largest: {{share}}',
    readTakeback:
      'Of {{total, count(one: reclaimed duty; other: reclaimed duties)}}, {{names}} took back {{part}}, or {{share}}.',
    readTop: 'Most shared duties lie with {{names}}.',
    readTopName: '{{name}} ({{count}})',
    readConcentration:
      'Of {{bureaus, count(one: bureau; other: bureaus)}}, the five largest hold {{share}} of shared ' +
      'duties; Gini coefficient {{gini}}, {{word}}.',
    readMany:
      '{{many}} of {{shared, count(one: shared duty; other: shared duties)}} ' +
      '{{many, verb(one: has; other: have)}} two or more bureaus; the longest column lists {{most}}:',
    readPair:
      '{{one}} and {{two}} stand together in {{count, count(one: duty; other: duties)}}, more than any ' +
      'other two bureaus.',
    readReports:
      'One in {{every}} {lower} clauses is an upward report ({{reports}}, or {{share}}); for {{named}} ' +
      'of them the bureau is clear.',
    readTiming:
      'Of {{clauses, count(one: {lower} clause; other: {lower} clauses)}}, only ' +
      '{{period, count(one: states; other: state)}} a period; ' +
      '{{regular, count(one: says; other: say)}} “regularly” or “daily”, ' +
      '{{event, count(one: waits; other: wait)}} for an event, and ' +
      '{{dated, count(one: sets; other: set)}} a day or a number of days.',
    readSingle_one: '{{count}} category stands in one list only: {{names}}.',
    readSingle_other: '{{count}} categories stand in one list only: {{names}}.',
    readCategory: '{{name}} holds most duties: {{count}}, or {{share}} of all.',
    pageHeatmap: 'the heatmap',
    pageWorkload: 'the workload',
    pageNetwork: 'the network',
    pageDuty: 'this duty',
    pageDuties: 'the duties'
  }
);
