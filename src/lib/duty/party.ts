// Who acts in a clause, who is brought in, and who receives.

import type { Directory } from './directory.ts';
import type { Side } from './record.ts';

/** Somebody found in a clause's text at from..to; `bureau` is the official name or null. */
export interface Found { printed: string; bureau: string | null; from: number; to: number }
export interface Parties { actors: Found[]; partners: Found[]; recipients: Found[]; lead: boolean }

const MODIFIERS = '各级|各|本|全|该|市直|相关|有关|上级|下级|其他|其它|行业|主管|推荐|承保|施工|设计|监理|建设|用地|项目|审批|房屋|征收|供水|供电|供气|经营|运营|使用|第三方|评估|测绘|勘察|检测|定点|评残|'
  + '医疗|卫生|疾控|保险|业务|责任|成员|牵头|配合|涉灾|涉事|参建|所属|辖区|基层|综合|农业|行政|机关|执法|驻村|包村|辅助|业主|物业|服务|管理|公共|社会|组织|职能|专业|消防|救援|公安|食品安全|'
  + '监督|应急|环保|林草|水利|政策性|入围|聘用|属地|党政|乡|镇|村|市|县|区|街道|社区|专职|兼职|统计|网格|护林|农机|农业技术|技术|金融|帮扶|受援|派驻|政法|综治';
const HEADS = '机构|单位|部门|企业|医院|银行|公司|学校|党委|党工委|党组织|党支部|村“两委”|村两委|人大主席团|村民委员会|居民委员会|村委会|居委会|村民小组|派出所|司法所|警务室|卫生院|便民服务中心|'
  + '负责人|工作队|工作组|领导小组|调查员|网格员|护林员|联络员|辅导员|合作社|科室|办公室|中心|协会|队伍|人员|党支部书记|人民政府|公安机关|检测站';
const TOWNSHIP_PEOPLE = '残疾人|申请人|当事人|村民|居民|本人|家属|本人或家属|业主';
const NOT_AFTER = '的|所在|名单|信息|证(?!明)|代表|们|档案|名录|情况|资料|工作(?!队|组)|管理|建设|服务|安全|培训|保护|级|规|集体|网格';
const VERB_AFTER = '会同|联合|及|和|与|、|对|将|按|按照|根据|负责|核实|组织|同步|定期|在|做好|开展|要|应|受理|提出|收集|向|落实|到|接到|收到|发现';
const TIMES_FREE = '[^，。；：、]{0,14}?';

interface Grammar { list: RegExp; subject: RegExp; partner: RegExp; together: RegExp; recipient: RegExp; towards: RegExp; by: RegExp; item: RegExp }
const grammars = new WeakMap<Directory, Map<string, Grammar>>();

/** Actors, partners and recipients of a clause by what its words say; attribution by heading or sole bureau is the caller's.
 *  Source: DOMAIN "Who acts in a clause", rules 1, 2, 4 and 5. `lead` is true for 牵头 and 统筹协调. */
export function findParties(text: string, side: Side, directory: Directory, township: string): Parties {
  const grammar = grammarOf(directory, township);
  const actors = subjects(text, side, grammar, directory);
  const partners = [...each(grammar.partner, text), ...each(grammar.together, text)].flatMap((list) => items(list, grammar, directory));
  const recipients = [...each(grammar.recipient, text), ...each(grammar.towards, text)].flatMap((list) => items(list, grammar, directory));
  const isActor = (found: Found) => actors.some((actor) => actor.from === found.from || (actor.bureau !== null && actor.bureau === found.bureau));
  return { actors, partners: distinct(partners.filter((found) => !isActor(found))), recipients: distinct(recipients), lead: /牵头|统筹协调/.test(text) };
}

function grammarOf(directory: Directory, township: string): Grammar {
  const known = grammars.get(directory)?.get(township);
  if (known !== undefined) return known;
  const bureaus = directory.alternation === '' ? '' : `(?:${directory.alternation})(?![\\p{Script=Han}]*?分局)|`;
  const others = '(?:以?及其[他它]\\p{Script=Han}{0,20}?(?:部门|单位|机构))?';
  const place = township === '' ? '' : `${township}(?:人民政府)?|`;
  const generic = `(?:${MODIFIERS})*(?:${HEADS})(?:（[^）]{1,12}）)?`;
  const small = '各?乡镇|各?街道|各?村组|各村|所属村|各社区|乡(?=、|及|和|会同|；|。|，|级|对|将)|村(?=、|及|和|对|；|。|，|结合|将|开展)|镇(?=、|及|和|会同|；|。|，)';
  const item = `(?:${bureaus}${place}${generic}|${small})${others}`;
  const list = `${item}(?:(?:、|和|及|以及|与)(?:${item}))*`;
  const flags = 'gu';
  const grammar: Grammar = {
    item: new RegExp(`(${item})`, flags),
    list: new RegExp(`(${list})`, flags),
    subject: new RegExp(`^(${list}|(?:${TOWNSHIP_PEOPLE}))`, 'u'),
    by: new RegExp(`(?:^|[，。；])(?:[^，。；：]{0,4}?)由((?:${list}|(?:${TOWNSHIP_PEOPLE})))`, flags),
    partner: new RegExp(`(?:会同|联合|协同|配合|协助|协调|组织|邀请|协调推动)(${list})`, flags),
    together: new RegExp(`(?:与|同|和)(${list})(?=${TIMES_FREE}(?:共同|联合|同步|依职责|协商|沟通|配合))`, flags),
    recipient: new RegExp(`(?:上报(?:至|到|给)?|报送(?:至|到|给)?|报告(?:至|给)?|报请|报备(?:至|给)?|(?<![上申填通情])报(?:至|到|给)?|移送(?:至|给)?|移交(?:至|给)?|转送?(?:至|给)?|`
      + `反馈(?:至|给)?|推送(?:至|给)|发放(?:至|给)|递交(?:至|给)?|提交(?:至|给)?|通报(?:至|给)?|印发至|下发(?:至|给)|交至|上缴|上交(?:至|给)?|送至|寄往|交(?:由|给))(${list})`, flags),
    towards: new RegExp(`(?:向|给|至|到)(${list})(?=${TIMES_FREE}(?:报告|上报|报送|反馈|申报|提交|移交|推荐|提供|递交|申请|报|备案|上缴|推送|分配|通报))`, flags)
  };
  const forDirectory = grammars.get(directory) ?? new Map<string, Grammar>();
  forDirectory.set(township, grammar);
  grammars.set(directory, forDirectory);
  return grammar;
}

function subjects(text: string, side: Side, grammar: Grammar, directory: Directory): Found[] {
  const found: Found[] = [];
  let at = 0;
  for (let segment = 0; segment < 3; segment++) {
    const subject = subjectAt(text, at, grammar, directory, segment > 0);
    if (subject.length > 0) { found.push(...subject); break; }
    const comma = text.indexOf('，', at);
    if (comma < 0 || !isCondition(text.slice(at, comma))) break;
    at = comma + 1;
  }
  for (const list of each(grammar.by, text)) {
    for (const actor of items(list, grammar, directory)) if (!found.some((other) => other.printed === actor.printed)) found.push(actor);
  }
  return side === 'takeover' ? [] : found;
}

function subjectAt(text: string, at: number, grammar: Grammar, directory: Directory, afterCondition: boolean): Found[] {
  const rest = text.slice(at);
  const match = grammar.subject.exec(rest);
  if (match === null) return [];
  const printed = match[1] ?? '';
  const after = rest.slice(printed.length);
  const list = items({ text: printed, from: at }, grammar, directory);
  const named = list.length > 0 ? list : [{ printed, bureau: null, from: at, to: at + printed.length }];
  const bureaus = named.some((actor) => actor.bureau !== null);
  if (new RegExp(`^(?:${NOT_AFTER})`).test(after) && !/^管理/.test(after)) return [];
  if (/^的/.test(after)) return [];
  if (!bureaus && /^[乡镇村]$/.test(printed) && !new RegExp(`^(?:${VERB_AFTER})`).test(after)) return [];
  if (!bureaus && afterCondition && !new RegExp('(?:党委|乡|镇|机构|单位|部门|委员会)$').test(printed)) return [];
  if (/^上级/.test(printed)) return [];
  return named;
}

function isCondition(segment: string): boolean {
  return /^(?:如|若|待|经|根据|按照|按|结合|因|接到|收到|发现|涉及|对)|(?:后|时|的|前|期间|以后|之后)$/.test(segment) && !/^对.*(?:进行|开展|予以|给予)/.test(segment);
}

function* each(pattern: RegExp, text: string): Generator<{ text: string; from: number }> {
  for (const match of text.matchAll(pattern)) {
    const list = match[1] ?? '';
    yield { text: list, from: match.index + match[0].lastIndexOf(list) };
  }
}

function items(list: { text: string; from: number }, grammar: Grammar, directory: Directory): Found[] {
  return [...list.text.matchAll(grammar.item)].map((match) => {
    const printed = match[1] ?? '';
    const base = /^(.*?)(?:以?及其[他它].*)$/.exec(printed)?.[1] ?? printed;
    return { printed, bureau: directory.byForm.get(base) ?? null, from: list.from + match.index, to: list.from + match.index + printed.length };
  });
}

function distinct(found: Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = one.bureau ?? one.printed;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
