// The duties in which a place differs from most of its peers, as a table for files.
import { pageFormula } from '../address/mark.ts';
import { stateOf, usualOf, type Held, type Odd, type Standing } from '../compare/standing.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import type { FigureTable } from './figure.ts';
import { leadWords } from './standing-table.ts';
import type { Working } from './working.ts';

/** What the number of rows opens. */
export const ODD_MARK = pageFormula('odd');

/** A duty of which a place is the odd one: its own cell, and how its peers carry it. */
export interface OddRow {
  standing: Standing;
  own: Held | null;
  odd: Odd;
}

/** How a place carries a duty, in words: list and leading bureau, and the others; 没有 where it has no such duty.
 *  `naming` knows bureaus by their names without their city. */
export function heldWords(held: Held | null, naming: Naming): string {
  const { t, marks } = naming;
  const say = sayIn(t, 'places');
  if (held === null) return say('absent');
  const others = held.lead === null || held.others === 0 ? '' : say('others', { count: held.others });
  return [t(`frame:${held.list}`), leadWords(held, naming) + others].filter((text) => text !== '').join(marks.colon);
}

/** What the peers call it, each name once, most frequent first; none where they do not carry it. */
export function peerNames({ like }: Odd): string[] {
  const counts = new Map<string, number>();
  for (const { held } of like) for (const { name } of held?.duties ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

/** The duty that names a row: the place's own, else that of the places that carry it as most do. */
export function shownOf({ own, standing }: OddRow): Held['duties'][number] | undefined {
  return (own ?? usualOf(standing))?.duties[0];
}

/** A place that is held against them, by its position, and what it is called. */
export interface OddReference {
  at: number;
  label: string;
}

/** Rows as they stand on screen, with how the pinned place carries them, where one is. */
export function oddTable(rows: readonly OddRow[], pinned: OddReference | null, naming: Naming): FigureTable {
  const { t, marks, category } = naming;
  const say = sayIn(t, 'places');
  return {
    columns: [
      { key: 'name', label: t('frame:duty'), kind: 'text' },
      { key: 'category', label: t('frame:category'), kind: 'text' },
      { key: 'here', label: say('here'), kind: 'text' },
      ...(pinned === null ? [] : [{ key: 'pinned', label: pinned.label, kind: 'text' as const }]),
      { key: 'theirs', label: say('theirs'), kind: 'text' },
      { key: 'names', label: say('theirWords'), kind: 'text' },
      { key: 'like', label: say('how'), kind: 'text' }
    ],
    rows: rows.map((row) => {
      const shown = shownOf(row);
      return {
        name: shown?.name ?? '',
        category: category(shown?.category ?? ''),
        here: heldWords(row.own, naming),
        ...(pinned === null ? {} : { pinned: heldWords(row.standing.cells[pinned.at] ?? null, naming) }),
        theirs: heldWords(row.odd.like[0]?.held ?? null, naming),
        names: peerNames(row.odd).join(marks.list),
        like: say('howMany', { count: row.odd.like.length, all: row.odd.of })
      };
    })
  };
}

/** Rows of a place against its peers, those first on which the larger part of them agrees, of equals by how the place
 *  carries the duty. */
export function oddRows(
  standings: readonly Standing[],
  at: number,
  against: (standing: Standing) => Odd | null
): OddRow[] {
  return standings
    .flatMap((standing): OddRow[] => {
      const odd = against(standing);
      return odd === null ? [] : [{ standing, own: standing.cells[at] ?? null, odd }];
    })
    .sort(
      (one, other) =>
        other.odd.like.length / other.odd.of - one.odd.like.length / one.odd.of ||
        stateOf(one.own).localeCompare(stateOf(other.own), 'zh')
    );
}

/** The number of rows, each row once: the duty that names it, in the edition of a place that has it. `editions` are ids
 *  by the position of the place. */
export function oddWorking(
  rows: readonly OddRow[],
  editions: readonly string[],
  place: string,
  naming: Naming
): Working {
  const say = sayIn(naming.t, 'places');
  const operands = rows.flatMap((row): Working['operands'] => {
    const duty = shownOf(row);
    const edition = editions[row.standing.cells.findIndex((held) => held?.duties[0] === duty)];
    if (duty === undefined || edition === undefined) return [];
    return [{ label: duty.name, value: 1, of: { kind: 'in', edition, of: { kind: 'duty', id: duty.id } } }];
  });
  return { title: say('oddTitle', { place }), value: rows.length, formula: say('oddFormula'), operands };
}
