// Who acts in a clause, who is brought in, and who receives.

import { formAt, type Directory } from './directory.ts';
import type { Side } from './record.ts';

/** Somebody found in a clause's text at from..to; `bureau` is the official name or null. */
export interface Found {
  printed: string;
  bureau: string | null;
  from: number;
  to: number;
}
export interface Parties {
  actors: Found[];
  partners: Found[];
  recipients: Found[];
  lead: boolean;
}

const MODIFIERS =
  '各级|各|本|全|该|市直|相关|有关|上级|下级|其他|其它|行业|主管|推荐|承保|施工|设计|监理|建设|用地|项目|审批|房屋|征收|供水|供电|供气|经营|运营|使用|第三方|评估|测绘|勘察|检测|定点|评残|' +
  '医疗|卫生|疾控|保险|业务|责任|成员|牵头|配合|涉灾|涉事|参建|所属|辖区|基层|综合|农业|行政|机关|执法|驻村|包村|辅助|业主|物业|服务|管理|公共|社会|组织|职能|专业|消防|救援|公安|食品安全|' +
  '监督|应急|环保|林草|水利|政策性|入围|聘用|属地|党政|乡|镇|村|市|县|区|街道|社区|专职|兼职|统计|网格|护林|农机|农业技术|技术|金融|帮扶|受援|派驻|政法|综治|组建';
const HEADS =
  '机构|单位|部门|企业|医院|银行|公司|学校|党委|党工委|党组织|党支部|村“两委”|村两委|人大主席团|村民委员会|居民委员会|村委会|居委会|村民小组|派出所|司法所|警务室|卫生院|便民服务中心|' +
  '负责人|工作队|工作组|领导小组|调查员|网格员|护林员|联络员|辅导员|合作社|科室|办公室|中心|协会|队伍|党支部书记|人民政府|公安机关|检测站';
const PEOPLE = '残疾人|申请人|当事人|村民|居民|本人或家属|本人|家属|业主';
const NOT_AFTER_BODY =
  /^(?:的|所在|名单|信息|证(?!明)|代表|们|档案|名录|情况|资料|工作(?!队|组)|管理|建设|服务|安全|培训|保护|级|规|集体|网格|大会)/;
const OPENING_VERB =
  /^(?:组织|配合|协助|协调|监督|管理|使用|聘用|派驻|推荐|建设|组建|设计|审批|检测|评估|服务|执法|征收|专业|该)/;
const AFTER_SMALL = '、|及|和|与|会同|；|。|，|对|结合|将|开展|同步|定期|共同|召开|在|负责|核实|级';
const FEW_WORDS = '^[^，。；：、]{0,14}?';

const GENERIC = new RegExp(`(?:${MODIFIERS})*(?:${HEADS})`, 'uy');
const SMALL = new RegExp(`各?乡镇|各?街道|各村组|各村|所属村|各社区|[乡镇]级|(?:乡|镇|村)(?=${AFTER_SMALL})`, 'uy');
const PERSON = new RegExp(PEOPLE, 'uy');
const UPPER_BODY =
  /(?:中国|国家|自治区|自治州|省|州|市|县|区|盟|旗)\p{Script=Han}{0,16}?(?:局|厅|部|委|办|会|院|室|中心|办事处|政府|党委)(?=[终初复]?审|备|研究|进行|启动|批|，|；|。|（|和|、)/uy;
const OTHERS = /以?及其[他它]\p{Script=Han}{0,20}?(?:部门|单位|机构)/uy;
const SEVERAL = /(?:会同|联合)([\p{Script=Han}、]{2,24}?等(?:有关|相关)?(?:部门|单位))/gu;

/** A cue after which a list of bodies may stand; `then` must follow the list. */
interface Cue {
  says: RegExp;
  then?: RegExp;
  joint: RegExp;
  upper?: boolean;
  people?: boolean;
}
const ANY_JOINT = /以及|[、和及与]/y;
const PARTNER_CUES: Cue[] = [
  { says: /会同|联合|协同|配合|协助|(?<!统筹)协调|组织|邀请/g, joint: ANY_JOINT },
  { says: /[与同和]/g, joint: ANY_JOINT, then: new RegExp(`${FEW_WORDS}(?:共同|联合|同步|依职责|协商|沟通|配合)`) }
];
const RECIPIENT_CUES: Cue[] = [
  {
    says: new RegExp(
      [
        '上报(?:至|到|给)?|报送(?:至|到|给)?|报告(?:至|给)?|报请|报备(?:至|给)?|(?<![上申填通情举])报(?:至|到|给)?|移送(?:至|给)?|移交(?:至|给)?',
        '(?<!流)转送?(?:至|给)?|反馈(?:至|给)?|推送(?:至|给)|发放(?:至|给)|递交(?:至|给)?|提交(?:至|给)?|通报(?:至|给)?|印发至|下发(?:至|给)|交至|上缴',
        '上交(?:至|给)?|送至|寄往|交(?:由|给)'
      ].join('|'),
      'g'
    ),
    joint: ANY_JOINT,
    upper: true
  },
  {
    says: /[向给]/g,
    joint: ANY_JOINT,
    then: new RegExp(
      `${FEW_WORDS}(?:报告|上报|报送|反馈|申报|提交|移交|推荐|提供|递交|申请|报|备案|上缴|推送|分配|通报)`
    )
  }
];
const SUBJECT: Cue = { says: /^/, joint: /以及|[、和及]/y, people: true };
const BY: Cue = { says: /(?:^|[，。；])[^，。；：]{0,4}?由/g, joint: ANY_JOINT, people: true };

interface Reader {
  text: string;
  directory: Directory;
  township: string;
}

/** Actors, partners and recipients of a clause by what its words say; attribution by heading or sole bureau is the
 *  caller's.
 *  Source: DOMAIN "Who acts in a clause", rules 1, 2, 4 and 5. `lead` is true for 牵头 and 统筹协调. */
export function findParties(text: string, side: Side, directory: Directory, township: string): Parties {
  const reader: Reader = { text, directory, township };
  const actors = side === 'takeover' ? [] : distinct(subjects(reader));
  const several = [...text.matchAll(SEVERAL)].map((match) =>
    found(reader, match.index + match[0].length - (match[1] ?? '').length, match[1] ?? '')
  );
  const partners = [...several, ...behind(reader, PARTNER_CUES)];
  const isActor = (one: Found) =>
    actors.some((actor) => actor.from === one.from || (actor.bureau !== null && actor.bureau === one.bureau));
  return {
    actors,
    partners: distinct(partners.filter((one) => !isActor(one))),
    recipients: distinct(behind(reader, RECIPIENT_CUES)),
    lead: /牵头|统筹协调/.test(text)
  };
}

/** Subjects at the start of the clause or after its leading conditions, and those behind 由. */
function subjects(reader: Reader): Found[] {
  const { text } = reader;
  const result: Found[] = [];
  let at = 0;
  for (let segment = 0; segment < 3 && result.length === 0; segment++) {
    result.push(...subjectAt(reader, at, segment > 0));
    const comma = text.indexOf('，', at);
    if (comma < 0 || !isCondition(text.slice(at, comma))) break;
    at = comma + 1;
  }
  return [...result, ...behind(reader, [BY])];
}

function subjectAt(reader: Reader, at: number, afterCondition: boolean): Found[] {
  const list = listAt(reader, at, SUBJECT);
  const last = list.at(-1);
  if (last === undefined) return [];
  const printed = reader.text.slice(at, last.to);
  const after = reader.text.slice(last.to, last.to + 8);
  if (after.startsWith('的') || after.startsWith('所在')) return [];
  if (list.some((one) => one.bureau !== null)) return list;
  if (NOT_AFTER_BODY.test(after) || OPENING_VERB.test(printed) || printed.startsWith('上级')) return [];
  return afterCondition && !/(?:党委|乡|镇|街道|机构|单位|部门|委员会)$/.test(printed) ? [] : list;
}

function isCondition(segment: string): boolean {
  return (
    /^(?:如|若|待|经|根据|按照|按|结合|因|接到|收到|发现|涉及|对)|(?:后|时|的|前|期间|以后|之后)$/.test(segment) &&
    !/^对.*(?:进行|开展|予以|给予)/.test(segment)
  );
}

/** Every item of the lists that stand right behind the cues, in order of place. */
function behind(reader: Reader, cues: Cue[]): Found[] {
  const result: Found[] = [];
  for (const cue of cues) {
    for (const match of reader.text.matchAll(cue.says)) {
      const list = listAt(reader, match.index + match[0].length, cue);
      const end = list.at(-1)?.to ?? 0;
      if (list.length > 0 && (cue.then === undefined || cue.then.test(reader.text.slice(end, end + 24))))
        result.push(...list);
    }
  }
  return result.sort((a, b) => a.from - b.from);
}

/** Bodies joined by the cue's joints from the offset on; empty where none begins there. */
function listAt(reader: Reader, at: number, cue: Cue): Found[] {
  const list: Found[] = [];
  for (let next = at; ;) {
    const printed = itemAt(reader, next, cue);
    if (printed === '') return list;
    list.push(found(reader, next, printed));
    const end = next + printed.length;
    next = end + matchAt(cue.joint, reader.text, end).length;
    if (next === end) return list;
  }
}

function itemAt({ text, directory, township }: Reader, at: number, { upper, people }: Cue): string {
  const place = township !== '' && text.startsWith(township, at) ? township : '';
  const body = formAt(directory, text, at) ?? (place || matchAt(GENERIC, text, at) || matchAt(SMALL, text, at));
  if (body !== '') return body + matchAt(OTHERS, text, at + body.length);
  return (people === true && matchAt(PERSON, text, at)) || (upper === true ? matchAt(UPPER_BODY, text, at) : '');
}

/** What a sticky pattern matches at the offset, '' for nothing. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function found({ directory }: Reader, from: number, printed: string): Found {
  const base = /^(.*?)以?及其[他它].*$/.exec(printed)?.[1] ?? printed;
  return { printed, bureau: directory.byForm.get(base) ?? null, from, to: from + printed.length };
}

function distinct(all: Found[]): Found[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = one.bureau ?? one.printed;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
