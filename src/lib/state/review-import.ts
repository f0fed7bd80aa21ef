// What joining a register file would do, by the lists that its records are about, before anything is done.
import { mergeEffect, recordKey, type Effect, type RegisterFile, type Removed, type ReviewRecord } from './review.ts';

/** Everything in a file that is about one edition. `edition` is '' where the file names none; `place` is the place in
 *  words that the file gives, '' where it gives none. */
export interface ImportGroup {
  edition: string;
  place: string;
  records: ReviewRecord[];
  removed: Removed[];
}

/** Their record beside ours, and what joining does to it. */
export interface ImportChange {
  our: ReviewRecord | undefined;
  their: ReviewRecord;
  effect: Effect;
}

/** A file's content by edition, in the order of the file. */
export function importGroups({ records, removed, places }: RegisterFile): ImportGroup[] {
  const groups = new Map<string, ImportGroup>();
  const groupOf = (edition: string): ImportGroup => {
    const group = groups.get(edition) ?? { edition, place: places[edition] ?? '', records: [], removed: [] };
    groups.set(edition, group);
    return group;
  };
  for (const record of records) groupOf(record.edition).records.push(record);
  for (const each of removed) groupOf(each.record.edition).removed.push(each);
  return [...groups.values()];
}

/** A group as records about another edition; for files that name none. */
export function groupFor(group: ImportGroup, edition: string): ImportGroup {
  return {
    ...group,
    edition,
    records: group.records.map((record) => ({ ...record, edition })),
    removed: group.removed.map(({ record, at }) => ({ record: { ...record, edition }, at }))
  };
}

/** What joining a group to our records does, record by record, in the order of the group. */
export function importChanges({ records }: ImportGroup, ours: readonly ReviewRecord[]): ImportChange[] {
  const known = new Map(ours.map((record) => [recordKey(record), record]));
  return records.map((their) => {
    const our = known.get(recordKey(their));
    return { our, their, effect: mergeEffect(our, their) };
  });
}
