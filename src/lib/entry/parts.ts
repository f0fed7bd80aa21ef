// The parts of a body that may be matters of their own, and how much each clause of it counts.
import { DIGITS, ORDINAL, SEVERAL, UP_TO_TEN } from '../lexicon/notation.ts';
import type { Stretch } from '../lexicon/finder.ts';
import { anyOf } from '../lexicon/notice-words.ts';
import { subjectWeights } from './notice.ts';

/** A piece of a text that may be a matter of its own: its `start`, `listed` in an enumeration, `opened` by a word such
 *  as 另外 or 顺便问一下, or a sentence with a `question` of its own. */
export interface Part extends Stretch {
  at: 'start' | 'listed' | 'opened' | 'question';
}

const PIECE = /[^，,。！!；;？?\n ]+[，,。！!；;？?\n ]*/gu;
const SENTENCE_END = /[。！!？?；;\n]\s*$/u;

const FOCUS = new RegExp(anyOf('focus'), 'u');
const ASKS = new RegExp(anyOf('asks'), 'u');
const DENIES = new RegExp(`^(?:${anyOf('leads-in')}|[（(])*${anyOf('denies')}(?!.*${anyOf('asked-back')}[？?])`, 'u');
const NOT_ASKED = new RegExp(
  `^(?:${anyOf('also')}|[（(])*(?:${anyOf('not-asked')}|${anyOf('not-matter')}[。）)]?$)`,
  'u'
);
const LACKS = new RegExp(`^${anyOf('lacks-in')}?${anyOf('lacks')}`, 'u');
const SETTLED = new RegExp(anyOf('settled'), 'u');
const INTRODUCES = new RegExp(`^(?:${anyOf('hello')}[，,。！! ]*)?${anyOf('introduces')}`, 'u');
const ONCE = new RegExp(`^${anyOf('once')}`, 'u');
const TURN = new RegExp(anyOf('turns'), 'u');
const ASIDE = /^[（(].*[）)]?$/u;
const QUOTES = /^[\s“”"‘’「『]+/u;
const BRACKET = /[（(][^（）()\n]{4,60}[）)]/gu;

export const CLAUSE = {
  notAsked: 0.1,
  denied: 0.2,
  settled: 0.3,
  aside: 0.4,
  introduced: 0.6,
  lacks: 0.7,
  once: 0.9,
  focus: 1.3,
  asks: 1.3,
  before: 0.6
};

/** How much each UTF-16 unit of a body counts for what it is about, 0.1..1.5: the weight of its clause. What is asked
 *  and brought into focus counts more; what is denied, settled, said in brackets, says only who writes or leads up to a
 *  turn (但是, 就) less, and so do phrases of command. */
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
    const inner = clause.trim().replace(QUOTES, '');
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
    scale(weights, { from, to }, factor);
    if (factor === CLAUSE.aside) return;
    for (const { index, 0: bracket } of clause.matchAll(BRACKET))
      scale(weights, { from: from + index, to: from + index + bracket.length }, CLAUSE.aside);
  });
  scale(weights, { from: 0, to: introduction(text) }, CLAUSE.introduced);
  return weights;
}

function scale(weights: Float64Array, { from, to }: Stretch, factor: number): void {
  for (let index = from; index < to; index += 1) weights[index] = (weights[index] ?? 1) * factor;
}

/** Length of a first sentence that only says who writes, before others that ask for something; 0 where there is none.
 */
function introduction(text: string): number {
  const [first = '', ...rest] = text.match(SENTENCE) ?? [];
  const asks = (sentence: string): boolean => ASKS.test(sentence) || FOCUS.test(sentence);
  return INTRODUCES.test(first.trim().replace(QUOTES, '')) && !asks(first) && rest.some(asks) ? first.length : 0;
}

const MARKS = [
  /(?:^|[\n。；;：:！!？?，, ])\s*(?:[(（]?\d{1,2}\s*[)）]|\d{1,2}\s*[.、．](?!\d))\s*/gu,
  new RegExp(`(?:^|[\\n。；;：:！!？? ])\\s*[(（]?[${UP_TO_TEN}]{1,2}[)）]?\\s*[、.．)）]\\s*`, 'gu'),
  new RegExp(`(?:^|[\\n。；;：:！!？?，, ])\\s*[${DIGITS}]\\s*${anyOf('item-verb')}\\s*`, 'gu'),
  new RegExp(`(?:^|[\\n。；;：:！!？?，, ])\\s*${ORDINAL}[${DIGITS}]${anyOf('item-of')}?[，,、：:]?\\s*`, 'gu')
];
const OPENS = new RegExp(
  [
    `(?:(?:^|[\\n。；;！!？?])\\s*${anyOf('further')}`,
    `|(?:^|[\\n。；;！!？?，, ])\\s*${anyOf('further-inside')})[，,：:]?`
  ].join(''),
  'gu'
);
const QUESTION = new RegExp(`[？?]\\s*$|${anyOf('question-end')}[。！!？?]?\\s*$`, 'u');
const MARK_LEFT = new RegExp(`[${UP_TO_TEN}${ORDINAL}]`, 'gu');
const SENTENCE = /[^。！!？?；;\n]+[。！!？?；;\n]*/gu;
const FEWEST_LISTED = 2;
const SHORTEST = 4;

const COUNTS = new RegExp(
  [
    `(?:(?:[${SEVERAL}2-9]|${anyOf('so-many')})\\s*${anyOf('things')}?\\s*${anyOf('counted')}|${anyOf('counts')})`,
    '(?:[^，,。：:；;！!？?]{0,6}(?:[，,。：:；;！! ]+|$))?'
  ].join(''),
  'u'
);

/** Where an opening that says how many matters follow (反映三个问题, 两件事) ends in a text, with the few letters left of
 *  its clause; 0 where it says nothing of the kind. */
export function endOfCount(text: string): number {
  const found = COUNTS.exec(text);
  return found === null ? 0 : found.index + found[0].length;
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
    if (asks && asked && !FOCUS.test(sentence) && !DENIES.test(sentence.trim().replace(QUOTES, '')))
      cuts.set(index, 'question');
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
