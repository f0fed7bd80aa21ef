// Every fault and remark that reading a document can report.

import type { Duty, Problem } from './record.ts';

/** Code of every problem with its severity; views translate each code. `error`: something could not be read;
 *  `warning`: read, but doubtful; `note`: read, worth knowing. */
export const PROBLEMS = {
  'not-utf8': 'note',
  'control-characters': 'warning',
  'broken-characters': 'error',
  'list-missing': 'error',
  'list-doubled': 'note',
  'lists-repeat': 'warning',
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
  'counted-twice': 'error',
  'column-unknown': 'note',
  'column-guessed': 'warning',
  'column-missing': 'error',
  'list-guessed': 'warning',
  'list-conflict': 'warning',
  'heading-guessed': 'warning',
  'no-category': 'warning',
  'count-differs': 'warning',
  'total-differs': 'warning',
  'seq-form': 'warning',
  'name-joined': 'warning',
  'row-joined': 'warning',
  'row-continued': 'note',
  'row-unclear': 'error',
  'note-left': 'note',
  'text-outside': 'note',
  'bureau-odd': 'warning',
  'bureau-split': 'warning',
  normalised: 'note',
  'order-lost': 'warning',
  'cells-unclear': 'warning',
  'file-left-out': 'error',
  'hidden-sheet': 'note',
  'hidden-rows': 'note',
  'hidden-columns': 'note',
  'hidden-text': 'note',
  formulas: 'note',
  'formula-error': 'warning',
  'formula-empty': 'warning',
  comments: 'note',
  'tracked-changes': 'note',
  'text-boxes': 'note',
  'nested-table': 'warning',
  footnotes: 'note',
  pictures: 'note',
  'rows-left-out': 'error',
  'cell-guessed': 'warning',
  'columns-guessed': 'warning',
  'rotated-pages': 'note',
  'pages-beside': 'note',
  'pages-without-text': 'error',
  damaged: 'error',
  macros: 'note',
  'automatic-numbers': 'note',
  'numbers-lost': 'warning',
  'recognised-by-picture': 'warning',
  encoding: 'note'
} as const satisfies Record<string, Problem['severity']>;
export type ProblemCode = keyof typeof PROBLEMS;

/** Codes that make a duty uncertain: whoever uses it should look at the source first. The others are remarks on what
 *  the source says, or on the document as a whole. */
export const DOUBTS: ReadonlySet<string> = new Set<ProblemCode>([
  'broken-characters',
  'seq-missing',
  'seq-gap',
  'seq-doubled',
  'seq-order',
  'seq-form',
  'category-unknown',
  'no-category',
  'no-name',
  'no-bureau-cell',
  'no-city-text',
  'no-township-text',
  'no-takeover-text',
  'sides-unclear',
  'clause-number',
  'cut-off',
  'bureau-misprint',
  'bureau-odd',
  'bureau-split',
  'column-guessed',
  'column-missing',
  'list-guessed',
  'list-conflict',
  'heading-guessed',
  'count-differs',
  'total-differs',
  'name-joined',
  'row-joined',
  'unplaced-text',
  'order-lost',
  'cells-unclear',
  'formula-error',
  'formula-empty',
  'nested-table',
  'cell-guessed',
  'columns-guessed',
  'recognised-by-picture'
]);

/** Collects problems while a document is read. `line` is 0 for the document as a whole; `where` is asked for only where
 *  there is no line. */
export class ProblemList {
  readonly all: Problem[] = [];

  add(code: ProblemCode, line: number, value: string, dutyId: string | null = null, where = ''): void {
    this.all.push({
      code,
      severity: PROBLEMS[code],
      line,
      where,
      value: value.length > 80 ? `${value.slice(0, 79)}…` : value,
      dutyId
    });
  }

  /** The problems by line, those of the whole document first; equal lines keep the order of finding. */
  sorted(): Problem[] {
    return [...this.all].sort((a, b) => a.line - b.line);
  }
}

/** Puts on every duty the codes of the doubts that touch it, each once, in the order of finding. */
export function flagDuties(duties: readonly Duty[], problems: readonly Problem[]): void {
  const flags = new Map<string, Set<string>>();
  for (const { code, dutyId } of problems) {
    if (dutyId === null || !DOUBTS.has(code)) continue;
    flags.set(dutyId, (flags.get(dutyId) ?? new Set()).add(code));
  }
  for (const duty of duties) duty.flags = [...(flags.get(duty.id) ?? [])];
}
