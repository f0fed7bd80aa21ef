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

/** A difference with its sign, `+1` or `−0.5`; `=` for none. */
export function signed(difference: number, digits = 0): string {
  if (difference === 0) return '=';
  return `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference), digits)}`;
}

/** A fraction of 1 as a percentage without needless decimals; an empty string for null, and for a part of nothing. */
export function formatShare(value: number | null): string {
  return value === null || Number.isNaN(value) ? '' : value > 0 && value < 0.1 ? tenths(value) : whole(value);
}

/** Numbers that follow each other as words: three or more as the first and the last with `to` between, each other one
 *  alone. */
export function stretches(numbers: readonly number[], word: (number: number) => string, to: string): string[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const open = runs.at(-1);
    if (open !== undefined && open.at(-1) === number - 1) open.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) =>
    run.length < 3 ? run.map(word) : [`${word(run[0] ?? 0)}${to}${word(run.at(-1) ?? 0)}`]
  );
}
