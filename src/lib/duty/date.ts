// The date of a document, as its head or its end gives it.

import { DAY, MONTH, YEAR } from '../lexicon/notation.ts';

const HEAD = 40;
const END = 20;
const DATE = new RegExp(`(20\\d\\d)\\s*${YEAR}\\s*(\\d{1,2})\\s*${MONTH}(?:\\s*(\\d{1,2})\\s*${DAY})?`);

/** `2025-05` or `2025-05-12` from the first date in the first lines, else in the last; '' where there is none. */
export function dateOf(lines: readonly string[]): string {
  for (const line of [...lines.slice(0, HEAD), ...lines.slice(-END)]) {
    const match = DATE.exec(line);
    if (match !== null)
      return [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')]
        .filter((part) => part !== undefined)
        .join('-');
  }
  return '';
}
