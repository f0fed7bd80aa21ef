// Rows and columns of a table glide to their new places when their order changes.

interface Places {
  rows: Map<string, number>;
  columns: Map<string, number>;
}

/** Where the rows (`data-row`) and column heads (`data-column`) of a table stand now, in px from the table's corner. */
export function places(table: HTMLTableElement): Places {
  const corner = table.getBoundingClientRect();
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  for (const row of table.querySelectorAll<HTMLElement>('tr[data-row]'))
    rows.set(row.dataset['row'] ?? '', row.getBoundingClientRect().top - corner.top);
  for (const head of table.querySelectorAll<HTMLElement>('th[data-column]'))
    columns.set(head.dataset['column'] ?? '', head.getBoundingClientRect().left - corner.left);
  return { rows, columns };
}

/** Lets everything that moved since `before` glide from its old place; nothing moves for readers who ask for less
 *  motion. */
export function glide(table: HTMLTableElement, before: Places): void {
  if (!table.isConnected || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const now = places(table);
  const timing = { duration: 180, easing: 'cubic-bezier(0.2, 0, 0, 1)' };
  for (const row of table.querySelectorAll<HTMLElement>('tr[data-row]')) {
    const key = row.dataset['row'] ?? '';
    const moved = (before.rows.get(key) ?? now.rows.get(key) ?? 0) - (now.rows.get(key) ?? 0);
    if (moved !== 0) row.animate([{ transform: `translateY(${moved}px)` }, { transform: 'none' }], timing);
  }
  for (const head of table.querySelectorAll<HTMLTableCellElement>('th[data-column]')) {
    const key = head.dataset['column'] ?? '';
    const moved = (before.columns.get(key) ?? now.columns.get(key) ?? 0) - (now.columns.get(key) ?? 0);
    if (moved === 0) continue;
    for (const row of table.rows)
      row.cells[head.cellIndex]?.animate([{ transform: `translateX(${moved}px)` }, { transform: 'none' }], timing);
  }
}
