// PDF files with text: pages to tables and paragraphs, page numbers kept.

import { ORDINAL, PAGE, PAGES_IN_ALL } from '../lexicon/notation.ts';
import { anyOf } from '../lexicon/reader-words.ts';
import { ReadError } from '../errors.ts';
import { besides, type Block, type Page } from './pdf-beside.ts';
import { listLike, type Columns } from './pdf-columns.ts';
import { ruledTables } from './pdf-grid.ts';
import { linesOfGlyphs, type Line } from './pdf-lines.ts';
import { marksOf, type Codes, type Marks } from './pdf-marks.ts';
import { mendHeads, stack, takeRow, toSheet, whereOf, type Table } from './pdf-stack.ts';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';
import type { Letters } from './letters.ts';
import {
  manuscriptOf,
  type Manuscript,
  type Means,
  type Paragraph,
  type Remark,
  type Sheet,
  type Watch
} from './sheet.ts';

const MOST_PAGES = 3000;
const DASHES = '[-—–－~～•·.]*';
const PAGE_NUMBER = new RegExp(
  [
    `^(?:${ORDINAL}?\\s*${DASHES}\\s*(\\d{1,4})\\s*${DASHES}\\s*${PAGE}?`,
    `(?:\\s*[/／，,、of]*\\s*${PAGES_IN_ALL}?\\s*\\d{1,4}\\s*${PAGE}?)?`,
    '|Page\\s*(\\d{1,4})(?:\\s*of\\s*\\d+)?)$'
  ].join(''),
  'i'
);
const CONTINUED = new RegExp(`^[（(]?${anyOf('continued')}\\d{0,2}[）)]?$`);
const MARGIN = 0.13;

/** All pages of a PDF. Throws ReadError: `password`, `damaged`, `no-text` (scanned pages: its value is their number),
 *  `strips` (a table that goes over pages side by side and could not be put together: its value is the page). */
export async function readPdf(bytes: Uint8Array, file: string, means: Means): Promise<Manuscript> {
  const { watch, maps } = means;
  const { openPdf } = await import('./pdf-engine.ts');
  const { document, codes } = await openPdf(bytes, file, maps);
  const remarks: Remark[] = [];
  const pages: Page[] = [];
  let columns: Columns | null = null;
  try {
    if (document.numPages > MOST_PAGES)
      remarks.push({ code: 'rows-left-out', where: `page:${MOST_PAGES}`, value: String(document.numPages) });
    const counts = { empty: 0, turned: 0, hidden: 0 };
    let letters: Promise<Letters> | undefined;
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
      await watch((number - 1) / document.numPages);
      const page = await document.getPage(number);
      let marks = await marksOf(page, codes as Codes);
      if (marks.glyphs.length === 0 && marks.images.length > 0) {
        letters ??= startLetters(means);
        const share = (part: number) => watch((number - 1 + part) / document.numPages);
        marks = await scanned(page, marks, await letters, share);
      }
      page.cleanup();
      if (marks.glyphs.length === 0) counts.empty++;
      if (marks.turned) counts.turned++;
      if (marks.glyphs.some(({ hidden }) => hidden)) counts.hidden++;
      const read = readPage(number, marks, columns);
      columns = read.columns;
      pages.push(read.page);
    }
    if (counts.empty === pages.length) throw new ReadError('no-text', file, String(pages.length));
    if (counts.turned > 0) remarks.push({ code: 'rotated-pages', where: '', value: String(counts.turned) });
    if (counts.hidden > 0) remarks.push({ code: 'recognised-by-picture', where: '', value: String(counts.hidden) });
  } finally {
    await document.destroy();
  }
  const furniture = furnish(pages);
  const { pages: whole, joined, apart } = besides(pages, furniture);
  if (apart > 0) throw new ReadError('strips', file, String(apart));
  if (joined > 0) remarks.push({ code: 'pages-beside', where: '', value: String(joined) });
  const { sheets, after } = flow(whole, furniture);
  return manuscriptOf(file, 'pdf', { sheets, after, remarks, pages: pages.map(({ printed }) => printed) });
}

async function startLetters({ letters }: Means): Promise<Letters> {
  return (await import('./letters.ts')).Letters.start(letters);
}

/** Marks of a page that has pictures instead of text. */
async function scanned(page: PDFPageProxy, marks: Marks, letters: Letters, watch: Watch): Promise<Marks> {
  const [{ rasterOf }, { marksOfPicture }] = await Promise.all([import('./pdf-scan.ts'), import('./picture.ts')]);
  return marksOfPicture(await rasterOf(page, marks.images, marks), letters, watch);
}

/** A picture of a page, as a manuscript. Throws ReadError: `damaged`, `too-long`, `no-text`. */
export async function readPicture(bytes: Uint8Array, file: string, means: Means): Promise<Manuscript> {
  const letters = await startLetters(means);
  const { marksOfPicture } = await import('./picture.ts');
  const marks = await marksOfPicture(letters.open(bytes, file), letters, means.watch);
  if (marks.glyphs.length === 0) throw new ReadError('no-text', file, '1');
  const { page } = readPage(1, marks, null);
  const { sheets, after } = flow([page], furnish([page]));
  return manuscriptOf(file, 'picture', {
    sheets,
    after,
    remarks: [{ code: 'recognised-by-picture', where: '', value: '1' }]
  });
}

function readPage(number: number, marks: Marks, before: Columns | null): { page: Page; columns: Columns | null } {
  const { height } = marks;
  const { tables, rest, columns } = ruledTables(marks, before);
  const blocks: Block[] = tables.map(({ xs, ys, boxes, bare, guessed: isGuess }) => ({
    y: ys[0] ?? 0,
    table: {
      xs,
      rows: ys.length - 1,
      guessed: isGuess,
      bare,
      cells: boxes.map(({ row, column, rows, columns, left, right, top, bottom, odd, glyphs }) => ({
        row,
        column,
        rows,
        columns,
        odd,
        parts: [{ page: number, height, left, right, top, bottom, lines: linesOfGlyphs(glyphs) }]
      }))
    }
  }));
  const lines = linesOfGlyphs(rest);
  const guessed = tables.length === 0 ? listLike(lines, number, height, before) : null;
  for (const { top, table } of guessed?.tables ?? []) blocks.push({ y: top, table });
  for (const line of guessed?.rest ?? lines) blocks.push({ y: line.y, line });
  return {
    page: { number, height, blocks: blocks.sort((a, b) => a.y - b.y), printed: '' },
    columns: columns ?? guessed?.columns ?? null
  };
}

/** Lines that stand in the margins of several pages, and page numbers; gives each page its printed number. Rows of
 *  tables that no line closes are taken out where they are such lines. */
function furnish(pages: Page[]): Set<Line> {
  const found = new Set<Line>();
  const seen = new Map<string, Line[]>();
  const rows = new Map<Line, () => void>();
  for (const page of pages) {
    for (const block of [...page.blocks]) {
      const edge = page.blocks[0] === block || page.blocks.at(-1) === block;
      const lines = 'line' in block ? [block.line] : bareLines(page, block.table, rows);
      for (const line of lines) {
        const inMargin = line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN);
        const number = PAGE_NUMBER.exec(line.text.trim());
        if (number !== null && (inMargin || edge)) {
          found.add(line);
          page.printed = number[1] ?? number[2] ?? '';
        } else if (CONTINUED.test(line.text.replace(/\s+/g, ''))) found.add(line);
        else if (inMargin) {
          const key = `${Math.round(line.y / 6)} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, '')}`;
          seen.set(key, [...(seen.get(key) ?? []), line]);
        }
      }
    }
  }
  for (const lines of seen.values()) {
    const some = lines.length > 2 || (pages.length < 4 && lines[0]?.text === lines[1]?.text);
    if (some && lines.length > 1 && lines.length > pages.length * 0.3) for (const line of lines) found.add(line);
  }
  for (const line of found) rows.get(line)?.();
  return found;
}

/** Lines of the rows of a table that no line closes; `rows` gets how each is turned into a line of the page. */
function bareLines(page: Page, table: Table, rows: Map<Line, () => void>): Line[] {
  const ends = [...(table.bare.above > 0 ? [0] : []), ...(table.bare.below > 0 ? [table.rows - 1] : [])];
  return ends.flatMap((row) => {
    const [cell, ...others] = table.cells.filter((each) => each.row === row);
    const [line, ...more] = cell?.parts.flatMap(({ lines }) => lines) ?? [];
    if (line === undefined || others.length > 0 || more.length > 0) return [];
    rows.set(line, () => {
      takeRow(table, cell?.row ?? 0);
      page.blocks.push({ y: line.y, line });
      page.blocks.sort((a, b) => a.y - b.y);
    });
    return [line];
  });
}

/** True for a line above the first table of a page that says what stands right above the table that goes on there. */
function repeats(blocks: readonly Block[], block: Block & { line: Line }, above: readonly Paragraph[]): boolean {
  const first = blocks.findIndex((each) => 'table' in each);
  const said = (text: string) => text.replace(/\s+/g, '');
  return (
    blocks.indexOf(block) < first &&
    above.some(({ text, furniture }) => !furniture && said(text) === said(block.line.text))
  );
}

/** Tables and paragraphs in order; a table that opens a page goes on with the one that ended the page before. */
function flow(pages: readonly Page[], furniture: ReadonlySet<Line>): { sheets: Sheet[]; after: Paragraph[] } {
  const sheets: { before: Paragraph[]; table: Table }[] = [];
  let before: Paragraph[] = [];
  let open: Table | null = null;
  let title: { line: Line; page: number } | null = null;
  for (const { number, height, blocks } of pages) {
    title = null;
    for (const block of blocks) {
      if ('line' in block) {
        const { line } = block;
        const isFurniture =
          furniture.has(line) || (open !== null && repeats(blocks, block, sheets.at(-1)?.before ?? []));
        const where = whereOf([{ page: number, height, top: line.y - line.size, bottom: line.y + line.size * 0.3 }]);
        const last = before.at(-1);
        const goesOn: boolean =
          title !== null &&
          last !== undefined &&
          Math.abs(title.line.size - line.size) < 0.5 &&
          line.size > 13 &&
          line.y - title.line.y < line.size * 2.4;
        if (!isFurniture) open = null;
        if (!isFurniture && goesOn && last !== undefined) last.text += line.text;
        else before.push({ text: line.text, where, furniture: isFurniture });
        if (!isFurniture) title = { line, page: number };
        continue;
      }
      title = null;
      const dropped: ReturnType<typeof stack> = open === null ? null : stack(open, block.table);
      if (dropped !== null) {
        for (const { parts } of dropped) {
          const text = parts.flatMap(({ lines }) => lines.map((line) => line.text)).join('');
          if (text !== '') before.push({ text, where: whereOf(parts), furniture: true });
        }
        continue;
      }
      mendHeads(block.table, null);
      sheets.push({ before, table: block.table });
      before = [];
      open = block.table;
    }
  }
  return {
    sheets: sheets.map(({ before: paragraphs, table }) => ({ ...toSheet(table), before: paragraphs })),
    after: before
  };
}
