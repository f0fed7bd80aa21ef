// A printed figure of accuracy, and the least that it may fall to.

/** One figure: `value` 0..1; `floor` the least that passes (what was reached, less a small tolerance), null for a
 *  figure that only stands beside it. */
export interface Figure {
  name: string;
  value: number;
  floor: number | null;
}

/** Share of the items that hold, 0..1; 1 where there are none. */
export function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 1 : items.filter(holds).length / items.length;
}
