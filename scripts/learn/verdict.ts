// Learns when a list answers a text at all, from all labelled questions, with half of the everyday words left out as if
// nobody had written them down: npx tsx scripts/learn/verdict.ts
import { signs } from '../../src/lib/entry/certainty.ts';
import { indexedDuty, type EntryIndex } from '../../src/lib/entry/duty-index.ts';
import { backgroundOf } from '../../src/lib/entry/grams.ts';
import type { Knowledge } from '../../src/lib/entry/knowledge.ts';
import { answered, entryFiles, entryIndexes, entryLabels, type Answered, type EntryLabel } from '../score/entry.ts';
import { fitLogistic } from './logistic.ts';

const RIDGE = 0.3;
const LEFT_OUT = 0.5;
const ROUNDS = [0.3, LEFT_OUT];
const HALF = 'half of the published list';

let seed = 3;
function chance(): number {
  seed = (seed * 1103515245 + 12345) % 2 ** 31;
  return seed / 2 ** 31;
}

/** Knowledge without a random share of its cues and sentences, and of half as many anchors. */
function thinned(knowledge: Knowledge, share: number): Knowledge {
  const matters = knowledge.matters.map((matter) => ({
    ...matter,
    anchors: matter.anchors.filter((_, at) => at === 0 || chance() > share / 2),
    cues: matter.cues.filter(() => chance() > share),
    said: matter.said
      .split(' ')
      .filter(() => chance() > share)
      .join(' ')
  }));
  return { ...knowledge, matters, background: backgroundOf(matters) };
}

function learn(from: readonly Answered[]): number[] {
  const { weights, intercept } = fitLogistic(
    from.map(({ answer }) => signs(answer.grounds)),
    from.map(({ label }) => (label.best.length > 0 ? 0 : 1)),
    RIDGE,
    0
  );
  return [...weights, intercept].map((weight) => -Number(weight.toFixed(2)));
}

function isTold({ label, answer }: Answered, weights: readonly number[]): boolean {
  const sum = [...signs(answer.grounds), 1].reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
  return sum > 0 === label.best.length > 0;
}

/** Every third question of the published list asked of every second of its duties: those of the others stand on no
 *  list then. */
function halved(labels: readonly EntryLabel[], kept: ReadonlySet<string>): EntryLabel[] {
  return labels
    .filter(({ doc }, at) => doc === undefined && at % 3 === 0)
    .map((label) => ({ ...label, doc: HALF, best: label.best.filter((id) => kept.has(id)) }));
}

const indexes: Map<string | undefined, EntryIndex> = entryIndexes();
const whole = indexes.get(undefined);
if (whole === undefined) throw new RangeError('the published list is missing');
const half = whole.duties.filter(({ duty }) => duty.seq % 2 === 1);
indexes.set(HALF, { ...whole, duties: half });
const asked = entryFiles().flatMap(entryLabels);
const labels = [...asked, ...halved(asked, new Set(half.map(({ duty }) => duty.id)))];
const all = ROUNDS.flatMap((share) => {
  const of = new Map(
    [...indexes].map(([doc, { duties, knowledge }]): [string | undefined, EntryIndex] => {
      const less = thinned(knowledge, share);
      return [doc, { duties: duties.map(({ duty }) => indexedDuty(duty, less)), knowledge: less }];
    })
  );
  return answered(labels, of, (text) => text);
});
const docs = [...new Set(all.map(({ label }) => label.doc))];
const told = docs.map((doc) => {
  const weights = learn(all.filter(({ label }) => label.doc !== doc));
  const own = all.filter(({ label }) => label.doc === doc);
  const right = own.filter((each) => isTold(each, weights)).length;
  process.stdout.write(`${doc ?? 'the published list'}, left out: ${right} of ${own.length} told apart\n`);
  return right;
});
process.stdout.write(`${told.reduce((sum, right) => sum + right, 0)} of ${all.length} in all\n`);
process.stdout.write(`ANSWERS: ${JSON.stringify(learn(all))}\n`);
