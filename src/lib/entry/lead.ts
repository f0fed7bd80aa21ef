// Who leads the city side of a duty.
import { table } from '../lexicon/load.ts';
import type { EntryDuty } from './duty-index.ts';

const LEADS = table('leads');
/** True where a clause says that its bureau leads a part of the duty, or the whole of it. */
const says = (text: string, of: (typeof LEADS)[number]['of']) =>
  LEADS.some((row) => row.of === of && text.includes(row.word));

/** Who leads the city side of a duty: `named` the column or the text says so, `sole` one bureau alone stands in the
 *  column, `first` first listed and no lead named, `takeover` has taken the duty back. null for a basic duty and where
 *  no bureau stands in the column. A bureau that leads one part only (牵头对…进行…) does not lead the duty; the first
 *  listed one that coordinates (统筹) does. */
export function leadOf(duty: EntryDuty): { bureau: string; basis: 'named' | 'sole' | 'first' | 'takeover' } | null {
  const first = duty.bureaus[0]?.bureau;
  if (duty.list === 'basic' || first === undefined) return null;
  if (duty.list === 'reclaimed') return { bureau: first, basis: 'takeover' };
  if (duty.bureaus.length === 1) return { bureau: first, basis: 'sole' };
  const [column, ...others] = duty.bureaus.filter(({ part }) => part === 'lead');
  if (column !== undefined && others.length === 0) return { bureau: column.bureau, basis: 'named' };
  for (const { side, lead, text, actors } of duty.clauses) {
    const actor = actors.find(({ bureau }) => bureau !== null)?.bureau ?? null;
    if (side !== 'city' || actor === null) continue;
    if ((lead && !says(text, 'part')) || (actor === first && says(text, 'whole')))
      return { bureau: actor, basis: 'named' };
  }
  return { bureau: first, basis: 'first' };
}
