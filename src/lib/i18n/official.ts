// What stands in Chinese in whatever language the app is read: replies to offices, and the texts that show how to ask.
import { hanNumber } from '../lexicon/han-number.ts';

const LISTS = { basic: '基本履职事项清单', shared: '配合履职事项清单', reclaimed: '上级部门收回事项清单' } as const;

/** A row of a list as a reply names it. */
interface Row {
  list: keyof typeof LISTS;
  seq: number;
  name: string;
}

/** The sentences of a reply. `name` is what the township calls itself (`ownName`), `row` a row as `row` names it, texts
 *  of clauses come word for word. */
export const reply = {
  title: '关于有关事项履职准入比对情况的答复（代拟稿）',
  ownName: (township: string) => township || '我乡',
  row: ({ list, seq, name }: Row) => `${LISTS[list]}第${seq}项“${name}”`,
  clauses: (texts: readonly string[]) =>
    texts.length === 1 ? `${texts[0] ?? ''}。` : `${texts.map((text, at) => `${at + 1}.${text}`).join('；')}。`,
  lists: (township: string) => `经比对《${township || '乡镇'}履职事项清单》，现答复如下：`,
  received: (asked: string) => `来文（来电）所述“${asked}”事项收悉。`,
  receivedMany: (matters: number) => `来文（来电）所述${matters}个事项收悉。`,
  matter: (at: number, asked: string) => `${hanNumber(at + 1)}、关于“${asked}”`,
  paragraph: (at: number, text: string) => `${hanNumber(at + 1)}、${text}`,
  ofMatter: (at: number, text: string) => `（${hanNumber(at + 1)}）${text}`,
  fieldOnly: '该事项所涉领域清单已有规定，但基本履职事项、配合履职事项、上级部门收回事项三张清单均未列明该项具体任务。',
  onNoList: '该事项在基本履职事项、配合履职事项、上级部门收回事项三张清单中均未列明。',
  near: (rows: readonly string[]) =>
    `内容相近、供参考的条目有：${rows.join('；')}。经核，上述条目与该事项内容并不一致。`,
  admission: (name: string) =>
    `按照乡镇履职事项准入有关要求，清单以外事项确需由${name}承担或者配合的，请先行履行准入审核程序，并明确权限、经费和人员保障。` +
    `审核通过前，${name}暂不承接，请予理解。`,
  basic: (row: string, name: string) => `该事项对应${row}，属${name}基本履职事项。`,
  handled: (name: string) => `${name}将按照清单确定的职责依法依规办理，办理情况另行反馈。`,
  takeoverBody: '承接部门',
  takenBack: (row: string, bureau: string) => `该事项对应${row}，已由${bureau}收回承接。`,
  takeoverSaid: (text: string) => `清单载明的承接部门及工作方式为：“${text}”`,
  handedOver: (name: string, bureau: string) =>
    `该事项不再由${name}承担，${name}不具备相应实施权限。现将有关情况转${bureau}，请按职责办理；` +
    `需要${name}提供情况、协助联系群众的，${name}将予支持。`,
  cityBody: '上级部门',
  leads: { named: '牵头负责', first: '（对应上级部门中排序第一）等部门负责', other: '负责' },
  shared: (row: string, who: string, name: string, bureaus: readonly string[]) =>
    `该事项对应${row}，由${who}，${name}予以配合。对应上级部门：${bureaus.join('、')}。`,
  citySaid: (text: string) => `清单载明的上级部门职责为：“${text}”`,
  townshipSaid: (text: string) => `清单载明的乡镇配合职责为：“${text}”`,
  organise: (who: string, name: string, city: string) =>
    `请${who}按照职责组织实施。${name}按上述配合职责做好工作；超出配合职责的要求，请` +
    `${city === '' ? '' : `按${city}有关规定`}先行履行准入审核程序。`
};

/** Texts that show what the entry check is for, by the key of their names in the area `entry`; the second is answered
 *  on the page as it is built. */
export const EXAMPLES = [
  {
    id: 'exampleBasic',
    text: '来电反映：家门口的公用垃圾箱一周没有人清运，污水顺着巷子流，希望尽快派车拉走并答复多久清一次。'
  },
  {
    id: 'exampleShared',
    text:
      '眼下正值麦收，部分农户在地里点火烧麦茬。请各乡组织村干部逐块巡查，发现冒烟立即制止、灭火，并引导农户把秸秆打捆作饲料。' +
      '各乡镇要高度重视，压实责任，工作情况纳入年终考核，台账于每周五前报送。'
  },
  { id: 'exampleReclaimed', text: '有人没有办任何手续就在自家地里打了一眼机井抽地下水，请乡里立案并依法处罚。' },
  {
    id: 'exampleNone',
    text: '请组织全体干部职工下载某购物软件并注册，每人再发展十户，每天在群里接龙截图，排名靠后的单位通报批评。'
  }
] as const;

/** A made-up list of indicators that shows what one may look like. */
export const INDICATOR_EXAMPLE = [
  '2026年度乡镇考核指标（虚构样例）',
  '一、民生保障（30分）',
  '1.城乡居民基本医疗保险参保率达到95%以上（5分）',
  '2.高龄老人津贴按月发放到位（5分）',
  '3.义务教育阶段控辍保学，无辍学学生（5分）',
  '二、平安稳定（30分）',
  '1.矛盾纠纷排查化解率达到98%（10分）（牵头单位：司法局）',
  '2.开展消防安全检查，不发生亡人火灾事故（10分）（牵头单位：消防救援大队）',
  '三、生态环境（25分）',
  '1.秸秆禁烧巡查，全年零火点（10分）',
  '2.河湖长每月巡河，问题整改到位（10分）（牵头单位：水利局）',
  '四、其他（15分）',
  '1.完成党报党刊征订任务（5分）',
  '2.组织观看指定网络直播并转发点赞（5分）',
  '3.对占道经营的流动摊贩实施行政处罚不少于10起（5分）'
].join('\n');
