// Two editions side by side: which duty became which, and what changed in it.
import { inputOf } from '../analysis/profile.ts';
import { regionsOf } from '../lexicon/regions.ts';
import { vocabularyOf } from '../lexicon/words.ts';
import { align, alignedBy, type Pair, type Settled } from './align.ts';
import {
  bureauChange,
  clauseChange,
  kindsOf,
  type BureauChange,
  type ChangeKind,
  type ClauseChange
} from './change.ts';
import { evidenceOf, type Evidence } from './likeness.ts';
import { subjectsOf, type Compared, type Subject } from './subject.ts';

/** What a reader said of two duties, by id: that they are one, or that they are not. */
export interface Correction {
  a: string;
  b: string;
  same: boolean;
}

/** A duty of one edition that became one of another, by id; either may stand several times. */
export interface Origin {
  a: string;
  b: string;
}

/** One line of a comparison. `a` and `b` are duty ids, null where there is none; `kinds` at least one; `confidence` of
 *  the pair 0..1 and `evidence` for it, null for what came or went; `corrected` where a reader paired it. A split
 *  repeats `a`, a merger `b`. */
export interface Comparison {
  a: string | null;
  b: string | null;
  kinds: ChangeKind[];
  bureaus: BureauChange | null;
  clauses: ClauseChange | null;
  confidence: number | null;
  evidence: Evidence | null;
  corrected: boolean;
}

/** Compares two editions: rows in the order of `a`, then what was added in the order of `b`. Names of the places
 *  themselves, numbers, marks and blanks are no difference. compare(a, a) is all `same`; compare(b, a) is compare(a, b)
 *  turned round. `corrections` about duties that are not there say nothing; of several about one duty that pair it, the
 *  last holds. Where `origins` says which duty of `a` became which of `b`, texts are not asked. `heard` gets how much
 *  of the work is done, 0..1. */
export function compare(
  a: Compared,
  b: Compared,
  corrections: readonly Correction[] = [],
  heard?: (share: number) => void,
  origins: readonly Origin[] | null = null
): Comparison[] {
  const inputs = [...a.duties, ...b.duties].map(inputOf);
  const [before = [], after = []] = subjectsOf([a, b], vocabularyOf(regionsOf(inputs)));
  const { pairs, splits, merges, added, removed } =
    origins === null
      ? align(before, after, settledOf(a, b, corrections), heard)
      : alignedBy(positionsOf(a, b, origins), [before.length, after.length]);
  const paired = new Set(corrections.filter(({ same }) => same).map((each) => `${each.a} ${each.b}`));
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
        confidence,
        evidence: evidenceOf(one, other),
        corrected: paired.has(`${one.duty.id} ${other.duty.id}`)
      }
    ];
  };
  const bare = (id: string, kind: 'added' | 'removed'): Comparison => ({
    a: kind === 'removed' ? id : null,
    b: kind === 'added' ? id : null,
    kinds: [kind],
    bureaus: null,
    clauses: null,
    confidence: null,
    evidence: null,
    corrected: false
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

/** Origins by position, those of duties that are not there left out. */
function positionsOf(a: Compared, b: Compared, origins: readonly Origin[]): { a: number; b: number }[] {
  const [inA, inB] = [a, b].map(({ duties }) => new Map(duties.map(({ id }, at) => [id, at])));
  return origins.flatMap(({ a: one, b: other }) => {
    const [i, j] = [inA?.get(one), inB?.get(other)];
    return i === undefined || j === undefined ? [] : [{ a: i, b: j }];
  });
}

function settledOf(a: Compared, b: Compared, corrections: readonly Correction[]): Settled[] {
  const [inA, inB] = [a, b].map(({ duties }) => new Map(duties.map(({ id }, at) => [id, at]))) as [
    Map<string, number>,
    Map<string, number>
  ];
  const settled: Settled[] = [];
  for (const { a: one, b: other, same } of [...corrections].reverse()) {
    const [i, j] = [inA.get(one), inB.get(other)];
    if (i === undefined || j === undefined) continue;
    if (same && settled.some((each) => each.same && (each.a === i || each.b === j))) continue;
    settled.push({ a: i, b: j, same });
  }
  return settled;
}
