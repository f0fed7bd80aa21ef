// Lays duty lists out as the text that programs take from a PDF in the order in which it was drawn: cell after cell,
// lines broken by the width of their column, cells that share a line parted by a blank. Cells merged over rows are not
// drawn.

import type { LaidBlock, LaidTable } from './list-layout.ts';

/** The text of laid blocks. `page` is how many characters the columns have together, by their widths; every `rows` rows
 *  a page ends: its number, a form feed and the heads again. */
export function toRawText(blocks: readonly LaidBlock[], page: number, rows: number): string {
  const lines: string[] = [];
  let pages = 1;
  for (const block of blocks) {
    if ('paragraph' in block) {
      lines.push(block.paragraph);
      continue;
    }
    const { table } = block;
    table.rows.forEach((_, row) => {
      if (row > table.heads && (row - table.heads) % rows === 0) {
        lines.push(`第 ${pages++} 页`, '\f');
        for (let head = 0; head < table.heads; head++) draw(table, head, page, lines);
      }
      draw(table, row, page, lines);
    });
  }
  return lines.join('\n').replaceAll('\f\n', '\f');
}

function draw({ rows, widths }: LaidTable, row: number, page: number, lines: string[]): void {
  const sum = widths.reduce((total, width) => total + width, 0);
  let isSingle = false;
  let column = 0;
  for (const { text, columns = 1 } of rows[row] ?? []) {
    const own = widths.slice(column, column + columns).reduce((total, width) => total + width, 0);
    const room = Math.max(2, Math.floor((own / sum) * page));
    column += columns;
    const broken = text.split('\n').flatMap((line) => wrapped(line, room));
    if (text === '') continue;
    if (isSingle) lines[lines.length - 1] += ` ${broken[0] ?? ''}`;
    else lines.push(broken[0] ?? '');
    lines.push(...broken.slice(1));
    isSingle = broken.length === 1;
  }
}

/** Lines of at most so many characters; marks hang over the end of a line. */
function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const character of text) {
    const last = lines.at(-1);
    if (last === undefined || (last.length >= room && !/[，。；：、）”》]/.test(character))) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines;
}
