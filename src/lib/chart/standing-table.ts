// Who carries what where, as a table for files.
import { usualOf, type Held, type Standing } from '../compare/standing.ts';
import { isHan } from '../i18n/languages.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { FigureTable } from './figure.ts';

/** The leading bureau in words, as the place calls it, else in the reader's language; '' where there is none. `naming`
 *  knows bureaus by their names without their city. */
export function leadWords({ lead }: Pick<Held, 'lead'>, { language, bureau }: Naming): string {
  return lead === null ? '' : isHan(language) ? lead.called : bureau(lead.stem);
}

/** One row a duty, one column a place: list, number and leading bureau; 没有 where the place has no such duty. `naming`
 *  knows bureaus by their names without their city. */
export function standingTable(
  standings: readonly Standing[],
  places: readonly { id: string; label: string }[],
  naming: Naming
): FigureTable {
  const { t, marks, category } = naming;
  const say = sayIn(t, 'places');
  const cell = (held: Held | null) =>
    held === null
      ? say('absent')
      : [held.duties.map(({ list, seq }) => `${t(`frame:${list}`)} ${seq}`).join(marks.list), leadWords(held, naming)]
          .filter((text) => text !== '')
          .join(marks.colon);
  return {
    columns: [
      { key: 'name', label: t('frame:duty'), kind: 'text' },
      { key: 'category', label: t('frame:category'), kind: 'text' },
      { key: 'apart', label: say('apart'), kind: 'number' },
      ...places.map(({ id, label }) => ({ key: `place ${id}`, label, kind: 'text' as const }))
    ],
    rows: standings.map((standing) => {
      const usual = usualOf(standing)?.duties[0];
      return {
        name: usual?.name ?? '',
        category: category(usual?.category ?? ''),
        apart: standing.apart,
        ...Object.fromEntries(places.map(({ id }, at) => [`place ${id}`, cell(standing.cells[at] ?? null)]))
      };
    })
  };
}
