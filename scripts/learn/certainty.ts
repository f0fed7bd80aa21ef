// Learns how sure the entry check may be, from all labelled questions as they stand: npx tsx scripts/learn/certainty.ts
import { features } from '../../src/lib/entry/certainty.ts';
import { answered, entryFiles, entryIndexes, entryLabels, isRight, type Answered } from '../score/entry.ts';
import { fitLogistic } from './logistic.ts';

const RIDGE = 0.3;
/** Least share of right answers among those marked high, on sets that were not learnt from: stricter than the 0.95 that
 *  npm run score asks, for the words of the lexicon know these sets. */
const HIGH = 0.99;

interface Weighed {
  confidence: number;
  right: boolean;
}

type Learnt = Record<'listed' | 'other', number[]>;

function learn(from: readonly Answered[]): Learnt {
  const fit = (listed: boolean): number[] => {
    const rows = from.filter(({ answer }) => answer.met && answer.grounds.listed === listed);
    const { weights, intercept } = fitLogistic(
      rows.map(({ answer }) => features(answer.grounds)),
      rows.map((each) => (isRight(each) ? 0 : 1)),
      RIDGE,
      0
    );
    return [...weights, intercept].map((weight) => -Number(weight.toFixed(2)));
  };
  return { listed: fit(true), other: fit(false) };
}

function weigh(each: Answered, learnt: Learnt): Weighed {
  const { grounds } = each.answer;
  const weights = grounds.listed ? learnt.listed : learnt.other;
  const sum = [...features(grounds), 1].reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
  return { confidence: 1 / (1 + Math.exp(-sum)), right: isRight(each) };
}

function rightFrom(weighed: readonly Weighed[], least: number): number {
  const above = weighed.filter(({ confidence }) => confidence >= least);
  return above.length === 0 ? 1 : above.filter(({ right }) => right).length / above.length;
}

/** Least confidence from which on so many are right, however much higher it is set. */
function leastFor(weighed: readonly Weighed[], share: number): number {
  const steps = Array.from({ length: 99 }, (_, at) => (99 - at) / 100);
  const failing = steps.findIndex((least) => rightFrom(weighed, least) < share);
  return failing < 0 ? 0.01 : (steps[failing - 1] ?? 0.99);
}

const indexes = entryIndexes();
const sets = entryFiles().map((file) => ({
  file,
  answers: answered(entryLabels(file), indexes, (text) => text).filter(({ answer }) => answer.met)
}));
const tried = sets.flatMap(({ file, answers }) => {
  const learnt = learn(sets.filter((set) => set.file !== file).flatMap((set) => set.answers));
  return answers.map((each) => ({
    file,
    usual: !each.answer.grounds.listed && each.answer.grounds.usual,
    ...weigh(each, learnt)
  }));
});
const high = leastFor(
  tried.filter(({ usual }) => !usual),
  HIGH
);
for (const { file } of sets) {
  const own = tried.filter((each) => each.file === file && !each.usual && each.confidence >= high);
  const right = own.filter((each) => each.right).length;
  process.stdout.write(`${file}, left out: ${right} of ${own.length} answers marked high are right\n`);
}
process.stdout.write(`WEIGHTS: ${JSON.stringify(learn(sets.flatMap(({ answers }) => answers)))}\n`);
process.stdout.write(`LEAST: ${JSON.stringify({ high })}\n`);
