// The source of a page that is about several editions at once.
import type { AskOptions } from '../db/engine.ts';
import type { Origin } from '../duty/record.ts';
import { severalPlaces } from '../duty/several-places.ts';
import type { Language } from '../i18n/languages.ts';
import { manyTexts } from '../i18n/many-places.ts';
import { names } from '../query/names.ts';
import { spanningDesk } from '../query/spanning.ts';
import type { Ask } from './ask.svelte.ts';
import { computedEntry } from './compute.ts';
import { entryBook } from './entry-book.ts';
import type { EngineHost } from './engine.svelte.ts';
import { labelsById } from './labelled.ts';
import { once, type Side, type Source } from './source.ts';

/** Files and dates that are named one by one. */
const MOST = 4;

const labelledPlaces = (sides: readonly Side[]) =>
  sides.map(({ label, source: { origin } }) => ({ label, place: origin.place, draft: origin.draft }));

/** Whose lists stand side by side, of what dates and from what files; of many the first ones are named. */
export function originOfSides(sides: readonly Side[], language: Language = 'zh'): Origin {
  const of = (part: 'file' | 'date') =>
    manyTexts(
      sides.map(({ source }) => source.origin[part]),
      MOST,
      language
    );
  return { place: severalPlaces(labelledPlaces(sides), language).place, file: of('file'), date: of('date') };
}

/** The origin of figures of several sources, called as they are among `editions`; see `originOfSides`. */
export function originOfSources(
  sources: readonly Source[],
  editions: Parameters<typeof labelsById>[0],
  language: Language
): Origin {
  const labels = labelsById(editions, language);
  return originOfSides(
    sources.map((source) => ({ id: source.id, label: labels.get(source.id) ?? source.id, source })),
    language
  );
}

/** An answer as the parts of a page see it that is about several lists: its figures name them all as their source. */
export function aboutSides(asked: Ask<unknown>, sides: () => readonly Side[], words: { language: Language }): Shown {
  return {
    figure: (shown) => {
      const figure = asked.figure(shown);
      return { ...figure, under: { ...figure.under, origin: originOfSides(sides(), words.language) } };
    },
    get error() {
      return asked.error;
    },
    get pending() {
      return asked.pending;
    },
    retry: () => asked.retry()
  };
}

/** What of an answer a part of a page needs besides the answer itself. */
export type Shown = Pick<Ask<unknown>, 'figure' | 'error' | 'pending' | 'retry'>;

/** A source over all of `sides`, two or more; `id` is how addresses ask for them. Questions see the duties of all,
 *  under ids and names that say whose they are; what is computed of one edition alone (findings, quality, related
 *  duties) rejects with RangeError: ask `beside`. Rejects with QueryError or EngineError. */
export async function severalSource(id: string, sides: readonly Side[], host: EngineHost): Promise<Source> {
  const scope = sides.flatMap(({ source }) => source.scope);
  const { labels } = severalPlaces(labelledPlaces(sides));
  const span = await spanningDesk(
    host.desk(scope),
    sides.map(({ id: edition, source }, at) => ({
      edition: source.scope[0] ?? 0,
      id: edition,
      label: labels[at] ?? edition
    }))
  );
  const desk = (options?: AskOptions) => span(host.desk(scope, options));
  const ofOne = () => Promise.reject(new RangeError(id));
  return {
    id,
    scope,
    origin: originOfSides(sides),
    names: await names(desk()),
    prerendered: false,
    beside: sides,
    desk,
    quality: ofOne,
    findings: ofOne,
    stopFindings: () => undefined,
    entry: once(async () => entryBook(await computedEntry(desk()))),
    related: ofOne,
    begin: () => host.begin(),
    retry: () => host.retry(),
    engine: () => host.status
  };
}
