// How each place carries the duties that all of them have: one row a family, one cell a place.
import { rollup } from 'd3';
import type { Duty, ListId } from '../duty/record.ts';
import type { Family } from './family.ts';
import { stemsOf, type Compared } from './subject.ts';

/** The bureau that a duty's column names as leading or else first: official `name`, `stem` without its city, `called`
 *  as the place calls it; null where no bureau is listed. */
export type Lead = { name: string; stem: string; called: string } | null;

/** How a place carries a duty: its own duties (more than one where it parts what others have as one), list and lead of
 *  the first, how many bureaus that names besides, and those of all duties by official name. */
export interface Held {
  duties: { id: string; list: ListId; seq: number; name: string; category: string; lead: Lead }[];
  list: ListId;
  lead: Lead;
  others: number;
  bureaus: string[];
}

/** A row of the matrix of places. `cells` follow the places, null where the place has no such duty. `apart` counts the
 *  places that carry it otherwise than most do: in another list, under another bureau, or not at all. */
export interface Standing {
  cells: (Held | null)[];
  apart: number;
}

/** The rows of the matrix, those on which the places disagree most first, of equals those that more places carry. */
export function standingsOf(families: readonly Family[], editions: readonly Compared[]): Standing[] {
  const heldIn = editions.map(holder);
  return families
    .map(({ members }) => {
      const cells = members.map((own, at) => (own === null ? null : (heldIn[at]?.(own) ?? null)));
      return { cells, apart: cells.length - mostCommon(cells).count };
    })
    .sort((one, other) => other.apart - one.apart || carried(other) - carried(one));
}

/** Official name of the bureau that a duty's column names as leading or else first; null for none. */
export function leadNameOf({ bureaus }: Pick<Duty, 'bureaus'>): string | null {
  return (bureaus.find(({ part }) => part === 'lead') ?? bureaus[0])?.bureau ?? null;
}

function holder(edition: Compared): (own: readonly number[]) => Held | null {
  const stemOf = stemsOf(edition);
  const called = new Map(edition.bureaus.map(({ name, shortName }) => [name, shortName]));
  return (own) => {
    const duties = own.flatMap((at) => edition.duties[at] ?? []);
    const [first] = duties;
    if (first === undefined) return null;
    const leadOf = (duty: Duty): Lead => {
      const name = leadNameOf(duty);
      return name === null ? null : { name, stem: stemOf(name), called: called.get(name) ?? name };
    };
    return {
      duties: duties.map((duty) => {
        const { id, list, seq, name, category } = duty;
        return { id, list, seq, name, category, lead: leadOf(duty) };
      }),
      list: first.list,
      lead: leadOf(first),
      others: Math.max(0, first.bureaus.length - 1),
      bureaus: [...new Set(duties.flatMap(({ bureaus }) => bureaus.map(({ bureau }) => bureau)))]
    };
  };
}

/** How a place carries a duty as one word to compare: list and leading bureau, '' for not at all. */
export function stateOf(held: Held | null): string {
  return held === null ? '' : `${held.list} ${held.lead?.stem ?? ''}`;
}

/** The state that most cells have, of equals the first, and how many have it. */
export function mostCommon(cells: readonly (Held | null)[]): { state: string; count: number } {
  const counts = rollup(cells, ({ length }) => length, stateOf);
  let [state, count] = ['', 0];
  for (const [each, many] of counts) if (many > count) [state, count] = [each, many];
  return { state, count };
}

/** Of the cells that are as most of those are that carry it, the first: it gives the row its name. */
export function usualOf({ cells }: Standing): Held | undefined {
  const held = cells.filter((cell) => cell !== null);
  const { state } = mostCommon(held);
  return held.find((cell) => stateOf(cell) === state);
}

/** How many places carry it. */
export function carried({ cells }: Standing): number {
  return cells.filter((held) => held !== null).length;
}

/** Whether places that carry it have it in different lists. */
export function isSplit({ cells }: Standing): boolean {
  return new Set(cells.flatMap((held) => held?.list ?? [])).size > 1;
}

/** Whether places that have it in one list name different leading bureaus. */
export function hasOtherLead({ cells }: Standing): boolean {
  const leads = rollup(
    cells.flatMap((held) => (held?.lead == null ? [] : [{ list: held.list, stem: held.lead.stem }])),
    (own) => new Set(own.map(({ stem }) => stem)).size,
    ({ list }) => list
  );
  return [...leads.values()].some((many) => many > 1);
}

/** The place that alone lacks what all others carry; null where there is no such place. Two places say nothing. */
export function onlyWithout(standing: Standing): number | null {
  const { cells } = standing;
  return cells.length > 2 && carried(standing) === cells.length - 1 ? cells.indexOf(null) : null;
}

/** So many of its peers carry a duty in one way for a place to be the odd one. */
const MOST_PEERS = 0.8;
/** With fewer peers nothing is odd. */
export const LEAST_PEERS = 4;

/** Where most peers carry a duty in one way and a place in another: cells of those peers by place (null cells: they do
 *  not carry it), and how many peers there are. */
export interface Odd {
  like: { place: number; held: Held | null }[];
  of: number;
}

/** How the `peers` (positions, all others where none are given) of the place at `at` carry a duty where at least
 *  MOST_PEERS of them do so in one way and the place in another. Null where the place is not the odd one, or there are
 *  fewer than LEAST_PEERS. */
export function oddAgainst({ cells }: Standing, at: number, peers?: readonly number[]): Odd | null {
  const known = (peers ?? [...cells.keys()]).filter((place) => place !== at);
  if (known.length < LEAST_PEERS) return null;
  const all = known.map((place) => ({ place, held: cells[place] ?? null }));
  const { state, count } = mostCommon(all.map(({ held }) => held));
  if (count < all.length * MOST_PEERS || stateOf(cells[at] ?? null) === state) return null;
  return { like: all.filter(({ held }) => stateOf(held) === state), of: all.length };
}
