// The drafts among the editions at hand.
import type { Origin } from '../compare/compare.ts';
import { originsOf } from '../draft/origins.ts';
import { replay } from '../draft/replay.ts';
import type { Draft } from '../draft/step.ts';
import { printedLists, type PrintedDuty } from '../query/printed-lists.ts';
import type { Entry, Library } from './library.svelte.ts';
import type { Source } from './source.ts';

/** A draft with its edition. */
export interface DraftEntry {
  draft: Draft;
  entry: Entry;
}

/** All drafts at hand, in the order of the library. */
export function draftsOf(library: Library): DraftEntry[] {
  return library.entries.flatMap((entry) => {
    const draft = entry.document === null ? undefined : library.document(entry.document)?.draft;
    return draft === undefined ? [] : [{ draft, entry }];
  });
}

/** The draft whose lists an edition is, by its id; undefined for lists as published. */
export function draftOf(library: Library, edition: string): Draft | undefined {
  return draftsOf(library).find(({ entry }) => entry.id === edition)?.draft;
}

/** The lists that those of a source were made from; null where they are no draft, and where the base is not at hand.
 *  Rejects like `Library.source`. */
export async function baseOf(library: Library, own: Source): Promise<Source | null> {
  const draft = draftOf(library, own.id);
  return draft === undefined ? null : library.source(draft.base.edition);
}

/** Whether the lists that a draft was made from are as they were then. Rejects with QueryError or EngineError. */
export async function isAsThen(draft: Draft, base: Source): Promise<boolean> {
  const rows = await printedLists(base.desk());
  const bare = (all: readonly PrintedDuty[]) => JSON.stringify(all.map((row) => ({ ...row, flags: [] })));
  return bare(rows) === bare(draft.rows);
}

/** Which duty of `a` became which of `b` where one of them is a draft of the other, null where none is or the base has
 *  changed since. Rejects like `isAsThen`. */
export async function originsBetween(library: Library, a: Source, b: Source): Promise<Origin[] | null> {
  const of = (base: Source, own: Source) => {
    const draft = draftOf(library, own.id);
    return draft?.base.edition === base.id ? draft : undefined;
  };
  const [forth, back] = [of(a, b), of(b, a)];
  if (forth !== undefined && (await isAsThen(forth, a))) return originsOf(replay(forth.rows, forth.steps).rows);
  if (back === undefined || !(await isAsThen(back, b))) return null;
  return originsOf(replay(back.rows, back.steps).rows).map((each) => ({ a: each.b, b: each.a }));
}
