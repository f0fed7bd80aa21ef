// Web worker: makes files, so that the page stays free however large they are.
import type { FigureTable } from '../chart/figure.ts';
import { askedDesks } from '../db/worker-desk.ts';
import type { Scope } from '../db/engine.ts';
import type { Filter } from '../address/filter.ts';
import type { Place } from '../duty/record.ts';
import { loadArea, loadLanguage } from '../i18n/language.ts';
import { readyWords } from '../lexicon/word-breaker.ts';
import { namingOf, namingOfStems } from '../naming/naming.ts';
import { calledIn } from '../compare/line.ts';
import type { Names } from '../query/names.ts';
import type { Agenda } from './agenda.ts';
import type { Request } from './request-paper.ts';
import type { ComparisonPaper } from './comparison-paper.ts';
import type { Finding } from '../finding/finding.ts';
import { ExportError, QueryError } from '../errors.ts';
import type { Facts } from './facts.ts';
import { openBut, type Settled } from '../naming/flag-words.ts';
import type { Picture } from './image.ts';
import type { Imprint } from './imprint.ts';
import type { Assessment } from './indicators.ts';
import type { ExportRequest, Sources } from './produce.ts';
import { named, type Task } from './task.ts';

/** What is made: a report, whose findings follow in portions of their own; the facts that a report rests on; or one
 *  table as a file or for the clipboard. */
export type MakeRequest =
  | {
      make: 'report';
      request: ExportRequest;
      scope: Scope;
      sources: Pick<Sources, 'origin' | 'names' | 'states'> & { settled: readonly Settled[] };
    }
  | { make: 'facts'; filter: Filter; scope: Scope }
  | { make: 'xlsx'; title: string; caption: string; table: FigureTable; imprint: Imprint }
  | { make: 'csv' | 'clipboard'; table: FigureTable }
  | { make: 'agenda'; agenda: Agenda }
  | { make: 'request'; request: Request; names: Names; place: Place }
  | { make: 'assessment'; as: 'docx' | 'xlsx'; assessment: Assessment }
  | ({
      make: 'comparison';
      as: 'docx' | 'pptx' | 'brief';
      names: Names;
      place: Place;
      /** What the places are called, before and after. */
      places: readonly [string, string];
    } & Omit<ComparisonPaper, 'naming'>);

/** What the page says besides: a portion of the findings, the last one, or a picture turned into PNG bytes. */
export type MakeMore =
  | { findings: Finding[]; last: boolean }
  | { raster: { turn: number; bytes: Uint8Array } | { turn: number; failed: string } };

/** What each gives. */
export interface Made {
  report: Uint8Array;
  facts: Facts;
  xlsx: Uint8Array;
  csv: string;
  clipboard: { text: string; html: string };
  comparison: Uint8Array;
  agenda: Uint8Array;
  request: Uint8Array;
  assessment: Uint8Array;
}

/** A picture that only a page can turn into PNG bytes. */
export interface Drawn {
  turn: number;
  picture: Picture;
  scale: number;
}

/** What the worker says besides what it asks the desk: how far it is, a picture that only a page can draw, the file, or
 *  what failed (`part` of an ExportError, `question` of a QueryError behind it). */
export type MakeMessage =
  | { begun: { part: string; count: number } }
  | { raster: Drawn }
  | { made: Made[keyof Made] }
  | { failed: { part: string; message: string } };

const say = (message: MakeMessage) => postMessage(message);
const findings: Finding[] = [];
const drawing = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (cause: unknown) => void }>();
let complete: () => void = () => undefined;
const whole = new Promise<void>((resolve) => {
  complete = resolve;
});

addEventListener('message', ({ data }: MessageEvent<MakeRequest | MakeMore | object>) => {
  if ('make' in data) {
    void make(data).then(
      (made) => say({ made }),
      (cause: unknown) => say({ failed: failureOf(cause) })
    );
  } else if ('findings' in data) {
    findings.push(...data.findings);
    if (data.last) complete();
  } else if ('raster' in data) {
    const waits = drawing.get(data.raster.turn);
    drawing.delete(data.raster.turn);
    if ('bytes' in data.raster) waits?.resolve(data.raster.bytes);
    else waits?.reject(new ExportError('picture', data.raster.failed));
  }
});

async function make(request: MakeRequest): Promise<Made[keyof Made]> {
  if (request.make === 'xlsx') {
    const { xlsx } = await import('./sheet.ts');
    return xlsx(request.title, request.caption, request.table, request.imprint);
  }
  if (request.make === 'facts') {
    const { collect } = await import('./facts.ts');
    return collect(askedDesks()(request.scope), request.filter);
  }
  if (request.make === 'agenda') {
    await loadArea('worklist', request.agenda.imprint.language);
    return (await import('./agenda-paper.ts')).agendaPaper(request.agenda);
  }
  if (request.make === 'request') {
    const { request: asked, names, place } = request;
    const { language } = asked.imprint;
    await Promise.all([readyWords(), loadArea('draft', language)]);
    const naming = namingOfStems(namingOf(names, language, place), calledIn(asked.lines));
    return (await import('./request-paper.ts')).requestPaper(asked, naming);
  }
  if (request.make === 'assessment') {
    await loadLanguage(request.assessment.imprint.language);
    const { indicatorPaper, indicatorWorkbook } = await import('./indicators-file.ts');
    return (request.as === 'docx' ? indicatorPaper : indicatorWorkbook)(request.assessment);
  }
  if (request.make === 'comparison') {
    const { names, place, imprint } = request;
    await Promise.all([readyWords(), loadLanguage(imprint.language)]);
    const naming = namingOfStems(namingOf(names, imprint.language, place), calledIn(request.lines));
    if (request.as === 'docx') return (await import('./comparison-paper.ts')).comparisonPaper({ ...request, naming });
    if (request.as === 'brief') {
      const [{ comparisonBrief }, { briefPaper }, { reportSentences }] = await Promise.all([
        import('./comparison-brief.ts'),
        import('./brief-paper.ts'),
        import('../i18n/sentences.ts')
      ]);
      const { language } = imprint;
      const words = reportSentences(language, place);
      const brief = comparisonBrief({ ...request, table: request.title }, words, naming);
      return working((task) => briefPaper(brief, { words, imprint, language }, drawnByPage, task));
    }
    const { comparisonSlides } = await import('./comparison-slides.ts');
    return working((task) => comparisonSlides({ ...request, naming }, drawnByPage, task));
  }
  if (request.make !== 'report') {
    const { clipboardTable, csv } = await import('./table.ts');
    return request.make === 'csv' ? csv(request.table) : clipboardTable(request.table);
  }
  const { produce } = await import('./produce.ts');
  await whole;
  const { settled, ...given } = request.sources;
  const desk = askedDesks()(request.scope);
  const sources = { ...given, findings, desk, isOpen: openBut(settled), raster: drawnByPage };
  return working((task) => produce(request.request, sources, task));
}

/** Runs an export that tells the page how far it is. */
function working<Result>(work: (task: Task) => Promise<Result>): Promise<Result> {
  return named(new AbortController().signal, (part, count) => say({ begun: { part, count } }), work);
}

function drawnByPage(picture: Picture, scale: number): Promise<Uint8Array> {
  const turn = drawing.size === 0 ? 1 : Math.max(...drawing.keys()) + 1;
  return new Promise((resolve, reject) => {
    drawing.set(turn, { resolve, reject });
    say({ raster: { turn, picture, scale } });
  });
}

function failureOf(cause: unknown): { part: string; message: string } {
  const behind = cause instanceof ExportError ? (cause.cause ?? cause) : cause;
  const reason = behind instanceof QueryError && behind.cause instanceof Error ? behind.cause : behind;
  return {
    part: cause instanceof ExportError ? cause.part : '',
    message: reason instanceof Error ? reason.message : String(reason)
  };
}
