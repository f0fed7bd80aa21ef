// What the filter can be set to: its sides and their choices, named in the reader's language.
import { ACTIONS, LISTS, TIERS } from '$lib/duty/record.ts';
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
  const { filter } = address;
  return [
    {
      key: 'lists',
      label: words.t('frame:list'),
      choices: LISTS.map((value) => ({
        value,
        label: words.t(`frame:${value}`),
        chosen: filter.lists.includes(value),
        toggle: () => address.toggle('lists', value)
      }))
    },
    {
      key: 'categories',
      label: words.t('frame:category'),
      choices: words.names.categories.map(({ id, name }) => ({
        value: id,
        label: words.category(name),
        chosen: filter.categories.includes(id),
        toggle: () => address.toggle('categories', id)
      }))
    },
    {
      key: 'tiers',
      label: words.t('frame:tier'),
      choices: TIERS.map((value) => ({
        value,
        label: words.t(`frame:${value}`),
        chosen: filter.tiers.includes(value),
        toggle: () => address.toggle('tiers', value)
      }))
    },
    {
      key: 'bureaus',
      label: words.t('frame:bureau'),
      choices: words.names.bureaus.map(({ id, name }) => ({
        value: id,
        label: words.bureau(name),
        chosen: filter.bureaus.includes(id),
        toggle: () => address.toggle('bureaus', id)
      }))
    },
    {
      key: 'actions',
      label: words.t('frame:action'),
      choices: ACTIONS.map((value) => ({
        value,
        label: actionName(value, words.language),
        chosen: filter.actions.includes(value),
        toggle: () => address.toggle('actions', value)
      }))
    }
  ];
}
