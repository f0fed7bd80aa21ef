// The sections of a report and who makes each.
import type { SectionId } from './content.ts';
import { actions } from './sections/actions.ts';
import { composition } from './sections/composition.ts';
import { findings } from './sections/findings.ts';
import { heatmap } from './sections/heatmap.ts';
import { lists } from './sections/lists.ts';
import { overview } from './sections/overview.ts';
import type { Maker } from './sections/section.ts';
import { sharing } from './sections/sharing.ts';
import { workload } from './sections/workload.ts';

/** Who makes each section. */
export const SECTION_MAKERS: Record<SectionId, Maker> = {
  overview,
  composition,
  workload,
  heatmap,
  actions,
  sharing,
  findings,
  lists
};
