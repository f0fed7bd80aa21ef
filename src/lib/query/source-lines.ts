// The lines of the source document a duty was read from, with what was read where.
import { question, type Desk } from '../db/engine.ts';
import { withKeys } from './scope.ts';

export type SpanField = 'category' | 'name' | 'bureau' | 'text' | 'actor' | 'partner' | 'recipient';

/** A marked part of a line: UTF-16 offsets, `to` exclusive. `owner` is a duty or clause id, `value` what it was read
 *  as. */
export interface SourceSpan {
  owner: string;
  field: SpanField;
  value: string;
  from: number;
  to: number;
}

/** One line of the document, counted from 1, with its marked parts in order of `from`. `place` is where it stands
 *  (read/sheet.ts), '' where only its number is known; `printed` its text before look-alike characters were replaced,
 *  null where there were none. */
export interface SourceLine {
  line: number;
  text: string;
  place: string;
  printed: string | null;
  spans: SourceSpan[];
}

/** Lines of the duty of that key in document order, without blank ones. Empty where the duty is unknown. Throws
 *  QueryError. */
export async function sourceLines(desk: Desk, duty: number): Promise<SourceLine[]> {
  const [lines, spans] = await Promise.all([desk.ask(DUTY_LINES, duty), desk.ask(DUTY_SPANS, duty)]);
  const found = new Map(lines.map((line): [number, SourceLine] => [line.line, { ...line, spans: [] }]));
  for (const { line, ...span } of spans) found.get(line)?.spans.push(span);
  return [...found.values()];
}

export const DUTY_LINES = question<number, Omit<SourceLine, 'spans'>>('duty-lines', (duty) => ({
  sql: `SELECT s.line, s.text, s.place, s.printed
     FROM source_line s JOIN duty d ON d.edition = s.edition AND d.document = s.document
     WHERE ${withKeys('d.duty', [duty])} AND s.line BETWEEN d.from_line AND d.to_line ORDER BY s.line`,
  values: []
}));

export const DUTY_SPANS = question<number, SourceSpan & { line: number }>('duty-spans', (duty) => ({
  sql: `SELECT coalesce(c.id, d.id) AS owner, s.field, s.value, s.line, s.from_char AS "from", s.to_char AS "to"
     FROM span s JOIN duty d ON d.duty = s.duty LEFT JOIN clause c ON c.clause = s.clause
     WHERE ${withKeys('s.duty', [duty])}
     ORDER BY s.line, s.from_char, s.to_char DESC, s.clause NULLS FIRST, s.field, s.value`,
  values: []
}));

/** A run of one line's characters with all fields that hold there, outermost first. */
export interface SourcePiece {
  text: string;
  fields: SpanField[];
  value: string;
}

const DEPTH: Record<SpanField, number> = {
  category: 0,
  name: 0,
  bureau: 0,
  text: 0,
  actor: 1,
  partner: 1,
  recipient: 1
};

/** Cuts a line at every border of its spans. The pieces joined are the line; `value` is what the innermost span was
 *  read as, '' outside all. */
export function sourcePieces(line: SourceLine): SourcePiece[] {
  const borders = new Set([0, line.text.length]);
  for (const { from, to } of line.spans) {
    borders.add(Math.min(from, line.text.length));
    borders.add(Math.min(to, line.text.length));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? from;
    const over = line.spans
      .filter((span) => span.from <= from && span.to >= to)
      .sort((a, b) => DEPTH[a.field] - DEPTH[b.field]);
    return { text: line.text.slice(from, to), fields: over.map(({ field }) => field), value: over.at(-1)?.value ?? '' };
  });
}
