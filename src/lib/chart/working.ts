// How a derived number came about: what the panel says of it.
import type { Mark } from '../address/mark.ts';

/** How a number was derived: what it is called, its formula in words, and what went into it, each with what it opens.
 *  `digits` are the decimals of its numbers. */
export interface Working {
  title: string;
  value: number;
  digits?: number;
  formula: string;
  operands: { label: string; value: number; of: Mark | null }[];
}
