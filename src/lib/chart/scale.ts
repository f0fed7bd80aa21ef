// Classes of whole numbers, for shades of magnitude.
import { bisectRight } from 'd3';

/** How many shades there are. */
export const STEPS = 7;

/** A scale of whole numbers from 1. `bounds` are the least numbers of its classes; `steps` the shade of each, spread
 *  over all shades. */
export interface Scale {
  bounds: number[];
  steps: number[];
  most: number;
}

/** Classes for 1…`most`: one a number up to seven, beyond that seven at most, by equal factors (counts) or, with
 *  `even`, by equal widths (per cents).
 *  `most` 0 gives no class. */
export function scaleTo(most: number, even = false): Scale {
  const bounds =
    most < 1
      ? []
      : most <= STEPS
        ? Array.from({ length: most }, (_, index) => index + 1)
        : [
            ...new Set(
              Array.from({ length: STEPS }, (_, index) =>
                even ? 1 + Math.round((index * most) / STEPS) : Math.round(most ** (index / STEPS))
              )
            )
          ];
  const steps = bounds.map((_, index) =>
    bounds.length === 1 ? Math.floor(STEPS / 2) : Math.round((index * (STEPS - 1)) / (bounds.length - 1))
  );
  return { bounds, steps, most };
}

/** Shade of a number, 0 … 6; numbers below 1 take the first. */
export function stepOf({ bounds, steps }: Scale, value: number): number {
  return steps[Math.max(0, bisectRight(bounds, value) - 1)] ?? 0;
}

/** Words of each class, e.g. 4–5; the last one ends at `most`. */
export function classNames({ bounds, most }: Scale): string[] {
  return bounds.map((bound, index) => {
    const end = (bounds[index + 1] ?? most + 1) - 1;
    return end === bound ? String(bound) : `${bound}–${end}`;
  });
}
