// The date of a document, as its head or its end gives it.

const HEAD = 40;
const END = 20;

/** `2025-05` or `2025-05-12` from the first date in the first lines, else in the last; '' where there is none. */
export function dateOf(lines: readonly string[]): string {
  for (const line of [...lines.slice(0, HEAD), ...lines.slice(-END)]) {
    const match = /(20\d\d)\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/.exec(line);
    if (match !== null)
      return [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')]
        .filter((part) => part !== undefined)
        .join('-');
  }
  return '';
}
