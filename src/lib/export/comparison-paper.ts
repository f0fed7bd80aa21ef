// The comparison of two editions as a Word document (新旧对照表): a row a change, what went struck through, what came
// underlined.
import type * as Library from 'docx';
import type { FileChild, IRunOptions, Paragraph, Table, TableCell } from 'docx';
import { group, sum } from 'd3';
import { legal } from '../chart/xml.ts';
import { isDoubtful, listOf, type Line, type ShownDuty } from '../compare/line.ts';
import { redline, type Run } from '../compare/redline.ts';
import { LISTS } from '../duty/record.ts';
import { conventionsOf, sayIn } from '../i18n/language.ts';
import { isHan } from '../i18n/languages.ts';
import { listed, type Naming } from '../naming/naming.ts';
import { fileDate, stable } from './archive.ts';
import { columnWidths } from './columns.ts';
import { FONTS } from './fonts.ts';
import type { Imprint } from './imprint.ts';
import { landscapePage, paperStyles, WIDE_TWIPS } from './paper.ts';

const LINE = { style: 'single', size: 4, color: '000000' } as const;
/** Letters of a duty and its clauses up to which its row stays on one page: a longer one would leave too much empty. */
const WHOLE_ROW = 400;
const UPRIGHT_WHOLE_ROW = 120;
/** Widths of the columns: number, before, after, what changed; on upright pages the number needs more. */
const SHARES = [5, 40, 40, 15];
const UPRIGHT_SHARES = [9, 38, 38, 15];

/** What the paper is about: `title`, and `about` the two editions and the filter in words. */
export interface ComparisonPaper {
  title: string;
  about: readonly string[];
  lines: readonly Line[];
  /** Duties without a change, which have no row. */
  same: number;
  /** As namingOfStems gives it. */
  naming: Naming;
  imprint: Imprint;
}

/** Bytes of the paper on landscape pages, a table for each list, the head repeated on every page. Await readyWords()
 *  first. Same lines, same bytes. */
export async function comparisonPaper(asked: ComparisonPaper): Promise<Uint8Array> {
  const docx = await import('docx');
  const { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx;
  const { title, about, lines, same, naming, imprint } = asked;
  const say = sayIn(naming.t, 'compare');
  const { heading } = conventionsOf(naming.language);
  const text = (words: string, options: IRunOptions = {}) => new TextRun({ ...options, text: legal(words) });
  const lists = group(lines, (line) => listOf(line) ?? 'basic');
  let number = 0;
  const parts = LISTS.filter((list) => lists.has(list)).flatMap((list, index): FileChild[] => {
    const rows = lists.get(list) ?? [];
    const from = number;
    number += rows.length;
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        children: [text(`${heading(index + 1)}${naming.t(`frame:${list}`)}`)]
      }),
      comparisonTable(docx, rows, from, naming)
    ];
  });
  const quiet = (words: string) => new Paragraph({ style: 'SourceNote', children: [text(words)] });
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FONTS.page, size: 24 })]
      })
    ]
  });
  const file = new Document({
    title: legal(title),
    creator: legal(imprint.place),
    lastModifiedBy: legal(imprint.place),
    styles: paperStyles(docx, naming.language),
    sections: [
      {
        properties: landscapePage(docx),
        footers: { default: footer },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [text(title)] }),
          ...about.map((words) => new Paragraph({ style: 'Subtitle2', children: [text(words)] })),
          ...parts,
          quiet(say('paperSame', { count: same })),
          quiet(say('paperNote'))
        ]
      }
    ]
  });
  return stable(await Packer.toArrayBuffer(file), fileDate(imprint.date));
}

/** The table of some lines: number, before, after, what changed. `from` are the rows before it, `width` is in
 *  twentieths of a point. Await readyWords() first. */
export function comparisonTable(
  docx: typeof Library,
  lines: readonly Line[],
  from: number,
  naming: Naming,
  width = WIDE_TWIPS
): Table {
  const { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } = docx;
  const say = sayIn(naming.t, 'compare');
  const [shares, whole] = width < WIDE_TWIPS ? [UPRIGHT_SHARES, UPRIGHT_WHOLE_ROW] : [SHARES, WHOLE_ROW];
  const heads = [say('paperNumber'), say('before'), say('after'), say('paperRemarks')];
  const widths = columnWidths(shares, heads, { width, size: 210, sides: 170 }).map(Math.floor);
  const cell = (at: number, paragraphs: Paragraph[]): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: paragraphs
    });
  const plain = (words: string, style: 'Cell' | 'CellHead' = 'Cell', centred = false) =>
    new Paragraph({
      style,
      ...(centred ? { alignment: AlignmentType.CENTER } : {}),
      children: [new TextRun({ text: legal(words) })]
    });
  const marked = (runs: readonly Run[], side: 'before' | 'after', head = '') =>
    new Paragraph({
      style: 'Cell',
      children: [
        new TextRun({ text: legal(head) }),
        ...runs
          .filter(({ is }) => is !== (side === 'before' ? 'new' : 'gone'))
          .map(
            ({ text, is }) =>
              new TextRun({
                text: legal(text),
                ...(is === 'gone' ? { strike: true } : is === 'new' ? { bold: true, underline: {} } : {})
              })
          )
      ]
    });
  const duty = (line: Line, side: 'before' | 'after'): Paragraph[] => {
    const shown = side === 'before' ? line.a : line.b;
    if (shown === null) return [plain(say('none'))];
    const names = redline(line.a?.name ?? '', line.b?.name ?? '');
    return [
      plain(placeOf(shown, naming)),
      marked(line.a === null || line.b === null ? [{ text: shown.name, is: 'kept' }] : names, side),
      ...(shown.bureaus.length === 0
        ? []
        : [plain(labelled(naming.t('frame:bureau'), bureausOf(shown, naming).join(naming.marks.list), naming))]),
      ...line.clauses
        .filter((clause) => clause[side] !== null)
        .map((clause) =>
          marked(redline(clause.before ?? '', clause.after ?? ''), side, labelled(say(clause.side), '', naming))
        )
    ];
  };
  const changes = (line: Line): Paragraph[] => {
    const { came = [], went = [], lead = null } = line.bureaus ?? {};
    const names = (stems: readonly string[]) => listed(stems.map(naming.bureau), naming.language) || say('none');
    return [
      plain(line.kinds.map((kind) => say(kind)).join(naming.marks.list)),
      ...(came.length > 0 ? [plain(say('came', { names: names(came) }))] : []),
      ...(went.length > 0 ? [plain(say('went', { names: names(went) }))] : []),
      ...(lead === null ? [] : [plain(say('lead', { before: names(lead.before), after: names(lead.after) }))]),
      ...(line.corrected ? [plain(say('correctedByHand'))] : isDoubtful(line) ? [plain(say('doubtful'))] : [])
    ];
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((head, at) => cell(at, [plain(head, 'CellHead', true)]))
      }),
      ...lines.map(
        (line, at) =>
          new TableRow({
            cantSplit: lettersOf(line) <= whole,
            children: [
              cell(0, [plain(String(from + at + 1), 'Cell', true)]),
              cell(1, duty(line, 'before')),
              cell(2, duty(line, 'after')),
              cell(3, changes(line))
            ]
          })
      )
    ]
  });
}

/** Letters of the longer side of a line. */
function lettersOf({ a, b, clauses }: Line): number {
  const of = (shown: ShownDuty | null, side: 'before' | 'after') =>
    (shown?.name.length ?? 0) + sum(clauses, (clause) => clause[side]?.length ?? 0);
  return Math.max(of(a, 'before'), of(b, 'after'));
}

/** Where a duty stands: its list, number and category. */
function placeOf({ list, seq, category }: ShownDuty, { t, category: nameOf, marks }: Naming): string {
  const place = `${t(`frame:${list}`)} ${seq}`;
  return category === '' ? place : `${place}${marks.list}${nameOf(category)}`;
}

function bureausOf({ bureaus, called }: ShownDuty, { language, bureau }: Naming): string[] {
  return isHan(language) ? called : bureaus.map(bureau);
}

function labelled(head: string, text: string, { marks }: Naming): string {
  return head + marks.colon + text;
}
