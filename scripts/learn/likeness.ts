// Learns the weights of the likeness of two duties from edited copies of the published list: npx tsx
// scripts/learn/likeness.ts
import { TRAITS, traitsOf } from '../../src/lib/compare/likeness.ts';
import { subjectsOf, type Compared } from '../../src/lib/compare/subject.ts';
import { UNSORTED, type Duty } from '../../src/lib/duty/record.ts';
import { vocabularyOf } from '../../src/lib/lexicon/words.ts';
import { published } from '../published.ts';
import { editedCopy, rewordings } from '../score/edited-copy.ts';
import { fitLogistic } from './logistic.ts';

const RIDGE = 0.2;
const RATE = 2;
/** Copies as they are, without categories, and without categories and clauses: lists that have none are as common. */
const COPIES = [
  ...[1, 2, 3, 4].map((seed) => ({ seed, categories: true, clauses: true })),
  ...[5, 6].map((seed) => ({ seed, categories: false, clauses: true })),
  ...[7, 8].map((seed) => ({ seed, categories: false, clauses: false }))
];
const WITH = 0.05;

const list = published();
const names = rewordings('changji-ashili');
const rows: number[][] = [];
const targets: number[] = [];
for (const { seed, categories, clauses } of COPIES) {
  const { copy, edits } = editedCopy(list, names, [], seed, RATE);
  const bare = (edition: Compared): Compared => ({
    ...edition,
    duties: edition.duties.map((duty): Duty => ({
      ...duty,
      category: categories ? duty.category : UNSORTED,
      clauses: clauses ? duty.clauses : []
    }))
  });
  const [before = [], after = []] = subjectsOf([bare(list), bare(copy)], vocabularyOf(new Set()));
  const kinds = new Map(edits.map((edit) => [`${edit.a} ${edit.b}`, edit.kinds]));
  for (const a of before)
    for (const b of after) {
      const known = kinds.get(`${a.duty.id} ${b.duty.id}`);
      const traits = traitsOf(a, b);
      const parted = known?.some((kind) => kind === 'split' || kind === 'merged') ?? false;
      if (parted || a.name === b.name || (known === undefined && traits.every((trait, at) => at > 4 || trait < WITH)))
        continue;
      rows.push(traits);
      targets.push(known === undefined ? 0 : 1);
    }
}
const { weights, intercept } = fitLogistic(rows, targets, RIDGE, TRAITS.length);
process.stdout.write(
  `${TRAITS.map((name, at) => `${(weights[at] ?? 0).toFixed(2).padStart(7)}  ${name}`).join('\n')}\n`
);
process.stdout.write(
  `weights: [${weights.map((weight) => Number(weight.toFixed(2))).join(', ')}],\nintercept: ` +
    `${Number(intercept.toFixed(2))}\n`
);
