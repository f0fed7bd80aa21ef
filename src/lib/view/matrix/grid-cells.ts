// Cells of a grid that stand out: the one in the tab order, and those of what the panel shows.
import { readSelection, writeMark } from '../../address/mark.ts';

/** Makes the cell at a place (`row,column`) the only one of the grid in the tab order. */
export function putInTabOrder(grid: HTMLElement, at: string): void {
  for (const cell of grid.querySelectorAll<HTMLElement>('[data-at][tabindex="0"]')) cell.tabIndex = -1;
  const own = grid.querySelector<HTMLElement>(`[data-at="${at}"]`);
  if (own !== null) own.tabIndex = 0;
}

/** Marks by the class `open` the cells and heads of what the panel shows (an `open=` value, '' for nothing); a cell is
 *  the same whichever of its lists was chosen. Gives what takes the marks back. */
export function markChosen(grid: HTMLElement, open: string): () => void {
  const shown = open === '' ? null : readSelection(open);
  const bare = (pick: string) => {
    const cell = readSelection(pick);
    return cell?.kind === 'cell' ? writeMark({ ...cell, list: null }) : null;
  };
  const cell = shown?.kind === 'cell' ? bare(open) : null;
  const chosen =
    shown === null
      ? []
      : [...grid.querySelectorAll<HTMLElement>('[data-pick]')].filter(({ tagName, dataset: { pick = '' } }) =>
          tagName === 'TH' || pick === open ? pick === open : tagName === 'TD' && cell !== null && bare(pick) === cell
        );
  for (const each of chosen) each.classList.add('open');
  return () => {
    for (const each of chosen) each.classList.remove('open');
  };
}
