// Takes off what a text came in (work order, letter, notice, chat forward), so that only what it is about is compared.
import { alike, type Letters } from './letters.ts';

/** Body of a pasted text: its letters made alike, without the shell. `shell` is true where something was taken off. */
export interface Body extends Letters {
  shell: boolean;
}

interface Span {
  from: number;
  to: number;
}

/** Heads of form fields by their last words: what the field holds. */
const ABOUT_PERSON = /(人|者|姓名|电话|号码|方式|地址|区域|位置|属地|单位|部门|科室)$/u;
const ABOUT_CASE =
  /(编号|单号|工单号|流水号|时间|日期|类型|类别|分类|来源|渠道|等级|状态|级别|性质|期限|时限|截止|要求|意见|结果|备注|附件|满意度|标签|坐标|次数|密级|紧急程度|主题词)$/u;
const TITLE = /(标题|主题|题目)$/u;
const CONTENT =
  /(内容|诉求|问题|描述|摘要|正文|详情|经过|原文|事由|事项|留言|来信|来电|反映|反应|投诉|举报|咨询|求助|建议|情况|目的)$/u;
const SOURCE =
  '(?:国务院|中央|自治区|省|市|州|县|区|乡|镇|街道)?["“”]?(?:互联网\\s?[+＋]\\s?督查|12345|12315|12328|12369|12350|110|政务服务(?:便民)?热线|便民(?:服务)?热线|(?:市长|县长|区长|民生|阳光)热线|热线|人民网(?:领导)?(?:留言板)?|(?:领导)?留言板|网上信访|信访(?:局|平台|系统|件|事项)?|中国政府网|国务院客户端|网格(?:平台|中心|员)?|督查(?:室|平台)?|督办|微信(?:公众号|群|小程序)?|小程序|民意(?:直通车)?|书记信箱|市长信箱|信箱|平台|系统)["“”]?';
const PERSON =
  '(?:[一-龥]{1,3}(?:先生|女士|某某?|大爷|大妈|阿姨|同志)|热心|匿名|实名|群众|市民|居民|村民|网民|网友|来电人|来信人|来访人|信访人|上访人|诉求人|反映人|反应人|投诉人|举报人|咨询人|求助人|当事人|家长|商户|牧民|农户|服务对象|有人|对方)';
const SAID =
  '(?:来电|(?:求助|举报|公开|感谢|匿名)?信(?=[：:])|来信|来访|致电|拨打|留言|转办|交办|转来|转送|推送|移交|反映|反应|投诉|举报|咨询|求助|诉求|工单|线索|转发|收到|接到?|称|表示|提出|摘要|事项|内容|如下|件|单|：|:)';
const OPENER = new RegExp(
  `^[\\s"“”'‘’【\\[（(]*(?:(?:${PERSON}|${SOURCE}|${SAID})[的于到了】\\]）)，,、：:\\s\\d"“”-]*){1,16}`,
  'u'
);
const OPENER_ENDS =
  /(?:称|表示|反映|反应|投诉|举报|咨询|求助|如下|诉求|转办|交办|转发|工单|线索|留言|来电|来信|摘要|[：:，,】\]])\s*$/u;

const SALUTATION =
  /^\s*(?:尊敬的|敬爱的|亲爱的|各位|致)?[^，。！？\n]{0,14}(?:领导|书记|[乡镇区市县局]长|主任|政府|部门|同志|先生|女士|老师|单位|办事处|网友|群众|村民|居民|朋友)们?(?:你们?好|您好|好)?\s*[:：,，!！]\s*/u;
const GREETING =
  /^[\s“”"]*(?:(?:您|你|你们|大家|各位)好|领导好|喂|哎|在吗|打扰了?|请问一下)[呀啊吗]?[，,。！!：:～~\s]*/u;
const ADDRESSEE = /^\s*(?:各|有关|相关|你)[^。！？；\n]{1,40}[:：]\s*$/u;
const SIGNED =
  /^\s*(?:此致|敬礼|落款|署名|[^，。！？；：:\n]{2,24}(?:局|办|办公室|委|委员会|室|部|会|站|所|中心|政府|院|大队|支队|公司|专班|指挥部|街道|村委会|村|社区|居民|村民|群众|业主|牧民|家长))(?:[（(][^）)]*[）)])?\s*$/u;
const DATE_LINE = /^\s*(?:\d{2,4}\s*[年./-]\s*)?\d{1,2}\s*[月./-]\s*\d{1,2}\s*[日号]?(?:\s*\d{1,2}[:：]\d{2})?\s*$/u;
const CHAT_LINE =
  /^\s*(?:[^，。！？；\n]{1,12}\s+(?:昨天|今天|星期.|周.|上午|下午|晚上)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|@\S+|\[[^\]]{1,6}\]|(?:收到|已阅|看到)(?:请)?(?:回复|接龙)?|-{2,}.*-{2,}|[>》]+)\s*$/u;
const SIGNATURE = /^\s*(?:[^，。！？；：:\n]{2,6}[:：]\s*)?[\p{Script=Han}]{2,4}\s*(?:[\d*\s-]{6,})?\s*$/u;
const NUMBERS =
  /(?:1[3-9]\d[\d*]{8}|0\d{2,3}[-－—]?\d{7,8}|\d{17}[\dXx]|(?:电话|手机|微信|QQ|扣扣)(?:号码?)?[:：]?\s*[\d*-]{5,}|https?:\/\/\S+|@[^\s，。：:]+)/gu;

const HANDLING =
  /请各?|各?(?:乡镇|乡|镇|街道|村|社区|单位|部门|站所|承办|属地|主管|责任|职能|有关|相关|上级|领导)|人民政府|政府|办事处|你们?|我们?|贵|其|该|此|本|按照?|依照|根据|依法依规|依法|依规|规定|规范|要求|精神|批示|原则|信访工作条例|条例|时限|期限|时间|工作日|日内|日前|日|天内|小时|内|前|之前|尽快|及时|立即|抓紧|按时|限期|妥善|认真|切实|务必|严格|主动|高度|重视|核实|核查|调查|查实|调阅|了解|情况|问题|事项|诉求|反映|处理|处置|办理|办结|办|解决|落实|整改|答复|回复|回访|反馈|报送|书面|上报|报告|报|联系|沟通|解释|说明|工作|做好|来电人|来信人|诉求人|信访人|投诉人|举报人|当事人|市民|群众|本人|满意度|满意|纳入|考核|结果|进展|佐证|材料|照片|截图|上传|系统|平台|模板|受理|转送|转办|转交|转给|转来|转达|告知|决定|是否|书面|避免|重复|来电|投诉|督查室|督查|督办|信访局|市委办|县委办|政府办|办公室|现将|现|特此|关于|函|来函|复函|转呈|呈送|抄送|单位|通知|如下|遵照|执行|为感|为盼|谢谢|感谢|万分|十分|非常|恳请|恳求|希望|期盼|盼望|盼|望|给|予以|个|一个|老百姓|说法|交代|关注|重点|百忙之中|冒昧|打扰|来信|普通|敬请|敬礼|此致|辛苦|麻烦|收到|请|将|并|和|与|及|等|于|在|的|了|在|由|对|把|后|到|能|为|一下|我|您|专人|负责|明确|联系人|电话|按|属地|管理|范围|存档|备查|下班|本周|周[一二三四五六日天]|星期.|月|年|之|以|不|得|推诿|拖延|敷衍|组织|安排|所述|上述|以下|以上|看一下|看看|谁|这个|大家|附件|附表|详见|见|如|有|疑问|可|拨打|咨询|热线|要求保密|保密|匿名/gu;
const FEWEST = 2;
const LAST = 3;
const HEADING = 60;

/** The body of a pasted text, read sign by sign: form fields keep their content only; openers (市民来电反映：), salutations,
 *  addressees, signatures, dates, names of a chat, phone numbers and sentences that only say how to handle the matter go.
 *  Where nothing would be left the whole text stays. */
export function peel(pasted: string): Body {
  const letters = alike(pasted);
  const { text } = letters;
  const keep = new Uint8Array(text.length).fill(1);
  const drop = ({ from, to }: Span): void => {
    keep.fill(0, from, to);
  };
  fields(text).forEach(drop);
  const all = lines(text, keep);
  all.filter((span, index) => isFrame(text.slice(span.from, span.to), index, all.length)).forEach(drop);
  clauses(text, keep)
    .filter(({ from, to }) => handlesOnly(text.slice(from, to)))
    .forEach(drop);
  for (const { from, to } of lines(text, keep)) {
    let begin = from;
    for (;;) {
      const rest = text.slice(begin, to);
      const found = SALUTATION.exec(rest) ?? GREETING.exec(rest) ?? openerOf(rest);
      if (found === null || found[0] === '') break;
      begin += found[0].length;
    }
    drop({ from, to: begin });
  }
  for (const { index, 0: found } of text.matchAll(NUMBERS)) drop({ from: index, to: index + found.length });
  const left = keep.reduce((sum, each, index) => sum + (each && /\p{Script=Han}/u.test(text.charAt(index)) ? 1 : 0), 0);
  if (left < FEWEST) return { ...letters, shell: false };
  const at: number[] = [];
  let body = '';
  let gap = false;
  keep.forEach((each, index) => {
    if (!each) gap = true;
    else {
      if (gap && body !== '' && !body.endsWith('\n')) {
        body += '\n';
        at.push(letters.at[index] ?? 0);
      }
      gap = false;
      body += text.charAt(index);
      at.push(letters.at[index] ?? 0);
    }
  });
  return { text: body, at, shell: keep.includes(0) };
}

/** True for a line that belongs to the form of a letter, a notice or a chat: addressee, signature, date, name and time. */
function isFrame(line: string, index: number, count: number): boolean {
  if (DATE_LINE.test(line) || CHAT_LINE.test(line) || ADDRESSEE.test(line)) return true;
  return index > 0 && (SIGNED.test(line) || (index >= count - LAST && SIGNATURE.test(line)));
}

function openerOf(rest: string): RegExpExecArray | null {
  const found = OPENER.exec(rest);
  return found !== null && OPENER_ENDS.test(found[0]) ? found : null;
}

type Holds = 'content' | 'title' | 'other' | null;

function holds(label: string): Holds {
  const name = label.replace(/\s/gu, '');
  if (/^(?:尊敬|敬爱|亲爱|各位|广大|各)/u.test(name) || name.includes('的')) return null;
  if (/^(?:处理|办理|处置|答复|回访)/u.test(name)) return 'other';
  if (ABOUT_CASE.test(name) || ABOUT_PERSON.test(name)) return 'other';
  if (TITLE.test(name)) return 'title';
  return CONTENT.test(name) ? 'content' : null;
}

/** What goes because it stands in a form: the heads of all fields, and all fields but those that hold the content
 *  (without such a field: only those that tell who, when and how). */
function fields(text: string): Span[] {
  const heads: { from: number; to: number; what: Holds; bracket: boolean }[] = [];
  for (const found of text.matchAll(/[【[〔［]\s*([\p{Script=Han}A-Za-z0-9+“”" ]{2,16}?)\s*[】\]〕］]\s*[:：]?/gu))
    heads.push({ from: found.index, to: found.index + found[0].length, what: holds(found[1] ?? ''), bracket: true });
  for (const found of text.matchAll(/(?<=^|\n|\s{2}|[;；。|｜】\]]\s?)\s*([\p{Script=Han}]{2,8})\s*[:：]/gu)) {
    const what = holds(found[1] ?? '');
    if (what !== null) heads.push({ from: found.index, to: found.index + found[0].length, what, bracket: false });
  }
  heads.sort((a, b) => a.from - b.from);
  const inside = heads.filter((head, at) => !heads.some((other, index) => index < at && other.to > head.from));
  const formed = inside.filter(({ what, bracket }) => what !== null || bracket);
  const hasContent = formed.some(({ what }) => what === 'content');
  const spans: Span[] = [];
  const first = formed[0];
  if (hasContent && first !== undefined && first.from < HEADING && formed.some(({ what }) => what === 'other'))
    spans.push({ from: 0, to: first.from });
  formed.forEach(({ from, to, what }, index) => {
    const next = formed[index + 1]?.from ?? text.length;
    const line = text.indexOf('\n', to);
    if (what === null) {
      const label = text.slice(from, to);
      if (/工单|转发|转办|热线|来电|平台|督办|公告|通知|通报|提示|紧急|重要|求助|投诉/u.test(label))
        spans.push({ from, to });
      return;
    }
    spans.push({ from, to });
    if (what === 'other') spans.push({ from: to, to: hasContent || line < 0 || line > next ? next : line });
  });
  return spans;
}

function lines(text: string, keep: Uint8Array): Span[] {
  return split(text, keep, /\n/);
}

function clauses(text: string, keep: Uint8Array): Span[] {
  return split(text, keep, /[，,。！!；;？?：: \n]/u);
}

/** Stretches of kept letters between signs; a sign belongs to the stretch before it. */
function split(text: string, keep: Uint8Array, sign: RegExp): Span[] {
  const spans: Span[] = [];
  let from = -1;
  for (let index = 0; index <= text.length; index += 1) {
    const open = index < text.length && keep[index] === 1;
    if (open && from < 0) from = index;
    if (from >= 0 && (!open || sign.test(text.charAt(index)))) {
      spans.push({ from, to: open ? index + 1 : index });
      from = -1;
    }
  }
  return spans;
}

/** True for a clause that only says how a matter is to be handled: nothing is left without such words, names of places
 *  and numbers. */
export function handlesOnly(clause: string): boolean {
  const left = clause
    .replace(/[\p{Script=Han}]{2,8}?(?:省|自治区|州|盟|市|县|旗|区|乡|镇|街道|苏木)(?:人民政府|政府|党委|办事处)/gu, '')
    .replace(HANDLING, '')
    .replace(/[^\p{Script=Han}]/gu, '');
  return left.length === 0;
}
