// Where a mark of a picture leads: the panel beside it, or a page under a narrower filter.
import { goto } from '$app/navigation';
import type { Mark } from '$lib/address/mark.ts';
import { toSearch, type Filter } from '$lib/address/filter.ts';
import { getAddress } from '$lib/state/address.svelte.ts';
import { getWords } from '$lib/state/words.svelte.ts';
import { getRoutes } from './routes.ts';

/** A function that follows a mark; call this while a component initialises. A selection opens in the panel, with what
 *  `settings` change on the page; a side of the filter leads to its duties. */
export function follower(): (mark: Mark, settings?: Record<string, string>) => void {
  const [address, routes, words] = [getAddress(), getRoutes(), getWords()];
  const duties = (narrow: Partial<Filter>) =>
    void goto(routes.page('/duties/', toSearch({ ...address.filter, ...narrow })));
  return (mark, settings = {}) => {
    switch (mark.kind) {
      case 'list':
        return duties({ lists: [mark.list] });
      case 'tier':
        return duties({ tiers: [mark.tier] });
      case 'action':
        return duties({ actions: [mark.action] });
      case 'text':
        return duties({ text: mark.text });
      case 'size':
        return void goto(routes.page('/network/', toSearch(address.filter, new URLSearchParams({ view: 'sets' }))));
      case 'rows':
        return address.set(Object.fromEntries(new URLSearchParams(mark.rows)));
      case 'findings': {
        const category = words.categoryOf(mark.category);
        if (category === undefined) return;
        const search = toSearch({ ...address.filter, categories: [category.id] });
        if (mark.of !== null) search.set('kind', mark.of);
        return void goto(`${routes.page('/findings/', search)}#list`, { keepFocus: true });
      }
      default:
        return address.open(mark, settings);
    }
  };
}
