// What the township does where a list answers: the clause that says it.
import type { EntryDuty } from '../entry/duty-index.ts';

/** The clause, as printed, that says what comes next, and how many others stand on the same side. */
export interface Step {
  text: string;
  others: number;
}

/** The township's clause that has most pairs of letters of the text, of equals the first; of a duty taken back what its
 *  row says of the hand-over. null where the duty has no such clause. */
export function stepOf(duty: EntryDuty, text: string): Step | null {
  const side = duty.list === 'reclaimed' ? 'takeover' : 'township';
  const clauses = duty.clauses.filter((clause) => clause.side === side);
  const pairs = new Set([...text].slice(1).map((letter, at) => `${text.charAt(at)}${letter}`));
  const shared = (clause: string): number => [...pairs].filter((pair) => clause.includes(pair)).length;
  const [best] = [...clauses].sort((a, b) => shared(b.text) - shared(a.text));
  return best === undefined ? null : { text: best.text, others: clauses.length - 1 };
}
