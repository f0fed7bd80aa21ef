// Text that keeps the layout of a page: columns by where their texts begin in the line.

import { isHeadRow } from './columns.ts';
import { headMeaning } from './head.ts';
import type { Cell, Paragraph, Sheet } from './sheet.ts';

interface Piece {
  at: number;
  text: string;
}
interface Row {
  line: number;
  cells: string[];
  doubtful: boolean;
}

const NEAR = 3;
const PAGE_MARK = /^(?:第?\s*[-—–]?\s*\d{1,4}\s*[-—–]?\s*页?(?:\s*[/，,共]*\s*(?:共|总)?\s*\d{1,4}\s*页?)?)$/;
const NUMBER = /^[（(]?\d{1,4}[)）.、．]?$/;
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]).{2,24}$|[（(]共?\s*\d+\s*[项条个]\s*[）)]$/;

/** The table of a text whose columns are kept apart by blanks under a head; null where there is no such head, or where
 *  too few lines keep to its columns. Lines without a number go on with the row above. */
export function tableOfLayout(text: string): Sheet | null {
  const lines = text.split(/\r\n|[\n\r\f]/);
  const heads = lines.flatMap((line, index) => (isHead(line) ? [index] : []));
  if (heads.length === 0) return null;
  const rows: Row[] = [];
  const marks: Paragraph[] = [];
  const furnish = (line: number, text: string) =>
    marks.push({ text: text.trim(), where: `line:${line}`, furniture: true });
  const known = new Set<string>();
  let columns: number[] = [];
  let numbered = false;
  let grouped = false;
  let [kept, strayed] = [0, 0];
  lines.forEach((line, index) => {
    const pieces = piecesOf(line);
    if (pieces.length === 0) return;
    const [first] = pieces;
    if (
      first !== undefined &&
      pieces.length === 1 &&
      PAGE_MARK.test(first.text.trim()) &&
      !NUMBER.test(first.text.trim())
    )
      return void furnish(index + 1, line);
    if (isHead(line)) {
      columns = splitHead(line).map(({ at }) => at);
      numbered = headMeaning(splitHead(line)[0]?.text ?? '')?.field === 'number';
      grouped = headMeaning(splitHead(line)[1]?.text ?? '')?.field === 'category';
      const head = splitHead(line).map((piece) => piece.text);
      const again = known.has(head.join('|')) && rows.at(-1)?.cells.length === head.length;
      known.add(head.join('|'));
      if (again) furnish(index + 1, line);
      else rows.push({ line: index + 1, cells: head, doubtful: false });
      return;
    }
    const alone = pieces.length === 1 && first !== undefined ? first : null;
    const left =
      alone !== null &&
      alone.at < (columns[1] ?? 0) - NEAR &&
      /^[\p{Script=Han}、]{2,12}$/u.test(alone.text) &&
      numbered &&
      !grouped;
    if (columns.length === 0 || left || (alone !== null && opensRow(alone, columns))) {
      rows.push({ line: index + 1, cells: [line.trim()], doubtful: false });
      return;
    }
    const placed = place(pieces, columns);
    if (placed === null) {
      strayed++;
      const last = rows.at(-1);
      if (last !== undefined) last.doubtful = true;
      return;
    }
    kept++;
    const last = rows.at(-1);
    const isNew = numbered ? NUMBER.test((placed[0] ?? '').trim()) : (placed[0] ?? '') !== '';
    if (isNew || last === undefined || last.cells.length < columns.length)
      rows.push({ line: index + 1, cells: placed, doubtful: last === undefined && !isNew });
    else placed.forEach((cell, column) => (last.cells[column] = joined(last.cells[column] ?? '', cell)));
  });
  if (kept < 2 || strayed > kept * 0.1) return null;
  return sheetOf(rows, marks);
}

/** True for a text that keeps the places of columns: many lines have wide gaps inside. */
export function keepsLayout(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r\f]/).filter((line) => /\S/.test(line));
  const wide = lines.filter((line) => /\S {3,}\S/.test(line)).length;
  return wide > 4 && wide > lines.length * 0.15;
}

function isHead(line: string): boolean {
  const pieces = splitHead(line);
  return pieces.length > 1 && isHeadRow(pieces.map(({ text }) => text)) && /\S\s{2,}\S/.test(line);
}

/** Pieces of a head: heads have no blanks inside, so that one is enough between them. */
function splitHead(line: string): Piece[] {
  return [...line.matchAll(/\S+/g)].map((match) => ({ at: match.index, text: match[0] }));
}

function piecesOf(line: string): Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ at: match.index, text: match[0] }));
}

/** True for a line of its own: a heading, a title, a note that begins at the table's left side or goes beyond its
 *  columns. */
function opensRow({ at, text }: Piece, columns: readonly number[]): boolean {
  const plain = text.trim();
  if (NUMBER.test(plain)) return false;
  return HEADING.test(plain) || /清单|^注[：:]/.test(plain)
    ? at <= (columns[1] ?? 0) + NEAR || at > (columns.at(-1) ?? 0)
    : false;
}

/** The pieces of a line by column; null where one stands between columns. A piece that reaches over the next column's
 *  beginning is cut at a blank there. */
function place(pieces: readonly Piece[], columns: readonly number[]): string[] | null {
  const cells = columns.map(() => '');
  let from = 0;
  for (const piece of pieces.flatMap((each) => cut(each, columns))) {
    const best = columns.reduce(
      (near, at, index) => (Math.abs(at - piece.at) < Math.abs((columns[near] ?? 0) - piece.at) ? index : near),
      0
    );
    const off = Math.abs((columns[best] ?? 0) - piece.at);
    const room = Math.min(...columns.flatMap((at, index) => (index === best ? [] : [Math.abs(at - piece.at)])));
    if (best < from || (off > NEAR && off > room / 3)) return null;
    if ((cells[best] ?? '') !== '') cells[best] += ` ${piece.text}`;
    else cells[best] = piece.text;
    from = best;
  }
  return cells;
}

function cut(piece: Piece, columns: readonly number[]): Piece[] {
  for (const match of piece.text.matchAll(/ /g)) {
    const at = piece.at + match.index + 1;
    const own = columns.filter((column) => column <= piece.at + NEAR).at(-1) ?? 0;
    const next = columns.find((column) => column > own);
    if (
      next === undefined ||
      Math.abs(next - at) > 1 ||
      /^\d/.test(piece.text.slice(match.index + 1)) !== /^\d/.test(piece.text)
    )
      continue;
    return [
      { at: piece.at, text: piece.text.slice(0, match.index) },
      ...cut({ at, text: piece.text.slice(match.index + 1) }, columns)
    ];
  }
  return [piece];
}

function joined(above: string, own: string): string {
  if (own === '') return above;
  return above === '' ? own : `${above}${/[；;。]$/.test(above) ? '\n' : ''}${own}`;
}

function sheetOf(rows: readonly Row[], before: Paragraph[]): Sheet {
  const cells: Cell[] = rows.flatMap(({ line, cells: texts, doubtful }, row) =>
    texts.flatMap((text, column) =>
      text === ''
        ? []
        : [
            {
              row,
              column,
              rows: 1,
              columns: 1,
              text,
              where: `line:${line}`,
              doubts: doubtful ? (['cell-guessed'] as const).slice() : []
            }
          ]
    )
  );
  const columns = Math.max(1, ...rows.map(({ cells: { length } }) => length));
  return { name: '', where: 'line:1', before, rows: rows.length, columns, cells };
}
