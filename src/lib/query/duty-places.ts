// Where in their documents the duties under a filter stand, for papers that cite them.
import { question, type Desk } from '../db/engine.ts';
import type { Filter } from '../address/filter.ts';
import { dutyWhere } from './filter.ts';
import { joined } from './portable.ts';

/** Places (read/sheet.ts) of the lines that a duty was read from, in their order; `pages` are the printed numbers of
 *  the document's pages, none for one without. */
export interface DutyPlaces {
  duty: string;
  places: string[];
  pages: string[];
}

/** Of all duties under the filter whose places are known, in the order of the lists. Throws QueryError. */
export async function dutyPlaces(desk: Desk, filter: Filter): Promise<DutyPlaces[]> {
  const rows = await desk.ask(DUTY_PLACES, filter);
  const parts = (joined: string) => (joined === '' ? [] : joined.split('|'));
  return rows.map(({ duty, places, pages }) => ({ duty, places: parts(places), pages: parts(pages) }));
}

export const DUTY_PLACES = question<Filter, { duty: string; places: string; pages: string }>(
  'duty-places',
  (filter, scope) => {
    const where = dutyWhere(filter, scope);
    return {
      values: where.values,
      sql: `WITH chosen AS (SELECT d.* FROM duty d WHERE ${where.sql}),
     read AS (
       SELECT DISTINCT s.duty, s.line FROM span s JOIN chosen c ON c.edition = s.edition AND c.duty = s.duty
     )
     SELECT c.id AS duty, ${joined('l.place', 'l.line')} AS places, min(o.pages) AS pages
     FROM chosen c JOIN read r ON r.duty = c.duty
       JOIN source_line l ON l.edition = c.edition AND l.document = c.document AND l.line = r.line
       JOIN document o ON o.edition = c.edition AND o.document = c.document
     WHERE l.place <> '' GROUP BY c.duty, c.id ORDER BY c.duty`
    };
  }
);
