// What was opened or pasted as a list of indicators, before its columns are settled: tables, and lines beside them.
import { tableOfText } from '../read/paste.ts';
import type { Opened } from '../read/open.ts';
import { gathered, type Remark, type Sheet } from '../read/sheet.ts';
import { MOST, type Aside, type Indicator, type IndicatorList } from './indicator.ts';
import { indicatorsOfLines, type Line } from './indicator-lines.ts';
import { guessTable, indicatorsOfTable, type TableGuess } from './indicator-table.ts';

/** Why a file among several was not read: its name and the code and value of its ReadError. */
export interface LeftOut {
  file: string;
  code: string;
  value: string;
}

/** Plain data. `lines` are texts outside tables; `remarks` what the reader of the files has to say. */
export interface IndicatorSource {
  name: string;
  tables: Sheet[];
  lines: Line[];
  remarks: Remark[];
  left: LeftOut[];
}

/** A text as it was pasted: the table that it is, or its lines. */
export function sourceOfText(text: string, name: string): IndicatorSource {
  const sheet = tableOfText(text);
  return {
    name,
    tables: sheet === null ? [] : [sheet],
    lines: sheet === null ? split(text) : [],
    remarks: [],
    left: []
  };
}

/** Opened files. Throws ReadError where there is one file and it was not read. */
export function sourceOfFiles({ manuscripts, texts, faults }: Opened, name: string): IndicatorSource {
  const [fault] = faults;
  if (manuscripts.length + texts.length === 0 && fault !== undefined) throw fault;
  const whole = manuscripts.length === 0 ? null : gathered(manuscripts, name);
  const sheets = whole?.sheets ?? [];
  const outside = [...sheets.flatMap(({ before }) => before), ...(whole?.after ?? [])];
  const several = texts.length + manuscripts.length > 1;
  return {
    name,
    tables: sheets.map((sheet) => ({ ...sheet, before: [] })),
    lines: [
      ...outside.filter(({ furniture }) => !furniture).map(({ text, where }) => ({ text, where })),
      ...texts.flatMap(({ text, file }) =>
        split(text.text).map((line) => (several ? { ...line, where: `${file}#${line.where}` } : line))
      )
    ],
    remarks: whole?.remarks ?? [],
    left: faults.map(({ file, code, value }) => ({ file, code, value }))
  };
}

function split(text: string): Line[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).map((line, at) => ({ text: line, where: `line:${at + 1}` }));
}

/** How each table of a source is best read; null for one without anything that can be an indicator. */
export function guessesOf({ tables }: IndicatorSource): (TableGuess | null)[] {
  const guesses = tables.map(guessTable);
  const byHead = guesses.some((guess) => guess !== null && guess.heads.some((head) => head !== ''));
  // Where a table says that it holds indicators, one beside it without heads (who signs, who is on leave) holds none.
  return guesses.map((guess) => (byHead && guess?.heads.every((head) => head === '') === true ? null : guess));
}

/** The indicators of a source by how its tables are read. Lines beside tables stand beside them, unless the tables hold
 *  none. At most MOST. */
export function indicatorsOf(source: IndicatorSource, guesses: readonly (TableGuess | null)[]): IndicatorList {
  const [items, asides]: [Indicator[], Aside[]] = [[], []];
  source.tables.forEach((sheet, at) => {
    const guess = guesses[at] ?? null;
    if (guess === null) {
      const [first] = sheet.cells;
      const text = sheet.cells.map((cell) => cell.text).join(' ');
      asides.push({ text: text.slice(0, SHOWN), where: first?.where ?? sheet.where, why: 'beside' });
      return;
    }
    const read = indicatorsOfTable(sheet, guess);
    items.push(...read.items);
    asides.push(...read.asides);
  });
  if (items.length === 0) {
    const read = indicatorsOfLines(source.lines);
    items.push(...read.items);
    asides.push(...read.asides);
  } else
    for (const { text, where } of source.lines)
      if (text.trim() !== '') asides.push({ text: text.trim().slice(0, SHOWN), where, why: 'beside' });
  return { items: items.slice(0, MOST), asides, sized: items.length };
}

const SHOWN = 200;
