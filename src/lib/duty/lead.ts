// Which clause says that its bureau leads the whole duty, where no clause says 牵头.
import { anyOf } from '../lexicon/reader-words.ts';
import type { Clause, Duty } from './record.ts';

/** Coordinating as a bureau's own task: 统筹…, 协调推动…, 综合协调; not bringing in another body (协调市公安局…) nor single means
 *  (统筹资金). */
const COORDINATES = new RegExp(
  `${anyOf('coordinates')}|${anyOf('coordinates-matter', '\\p{Script=Han}{2,12}')}(?:$|[，；。])`,
  'u'
);

/** The clause in which the first listed bureau coordinates the duty, for duties of several bureaus of which no clause
 *  names a lead: its first city clause says 统筹 or 协调. Null otherwise. */
export function coordinatingClause(duty: Pick<Duty, 'bureaus' | 'clauses'>): Clause | null {
  const first = duty.bureaus[0]?.bureau;
  const city = duty.clauses.filter(({ side }) => side === 'city');
  const [opening] = city;
  if (first === undefined || opening === undefined) return null;
  if (new Set(duty.bureaus.map(({ bureau }) => bureau)).size < 2 || city.some(({ lead }) => lead)) return null;
  const speaks = opening.actors.length === 1 && opening.actors[0]?.bureau === first;
  return speaks && COORDINATES.test(opening.text) ? opening : null;
}
