// Who does what the township's column asks, and which of it is a report to a body above.
import { anyOf } from '../lexicon/reader-words.ts';
import { actionsOf } from './action.ts';
import type { Clause, Duty, Party } from './record.ts';

/** Who is the subject of a clause of the township's column: the township (also where the clause names nobody), a
 *  village or community, a survey or patrol team, people themselves, an institution such as a hospital, a bureau of the
 *  city. */
export const DOERS = ['township', 'village', 'team', 'resident', 'institution', 'bureau'] as const;
export type Doer = (typeof DOERS)[number];

const TOWNSHIP = new RegExp(anyOf('township-body'), 'u');
const VILLAGE = new RegExp(anyOf('village-body'), 'u');
const TEAM = new RegExp(anyOf('team-body'), 'u');
const PERSON = new RegExp(`^${anyOf('person')}$`, 'u');
const INSTITUTION = new RegExp(anyOf('institution-body'), 'u');
const PASSES_ON = new RegExp(anyOf('passes-on', '[^，；。]*?'), 'u');

/** What somebody named in a clause is to the township `township`; null for a body above that is none of the city's
 *  bureaus (上级党委, 市人民政府). */
function kindOf({ bureau, name }: Party, township: string): Doer | null {
  if (bureau !== null) return 'bureau';
  if ((township !== '' && name.startsWith(township)) || TOWNSHIP.test(name)) return 'township';
  if (TEAM.test(name)) return 'team';
  if (PERSON.test(name)) return 'resident';
  if (VILLAGE.test(name)) return 'village';
  return INSTITUTION.test(name) ? 'institution' : null;
}

/** Who does a clause of the township's column, by its actors: the township where it is one of them or nobody is named,
 *  else what the first of them is. Only clauses that the township does are its load. Null for other columns. */
export function doerOf({ side, actors }: Pick<Clause, 'side' | 'actors'>, township: string): Doer | null {
  if (side !== 'township') return null;
  const kinds = actors.map((actor) => kindOf(actor, township));
  const [first] = kinds;
  return first === undefined || kinds.includes('township') ? 'township' : (first ?? 'institution');
}

/** Whether a clause is an upward report: of type 上报反馈, done by the township, and to a body above it. A report that
 *  stays in the township (乡党委, 本乡派出所), that villages or people make, or that goes to an institution is none. Source:
 *  DOMAIN, “upward reports”. */
export function reportsUp(
  clause: Pick<Clause, 'side' | 'actions' | 'actors' | 'recipients' | 'text'>,
  township: string
): boolean {
  const { actions, recipients, text } = clause;
  if (!actions.includes('上报反馈') || doerOf(clause, township) !== 'township') return false;
  const kinds = recipients.map((recipient) => kindOf(recipient, township));
  if (kinds.length > 0) return kinds.some((kind) => kind === null || kind === 'bureau');
  const segments = text.split(/[，；。]/);
  const own = segments.filter((segment) => !PASSES_ON.test(segment));
  return own.length === segments.length || actionsOf(own.join('，')).includes('上报反馈');
}

/** Who receives what a clause reports or hands over: those it names; for an upward report that names nobody the duty's
 *  sole bureau, by the rule for actors; else nobody. */
export function recipientsOf(clause: Clause, { bureaus }: Pick<Duty, 'bureaus'>, township: string): Party[] {
  const [only, ...others] = new Set(bureaus.map(({ bureau }) => bureau));
  if (clause.recipients.length > 0 || only === undefined || others.length > 0 || !reportsUp(clause, township))
    return clause.recipients;
  return [{ name: only, bureau: only, printed: '', basis: 'sole bureau', spans: [] }];
}
