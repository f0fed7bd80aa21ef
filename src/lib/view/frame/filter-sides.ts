// What the filter can be set to: its sides and their choices, named in the reader's language.
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
  key: 'lists' | 'tiers' | 'bureaus' | 'categories' | 'actions';
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
  return [
    { key: 'lists', label: words.t('frame:list'), choices: choices('lists', named(LISTS)) },
    {
      key: 'categories',
      label: words.t('frame:category'),
      choices: choices(
        'categories',
        categories.map(({ id, name }) => ({ value: id, label: words.category(name) }))
      )
    },
    { key: 'tiers', label: words.t('frame:tier'), choices: choices('tiers', named(TIERS)) },
    {
      key: 'bureaus',
      label: words.t('frame:bureau'),
      choices: choices(
        'bureaus',
        bureaus.map(({ id, name }) => ({ value: id, label: words.bureau(name) }))
      )
    },
    {
      key: 'actions',
      label: words.t('frame:action'),
      choices: choices(
        'actions',
        ACTIONS.map((value) => ({ value, label: actionName(value, words.language) }))
      )
    }
  ];
}
