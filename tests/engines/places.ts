// The lists that every engine is asked about: the published one, a made-up town, and small ones with a row in every
// table; and what questions about them can name.
import { join } from 'node:path';
import { readPath } from '../../scripts/documents.ts';
import { published } from '../../scripts/published.ts';
import type { Desk } from '../../src/lib/db/engine.ts';
import { encodeTables, type Tables } from '../../src/lib/duty/arrow.ts';
import type { Place, Reading } from '../../src/lib/duty/record.ts';
import { tableRows } from '../../src/lib/duty/tables.ts';
import { NO_FILTER } from '../../src/lib/address/filter.ts';
import { duties, FIRST_DUTIES } from '../../src/lib/query/duties.ts';
import { names } from '../../src/lib/query/names.ts';
import { readingOf, type ListNotes } from '../support/lists.ts';
import type { Sampled } from '../support/questions.ts';
import { SIX } from '../support/six-duties.ts';
import { SMALL } from '../support/small-lists.ts';

/** Scopes that questions are asked over: one edition, two of one city and one of another, all. */
export const SCOPES: readonly (readonly number[])[] = [[1], [3, 4, 5], [1, 2, 3, 4, 5]];

/** The tables of all these lists, an edition each. */
export async function placeTables(): Promise<Tables[]> {
  const [town] = await readPath(join(import.meta.dirname, '../fixtures/lists/D1-coastal-town.docx'));
  const readings = [
    published(),
    ...(town?.readings ?? []),
    ...[SMALL, moved(SIX, { city: '某市', township: '邻乡' }), moved(SIX, { city: '远县', township: '远镇' })].map(
      (notes) => remarked(readingOf(notes))
    )
  ];
  return tableRows(readings).editions.map(({ rows }) => encodeTables(rows));
}

/** Names and keys that exist in what the desk looks at: a duty of two bureaus with all that it says. */
export async function sampled(desk: Desk): Promise<Sampled> {
  const { rows } = await duties(desk, NO_FILTER, { ...FIRST_DUTIES, order: 'bureaus', descending: true });
  const { bureaus, categories } = await names(desk);
  const [widest, ...others] = rows.filter(({ roles }) => roles.filter(({ listed }) => listed).length > 1);
  const idOf = (name: string | undefined) => bureaus.find((bureau) => bureau.name === name)?.id;
  const [one, two] = (widest?.roles ?? []).map(({ bureau }) => idOf(bureau));
  const category = categories.find(({ name }) => name === widest?.category)?.id;
  if (widest === undefined || one === undefined || two === undefined || category === undefined)
    throw new RangeError('no duty of two bureaus');
  return {
    category,
    bureaus: [one, two],
    text: widest.name.slice(0, 2),
    duty: widest.id,
    keys: [widest, ...others].slice(0, 3).map(({ key }) => key)
  };
}

/** The same notes as of another place. */
function moved(notes: ListNotes, place: Place): ListNotes {
  const bureaus = notes.bureaus.map((bureau) => ({ ...bureau, name: bureau.name.replace(/^某市/u, place.city) }));
  return { ...notes, place, bureaus };
}

/** With remarks and flags on every duty, printed lines and a place for every line. */
function remarked(reading: Reading): Reading {
  return {
    ...reading,
    duties: reading.duties.map((duty) => ({
      ...duty,
      flags: ['seq-gap', 'bureau-odd'],
      extra: ['备注', '依据'].map((head) => ({ head, text: `${head}${duty.name}`, spans: [] }))
    })),
    places: reading.lines.map((_, at) => `page:${at + 1}`)
  };
}
