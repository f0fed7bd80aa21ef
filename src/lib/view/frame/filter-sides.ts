// What the filter can be set to: its sides and their choices, named in the reader's language.
import type { Filter } from '$lib/address/filter.ts';
import { ACTIONS, LISTS, TIERS, type ListId, type Tier } from '$lib/duty/record.ts';
import { actionName } from '$lib/i18n/language.ts';
import type { Address } from '$lib/state/address.svelte.ts';
import type { Words } from '$lib/state/words.svelte.ts';

export interface Choice {
  value: string;
  label: string;
  chosen: boolean;
  toggle: () => void;
}
export interface Side {
  key: Exclude<keyof Filter, 'text'>;
  label: string;
  choices: Choice[];
}

/** The sides of the filter in the order of its sheet, each with all its choices and whether they are chosen. */
export function filterSides(address: Address, words: Words): Side[] {
  const choices = (key: Side['key'], of: readonly { value: string; label: string }[]): Choice[] =>
    of.map(({ value, label }) => ({
      value,
      label,
      chosen: (address.filter[key] as readonly string[]).includes(value),
      toggle: () => address.toggle(key, value)
    }));
  const named = (values: readonly (ListId | Tier)[]) =>
    values.map((value) => ({ value, label: words.t(`frame:${value}`) }));
  const { categories, bureaus } = words.names;
  const sides: Record<Side['key'], readonly [label: string, of: readonly { value: string; label: string }[]]> = {
    lists: [words.t('frame:list'), named(LISTS)],
    categories: [
      words.t('frame:category'),
      categories.map(({ id, name }) => ({ value: id, label: words.category(name) }))
    ],
    tiers: [words.t('frame:tier'), named(TIERS)],
    bureaus: [words.t('frame:bureau'), bureaus.map(({ id, name }) => ({ value: id, label: words.bureau(name) }))],
    actions: [words.t('frame:action'), ACTIONS.map((value) => ({ value, label: actionName(value, words.language) }))]
  };
  return (Object.keys(sides) as Side['key'][]).map((key) => {
    const [label, of] = sides[key];
    return { key, label, choices: choices(key, of) };
  });
}
