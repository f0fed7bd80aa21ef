// The filter as readers read it: under pictures, in files and at the head of printed pages.
import { actionName, conventionsOf } from '../i18n/language.ts';
import { isFiltered, type Filter } from '../address/filter.ts';
import type { Names } from '../query/names.ts';
import type { Naming } from './naming.ts';

/** Each side of the filter once with its values in official order; “all duties” where nothing is filtered. */
export function filterWords(filter: Filter, names: Names, { t, language, bureau, category }: Naming): string {
  if (!isFiltered(filter)) return t('frame:noFilter');
  const { colon, list: comma, semicolon: stop } = conventionsOf(language).marks;
  const said: Record<keyof Filter, readonly [label: string, values: readonly string[]]> = {
    lists: [t('frame:list'), filter.lists.map((list) => t(`frame:${list}`))],
    categories: [
      t('frame:category'),
      names.categories.filter(({ id }) => filter.categories.includes(id)).map(({ name }) => category(name))
    ],
    bureaus: [
      t('frame:bureau'),
      names.bureaus.filter(({ id }) => filter.bureaus.includes(id)).map(({ name }) => bureau(name))
    ],
    tiers: [t('frame:tier'), filter.tiers.map((tier) => t(`frame:${tier}`))],
    actions: [t('frame:action'), filter.actions.map((action) => actionName(action, language))],
    text: [t('frame:text'), filter.text === '' ? [] : [`“${filter.text}”`]]
  };
  return Object.values(said)
    .flatMap(([label, values]) => (values.length === 0 ? [] : `${label}${colon}${values.join(comma)}`))
    .join(stop);
}

/** The filter with the page options of a picture behind it. */
export function narrowedWords(filter: Filter, names: Names, naming: Naming, options: string): string {
  return [filterWords(filter, names, naming), options].filter((part) => part !== '').join(naming.marks.semicolon);
}
