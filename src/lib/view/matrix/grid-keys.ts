// Moving through a grid by keyboard: cells carry `data-at="row,column"`, one of them is in the tab order.
import { readMark, type Mark } from '../../address/mark.ts';

/** Where a key leads from a cell, among the cells that are there; null where the key does not move. Ctrl or ⌘ with Home
 *  and End go to the corners. */
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
  if (event.key === 'Home') return corner ? (cells[0] ?? null) : `${row},${Math.min(...inRow)}`;
  if (event.key === 'End') return corner ? (cells.at(-1) ?? null) : `${row},${Math.max(...inRow)}`;
  return null;
}

/** What a grid does with clicks and keys. `table` gives its element once mounted; `move` keeps the place of the one
 *  cell in the tab order. */
export interface Grid {
  table: () => HTMLElement | undefined;
  move: (at: string) => void;
  onpick: (mark: Mark) => void;
}

/** Handlers of a grid: a click, Enter or blank chooses the nearest `data-pick`; the keys of `nextCell` move the focus.
 *  */
export function gridHandlers({ table, move, onpick }: Grid): {
  click: (event: MouseEvent) => void;
  press: (event: KeyboardEvent) => void;
} {
  const choose = (target: Element) => {
    const mark = readMark(target.closest<HTMLElement>('[data-pick]')?.dataset['pick'] ?? '');
    if (mark !== null) onpick(mark);
  };
  return {
    click: (event) => {
      const target = event.target as Element;
      const at = target.closest<HTMLElement>('[data-at]')?.dataset['at'];
      if (at !== undefined) move(at);
      choose(target);
    },
    press: (event) => {
      const cell = (event.target as Element).closest<HTMLElement>('[data-at]');
      const grid = table();
      if (cell === null || grid === undefined) return;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        choose(cell);
        return;
      }
      const next = nextCell(event, grid, cell.dataset['at'] ?? '');
      if (next === null) return;
      event.preventDefault();
      move(next);
      grid.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus();
    }
  };
}
