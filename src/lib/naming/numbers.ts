// Numbers as readers see them.

/** Integers grouped by three; other numbers with up to `digits` decimals. null is an empty string: nothing is not zero.
 *  */
export function formatNumber(value: number | null, digits = 0): string {
  return value === null ? '' : value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

/** A fraction of 1 as a percentage without needless decimals. */
export function formatShare(value: number | null): string {
  return value === null ? '' : `${(value * 100).toFixed(value > 0 && value < 0.1 ? 1 : 0)}%`;
}
