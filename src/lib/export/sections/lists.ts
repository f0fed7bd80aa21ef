// Section of the report: the duties one by one.
import { LISTS } from '../../duty/record.ts';
import { type Maker, text, number, table, empty } from './section.ts';

/** All duties under the filter with their bureaus, list by list. */
export const lists: Maker = ({ duties }, { words, naming, flags, where }) => {
  const say = words.lists;
  if (duties.length === 0) return empty(say.title, words.nothing);
  return {
    title: say.title,
    message: say.message(duties.length),
    paragraphs: [say.text(duties.length)],
    items: LISTS.flatMap((list) => {
      const rows = duties.filter((duty) => duty.list === list);
      if (rows.length === 0) return [];
      const named = list === 'basic' ? [] : [text('bureaus', words.bureaus)];
      const placed = rows.some((duty) => where(duty.id).pages !== '');
      const flagged = rows.some((duty) => flags(duty) !== '');
      return [
        {
          ...table(
            `list-${list}`,
            say.table(naming.t(`frame:${list}`)),
            [
              number('seq', words.number),
              text('category', naming.t('frame:category')),
              text('name', words.name),
              ...named,
              ...(placed ? [text('pages', words.pages)] : []),
              ...(flagged ? [text('flags', naming.t('export:flags'))] : [])
            ],
            rows.map((duty) => ({
              seq: duty.seq,
              category: naming.category(duty.category),
              name: duty.name,
              bureaus: duty.bureaus.map((bureau) => naming.bureau(bureau)).join(words.comma),
              pages: where(duty.id).pages,
              flags: flags(duty)
            })),
            [...(list === 'basic' ? [1, 2.2, 10] : [1, 2.2, 6, 5]), ...(placed ? [2.7] : []), ...(flagged ? [3] : [])]
          ),
          annex: true
        }
      ];
    })
  };
};
