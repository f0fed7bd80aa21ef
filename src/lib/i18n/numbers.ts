// Numbers as readers see them.
import { formatLocale } from 'd3';

const { format } = formatLocale({ decimal: '.', thousands: ',', grouping: [3], currency: ['', ''], minus: '-' });
const DECIMALS = [0, 1, 2, 3].map((digits) => format(`,.${digits}~f`));
const [whole, tenths] = [format('.0%'), format('.1%')];

/** Integers grouped by three; other numbers with up to `digits` decimals, three at most. null is an empty string:
 *  nothing is not zero. */
export function formatNumber(value: number | null, digits = 0): string {
  return value === null ? '' : (DECIMALS[digits]?.(value) ?? String(value));
}

/** A fraction of 1 as a percentage without needless decimals; an empty string for null, and for a part of nothing. */
export function formatShare(value: number | null): string {
  return value === null || Number.isNaN(value) ? '' : value > 0 && value < 0.1 ? tenths(value) : whole(value);
}
