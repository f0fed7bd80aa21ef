// Faults of the numbers in a list of rows: gaps, repeats, wrong order.

import type { SheetRow } from './sheet-row.ts';

/** A list that stands twice with the same numbers: the second may belong to another list. */
export function checkTwice(list: readonly SheetRow[], all: readonly SheetRow[]): void {
  const own = new Set(list);
  const seen = new Map(all.filter((row) => !own.has(row)).map((row) => [`${row.list} ${row.seq}`, row]));
  for (const row of list) {
    const twin = seen.get(`${row.list} ${row.seq}`);
    if (twin !== undefined)
      for (const each of [row, twin])
        each.doubts.push({
          code: 'seq-doubled',
          item: row.number ?? row.name[0] ?? null,
          value: `${row.list} ${row.seq}`
        });
  }
}

/** Numbers that stand twice, fall back or leave a gap, at the beginning too: a list counts from 1 or on from `before`,
 *  the last number of the list before it. A list that counts anew under each heading has no such faults. */
export function checkNumbers(rows: readonly SheetRow[], before: number): void {
  const [first] = rows;
  if (first !== undefined && first.seq > 1 && first.seq !== before + 1) {
    const value = `${first.list} ${first.seq === 2 ? 1 : `1–${first.seq - 1}`}`;
    first.doubts.push({ code: 'seq-gap', item: first.number ?? first.name[0] ?? null, value });
  }
  const seen = new Map<number, SheetRow>();
  const restarts = rows.filter(
    (row, index) => index > 0 && row.seq === 1 && row.categoryItem !== rows[index - 1]?.categoryItem
  );
  const falls = rows.filter((row, index) => index > 0 && row.seq <= (rows[index - 1]?.seq ?? 0));
  if (falls.length > 1 && restarts.length === falls.length) return;
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const value = `${row.list} ${row.seq}`;
    const item = row.number ?? row.name[0] ?? null;
    const twin = seen.get(row.seq);
    if (twin !== undefined) for (const each of [row, twin]) each.doubts.push({ code: 'seq-doubled', item, value });
    else if (above !== undefined && row.seq < above.seq) row.doubts.push({ code: 'seq-order', item, value });
    else if (above !== undefined && row.seq > above.seq + 1) {
      const gap = `${row.list} ${above.seq + 1 === row.seq - 1 ? row.seq - 1 : `${above.seq + 1}–${row.seq - 1}`}`;
      for (const each of [above, row]) each.doubts.push({ code: 'seq-gap', item, value: gap });
    }
    seen.set(row.seq, row);
  });
}
