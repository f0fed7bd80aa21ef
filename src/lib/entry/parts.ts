// The parts of a body that may be matters of their own, and how much each clause of it counts.
import type { Stretch } from '../lexicon/finder.ts';
import { subjectWeights } from './notice.ts';

/** A piece of a text that may be a matter of its own: its `start`, `listed` in an enumeration, `opened` by a word such
 *  as 另外 or 顺便问一下, or a sentence with a `question` of its own. */
export interface Part extends Stretch {
  at: 'start' | 'listed' | 'opened' | 'question';
}

const PIECE = /[^，,。！!；;？?\n ]+[，,。！!；;？?\n ]*/gu;
const SENTENCE_END = /[。！!？?；;\n]\s*$/u;

const FOCUS = /就想问|主要(?:就?是|想|问)|只想问|我想问|想问一?下|请问|关键是|问题是|就是想|重点是|想知道|我就问|诉求/u;
const ASKS =
  /能不能|能否|可不可以|可否|要不要|行不行|管不管|是不是该|怎么|咋|如何|哪里|哪儿|哪个|去哪|在哪|找谁|谁[来给能管负罚]|归谁|希望|建议|要求|恳请|麻烦|求求|帮[忙我]|请[^问]|想[办申请要考开租建盖]|多少|多久|啥时候|什么时候|几号|吗[？?。]?|呢[？?。]?|快[来派点]|赶紧|尽快/u;
const DENIES =
  /^(?:我|我们|俺|咱|这|也|又|那|都|就|其实|并|倒|（|\()*(?:并?不是(?!吗)(?!说)|并非|不要|不想要?|不求|不用|不为|没想|没打算)(?!.*(?:吗|吧)[？?])/u;
const NOT_ASKED = /^(?:也|并|又|（|\()*(?:不是(?:问|说|反映|要|想|来)|不是.{0,12}(?:问题|的事)[。）)]?$)/u;
const LACKS = /^(?:也|又|都|还|且|并且|而且)?(?:没有?|未|无)(?!人管|水|电|信号|钱|法|地方|处)/u;
const SETTLED =
  /(?:已经|都|早就|每(?:月|个月|年)都|倒是?|也都).{0,8}(?:到账|领上|领了|办好|办了|办过|解决|正常|好说|拴着|打过|修好|交了|交过|有了|不堵|按时)|(?:都|倒)(?:好说|没问题|不急|正常)|这个不急/u;
const ONCE = /^(?:去年|前年|以前|之前|当年|那时|当时|往年|上次|早年|原来|本来|从前|前几年|虽然|虽说|尽管)/u;
const TURN = /^(?:但是?|可是?|不过|就是|只是|结果|却|然而|谁知|没想到|现在|如今|主要)|村里就|就把/u;
const ASIDE = /^[（(].*[）)]?$/u;

export const CLAUSE = {
  notAsked: 0.1,
  denied: 0.2,
  settled: 0.3,
  aside: 0.4,
  lacks: 0.7,
  once: 0.9,
  focus: 1.3,
  asks: 1.3,
  before: 0.6
};

/** How much each UTF-16 unit of a body counts for what it is about, 0.1..1.5: the weight of its clause. What is asked
 *  and brought into focus counts more; what is denied, settled, said in brackets or only leads up to a turn (但是, 就)
 *  less, and so do phrases of command. */
export function clauseWeights(text: string): Float64Array {
  const weights = subjectWeights(text);
  const clauses = [...text.matchAll(PIECE)].map(({ index, 0: clause }) => ({
    from: index,
    to: index + clause.length,
    clause
  }));
  let focus = 0;
  let denying = false;
  clauses.forEach(({ from, to, clause }, at) => {
    let factor = 1;
    const inner = clause.trim();
    if (FOCUS.test(inner)) focus = 2;
    if (NOT_ASKED.test(inner)) factor = CLAUSE.notAsked;
    else if (DENIES.test(inner) || (denying && !FOCUS.test(inner) && !TURN.test(inner) && !ASKS.test(inner)))
      factor = CLAUSE.denied;
    else if (SETTLED.test(inner)) factor = CLAUSE.settled;
    else if (ASIDE.test(inner)) factor = CLAUSE.aside;
    else if (LACKS.test(inner) && clauses.length > 1) factor = CLAUSE.lacks;
    else if (ONCE.test(inner)) factor = CLAUSE.once;
    else if (focus > 0) factor = CLAUSE.focus;
    else if (ASKS.test(inner)) factor = CLAUSE.asks;
    const next = clauses[at + 1];
    if (
      factor >= CLAUSE.once &&
      factor <= 1 &&
      next !== undefined &&
      !SENTENCE_END.test(clause) &&
      TURN.test(next.clause) &&
      !TURN.test(inner)
    )
      factor = CLAUSE.before;
    denying = factor === CLAUSE.denied && !SENTENCE_END.test(clause);
    focus -= 1;
    if (SENTENCE_END.test(clause) && focus < 1) focus = 0;
    for (let index = from; index < to; index += 1) weights[index] = (weights[index] ?? 1) * factor;
  });
  return weights;
}

const MARKS = [
  /(?:^|[\n。；;：:！!？?，, ])\s*(?:[(（]?\d{1,2}\s*[)）]|\d{1,2}\s*[.、．](?!\d))\s*/gu,
  /(?:^|[\n。；;：:！!？? ])\s*[(（]?[一二三四五六七八九十]{1,2}[)）]?\s*[、.．)）]\s*/gu,
  /(?:^|[\n。；;：:！!？?，, ])\s*[一二三四五六七八九]\s*(?:是|来|则)\s*/gu,
  /(?:^|[\n。；;：:！!？?，, ])\s*第[一二三四五六七八九](?:个|件|点|条)?(?:问题|事)?[，,、：:是]?\s*/gu
];
const OPENS =
  /(?:(?:^|[\n。；;！!？?])\s*(?:还有|另外|此外|再有|对了|其次|同时)|(?:^|[\n。；;！!？?，, ])\s*(?:另外|此外|除此之外|再一个|再就是|再(?:想)?(?:问|请教|反映)|还有(?:就是|个事|件事|一件事|一个(?:事|问题)|个问题|[，,：:])|还想(?:问|反映|说)|顺(?:便|带)(?:再)?(?:问|说|反映|提)?|同时(?:想)?(?:咨询|反映|问)|最后(?:再)?(?:问|说|反映)|还要(?:问|反映)))[，,：:]?/gu;
const QUESTION =
  /[？?]\s*$|(?:吗|呢|怎么办|咋办|怎么弄|多少钱|找谁|哪里办|在哪办|怎么申请|咋申请|怎么办理)[。！!？?]?\s*$/u;
const MARK_LEFT = /[一二三四五六七八九十第]/gu;
const SENTENCE = /[^。！!？?；;\n]+[。！!？?；;\n]*/gu;
const FEWEST_LISTED = 2;
const SHORTEST = 4;

const COUNTS =
  /(?:[两二三四五六七八几2-9]|以下)\s*(?:个|件|点|条|方面)?\s*(?:事情?|问题|诉求|情况|疑问|建议)|以下几|下面几|几件|几点/u;

/** True for an opening that says how many matters follow (反映三个问题, 两件事). */
export function countsMatters(opening: string): boolean {
  return COUNTS.test(opening);
}

/** Parts of a body in their order; one that covers it all where nothing separates. Text before an enumeration is a part
 *  of its own. */
export function partsOf(text: string): Part[] {
  for (const mark of MARKS) {
    const found = [...text.matchAll(mark)];
    const starts = found.map(({ index, 0: sign }) => index + sign.length);
    if (starts.length < FEWEST_LISTED) continue;
    const items = starts.map((from, at): Part => ({ from, to: found[at + 1]?.index ?? text.length, at: 'listed' }));
    const lead = text
      .slice(0, starts[0])
      .replace(/[^\p{Script=Han}]/gu, '')
      .replace(MARK_LEFT, '');
    return lead.length < FEWEST_LISTED ? items : [{ from: 0, to: found[0]?.index ?? 0, at: 'start' }, ...items];
  }
  const cuts = new Map<number, Part['at']>();
  let asked = false;
  for (const { index, 0: sentence } of text.matchAll(SENTENCE)) {
    const asks = QUESTION.test(sentence);
    if (asks && asked && !FOCUS.test(sentence) && !DENIES.test(sentence.trim())) cuts.set(index, 'question');
    asked ||= asks;
  }
  for (const { index, 0: found } of text.matchAll(OPENS))
    cuts.set(index + (/^[\n。；;！!？?，, ]/u.test(found) ? 1 : 0), 'opened');
  const starts: [number, Part['at']][] = [
    [0, 'start'],
    ...[...cuts].filter(([at]) => at >= SHORTEST && text.length - at > SHORTEST).sort((a, b) => a[0] - b[0])
  ];
  return starts.map(([from, at], index) => ({ from, to: starts[index + 1]?.[0] ?? text.length, at }));
}
