// Hand-made lists for tests of questions: short notes in, a reading out, and from there the way of every document.
import { encodeTables } from '../../src/lib/duty/arrow.ts';
import { clauseId, readDutyId } from '../../src/lib/duty/id.ts';
import { latin } from '../../src/lib/duty/pinyin.ts';
import type { Action, Clause, Duty, Party, Place, Reading, Role, Side, Tier } from '../../src/lib/duty/record.ts';
import { tableRows } from '../../src/lib/duty/tables.ts';
import { testDesk, type TestDesk } from './sql.ts';

/** Short names (市水利局) mean the bureau; '' as `printed` is what a clause does not name itself. */
export interface ClauseNote {
  text: string;
  group?: string;
  number?: number;
  cadence?: string;
  deadline?: string;
  lead?: boolean;
  actors?: string[];
  partners?: string[];
  recipients?: string[];
  actions?: Action[];
  basis?: Party['basis'];
}
export interface DutyNote {
  category: string;
  name: string;
  /** First and last line. */
  lines: [from: number, to: number];
  /** Bureaus by short name in printed order, unlisted ones last, each with its role and the clauses that name it. */
  bureaus?: [short: string, role: Role, clauses: number][];
  city?: ClauseNote[];
  township?: ClauseNote[];
  takeover?: ClauseNote[];
}
export interface ListNotes {
  place: Place;
  /** Bureaus in official order. */
  bureaus: { name: string; stem: string; short: string; tier: Tier; aliases: string[] }[];
  categories: string[];
  duties: Record<string, DutyNote>;
}

/** The reading that the notes stand for. Source lines are `lines`, or the names of the duties, one a line. */
export function readingOf(notes: ListNotes, lines?: string[]): Reading {
  const official = (short: string) => {
    const found = notes.bureaus.find((bureau) => bureau.short === short);
    if (found === undefined) throw new Error(`${short} is no bureau of the notes`);
    return found.name;
  };
  const duties = Object.entries(notes.duties).map(([id, note]): Duty => {
    const parts = readDutyId(id);
    if (parts === null) throw new Error(`${id} is no duty's id`);
    const { list, seq } = parts;
    const clauses = (side: Side, own: readonly ClauseNote[] = []) =>
      own.map((clause, index): Clause => {
        const party = (printed: string): Party => ({
          name: official(printed),
          bureau: official(printed),
          printed: clause.basis === undefined ? printed : '',
          basis: clause.basis ?? 'named',
          spans: []
        });
        return {
          id: clauseId(id, side, index + 1),
          dutyId: id,
          side,
          group: clause.group ?? null,
          number: clause.number ?? null,
          position: index + 1,
          text: clause.text,
          actors: (clause.actors ?? []).map(party),
          partners: (clause.partners ?? []).map(party),
          recipients: (clause.recipients ?? []).map(party),
          actions: clause.actions ?? [],
          cadence: clause.cadence ?? null,
          deadline: clause.deadline ?? null,
          lead: clause.lead ?? false,
          spans: [{ line: note.lines[0], from: 0, to: 1 }]
        };
      });
    return {
      id,
      list,
      seq,
      category: note.category,
      name: note.name,
      bureaus: (note.bureaus ?? [])
        .filter(([, role]) => role !== 'unlisted')
        .map(([short]) => ({ bureau: official(short), printed: short, others: false, part: null, spans: [] })),
      clauses: [
        ...clauses('city', note.city),
        ...clauses('takeover', note.takeover),
        ...clauses('township', note.township)
      ],
      categorySpans: [],
      nameSpans: note.lines.map((line) => ({ line, from: 0, to: note.name.length })),
      extra: [],
      flags: []
    };
  });
  const text = lines ?? duties.map(({ name }) => name);
  return {
    file: 'notes.txt',
    encoding: 'utf-8',
    place: notes.place,
    date: '',
    duties,
    bureaus: notes.bureaus.map(({ name, stem, short, tier, aliases }, rank) => ({
      id: latin(stem).pinyin,
      name,
      stem,
      shortName: short,
      tier,
      rank,
      aliases,
      ...latin(stem)
    })),
    categories: notes.categories,
    places: [],
    originals: [],
    pages: [],
    participations: Object.entries(notes.duties).flatMap(([dutyId, { bureaus = [] }]) =>
      bureaus.map(([short, role, clauses], index) => ({
        dutyId,
        bureau: official(short),
        position: role === 'unlisted' ? 0 : index + 1,
        listed: role !== 'unlisted',
        role,
        clauses
      }))
    ),
    problems: [],
    conservation: { duties: 0, furniture: 0, unplaced: 0, total: 0 },
    lines: text,
    ranges: [{ from: 1, to: text.length }]
  };
}

/** A desk over the first of some readings, all of them in one fresh engine. */
export async function listsDesk(...readings: Reading[]): Promise<TestDesk> {
  const { openNode } = await import('../../src/lib/db/node.ts');
  const { editions } = tableRows(readings);
  return testDesk(await openNode(editions.map(({ rows }) => encodeTables(rows))));
}
