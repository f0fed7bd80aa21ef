// Moving through a grid by keyboard: cells carry `data-at="row,column"`, one of them is in the tab order.

/** Where a key leads from a cell, among the cells that are there; null where the key does not move. Ctrl or ⌘ with Home and End go to the corners. */
export function nextCell(event: KeyboardEvent, table: HTMLElement, from: string): string | null {
  const [row = 0, column = 0] = from.split(',').map(Number);
  const cells = [...table.querySelectorAll<HTMLElement>('[data-at]')].map((cell) => cell.dataset['at'] ?? '');
  const there = new Set(cells);
  const places = cells.map((at) => at.split(',').map(Number));
  const inRow = places.filter(([r]) => r === row).map(([, c]) => c ?? 0);
  const corner = event.ctrlKey || event.metaKey;
  const seek = (down: number, across: number): string | null => {
    for (let step = 1; step <= cells.length; step++) {
      const at = `${row + down * step},${column + across * step}`;
      if (there.has(at)) return at;
    }
    return null;
  };
  if (event.key === 'ArrowLeft') return seek(0, -1);
  if (event.key === 'ArrowRight') return seek(0, 1);
  if (event.key === 'ArrowUp') return seek(-1, 0);
  if (event.key === 'ArrowDown') return seek(1, 0);
  if (event.key === 'Home') return corner ? cells[0] ?? null : `${row},${Math.min(...inRow)}`;
  if (event.key === 'End') return corner ? cells.at(-1) ?? null : `${row},${Math.max(...inRow)}`;
  return null;
}
