// Hand-made duty records for tests: short notes in, full records out.
import { clauseId, readDutyId } from '../../src/lib/duty/id.ts';
import type { Clause, Duty, Party, Place, Side } from '../../src/lib/duty/record.ts';
import { Ground } from '../../src/lib/finding/ground.ts';

export const CITY = '青山市';
export const PLACE: Place = { city: CITY, township: '白水乡' };

export interface ClauseNote {
  text: string;
  actors?: string[];
  partners?: string[];
  recipients?: string[];
  lead?: boolean;
  actions?: Clause['actions'];
}
export interface DutyNote {
  category?: string;
  bureaus?: string[];
  city?: ClauseNote[];
  township?: ClauseNote[];
  takeover?: ClauseNote[];
}

/** A short name (市水利局) becomes 青山市水利局 with a bureau; any other name stays as printed without one. */
function party(printed: string): Party {
  const bureau = /^市.+(?:局|部|会|办)$/u.test(printed) ? CITY + printed.slice(1) : null;
  return { name: bureau ?? printed, bureau, printed, basis: 'named', spans: [] };
}

function clauses(dutyId: string, side: Side, notes: readonly ClauseNote[]): Clause[] {
  return notes.map((note, index): Clause => ({
    id: clauseId(dutyId, side, index + 1),
    dutyId,
    side,
    group: null,
    number: index + 1,
    position: index + 1,
    text: note.text,
    actors: (note.actors ?? []).map(party),
    partners: (note.partners ?? []).map(party),
    recipients: (note.recipients ?? []).map(party),
    actions: note.actions ?? [],
    cadence: null,
    deadline: null,
    lead: note.lead ?? false,
    spans: [{ line: 100 + index, from: 0, to: note.text.length }]
  }));
}

/** One duty; `bureaus` are short names such as 市水利局. */
export function duty(id: string, name: string, note: DutyNote = {}): Duty {
  const { list, seq } = readDutyId(id) ?? { list: 'basic', seq: 1 };
  return {
    id,
    list,
    seq,
    category: note.category ?? '民生服务',
    name,
    bureaus: (note.bureaus ?? []).map((printed) => ({
      bureau: CITY + printed.slice(1),
      printed: CITY + printed.slice(1),
      others: false,
      part: null,
      spans: [{ line: 7, from: 0, to: 5 }]
    })),
    clauses: [
      ...clauses(id, 'city', note.city ?? []),
      ...clauses(id, 'township', note.township ?? []),
      ...clauses(id, 'takeover', note.takeover ?? [])
    ],
    categorySpans: [],
    nameSpans: [{ line: 5, from: 0, to: name.length }],
    extra: [],
    flags: []
  };
}

/** What findings need of the given duties; bureaus are those that the duties list, and `others` (short names). */
export function reading(duties: readonly Duty[], others: readonly string[] = []) {
  const names = new Set([
    ...duties.flatMap((each) => each.bureaus.map(({ bureau }) => bureau)),
    ...others.map((short) => CITY + short.slice(1))
  ]);
  return {
    duties,
    place: PLACE,
    bureaus: [...names].map((name) => ({ name, shortName: `市${name.slice(CITY.length)}` }))
  };
}

export function ground(duties: readonly Duty[], others: readonly string[] = []): Ground {
  return new Ground(reading(duties, others));
}
