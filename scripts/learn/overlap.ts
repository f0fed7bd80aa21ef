// Learns the weights of the overlap score from all graded pairs: npx tsx scripts/learn/overlap.ts
import { EVIDENCE, FEATURES } from '../../src/lib/analysis/features.ts';
import { fitLogistic } from './logistic.ts';
import { inputOf } from '../../src/lib/analysis/profile.ts';
import { freshPairs, labelledPairs, RIDGE, targetOf } from '../score/overlap-labels.ts';
import { published } from '../published.ts';

const duties = published().duties.map(inputOf);
const pairs = [...labelledPairs(duties), ...labelledPairs(duties, 'other'), ...freshPairs(duties)];
const { weights, intercept } = fitLogistic(
  pairs.map(({ row }) => row),
  pairs.map(targetOf),
  RIDGE,
  EVIDENCE
);
process.stdout.write(
  `${FEATURES.map((name, index) => `${(weights[index] ?? 0).toFixed(2).padStart(7)}  ${name}`).join('\n')}\n`
);
process.stdout.write(
  `weights: [${weights.map((weight) => Number(weight.toFixed(2))).join(', ')}],\nintercept: ` +
    `${Number(intercept.toFixed(2))}\n`
);
