// Lists that another engine holds, under keys of their own beside the lists at hand.
import { DataError } from '../errors.ts';
import { Bodies, Categories } from './keys.ts';
import type { Tier } from './record.ts';
import type { Row, Rows } from './schema.ts';
import type { Known, NextKeys } from './tables.ts';

/** Rows of one edition with keys behind those of `known`, under the number `known.next.edition`: bodies of its city and
 *  categories that are known keep their key and id, as where the lists were read from a document. Throws DataError
 *  where a row names what the others lack. */
export function rekeyed(rows: Rows, known: Known): Rows {
  const [own] = rows.edition;
  if (own === undefined) throw new DataError('edition', '', '0 rows');
  const next = { ...known.next };
  const edition = next.edition;
  const naming = { place: own, bureaus: rows.bureau.map((row) => ({ ...row, tier: row.tier as Tier })) };
  const bodies = new Bodies(known.bureaus, next);
  bodies.meet(naming, edition);
  bodies.settle();
  const categories = new Categories(known.categories, next);
  categories.meet(rows.category.map(({ name }) => name));

  const bureau = rows.bureau.map((row) => ({ ...row, ...bodies.find(naming, edition, row), edition }));
  const category = rows.category.map((row) => ({ ...row, ...categories.find(row.name), edition }));
  const keys = {
    document: counted(rows.document, 'document', next),
    duty: counted(rows.duty, 'duty', next),
    clause: counted(rows.clause, 'clause', next),
    bureau: new Map(rows.bureau.map((row, at) => [row.bureau, bureau[at]?.bureau ?? 0])),
    category: new Map(rows.category.map((row, at) => [row.category, category[at]?.category ?? 0]))
  };
  const columns = Object.keys(keys) as (keyof typeof keys)[];
  const moved = <Each extends Row<keyof Rows>>(of: readonly Each[], table: keyof Rows): Each[] =>
    of.map((row) => {
      const cells: Record<string, unknown> = { ...row, edition };
      for (const column of columns) {
        const key = cells[column];
        if (typeof key !== 'number') continue;
        const fresh = keys[column].get(key);
        if (fresh === undefined) throw new DataError(table, column, String(key));
        cells[column] = fresh;
      }
      return cells as Each;
    });
  const names = Object.keys(rows) as (keyof Rows)[];
  const all = names.map((table) => [table, moved<Row<keyof Rows>>(rows[table], table)]);
  return { ...(Object.fromEntries(all) as Rows), bureau, category };
}

/** New keys of rows in their order. */
function counted<Key extends 'document' | 'duty' | 'clause'>(
  rows: readonly Record<Key, number>[],
  key: Key,
  next: NextKeys
): Map<number, number> {
  return new Map(rows.map((row) => [row[key], next[key]++]));
}
