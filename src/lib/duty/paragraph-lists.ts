// Lists that stand in numbered paragraphs, alone or between the tables of others: a title, headings of categories, then
// 1.… 2.…

import type { Cell, Manuscript, Paragraph, Sheet } from '../read/sheet.ts';
import { labelledSheet } from './labelled-paragraphs.ts';
import { leadingNumber } from './leading-number.ts';
import { categoryHeading, listTitle } from './list-title.ts';

const LEAST = 3;
const MOST_OTHERS = 0.2;

/** The manuscript with such lists as sheets of two columns, a number and a name; headings span both. A list counts
 *  where another title or the document's end follows it, for above a table such paragraphs are notes. A document
 *  without any table must hold nothing else, and its paragraphs must be whole: those of pages are lines. */
export function withParagraphLists(manuscript: Manuscript): Manuscript {
  const isAlone = manuscript.sheets.length === 0;
  if (isAlone && (manuscript.kind === 'pdf' || manuscript.kind === 'picture')) return manuscript;
  const most = isAlone ? 0 : MOST_OTHERS;
  const sheets = manuscript.sheets.flatMap((sheet) => {
    const { lists, rest } = listsOf(sheet.before, false, most);
    return [...lists, { ...sheet, before: rest }];
  });
  const { lists, rest } = listsOf(manuscript.after, true, most);
  return lists.length === 0 && sheets.length === manuscript.sheets.length
    ? manuscript
    : { ...manuscript, sheets: [...sheets, ...lists], after: rest };
}

function listsOf(paragraphs: readonly Paragraph[], ends: boolean, most: number): { lists: Sheet[]; rest: Paragraph[] } {
  const titles = paragraphs.flatMap(({ text, furniture }, index) =>
    !furniture && listTitle(text)?.list != null ? [index] : []
  );
  const lists: Sheet[] = [];
  let from = 0;
  for (const [nth, title] of titles.entries()) {
    const next = titles[nth + 1] ?? (ends ? paragraphs.length : null);
    const rows = next === null ? [] : paragraphs.slice(title + 1, next).filter(({ furniture }) => !furniture);
    const before = paragraphs.slice(from, title + 1);
    const list =
      next === null ? null : (labelledSheet(rows, before) ?? (isList(rows, most) ? sheetOf(rows, before) : null));
    if (next === null || list === null) continue;
    lists.push(list);
    from = next;
  }
  return { lists, rest: paragraphs.slice(from) };
}

function isList(rows: readonly Paragraph[], most: number): boolean {
  const numbered = rows.filter(({ text }) => leadingNumber(text) !== null);
  const others = rows.filter(
    ({ text }) => leadingNumber(text) === null && categoryHeading(text)?.sure !== true && /\S/.test(text)
  );
  const first = numbered[0] === undefined ? null : leadingNumber(numbered[0].text);
  return numbered.length >= LEAST && others.length <= numbered.length * most && first?.value === 1;
}

function sheetOf(paragraphs: readonly Paragraph[], before: Paragraph[]): Sheet {
  const cells = paragraphs.flatMap(({ text, where }, row): Cell[] => {
    const cell = (column: number, columns: number, words: string): Cell => ({
      row,
      column,
      rows: 1,
      columns,
      text: words,
      where,
      doubts: []
    });
    const plain = text.trimStart();
    const number = leadingNumber(plain);
    const cut = number === null ? 0 : endOfNumber(plain, number.length);
    return cut === 0 ? [cell(0, 2, text)] : [cell(0, 1, plain.slice(0, cut)), cell(1, 1, plain.slice(cut))];
  });
  const where = paragraphs[0]?.where ?? '';
  return { name: '', where, before, rows: paragraphs.length, columns: 2, cells, fields: ['number', 'name'] };
}

/** Offset behind as many characters as are no blanks. */
function endOfNumber(text: string, characters: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) if (/\S/.test(text.charAt(at)) && ++seen === characters) return at + 1;
  return 0;
}
