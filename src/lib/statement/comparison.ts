// The comparison of two editions in one sentence.
import { sum } from 'd3';
import { countedLines } from '../chart/change-mark.ts';
import { CHANGES, type ChangeKind } from '../compare/change.ts';
import { countsOf, type Line } from '../compare/line.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';

/** The order in which the sentence names what changed. */
const SAID = ['added', 'removed', ...CHANGES.filter((kind) => !['same', 'added', 'removed'].includes(kind))] as const;

/** How many duties there were and how many of them changed, by each kind that there is; a duty with several changes
 *  counts in each. Each number of lines opens them (i18n/counted.ts). */
export function comparisonSentence(lines: readonly Line[], { t, marks }: Pick<Naming, 't' | 'marks'>): string {
  const say = sayIn(t, 'compare');
  const counts = countsOf(lines);
  const many = (kind: ChangeKind) => sum(Object.values(counts.get(kind) ?? {}));
  const opened = (kind: ChangeKind) => countedLines(many(kind), { kind });
  const before = new Set(lines.flatMap(({ a }) => a?.id ?? [])).size;
  const changes = SAID.filter((kind) => many(kind) > 0).map((kind) =>
    say('summaryChange', { change: say(kind), count: opened(kind) })
  );
  return changes.length === 0
    ? say('summaryNone', { before: countedLines(before, { kind: 'before' }) })
    : say('summary', {
        before: countedLines(before, { kind: 'before' }),
        same: opened('same'),
        changes: changes.join(marks.semicolon)
      });
}
