// All findings of a reading, bundled into cases.
import { actingButUnlisted } from './acting-but-unlisted.ts';
import { casesOf, type Case } from './case.ts';
import type { Detector } from './detector.ts';
import { KINDS, type Finding, type Kind } from './finding.ts';
import { fragmentation } from './fragmentation.ts';
import { Ground, type FindingsInput } from './ground.ts';
import { listedWithoutDuty } from './listed-without-duty.ts';
import { loopGap } from './loop-gap.ts';
import { mismatch } from './mismatch.ts';
import { oneListCategory } from './one-list-category.ts';
import { oneSidedLoad } from './one-sided-load.ts';
import { duplication, overlap } from './overlap.ts';
import { powerWithoutBacking } from './power-without-backing.ts';
import { reclaimedClean } from './reclaimed-clean.ts';
import { residue } from './residue.ts';
import { townshipAlone } from './township-alone.ts';
import { unattributed } from './unattributed.ts';
import { unfundedTask } from './unfunded-task.ts';
import { whoHandsItOver } from './who-hands-it-over.ts';
import { wrongColumn } from './wrong-column.ts';

const ALL: readonly Detector[] = [
  fragmentation,
  overlap,
  duplication,
  listedWithoutDuty,
  actingButUnlisted,
  unattributed,
  residue,
  reclaimedClean,
  whoHandsItOver,
  townshipAlone,
  powerWithoutBacking,
  loopGap,
  wrongColumn,
  oneSidedLoad,
  unfundedTask,
  oneListCategory,
  mismatch
];

/** The detector of each kind: its rule in words and whether it is a rule of thumb. */
export const DETECTORS: ReadonlyMap<Kind, Detector> = new Map(ALL.map((detector) => [detector.kind, detector]));

/** Findings and the cases they are bundled into. */
export interface Settled {
  findings: Finding[];
  cases: Case[];
}

/** All findings of a reading, in the order of what should be settled first: the cases as casesOf sorts them, within a
 *  case the worthiest first. Ids are unique. Deterministic; the same for renumbered duties. */
export function settle(input: FindingsInput): Settled {
  const ground = new Ground(input);
  const seen = new Map<string, number>();
  const all = KINDS.flatMap((kind) => {
    const found = DETECTORS.get(kind)?.detect(ground) ?? [];
    return found
      .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .map((finding) => {
        const times = (seen.get(finding.id) ?? 0) + 1;
        seen.set(finding.id, times);
        return times === 1 ? finding : { ...finding, id: `${finding.id}-${times}` };
      });
  });
  const { cases, leading } = casesOf(ground, all);
  const byId = new Map(all.map((finding) => [finding.id, finding]));
  const settled = cases.flatMap(({ id, title, findings }) =>
    findings.flatMap((each) => {
      const finding = byId.get(each);
      return finding === undefined ? [] : [{ ...finding, case: id, matter: title, led: leading.has(each) }];
    })
  );
  return { findings: settled, cases };
}

/** All findings of a reading; see settle. */
export function findings(input: FindingsInput): Finding[] {
  return settle(input).findings;
}
