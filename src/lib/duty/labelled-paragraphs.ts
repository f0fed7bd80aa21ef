// Lists in paragraphs that say before each text what it is: a number and a name, then 对应上级部门：… 上级部门职责：… Each
// duty becomes a row under the labels.

import type { Field } from '../read/fields.ts';
import { headMeaning } from '../read/head.ts';
import type { Cell, Paragraph, Sheet } from '../read/sheet.ts';
import { leadingNumber } from './leading-number.ts';
import { categoryHeading } from './list-title.ts';

const LABEL = /^\s*([^：:。；，\d]{2,16})[：:]/;
const LEAST = 3;

/** A row: its number and name, the cells by their labels. */
interface Entry {
  opens: Paragraph;
  number: number;
  cells: Map<string, Paragraph[]>;
}

/** The list that paragraphs between titles are, as a sheet; null where not every row has the same labels in the same
 *  order, or numbers do not count on. */
export function labelledSheet(paragraphs: readonly Paragraph[], before: Paragraph[]): Sheet | null {
  const filled = paragraphs.filter(({ text }) => /\S/.test(text));
  const first = filled.map(({ text }) => labelOf(text)).find((label) => label !== null);
  if (first === undefined) return null;
  const opens = (index: number) =>
    leadingNumber(filled[index]?.text ?? '') !== null && labelOf(filled[index + 1]?.text ?? '') === first;
  const rows: (Entry | Paragraph)[] = [];
  let open: Entry | null = null;
  let label = '';
  for (const [index, paragraph] of filled.entries()) {
    const said = labelOf(paragraph.text);
    if (opens(index)) {
      open = { opens: paragraph, number: leadingNumber(paragraph.text)?.value ?? 0, cells: new Map() };
      rows.push(open);
    } else if (headsRows(filled, index, opens)) rows.push(paragraph);
    else if (open === null) return null;
    else if (said === null) open.cells.get(label)?.push(paragraph);
    else if (open.cells.has(said)) return null;
    else {
      label = said;
      open.cells.set(label, [paragraph]);
    }
  }
  const entries = rows.filter((row): row is Entry => 'cells' in row);
  const labels = [...(entries[0]?.cells.keys() ?? [])];
  const isWhole = entries.every(
    ({ number, cells }, index) =>
      number === (entries[index - 1]?.number ?? 0) + 1 && [...cells.keys()].join('|') === labels.join('|')
  );
  return isWhole && entries.length >= LEAST && labels.length > 1 ? sheetOf(rows, labels, before) : null;
}

/** What a text is said to be: the words before its colon, where they are those of a column. */
function labelOf(text: string): string | null {
  const label = LABEL.exec(text)?.[1]?.replace(/\s+/g, '') ?? '';
  const meaning = headMeaning(label);
  return meaning?.sure === true && meaning.field !== 'number' && meaning.field !== 'name' ? label : null;
}

/** True for the heading of a category: rows, or further headings and rows, follow it. */
function headsRows(paragraphs: readonly Paragraph[], index: number, opens: (index: number) => boolean): boolean {
  for (let next = index; categoryHeading(paragraphs[next]?.text ?? '')?.sure === true; next++)
    if (opens(next + 1)) return true;
  return false;
}

function sheetOf(rows: readonly (Entry | Paragraph)[], labels: readonly string[], before: Paragraph[]): Sheet {
  const width = labels.length + 2;
  const said: Paragraph[] = [];
  const cells = rows.flatMap((row, index): Cell[] => {
    const place = (column: number, columns: number, text: string, where: string): Cell[] =>
      /\S/.test(text) ? [{ row: index, column, rows: 1, columns, text, where, doubts: [] }] : [];
    if (!('cells' in row)) return place(0, width, row.text, row.where);
    const { where } = row.opens;
    const text = row.opens.text.trimStart();
    const name = text.replace(/^[^\p{Script=Han}“《]+/u, '');
    return [
      ...place(0, 1, text.slice(0, text.length - name.length), where),
      ...place(1, 1, name, where),
      ...labels.flatMap((label, column) => {
        const [labelled, ...others] = row.cells.get(label) ?? [];
        if (labelled === undefined) return [];
        const words = labelled.text.replace(LABEL, '');
        said.push({
          text: labelled.text.slice(0, labelled.text.length - words.length),
          where: labelled.where,
          furniture: true
        });
        const lines = [words, ...others.map((each) => each.text)].filter((line) => /\S/.test(line));
        return place(column + 2, 1, lines.map((line) => line.trim()).join('\n'), labelled.where);
      })
    ];
  });
  const fields = ['number', 'name', ...labels.map((label) => headMeaning(label)?.field ?? 'extra')] as Field[];
  const where = cells[0]?.where ?? '';
  return { name: '', where, before: [...before, ...said], rows: rows.length, columns: width, cells, fields };
}
