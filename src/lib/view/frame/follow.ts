// Where a mark of a picture leads: its rows in the panel beside it.
import { sizes, type Mark } from '$lib/address/mark.ts';
import type { Conditions } from '$lib/address/conditions.ts';
import { ACTION_ID } from '$lib/address/filter.ts';
import { getAddress } from '$lib/state/address.svelte.ts';

/** A function that follows a mark; call this while a component initialises. A selection opens in the panel, with what
 *  `settings` change on the page, a side of the filter as its duties there; lines of a comparison narrow the list of
 *  their page. */
export function follower(): (mark: Mark, settings?: Record<string, string>) => void {
  const address = getAddress();
  /** Lengths of the bureau column are counted over the shared list, unless the filter names lists. */
  const shared = (): Conditions => (address.filter.lists.length > 0 ? {} : { list: ['shared'] });
  return (mark, settings = {}) => {
    switch (mark.kind) {
      case 'list':
        return address.open({ kind: 'duties', of: { list: [mark.list] } }, settings);
      case 'tier':
        return address.open({ kind: 'duties', of: { tier: [mark.tier] } }, settings);
      case 'action':
        return address.open({ kind: 'duties', of: { act: [ACTION_ID[mark.action]] } }, settings);
      case 'size':
        return address.open({ kind: 'duties', of: { ...shared(), sharers: sizes(mark) } }, settings);
      case 'rows':
        return address.set(Object.fromEntries(new URLSearchParams(mark.rows)));
      default:
        return address.open(mark, settings);
    }
  };
}
