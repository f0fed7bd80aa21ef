// Web worker: asks and computes what takes long of lists that no build has computed, and gives it in portions.
import type { Network, NetworkNode } from '../analysis/network.ts';
import type { Tie } from '../analysis/position.ts';
import type { FindingDetail } from '../finding/detail.ts';
import type { FindingBook } from '../finding/book.ts';
import type { Filter } from '../address/filter.ts';
import type { PlacedNetwork } from '../analysis/placed-network.ts';
import type { RelatedDuty } from '../analysis/related.ts';
import type { Desk, Scope } from '../db/engine.ts';
import type { Correction, Origin } from '../compare/compare.ts';
import type { Standing } from '../compare/standing.ts';
import type { Compared } from '../compare/subject.ts';
import type { Line } from '../compare/line.ts';
import type { Place } from '../duty/record.ts';
import type { EntryRecord } from '../query/entry-records.ts';
import { readyWords } from '../lexicon/word-breaker.ts';
import { listStore } from './list-store.ts';
import { askedDesks } from '../db/worker-desk.ts';

/** Where findings of an edition are kept for the next visit: the version of the app, the document and the edition. */
export interface Shelf {
  version: string;
  document: string;
  edition: string;
}

/** What is computed: of what the page has, or over the editions of `scope`. */
export type ComputeRequest = { of: 'layout'; nodes: readonly NetworkNode[]; ties: readonly Tie[] } | ScopedRequest;

type ScopedRequest = { scope: Scope } & (
  | { of: 'findings'; place: Place; shelf: Shelf }
  | { of: 'related' }
  | { of: 'entry' }
  | { of: 'network'; filter: Filter }
  | { of: 'standings'; sides: readonly ComparedSide[] }
  | { of: 'comparison'; sides: readonly [ComparedSide, ComparedSide]; said: SaidOfPairs }
);

/** What is known of the duties of two editions before their texts are asked: what the reader corrected, and where one
 *  was made from the other which duty became which. */
export interface SaidOfPairs {
  corrections: readonly Correction[];
  origins: readonly Origin[] | null;
}

/** An edition that is compared, by its number in the tables. */
export interface ComparedSide {
  edition: number;
  place: Place;
}

/** What comes of each: a list in portions, then the rest of it. `kept` is false where the browser keeps nothing. */
export interface ComputeAnswer {
  findings: { portion: FindingDetail; rest: Omit<FindingBook, 'details'> & { kept: boolean } };
  related: { portion: [string, RelatedDuty[]]; rest: null };
  entry: { portion: EntryRecord; rest: null };
  network: { portion: never; rest: PlacedNetwork };
  layout: { portion: never; rest: Network };
  comparison: { portion: Line; rest: null };
  standings: { portion: Standing; rest: null };
}

/** A message of the worker besides what it asks the desk; `share` says how much of a long work is done, 0..1. */
export type ComputeMessage<Of extends keyof ComputeAnswer> =
  { portion: ComputeAnswer[Of]['portion'][] } | { rest: ComputeAnswer[Of]['rest'] } | { share: number };

/** Things a message: the page takes each in without a pause that its reader notices. */
const PORTION = 200;

addEventListener('message', ({ data }: MessageEvent<ComputeRequest | object>) => {
  if (!('of' in data)) return;
  void compute(data, askedDesks()).catch((cause: unknown) => {
    setTimeout(() => {
      throw cause;
    });
  });
});

async function compute(request: ComputeRequest, desks: (scope: Scope) => Desk): Promise<void> {
  if (request.of === 'layout') {
    const { network } = await import('../analysis/network.ts');
    give<'layout'>([], network(request.nodes, request.ties));
    return;
  }
  const desk = desks(request.scope);
  if (request.of === 'findings') {
    const { book, kept } = await bookOf(desk, request.place, request.shelf);
    const { details, ...rest } = book;
    give<'findings'>(details, { ...rest, kept });
  } else if (request.of === 'related') {
    const [{ dutyTexts }, { relatedOf }] = await Promise.all([
      import('../query/duty-texts.ts'),
      import('../analysis/related.ts'),
      readyWords()
    ]);
    give<'related'>([...relatedOf(await dutyTexts(desk))], null);
  } else if (request.of === 'entry') {
    const { entryRecords } = await import('../query/entry-records.ts');
    give<'entry'>(await entryRecords(desk), null);
  } else if (request.of === 'standings') {
    const [{ editionRecords }, { familiesOf }, { standingsOf }] = await Promise.all([
      import('../query/edition-records.ts'),
      import('../compare/family.ts'),
      import('../compare/standing.ts'),
      readyWords()
    ]);
    const editions: Compared[] = [];
    for (const { edition, place } of request.sides)
      editions.push({ place, ...(await editionRecords(desks([edition]), false)) });
    const families = familiesOf(editions, (share) => say({ share }));
    give<'standings'>(standingsOf(families, editions), null);
  } else if (request.of === 'comparison') {
    const [{ editionRecords }, { linesOf }] = await Promise.all([
      import('../query/edition-records.ts'),
      import('../compare/lines.ts'),
      readyWords()
    ]);
    const [a, b] = request.sides;
    const side = async ({ edition, place }: ComparedSide) => ({
      place,
      ...(await editionRecords(desks([edition]), false))
    });
    const [before, after] = [await side(a), await side(b)];
    give<'comparison'>(
      linesOf(before, after, request.said.corrections, (share) => say({ share }), request.said.origins),
      null
    );
  } else {
    const [{ networkViews }, { placedNetwork }] = await Promise.all([
      import('../query/network-views.ts'),
      import('../analysis/placed-network.ts')
    ]);
    give<'network'>([], await placedNetwork(await networkViews(desk, request.filter)));
  }
}

/** Findings as this version of the app computed them on an earlier visit, or computed now. */
async function bookOf(
  desk: Desk,
  place: Place,
  { version, document, edition }: Shelf
): Promise<{ book: FindingBook; kept: boolean }> {
  const store = listStore(version);
  const before = await store.book(document, edition).catch(() => undefined);
  if (before !== undefined) return { book: before, kept: true };
  const [{ editionRecords }, { findingsInput }, { findingBook }] = await Promise.all([
    import('../query/edition-records.ts'),
    import('../finding/input.ts'),
    import('../finding/book.ts'),
    readyWords()
  ]);
  const book = findingBook(findingsInput(await editionRecords(desk), place));
  const kept = await store.keepBook(document, edition, book).then(
    () => true,
    () => false
  );
  return { book, kept };
}

const say = (message: ComputeMessage<keyof ComputeAnswer>) => postMessage(message);

function give<Of extends keyof ComputeAnswer>(
  list: readonly ComputeAnswer[Of]['portion'][],
  rest: ComputeAnswer[Of]['rest']
): void {
  for (let at = 0; at < list.length; at += PORTION) say({ portion: list.slice(at, at + PORTION) });
  say({ rest });
}
