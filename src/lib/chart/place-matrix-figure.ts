// Places against categories or bureaus as a figure: words, table twin, drawing.
import { greatest, sum } from 'd3';
import { opening, pageFormula, readMark } from '../address/mark.ts';
import { sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import { captioned, type Figure, type FigureRow } from './figure.ts';
import { amountWords, measureName } from './matrix-model.ts';
import { columnName, shareMark, type PlaceLine, type PlaceMatrixModel } from './place-matrix.ts';
import { placeMatrixHeight, placeMatrixSvg } from './place-matrix-svg.ts';

/** The figure of a model. Its twin has a row per place and list with the counts or per cents by column, null where the
 *  place has no such duty, and with a reference the differences behind them, of per cents in points; totals are counts;
 *  last the medians by list over the places that have the column. `pinned` names the reference, '' for none. */
export function placeMatrixFigure(model: PlaceMatrixModel, pinned: string, naming: Naming): Figure {
  const { t, marks } = naming;
  const say = sayIn(t, 'places');
  const { measure, part, unit } = model.settings;
  const named = model.columns.map((column) => ({ column, label: columnName(model, column, naming) }));
  const lists = (['basic', 'shared', 'reclaimed'] as const).filter((list) =>
    model.columns.some((column) => column.lists.includes(list))
  );
  const compared = model.reference !== null;
  const said = [
    ...(part === 'both' ? [] : [t(`frame:${part}`)]),
    ...(unit === 'count' ? [] : [say(unit === 'row' ? 'rowSaid' : 'columnSaid')]),
    ...(compared ? [say('against', { reference: pinned })] : [])
  ].join(marks.list);
  const row = (
    label: string,
    list: (typeof lists)[number],
    of: (column: number) => FigureRow,
    total: number | null
  ) => ({
    place: label,
    list: t(`frame:${list}`),
    ...Object.assign({}, ...model.columns.map((_, column) => of(column))),
    total
  });
  const peak = greatest(
    model.lines.flatMap((line) =>
      line.cells.map((shares, column) => ({ line, column, amount: sum(shares, ({ amount }) => amount ?? 0) }))
    ),
    ({ amount }) => amount
  );
  const most = peak === undefined ? undefined : named[peak.column];
  return {
    id: model.across === 'category' ? 'place-categories' : 'place-bureaus',
    title:
      say(model.across === 'category' ? 'categoriesTitle' : 'bureausTitle', { measure: measureName(t, measure) }) +
      (said === '' ? '' : t('heatmap:as', { options: said })),
    ...(said === '' ? {} : { options: said }),
    ...captioned(
      [
        most === undefined || peak === undefined
          ? ''
          : say('matrixPeak', {
              places: opening(model.lines.length, pageFormula('places')) as never,
              columns: model.columns.length,
              place: peak.line.place.label,
              column: most.label,
              most: amountWords(t, measure, openedPeak(model, peak.line, peak.column, peak.amount))
            }),
        say(model.across === 'category' ? 'categoriesNote' : 'bureausNote'),
        compared ? say('fromNote', { reference: pinned }) : ''
      ].join('')
    ),
    table: {
      columns: [
        { key: 'place', label: say('place'), kind: 'text' },
        { key: 'list', label: t('heatmap:list'), kind: 'text' },
        ...named.map(({ column, label }) => ({
          key: `n ${column.key}`,
          label: unit === 'count' ? label : say('shareOf', { column: label }),
          kind: 'number' as const
        })),
        { key: 'total', label: t('heatmap:sum'), kind: 'number' },
        ...(compared
          ? named.map(({ column, label }) => ({
              key: `d ${column.key}`,
              label: say(unit === 'count' ? 'fromColumn' : 'fromShare', { column: label }),
              kind: 'number' as const
            }))
          : [])
      ],
      rows:
        model.columns.length === 0
          ? []
          : [
              ...model.lines.flatMap((line) =>
                lists.map((list) =>
                  row(
                    line.place.label,
                    list,
                    (column) => {
                      const share = line.cells[column]?.find((each) => each.list === list);
                      const key = model.columns[column]?.key ?? '';
                      return {
                        [`n ${key}`]: share === undefined || share.amount === null ? null : share.shown,
                        ...(compared ? { [`d ${key}`]: share?.from ?? null } : {})
                      };
                    },
                    line.totals[list] ?? null
                  )
                )
              ),
              ...lists.map((list) =>
                row(
                  say('median'),
                  list,
                  (column) => ({
                    [`n ${model.columns[column]?.key ?? ''}`]: model.columns[column]?.middle[list] ?? null
                  }),
                  null
                )
              )
            ]
    },
    height: (width) => placeMatrixHeight(model, naming, width),
    drawing: { kind: 'svg', svg: (theme, size) => placeMatrixSvg(model, naming, theme, size) }
  };
}

/** The largest amount of a place in a column, opening its rows: of the one list that is counted there, or of all. */
function openedPeak(model: PlaceMatrixModel, line: PlaceLine, column: number, amount: number): number | string {
  const { part } = model.settings;
  const mark = readMark(shareMark(model, line, column, part === 'both' ? null : part) ?? '');
  return mark === null ? amount : opening(amount, mark);
}
