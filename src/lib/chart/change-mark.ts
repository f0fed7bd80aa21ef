// The marks of pictures of a comparison.
import { writeMark } from '../address/mark.ts';
import { writePart, type Part } from '../compare/part.ts';
import { counted } from '../i18n/counted.ts';

/** Text of a mark that shows these lines of a comparison. */
export function marked(part: Partial<Part>): string {
  return writeMark({ kind: 'rows', rows: new URLSearchParams(writePart(part)).toString() });
}

/** A count of lines for a message, which opens them; typed as the number that the message asks for. */
export function countedLines(lines: number, part: Partial<Part>): number {
  return lines === 0 ? 0 : (counted(lines, marked(part)) as never);
}
