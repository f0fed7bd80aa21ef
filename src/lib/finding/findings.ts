// All findings of a reading: every detector in the order of the page, and look-ups by duty and bureau.
import { actingButUnlisted } from './acting-but-unlisted.ts';
import type { Detector } from './detector.ts';
import { KINDS, type Finding, type Kind } from './finding.ts';
import { fragmentation } from './fragmentation.ts';
import { Ground, type FindingsInput } from './ground.ts';
import { listedWithoutDuty } from './listed-without-duty.ts';
import { mismatch } from './mismatch.ts';
import { oneListCategory } from './one-list-category.ts';
import { duplication, overlap } from './overlap.ts';
import { reclaimedClean } from './reclaimed-clean.ts';
import { residue } from './residue.ts';
import { townshipAlone } from './township-alone.ts';
import { unattributed } from './unattributed.ts';

const ALL: readonly Detector[] = [
  fragmentation,
  overlap,
  duplication,
  listedWithoutDuty,
  actingButUnlisted,
  unattributed,
  residue,
  reclaimedClean,
  townshipAlone,
  oneListCategory,
  mismatch
];

/** The detector of each kind: its rule in words and whether it is a rule of thumb. */
export const DETECTORS: ReadonlyMap<Kind, Detector> = new Map(ALL.map((detector) => [detector.kind, detector]));

/** All findings, kinds in the order of KINDS, strongest first within a kind (ties by id). Ids are unique.
 *  Deterministic; the same for renumbered duties.
 *  A kind without a hit has no entry. `onProgress` hears the share done, 0..1. */
export function findings(input: FindingsInput, options: { onProgress?: (share: number) => void } = {}): Finding[] {
  const ground = new Ground(input);
  const seen = new Map<string, number>();
  return KINDS.flatMap((kind, index) => {
    const found = DETECTORS.get(kind)?.detect(ground) ?? [];
    options.onProgress?.((index + 1) / KINDS.length);
    return found
      .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .map((finding) => {
        const times = (seen.get(finding.id) ?? 0) + 1;
        seen.set(finding.id, times);
        return times === 1 ? finding : { ...finding, id: `${finding.id}-${times}` };
      });
  });
}

/** Findings that name a duty, in their order. */
export function findingsOfDuty<Each extends Pick<Finding, 'duties'>>(all: readonly Each[], duty: string): Each[] {
  return all.filter(({ duties }) => duties.includes(duty));
}

/** Findings that name a bureau (official name), in their order. */
export function findingsOfBureau<Each extends Pick<Finding, 'bureaus'>>(all: readonly Each[], bureau: string): Each[] {
  return all.filter(({ bureaus }) => bureaus.includes(bureau));
}
