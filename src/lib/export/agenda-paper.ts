// The agenda of a meeting as an official paper (DOCX): what became of what was decided, then each matter with its
// findings, the text they rest on, and a table to write the decisions into.
import type * as Library from 'docx';
import type { FileChild } from 'docx';
import { conventionsOf, translator, type Translate } from '../i18n/language.ts';
import type { Agenda, AgendaMatter } from './agenda.ts';
import { paperFile, paperLine, paperRuns, paperTable } from './paper.ts';

/** Quotes under a finding: more would hide the question. */
const QUOTES = 4;
/** Widths: finding, what was decided before, what holds now, who, when. */
const FOLLOWED = [40, 18, 14, 13, 15];
const FOLLOWED_HEADS = ['columnFinding', 'before', 'columnStatus', 'columnOwner', 'columnDate'] as const;
/** Widths: number of the finding, state, who, when, note. */
const DECIDED = [10, 16, 18, 18, 38];
const DECIDED_HEADS = ['columnNumber', 'columnStatus', 'columnOwner', 'columnDate', 'columnNote'] as const;

type Docx = typeof Library;

/** Bytes of the agenda. Only what is recorded stands in it; what is not is blank, to be filled in by hand. Await
 *  loadArea('worklist') first. Same agenda, same bytes. */
export async function agendaPaper(agenda: Agenda): Promise<Uint8Array> {
  const docx = await import('docx');
  const { HeadingLevel, Paragraph } = docx;
  const { title, scope, followed, matters, imprint } = agenda;
  const t = translator(imprint.language);
  const { heading, subheading, marks } = conventionsOf(imprint.language);
  const head = (level: 'HEADING_1' | 'HEADING_2', text: string) =>
    new Paragraph({ heading: HeadingLevel[level], children: paperRuns(docx, text) });
  let part = 0;
  const begin = (text: string) => head('HEADING_1', `${heading((part += 1))}${text}`);
  const body: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: paperRuns(docx, title) }),
    paperLine(docx, 'Subtitle2', scope)
  ];
  if (followed.length > 0)
    body.push(
      begin(t('worklist:partFollow')),
      paperTable(
        docx,
        FOLLOWED,
        FOLLOWED_HEADS.map((key) => t(`worklist:${key}`)),
        followed.map(({ sentence, before, status, owner, date, late, note }) => [
          sentence,
          before,
          [status, note].filter((text) => text !== '').join('\n'),
          owner,
          [date, late].filter((text) => text !== '').join('\n')
        ])
      )
    );
  body.push(begin(t('worklist:partMatters')));
  if (matters.length === 0) body.push(paperLine(docx, 'BodyPaper', t('worklist:partNone')));
  let number = 0;
  matters.forEach((matter, index) => {
    body.push(head('HEADING_2', `${subheading(part, index + 1)}${matter.title}`));
    const from = number;
    number += matter.items.length;
    body.push(...matterParts(docx, matter, from, t));
  });
  const source = [imprint.source, imprint.date, imprint.filter].filter((text) => text !== '').join(marks.semicolon);
  body.push(paperLine(docx, 'SourceNote', t('worklist:note')), paperLine(docx, 'SourceNote', source));
  return paperFile(docx, title, imprint, [{ children: body }]);
}

function matterParts(docx: Docx, { items, decide, handling }: AgendaMatter, from: number, t: Translate) {
  const before = [
    ...items.flatMap(({ sentence, bureaus, clauses }, at) => [
      t('worklist:item', { number: from + at + 1, sentence }),
      ...(bureaus === '' ? [] : [t('worklist:bureaus', { names: bureaus })]),
      ...clauses.slice(0, QUOTES),
      ...(clauses.length > QUOTES ? [t('worklist:more', { count: clauses.length - QUOTES })] : [])
    ]),
    ...decide.flatMap((text, at) => [
      t('worklist:toDecide', { text }),
      ...(handling[at] === undefined ? [] : [t('worklist:handling', { text: handling[at] })])
    ])
  ];
  const rows = items.map(({ status, owner, date, note }, at) => [String(from + at + 1), status, owner, date, note]);
  return [
    ...before.map((text, at) => paperLine(docx, 'BodyPaper', text, { keepNext: at === before.length - 1 })),
    paperTable(
      docx,
      DECIDED,
      DECIDED_HEADS.map((key) => t(`worklist:${key}`)),
      rows
    ),
    new docx.Paragraph({ spacing: { line: 240, lineRule: 'exact' } })
  ];
}
