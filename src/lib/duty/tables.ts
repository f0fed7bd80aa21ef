// Readings as rows of the tables: keys for duties, clauses, bureaus and categories, one edition after the other.
import { DataError } from '../errors.ts';
import { bodyKind } from '../lexicon/body-kind.ts';
import { isGenreCategory } from './category.ts';
import { editionId, placeId } from './name-id.ts';
import { Bodies, Categories, type KnownBureau, type KnownCategory } from './keys.ts';
import { latin } from './pinyin.ts';
import type { Clause, Duty, Party, Place, Reading, Side, Span } from './record.ts';
import type { Row, Rows } from './schema.ts';
import { cadenceForm, deadlineForm } from './timing-form.ts';
import { cadenceClass, deadlineClass } from './timing.ts';
import { doerOf, recipientsOf, reportsUp, type Doer } from './township-work.ts';

/** The next free number of each key. */
export interface NextKeys {
  edition: number;
  document: number;
  category: number;
  bureau: number;
  duty: number;
  clause: number;
}

/** What the tables at hand hold already: ids of editions that are taken, bureaus by city and categories that further
 *  editions may share, and the next free keys. */
export interface Known {
  next: NextKeys;
  editions: readonly string[];
  bureaus: readonly KnownBureau[];
  categories: readonly KnownCategory[];
}

export const NOTHING_KNOWN: Known = {
  next: { edition: 1, document: 1, category: 1, bureau: 1, duty: 1, clause: 1 },
  editions: [],
  bureaus: [],
  categories: []
};

/** An edition's number and names. `date` is '' and names are '' where the document does not say. */
export interface EditionEntry {
  edition: number;
  id: string;
  place: Place & { id: string };
  date: string;
  file: string;
}

/** One reading as rows. */
export interface EditionRows {
  entry: EditionEntry;
  reading: Reading;
  rows: Rows;
}

/** Number and names of each reading as an edition behind those that are known, in their order. */
export function editionEntries(readings: readonly Reading[], known: Known = NOTHING_KNOWN): EditionEntry[] {
  const taken = new Set(known.editions);
  return readings.map(({ place, date, file }, index) => {
    const id = editionId(place, date, taken);
    taken.add(id);
    return { edition: known.next.edition + index, id, place: { ...place, id: placeId(place) }, date, file };
  });
}

/** Rows of each reading as an edition of its own, in their order, and what is known after them. Bodies of one city and
 *  categories of one name share a key over editions, `known` ones included; bodies of a place whose city the document
 *  does not name are shared with nobody. Ids of bureaus and categories do not depend on the order of the readings, but
 *  those of `known` stay. Same readings and same `known`, same rows. */
export function tableRows(
  readings: readonly Reading[],
  known: Known = NOTHING_KNOWN
): { editions: EditionRows[]; known: Known } {
  const entries = editionEntries(readings, known);
  const next = { ...known.next, edition: known.next.edition + readings.length };
  const documents = new Map<readonly string[], number>();
  const bureaus = new Bodies(known.bureaus, next);
  for (const [at, reading] of readings.entries()) bureaus.meet(reading, entries[at]?.edition ?? 0);
  bureaus.settle();
  const categories = new Categories(known.categories, next);
  categories.meet(readings.flatMap((reading) => reading.categories));
  const editions = readings.map((reading, at): EditionRows => {
    const entry = entries[at] as EditionEntry;
    const document = documents.get(reading.lines) ?? next.document++;
    documents.set(reading.lines, document);
    return { entry, reading, rows: rowsOf(reading, { entry, document, bureaus, categories, next }) };
  });
  return {
    editions,
    known: {
      next,
      editions: [...known.editions, ...entries.map(({ id }) => id)],
      bureaus: bureaus.all,
      categories: categories.all
    }
  };
}

interface Context {
  entry: EditionEntry;
  document: number;
  bureaus: Bodies;
  categories: Categories;
  next: NextKeys;
}

function rowsOf(reading: Reading, { entry, document, bureaus, categories, next }: Context): Rows {
  const { edition } = entry;
  const keys = new Map(reading.bureaus.map((body) => [body.name, bureaus.find(reading, edition, body).bureau]));
  const key = (name: string): number => {
    const bureau = keys.get(name);
    if (bureau === undefined) throw new DataError('bureau', 'name', name);
    return bureau;
  };
  const keyOrNull = (name: string | null) => (name === null ? null : key(name));
  const { township } = reading.place;
  const duties = reading.duties.map((duty) => ({
    duty,
    key: next.duty++,
    clauses: duty.clauses.map((clause) => ({
      clause,
      key: next.clause++,
      doer: doerOf(clause, township),
      upward: reportsUp(clause, township),
      recipients: recipientsOf(clause, duty, township)
    }))
  }));
  const sharers = new Map<string, number>();
  for (const { dutyId, listed } of reading.participations)
    if (listed) sharers.set(dutyId, (sharers.get(dutyId) ?? 0) + 1);
  const byId = new Map(duties.map((one) => [one.duty.id, one]));
  const printed = new Map(reading.originals.map(({ line, text }) => [line, text]));
  const clauses = duties.flatMap((one) => one.clauses.map((clause) => ({ ...clause, duty: one.key })));
  return {
    edition: [
      {
        edition,
        id: entry.id,
        place: entry.place.id,
        city: entry.place.city,
        township: entry.place.township,
        date: entry.date
      }
    ],
    document: [{ edition, document, file: reading.file, encoding: reading.encoding, pages: reading.pages.join('|') }],
    category: reading.categories.map((name, rank) => {
      const { category, id } = categories.find(name);
      return { edition, category, id, name, kind: isGenreCategory(name) ? name : null, rank, ...latin(name) };
    }),
    bureau: reading.bureaus.map(({ name, stem, shortName, tier, rank, pinyin, initials, aliases }) => ({
      edition,
      ...bureaus.find(reading, edition, { name, stem }),
      name,
      short_name: shortName,
      city: reading.place.city,
      tier,
      kind: bodyKind(name),
      rank,
      pinyin,
      initials,
      aliases: aliases.join('|')
    })),
    duty: duties.map(({ duty, key: number, clauses: own }, rank) => ({
      edition,
      duty: number,
      document,
      id: duty.id,
      list: duty.list,
      seq: duty.seq,
      rank,
      category: categories.find(duty.category).category,
      name: duty.name,
      ...linesOf(duty),
      ...countsOf(own)
    })),
    participation: reading.participations.flatMap(({ dutyId, bureau, position, listed, role, clauses: acting }) => {
      const of = byId.get(dutyId);
      if (of === undefined) return [];
      const { list, category, bureaus: column } = of.duty;
      const mentions = column.filter((mention) => mention.bureau === bureau);
      return [
        {
          edition,
          duty: of.key,
          bureau: key(bureau),
          list,
          category: categories.find(category).category,
          position,
          listed,
          printed: mentions.map((mention) => mention.printed).join('、'),
          part: mentions[0]?.part ?? null,
          sharers: sharers.get(dutyId) ?? 0,
          role,
          clauses: acting,
          township_clauses: countsOf(of.clauses).township_clauses,
          ...sharesOf(of.clauses, bureau)
        }
      ];
    }),
    clause: clauses.map(({ clause, key: number, duty, doer, upward }) => ({
      edition,
      clause: number,
      duty,
      id: clause.id,
      side: clause.side,
      group_title: clause.group,
      number: clause.number,
      position: clause.position,
      text: clause.text,
      cadence: clause.cadence,
      cadence_class: cadenceClass(clause.cadence),
      cadence_form: cadenceForm(clause.cadence),
      deadline: clause.deadline,
      deadline_class: deadlineClass(clause.deadline),
      deadline_form: deadlineForm(clause.deadline),
      doer,
      upward,
      lead: clause.lead,
      from_line: clause.spans[0]?.line ?? 0,
      to_line: clause.spans.at(-1)?.line ?? 0
    })),
    clause_actor: clauses.flatMap(({ clause, key: number, duty }) =>
      (['actor', 'partner'] as const).flatMap((kind) =>
        clause[`${kind}s`].map((party, index) => ({
          edition,
          clause: number,
          duty,
          kind,
          position: index + 1,
          name: party.name,
          bureau: keyOrNull(party.bureau),
          printed: party.printed,
          basis: party.basis
        }))
      )
    ),
    clause_recipient: clauses.flatMap(({ recipients, key: number, duty }) =>
      recipients.map((party, index) => ({
        edition,
        clause: number,
        duty,
        position: index + 1,
        name: party.name,
        bureau: keyOrNull(party.bureau),
        printed: party.printed,
        basis: party.basis
      }))
    ),
    action: clauses.flatMap(({ clause, key: number, duty }) =>
      clause.actions.map((action) => ({ edition, clause: number, duty, action }))
    ),
    extra: duties.flatMap(({ duty, key: number }) =>
      duty.extra.map(({ head, text }, index) => ({ edition, duty: number, position: index + 1, head, text }))
    ),
    flag: duties.flatMap(({ duty, key: number }) =>
      duty.flags.map((code, index) => ({ edition, duty: number, position: index + 1, code }))
    ),
    source_line: reading.ranges.flatMap(({ from, to }) =>
      reading.lines
        .slice(from - 1, to)
        .map((text, index) => {
          const line = from + index;
          const place = reading.places[line - 1] ?? '';
          return { edition, document, line, text, place, printed: printed.get(line) ?? null };
        })
        .filter(({ text }) => /\S/.test(text))
    ),
    span: duties.flatMap(({ duty, key: number, clauses: own }) => {
      const of = (clause: number | null, field: string, value: string, spans: readonly Span[]): Row<'span'>[] =>
        spans.map(({ line, from, to }) => ({
          edition,
          document,
          duty: number,
          clause,
          field,
          value,
          line,
          from_char: from,
          to_char: to
        }));
      return [
        ...of(null, 'category', duty.category, duty.categorySpans),
        ...of(null, 'name', '', duty.nameSpans),
        ...duty.bureaus.flatMap((mention) => of(null, 'bureau', mention.bureau, mention.spans)),
        ...own.flatMap(({ clause, key: at }) => [
          ...of(at, 'text', '', clause.spans),
          ...clause.actors.flatMap((party) => of(at, 'actor', party.name, party.spans)),
          ...clause.partners.flatMap((party) => of(at, 'partner', party.name, party.spans)),
          ...clause.recipients.flatMap((party) => of(at, 'recipient', party.name, party.spans))
        ])
      ];
    })
  };
}

/** A clause with what is counted of it. */
interface Counted {
  clause: Clause;
  doer: Doer | null;
  upward: boolean;
  recipients: readonly Party[];
}

/** How many clauses a duty has of each side, who does those of the township's column, and how many report upwards. */
function countsOf(
  clauses: readonly Counted[]
): Pick<Row<'duty'>, 'city_clauses' | 'township_clauses' | 'other_clauses' | 'takeover_clauses' | 'reports'> {
  const of = (side: Side) => clauses.filter(({ clause }) => clause.side === side).length;
  const own = clauses.filter(({ doer }) => doer === 'township').length;
  return {
    city_clauses: of('city'),
    township_clauses: own,
    other_clauses: of('township') - own,
    takeover_clauses: of('takeover'),
    reports: clauses.filter(({ upward }) => upward).length
  };
}

/** How many of the city's clauses name the bureau as actor, and how many upward reports it receives. */
function sharesOf(clauses: readonly Counted[], bureau: string): Pick<Row<'participation'>, 'city_clauses' | 'reports'> {
  const names = (parties: readonly Party[]) => parties.some((party) => party.bureau === bureau);
  return {
    city_clauses: clauses.filter(({ clause: { side, actors } }) => side === 'city' && names(actors)).length,
    reports: clauses.filter(({ upward, recipients }) => upward && names(recipients)).length
  };
}

/** First and last source line of a duty, from the first to the last character of its fields; 0 where it has none. */
function linesOf(duty: Duty): Pick<Row<'duty'>, 'from_line' | 'to_line'> {
  const ends = [
    duty.categorySpans,
    duty.nameSpans,
    ...duty.bureaus.map((mention) => mention.spans),
    ...duty.clauses.map((clause) => clause.spans)
  ];
  const lines = ends.flatMap((spans) => [spans[0]?.line, spans.at(-1)?.line]).filter((line) => line !== undefined);
  return {
    from_line: Math.min(...lines, Infinity) === Infinity ? 0 : Math.min(...lines),
    to_line: Math.max(0, ...lines)
  };
}
