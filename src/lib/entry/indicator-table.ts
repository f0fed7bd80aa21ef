// Indicators in a table: which row is its head, which column holds them, and what stands beside each.
import { table } from '../lexicon/load.ts';
import { POINTS } from '../lexicon/notation.ts';
import { plainHead } from '../read/head.ts';
import { Grid, type Cell, type Sheet } from '../read/sheet.ts';
import type { Aside, Indicator } from './indicator.ts';
import { isNote, isTotal, unmarked } from './indicator-lines.ts';

/** What a column of a list of indicators holds: the indicators, what stands above them, their number, their weight,
 *  the bureau that answers for them, or anything else. */
export const COLUMN_ROLES = ['indicator', 'above', 'number', 'weight', 'bureau', 'other'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How a table is read. `head` counts the rows above the first indicator, title and heads; `heads` are the words of the
 *  columns, '' where there are none; `sure` is false where the reader is asked which column holds the indicators. */
export interface TableGuess {
  head: number;
  heads: string[];
  roles: ColumnRole[];
  sure: boolean;
}

interface HeadRow {
  role: ColumnRole | 'title';
  rank: number;
  length: number;
}

const WORDS = table('indicator-heads');
const DEEPEST = 14;
/** Ranks of columns that name indicators; of those that say what one asks for; below them, what stands above others. */
const CONTENT = 3;
const UPPER = 4;
/** A column whose cells are merged over so many rows of the next is above it, not beside it. */
const COARSER = 0.75;
const HAN = /\p{Script=Han}/gu;
const FIGURE = /^\d{1,4}(?:\.\d+)?%?$/u;

const BRACKETS = /[（(][^（）()]*[）)]/gu;
const LONGER = 6;

/** What a head says, by the longest word that it is, ends in or begins with; null where it says nothing of this. */
function meaning(text: string): HeadRow | null {
  const outside = text.replace(BRACKETS, '');
  const bare = plainHead(outside.trim() === '' ? text : outside);
  let best: HeadRow | null = null;
  for (const { role, rank, word } of WORDS) {
    if (role === 'title') continue;
    const fits = bare === word || (word.length > 1 && (bare.endsWith(word) || bare.startsWith(word)));
    if (!fits || bare.length > word.length + LONGER || word.length <= (best?.length ?? 0)) continue;
    best = { role, rank, length: word.length };
  }
  return best;
}

/** How a table is best read; null where nothing in it can be an indicator. Pure. */
export function guessTable(sheet: Sheet): TableGuess | null {
  const grid = new Grid(sheet);
  const at = headRow(grid);
  return at === null ? guessByContent(grid) : guessByHead(grid, at);
}

/** The row whose cells are heads: one that names a column of indicators beside another column, or two heads at all. */
function headRow(grid: Grid): number | null {
  for (let row = 0; row < Math.min(DEEPEST, grid.sheet.rows - 1); row += 1) {
    const cells = grid.row(row).filter((cell) => cell.row === row);
    const meant = cells.map(({ text }) => meaning(text)).filter((each) => each !== null);
    const names = meant.some(({ role }) => role === 'indicator');
    if (names && (meant.length > 1 || (cells.length === 1 && grid.sheet.columns === 1))) return row;
  }
  return null;
}

function guessByHead(grid: Grid, first: number): TableGuess {
  const { columns, rows } = grid.sheet;
  let head = first + 1;
  for (const cell of grid.row(first)) if (cell.row === first) head = Math.max(head, first + cell.rows);
  const spread = grid.row(first).some((cell) => cell.columns > 1);
  const below = grid.row(head).filter((cell) => cell.row === head);
  const more = below.filter(({ text }) => meaning(text) !== null).length;
  if (spread && head < rows && more > 0 && more >= below.length / 2) head += 1;
  const heads = Array.from({ length: columns }, (_, column) => {
    const texts = Array.from({ length: head - first }, (_, at) => grid.at(first + at, column)?.text ?? '');
    const told = [...new Set(texts.map((text) => text.replace(/\s+/gu, '')).filter((text) => text !== ''))];
    return told.reverse().find((text) => meaning(text) !== null) ?? told[0] ?? '';
  });
  const meant = heads.map(meaning);
  const roles = meant.map((each): ColumnRole => (each === null || each.role === 'title' ? 'other' : each.role));
  const named = meant.flatMap((each, column) => (each?.role === 'indicator' ? [{ column, rank: each.rank }] : []));
  const best = named.reduce((one, two) => (two.rank < one.rank ? two : one));
  const content = named.find(({ rank }) => rank === CONTENT);
  const coarse =
    content !== undefined &&
    best.rank < CONTENT &&
    cellsIn(grid, best.column, head) < COARSER * cellsIn(grid, content.column, head);
  const chosen = coarse ? content : best;
  for (const { column, rank } of named)
    if (column !== chosen.column)
      roles[column] = rank >= UPPER || (coarse && column === best.column) ? 'above' : 'other';
  return { head, heads, roles, sure: named.filter(({ rank }) => rank === chosen.rank).length === 1 };
}

/** Different filled cells of a column below the head. */
function cellsIn(grid: Grid, column: number, head: number): number {
  let count = 0;
  for (let row = head; row < grid.sheet.rows; row += 1) {
    const cell = grid.at(row, column);
    if (cell?.row === row && cell.text.trim() !== '') count += 1;
  }
  return count;
}

interface Content {
  column: number;
  filled: number;
  distinct: number;
  letters: number;
  figures: number;
  counting: boolean;
}

function contentOf(grid: Grid, column: number): Content {
  const texts: string[] = [];
  for (let row = 0; row < grid.sheet.rows; row += 1) {
    const cell = grid.at(row, column);
    if (cell?.row === row && cell.text.trim() !== '') texts.push(cell.text.trim());
  }
  const figures = texts.filter((text) => FIGURE.test(text));
  return {
    column,
    filled: texts.length,
    distinct: new Set(texts).size,
    letters: texts.reduce((sum, text) => sum + (text.match(HAN)?.length ?? 0), 0) / Math.max(1, texts.length),
    figures: figures.length,
    counting: figures.every((text, at) => at === 0 || Number(text) === Number(figures[at - 1]) + 1)
  };
}

const LEAST_LETTERS = 3;
const MOSTLY = 0.7;

/** Without heads: the indicators are the column of most different words; asked where another one is like it. */
function guessByContent(grid: Grid): TableGuess | null {
  const all = Array.from({ length: grid.sheet.columns }, (_, column) => contentOf(grid, column));
  const texts = all.filter(({ letters, filled }) => letters >= LEAST_LETTERS && filled > 0);
  const [best, second] = [...texts].sort((a, b) => b.distinct * b.letters - a.distinct * a.letters);
  if (best === undefined) return null;
  const roles = all.map((each): ColumnRole => {
    if (each.column === best.column) return 'indicator';
    if (each.figures < MOSTLY * each.filled || each.figures === 0) return 'other';
    return each.counting && each.column < best.column ? 'number' : each.column > best.column ? 'weight' : 'other';
  });
  return { head: 0, heads: all.map(() => ''), roles, sure: second === undefined };
}

/** Indicators of a table by how its columns are read, in order. One that its cell is merged over several rows for is
 *  one; a weight that several share is divided among them; repeated heads, totals and lines that fill a whole row stand
 *  beside them. Pure. */
export function indicatorsOfTable(
  sheet: Sheet,
  { head, heads, roles }: TableGuess
): { items: Indicator[]; asides: Aside[] } {
  const grid = new Grid(sheet);
  const column = roles.indexOf('indicator');
  const asides: Aside[] = titlesOf(grid, head);
  const items: Indicator[] = [];
  const weighed: (Cell | undefined)[] = [];
  let heading = '';
  for (let row = head; row < sheet.rows; row += 1) {
    const cells = grid.row(row).filter((cell) => cell.text.trim() !== '');
    const [first] = cells;
    const cell = column < 0 ? undefined : grid.at(row, column);
    const aside = (why: Aside['why']) =>
      asides.push({ text: cells.map(({ text }) => line(text)).join(' '), where: first?.where ?? '', why });
    if (first === undefined || (cell !== undefined && cell.row < row)) continue;
    if (isTotal(first.text) || (cell !== undefined && isTotal(cell.text))) {
      aside('total');
      continue;
    }
    if (cells.length === 1 && isNote(first.text)) {
      aside('note');
      continue;
    }
    if (isHeadAgain(grid, row, heads)) {
      aside('heading');
      continue;
    }
    if (cells.length === 1 && roles.length > 1 && first.columns > 1 && first.columns >= roles.length - 1) {
      heading = line(first.text);
      aside('heading');
      continue;
    }
    if (cell === undefined || cell.text.trim() === '') {
      aside('no-indicator');
      continue;
    }
    const last = Math.min(row + cell.rows, sheet.rows);
    const of = (role: ColumnRole) => roles.flatMap((each, at) => (each === role ? [at] : []));
    const texts = (at: number) => distinct(grid, at, row, last);
    const said = unmarked(line(cell.text));
    const weights = of('weight')
      .slice(0, 1)
      .flatMap((at) => cellsOf(grid, at, row, last));
    const figures = weights.map(({ text }) => figureOf(text));
    const weight = figures.some((each) => each !== null)
      ? figures.reduce<number>((sum, each) => sum + (each ?? 0), 0)
      : null;
    weighed.push(weights.length === 1 && weight !== null ? weights[0] : undefined);
    items.push({
      number: of('number').slice(0, 1).flatMap(texts)[0] ?? '',
      text: said.text,
      above: [...(heading === '' ? [] : [heading]), ...of('above').flatMap(texts)],
      weight: weight ?? said.weight,
      sharing: 1,
      bureaus: [...of('bureau').flatMap(texts), ...(said.bureaus === '' ? [] : [said.bureaus])].join('\n'),
      more: of('other').flatMap((at) => {
        const text = texts(at).join('\n');
        return text === '' ? [] : [{ head: heads[at] ?? '', text }];
      }),
      where: cell.where
    });
  }
  return { items: items.map((item, at) => shared(item, weighed, at)), asides };
}

/** An indicator with its part of a weight that several have in common. */
function shared(item: Indicator, weighed: readonly (Cell | undefined)[], at: number): Indicator {
  const cell = weighed[at];
  const sharing = cell === undefined ? 1 : weighed.filter((each) => each === cell).length;
  return sharing === 1 || item.weight === null ? item : { ...item, sharing, weight: item.weight / sharing };
}

/** Rows above the indicators that are no heads: the title, who it is for. */
function titlesOf(grid: Grid, head: number): Aside[] {
  const asides: Aside[] = [];
  for (let row = 0; row < head; row += 1) {
    const cells = grid.row(row).filter((cell) => cell.row === row && cell.text.trim() !== '');
    const [only] = cells;
    if (cells.length === 1 && only !== undefined && grid.sheet.columns > 1)
      asides.push({ text: line(only.text), where: only.where, why: 'title' });
  }
  return asides;
}

function isHeadAgain(grid: Grid, row: number, heads: readonly string[]): boolean {
  const filled = heads.flatMap((head, column) => (head === '' ? [] : [{ head, column }]));
  if (filled.length < 2) return false;
  return filled.every(({ head, column }) => (grid.at(row, column)?.text ?? '').replace(/\s+/gu, '') === head);
}

function cellsOf(grid: Grid, column: number, from: number, to: number): Cell[] {
  const cells = Array.from({ length: to - from }, (_, at) => grid.at(from + at, column));
  return [...new Set(cells)].filter((cell) => cell !== undefined && cell.text.trim() !== '') as Cell[];
}

function distinct(grid: Grid, column: number, from: number, to: number): string[] {
  return [...new Set(cellsOf(grid, column, from, to).map(({ text }) => line(text)))];
}

/** A cell's text in one line. */
function line(text: string): string {
  return text
    .replace(/\s*\n\s*/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const FIGURE_IN = new RegExp(`^[^\\d]{0,4}(\\d{1,4}(?:\\.\\d+)?)\\s*(?:${POINTS}|%)?$`, 'u');

/** The figure of a weight: 5, 5分, 10%; null where it is none. */
function figureOf(text: string): number | null {
  const found = FIGURE_IN.exec(text.replace(/\s+/gu, ''));
  return found === null ? null : Number(found[1]);
}
