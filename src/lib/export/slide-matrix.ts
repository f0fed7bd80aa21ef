// The responsibility heatmap on slides, as tables of shaded cells.
import type PptxGenJS from 'pptxgenjs';
import { fitText } from '../chart/text.ts';
import { PAPER } from '../chart/theme.ts';
import { legal } from '../chart/xml.ts';
import { FACTS, isHan } from '../i18n/languages.ts';
import type { Report, ReportMatrix, Section } from './content.ts';
import { matrixShade } from './report-matrix.ts';
import { FONT, hex, INNER, LEFT, TALL, TOP, write, type AddSlide } from './slide-frame.ts';

const MATRIX_ROWS = 20;
const MATRIX_ROOM = 4.75;

/** Adds as many slides as the rows need, the totals on the last. */
export function addMatrix(
  add: AddSlide,
  { words, language }: Pick<Report, 'words' | 'language'>,
  section: Section,
  matrix: ReportMatrix,
  message: string
): void {
  const lang = FACTS[language].office;
  const pages = Math.max(1, Math.ceil(matrix.rows.length / MATRIX_ROWS));
  const perPage = Math.ceil(matrix.rows.length / pages);
  const first = isHan(language) ? 2.5 : 3.3;
  const rest = (INNER - first) / (matrix.columns.length + 1);
  const line: PptxGenJS.BorderProps = { type: 'solid', pt: 0.5, color: hex(PAPER.line) };
  const cell = (text: string, options: PptxGenJS.TableCellProps): PptxGenJS.TableCell => ({
    text: legal(text),
    options: {
      align: 'center',
      valign: 'middle',
      fontFace: FONT,
      fontSize: 9,
      color: hex(PAPER.ink),
      border: [line, line, line, line],
      lang,
      margin: 0.01,
      ...options
    }
  });
  const value = (amount: number | null, tinted: boolean) => {
    if (amount === null) return cell('', {});
    const { fill, ink } = matrixShade(matrix, amount);
    return cell(
      String(amount),
      tinted ? { fill: { color: hex(fill) }, color: hex(ink) } : { fill: { color: 'F4F2EC' } }
    );
  };
  const zh = isHan(language);
  const perLine = Math.max(2, Math.floor((rest * 72) / 9.5));
  const headHeight = zh
    ? Math.ceil(Math.max(...matrix.columns.map(({ name }) => [...name].length), 2) / perLine) * 0.19 + 0.1
    : 0.75;
  for (let page = 0; page < pages; page += 1) {
    const rows = matrix.rows.slice(page * perPage, (page + 1) * perPage);
    const slide = add(section, pages === 1 ? message : `${message} (${page + 1}/${pages})`, [
      matrix.legend,
      ...rows.map((row) => `${row.name}：${row.total}`)
    ]);
    const head = [
      cell(words.bureaus, { align: 'left', bold: true }),
      ...[...matrix.columns.map(({ name }) => name), words.total].map((name) =>
        cell(name, { fontSize: zh ? 9 : 6.5, bold: true })
      )
    ];
    const body = rows.map((row) => [
      cell(fitText(row.name, (first * 72) / 9.5, 1), { align: 'left' }),
      ...row.cells.map((amount) => value(amount, row.tier !== '')),
      value(row.total, false)
    ]);
    const foot =
      page + 1 < pages
        ? []
        : [
            [
              cell(words.totalDistinct, { align: 'left' }),
              ...matrix.totals.map((amount) => value(amount, false)),
              value(matrix.grand, false)
            ]
          ];
    const rowHeight = Math.min(0.26, (MATRIX_ROOM - headHeight) / (rows.length + foot.length));
    slide.addTable([head, ...body, ...foot], {
      x: LEFT,
      y: TOP,
      w: INNER,
      colW: [first, ...matrix.columns.map(() => rest), rest],
      rowH: [headHeight, ...rows.map(() => rowHeight), ...foot.map(() => rowHeight)]
    });
    write(slide, matrix.legend, { y: TALL - 0.85, h: 0.28, fontSize: 10, lang, fit: 'shrink' });
  }
}
