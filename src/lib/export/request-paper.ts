// A request to adjust the lists (职责调整建议) as an official paper, made from a draft: what is asked, the texts before and
// after, its grounds, what it does to the load, whom it concerns, and a block to sign. What is not known stays blank.
import type { FileChild } from 'docx';
import type { Line } from '../compare/line.ts';
import { conventionsOf, sayIn } from '../i18n/language.ts';
import type { Naming } from '../naming/naming.ts';
import { comparisonTable } from './comparison-paper.ts';
import type { Imprint } from './imprint.ts';
import { paperFile, paperLine, paperRuns, paperTable, TEXT_TWIPS } from './paper.ts';

/** One step in words, with its reason ('' where none is given) and what speaks for it. */
export interface RequestItem {
  text: string;
  reason: string;
  grounds: string[];
}

/** The request as plain data: `lines` are the duties that change, `load` its measures in words before and after,
 *  `consult` the bureaus that stand in a changed duty before or after. */
export interface Request {
  title: string;
  about: string;
  items: RequestItem[];
  lines: Line[];
  load: { measure: string; before: string; after: string; difference: string }[];
  consult: string[];
  imprint: Imprint;
}

/** Widths: measure, before, after, difference. */
const LOAD = [46, 18, 18, 18];
/** Widths: bureau, opinion, seal, date. */
const CONSULT = [30, 36, 18, 16];

/** Bytes of the paper. Await loadArea('draft') and readyWords() first. Same request, same bytes. */
export async function requestPaper(request: Request, naming: Naming): Promise<Uint8Array> {
  const docx = await import('docx');
  const { HeadingLevel, Paragraph } = docx;
  const { title, about, items, lines, load, consult, imprint } = request;
  const say = sayIn(naming.t, 'draft');
  const { heading, subheading, marks } = conventionsOf(imprint.language);
  let part = 0;
  const begin = (text: string) =>
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: paperRuns(docx, `${heading((part += 1))}${text}`) });
  const body = (text: string) => paperLine(docx, 'BodyPaper', text);
  const parts: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: paperRuns(docx, title) }),
    paperLine(docx, 'Subtitle2', about),
    begin(say('partMatter')),
    ...items.flatMap(({ text, reason }, at) => [
      body(`${subheading(part, at + 1)}${text}${marks.stop}`),
      body(`${say('reason')}${marks.colon}${reason === '' ? say('blank') : reason}`)
    ]),
    begin(say('partTexts')),
    comparisonTable(docx, lines, 0, naming, TEXT_TWIPS),
    begin(say('partGrounds'))
  ];
  items.forEach(({ grounds }, at) => {
    const own = grounds.length === 0 ? [say('groundsNone')] : grounds;
    parts.push(...own.map((text, index) => body(`${index === 0 ? subheading(part, at + 1) : ''}${text}`)));
  });
  parts.push(
    begin(say('partLoad')),
    paperTable(
      docx,
      LOAD,
      [naming.t('compare:measure'), say('before'), say('after'), naming.t('compare:difference')],
      load.map(({ measure, before, after, difference }) => [measure, before, after, difference])
    ),
    paperLine(docx, 'SourceNote', say('balanceCaption')),
    begin(say('partConsult')),
    ...(consult.length === 0
      ? [body(say('consultNone'))]
      : [
          paperTable(
            docx,
            CONSULT,
            [naming.t('frame:bureau'), say('opinion'), say('seal'), say('dateHead')],
            consult.map((name) => [name, '', '', ''])
          )
        ]),
    begin(say('partSign')),
    ...(['signUnit', 'signHead', 'signContact', 'signDate'] as const).map((key) => body(say(key))),
    paperLine(docx, 'SourceNote', say('requestNote')),
    paperLine(docx, 'SourceNote', [imprint.source, imprint.date].filter((text) => text !== '').join(marks.semicolon))
  );
  return paperFile(docx, title, imprint, [{ children: parts }]);
}
