// Lorenz curve of a load over bureaus, with Gini coefficient and the share of the five largest.
import { sort } from 'd3';
import { opening, writeMark } from '../address/mark.ts';
import type { LoadMeasure } from '../analysis/load.ts';
import { gini, lorenz, topShare } from '../analysis/concentration.ts';
import { captioned, type Figure } from './figure.ts';
import { formatShare } from '../i18n/numbers.ts';
import type { Naming } from '../naming/naming.ts';

/** One bureau and its load; `id` is its slug. */
export interface Carried {
  bureau: string;
  id: string;
  value: number;
}

/** What a Gini coefficient says in words: below 0.3 even, below 0.5 rather concentrated, else highly. */
export function giniWord(value: number, t: Naming['t']): string {
  return value < 0.3 ? t('overview:evenWord') : value < 0.5 ? t('overview:middleWord') : t('overview:highWord');
}

/** The curve over all bureaus of `rows`, zeros included. The table gives each bureau from the smallest up with its
 *  value and the cumulative
 *  shares. */
export function lorenzCurve(rows: readonly Carried[], of: LoadMeasure, measure: string, { t, bureau }: Naming): Figure {
  const sorted = sort(rows, ({ value }) => value);
  const values = sorted.map(({ value }) => value);
  const points = lorenz(values);
  const coefficient = gini(values);
  const share = topShare(values, 5);
  const topFrom = Math.max(0, sorted.length - 5);
  return {
    id: 'lorenz-curve',
    title: t('overview:lorenzTitle'),
    ...captioned(
      coefficient === null || share === null || sorted.length < 6
        ? t('overview:lorenzFew', { count: sorted.length })
        : t('overview:lorenzCaption', {
            measure,
            share: opening(formatShare(share), { kind: 'formula', name: 'top', of }),
            gini: opening(coefficient.toFixed(2), { kind: 'formula', name: 'gini', of }),
            word: giniWord(coefficient, t)
          })
    ),
    table: {
      columns: [
        { key: 'name', label: t('overview:lorenzBureau'), kind: 'text' },
        { key: 'value', label: measure, kind: 'number' },
        { key: 'carriers', label: t('overview:lorenzCarriers'), kind: 'share' },
        { key: 'load', label: t('overview:lorenzLoad'), kind: 'share' }
      ],
      rows: sorted.map((row, index) => ({
        name: bureau(row.bureau),
        value: row.value,
        carriers: points[index + 1]?.carriers ?? null,
        load: points[index + 1]?.load ?? null,
        pick: writeMark({ kind: 'bureau', bureau: row.id })
      }))
    },
    height: (width) => Math.min(360, Math.max(260, width * 0.56)),
    drawing: {
      kind: 'spec',
      spec: (theme) => {
        const axis = {
          type: 'value',
          min: 0,
          max: 1,
          interval: 0.25,
          axisLabel: { color: theme.ink2, fontFamily: theme.font, formatter: (value: number) => formatShare(value) },
          splitLine: { lineStyle: { color: theme.line } },
          axisLine: { show: false },
          axisTick: { show: false },
          nameTextStyle: { color: theme.ink2, fontFamily: theme.font }
        };
        const from = points[topFrom];
        return {
          grid: { left: 46, right: 18, top: 34, bottom: 46 },
          xAxis: { ...axis, name: t('overview:lorenzX'), nameLocation: 'middle', nameGap: 28 },
          yAxis: {
            ...axis,
            name: t('overview:lorenzY', { measure }),
            nameLocation: 'end',
            nameTextStyle: { ...axis.nameTextStyle, align: 'left', padding: [0, 0, 0, -40] }
          },
          series: [
            {
              type: 'line',
              silent: true,
              symbol: 'none',
              data: [
                [0, 0],
                [1, 1]
              ],
              lineStyle: { color: theme.ink3, width: 1, type: 'dashed' },
              emphasis: { disabled: true }
            },
            {
              type: 'line',
              symbol: 'circle',
              symbolSize: 5,
              showAllSymbol: true,
              itemStyle: { color: theme.mark },
              lineStyle: { color: theme.mark, width: 2 },
              areaStyle: { color: theme.markSoft, opacity: 0.35 },
              emphasis: { disabled: true },
              data: points.map((point, index) => {
                const row = sorted[index - 1];
                return {
                  value: [point.carriers, point.load],
                  ...(row === undefined
                    ? {}
                    : { pick: writeMark({ kind: 'bureau', bureau: row.id }), name: bureau(row.bureau) }),
                  ...(index !== topFrom || sorted.length < 6 || share === null
                    ? {}
                    : {
                        symbolSize: 9
                      })
                };
              }),
              ...(from === undefined || sorted.length < 6 || share === null
                ? {}
                : {
                    markLine: {
                      silent: true,
                      symbol: 'none',
                      animation: false,
                      lineStyle: { color: theme.ink2, width: 1, type: 'solid' },
                      label: { show: false },
                      data: [[{ coord: [from.carriers, from.load] }, { coord: [from.carriers, 1] }]]
                    }
                  })
            },
            ...(from === undefined || sorted.length < 6 || share === null
              ? []
              : [
                  {
                    type: 'line',
                    silent: true,
                    symbol: 'circle',
                    symbolSize: 1,
                    itemStyle: { color: theme.ink2 },
                    emphasis: { disabled: true },
                    data: [[from.carriers, 1]],
                    label: {
                      show: true,
                      position: from.carriers < 0.5 ? [6, 4] : [-5, 4],
                      align: from.carriers < 0.5 ? 'left' : 'right',
                      verticalAlign: 'top',
                      color: theme.ink,
                      fontFamily: theme.font,
                      formatter: t('overview:lorenzTop', { share: formatShare(share) })
                    }
                  }
                ])
          ]
        };
      }
    }
  };
}
