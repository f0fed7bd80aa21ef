// What a notice is about, apart from its phrases of command: weights for the characters of a pasted text.

const SENTENCE = /[^。！？；;!?\n]+[。！？；;!?\n]?/gu;
const PIECE = /[^，,、：:]+[，,、：:]?/gu;

const COMMAND = new RegExp(
  [
    '高度重视',
    '提高(政治站位|认识)',
    '切实(增强|提高|加强|落实)',
    '加强(组织)?领导',
    '压实(工作)?责任',
    '靠前指挥',
    '主要领导',
    '分管领导',
    '亲自(抓|部署)',
    '统一思想',
    '倒排(时间|工期)',
    '(纳入|列入).{0,6}考核',
    '通报批评',
    '排名通报',
    '扣(减|除)?.{0,4}分',
    '严肃(问责|追责)',
    '不得(走过场|虚报|瞒报|漏报|敷衍|有误|少于|拖延|推诿)',
    '逾期',
    '视为',
    '(报送|上报|报|交|反馈).{0,12}(总结|报告|台账|进度|情况|材料|名单|统计表|小结|备查|备案|报表|汇总表)',
    '[前日底内](报送|上报|反馈|完成|报)',
    '每(周|日|天|月).{0,6}(报送|上报|报)',
    '联系人',
    '联系电话',
    '特此通知',
    '请(各乡镇|各乡|各单位|你乡|贵乡).{0,4}(遵照|认真|抓好)',
    '确保(取得实效|不出事|.{0,4}落到实处)',
    '盖章(报送|上报)',
    '签字背书',
    '抽查',
    '督(查|导)',
    '加盖公章',
    '按时(完成|报送)',
    '形成(声势|合力)',
    '落实到位',
    '认真(落实|组织|抓好|贯彻)',
    '实事求是',
    '广泛(动员|发动)',
    '精心组织',
    '严格(程序|把关|落实|要求)',
    '承办单位',
    '回访',
    '答复内容',
    '来电人(反映|希望)?',
    '满意度',
    '模板',
    '系统上传',
    '上传系统',
    '专人(负责|盯)',
    '建立台账',
    '根据.{0,14}(文件|要求|安排|部署)',
    '现将有关事项',
    '为(贯彻|深入|进一步|切实)',
    '附件'
  ].join('|'),
  'u'
);

/** What is asked to be done to somebody: fines, cases, forced removal. */
export const PENAL =
  /罚(?!球)|立案|查处|惩处|惩治|严惩|处理他|追究|取缔|没收|吊销|强拆|强制|(该|要|予以|依法|责令|限期)拆|拆掉|拆了|整治他|该罚|开单|开出.{0,3}单|执法队|处以|法办/u;

const EVERY_COMMAND = new RegExp(COMMAND.source, 'gu');
const GENERAL = /各?(乡镇|乡|单位|部门|村)|请|要|确保|落实|工作|任务|务必|有关|相关|全面|进一步|及时|认真|抓好|做好/gu;
const FEWEST_LETTERS = 2;

/** True where a text names no matter to compare: fewer than two Chinese letters are left without phrases of command
 *  (高度重视, 压实责任) and general words. */
export function namesNothing(text: string): boolean {
  const left =
    text
      .replace(EVERY_COMMAND, '')
      .replace(GENERAL, '')
      .match(/\p{Script=Han}/gu) ?? [];
  return left.length < FEWEST_LETTERS;
}

/** Weight 0.15..1 of every character of a text for what the text is about: phrases of command (高度重视, 纳入考核, 于…前报送) count
 *  little, pieces
 *  beside them in the same sentence less than the others, early sentences a little more than late ones. Length is that
 *  of the text. */
export function subjectWeights(text: string): Float64Array {
  const weights = new Float64Array(text.length).fill(1);
  const short = text.length <= 40;
  let sentenceIndex = 0;
  for (const sentence of text.matchAll(SENTENCE)) {
    const early = Math.max(0.7, 1 - 0.08 * sentenceIndex);
    sentenceIndex += 1;
    const command =
      !short &&
      /^(请?各|要求|务必|请(各|你|贵))/u.test(sentence[0].trim()) &&
      COMMAND.test(sentence[0]) &&
      sentenceIndex > 1;
    for (const piece of sentence[0].matchAll(PIECE)) {
      const from = sentence.index + piece.index;
      const weight = !short && COMMAND.test(piece[0]) ? (command ? 0.15 : 0.5) : command ? 0.45 : early;
      weights.fill(weight, from, from + piece[0].length);
    }
  }
  return weights;
}
