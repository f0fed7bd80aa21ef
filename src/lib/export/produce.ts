// One request, one file: facts asked, report composed, bytes written, in the browser and in batch alike.
import { loadLanguage } from '../i18n/language.ts';
import type { LoadChoice } from '../analysis/load.ts';
import type { TieRule } from '../analysis/tie-rule.ts';
import { keepFindings } from '../finding/brief.ts';
import type { Finding } from '../finding/finding.ts';
import type { Origin } from '../duty/record.ts';
import type { Desk } from '../db/engine.ts';
import type { Language } from '../i18n/languages.ts';
import { flagWords, type IsOpen } from '../naming/flag-words.ts';
import { filterWords } from '../naming/filter-words.ts';
import { namingOf } from '../naming/naming.ts';
import { pageRange, rangeWords } from '../i18n/where.ts';
import { isFiltered, type Filter } from '../address/filter.ts';
import type { DutyPlaces } from '../query/duty-places.ts';
import type { ListedDuty } from '../query/listing.ts';
import { chosenBureaus, type Names } from '../query/names.ts';
import { reportSentences } from '../i18n/sentences.ts';
import type { Context, SectionId } from './content.ts';
import type { BriefFacts, Facts } from './facts.ts';
import { imprintOf } from './imprint.ts';
import { EmptyError } from '../errors.ts';
import type { Raster } from './raster.ts';
import type { Task } from './task.ts';

export const FORMATS = ['docx', 'pptx', 'xlsx', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportRequest {
  format: Format;
  sections: readonly SectionId[];
  language: Language;
  filter: Filter;
  load: LoadChoice;
  ties: TieRule;
  /** A brief instead of the report, DOCX alone: on the matters of these cases (none: on those that come first), or on
   *  one duty. */
  brief?: { cases: readonly string[]; duty: string };
}

/** Where an export takes its rows and pictures from. `findings` are all findings of the lists; the request's filter
 *  narrows them; `isOpen` says which uncertain duties still carry their flags. */
export interface Sources {
  desk: Desk;
  origin: Origin;
  names: Names;
  findings: readonly Finding[];
  states: ReadonlyMap<string, string>;
  isOpen: IsOpen;
  raster: Raster;
}

/** What sentences are made with, for one request; `stands` are the places of duties as far as they are to be cited. */
export function contextOf(
  { language, filter, load, ties }: Pick<ExportRequest, 'language' | 'filter' | 'load' | 'ties'>,
  { origin, names, findings, states, isOpen }: Omit<Sources, 'desk' | 'raster'>,
  facts: Pick<Facts, 'duties'>,
  stands: readonly DutyPlaces[] = []
): Context {
  const naming = namingOf(names, language, origin.place);
  const where = new Map(
    stands.map(({ duty, places, pages }) => [
      duty,
      { words: rangeWords(places, language, pages), pages: pageRange(places, language, pages) }
    ])
  );
  return {
    naming,
    names,
    words: reportSentences(language, origin.place),
    imprint: imprintOf(origin, names, filter, language),
    narrowed: isFiltered(filter) ? filterWords(filter, names, naming) : '',
    states,
    load,
    flags: (duty) => flagWords(duty, isOpen, naming),
    where: (duty) => where.get(duty) ?? { words: '', pages: '' },
    ties,
    findings: isFiltered(filter)
      ? keepFindings(findings, {
          duties: new Set(facts.duties.map(({ id }) => id)),
          bureaus: chosenBureaus(names, filter)
        })
      : findings
  };
}

/** The code of each kind of file, loaded while the questions are asked. */
const WRITERS = {
  brief: async () => {
    const [{ briefOf, openFindings }, { briefPaper }] = await Promise.all([
      import('./brief.ts'),
      import('./brief-paper.ts'),
      import('docx')
    ]);
    return { briefOf, openFindings, briefPaper };
  },
  report: () => import('./compose.ts'),
  docx: () => import('./document.ts'),
  pptx: () => import('./slides.ts'),
  html: () => import('./standalone.ts'),
  xlsx: () => import('./workbook.ts')
};

/** Work begun before its turn: what it throws is thrown where it is waited for. */
function meanwhile<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

/** Bytes of the file asked for. The writer of each format is loaded only here. Same sources and request, same bytes.
 *  Rejects with EmptyError where the filter leaves no duty, not the duty of the brief or no open finding of one of its
 *  cases, with QueryError, with Cancelled, or with whatever the writer throws (task.ts names the part). */
export async function produce(request: ExportRequest, sources: Sources, task: Task): Promise<Uint8Array> {
  await loadLanguage(request.language);
  const [{ collect, OF_BRIEF }, { dutyPlaces }] = await Promise.all([
    import('./facts.ts'),
    import('../query/duty-places.ts')
  ]);
  const step = () => task.begin('SQL');
  const under = async (facts: Pick<Facts, 'duties'>): Promise<Context> => {
    await step();
    const context = contextOf(request, sources, facts, await dutyPlaces(sources.desk, request.filter));
    if (facts.duties.length === 0) throw new EmptyError(context.words.empty(context.imprint.filter));
    return context;
  };
  if (request.brief !== undefined) {
    const writer = meanwhile(WRITERS.brief());
    const facts = await collect(sources.desk, request.filter, step, OF_BRIEF);
    return brief(request.brief, request, facts, await under(facts), sources, task, await writer);
  }
  const { docx, pptx, html, xlsx } = WRITERS;
  const writer = meanwhile<unknown>(WRITERS[request.format]());
  const facts = await collect(sources.desk, request.filter, step);
  const context = await under(facts);
  await writer;
  if (request.format === 'xlsx') return (await xlsx()).workbook(facts, context, sources.desk, request.filter, task);
  const report = (await WRITERS.report()).compose(facts, context, request.sections);
  if (request.format === 'docx') return (await docx()).document(report, sources.raster, task);
  if (request.format === 'pptx') return (await pptx()).slides(report, sources.raster, task);
  return (await html()).standalone(report, facts, context, sources.desk, request.filter, task);
}

async function brief(
  { cases, duty }: NonNullable<ExportRequest['brief']>,
  { filter, language }: ExportRequest,
  facts: BriefFacts,
  context: Context,
  { desk, origin, findings, raster }: Sources,
  task: Task,
  { briefOf, openFindings, briefPaper }: Awaited<ReturnType<typeof WRITERS.brief>>
): Promise<Uint8Array> {
  const row = facts.duties.find(({ id }) => id === duty);
  if (duty !== '' && row === undefined) throw new EmptyError(context.words.empty(duty));
  const open = new Set(openFindings(context).map((finding) => finding.case));
  const closed = cases.find((id) => !open.has(id));
  if (closed !== undefined) {
    const known = findings.find((finding) => finding.case === closed);
    throw new EmptyError(context.words.brief.noMatter(known?.matter[language] ?? closed));
  }
  const chosen = async (row: ListedDuty) => {
    const [{ clauses }, { listedRoles }] = await Promise.all([
      import('../query/clauses.ts'),
      import('../query/listing.ts')
    ]);
    return {
      row,
      clauses: (await clauses(desk, filter)).filter((clause) => clause.duty === row.id),
      leads: (await listedRoles(desk, filter))
        .filter((each) => each.duty === row.id && each.role === 'lead')
        .map(({ bureau }) => bureau)
    };
  };
  const about = { cases, duty: row === undefined ? null : await chosen(row) };
  return briefPaper(
    briefOf(facts, context, filter, origin.place, about),
    { words: context.words, imprint: context.imprint, language },
    raster,
    task
  );
}
