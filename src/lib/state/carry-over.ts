// Decisions of an earlier edition of a place, taken over to the same questions about the same duties.
import { isSamePlace } from '../duty/place.ts';
import { sameRecord, type ReviewRecord } from './review.ts';

/** What becomes of an edition's decisions in another one. A finding bears the same id in both where its duties have the
 *  same lists and names, whatever their numbers; `carried` stand there as they stood here, `open` can be taken over,
 *  `changed` have a decision of their own there, `left` are about findings that are not made there: a duty is gone, has
 *  another name or list, or the question no longer arises. Records are those of the edition `from`. */
export interface CarryOver {
  carried: ReviewRecord[];
  open: ReviewRecord[];
  changed: ReviewRecord[];
  left: ReviewRecord[];
}

/** How the decisions of `from` stand in `to`; `findings` are the ids of the findings of `to`. */
export function carryOver(
  records: readonly ReviewRecord[],
  from: string,
  to: string,
  findings: ReadonlySet<string>
): CarryOver {
  const there = new Map(records.filter(({ edition }) => edition === to).map((record) => [record.finding, record]));
  const made: CarryOver = { carried: [], open: [], changed: [], left: [] };
  for (const record of records) {
    if (record.edition !== from) continue;
    const other = there.get(record.finding);
    if (other !== undefined) made[sameRecord(record, other) ? 'carried' : 'changed'].push(record);
    else made[findings.has(record.finding) ? 'open' : 'left'].push(record);
  }
  return made;
}

/** The same decisions as records of another edition. */
export function recordsFor(records: readonly ReviewRecord[], edition: string): ReviewRecord[] {
  return records.map((record) => ({ ...record, edition }));
}

/** True for two places in words that are one place: 青石县大坪乡, and with its nationality 青石县大坪回族乡. */
export function isSamePlaceName(one: string, other: string): boolean {
  return one !== '' && other !== '' && isSamePlace({ city: '', township: one }, { city: '', township: other });
}
