// A table drawn as a picture, for tables that go into papers as images.
import { sum } from 'd3';
import { closed, type FigureColumn, type FigureTable } from '../chart/figure.ts';
import type { Size, Theme } from '../chart/theme.ts';
import { px } from '../chart/svg.ts';
import { textWidth, wrapText } from '../chart/text.ts';
import { shown } from './table.ts';
import { escapeXml } from '../chart/xml.ts';

const FONT = 13;
const LINE = 20;
const GAP = 16;
const PAD = 5;

interface Layout {
  widths: number[];
  head: string[][];
  body: string[][][];
}

function layout(table: FigureTable, width: number): Layout {
  const { columns } = table;
  const rows = closed(table);
  const free = Math.max(120, width - GAP * (columns.length - 1));
  const wanted = columns.map((column) =>
    Math.min(
      420,
      Math.max(
        Math.min(textWidth(column.label, FONT), 96),
        ...rows.map((row) => textWidth(shown(row[column.key], column.kind), FONT))
      ) + 2
    )
  );
  const least = columns.map((column, at) =>
    column.kind === 'text' ? Math.min(wanted[at] ?? 0, 78) : (wanted[at] ?? 0)
  );
  const room = Math.max(0, free - sum(least));
  const hunger = sum(wanted) - sum(least);
  const widths = columns.map((column, at) => {
    const [low, high] = [least[at] ?? 0, wanted[at] ?? 0];
    return hunger <= room ? high : low + ((high - low) / hunger) * room;
  });
  const squeeze = Math.min(1, free / sum(widths));
  const fitted = widths.map((each) => each * squeeze);
  const lines = (text: string, at: number) => wrapText(text, fitted[at] ?? 0, FONT);
  return {
    widths: fitted,
    head: columns.map((column, at) => lines(column.label, at)),
    body: rows.map((row) => columns.map((column, at) => lines(shown(row[column.key], column.kind), at)))
  };
}

const deep = (cells: string[][]) => Math.max(1, ...cells.map((lines) => lines.length)) * LINE + PAD * 2;

/** Height in px of the table drawn at a width. */
export function tableHeight(table: FigureTable, width: number): number {
  const { head, body } = layout(table, width);
  return deep(head) + sum(body, deep) + 4;
}

/** The table as an SVG of that size: hairlines between rows, numbers right-aligned, texts wrapped, every row in it. */
export function drawTable(table: FigureTable, theme: Theme, { width, height }: Size): string {
  const { widths, head, body } = layout(table, width);
  const parts: string[] = [];
  let top = 0;
  const put = (cells: string[][], columns: FigureColumn[], bold: boolean) => {
    let left = 0;
    cells.forEach((lines, at) => {
      const wide = widths[at] ?? 0;
      const right = columns[at]?.kind !== 'text';
      lines.forEach((line, index) => {
        if (line === '') return;
        parts.push(
          `<text x="${px(right ? left + wide : left)}" y="${px(top + PAD + index * LINE + 14)}"` +
            `${right ? ' text-anchor="end"' : ''}${bold ? ' font-weight="700"' : ''} fill="` +
            `${bold ? theme.ink2 : theme.ink}">${escapeXml(line)}</text>`
        );
      });
      left += wide + GAP;
    });
    top += deep(cells);
    parts.push(
      `<path d="M0 ${px(top)}H${px(width)}" stroke="${bold ? theme.ink : theme.line}" ` +
        `stroke-width="${bold ? 1 : 0.6}"/>`
    );
  };
  put(head, table.columns, true);
  for (const cells of body) put(cells, table.columns, false);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ` +
    `${width} ${height}" font-family="${theme.font}" font-size="${FONT}">${parts.join('')}</svg>`
  );
}
