// What a township clause asks for: the types of work its words name.

import { ACTIONS, type Action } from './record.ts';

interface Rule {
  action: Action;
  says: RegExp;
  unless?: RegExp;
}

/** A pattern that any of the parts fulfils. */
function anyOf(...parts: string[]): RegExp {
  return new RegExp(parts.join('|'));
}

/** Words that make a segment of a clause ask for a type of work, and words that take the sign back. General vocabulary
 *  of township
 *  affairs. */
const RULES: Rule[] = [
  {
    action: '宣传教育',
    says: /(?<!虚假)宣传|宣讲|讲解|普及(?!性)|健康教育|教育(?:活动|工作)|引导(?!机制)|科普|推广(?:活动|与?应用)|应用推广/,
    unless: /参加[^，]*(?:宣讲|宣传)/
  },
  {
    action: '排查巡查',
    says: /排查|巡查|巡护|巡逻|巡回|检查|摸排|摸底|监测|普查|筛查|抽查|自查|清查|复查|查证|查访|走访|回访|核查|核实|(?<!审)核验|复核|踏勘|田野调查|调查(?:样本|监测|、核实)|实地查看|权属调查|掌握[^，]*(?:情况|底数)|日常监管|进行监督$|监督(?=[^管]*执行)/,
    unless: /监测管理/
  },
  {
    action: '上报反馈',
    says: anyOf(
      '上报|报送|(?<![申填通情举])报(?:市|州|乡|县|区|镇|上级|相关|有关)|并报|(?<![情况查法析])报告(?!单)|反馈(?!意见|问题|后|信息平台)|移送|移交(?!工作|手续)',
      '(?<![对的请])申报(?!工作|备案|情况|的)|^提供[^，]*(?:资料|材料|情况)|向[市州县区][^，]*?(?:申请|推荐|提交|提供)|通报|信息报告|转办|提出申请|收集[、和并]?反映'
    )
  },
  { action: '受理初审', says: /受理|初审|复审|审核|审查|年审|审批|初评|资格审|出具[^，]*意见|确认[^，]*(?:条件|资格)/ },
  {
    action: '协助配合',
    says: anyOf(
      '^(?:并|及|积极|做好|负责|应)*(?:协助|配合|帮助(?:指导|办理)|参与|协同)|[，、和](?:协助|配合)|(?:会同|协同|与|协调)(?:市|州|县|区|相关|有关|上级)[^，]*',
      '沟通协调|(?:协助|配合)(?:市|相关|有关|上级|做好|开展|实地)'
    )
  },
  {
    action: '调解处置',
    says: anyOf(
      '调解|处置(?!预案|方案)|制止|劝[说阻导]|整改(?!方案|完毕|任务|对象不)|改正|化解|灭火(?!物资|力量|队伍|应急预案)|扑救|疏散|撤离|救助(?=流浪|受|群众|遇险)',
      '救援(?!队|力量|知识|预案|工作预案|部门|机构)|转移到|及时处理|清退|处罚|取缔|安抚|恢复耕种'
    )
  },
  {
    action: '登记建档',
    says: anyOf(
      '登记(?!表|证|事项|辅助)|台账|建档|档案(?!管理体系|印证)|归档|录入|汇总|(?<!国家|参加)统计(?!法规|局|报表)|填报|填写(?!审核|意见)',
      '更新(?=[^，]{0,12}(?:信息|系统|名单|人员))|(?:建立|形成|梳理|完善)[^，]*清单|分类整理|收集整理|整理(?!地)|编码|造册|(?:建立|形成)[^，]*名录|变更[^，]*证',
      '动态调整[^，]*名单|编目|(?:^|并)(?:做好)?记录$|^记录'
    ),
    unless: /参加[^，]*培训/
  },
  { action: '发放兑付', says: /发放(?!条件|情况|的)|兑付|拨付|支付(?!流程)|补偿发放|代发|派发/ },
  {
    action: '制度预案',
    says: /(?:制定|制订|编制|拟定|拟订|修订|完善|建立健全|建立|健全|规范)[^，]*?(?:方案|预案|计划|规划|制度|机制(?!牌)|办法|章程|村规民约)|形成[^，]*机制/
  },
  {
    action: '培训演练',
    says: /(?:培训|演练|授课)(?:班|工作|活动|任务|及演练|及会议|学习)*$|(?:培训|演练)[、和及]|参加[^，]*?培训(?!机构)|演练|授课/,
    unless: /培训(?:机构|问题|、招聘会)|违规培训|培训人员指标|政策宣讲/
  }
];

/** Implementing work: counts beside other types where a segment says it itself. */
const IMPLEMENTS = anyOf(
  '召开|组建|划分网格|值班值守|签订|(?<!宣传)动员(?!工作)|动员、组织|发动|组织(?:党员|村民代表|群众(?!疏散)|实施|开展好)|预防(?!宣传)|生活安排|恢复工作|物资保障|储备|组稿',
  '编纂|落实[^，]*(?:任务|责任|措施|样本|制度)|落实和维护|^(?:负责|做好|推进|推动|加强|开展)(?:(?!台账)[^，])*建设(?:工作)?$|安排专人|选派(?=驻)|管护|维修|养护',
  '推动落实|转移安置|调配|纳入|选购|严格执行|整合|组织[^，]*(?:参会|参与|提出|队伍)|^督促(?![^，]*(?:改|宣传))'
);
const OTHER_ONLY = /^[^，]{0,12}公示[^，]*$|传达|^(?:残疾人|申请人|当事人|居民|村民|群众)(?!的)|^领取/;
const CONDITION = /^(?:根据|按照|依据|依照|结合|依托|按|在|经|对于|针对|接到|收到|发现|通过|涉及)/;
const BODY =
  /(市|州|县|区)(?:委\p{Script=Han}{1,12}?(?:部|办|室|委)|\p{Script=Han}{2,14}?(?:局\p{Script=Han}{2,4}分局|局|委员会|办公室))/gu;
const CONDITION_PREFIX =
  /^(?:根据|按照|依据|依照|结合|依托|按|经)(?:(?!报送|上报|向|进行|开展|做好)[^，])*?(?:要求|安排|标准|方案|计划|情况|规定|制度|指标|预案|意见|时间|渠道|需求|需要|名额|节点|清单)(?:后)?/;

/** Types of work a township clause asks for, in the order of ACTIONS; several may hold, 其他 only alone.
 *  Source: the glossary's list of types; the words were tuned on labelled clauses of one half of the duties. */
export function actionsOf(text: string): Action[] {
  const found = new Set<Action>();
  const segments = text
    .replace(/（[^）]*）|《[^》]*》/g, '')
    .split(/[，；。]/)
    .filter((segment) => segment !== '');
  const assisting = /^(?:并|积极|做好)?(?:协助|配合|帮助(?:指导|办理)|协调[市州县区])/;
  const supports = /协助|配合/.test(text);
  let assists = false;
  for (const segment of segments) {
    const words = ownWords(segment);
    if (words === '') continue;
    assists ||= assisting.test(words);
    const types = typesOf(words);
    if (assisting.test(words)) keepAssisted(types, words);
    if (supports && /^提供/.test(words)) types.delete('上报反馈');
    if (IMPLEMENTS.test(words) && !types.has('协助配合') && !assists) types.add('组织实施');
    for (const type of types) found.add(type);
  }
  if (found.size === 0) found.add(segments.every((segment) => OTHER_ONLY.test(segment)) ? '其他' : '组织实施');
  return ACTIONS.filter((action) => found.has(action));
}

/** A segment without what is only its occasion: conditions, grounds, and what others do with what is reported to them.
 *  */
function ownWords(segment: string): string {
  if (/后$/.test(segment) || (CONDITION.test(segment) && /(?:时|的)$/.test(segment))) return '';
  return segment
    .replace(BODY, '$1局')
    .replace(CONDITION_PREFIX, '')
    .replace(
      /((?:上报|报送|报请|报)(?![的名表销修])(?:至|给)?[^，]{2,20}?)(?:进行)?(?:审核|审查|审批|审定|审议|备案|复验|复审|处理|存档)/,
      '$1'
    )
    .replace(/(?:初审|复审|审核|核实|核查|验收)(?=(?:意见|结果)[^，]*(?:报|递交|提交))/g, '')
    .replace(/(?:收到|接到)[^，]{0,12}(?:举报|反馈|上报)|经[^，]{1,12}(?:核实|审核|认定)/g, '')
    .replace(/^.*?(?:组织|服从)的(?=.*培训)/, '参加');
}

function typesOf(words: string): Set<Action> {
  return new Set(
    RULES.filter(({ says, unless }) => says.test(words) && unless?.test(words) !== true).map(({ action }) => action)
  );
}

/** In a segment that asks to assist, only inspections and publicity count as the township's own work beside it. */
function keepAssisted(types: Set<Action>, words: string): void {
  const own = new Set<Action>(['协助配合']);
  if (types.has('宣传教育')) own.add('宣传教育');
  if (types.has('排查巡查') && /(?:检查|巡查|排查)(?!工作$)/.test(words)) own.add('排查巡查');
  if (types.has('登记建档') && /建档|台账|录入/.test(words)) own.add('登记建档');
  types.clear();
  for (const type of own) types.add(type);
}
