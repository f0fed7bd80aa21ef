// What the numbers of the heatmap open.
import type { Mark } from '../address/mark.ts';
import type { ListId } from '../duty/record.ts';
import { clauseCellMark } from './load-mark.ts';
import type { MatrixLine, MatrixModel, MatrixSettings } from './matrix-model.ts';

/** The list that sums are of, null for all. */
export function listOf({ part }: MatrixSettings): ListId | null {
  return part === 'both' ? null : part;
}

/** A cell of a bureau, or of the township's own row, in a category and list. */
export function cellMark({ settings }: MatrixModel, line: MatrixLine, category: string, of: ListId | null): Mark {
  const bureau = line.tier === null ? null : line.id;
  return settings.measure === 'duties'
    ? { kind: 'cell', bureau, category, list: of }
    : clauseCellMark(settings.measure, bureau, category, bureau === null ? 'basic' : of);
}

/** The sum of a column. */
export function columnMark({ settings }: MatrixModel, category: string): Mark {
  const list = listOf(settings);
  return settings.measure === 'duties'
    ? { kind: 'category', category, list }
    : clauseCellMark(settings.measure, null, category, list);
}

/** The sum of all columns. */
export function grandMark({ settings }: MatrixModel): Mark {
  const list = listOf(settings);
  return settings.measure === 'duties'
    ? { kind: 'duties', of: list === null ? {} : { list: [list] } }
    : clauseCellMark(settings.measure, null, null, list);
}
