// The comparison of two editions in one sentence.
import { sum } from 'd3';
import type { ChangeKind } from '../compare/change.ts';
import { countsOf, type Line } from '../compare/line.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';

/** How many duties there were and how many of them changed, by kind; a duty with several changes counts in each. */
export function comparisonSentence(lines: readonly Line[], { t }: Pick<Naming, 't'>): string {
  const counts = countsOf(lines);
  const many = (kind: ChangeKind) => sum(Object.values(counts.get(kind) ?? {}));
  return sayIn(t, 'compare')('summary', {
    before: new Set(lines.flatMap(({ a }) => a?.id ?? [])).size,
    same: many('same'),
    added: many('added'),
    removed: many('removed'),
    moved: many('moved'),
    renamed: many('renamed'),
    bureaus: many('bureaus'),
    clauses: many('clauses')
  });
}
