// The lists as a workbook, one sheet each, and the empty template of one.
import type { WriteSheet } from 'hucre';
import type { FigureTable } from '../chart/figure.ts';
import { LISTS, type ListId, type Origin } from '../duty/record.ts';
import { sayOf } from '../i18n/language.ts';
import type { Language } from '../i18n/languages.ts';
import { table } from '../lexicon/load.ts';
import type { Imprint } from './imprint.ts';
import { emptyColumns, listTitles, type ListColumn, type ListGrid } from './list-grid.ts';
import { rangeOf, sheetOf, workbookBytes } from './sheet.ts';

/** The sign of a note: readers of lists, ours too, count no such line as a duty. */
const NOTE = '※ ';
const BLANK_ROWS = 300;
/** Rows above the first duty of a dated list: title, date and heads. */
const HEAD_ROWS = 3;
/** The most characters that a spreadsheet takes for the choices of a cell. */
const LONGEST_CHOICES = 255;

/** Bytes of a workbook that holds the lists and nothing else: title, date, heads, a row for each duty. Our own reader
 *  and any other takes it for a list. Same lists, same bytes. */
export function listWorkbook(grids: readonly ListGrid[], origin: Origin, imprint: Imprint): Promise<Uint8Array> {
  const { title, of, date } = listTitles(origin);
  const sheets = grids.map(({ title: name, columns, duties }) =>
    listSheet(
      name,
      of(name),
      date,
      columns,
      duties.map((duty) => columns.map(({ cell }) => cell(duty)))
    )
  );
  return workbookBytes(title, sheets, imprint);
}

/** Bytes of the empty template: how it is filled in, in the reader's language, and a sheet for each list. */
export function listTemplate(language: Language, imprint: Imprint): Promise<Uint8Array> {
  const say = sayOf('listFile', language);
  const chinese = sayOf('listFile', 'zh');
  const lists = LISTS.map((list): WriteSheet => {
    const sheet = listSheet(
      chinese(list),
      chinese('place') + chinese(list),
      chinese('dateHere'),
      emptyColumns(list),
      []
    );
    return {
      ...sheet,
      dataValidations: [
        {
          type: 'list',
          range: rangeOf([HEAD_ROWS, 1], [HEAD_ROWS + BLANK_ROWS - 1, 1]),
          values: usualCategories(),
          allowBlank: true,
          showErrorMessage: false
        }
      ]
    };
  });
  return workbookBytes(say('templateName'), [guide(language), ...lists], imprint);
}

function guide(language: Language): WriteSheet {
  const say = sayOf('listFile', language);
  const head = (list: ListId, at: number) => emptyColumns(list)[at]?.head ?? '';
  const rows = [
    [say('guideStep1'), say('guideSheets')],
    [say('guideStep2'), say('guidePlace')],
    [say('guideStep3'), say('guideHeads')],
    [head('basic', 0), say('guideNumber')],
    [head('basic', 1), say('guideCategory')],
    [head('basic', 2), say('guideName')],
    [head('shared', 3), say('guideBureau')],
    [head('shared', 4), say('guideCity')],
    [head('shared', 5), say('guideTownship')],
    [head('reclaimed', 3), say('guideTakeover')],
    [say('guideStep4'), say('guideMore')],
    [say('guideStep5'), say('guideOpen')]
  ].map(([part = '', text = '']) => ({ text: NOTE + part + say('colon') + text }));
  const shown: FigureTable = { columns: [{ key: 'text', label: NOTE + say('guideText'), kind: 'text' }], rows };
  const sheet = sheetOf(NOTE + say('guideTitle'), shown, [], [], { widths: { text: 110 } });
  delete sheet.autoFilter;
  return { ...sheet, name: say('guide') };
}

/** Categories that lists have everywhere, as many as a cell may offer. */
function usualCategories(): string[] {
  const usual: string[] = [];
  for (const { category, heading } of table('categories'))
    if (heading && [...usual, category].join(',').length <= LONGEST_CHOICES) usual.push(category);
  return usual;
}

/** A sheet of one list: its title over all columns, the date under it, the heads, a row for each duty. */
function listSheet(
  name: string,
  title: string,
  date: string,
  columns: readonly ListColumn[],
  cells: readonly (readonly string[])[]
): WriteSheet {
  const keys = columns.map((_, index) => `c${index}`);
  const shown: FigureTable = {
    columns: columns.map(({ head }, index) => ({
      key: `c${index}`,
      label: head,
      kind: index === 0 ? ('number' as const) : ('text' as const)
    })),
    rows: cells.map((row) =>
      Object.fromEntries(
        keys.map((key, index) => [key, index === 0 && row[0] !== undefined ? Number(row[0]) : row[index] || null])
      )
    )
  };
  const widths = Object.fromEntries(columns.map(({ width }, index) => [`c${index}`, width]));
  const sheet = sheetOf(title, shown, [date], [], { widths, frozen: Math.min(3, columns.length - 1) });
  const lines = date === '' ? 1 : 2;
  const merges = Array.from({ length: lines }, (_, row) => ({
    startRow: row,
    startCol: 0,
    endRow: row,
    endCol: columns.length - 1
  }));
  for (let row = 0; row < lines; row++) {
    const cell = sheet.cells?.get(`${row},0`);
    if (cell !== undefined) cell.style = { ...cell.style, alignment: { horizontal: 'center' } };
  }
  return { ...sheet, name, merges };
}
