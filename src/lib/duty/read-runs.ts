// Text in which nothing keeps cells apart: read in the ways there are for it, doubts marked where a duty does not look
// whole.

import { ReadError } from '../errors.ts';
import { keepsLayout, tableOfLayout } from '../read/layout.ts';
import { normal } from '../read/normal.ts';
import { manuscriptOf, type Sheet, type Where } from '../read/sheet.ts';
import type { Decoded } from '../read/decode.ts';
import type { Answers } from './answers.ts';
import { pagesOfLines } from './page-marks.ts';
import { flagDuties } from './problem.ts';
import { readSheets } from './read-sheets.ts';
import { readText } from './read.ts';
import type { Reading } from './record.ts';
import { tableOfFlow } from './flow-sheet.ts';
import { hasUsualHeads, tornLists } from './text-heads.ts';
import { tableOfRuns } from './text-table.ts';
import { brokenLists, doubtfulDuties, mayLackRows } from './trust.ts';

/** A way to read a text: lines whose order of cells it cannot keep, and whether cells stand on lines of their own.
 *  `read` gives null where the text has no such order. */
interface Way {
  read: () => Reading[] | null;
  torn: readonly { from: number; to: number }[];
  byLine: boolean;
}

const EVERYWHERE = [{ from: 0, to: Infinity }];

/** Everything a text says; of the ways to read it the one holds that gives most duties that look whole. Throws
 *  ReadError `no-duties`. */
export function readRuns(decoded: Decoded, file: string, answers: Answers): Reading[] {
  const plain = normal(decoded.text, new Map());
  const pages = pagesOfLines({ lines: plain.split(/\r\n|[\n\r]/), repeated: [] });
  const bySheet = (sheet: Sheet) =>
    readSheets(manuscriptOf(file, 'text', { encoding: decoded.encoding, sheets: [onPages(sheet, pages)] }), answers);
  const layout = keepsLayout(plain) ? tableOfLayout(plain) : null;
  if (layout !== null) return bestOf([{ read: () => bySheet(layout), torn: [], byLine: false }], file, plain);
  const torn = keepsLayout(plain) ? EVERYWHERE : tornLists(plain);
  const ways: Way[] = [
    { read: () => readText(decoded, file), torn: hasUsualHeads(plain) ? torn : EVERYWHERE, byLine: false }
  ];
  const table = tableOfRuns(plain);
  if (table !== null) ways.push({ read: () => bySheet(table.sheet), torn, byLine: table.byLine });
  const byColumn = () => {
    const flow = tableOfFlow(plain);
    return flow === null ? null : bySheet(flow);
  };
  return bestOf(ways, file, plain, { read: byColumn, torn: EVERYWHERE, byLine: false });
}

/** A sheet of lines whose places are the pages they stand on, where the text tells. */
function onPages(sheet: Sheet, pages: readonly string[]): Sheet {
  if (pages.length === 0) return sheet;
  const placed = <Item extends { where: Where }>(item: Item): Item => {
    const page = pages[Number(/^line:(\d+)$/.exec(item.where)?.[1] ?? 0) - 1] ?? '';
    return page === '' ? item : { ...item, where: page };
  };
  return { ...placed(sheet), before: sheet.before.map(placed), cells: sheet.cells.map(placed) };
}

/** Share of duties that look whole from which on the last way to read a text is not tried. */
const SOUND = 0.8;

function bestOf(ways: readonly Way[], file: string, text: string, last: Way | null = null): Reading[] {
  let best: { readings: Reading[]; worth: number; duties: number } | null = null;
  let fault: ReadError | null = null;
  for (const way of [...ways, last]) {
    if (way === null) continue;
    const { read, torn, byLine } = way;
    if (way === last && best !== null && best.worth >= best.duties * SOUND) break;
    try {
      const readings = read();
      if (readings === null) continue;
      const sound = readings.reduce((sum, reading) => sum + markDoubts(reading, torn, byLine), 0);
      const worth = sound - (readings[0]?.conservation.unplaced ?? 0) / 20;
      const duties = readings.reduce((sum, reading) => sum + reading.duties.length, 0);
      if (best === null || worth > best.worth) best = { readings, worth, duties };
    } catch (cause) {
      if (!(cause instanceof ReadError)) throw cause;
      fault ??= cause;
    }
  }
  if (best === null) throw fault ?? new ReadError('no-duties', file, text.trim().slice(0, 40));
  return best.readings;
}

/** What a duty that looks whole counts in a list that does not hold together. */
const LOST = 0.75;

/** Flags the duties that do not look whole, and all of a list that does not hold together: its cells do not follow one
 *  another (`torn`), its numbers do not count on, or much of it does not look whole; all duties where such a list may
 *  lack rows that nothing tells of. Gives how many duties look whole, those of such lists in part. */
function markDoubts(reading: Reading, torn: Way['torn'], byLine: boolean): number {
  const doubtful = doubtfulDuties(reading, byLine);
  const broken = brokenLists(reading, doubtful);
  const isLossy = mayLackRows(reading, broken, doubtful);
  let sound = 0;
  for (const { id, list, name, nameSpans, flags } of reading.duties) {
    const line = nameSpans[0]?.line ?? 0;
    const lost = broken.has(list) || torn.some(({ from, to }) => line >= from && line < to);
    if (!doubtful.has(id) && flags.length === 0) sound += lost ? LOST : 1;
    if (!lost && !isLossy && !doubtful.has(id)) continue;
    const code = lost || isLossy ? 'order-lost' : 'cells-unclear';
    reading.problems.push({ code, severity: 'warning', line, where: '', value: name.slice(0, 40), dutyId: id });
  }
  flagDuties(reading.duties, reading.problems);
  return sound;
}
