// Which body of a city is usually answerable for which matter of township affairs.
import { TOPICS } from './thesaurus.ts';

/** A kind of city body: `zh`/`en` name it in general, `bureau` recognises its official names, `words` are what texts
 *  call its field,
 *  `topics` the thesaurus topics it answers for. Source: usual division of labour between departments of Chinese city
 *  governments. */
export interface Competence {
  zh: string;
  en: string;
  bureau: RegExp;
  words: string[];
  topics: ReadonlySet<string>;
}

const LINES = `
医疗保障部门 | healthcare security | 医疗保障局|医保局 | 医疗保障 医保 | 医疗保险 医疗救助
人力资源和社会保障部门 | human resources and social security | 人力资源和社会保障|人社局 | 人社 人力资源社会保障 人力资源和社会保障 | @就业创业 @劳动关系 社会保险 被征地保障
民政部门 | civil affairs | 民政局 | 民政 | @社会救助 @殡葬 婚姻登记 收养 @老年人 困境儿童 地名区划 社区社会组织
残疾人联合会 | disabled persons' federation | 残联|残疾人联合会 | 残联 | @残疾人 残联组织
退役军人事务部门 | veterans affairs | 退役军人 | 退役军人 | 退役军人 双拥
人民武装部 | people's armed forces department | 人民武装部|人武部 | 人武 武装部 | 征兵 民兵武装 国防教育
教育部门 | education | 教育局|教育和科技|教体局 | 教育 | 义务教育控辍保学 学前教育 校园安全 校外培训 高考中考 助学扶持
卫生健康部门 | health | 卫生健康|卫健 | 卫生健康 卫健 卫生 | @疾病防控 @卫生服务
公安机关 | public security | 公安局|公安分局 | 公安 公安机关 | 户籍管理 禁毒 反诈 养犬管理 道路交通安全 扫黑除恶 反恐反邪教
司法行政部门 | justice | 司法局 | 司法 司法行政 | 法治建设 司法所 人民调解
财政部门 | finance | 财政局 | 财政 | 财政财务 惠民惠农补贴 农业资金
发展和改革部门 | development and reform | 发展和改革|发改 | 发改 发展改革 | 经济发展规划 粮食应急供应 价格物价 电力设施保护
统计部门 | statistics | 统计局|调查队 | 统计 | 统计调查 普查 经济运行监测
农业农村部门 | agriculture and rural affairs | 农业农村|农业局|农牧 | 农业 农业农村 | @农村经营管理 @人居环境 @农业生产 @畜牧兽医 高标准农田
水行政主管部门 | water | 水利局|水务局 | 水利 水行政 | 灌溉用水 农田水利设施 取水与地下水 @供水 @河湖 水土保持
自然资源部门 | natural resources | 自然资源|国土资源 | 自然资源 国土 | @耕地保护 @国土执法 @国土管理 权属争议
林业和草原部门 | forestry and grassland | 林业|林草|草原 | 林业 林草 草原 | @林业 @草原 防沙治沙 权属争议
生态环境部门 | ecology and environment | 生态环境|环境保护局 | 生态环境 环保 | @污染防治
住房和城乡建设部门 | housing and construction | 住房和城乡建设|住建 | 住建 住房城乡建设 | @规划建设 公租房 住房救助 小区物业 室内装修
城市管理部门 | urban management | 城市管理|城管 | 城管 城市管理 | 小区物业 室内装修 生活垃圾 燃气安全
交通运输部门 | transport | 交通运输|交通局|公路 | 交通 交通运输 | @公路 道路交通安全
文化和旅游部门 | culture and tourism | 文化.{0,12}旅游|文旅|文体 | 文旅 文化 文化旅游 | @公共文化 @文化遗产 @旅游
应急管理部门 | emergency management | 应急管理 | 应急 应急管理 | @安全生产 @应急处置
消防救援机构 | fire and rescue | 消防 | 消防 消防救援 | @消防
市场监督管理部门 | market regulation | 市场监督|市场监管 | 市场监管 市场监督管理 | @食品安全 @市场秩序 营商环境
政务服务部门 | government services | 行政审批|政务服务|数字化|大数据 | 行政审批 政务服务 | 便民服务 数字化治理 政府信息公开 营商环境
信访部门 | petitions | 信访 | 信访 | 信访工作 人民建议征集
网信部门 | cyberspace affairs | 网信|网络安全和信息化 | 网信 | 网络安全
档案部门 | archives | 档案 | 档案 | 档案
广播电视部门 | broadcasting | 广播电视|融媒体|文体 | 广电 广播电视 | 广播电视
科学技术部门 | science and technology | 科学技术|科技|科协 | 科技 | 科技创新 科技特派员 科学普及
民族宗教部门 | ethnic and religious affairs | 民族宗教|民宗|宗教事务|统战 | 民宗 民族宗教 | @民族宗教
组织部门 | organization | 委组织部 | 组织部 | @党员队伍 基层党组织 村干部队伍 驻村工作 党群阵地 干部管理 招录招聘 干部档案 人才工作 老干部
宣传部门 | publicity | 委宣传部 | 宣传部 | @理论武装 @精神文明 电影放映
统战部门 | united front work | 统战部 | 统战部 | 统一战线 政协联络
政法委 | political and legal affairs | 政法委 | 政法委 | 平安建设 扫黑除恶 见义勇为
社会工作部门 | social work | 社会工作部 | 社会工作部 | 村级治理 村级挂牌减负 志愿服务 社会工作者 人民建议征集 两企三新党建
机构编制部门 | staffing | 编办|机构编制 | 编办 编制 | 机构编制
纪检监察机关 | discipline inspection | 纪委|纪律检查 | 纪检 纪检监察 | @纪检巡察
人大机关 | people's congress | 人大|人民代表大会 | 人大 | @人大工作
政协机关 | people's political consultative conference | 政协|政治协商 | 政协 | 政协联络
总工会 | federation of trade unions | 总工会 | 工会 | 工会 职工医疗互助
共青团 | youth league | 共青团|团委 | 共青团 | 共青团
妇女联合会 | women's federation | 妇联|妇女联合会 | 妇联 | 妇联 家庭暴力
红十字会 | red cross | 红十字 | 红十字会 | 红十字会 慈善捐赠
`;

const ROWS = LINES.trim()
  .split('\n')
  .map((line) => line.split(' | '));
const NAMED = new Set(ROWS.flatMap((row) => (row[4] ?? '').split(' ').filter((word) => !word.startsWith('@'))));

function topicsOfGroup(group: string): string[] {
  return TOPICS.filter((topic) => topic.group === group && !NAMED.has(topic.name)).map(({ name }) => name);
}

/** All competences in the order of the table. `@group` in the table stands for every topic of that group of the
 *  thesaurus that no row names by itself. */
export const COMPETENCES: readonly Competence[] = ROWS.map(
  ([zh = '', en = '', bureau = '', words = '', topics = '']) => ({
    zh,
    en,
    bureau: new RegExp(bureau, 'u'),
    words: words.split(' '),
    topics: new Set(topics.split(' ').flatMap((word) => (word.startsWith('@') ? topicsOfGroup(word.slice(1)) : [word])))
  })
);

/** Bodies that usually answer for a topic of the thesaurus; empty where the table knows none. */
export function competentFor(topic: string): Competence[] {
  return COMPETENCES.filter(({ topics }) => topics.has(topic));
}

/** The body that a general name means, such as 公安机关, 水行政主管部门 or the 林草 of an enumeration; null where the name is of no
 *  known field. */
export function competenceOf(name: string): Competence | null {
  const stem = name.replace(/(?:行政)?(?:主管|管理|职能)?(?:部门|机关|机构|系统)$/u, '');
  return (
    COMPETENCES.find(({ words }) => words.includes(stem) || words.includes(name)) ??
    COMPETENCES.find(({ zh }) => zh === name) ??
    null
  );
}
