// What a mark of a picture opens in the panel.
import type { Conditions } from './conditions.ts';
import { ACTION_ID, NO_FILTER, type Filter } from './filter.ts';
import { sizes, type Elsewhere, type Mark, type Selection } from './mark.ts';

/** The selection that a mark opens under a filter: a side of the filter its duties. Null for lines of a comparison,
 *  which narrow the list of their page. Lengths of the bureau column are counted over the shared list, unless the
 *  filter names lists. */
export function openedBy(mark: Mark, filter: Filter = NO_FILTER): Selection | Elsewhere | null {
  const shared: Conditions = filter.lists.length > 0 ? {} : { list: ['shared'] };
  switch (mark.kind) {
    case 'list':
      return { kind: 'duties', of: { list: [mark.list] } };
    case 'tier':
      return { kind: 'duties', of: { tier: [mark.tier] } };
    case 'action':
      return { kind: 'duties', of: { act: [ACTION_ID[mark.action]] } };
    case 'size':
      return { kind: 'duties', of: { ...shared, sharers: sizes(mark) } };
    case 'rows':
      return null;
    default:
      return mark;
  }
}
