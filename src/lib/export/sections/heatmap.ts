// Section of the report: bureaus by categories.
import { matrixOf, severally } from '../report-matrix.ts';
import { type Maker, FEW, empty, most } from './section.ts';

/** The matrix of bureaus by categories with its densest cells. */
export const heatmap: Maker = (facts, context) => {
  const { words } = context;
  const say = words.heatmap;
  const matrix = matrixOf(facts.cells, context);
  const bureaus = matrix.rows.filter((row) => row.tier !== '');
  const pairs = bureaus.flatMap((row) =>
    row.cells.flatMap((duties, at) => {
      const column = matrix.columns[at];
      return duties === null || column === undefined ? [] : [{ bureau: row.name, category: column.name, duties }];
    })
  );
  const top = most(pairs, (pair) => pair.duties, FEW);
  const first = top[0];
  if (first === undefined)
    return { ...empty(say.title, words.nothing), items: matrix.rows.length === 0 ? [] : [matrix] };
  return {
    title: say.title,
    message: say.message(first.bureau, first.category, first.duties),
    paragraphs: [
      say.cells(pairs.length, bureaus.length, matrix.columns.length),
      say.top(top),
      ...severally(bureaus, words)
    ],
    items: [matrix]
  };
};
