// Where a mark of a picture leads: its rows in the panel beside it.
import type { Mark } from '$lib/address/mark.ts';
import { openedBy } from '$lib/address/opened.ts';
import { getAddress } from '$lib/state/address.svelte.ts';

/** A function that follows a mark; call this while a component initialises. A selection opens in the panel, with what
 *  `settings` change on the page, a side of the filter as its duties there; lines of a comparison narrow the list of
 *  their page. */
export function follower(): (mark: Mark, settings?: Record<string, string>) => void {
  const address = getAddress();
  return (mark, settings = {}) => {
    const opened = openedBy(mark, address.filter);
    if (opened !== null) address.open(opened, settings);
    else if (mark.kind === 'rows') address.set(Object.fromEntries(new URLSearchParams(mark.rows)));
  };
}
