// The marks of pictures of a comparison.
import { writeMark } from '../address/mark.ts';
import { writePart, type Part } from '../compare/part.ts';

/** Text of a mark that shows these lines of a comparison. */
export function marked(part: Partial<Part>): string {
  return writeMark({ kind: 'rows', rows: new URLSearchParams(writePart(part)).toString() });
}
