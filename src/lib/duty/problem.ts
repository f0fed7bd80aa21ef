// Every fault and remark that reading a document can report.

import type { Problem } from './record.ts';

/** Code of every problem with its severity; views translate each code. `error`: something could not be read;
 *  `warning`: read, but doubtful; `note`: read, worth knowing. */
export const PROBLEMS = {
  'not-utf8': 'note',
  'control-characters': 'warning',
  'broken-characters': 'error',
  'list-missing': 'error',
  'list-doubled': 'note',
  'no-bureaus': 'error',
  'no-place': 'warning',
  'half-head': 'note',
  'missing-head': 'note',
  'seq-missing': 'warning',
  'seq-gap': 'error',
  'seq-doubled': 'warning',
  'seq-order': 'warning',
  'category-unknown': 'note',
  'no-name': 'error',
  'no-bureau-cell': 'error',
  'no-city-text': 'error',
  'no-township-text': 'error',
  'no-takeover-text': 'error',
  'sides-unclear': 'warning',
  'clause-number': 'warning',
  'cut-off': 'error',
  'clause-ending': 'note',
  'bureau-misprint': 'warning',
  'bureau-others': 'note',
  'clause-unattributed': 'note',
  'likely-misprint': 'note',
  'unplaced-text': 'error',
  'counted-twice': 'error'
} as const satisfies Record<string, Problem['severity']>;
export type ProblemCode = keyof typeof PROBLEMS;

/** Collects problems while a document is read. `line` is 0 for the document as a whole. */
export class ProblemList {
  readonly all: Problem[] = [];

  add(code: ProblemCode, line: number, value: string, dutyId: string | null = null): void {
    this.all.push({
      code,
      severity: PROBLEMS[code],
      line,
      value: value.length > 80 ? `${value.slice(0, 79)}…` : value,
      dutyId
    });
  }

  /** The problems by line, those of the whole document first; equal lines keep the order of finding. */
  sorted(): Problem[] {
    return [...this.all].sort((a, b) => a.line - b.line);
  }
}
