// How the derived numbers of a comparison came about.
import { sum } from 'd3';
import { pageFormula, readMark, type Mark } from '../address/mark.ts';
import { CHANGES, type ChangeKind } from '../compare/change.ts';
import type { BureauShift } from '../compare/line.ts';
import type { ListId } from '../duty/record.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import { marked } from './change-mark.ts';
import type { Part } from '../compare/part.ts';
import type { Working } from './working.ts';

/** What the sums of a comparison open: all changes, bureaus with comings or goings, comings, goings. */
export const SUM_MARKS = {
  changes: pageFormula('changes'),
  shifted: pageFormula('shifted'),
  came: pageFormula('came'),
  went: pageFormula('went')
} as const satisfies Record<string, Mark>;

/** What came to a bureau and left it opens: its duties where there is one of the two only, else both as a sum; `at` is
 *  the position of the bureau. */
export function shiftMark({ bureau, came, went }: BureauShift, at: number): Mark | null {
  if (went === 0) return rows({ came: bureau });
  return came === 0 ? rows({ went: bureau }) : pageFormula(`shift-${at}`);
}

/** The working of a number of a comparison; null for what is none of its. */
export function comparisonWorking(
  of: string,
  counts: ReadonlyMap<ChangeKind, Record<ListId, number>>,
  shifts: readonly BureauShift[],
  naming: Naming
): Working | null {
  const say = sayIn(naming.t, 'compare');
  const summed = (title: string, formula: string, operands: Working['operands']): Working => ({
    title,
    value: sum(operands, ({ value }) => value),
    formula,
    operands: operands.filter(({ value }) => value > 0)
  });
  const ended = (end: 'came' | 'went') =>
    shifts.map((each) => ({
      label: naming.bureau(each.bureau),
      value: each[end],
      of: rows({ [end]: each.bureau })
    }));
  switch (of) {
    case 'changes':
      return summed(
        say('changesTitle'),
        say('changesFormula'),
        CHANGES.filter((kind) => kind !== 'same').map((kind) => ({
          label: say(kind),
          value: sum(Object.values(counts.get(kind) ?? {})),
          of: rows({ kind })
        }))
      );
    case 'came':
      return summed(say('gained'), say('shiftFormula'), ended('came'));
    case 'went':
      return summed(say('lost'), say('shiftFormula'), ended('went'));
    case 'shifted': {
      const operands = shifts.flatMap((each, at) =>
        each.came + each.went === 0
          ? []
          : [{ label: naming.bureau(each.bureau), value: each.came + each.went, of: shiftMark(each, at) }]
      );
      return { title: say('shiftTitle'), value: operands.length, formula: say('shiftedFormula'), operands };
    }
  }
  const one = shifts[Number(/^shift-(\d+)$/u.exec(of)?.[1] ?? -1)];
  if (one === undefined) return null;
  return summed(naming.bureau(one.bureau), say('shiftFormula'), [
    { label: say('gained'), value: one.came, of: rows({ came: one.bureau }) },
    { label: say('lost'), value: one.went, of: rows({ went: one.bureau }) }
  ]);
}

function rows(part: Partial<Part>): Mark | null {
  return readMark(marked(part));
}
