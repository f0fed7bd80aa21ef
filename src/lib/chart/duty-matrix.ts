// The heatmap of bureaus and categories as a figure: words, table twin, drawing.
import { sum } from 'd3';
import type { Conditions } from '../address/conditions.ts';
import { opening, writeMark } from '../address/mark.ts';
import { LISTS, UNSORTED, type ListId } from '../duty/record.ts';
import { dutyMatrixHeight, dutyMatrixSvg } from './duty-matrix-svg.ts';
import { captioned, type Figure, type FigureColumn, type FigureRow } from './figure.ts';
import { cellMark, grandMark, listOf } from './matrix-mark.ts';
import { amountWords, lineName, measureName, unitName, type MatrixLine, type MatrixModel } from './matrix-model.ts';
import type { Naming } from '../naming/naming.ts';

/** The figure of a model. Its twin has one row per bureau and list and one column per category: counts, and where the
 *  picture shows shares, after them a share for each, rounded as in the picture; null is none; page
 *  options (one list, shares) stand in the title; last come the totals
 *  by list, each duty or clause once. Rows carry `pick`. */
export function dutyMatrix(model: MatrixModel, words: Naming): Figure {
  const { t } = words;
  const { measure } = model.settings;
  const unit = unitName(t, measure);
  const { part, unit: as } = model.settings;
  const options = [
    ...(part === 'both' ? [] : [t(`heatmap:${part}`)]),
    ...(as === 'count' ? [] : [t(`heatmap:${as}Said`)])
  ].join(t('heatmap:and'));
  const bureaus = model.lines.filter(({ tier }) => tier !== null);
  const list = listOf(model.settings);
  const listed: Conditions = list === null ? {} : { list: [list] };
  const counts = {
    rows: opening(bureaus.length, { kind: 'bureaus', of: { ...listed, among: bureaus.map(({ id }) => id) } }),
    columns: opening(model.columns.filter(({ name }) => name !== UNSORTED).length, { kind: 'categories', of: listed }),
    unit,
    grand: amountWords(t, measure, opening(model.grand, grandMark(model))),
    measure: measureName(t, measure)
  };
  const columns: FigureColumn[] = [
    { key: 'bureau', label: t('heatmap:bureau'), kind: 'text' },
    { key: 'tier', label: t('heatmap:tier'), kind: 'text' },
    { key: 'list', label: t('heatmap:list'), kind: 'text' },
    ...model.columns.map(({ id, name }): FigureColumn => ({
      key: `category:${id}`,
      label: words.category(name),
      kind: 'number'
    })),
    { key: 'total', label: t('heatmap:sum'), kind: 'number' },
    ...(as === 'count' ? [] : model.columns).map(({ id, name }): FigureColumn => ({
      key: `share:${id}`,
      label: t(as === 'row' ? 'heatmap:shareRow' : 'heatmap:shareColumn', { category: words.category(name) }),
      kind: 'share'
    }))
  ];
  const rows = model.lines.flatMap((line) =>
    LISTS.filter((list) => line.totals[list] !== undefined).map((list): FigureRow => ({
      pick:
        line.tier === null
          ? writeMark({ kind: 'list', list: 'basic' })
          : writeMark({ kind: 'bureau', bureau: line.id, list }),
      bureau: lineName(words, line),
      tier: line.tier === null ? '' : t(`frame:${line.tier}`),
      list: t(`frame:${list}`),
      ...Object.fromEntries(
        model.columns.map(({ id }, index) => [
          `category:${id}`,
          line.cells[index]?.find((part) => part.list === list)?.amount ?? null
        ])
      ),
      total: line.totals[list] ?? null,
      ...(as === 'count' ? {} : sharesOf(model, line, list))
    }))
  );
  const sums = LISTS.filter((list) => model.columns.some(({ totals }) => totals[list] !== undefined)).map(
    (list): FigureRow => ({
      bureau: t(measure === 'duties' ? 'heatmap:sumDistinct' : 'heatmap:sumDistinctClauses'),
      tier: '',
      list: t(`frame:${list}`),
      ...Object.fromEntries(model.columns.map(({ id, totals }) => [`category:${id}`, totals[list] ?? null])),
      total: sum(model.columns.map(({ totals }) => totals[list] ?? 0))
    })
  );
  return {
    id: 'duty-matrix',
    title:
      t('heatmap:figure', { measure: measureName(t, measure) }) + (options === '' ? '' : t('heatmap:as', { options })),
    ...(options === '' ? {} : { options }),
    ...captioned(
      model.peak === null
        ? t('heatmap:captionNone', counts)
        : t('heatmap:caption', {
            ...counts,
            bureau: lineName(words, model.peak.line),
            category: words.category(model.peak.column.name),
            most: amountWords(
              t,
              measure,
              opening(model.peak.amount, cellMark(model, model.peak.line, model.peak.column.id, list))
            ),
            apart: apartOf(model, words)
          }) + (as === 'count' ? '' : t('heatmap:sharesSaid'))
    ),
    table: { columns, rows: model.lines.length === 0 ? [] : [...rows, ...sums] },
    height: (width) => dutyMatrixHeight(model, words, width),
    drawing: { kind: 'svg', svg: (theme, size) => dutyMatrixSvg(model, words, theme, size) }
  };
}

/** Shares of a line's cells, by column, null where there is nothing. */
function sharesOf({ columns }: MatrixModel, { cells }: MatrixLine, list: ListId): FigureRow {
  return Object.fromEntries(
    columns.map(({ id }, index) => {
      const part = cells[index]?.find((each) => each.list === list);
      return [`share:${id}`, part === undefined || part.amount === 0 ? null : part.shown / 100];
    })
  );
}

/** What the fullest cell is made of, where it holds shared and reclaimed duties: asked and taken back are not summed
 *  without a word. Else ''. */
function apartOf(model: MatrixModel, { t, marks }: Naming): string {
  const { peak, columns, settings } = model;
  if (peak === null) return '';
  const parts = (peak.line.cells[columns.indexOf(peak.column)] ?? []).filter(({ amount }) => amount > 0);
  if (parts.length < 2) return '';
  return t('heatmap:apart', {
    parts: parts
      .map(({ list, amount }) =>
        t('heatmap:partCount', {
          list: t(`frame:${list}`),
          amount: amountWords(t, settings.measure, opening(amount, cellMark(model, peak.line, peak.column.id, list)))
        })
      )
      .join(marks.list)
  });
}
