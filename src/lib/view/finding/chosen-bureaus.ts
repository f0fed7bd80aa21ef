// The bureaus that the filter names, by themselves or by their tier.
import type { Filter } from '$lib/address/filter.ts';
import type { Names } from '$lib/query/names.ts';

/** Official names of the bureaus that the filter asks for; null where it asks for none. */
export function chosenBureaus(names: Names, { bureaus, tiers }: Filter): Set<string> | null {
  if (bureaus.length + tiers.length === 0) return null;
  return new Set(
    names.bureaus
      .filter(
        ({ id, tier }) => (bureaus.length === 0 || bureaus.includes(id)) && (tiers.length === 0 || tiers.includes(tier))
      )
      .map(({ name }) => name)
  );
}
