// The brief as an official paper (DOCX, GB/T 9704): its length is kept by choosing what stands in it.
import { sort, sum } from 'd3';
import type { FileChild, ParagraphChild } from 'docx';
import { conventionsOf } from '../i18n/language.ts';
import type { Language } from '../i18n/languages.ts';
import type { ReportSentences } from '../i18n/zh-sentences.ts';
import { evenLines } from '../chart/text.ts';
import { textured } from '../chart/texture.ts';
import { legal } from '../chart/xml.ts';
import { fileDate, stable } from './archive.ts';
import type { Brief, BriefPart } from './brief.ts';
import { settle } from './document-parts.ts';
import { drawing } from './image.ts';
import type { Imprint } from './imprint.ts';
import { Pages } from './pages.ts';
import { FONTS } from './fonts.ts';
import { headingLines, headingSpacing, pageNumbers, paperStyles, TYPE_WIDTH, uprightPage, written } from './paper.ts';
import type { Raster } from './raster.ts';
import type { Task } from './task.ts';

/** One paragraph of the paper: how it looks, and what it says; a matter begins with its heading in the same line. */
interface Line {
  kind: 'head' | 'text' | 'blank' | 'right' | 'hanging';
  text: string;
}
interface Matter {
  kind: 'matter';
  heading: string;
  text: string;
}
type Piece = Line | Matter | { kind: 'figure'; figure: NonNullable<BriefPart['figure']> };

const TITLE_LINE = 32;
const TITLE_AFTER = 16;
/** Room at the right of a picture, in px: word processors cut what stands on its very edge. */
const EDGE = 12;

/** Bytes of the brief: title, conclusions with one chart, matters to settle, annexes, signature and date as blanks to
 *  fill. It takes `brief.pages` pages at the most: matters, quotes and last conclusions give way, the type never does.
 *  Same brief, same bytes. */
export async function briefPaper(
  brief: Brief,
  { words, imprint, language }: { words: ReportSentences; imprint: Imprint; language: Language },
  raster: Raster,
  task: Task
): Promise<Uint8Array> {
  await task.begin('DOCX');
  const docx = await import('docx');
  const { AlignmentType, Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } = docx;
  const pieces = chosen(brief, words, language);
  const runs = (text: string): ParagraphChild[] => [new TextRun({ text: written(text) })];
  const title = titleLines(brief.title).map(
    (line, at) => new TextRun({ text: written(line), ...(at > 0 ? { break: 1 } : {}) })
  );
  const children: FileChild[] = [new Paragraph({ heading: HeadingLevel.TITLE, children: title })];
  for (const piece of pieces) {
    if (piece.kind === 'figure') {
      const { figure } = piece;
      await task.begin(figure.title);
      const [width, height] = [TYPE_WIDTH - EDGE, figure.height(TYPE_WIDTH - EDGE)];
      const size = { width: TYPE_WIDTH, height };
      const drawn = await drawing(figure, { width, height });
      const svg = textured(
        drawn.replace(`width="${width}"`, `width="${TYPE_WIDTH}"`).replace(`"0 0 ${width} `, `"0 0 ${TYPE_WIDTH} `)
      );
      const picture = new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(svg),
        transformation: size,
        altText: { name: figure.id, title: legal(figure.title), description: legal(figure.caption) },
        fallback: { type: 'png', data: await raster({ svg, size }, 2) }
      });
      children.push(
        new Paragraph({ style: 'Picture', children: [picture] }),
        new Paragraph({ style: 'Caption2', children: runs(words.figure(1, figure.title)) })
      );
    } else if (piece.kind === 'head')
      children.push(
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          children: [new TextRun({ text: written(piece.text), characterSpacing: headingSpacing(piece.text) })]
        })
      );
    else if (piece.kind === 'matter')
      children.push(
        new Paragraph({
          style: 'BodyPaper',
          children: [new TextRun({ text: written(piece.heading), font: FONTS.second }), ...runs(piece.text)]
        })
      );
    else
      children.push(
        new Paragraph({
          style: piece.kind === 'text' ? 'BodyPaper' : 'Normal',
          ...(piece.kind === 'right' ? { alignment: AlignmentType.RIGHT, indent: { right: 640 } } : {}),
          ...(piece.kind === 'hanging' ? { indent: { left: 1920, hanging: 1280 } } : {}),
          keepNext: piece.kind === 'hanging' || piece.kind === 'blank',
          children: runs(piece.text)
        })
      );
  }
  const file = new Document({
    title: legal(brief.title),
    creator: legal(imprint.place),
    lastModifiedBy: legal(imprint.place),
    description: legal(imprint.source),
    styles: paperStyles(docx, language),
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: uprightPage(docx), footers: pageNumbers(docx), children }]
  });
  await task.begin('ZIP');
  return stable(await Packer.toArrayBuffer(file), fileDate(imprint.date), settle([]));
}

/** What of a brief stands in the paper; `long` says of its quotations of one duty and `large` of its chart that they
 *  are, `whole` which of its matters are told with their long names and quotations. */
interface Choice {
  parts: number;
  matters: number;
  quotes: number;
  long: boolean;
  large: boolean;
  whole: ReadonlySet<number>;
}

/** What the first, second … of its parts and matters are worth to a meeting. On one duty its clauses come before all
 *  but the first matter. */
const PARTS = [5, 5, 2];
const MATTERS = [5.5, 5.5, 4.5];
const MATTERS_OF_DUTY = [20, 0.4];

function worth(brief: Brief, { parts, matters, quotes, long, large }: Choice): number {
  const upTo = (worths: readonly number[], count: number) =>
    sum(Array.from({ length: count }, (_, at) => worths[at] ?? worths.at(-1) ?? 0));
  return (
    upTo(PARTS, parts) +
    upTo(brief.quotes.length > 0 ? MATTERS_OF_DUTY : MATTERS, matters) +
    quotes +
    (long ? quotes * 0.2 : 0) +
    (large ? 0.5 : 0)
  );
}

/** A line more than was counted, on the first page or at the end: a word processor may break a full line once more. */
const SPARE: Piece = { kind: 'blank', text: '' };

/** The pieces of the brief that fit its pages: of all choices of conclusions, matters, quotations and bars the one of
 *  most worth, so that the pages are full; least of all where nothing fits. Matters are told at length while there is
 *  room. */
export function chosen(brief: Brief, words: ReportSentences, language: Language): Piece[] {
  const upTo = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  const either = (both: boolean) => (both ? [true, false] : [true]);
  const smaller = brief.parts.some(({ smaller: fewer }) => (fewer ?? null) !== null);
  const longest = Math.max(0, ...brief.quotes.map(({ all }) => all.length));
  const whole: ReadonlySet<number> = new Set();
  const choices = upTo(1, brief.parts.length).flatMap((parts) =>
    upTo(0, brief.matters.length).flatMap((matters) =>
      upTo(0, longest).flatMap((quotes) =>
        either(quotes > 0).flatMap((long) =>
          either(smaller).map((large): Choice => ({ parts, matters, quotes, long, large, whole }))
        )
      )
    )
  );
  const written = (choice: Choice) => piecesOf(brief, choice, words, language);
  const fits = (choice: Choice) => {
    const pieces = written(choice);
    return [
      [...pieces, SPARE],
      [SPARE, ...pieces]
    ].every((each) => pagesOf(brief.title, each) <= brief.pages);
  };
  const best = sort(choices, (each) => -worth(brief, each)).find(fits);
  if (best === undefined) return written({ parts: 1, matters: 0, quotes: 0, long: false, large: false, whole });
  return written(
    upTo(0, best.matters - 1).reduce((choice, matter) => {
      const longer = { ...choice, whole: new Set([...choice.whole, matter]) };
      return fits(longer) ? longer : choice;
    }, best)
  );
}

function titleLines(title: string): string[] {
  return evenLines(title, TYPE_WIDTH * 0.75, 22);
}

/** Pages that the pieces take under a title. */
export function pagesOf(title: string, pieces: readonly Piece[]): number {
  const pages = new Pages();
  pages.skip(titleLines(title).length * TITLE_LINE + TITLE_AFTER);
  pieces.forEach((piece, at) => {
    if (piece.kind === 'figure') pages.figure(piece.figure.height(TYPE_WIDTH) * 0.75);
    else if (piece.kind === 'head') {
      const next = pieces[at + 1];
      pages.heading(
        next === undefined || next.kind === 'figure' ? 0 : Pages.start(textOf(next)),
        headingLines(piece.text)
      );
    } else pages.paragraph(textOf(piece), piece.kind === 'hanging' ? 6 : piece.kind === 'blank' ? 0 : 2);
  });
  return pages.page;
}

const textOf = (piece: Exclude<Piece, { kind: 'figure' }>) =>
  piece.kind === 'matter' ? piece.heading + piece.text : piece.text;

function piecesOf(
  brief: Brief,
  { parts, matters, quotes, long, large, whole }: Choice,
  words: ReportSentences,
  language: Language
): Piece[] {
  const writing = conventionsOf(language);
  const say = words.brief;
  const text = (line: string): Piece => ({ kind: 'text', text: line });
  let section = 0;
  const head = (line: string): Piece => ({ kind: 'head', text: `${writing.heading((section += 1))}${line}` });
  const pieces = brief.parts.slice(0, parts).flatMap(({ heading, paragraphs, figure, smaller }): Piece[] => {
    const drawn = large ? figure : (smaller ?? figure);
    return [
      head(heading),
      ...paragraphs.map(text),
      ...(drawn === null ? [] : [{ kind: 'figure' as const, figure: drawn }])
    ];
  });
  for (const { heading, all, short } of brief.quotes) {
    const shown = (long ? all : short).slice(0, quotes);
    if (shown.length === 0) continue;
    pieces.push(head(heading), ...shown.map(text));
    if (shown.length < all.length) pieces.push(text(say.rest(all.length - shown.length)));
  }
  if (matters > 0) {
    pieces.push(head(brief.mattersHead(matters)));
    const shown = brief.matters.slice(0, matters);
    shown.forEach(({ heading, paragraph, short, proposal }, at) => {
      const before = shown.findIndex((each) => each.proposal === proposal);
      const proposed =
        proposal !== '' && before < at ? say.sameProposal(writing.subheading(section, before + 1).trim()) : proposal;
      pieces.push({
        kind: 'matter',
        heading: `${writing.subheading(section, at + 1)}${heading}${writing.marks.stop}`,
        text: [whole.has(at) ? paragraph : short, proposed].filter((part) => part !== '').join(writing.marks.gap)
      });
    });
  }
  return [
    ...pieces,
    { kind: 'blank', text: '' },
    ...brief.annexes.map((name, at): Piece => ({
      kind: 'hanging',
      text: say.annex(at + 1, name)
    })),
    { kind: 'blank', text: '' },
    { kind: 'right', text: say.issuer },
    { kind: 'right', text: say.date }
  ];
}
