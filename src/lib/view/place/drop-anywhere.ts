// Files dropped on a page that has no field for them: they are opened where there is one.
import { opening } from '$lib/state/opening.svelte.ts';
import { dropped } from './gather.ts';

/** Takes files that are dropped anywhere while no page with a field for them is shown; `show` brings one. */
export function takeDrops(show: () => Promise<void>): void {
  const ours = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true && !opening.hasField;
  addEventListener('dragover', (event) => {
    if (ours(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!ours(event) || event.dataTransfer === null) return;
    event.preventDefault();
    opening.waiting = dropped(event.dataTransfer);
    void show();
  });
}
