// What differs between a duty of one edition and what it became in another.
import type { Side } from '../duty/record.ts';
import { grams, type Subject } from './subject.ts';

export const CHANGES = [
  'same',
  'renamed',
  'moved',
  'recategorised',
  'bureaus',
  'clauses',
  'split',
  'merged',
  'added',
  'removed'
] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** Stems of bureaus that came and went, and the leading ones before and after, empty where the lead is the same. */
export interface BureauChange {
  came: string[];
  went: string[];
  lead: { before: string[]; after: string[] } | null;
}

/** Ids of clauses that came, went, or were reworded (before and after); a clause that only stands elsewhere on its side
 *  is no change. */
export interface ClauseChange {
  added: string[];
  removed: string[];
  reworded: { before: string; after: string }[];
}

const REWORDED_FROM = 0.35;

/** Kinds of change in a pair, in the order of CHANGES; ['same'] where only the number differs, if that. A list without
 *  a column cannot differ in it: bureaus are compared where both lists name some, clauses within one list. */
export function kindsOf(a: Subject, b: Subject): ChangeKind[] {
  const kinds: ChangeKind[] = [];
  if (a.name !== b.name && a.letters !== b.letters) kinds.push('renamed');
  if (a.list !== b.list) kinds.push('moved');
  if (a.category !== b.category && a.category !== '' && b.category !== '') kinds.push('recategorised');
  if (bureauChange(a, b) !== null) kinds.push('bureaus');
  if (clauseChange(a, b) !== null) kinds.push('clauses');
  return kinds.length === 0 ? ['same'] : kinds;
}

/** Who came, who went, who leads now; null where nothing differs or one list has no such column. */
export function bureauChange(a: Subject, b: Subject): BureauChange | null {
  if (a.list === 'basic' || b.list === 'basic') return null;
  const came = b.bureaus.filter((stem) => !a.bureaus.includes(stem));
  const went = a.bureaus.filter((stem) => !b.bureaus.includes(stem));
  const [before, after] = [leadsOf(a), leadsOf(b)];
  const lead = before.join('、') === after.join('、') ? null : { before, after };
  return came.length + went.length === 0 && lead === null ? null : { came, went, lead };
}

function leadsOf({ leads }: Subject): string[] {
  return [...leads].sort();
}

/** Clauses that came, went or were reworded; null where none did or the lists differ. Texts are paired within their
 *  side, equal ones first, then the likest. */
export function clauseChange(a: Subject, b: Subject): ClauseChange | null {
  if (a.list !== b.list || a.list === 'basic') return null;
  const change: ClauseChange = { added: [], removed: [], reworded: [] };
  for (const side of ['city', 'township', 'takeover'] as const) pairSide(a, b, side, change);
  return change.added.length + change.removed.length + change.reworded.length === 0 ? null : change;
}

function pairSide(a: Subject, b: Subject, side: Side, change: ClauseChange): void {
  const after = b.clauses.filter((clause) => clause.side === side);
  const before = a.clauses.filter((clause) => {
    if (clause.side !== side) return false;
    const same = after.findIndex(
      ({ text, letters, headed }) => text === clause.text || letters === clause.letters || headed === clause.headed
    );
    if (same >= 0) after.splice(same, 1);
    return same < 0;
  });
  const pairs = before
    .flatMap((one) => after.map((other) => ({ one, other, alike: alike(one.text, other.text) })))
    .filter((pair) => pair.alike >= REWORDED_FROM)
    .sort((x, y) => y.alike - x.alike);
  const used = new Set<unknown>();
  for (const { one, other } of pairs) {
    if (used.has(one) || used.has(other)) continue;
    used.add(one).add(other);
    change.reworded.push({ before: one.id, after: other.id });
  }
  change.removed.push(...before.filter((clause) => !used.has(clause)).map(({ id }) => id));
  change.added.push(...after.filter((clause) => !used.has(clause)).map(({ id }) => id));
}

/** Share of common pairs of letters in those of both texts, 0..1 (Dice). */
function alike(one: string, other: string): number {
  const [x, y] = [grams(one), grams(other)];
  const both = [...x].filter((gram) => y.has(gram)).length;
  return x.size + y.size === 0 ? 0 : (2 * both) / (x.size + y.size);
}
