// A list of assessment indicators beside the lists of duties, as a workbook and as an official paper.
import type * as Library from 'docx';
import type { FileChild } from 'docx';
import type { FigureTable } from '../chart/figure.ts';
import { conventionsOf } from '../i18n/language.ts';
import type { Assessment, AssessmentPart } from './indicators.ts';
import { paperFile, paperLine, paperRuns, paperTable, WIDE_TWIPS } from './paper.ts';
import { sheetOf, workbookBytes } from './sheet.ts';

/** Widths of the columns of the paper by their keys, relative; columns without one stand in the workbook only. */
const WIDTHS: Partial<Record<string, number>> = {
  number: 7,
  text: 34,
  weight: 8,
  verdict: 12,
  duty: 30,
  bureaus: 20,
  sure: 12,
  grounds: 26,
  file: 16,
  category: 30,
  basic: 10,
  shared: 10,
  reclaimed: 10,
  left: 12,
  all: 12,
  bureau: 30,
  leads: 10,
  first: 10,
  takes: 12,
  shares: 10,
  named: 12
};

/** Bytes of a workbook: a sheet for each table. Same content, same bytes. */
export function indicatorWorkbook({ title, about, summary, parts, imprint }: Assessment): Promise<Uint8Array> {
  const sheets: Awaited<ReturnType<typeof sheetOf>>[] = [];
  parts.forEach(({ title: name, caption, table }, at) => {
    const above = [...(at === 0 ? [summary] : []), caption, ...about, imprint.filter, imprint.date, imprint.source];
    sheets.push(
      sheetOf(
        name,
        table,
        above,
        sheets.map((sheet) => sheet.name)
      )
    );
  });
  return workbookBytes(title, sheets, imprint);
}

/** Bytes of a paper: the sentence and the tables of numbers, then, on pages lying on their side, the indicators. Same
 *  content, same bytes. */
export async function indicatorPaper({ title, about, summary, parts, imprint }: Assessment): Promise<Uint8Array> {
  const docx = await import('docx');
  const { HeadingLevel, Paragraph } = docx;
  const { heading, marks } = conventionsOf(imprint.language);
  const source = [imprint.source, imprint.date, imprint.filter].filter((text) => text !== '').join(marks.semicolon);
  const shown = [...parts]
    .filter(({ long }) => long !== true)
    .sort((a, b) => Number(a.wide ?? 0) - Number(b.wide ?? 0));
  const body = (wide: boolean): FileChild[] =>
    shown.flatMap((part, at) =>
      (part.wide ?? false) !== wide
        ? []
        : [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              children: paperRuns(docx, `${heading(at + 1)}${part.title}`)
            }),
            paperLine(docx, wide ? 'SourceNote' : 'BodyPaper', part.caption),
            ...tableOf(docx, part)
          ]
    );
  const upright = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: paperRuns(docx, title) }),
    paperLine(docx, 'Subtitle2', about[0] ?? ''),
    paperLine(docx, 'BodyPaper', summary),
    ...body(false),
    ...[...about.slice(1), source].map((text) => paperLine(docx, 'SourceNote', text))
  ];
  return paperFile(docx, title, imprint, [{ children: upright }, { wide: true, children: body(true) }]);
}

function tableOf(docx: typeof Library, { table, wide }: AssessmentPart): FileChild[] {
  if (table.rows.length === 0) return [];
  const columns = table.columns.filter(({ key }) => WIDTHS[key] !== undefined);
  const rows = table.foot === undefined ? table.rows : [...table.rows, table.foot];
  const cell = (row: FigureTable['rows'][number], key: string) => String(row[key] ?? '');
  return [
    paperTable(
      docx,
      columns.map(({ key }) => WIDTHS[key] ?? 1),
      columns.map(({ label }) => label),
      rows.map((row) => columns.map(({ key }) => cell(row, key))),
      wide === true ? WIDE_TWIPS : undefined
    )
  ];
}
