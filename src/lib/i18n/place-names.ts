// English names of bureaus and categories, from general terms of Chinese local government.

const BUREAUS: readonly (readonly [RegExp, string])[] = [
  [/纪律检查委员会|纪委监委|纪委/, 'Discipline Inspection Commission'],
  [/委组织部/, 'Organization Department'],
  [/委宣传部/, 'Publicity Department'],
  [/统战部|统一战线工作部/, 'United Front Work Department'],
  [/政法委/, 'Political and Legal Affairs Commission'],
  [/社会工作部/, 'Social Work Department'],
  [/编办|机构编制委员会办公室/, 'Staffing Office'],
  [/网信办|网络安全和信息化/, 'Cyberspace Affairs Office'],
  [/党校/, 'Party School'],
  [/党史和文献|党史研究|地方志/, 'Party History and Literature Office'],
  [/农村工作领导小组|农办/, 'Rural Work Office'],
  [/委办公室|党委办/, 'Party Committee Office'],
  [/档案/, 'Archives'],
  [/信访局/, 'Petitions Bureau'],
  [/人民代表大会|人大/, "People's Congress"],
  [/政治协商|政协/, 'CPPCC Committee'],
  [/总工会/, 'Federation of Trade Unions'],
  [/共青团|团委/, 'Youth League Committee'],
  [/妇联|妇女联合会/, "Women's Federation"],
  [/残联|残疾人联合会/, "Disabled Persons' Federation"],
  [/科协|科学技术协会/, 'Association for Science and Technology'],
  [/工商联|工商业联合会/, 'Federation of Industry and Commerce'],
  [/文联|文学艺术界/, 'Federation of Literary and Art Circles'],
  [/红十字会/, 'Red Cross Society'],
  [/供销/, 'Supply and Marketing Cooperative'],
  [/民族宗教|民宗/, 'Ethnic and Religious Affairs Bureau'],
  [/发展和改革|发改/, 'Development and Reform Commission'],
  [/科学技术|科技/, 'Science and Technology Bureau'],
  [/工业和信息化|工信/, 'Industry and Information Technology Bureau'],
  [/商务和工业/, 'Commerce, Industry and Information Bureau'],
  [/商务/, 'Commerce Bureau'],
  [/教育/, 'Education Bureau'],
  [/公安/, 'Public Security Bureau'],
  [/(?<!人)民政/, 'Civil Affairs Bureau'],
  [/司法/, 'Justice Bureau'],
  [/财政/, 'Finance Bureau'],
  [/人力资源和社会保障|人社/, 'Human Resources and Social Security Bureau'],
  [/医疗保障|医保/, 'Healthcare Security Bureau'],
  [/自然资源/, 'Natural Resources Bureau'],
  [/生态环境/, 'Ecology and Environment Branch'],
  [/住房和城乡建设|住建/, 'Housing and Urban-Rural Development Bureau'],
  [/城市管理|城管/, 'Urban Management Bureau'],
  [/交通运输/, 'Transport Bureau'],
  [/水利|水务/, 'Water Resources Bureau'],
  [/畜牧/, 'Animal Husbandry Bureau'],
  [/农业农村/, 'Agriculture and Rural Affairs Bureau'],
  [/林业和草原|林草/, 'Forestry and Grassland Bureau'],
  [/文化.*旅游|文旅|文体/, 'Culture, Sports, Broadcasting and Tourism Bureau'],
  [/卫生健康|卫健/, 'Health Commission'],
  [/退役军人/, 'Veterans Affairs Bureau'],
  [/人民武装部|人武部/, "People's Armed Forces Department"],
  [/应急管理/, 'Emergency Management Bureau'],
  [/消防/, 'Fire and Rescue Bureau'],
  [/审计/, 'Audit Bureau'],
  [/市场监督管理|市场监管/, 'Market Regulation Bureau'],
  [/统计/, 'Statistics Bureau'],
  [/行政审批|政务服务/, 'Administrative Approval Bureau'],
  [/数字化|大数据|数字发展/, 'Digital Development Bureau'],
  [/机关事务/, 'Government Offices Administration'],
  [/税务/, 'Taxation Bureau'],
  [/气象/, 'Meteorological Bureau'],
  [/烟草/, 'Tobacco Bureau'],
  [/邮政/, 'Postal Administration'],
  [/金融/, 'Financial Affairs Office'],
  [/乡村振兴/, 'Rural Revitalization Bureau'],
  [/地震/, 'Earthquake Agency'],
  [/供电|电力/, 'Power Supply Company'],
  [/政府办公室|人民政府/, 'Government Office']
];

const CATEGORIES: Record<string, string> = {
  党的建设: 'Party building', 经济发展: 'Economy', 民生服务: 'Livelihood services', 平安法治: 'Safety and rule of law', 乡村振兴: 'Rural revitalization',
  精神文明建设: 'Civic culture', 社会管理: 'Social administration', 安全稳定: 'Security and stability', 民族宗教: 'Ethnic and religious affairs', 社会保障: 'Social security',
  自然资源: 'Natural resources', 生态环保: 'Ecology and environment', 城乡建设: 'Urban-rural construction', 交通运输: 'Transport', 商贸流通: 'Commerce',
  文化和旅游: 'Culture and tourism', 卫生健康: 'Health', 应急管理及消防: 'Emergency and fire', 市场监管: 'Market regulation', 投资促进: 'Investment promotion',
  综合政务: 'General affairs', 教育培训监管: 'Training oversight', 人民武装: "People's armed forces", 教育: 'Education', 科技: 'Science and technology'
};

const capital = (pinyin: string) => pinyin.charAt(0).toUpperCase() + pinyin.slice(1);

/** English name of a bureau by its Chinese official name; where no general term fits, its pinyin. */
export function bureauEnglish(name: string, pinyin: string): string {
  return BUREAUS.find(([pattern]) => pattern.test(name))?.[1] ?? capital(pinyin);
}

/** English name of a category; where it is not among the usual ones, its pinyin. */
export function categoryEnglish(name: string, pinyin: string): string {
  return CATEGORIES[name] ?? capital(pinyin);
}
