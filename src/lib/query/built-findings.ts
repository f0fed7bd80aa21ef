// Node only: the findings of the built dataset, computed once a process, for prerendered pages.
import { findingDetail, type FindingDetail } from '../analysis/finding-detail.ts';
import { findings } from '../analysis/findings.ts';
import { builtEngine, builtManifest } from '../db/built.ts';
import { findingRecords } from './finding-records.ts';

let details: Promise<FindingDetail[]> | undefined;

/** All findings of static/data with their details, in the order of findings(). Throws EngineError or QueryError. */
export function builtFindings(): Promise<FindingDetail[]> {
  details ??= (async () => {
    const { place } = await builtManifest();
    const records = await findingRecords(await builtEngine(), place);
    const duties = new Map(records.duties.map((duty) => [duty.id, duty]));
    return findings(records).map((finding) => findingDetail(finding, duties));
  })();
  return details;
}
