// The table of duties as words and cells, for pictures and files of it.
import type { DutyRow } from '../query/duties.ts';
import type { FigureTable } from './figure.ts';
import { flagWords, type IsOpen } from '../naming/flag-words.ts';
import type { Naming } from '../naming/naming.ts';
import { ROLE_GLYPH } from './role-glyph.ts';

/** One row a duty in the given order; bureaus stand in printed order, each with the glyph of its role. A last column
 *  says what is to be compared with the source, where `isOpen` leaves any flag. */
export function dutyList(
  rows: readonly DutyRow[],
  { t, language, marks, bureau, category }: Naming,
  isOpen: IsOpen
): FigureTable {
  const flags = rows.map((row) => flagWords(row, isOpen, { language, marks }));
  const flagged = flags.some((text) => text !== '');
  const comma = marks.list;
  return {
    columns: [
      { key: 'list', label: t('frame:list'), kind: 'text' },
      { key: 'seq', label: t('duties:columnNumber'), kind: 'number' },
      { key: 'name', label: t('duties:columnName'), kind: 'text' },
      { key: 'category', label: t('duties:columnCategory'), kind: 'text' },
      { key: 'bureaus', label: t('duties:columnBureaus'), kind: 'text' },
      { key: 'city', label: t('duties:columnCity'), kind: 'number' },
      { key: 'township', label: t('duties:columnTownship'), kind: 'number' },
      { key: 'takeover', label: t('duties:columnTakeover'), kind: 'number' },
      ...(flagged ? [{ key: 'flags', label: t('export:flags'), kind: 'text' as const }] : [])
    ],
    rows: rows.map((row, at) => ({
      list: t(`frame:${row.list}`),
      seq: row.seq,
      name: row.name,
      category: category(row.category),
      city: row.cityClauses,
      township: row.townshipClauses,
      takeover: row.takeoverClauses,
      ...(flagged ? { flags: flags[at] || null } : {}),
      bureaus: row.roles.map((role) => `${bureau(role.bureau)} ${ROLE_GLYPH[role.role]}`).join(comma)
    }))
  };
}
