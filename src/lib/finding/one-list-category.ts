// Detector: a category that stands in one of the three lists only.
import { categoryEnglish } from '../i18n/place-names.ts';
import type { ListId } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { makeFinding, nameEvidence } from './finding.ts';
import type { Ground } from './ground.ts';

const LISTS: readonly ListId[] = ['basic', 'shared', 'reclaimed'];
const SHOWN = 3;
const STRENGTH: Record<ListId, number> = { basic: 0.5, shared: 0.65, reclaimed: 0.75 };

export const oneListCategory: Detector = {
  kind: 'one-list category',
  heuristic: false,
  rule: ({ kinds }) => kinds['one-list category'].rule(),
  detect: (ground) =>
    presentLists(ground).length < 2 || mostlyAlone(ground)
      ? []
      : [...byCategory(ground)].flatMap(([category, duties]) => {
          const lists = [...new Set(duties.map(({ list }) => list))];
          const [list] = lists;
          if (lists.length !== 1 || list === undefined || isOwnField(list, duties.length)) return [];
          const few = duties.length === 1 ? 0.1 : 0;
          return [
            makeFinding('one-list category', [category], {
              duties: duties.map(({ id }) => id),
              bureaus: [],
              clauses: [],
              strength: STRENGTH[list] - few,
              sentence: ground.say(({ kinds }) =>
                kinds['one-list category'].category(
                  { name: category, english: categoryEnglish(category, '') || null },
                  list,
                  duties.length
                )
              ),
              evidence: duties
                .slice(0, SHOWN)
                .map((duty) => ({ ...nameEvidence(duty), quote: `${category} ${duty.name}`, words: [category] }))
            })
          ];
        })
};

/** A field of several basic duties and nothing else is the township's own: whether a duty of it lacks somebody is asked
 *  duty by duty. */
function isOwnField(list: ListId, duties: number): boolean {
  return list === 'basic' && duties > 1;
}

function presentLists(ground: Ground): ListId[] {
  return LISTS.filter((list) => ground.list(list).length > 0);
}

function mostlyAlone(ground: Ground): boolean {
  const categories = [...byCategory(ground).values()];
  const alone = categories.filter((duties) => new Set(duties.map(({ list }) => list)).size === 1).length;
  return alone * 2 > categories.length;
}

function byCategory(ground: Ground): Map<string, Ground['duties'][number][]> {
  const groups = new Map<string, Ground['duties'][number][]>();
  for (const duty of ground.duties) {
    if (duty.category === '') continue;
    const known = groups.get(duty.category) ?? [];
    known.push(duty);
    groups.set(duty.category, known);
  }
  return groups;
}
