// Changes between two editions by category and kind.
import { sum } from 'd3';
import { CHANGES, type ChangeKind } from '../compare/change.ts';
import type { CategoryChanges } from '../compare/line.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { Figure } from './figure.ts';

/** Kinds that a table of changes has a column for. */
export const CHANGED: readonly ChangeKind[] = CHANGES.filter((kind) => kind !== 'same');

/** A row a category, those without a change too; the foot sums them. A duty with several changes counts in several
 *  columns. `options` names the two editions. */
export function changeTable(
  changes: readonly CategoryChanges[],
  options: string,
  { t, category }: Naming
): Omit<Figure, 'drawing' | 'height'> {
  const say = sayIn(t, 'compare');
  const cells = (of: readonly CategoryChanges[]) =>
    Object.fromEntries(CHANGES.map((kind) => [kind, sum(of, ({ kinds }) => kinds.get(kind) ?? 0)]));
  return {
    id: 'change-table',
    title: say('tableTitle'),
    caption: say('tableCaption'),
    options,
    table: {
      columns: [
        { key: 'category', label: t('frame:category'), kind: 'text' },
        ...[...CHANGED, 'same' as const].map((kind) => ({ key: kind, label: say(kind), kind: 'number' as const }))
      ],
      rows: changes.map((each) => ({ category: category(each.category), ...cells([each]) })),
      foot: { category: say('total'), ...cells(changes) }
    }
  };
}
