// Two editions side by side: which duty became which, and what changed in it.
import { inputOf } from '../analysis/profile.ts';
import { regionsOf } from '../lexicon/regions.ts';
import { vocabularyOf } from '../lexicon/words.ts';
import { align, type Pair } from './align.ts';
import {
  bureauChange,
  clauseChange,
  kindsOf,
  type BureauChange,
  type ChangeKind,
  type ClauseChange
} from './change.ts';
import { subjectsOf, type Compared, type Subject } from './subject.ts';

/** One line of a comparison. `a` and `b` are duty ids, null where there is none; `kinds` at least one; `confidence` of
 *  the pair 0..1, null for what came or went. A split repeats `a`, a merger `b`. */
export interface Comparison {
  a: string | null;
  b: string | null;
  kinds: ChangeKind[];
  bureaus: BureauChange | null;
  clauses: ClauseChange | null;
  confidence: number | null;
}

/** Compares two editions: rows in the order of `a`, then what was added in the order of `b`. Names of the places
 *  themselves, numbers, marks and blanks are no difference. compare(a, a) is all `same`; compare(b, a) is compare(a, b)
 *  turned round. */
export function compare(a: Compared, b: Compared): Comparison[] {
  const inputs = [...a.duties, ...b.duties].map(inputOf);
  const [before, after] = subjectsOf(a, b, vocabularyOf(regionsOf(inputs)));
  const { pairs, splits, merges, added, removed } = align(before, after);
  const row = ({ a: i, b: j, confidence }: Pair, parting: 'split' | 'merged' | null): [number, Comparison] => {
    const [one, other] = [before[i], after[j]] as [Subject, Subject];
    const kinds = kindsOf(one, other);
    return [
      i,
      {
        a: one.duty.id,
        b: other.duty.id,
        kinds: parting === null ? kinds : [...kinds.filter((kind) => PARTED.has(kind)), parting],
        bureaus: bureauChange(one, other),
        clauses: parting === null ? clauseChange(one, other) : null,
        confidence
      }
    ];
  };
  const bare = (id: string, kind: 'added' | 'removed'): Comparison => ({
    a: kind === 'removed' ? id : null,
    b: kind === 'added' ? id : null,
    kinds: [kind],
    bureaus: null,
    clauses: null,
    confidence: null
  });
  const rows = [
    ...pairs.map((pair) => row(pair, null)),
    ...splits.map((pair) => row(pair, 'split')),
    ...merges.map((pair) => row(pair, 'merged')),
    ...removed.map((at): [number, Comparison] => [at, bare(before[at]?.duty.id ?? '', 'removed')])
  ].sort(([one], [other]) => one - other);
  return [...rows.map(([, line]) => line), ...added.map((at) => bare(after[at]?.duty.id ?? '', 'added'))];
}

/** What a piece of a split or merged duty can have besides; that its name and clauses are fewer is the split itself. */
const PARTED = new Set<ChangeKind>(['moved', 'recategorised']);
