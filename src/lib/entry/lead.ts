// Who leads the city side of a duty.
import { anyOf } from '../lexicon/notice-words.ts';
import type { EntryDuty } from './duty-index.ts';

const LEADS_PART = new RegExp(anyOf('leads-part'));
const COORDINATES = new RegExp(anyOf('coordinates'));

/** Who leads the city side of a duty: `named` the text says so, `sole` one bureau alone stands in the column, `first`
 *  first listed and no lead named, `takeover` has taken the duty back. null for a basic duty and where no bureau stands
 *  in the column. A bureau that leads one part only (牵头对…进行…) does not lead the duty; the first listed one that
 *  coordinates (统筹) does. */
export function leadOf(duty: EntryDuty): { bureau: string; basis: 'named' | 'sole' | 'first' | 'takeover' } | null {
  const first = duty.bureaus[0]?.bureau;
  if (duty.list === 'basic' || first === undefined) return null;
  if (duty.list === 'reclaimed') return { bureau: first, basis: 'takeover' };
  if (duty.bureaus.length === 1) return { bureau: first, basis: 'sole' };
  for (const { side, lead, text, actors } of duty.clauses) {
    const actor = actors.find(({ bureau }) => bureau !== null)?.bureau ?? null;
    if (side !== 'city' || actor === null) continue;
    if ((lead && !LEADS_PART.test(text)) || (actor === first && COORDINATES.test(text)))
      return { bureau: actor, basis: 'named' };
  }
  return { bureau: first, basis: 'first' };
}
