// A chart of a slide that its reader can edit.
import type PptxGenJS from 'pptxgenjs';
import type { FigureTable } from '../chart/figure.ts';
import { PAPER } from '../chart/theme.ts';
import { legal } from '../chart/xml.ts';
import type { NativeChart } from './content.ts';
import { FONT, hex, INNER, LEFT, ROOM, TOP } from './slide-frame.ts';
import { shown } from './table.ts';

/** Puts a table on a slide as a bar or line chart with its data; `native` names the columns. `types` are the writer's
 *  kinds of charts, `altText` says what the chart shows. */
export function addNativeChart(
  slide: PptxGenJS.Slide,
  { columns, rows }: FigureTable,
  native: NativeChart,
  { lang, types, altText }: { lang: string; types: PptxGenJS['ChartType']; altText: string }
): void {
  const used = rows.slice(0, native.most ?? rows.length);
  const label = columns.find(({ key }) => key === native.label);
  const labels = used.map((row) => {
    const value = row[native.label];
    return typeof value === 'number' && label?.kind === 'share'
      ? `${Math.round(value * 100)}%`
      : legal(shown(value, label?.kind ?? 'text'));
  });
  const share = native.series.some(({ key }) => columns.find((column) => column.key === key)?.kind === 'share');
  const data = native.series.map(({ key }) => ({
    name: legal(columns.find((column) => column.key === key)?.label ?? key),
    labels,
    values: used.map((row) => (typeof row[key] === 'number' ? Number(row[key]) : 0))
  }));
  const line = native.kind === 'line';
  const small = labels.length > 16 ? 9 : 11;
  const every = line ? Math.max(1, Math.round(labels.length / 10)) : 1;
  const axis = { fontFace: FONT, color: hex(PAPER.ink2) };
  slide.addChart(line ? types.line : types.bar, data, {
    x: LEFT,
    y: TOP + 0.2,
    w: INNER,
    h: ROOM - 0.2,
    lang,
    altText,
    barDir: 'bar',
    barGrouping: native.kind === 'stacked' ? 'stacked' : 'clustered',
    barGapWidthPct: native.kind === 'stacked' ? 45 : 60,
    chartColors: native.series.map(({ color }) => hex(color)),
    showLegend: native.series.length > 1,
    legendPos: 't',
    legendFontFace: FONT,
    legendFontSize: 12,
    legendColor: hex(PAPER.ink2),
    catAxisOrientation: (line ? 'minMax' : 'maxMin') as 'minMax',
    catAxisLabelFontFace: axis.fontFace,
    catAxisLabelFontSize: small,
    catAxisLabelColor: axis.color,
    catAxisLineShow: true,
    catAxisLabelFrequency: String(every),
    valAxisLabelFontFace: axis.fontFace,
    valAxisLabelFontSize: 10,
    valAxisLabelColor: axis.color,
    valAxisLineShow: false,
    valAxisMinVal: 0,
    valAxisLabelFormatCode: share ? '0%' : '#,##0',
    valGridLine: { color: hex(PAPER.line), size: 0.5 },
    catGridLine: { style: 'none' },
    ...(line
      ? { lineSize: 2, lineDataSymbol: 'none', ...(share ? { valAxisMaxVal: 1 } : {}) }
      : {
          showValue: true,
          dataLabelFontFace: FONT,
          dataLabelFontSize: 10,
          dataLabelFormatCode: '#,##0;;',
          ...(native.kind === 'stacked'
            ? { dataLabelColor: 'FFFFFF', dataLabelPosition: 'ctr' }
            : {
                dataLabelColor: hex(PAPER.ink),
                dataLabelPosition: 'outEnd'
              })
        })
  });
}
