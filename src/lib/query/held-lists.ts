// Which lists an engine holds, to choose from: too many to be named at once.
import { question, type Statement } from '../db/engine.ts';
import { LISTS } from '../duty/record.ts';
import type { Row } from '../duty/schema.ts';
import { holding } from './portable.ts';

/** An edition that an engine holds with its number there; `flagged` counts its duties that are not certain, `all` how
 *  many editions were found. */
export interface HeldList extends Pick<Row<'edition'>, 'edition' | 'id' | 'city' | 'township' | 'date'> {
  file: string;
  basic: number;
  shared: number;
  reclaimed: number;
  flagged: number;
  all: number;
}

/** Editions whose place or id holds `text`, by place and date; all of them for an empty text. */
export const HELD_LISTS = question<{ text: string; offset: number; limit: number }, HeldList>(
  'held-lists',
  ({ text, offset, limit }) => {
    const [place, id] = [holding('e.city || e.township', text), holding('e.id', text)];
    return held(`${place.sql} OR ${id.sql}`, [place.value, id.value], `LIMIT ${limit} OFFSET ${offset}`);
  }
);

/** The edition of that id, none where the engine does not hold it. */
export const HELD_LIST = question<{ id: string }, HeldList>('held-list', ({ id }) => held('e.id = ?', [id], ''));

function held(where: string, values: Statement['values'], page: string): Statement {
  const lists = LISTS.map((list) => `sum(CASE WHEN d.list = '${list}' THEN 1 ELSE 0 END) AS ${list}`);
  return {
    values,
    sql: `WITH found AS (
       SELECT e.edition, e.id, e.city, e.township, e.date FROM edition e WHERE ${where}
     ), shown AS (
       SELECT f.edition, f.id, f.city, f.township, f.date FROM found f
       ORDER BY f.city, f.township, f.date, f.edition ${page}
     ), sizes AS (
       SELECT d.edition, ${lists.join(', ')}
       FROM duty d WHERE d.edition IN (SELECT s.edition FROM shown s) GROUP BY d.edition
     ), doubts AS (
       SELECT g.edition, count(DISTINCT g.duty) AS flagged
       FROM flag g WHERE g.edition IN (SELECT s.edition FROM shown s) GROUP BY g.edition
     ), files AS (
       SELECT o.edition, min(o.file) AS file
       FROM document o WHERE o.edition IN (SELECT s.edition FROM shown s) GROUP BY o.edition
     )
     SELECT s.edition AS edition, s.id, s.city, s.township, s.date, coalesce(o.file, '') AS file,
       ${LISTS.map((list) => `CAST(coalesce(z.${list}, 0) AS INTEGER) AS ${list}`).join(', ')},
       CAST(coalesce(g.flagged, 0) AS INTEGER) AS flagged,
       (SELECT CAST(count(*) AS INTEGER) FROM found f) AS "all"
     FROM shown s LEFT JOIN sizes z ON z.edition = s.edition LEFT JOIN doubts g ON g.edition = s.edition
       LEFT JOIN files o ON o.edition = s.edition
     ORDER BY s.city, s.township, s.date, s.edition`
  };
}
