// How ids of duties and clauses are made, and how ids are read. Those that are the pinyin of names are made in
// name-id.ts, so that pages that only read ids load no readings of characters.
import { STREET_OFFICE } from '../i18n/levels.ts';
import { readOfEdition } from './of-edition.ts';
import { LISTS, type ListId, type Place, type Side } from './record.ts';

/** The pinyin of the names of a place that an edition's id holds, without their rank: `changji` and `ashili` of
 *  `changji-ashili@2025-05`, `tianma` of a 天马街道办事处. '' for a name that the place lacks. */
export function placeLatin(edition: string, { city, township }: Place): Place {
  const words = (/^[a-z0-9-]+/u.exec(edition) ?? [''])[0].split('-');
  const whole = township === '' ? '' : (words.pop() ?? '');
  const lower = township.endsWith(STREET_OFFICE.printed) ? whole.replace(STREET_OFFICE.latin, '') || whole : whole;
  return { city: city === '' ? '' : (words.pop() ?? ''), township: lower };
}

/** Id of a duty within its edition: list and number, `basic-31`; `times` counts the rows that have this list and
 *  number, from 1: the second is `basic-31-2`. */
export function dutyId(list: ListId, seq: number, times = 1): string {
  return `${list}-${seq}${times === 1 ? '' : `-${times}`}`;
}

/** What a duty's id says: its list, its number as printed, and which of the rows of that number it is, from 1. Null for
 *  what is no duty's id. The edition of an id that names it (duty/of-edition.ts) is left out. */
export function readDutyId(id: string): { list: ListId; seq: number; times: number } | null {
  const [, word, seq, times] = /^([a-z]+)-(\d+)(?:-(\d+))?$/u.exec(readOfEdition(id).id) ?? [];
  const list = LISTS.find((each) => each === word);
  return list === undefined ? null : { list, seq: Number(seq), times: Number(times ?? 1) };
}

const SIDE_LETTER: Record<Side, string> = { city: 'c', township: 't', takeover: 'k' };

/** Id of a clause within its edition: its duty, its side and its place on that side from 1, `shared-70.t2`. */
export function clauseId(duty: string, side: Side, position: number): string {
  return `${duty}.${SIDE_LETTER[side]}${position}`;
}
