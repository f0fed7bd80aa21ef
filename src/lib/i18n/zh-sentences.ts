// The sentences of findings and reports in Chinese, where every figure and name comes in as an argument, and what terms
// mean.
import type { LevelWords } from './levels.ts';
import { formatNumber as n, formatShare, stretches } from './numbers.ts';

/** A duty as a sentence names it: its name may be cut. */
export interface NamedDuty {
  id: string;
  list: 'basic' | 'shared' | 'reclaimed';
  seq: number;
  name: string;
}

/** A body or a topic: its Chinese name, short where there is a short one; `english` is null for one that has none. */
export interface NamedBody {
  name: string;
  english: string | null;
}

/** What two duties both concern: words that both print, else two words, one of each, for near things. */
export interface Concern {
  same: readonly string[];
  near: readonly string[];
}

/** What is asked twice: of which things, in words that both print, else of which topic; which deeds, in how many
 *  places. */
interface Repeat {
  objects: readonly string[];
  topics: readonly NamedBody[];
  deeds: readonly string[];
  places: number;
}

/** Who leads a duty: the bodies that clauses name, the words that say so, and whether somebody leads only a part. */
interface Leading {
  bodies: readonly NamedBody[];
  said: readonly string[];
  part: boolean;
}

/** What a part of a duty rests on: its words, the names of the needs, the bodies that usually give them, whether the
 *  lists name one of these, and the nearest shared duty. */
interface Reliance {
  words: readonly string[];
  needs: readonly string[];
  bodies: readonly NamedBody[];
  listed: boolean;
  nearest: NamedDuty | null;
}

export type FindingSentences = ReturnType<typeof findings>;
export type ReportSentences = ReturnType<typeof report>;
export type Terms = Record<keyof typeof terms, { term: string; meaning: string }>;

const share = (value: number | null) => (value === null ? '—' : formatShare(value));
const list = (items: readonly string[]) => items.join('、');

const quoted = (words: readonly string[], between = '、') => words.map((word) => `“${word}”`).join(between);
const names = (bodies: readonly NamedBody[]) => bodies.map(({ name }) => name).join('、');
const LIST = { basic: '基本', shared: '配合', reclaimed: '收回' };
const placeOf = ({ list, seq }: NamedDuty) => `${LIST[list]}第${seq}项`;
const titled = (duty: NamedDuty) => `“${duty.name}”（${placeOf(duty)}）`;

/** Sentences of findings for the levels of a place: of each kind its rule, what a finding of it says, what is to be
 *  decided and what could be done. */
export const findings = ({ lower }: LevelWords) => {
  const concern = ({ same, near }: Concern) =>
    same.length > 0 ? `都写到${quoted(same)}` : `分别写${quoted(near, '和')}，事物相近`;
  const border = {
    own: () => `都是${lower}自己的职责，能否合并或分清？`,
    helps: (bureaus: readonly NamedBody[]) => `哪些由${lower}负总责，哪些只是配合${names(bureaus)}？`,
    helpsMany: (count: number) => `哪些由${lower}负总责，哪些只是配合这${count}个部门？`,
    same: (bureaus: readonly NamedBody[]) => `都由${names(bureaus)}提出，能否合并？`,
    apart: (one: readonly NamedBody[], other: readonly NamedBody[]) =>
      `由${names(one)}和${names(other)}分别提出，${lower}要做两遍吗？`,
    parts: (one: readonly NamedBody[], other: readonly NamedBody[]) =>
      `由${names(one)}和${names(other)}分别提出，各管哪一段？`
  };
  return {
    title: (topics: readonly NamedBody[]) => names(topics),
    places: (duties: readonly NamedDuty[], all: number) =>
      duties.map(placeOf).join('、') + (all > duties.length ? `等${all}项` : ''),
    asked: (about: string, decide: string) => `${about}：${decide}？`,
    why: (useful: number, sure: number, part: number, further: number) =>
      `按估计排序：这类问题的用处估为${useful.toFixed(2)}，规则对最前一条的把握为${sure.toFixed(2)}` +
      `${part < 1 ? `，按所涉内容再乘以${Number(part.toFixed(2))}` : ''}` +
      `${further > 0 ? `；另有${further}类问题指向同一件事` : ''}。`,
    border,
    kinds: {
      fragmentation: {
        rule: (onDuty: number, ofField: number, inField: number) =>
          `一项配合事项列出${onDuty}个及以上部门；或同一领域的${ofField}项及以上配合事项合计涉及${inField}` +
          '个及以上部门，且没有一个部门出现在其中六成以上事项。领域按事项名称的主题归并，属经验判断。',
        duty: (duty: NamedDuty, bureaus: number, { bodies: leads, said, part }: Leading) =>
          `${titled(duty)}分散在${bureaus}个部门，` +
          (said.length === 0
            ? `条文${part ? '只就其中一段写了' : '没有一处写'}“牵头”。`
            : leads.length === 0
              ? `条文写了${quoted(said)}，没有写由谁。`
              : `条文写由${names(leads)}${quoted(said)}。`),
        field: (
          { name: field }: NamedBody,
          duties: number,
          bureaus: number,
          first: readonly NamedBody[],
          most: number
        ) => `“${field}”领域的${duties}项配合事项涉及${bureaus}个部门，出现最多的${names(first)}也只在其中${most}项。`,
        decide: '由哪个部门牵头，各部门各管哪一段',
        handling: '商各部门定一个牵头部门，列在部门栏第一位并注明'
      },
      overlap: {
        rule: (from: number) =>
          `两项基本或配合事项相似度达到${from}，而且文字里看得出：两项都印有一个别的事项少见的词组；或者都印有同一事物，又有同样的` +
          '工作（宣传教育不算）；同一部门提出的，主题相同、有几样同样的工作也算。相似度由主题词、名称用词、工作内容和共同部门算' +
          `出。引号里的字在两项名称或${lower}职责里都印有，部门名称里的字不算。`,
        pair: (a: NamedDuty, b: NamedDuty, matter: Concern, work: readonly string[], ask: string) =>
          `${titled(a)}与${titled(b)}${concern(matter)}` +
          `${work.length === 0 ? '' : `，${lower}的工作都有${quoted(work)}`}；${ask}`,
        decide: '两项的界线画在哪里，要不要合并',
        handling: '重叠部分并入一项，另一项注明“见该项”'
      },
      duplication: {
        rule: (from: number) => `两项事项重叠，而且至少有一对${lower}职责对同一事物提出同一工作（强度达到${from}）。`,
        pair: (a: NamedDuty, b: NamedDuty, { objects, topics, deeds, places }: Repeat, ask: string) =>
          `${titled(a)}与${titled(b)}${objects.length > 0 ? `对${quoted(objects)}` : `在${names(topics)}方面`}重复提出` +
          `${quoted(deeds)}，共${places}处；${ask}`,
        decide: '同一工作做一次还是两次，结果给谁用',
        handling: '合并成一次检查、一次上报，结果共用'
      },
      'listed without duty': {
        rule: () =>
          '列入“对应上级部门”的部门，没有任何一条职责条款以它为责任主体；会同、联合、配合的对象和接收报送的对象不算责任' +
          '主体。有条款没写主语的，是同一个缺口，见“责任不明”。',
        duty: (duty: NamedDuty, bureaus: readonly NamedBody[], mentions: number) =>
          `${titled(duty)}列有${names(bureaus)}，但没有一条职责写明由其承担，` +
          `${mentions === 0 ? '条文也没有提到' : `只在${mentions}条里作为会同或报送对象出现`}。`,
        decide: '该部门承担什么，还是退出部门栏',
        handling: '请该部门补一条职责，或从部门栏删去'
      },
      'acting but unlisted': {
        rule: () =>
          `职责条款以某机构为责任主体或协同主体，而该事项的“对应上级部门”没有它。${lower}自身、村、个人和“有关部门”这类不` +
          '指名的说法不算；合同单位只在作为责任主体时算。点名督促、委托其承担工作的单位，“其他负有…职责的部门”，以及要等' +
          '其审批、审定的机关也算，强度较低。',
        how: {
          bureau: (bodies) => `要求${names(bodies)}参与`,
          actor: (bodies) => `以${names(bodies)}为责任主体`,
          collective: (bodies) => `把责任交给${names(bodies)}，没有点名`,
          others: (bodies) => `还把责任交给“${names(bodies)}”，没有点名`,
          'set to work': (bodies) => `安排${names(bodies)}承担具体工作`,
          'of a listed bureau': (bodies) => `以下属的${names(bodies)}为责任主体`,
          partner: (bodies) => `要求${names(bodies)}参与`,
          decides: (bodies) => `要等${names(bodies)}决定`
        } satisfies Record<string, (bodies: readonly NamedBody[]) => string>,
        duty: (duty: NamedDuty, how: string) => `${titled(duty)}的条文${how}，“对应上级部门”却没有列出。`,
        unnamed: (duty: NamedDuty, bodies: readonly NamedBody[]) =>
          `${titled(duty)}的条文和部门栏都只写“${names(bodies)}”，没有一处写明是哪些部门。`,
        role: (duty: NamedDuty, bodies: readonly NamedBody[]) =>
          `${titled(duty)}的条文以“${names(bodies)}”为责任主体，没有写明就是部门栏里的哪一个部门。`,
        decide: '是否列入部门栏、由谁对它负责',
        handling: '列入“对应上级部门”，或改写条款点明责任部门'
      },
      unattributed: {
        rule: () => '事项列出几个部门，而某条上级职责没有写主语，上面也没有部门标题，无法确定由谁承担。',
        duty: (
          duty: NamedDuty,
          open: number,
          all: number,
          bureaus: readonly NamedBody[],
          silent: readonly NamedBody[]
        ) =>
          `${titled(duty)}的${all}条上级职责中有${open}条没有写明责任主体，` +
          `${bureaus.length === 0 ? '也没有列出部门' : `部门栏列有${names(bureaus)}`}` +
          `${silent.length === 0 ? '' : `，其中${names(silent)}没有一条提到`}。`,
        decide: '每一条由谁承担',
        handling: '逐条补写主语'
      },
      residue: {
        rule: () =>
          `已收回事项的事物（不看被处罚人是谁）在基本或配合事项中仍要${lower}办理：做的是同类工作；收回的是处罚的，则仍要` +
          `${lower}管理、监管同一样东西（两项都印有它的字）或自己处罚。只要求${lower}发现并上报的，是正常衔接，不算（名称就写管理、监管该事物、条` +
          '款还要做别的事的仍算，强度较低）；奖励不算。指向同一事项的几项收回合为一条。',
        duty: (
          taken: NamedDuty,
          count: number,
          takers: readonly NamedBody[],
          still: NamedDuty,
          work: readonly string[]
        ) =>
          `${titled(taken)}${count > 1 ? `等${count}项` : ''}已由${names(takers) || '上级部门'}收回，而${titled(still)}` +
          `仍要${lower}${work.length === 0 ? '办理同一事物' : quoted(work)}：收回到哪一步，${lower}还做什么？`,
        shared: (
          taken: NamedDuty,
          count: number,
          takers: readonly NamedBody[],
          still: NamedDuty,
          work: readonly string[]
        ) =>
          `${titled(taken)}${count > 1 ? `等${count}项` : ''}已由${names(takers) || '上级部门'}收回，而${titled(still)}` +
          `仍要${lower}配合${work.length === 0 ? '办理同一事物' : quoted(work)}：收回以后，${lower}的条款要不要改？`,
        sibling: (taken: NamedDuty, count: number, takers: readonly NamedBody[], still: NamedDuty) =>
          `${titled(taken)}${count > 1 ? `等${count}项` : ''}已由${names(takers) || '上级部门'}收回，而${titled(still)}` +
          `也是处罚，仍列在配合清单，要${lower}办的只是发现和上报：要不要一并收回？`,
        decide: `收回到哪一步，${lower}还做什么`,
        handling: `改写${lower}事项，只留发现和上报`
      },
      'reclaimed clean': {
        rule: () =>
          '已收回的事项（处罚除外，处罚见“移交不明”）在基本和配合清单中没有同一事物的事项：收回干净，但遇到来办的群众或' +
          '需要推荐、上报时怎样衔接，清单没有说明。',
        duty: (duty: NamedDuty, takers: readonly NamedBody[], asks: 'merit' | 'resident' | 'case' | 'work') =>
          `${titled(duty)}已由${names(takers) || '上级部门'}收回，另两张清单没有同一事物的事项：` +
          {
            merit: `${lower}是否还要推荐人选，没有说明。`,
            resident: `群众仍到${lower}来办时，要不要写明引导去哪里？`,
            case: `${lower}遇到这类情况时报不报、报给谁，没有说明。`,
            work: `以后再派给${lower}办时接不接，没有说明。`
          }[asks],
        decide: '收回后再遇到时转给谁，由谁推荐、上报',
        handling: '写明承接部门、联系方式和怎样衔接'
      },
      'who hands it over': {
        rule: () =>
          `处罚权已收回，而基本和配合清单中没有一项同一事物的事项要求${lower}发现、上报或移送这类情况：天天在现场的是` +
          `${lower}，线索要不要报、多久有回音没有写。仍要${lower}管同一事物的见“收回残留”。同一部门同一类别的合为一条。`,
        duties: (first: NamedDuty, count: number, takers: readonly NamedBody[], finds: readonly string[]) =>
          `${titled(first)}${count > 1 ? `等${count}项处罚` : ''}已由${names(takers) || '上级部门'}收回` +
          `${finds.length === 0 ? '' : `，承接条款写明承接部门自己${quoted(finds)}`}；` +
          `基本和配合清单没有一处写明${lower}发现这类情况要不要上报：${lower}看见了，要不要报，多久有回音？`,
        decide: '谁发现、向谁移交、多久回复',
        handling: '增列“发现—移交—反馈”的配合事项'
      },
      'township alone': {
        rule: () =>
          '基本事项的某一部分依法要靠上级的执法权、审批或资金（词库“needs”列出主题和依据），而没有一项同一事物的配合事项' +
          '在上级职责中写明查处、审核、资金等，也没有部门收回这方面的处罚。只是领域相近的配合事项不算。只做宣传、统计、服务、' +
          `保洁、转交诉求的部分不看；由${lower}自己处罚、拆除、审批的，归“有责无权”。`,
        needs: { 执法: '执法权', 审批: '审批', 资金: '资金' },
        duty: (duty: NamedDuty, { words, needs, bodies, listed, nearest }: Reliance) =>
          `${titled(duty)}中的${quoted(words)}通常要靠${names(bodies) || '上级部门'}的${needs.join('、')}，` +
          (listed
            ? `而没有一项配合事项写明由谁提供${nearest === null ? '。' : `；最相近的${titled(nearest)}也没有写。`}`
            : `而三张清单里没有${names(bodies)}。`),
        decide: '由哪个部门提供权力、审批、资金',
        handling: '增设配合事项写明上级职责，或由上级部门收回'
      },
      'power without backing': {
        rule: () =>
          `基本事项写明由${lower}处罚、拆除、责令、审批、裁决，而没有同一事物的配合事项写明上级部门查处、执法或审核；或者` +
          `配合事项的${lower}职责里有这些权力，而同一事项的上级职责没有。未经批准、未取得许可证一类的说法不算审批，登记备案发的卡不算许可；名称写明有派驻执法队伍的、党内纪律方面的不算。`,
        basic: (duty: NamedDuty, deeds: readonly string[], enforces: boolean) =>
          `${titled(duty)}由${lower}${quoted(deeds)}，而没有一项配合事项写明上级部门怎样支撑：` +
          `${enforces ? '执法人员、鉴定取证、强制执行由谁承担' : '由谁指导、复核，当事人不服找谁'}？`,
        shared: (duty: NamedDuty, deeds: readonly string[], bureaus: readonly NamedBody[]) =>
          `${titled(duty)}的${lower}职责写有${quoted(deeds)}，而${names(bureaus) || '上级部门'}的职责里没有执法权或` +
          '审批的内容。',
        decide: '执法力量、取证、强制执行由谁承担',
        handling: '明确派驻或委托执法的办法，做不到的收回'
      },
      'loop gap': {
        rule: () =>
          `${lower}职责要求把线索、隐患、险情、违法行为等上报或移交，而该事项的上级职责没有一条写收到以后怎样核查、查处、` +
          `处置、维修或反馈（整条只有几个字的，写了“执法”就算）。报送名单、数据、材料的不看；写明只报给村或${lower}的不看。`,
        some: (count: number) => `${count}个部门`,
        bodies: (bureaus: readonly NamedBody[]) => names(bureaus),
        duty: (duty: NamedDuty, what: readonly string[], nobody: boolean, whose: string, clauses: number) =>
          `${titled(duty)}要${lower}上报${quoted(what)}${nobody ? '，没有写明报给谁' : ''}；${whose}的` +
          `${clauses}条职责没有一条写收到以后怎样核查、处置、反馈。`,
        decide: '收到上报后谁核查处置、多久反馈',
        handling: '在上级职责补“受理、核查、反馈”条款'
      },
      'wrong column': {
        rule: () =>
          `“上级部门职责”一栏的条款以${lower}为责任主体（包括与部门并列），或者“${lower}配合职责”一栏的条款以部门、医院、` +
          `调查队、企业、申请人等${lower}和村以外的人为责任主体。`,
        city: (duty: NamedDuty, clauses: number, joint: boolean) =>
          `${titled(duty)}的“上级部门职责”一栏有${clauses}条` +
          `${joint ? `把${lower}与部门并列为` : `以${lower}为`}责任主体，` +
          `而${lower}职责一栏没有这一条：按哪一栏考核？`,
        township: (duty: NamedDuty, clauses: number, who: readonly NamedBody[]) =>
          `${titled(duty)}的${lower}职责一栏有${clauses}条以${names(who)}为责任主体，不是${lower}的工作，却算在${lower}名下。`,
        decide: '这一条按哪一栏考核',
        handling: '移到应在的一栏，或从清单删去'
      },
      'one-sided load': {
        rule: (least: number, times: number) =>
          `配合事项中由${lower}自己办的条款达到${least}条，并且是上级职责条款的${times}倍及以上。以村、居民、医院等为主体` +
          `的条款不计入${lower}。条数不等于工作量，只作提问的线索。`,
        duty: (duty: NamedDuty, own: number, bureaus: readonly NamedBody[], city: number) =>
          `${titled(duty)}名为配合，${lower}要办${own}条，${names(bureaus)}只写了${city}条：谁是主、谁是辅？`,
        decide: '主责在谁，上级部门具体做什么',
        handling: `请部门补写自己的职责，或减少${lower}条款`
      },
      'unfunded task': {
        rule: () =>
          `${lower}职责要求组建队伍、储备物资、建设或维修养护设施，而同一配合事项双方的条款没有一处提到资金、经费、补助、` +
          '配备（转发给受助人的救助款物不算）；基本事项则看同一事物的配合事项。没有写不等于没有钱，属经验判断。',
        shared: (duty: NamedDuty, work: readonly string[], bureaus: readonly NamedBody[]) =>
          `${titled(duty)}要${lower}${quoted(work)}，双方条款都没有写明做这件事的经费或物资从哪里来（${names(bureaus)}）。`,
        basic: (duty: NamedDuty, work: readonly string[]) =>
          `${titled(duty)}要${lower}${quoted(work)}，没有一项同一事物的配合事项写明做这件事的经费或物资从哪里来。`,
        decide: '经费、物资从哪里来',
        handling: '写明经费渠道，没有渠道的不列为硬任务'
      },
      'one-list category': {
        rule: () =>
          '一个事项类别只出现在三张清单中的一张；文件只有一张清单、没有类别，或者多数类别都只在一张清单时不判断。只在基本清单、' +
          `又不止一项的，是${lower}自己的领域，不算。`,
        category: ({ name }: NamedBody, list: NamedDuty['list'], duties: number) =>
          `“${name}”只出现在` +
          `${{ basic: '基本履职事项', shared: '配合履职事项', reclaimed: '上级部门收回事项' }[list]}清单，共${duties}项；另两张清单没有这一类别。`,
        decide: '这一类是否需要对应的基本或配合事项',
        handling: '核对后说明理由'
      },
      mismatch: {
        rule: () =>
          '三种情况：名称要求办一件事（如调整、审批、整治），而双方每一条职责都只讲宣传、培训；名称所指的事物在五条及以上' +
          '的条款里一次也没有出现；已收回事项的承接方式写的是别的工作，没有一处写名称里的工作。',
        soft: (duty: NamedDuty, deeds: readonly string[], clauses: number) =>
          `${titled(duty)}名为“${deeds.join('、')}”，但${clauses}条职责都只讲宣传、培训，没有一条写怎样${deeds.join('、')}。`,
        absent: (duty: NamedDuty, clauses: number, named: readonly string[]) =>
          `${titled(duty)}的${clauses}条职责都没有提到名称所说的“${named.join('、')}”。`,
        other: (duty: NamedDuty, deeds: readonly string[], other: readonly string[]) =>
          `${titled(duty)}名为“${deeds.join('、')}”，承接方式写的却是${other.join('、')}，` +
          `没有一处写${deeds.join('、')}：收回的到底是哪一项？`,
        decide: '改名称，还是补条款',
        handling: '名称与条款改成一致'
      }
    }
  };
};

/** Sentences of the report for the levels of a place. */
export const report = ({ lower, own, upper }: LevelWords) => ({
  title: (place: string, filter: string) => `${place}履职事项清单分析报告${filter === '' ? '' : `（${filter}）`}`,
  subtitle: (filter: string, date: string) => [filter, date].filter((part) => part !== '').join('；'),
  contents: '目录',
  figure: (number: number, title: string) => `图${number}　${title}`,
  table: (number: number, title: string) => `表${number}　${title}`,
  annex: (number: number, title: string) => `附件${number}　${title}`,
  seeAnnex: (numbers: readonly number[]) => `详见附件${numbers.join('、')}。`,
  see: (figures: readonly number[], tables: readonly number[]) =>
    `见${[...figures.map((number) => `图${number}`), ...stretches(tables, (number) => `表${number}`, '至')].join('、')}。`,
  firstRows: (title: string, shown: number, all: number) => `${title}（列前${shown}行，共${all}行）`,
  annexMark: (number: number) => `附件${number}`,
  empty: (filter: string) => `${filter}——没有符合的事项，不出文件。`,
  changes: {
    title: (place: string) => `关于${place}履职事项变动情况的专报`,
    titleTwo: (a: string, b: string) => `关于${a}与${b}履职事项异同的专报`,
    summary: '变动的总体情况',
    flow: (from: string, to: string, count: number) => `${from}转为${to}的${count}项`,
    flows: (moves: readonly string[]) =>
      moves.length === 0 ? '没有事项在三张清单之间转移。' : `在三张清单之间转移的：${list(moves)}。`,
    bureaus: (count: number) => `${count}个部门的事项有进有出`,
    bureau: (name: string, before: number, after: number) => `${name}由${before}项变为${after}项`,
    bureausText: (rows: readonly string[]) => `进出最多的是：${rows.join('；')}。`,
    categories: (names: readonly string[]) => `变动集中在${list(names)}`,
    category: (name: string, count: number) => `${name}${count}项`,
    categoriesText: (rows: readonly string[]) => `按类别，${list(rows)}；一项有几种变动的，各计一次。`,
    matters: (shown: number, all: number) =>
      shown < all ? `需要核定的变动（共${all}类，列前${shown}类）` : '需要核定的变动',
    names: (names: readonly string[], all: number) => `${names.join('；')}${names.length < all ? '等' : ''}`,
    added: (count: number) => `新增${count}项：有没有依据、经费和人手`,
    removed: (count: number) => `取消${count}项：事由谁接、群众找谁`,
    moved: (count: number) => `换清单${count}项：责任变到谁身上`,
    bureausChanged: (count: number) => `部门有变${count}项：牵头和承接衔接上没有`,
    split: (count: number) => `拆分或合并${count}项：职责有没有遗漏`,
    doubtful: (count: number) => `对应关系没有把握的${count}项：是不是同一件事`
  },
  brief: {
    title: (place: string, filter: string) => `关于${place}履职事项的专报${filter === '' ? '' : `（${filter}）`}`,
    bureauTitle: (place: string, bureau: string) => `关于${bureau}涉及${place}履职事项的专报`,
    dutyTitle: (name: string) => `关于“${name}”的专报`,
    opening: (
      place: string,
      date: string,
      filter: string,
      { basic, shared, reclaimed, bureaus }: Record<'basic' | 'shared' | 'reclaimed' | 'bureaus', number>
    ) =>
      `据《${place}履职事项清单》（${date}），${filter === '' ? '清单' : `“${filter}”范围内`}共有` +
      `${n(basic + shared + reclaimed)}项：基本履职${n(basic)}项、配合履职${n(shared)}项、上级收回${n(reclaimed)}项` +
      `${bureaus > 0 ? `，列明${upper}级部门${n(bureaus)}个` : ''}。`,
    seeFigure: '分布见图1。',
    shared: (bureaus: readonly string[], part: number, total: number) =>
      `${list(bureaus)}列入${n(total)}项配合事项中的${n(part)}项`,
    reclaimed: (bureaus: readonly string[], part: number, total: number) =>
      `${list(bureaus)}承接${n(total)}项收回事项中的${n(part)}项`,
    reclaimedText: (bureaus: number, remains: number) =>
      `由${n(bureaus)}个部门承接${remains === 0 ? '。' : `；${n(remains)}项的事在别的清单仍有，待核对。`}`,
    asked: (clauses: number, reports: number, bureau: string | null) =>
      `${lower}承担职责${n(clauses)}条` +
      `${reports === 0 ? '' : `，其中${n(reports)}条需${bureau === null ? '向上' : `向${bureau}`}报送`}`,
    askedText: (
      rows: readonly { name: string; clauses: number }[],
      { period, dated }: Record<'period' | 'dated', number>
    ) =>
      `按工作类型，${list(rows.map(({ name, clauses }) => `${name}${n(clauses)}条`))}居前（一条可属多个类型）；` +
      `写明周期的${n(period)}条，写明期限的${n(dated)}条。`,
    bureau: (name: string, shared: number, reclaimed: number) =>
      `${name}${[
        ...(shared > 0 ? [`列入配合事项${n(shared)}项`] : []),
        ...(reclaimed > 0 ? [`承接收回事项${n(reclaimed)}项`] : [])
      ].join('、')}`,
    bureauText: (
      place: string,
      date: string,
      categories: readonly { name: string; duties: number }[],
      beside: readonly { name: string; duties: number }[]
    ) => {
      const counted = (rows: readonly { name: string; duties: number }[]) =>
        list(rows.map(({ name, duties }) => `${name}（${n(duties)}项）`));
      const said = [
        ...(categories.length === 0 ? [] : [`这些事项主要属于${counted(categories)}`]),
        ...(beside.length === 0 ? [] : [`与其同列最多的部门是${counted(beside)}`])
      ];
      const source = `据《${place}履职事项清单》（${date}）`;
      return said.length === 0 ? `以上${source}。` : `${source}，${said.join('；')}。`;
    },
    duty: (of: NamedDuty['list'], bureaus: number, city: number, own: number) =>
      bureaus === 0
        ? of === 'basic'
          ? `本项由${lower}负责，没有列${upper}级部门`
          : '本项未列部门'
        : of === 'reclaimed'
          ? `本项已由上级收回，列有承接部门${n(bureaus)}个`
          : `本项列有部门${n(bureaus)}个，${upper}级职责${n(city)}条，${lower}承担职责${n(own)}条`,
    dutyText: (
      place: string,
      date: string,
      {
        list: of,
        seq,
        category,
        where
      }: { list: 'basic' | 'shared' | 'reclaimed'; seq: number; category: string; where: string },
      bureaus: readonly string[],
      leads: readonly string[]
    ) =>
      `本项为《${place}履职事项清单》（${date}）${LIST[of]}第${n(seq)}项${where === '' ? '' : `（原文${where}）`}` +
      `${category === '' ? '' : `，类别为${category}`}。` +
      (bureaus.length === 0
        ? ''
        : bureaus.length === 1
          ? `部门栏列${bureaus[0]}。`
          : `部门栏首位是${bureaus[0]}${leads.length === 0 ? '（不等于牵头）' : ''}，另有${n(bureaus.length - 1)}个部门` +
            `${leads.length === 0 ? '' : `；写明牵头的是${list(leads)}`}。`),
    clauses: (side: string, count: number) => `${side}${n(count)}条`,
    quote: (text: string) => `“${text}”`,
    rest: (count: number) => `其余${n(count)}条见清单。`,
    matters: (shown: number, all: number) =>
      `需研究明确的事项${n(all)}件${all > shown ? `，本专报列${n(shown)}件` : ''}`,
    noMatter: (about: string) => `“${about}”在筛选范围内没有待定的事，不出文件。`,
    matter: (about: string, kind: string) => `${about}：${kind}`,
    quoted: (duty: string, where: string, text: string) =>
      `${duty === '' && where === '' ? '原文' : duty}${where}写“${text}”。`,
    proposal: (handling: string) => `建议${handling}。`,
    sameProposal: (matter: string) => `建议同${matter}。`,
    bureauBars: (count: number) => `事项最多的${n(count)}个部门（项；一项列几个部门的，各部门各计一次）`,
    categoryBars: (count: number) => `事项最多的${n(count)}个类别（项）`,
    annex: (number: number, name: string) => `${number === 1 ? '附件：' : '　　　'}${number}．${name}`,
    workbook: (place: string, filter: string) => `${place}履职事项清单统计表${filter === '' ? '' : `（${filter}）`}`,
    issuer: '（发文机关署名）',
    date: '　　　　年　　月　　日'
  },
  total: '合计',
  totalDistinct: '合计（不重复计）',
  share: '占比',
  duties: '事项数',
  bureaus: '部门',
  name: '事项名称',
  number: '序号',
  where: '原文位置',
  pages: '原文页码',
  clauses: '条款数',
  note: '说明',
  nothing: '筛选范围内没有这方面的事项。',
  asked: '本报告由清单原文统计生成；推断性结论均为待核实问题，不作定性。',
  multiple: '一项事项列有多个部门的，在各部门分别计数，因此各部门之和大于事项总数；合计栏不重复计。',
  comma: '、',
  live: {
    title: '交互查询',
    hint: '点矩阵的格、行或列，或点部门条，下方事项表随之筛选；点事项名称看条款原文。',
    search: '搜索事项与条款',
    count: '#项',
    list: '清单'
  },
  overview: {
    title: '总体情况',
    message: (total: number, basic: number, shared: number, reclaimed: number) =>
      `清单共${n(total)}项：基本${n(basic)}项、配合${n(shared)}项、收回${n(reclaimed)}项`,
    counts: (
      place: string,
      filter: string,
      total: number,
      basic: number,
      shared: number,
      reclaimed: number,
      categories: number
    ) =>
      `${place}履职事项清单${filter === '' ? '' : `在“${filter}”范围内`}共${n(total)}项，其中基本履职事项${n(basic)}项、` +
      `配合履职事项${n(shared)}项、上级部门收回事项${n(reclaimed)}项，分属${n(categories)}个类别。`,
    clauses: (bureaus: number, city: number, township: number, reports: number) =>
      `清单列明${upper}级部门${n(bureaus)}个；${upper}级职责${n(city)}条，${lower}配合职责${n(township)}条，其中要向上报送的${n(reports)}条。`,
    many: (many: number, most: number, name: string) =>
      `列有两个及以上部门的配合事项${n(many)}项，部门最多的一项列有${n(most)}个（${name}）。`,
    benchmark: ({ basic, shared, reclaimed }: Readonly<Record<NamedDuty['list'], number>>, mean: number) =>
      `全国乡镇平均${n(mean)}项，其中基本${n(basic)}项、配合${n(shared)}项、收回${n(reclaimed)}项（中央编办统计，新华社2025年6月报道）。此数仅作背景，不作评价。`,
    benchmarkMessage: (total: number, mean: number) => `${own}${n(total)}项，全国平均${n(mean)}项；平均数只作背景`,
    table: '三张清单事项数',
    list: '清单',
    national: '全国平均'
  },
  composition: {
    title: '事项构成',
    message: (category: string, duties: number, rate: number | null) =>
      `${category}事项最多，共${n(duties)}项，占${share(rate)}`,
    top: (categories: readonly { name: string; duties: number }[], rate: number | null) =>
      `事项较多的类别依次为${list(categories.map(({ name, duties }) => `${name}（${n(duties)}项）`))}，合计占${share(rate)}。`,
    single: (categories: readonly string[]) =>
      categories.length === 0
        ? '各类别均出现在两张以上清单中。'
        : `只出现在一张清单中的类别有${n(categories.length)}个：${list(categories)}。`,
    table: '各类别事项数'
  },
  workload: {
    title: '部门分布',
    message: (rate: number | null, few: number, count: number, counted: string) =>
      `${n(few)}个部门占了配合事项（共担的事${counted}）的${share(rate)}，共涉及${n(count)}个部门`,
    fewMessage: (name: string, duties: number, count: number) =>
      `${name}配合事项最多，共${n(duties, 1)}项${count > 1 ? `；共涉及${n(count)}个部门` : ''}`,
    top: (rows: readonly { name: string; duties: number }[]) =>
      `配合事项最多的部门依次为${list(rows.map(({ name, duties }) => `${name}（${n(duties, 1)}项）`))}。`,
    concentration: (rate: number | null, few: number, gini: number | null) =>
      `前${n(few)}个部门合计占${share(rate)}，基尼系数${gini === null ? '—' : gini.toFixed(2)}（0为平均，越接近1越集中）。`,
    reclaimed: (rows: readonly { name: string; duties: number }[]) =>
      `收回事项的承接部门中，最多的是${list(rows.map(({ name, duties }) => `${name}（${n(duties, 1)}项）`))}。`,
    lorenzMessage: (rate: number | null, few: number, gini: number | null) =>
      `前${n(few)}个部门占${share(rate)}，基尼系数${gini === null ? '—' : gini.toFixed(2)}`,
    table: '各部门工作量',
    city: `${upper}级条款`,
    township: `${lower}条款`
  },
  heatmap: {
    title: '部门与类别对应情况',
    message: (bureau: string, category: string, duties: number) =>
      `责任最集中处：${bureau}—${category}，${n(duties)}项`,
    onSlide: (bureau: string, category: string, duties: number) =>
      `本页最集中处：${bureau}—${category}，${n(duties)}项`,
    cells: (cells: number, bureaus: number, categories: number) =>
      `${n(bureaus)}个部门与${n(categories)}个类别之间，有对应事项的共${n(cells)}处。`,
    top: (rows: readonly { bureau: string; category: string; duties: number }[]) =>
      `事项最多的对应关系为${list(rows.map(({ bureau, category, duties }) => `${bureau}—${category}（${n(duties)}项）`))}。`,
    table: '部门与类别对应矩阵',
    township: `${own}（基本履职）`,
    own,
    legend: '格内为事项数，颜色越深事项越多；空白表示没有。'
  },
  actions: {
    title: `${lower}配合职责`,
    message: (action: string, clauses: number, rate: number | null) =>
      `要${lower}做得最多的是${action}：${n(clauses)}条，占${share(rate)}`,
    top: (rows: readonly { name: string; clauses: number }[], total: number) =>
      `${lower}配合职责共${n(total)}条，按工作类型，最多的是` +
      `${list(rows.map(({ name, clauses }) => `${name}（${n(clauses)}条）`))}。一条职责可属于多个类型。`,
    table: `${lower}职责的工作类型`,
    cadence: `${lower}职责的频次与时限`,
    kind: '工作类型',
    stated: '写明的频次或时限',
    none: '未写明'
  },
  sharing: {
    title: '协同关系',
    message: (many: number, rate: number | null) =>
      `${n(many)}项配合事项由两个及以上部门共担，占配合事项的${share(rate)}`,
    ties: (rows: readonly { one: string; two: string; duties: number }[]) =>
      `共同列入同一事项最多的部门组合是${list(rows.map(({ one, two, duties }) => `${one}与${two}（${n(duties)}项）`))}。`,
    table: '部门最多的配合事项',
    pairs: '共担事项最多的部门组合',
    pairsMessage: (pairs: number) => `${n(pairs)}对部门至少共担一项配合事项`,
    count: '部门数',
    one: '部门一',
    two: '部门二'
  },
  findings: {
    title: '需要核实的问题',
    message: (total: number, strong: number) => `共提出${n(total)}个待核实问题，其中线索较强的${n(strong)}个`,
    counts: (rows: readonly { name: string; count: number }[]) =>
      `按类型分：${list(rows.map(({ name, count }) => `${name}${n(count)}个`))}。`,
    none: (names: readonly string[]) => `未发现线索的类型：${list(names)}。`,
    ask: '以上均为按规则从清单文本提出的问题，是否属实须由相关部门核实。',
    table: (name: string, shown: number, total: number) =>
      shown === total ? name : `${name}（先看的${n(shown)}个，全部${n(total)}个见工作簿）`,
    kindHeading: (name: string, total: number) => `${name}（${n(total)}个）`,
    kindMessage: (name: string, total: number, strong: number) =>
      `${name}：${n(total)}个待核实问题，线索较强的${n(strong)}个`,
    strongHead: '线索较强',
    restHead: '中等或较弱',
    kind: '类型',
    order: '先后',
    first: '先看',
    later: '留后',
    matter: '事由',
    leading: (cases: number, led: number, kept: number) =>
      `先看${n(cases)}件事的${n(led)}个问题；其余${n(kept)}个较弱或重复，留在后面。`,
    sentence: '问题',
    strength: '线索',
    duties: '涉及事项',
    state: '处理情况',
    open: '待核实',
    byKind: '各类问题数',
    count: '个数'
  },
  lists: {
    title: '事项清单',
    message: (total: number) => `全部${n(total)}项事项及对应部门`,
    table: (name: string) => `${name}事项`,
    text: (total: number) => `筛选范围内的${n(total)}项事项逐项列在附件中。`
  },
  workbook: {
    about: '说明',
    short: '简称',
    item: '项目',
    content: '内容',
    place: '清单',
    filter: '筛选条件',
    date: '数据日期',
    source: '来源',
    counted: '统计口径',
    sheets: '工作表',
    rules: [
      '事项：清单中一个编号行为一项；每项只计一次。',
      '一项事项列有多个部门的，在各部门分别计数，因此各部门之和大于事项总数。',
      '条款：职责文字中一句编号（或单独一句未编号）的要求为一条。',
      '责任主体：条款写明的主体；没有写明的，按所在部门小标题或唯一对应部门认定，均无的为空。',
      '排序第一仅表示在部门栏中列在首位，不等于牵头。',
      '问题均由规则从文本提出，须由部门核实。'
    ],
    list: (name: string) => `${name}事项`,
    clauses: '职责条款',
    matrix: '部门类别矩阵',
    workload: '部门工作量',
    composition: '类别构成',
    actions: '工作类型',
    network: '协同关系',
    findings: '问题清单',
    id: '编号',
    side: '方面',
    group: '分组标题',
    text: '条款原文',
    actors: '责任主体',
    partners: '协同主体',
    recipients: '报送对象',
    actionTypes: '工作类型',
    cadence: '频次',
    deadline: '时限',
    tier: '层级',
    from: '一方',
    to: '另一方',
    tie: '关系',
    withTownship: `与${lower}共担`,
    together: '部门共担',
    strength: '线索强度',
    evidence: '依据原文',
    clauseIds: '涉及条款',
    cadenceClass: '频次类别',
    deadlineClass: '时限类别',
    doer: '由谁来做',
    upward: '向上报送'
  },
  strength: { strong: '较强', medium: '中等', weak: '较弱' }
});

/** The words of the domain as they are used everywhere, by their English names, with what they mean. */
export const terms = {
  duty: { term: '事项', meaning: '一张清单中编号的一行' },
  list: { term: '清单', meaning: '基本履职、配合履职、上级收回三张' },
  'basic duty': { term: '基本履职事项', meaning: '由乡镇独立承担' },
  'shared duty': { term: '配合履职事项', meaning: '由上级部门承担，乡镇配合' },
  'reclaimed duty': { term: '上级部门收回事项', meaning: '由上级部门收回承接，乡镇不再承担' },
  category: { term: '事项类别', meaning: '清单给事项分的类' },
  bureau: { term: '部门', meaning: '对应上级部门或承接部门栏里的上级单位' },
  tier: { term: '层级', meaning: '党委机构、政府部门、人大政协、群团组织、垂管派出' },
  clause: { term: '职责条款', meaning: '职责原文中编号的一句，没有编号时为整段' },
  side: { term: '侧', meaning: '条款属于上级、乡镇还是承接' },
  group: { term: '分组标题', meaning: '职责原文中的小标题，按主题或按部门' },
  actor: { term: '责任主体', meaning: '条款点名去做的单位' },
  partner: { term: '协同主体', meaning: '由“会同、联合、配合”等引入的单位' },
  recipient: { term: '报送对象', meaning: '接收上报、移交、转办的单位' },
  lead: { term: '牵头', meaning: '原文写明牵头或统筹协调' },
  'first listed': { term: '排序第一', meaning: '部门栏第一且有职责，原文没有写明牵头' },
  'listed without duty': { term: '有名无责', meaning: '列在部门栏，没有一条职责点到' },
  'acting but unlisted': { term: '有责无名', meaning: '条款点到，部门栏没有列' },
  action: { term: '工作类型', meaning: '乡镇职责要求做的事，如宣传教育、排查巡查' },
  'upward report': { term: '上报反馈', meaning: '乡镇报给上级的职责；写明报给谁的计给谁，没写明的计给本项唯一的部门' },
  cadence: { term: '频次', meaning: '多久做一次，只取原文；写明周期、定期日常、遇事即办三类分开' },
  deadline: { term: '时限', meaning: '多长时间内完成，只取原文' }
};

/** The report of `npm run data` on what was read: figures come in as arguments. */
export const reading = {
  file: (file: string, encoding: string) => `读取报告：${file}（${encoding}）`,
  place: (city: string, township: string) => `地区：${city || '未知'}　${township || '未知'}`,
  lists: { basic: '基本履职事项', shared: '配合履职事项', reclaimed: '上级部门收回事项' },
  duties: (counts: readonly (readonly [string, number])[], total: number) =>
    `事项：${counts.map(([list, count]) => `${list} ${count}`).join('，')}，共 ${total}`,
  sides: { city: '上级部门职责', township: '乡镇配合职责', takeover: '承接方式' },
  clauses: (counts: readonly (readonly [string, number])[], bureaus: number) =>
    `条款：${counts.map(([side, count]) => `${side} ${count}`).join('，')}；部门 ${bureaus} 个`,
  conservation: (total: number, duties: number, furniture: number, unplaced: number) =>
    `守恒：非空字符 ${total} ＝ 事项 ${duties} ＋ 版面 ${furniture} ＋ 未归位 ${unplaced}`,
  unattributed: (clauses: number) => `未写明责任主体的上级条款：${clauses}`,
  categories: '类别（基本/配合/收回）：',
  severity: { error: '错误', warning: '疑问', note: '说明' },
  problems: (severity: string, count: number) => `${severity}（${count}）：`,
  problem: (place: string, what: string, value: string, duty: string) =>
    `${place} ${what}：${value}${duty === '' ? '' : `（${duty}）`}`
};

/** Why a table of the lexicon cannot be read, by the fault's code. */
export const lexiconFaults = {
  encoding: '文件不是 UTF-8 编码',
  'no-head': '没有表头',
  'unknown-column': '表头里有不认识的列',
  'doubled-column': '表头里这一列出现两次',
  'missing-column': '表头缺这一列',
  'too-many-cells': '这一行的格数多于表头',
  'line-break': '格内有换行，可能少了一个引号',
  empty: '不能为空',
  control: '有控制字符',
  blanks: '词语里有空格',
  number: '不是这一列允许的数',
  mark: '只能填 yes 或留空',
  among: '不是这一列允许的值',
  either: '这几列必须且只能填一列',
  phrase: '写法不合规则',
  doubled: '与前面某一行重复',
  unknown: '所引的名称不存在',
  'unknown-region': '不认识的地区类型',
  'not-regional': '这张表的行各地通用，不能标地区',
  self: '与自己相连',
  inconsistent: '与前面同名的行不一致',
  'missing-file': '文件不存在'
};
