// The brief as an official paper (DOCX, GB/T 9704): its length is kept by choosing what stands in it.
import type { FileChild, ParagraphChild } from 'docx';
import { conventionsOf } from '../i18n/language.ts';
import type { Language } from '../i18n/languages.ts';
import type { ReportSentences } from '../i18n/zh-sentences.ts';
import { wrapText } from '../chart/text.ts';
import { textured } from '../chart/texture.ts';
import { legal } from '../chart/xml.ts';
import { fileDate, stable } from './archive.ts';
import type { Brief, BriefPart } from './brief.ts';
import { settle } from './document-parts.ts';
import { drawing } from './image.ts';
import type { Imprint } from './imprint.ts';
import { Pages } from './pages.ts';
import { pageNumbers, paperStyles, TYPE_WIDTH, uprightPage } from './paper.ts';
import type { Raster } from './raster.ts';
import type { Task } from './task.ts';

/** One line of the paper: how it looks, and what it says. */
interface Line {
  kind: 'head' | 'subhead' | 'text' | 'blank' | 'right' | 'hanging';
  text: string;
}
type Piece = Line | { kind: 'figure'; figure: NonNullable<BriefPart['figure']> };

const TITLE_LINE = 32;
const TITLE_AFTER = 16;
const ENOUGH = 2;
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
  const runs = (text: string): ParagraphChild[] => [new TextRun({ text: legal(text) })];
  const children: FileChild[] = [new Paragraph({ heading: HeadingLevel.TITLE, children: runs(brief.title) })];
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
    } else if (piece.kind === 'head' || piece.kind === 'subhead')
      children.push(
        new Paragraph({
          heading: piece.kind === 'head' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: runs(piece.text)
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

/** The pieces of the brief that fit its pages: as many matters as there is room for, but rather three of them than the
 *  last conclusion, and as many quotes as leave room for them. */
export function chosen(brief: Brief, words: ReportSentences, language: Language): Piece[] {
  const [all, longest] = [brief.matters.length, Math.max(0, ...brief.quotes.map((each) => each.all.length))];
  const down = (from: number, to: number) => Array.from({ length: Math.max(0, from - to + 1) }, (_, at) => from - at);
  const least = brief.quotes.length > 0 ? 1 : ENOUGH;
  for (const few of down(Math.min(all, least), 0))
    for (const parts of down(brief.parts.length, 1))
      for (const quotes of down(longest, 0))
        for (const matters of few === Math.min(all, least) ? down(all, few) : [few]) {
          const pieces = piecesOf(brief, { parts, matters, quotes }, words, language);
          if (pagesOf(brief.title, pieces) <= brief.pages) return pieces;
        }
  return piecesOf(brief, { parts: 1, matters: 0, quotes: 0 }, words, language);
}

/** Pages that the pieces take under a title, with a line to spare for word processors that break lines otherwise. */
export function pagesOf(title: string, pieces: readonly Piece[]): number {
  const pages = new Pages();
  pages.skip(wrapText(title, TYPE_WIDTH * 0.75, 22).length * TITLE_LINE + TITLE_AFTER);
  for (const piece of pieces)
    if (piece.kind === 'figure') pages.figure(piece.figure.height(TYPE_WIDTH) * 0.75);
    else if (piece.kind === 'head' || piece.kind === 'subhead') pages.paragraph(piece.text, 2);
    else pages.paragraph(piece.text, piece.kind === 'hanging' ? 6 : piece.kind === 'text' ? 2 : 0);
  pages.paragraph('', 0);
  return pages.page;
}

function piecesOf(
  brief: Brief,
  { parts, matters, quotes }: Record<'parts' | 'matters' | 'quotes', number>,
  words: ReportSentences,
  language: Language
): Piece[] {
  const writing = conventionsOf(language);
  const say = words.brief;
  const text = (line: string): Piece => ({ kind: 'text', text: line });
  let section = 0;
  const head = (line: string): Piece => ({ kind: 'head', text: `${writing.heading((section += 1))}${line}` });
  const pieces = brief.parts
    .slice(0, parts)
    .flatMap(({ heading, paragraphs, figure }): Piece[] => [
      head(heading),
      ...paragraphs.map(text),
      ...(figure === null ? [] : [{ kind: 'figure', figure } as const])
    ]);
  for (const { heading, all } of brief.quotes) {
    const shown = all.slice(0, quotes);
    if (shown.length === 0) continue;
    pieces.push(head(heading), ...shown.map(text));
    if (shown.length < all.length) pieces.push(text(say.rest(all.length - shown.length)));
  }
  if (matters > 0) {
    pieces.push(head(brief.mattersHead(matters)));
    brief.matters.slice(0, matters).forEach(({ heading, paragraph }, at) => {
      pieces.push({ kind: 'subhead', text: `${writing.subheading(section, at + 1)}${heading}` }, text(paragraph));
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
