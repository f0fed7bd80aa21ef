// What a page talks to: one edition with its engine desk, names, findings and everything else that is known of it.
import { createContext, untrack } from 'svelte';
import type { AskOptions, PageDesk, Scope } from '../db/engine.ts';
import { keptDesk, type Kept } from '../db/kept.ts';
import type { Origin } from '../duty/record.ts';
import type { Quality } from '../duty/quality.ts';
import type { FindingBook } from '../finding/book.ts';
import type { EntryRecord } from '../query/entry-records.ts';
import type { Names } from '../query/names.ts';
import type { RelatedDuty } from '../analysis/related.ts';
import { computedBook, computedEntry, computedRelated } from './compute.ts';
import type { Shelf } from './compute-worker.ts';
import { entryBook, type EntryBook } from './entry-book.ts';
import type { EngineHost, Status } from './engine.svelte.ts';

/** An edition with its short name beside others. */
export interface Side {
  id: string;
  label: string;
  source: Source;
}

/** One edition as pages see it. Pages never ask where it comes from. What is promised is made once and kept; after a
 *  failure it is made anew when asked again. */
export interface Source {
  /** Edition id, as addresses and the register write it. */
  readonly id: string;
  readonly scope: Scope;
  readonly origin: Origin;
  readonly names: Names;
  /** Whether the pages and answers made at build time are about this edition. */
  readonly prerendered: boolean;
  /** The editions that this one is made of, none where it is one edition itself. */
  readonly beside: readonly Side[];
  /** With `kept` it looks among what the build keeps of answers as long as the engine does not run. */
  desk(options?: AskOptions & { kept?: boolean }): PageDesk;
  /** What reading the document gave. */
  quality(): Promise<Quality>;
  /** All findings with their details. */
  findings(): Promise<FindingBook>;
  /** Ends the work at findings for everybody who waits for them; it begins anew when they are asked for again. */
  stopFindings(): void;
  entry(): Promise<EntryBook>;
  /** Related duties by duty id, best first; duties without any are left out. */
  related(): Promise<ReadonlyMap<string, RelatedDuty[]>>;
  /** Starts the engine before the first question needs it. */
  begin(): void;
  /** Starts the engine anew with the next question where it had failed. */
  retry(): void;
  /** How the engine is doing; reactive. */
  engine(): Status;
}

/** What every source is made with. */
interface Base {
  id: string;
  edition: number;
  origin: Origin;
  names: Names;
  host: EngineHost;
}

/** The edition that pages were built about. `file` fetches what the build wrote of it: its quality report, findings and
 *  entry records, `answers` a shelf of the engine's answers; they reject where the file does not arrive. */
export function builtSource(
  base: Base & {
    file: <Content>(name: 'quality' | 'findings' | 'entry') => Promise<Content>;
    answers: (shelf: string) => Promise<Kept>;
  }
): Source {
  const { file, answers, host } = base;
  const made = common(base);
  const shelves = new Map<string, () => Promise<Kept>>();
  const shelf = (name: string) => {
    const fetched = shelves.get(name) ?? once(() => answers(name));
    shelves.set(name, fetched);
    return fetched();
  };
  return {
    ...made,
    desk: ({ kept = false, ...options } = {}) => {
      const desk = made.desk(options);
      return kept && untrack(() => host.status) !== 'ready' ? keptDesk(desk, shelf) : desk;
    },
    prerendered: true,
    quality: once(() => file<Quality>('quality')),
    findings: once(() => file<FindingBook>('findings')),
    stopFindings: () => undefined,
    entry: once(async () => entryBook(await file<EntryRecord[]>('entry')))
  };
}

/** Any other edition that the engine holds: everything is asked of the engine or computed in a worker. `shelf` is where
 *  its findings are kept, `unkept` is called where the browser keeps nothing. */
export function askedSource(
  base: Base & { quality: () => Promise<Quality>; shelf: Shelf; unkept: () => void }
): Source {
  const { quality, shelf, unkept, origin } = base;
  const made = common(base);
  let work = new AbortController();
  return {
    ...made,
    prerendered: false,
    quality: once(quality),
    findings: once(async () => {
      work = new AbortController();
      const { book, kept } = await computedBook(made.desk(), origin.place, shelf, work.signal);
      if (!kept) unkept();
      return book;
    }),
    stopFindings: () => work.abort(),
    entry: once(async () => entryBook(await computedEntry(made.desk())))
  };
}

function common({ id, edition, origin, names, host }: Base) {
  const scope = [edition];
  const desk = (options?: AskOptions) => host.desk(scope, options);
  return {
    id,
    scope,
    origin: { ...origin, id },
    names,
    beside: [],
    desk,
    related: once(() => computedRelated(desk())),
    begin: () => host.begin(),
    retry: () => host.retry(),
    engine: () => host.status
  };
}

/** The same promise for everybody who asks; a failed one is forgotten. */
export function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    if (made === undefined) {
      made = make();
      made.catch(() => {
        made = undefined;
      });
    }
    return made;
  };
}

export const [getSource, setSource] = createContext<Source>();
