// The responsibility heatmap on slides, as tables of shaded cells.
import { greatest } from 'd3';
import type PptxGenJS from 'pptxgenjs';
import { fitText, textWidth } from '../chart/text.ts';
import { PAPER } from '../chart/theme.ts';
import { legal } from '../chart/xml.ts';
import { FACTS, isHan } from '../i18n/languages.ts';
import type { MatrixRow, Report, ReportMatrix, Section } from './content.ts';
import { matrixShade } from './report-matrix.ts';
import { FONT, hex, INNER, LEFT, TALL, TOP, write, type AddSlide } from './slide-frame.ts';

const MATRIX_ROWS = 18;
/** Under heads set on their side, which take more room. */
const SIDEWAYS_ROWS = 10;
/** Letters of 12 px on a slide of 1280. */
const LEAST = 9;
const MATRIX_ROOM = 4.75;

/** Adds a slide for each tier, small ones together, large ones on several, with the categories that its bureaus have;
 *  the last has all categories and the totals. The slide of the densest pair of all says `message`, each other one its
 *  own densest pair as such; `message` stands first where no pair has a duty. */
export function addMatrix(
  add: AddSlide,
  { words, language }: Pick<Report, 'words' | 'language'>,
  section: Section,
  matrix: ReportMatrix,
  message: string
): void {
  const lang = FACTS[language].office;
  const zh = isHan(language);
  const first = zh ? 2.5 : 3.3;
  const line: PptxGenJS.BorderProps = { type: 'solid', pt: 0.5, color: hex(PAPER.line) };
  const cell = (text: string, options: PptxGenJS.TableCellProps): PptxGenJS.TableCell => ({
    text: legal(text),
    options: {
      align: 'center',
      valign: 'middle',
      fontFace: FONT,
      fontSize: LEAST,
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
  const groups = byTier(matrix.rows, zh ? MATRIX_ROWS : SIDEWAYS_ROWS);
  const top = densest(matrix.rows, matrix);
  groups.forEach((rows, page) => {
    const last = page + 1 === groups.length;
    const columns = matrix.columns.flatMap((column, at) =>
      last || rows.some((row) => row.cells[at] !== null) ? [{ ...column, at }] : []
    );
    const rest = Math.min(1.1, (INNER - first) / (columns.length + 1));
    const heads = [...columns.map(({ name }) => name), words.total];
    const perLine = Math.max(2, Math.floor((rest * 72) / 9.5));
    const headHeight = zh
      ? Math.ceil(Math.max(...heads.map((name) => [...name].length), 2) / perLine) * 0.19 + 0.1
      : Math.min(2.2, Math.max(...heads.map((name) => textWidth(name, LEAST))) / 72 + 0.2);
    const own = densest(rows, matrix);
    const said =
      own === null || (top !== null && rows.includes(top.row))
        ? message
        : words.heatmap.onSlide(own.row.name, own.category, own.amount);
    const slide = add(section, said, [matrix.legend, ...rows.map((row) => `${row.name}：${row.total}`)]);
    const tiers = [...new Set(rows.map(({ tier }) => tier).filter((tier) => tier !== ''))];
    const head = [
      cell(tiers.length === 0 ? words.bureaus : tiers.join(words.comma), { align: 'left', bold: true }),
      ...heads.map((name) => cell(name, { bold: true, ...(zh ? {} : { textDirection: 'vert270' as const }) }))
    ];
    const body = rows.map((row) => [
      cell(fitText(row.name, (first * 72) / 9.5, 1), { align: 'left' }),
      ...columns.map(({ at }) => value(row.cells[at] ?? null, row.tier !== '')),
      value(row.total, false)
    ]);
    const foot = last
      ? [
          [
            cell(words.totalDistinct, { align: 'left' }),
            ...matrix.totals.map((amount) => value(amount, false)),
            value(matrix.grand, false)
          ]
        ]
      : [];
    const rowHeight = Math.min(0.3, (MATRIX_ROOM - headHeight) / (rows.length + foot.length));
    slide.addTable([head, ...body, ...foot], {
      x: LEFT,
      y: TOP,
      w: first + rest * heads.length,
      colW: [first, ...heads.map(() => rest)],
      rowH: [headHeight, ...rows.map(() => rowHeight), ...foot.map(() => rowHeight)]
    });
    write(slide, matrix.legend, { y: TALL - 0.85, h: 0.28, fontSize: 10, lang, fit: 'shrink' });
  });
}

/** Rows a slide each: tiers stay whole where they fit, neighbours share a slide, the township's row goes before the
 *  first. */
function byTier(rows: readonly MatrixRow[], most: number): MatrixRow[][] {
  const tiers: MatrixRow[][] = [];
  for (const row of rows) {
    const open = tiers.at(-1);
    if (open !== undefined && [row.tier, ''].includes(open.at(-1)?.tier ?? '')) open.push(row);
    else tiers.push([row]);
  }
  const slides: MatrixRow[][] = [];
  for (const tier of tiers) {
    const open = slides.at(-1);
    const pages = Math.ceil(tier.length / most);
    if (open !== undefined && open.length + tier.length <= most) open.push(...tier);
    else
      for (let page = 0; page < pages; page += 1)
        slides.push(tier.slice(Math.ceil((page * tier.length) / pages), Math.ceil(((page + 1) * tier.length) / pages)));
  }
  return slides;
}

/** The bureau and category with most duties among some rows, the first of equals; null where none has any. */
function densest(
  rows: readonly MatrixRow[],
  { columns }: ReportMatrix
): { row: MatrixRow; category: string; amount: number } | null {
  const pairs = rows
    .filter(({ tier }) => tier !== '')
    .flatMap((row) => row.cells.map((amount, at) => ({ row, category: columns[at]?.name ?? '', amount: amount ?? 0 })));
  const most = greatest(pairs, ({ amount }) => amount);
  return most === undefined || most.amount === 0 ? null : most;
}
