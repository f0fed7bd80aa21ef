// Detector: a category that stands in one of the three lists only.
import type { ListId } from '../duty/record.ts';
import type { Detector } from './detector.ts';
import { makeFinding, nameEvidence } from './finding.ts';
import type { Ground } from './ground.ts';

const LISTS: readonly ListId[] = ['basic', 'shared', 'reclaimed'];
const SHOWN = 3;
const STRENGTH: Record<ListId, number> = { basic: 0.5, shared: 0.65, reclaimed: 0.75 };
const LIST_NAME: Record<ListId, { zh: string; en: string }> = {
  basic: { zh: '基本履职事项', en: 'basic' },
  shared: { zh: '配合履职事项', en: 'shared' },
  reclaimed: { zh: '上级部门收回事项', en: 'reclaimed' }
};
const MEANING: Record<ListId, { zh: string; en: string }> = {
  basic: { zh: '没有上级部门配合的依据', en: 'no bureau is bound to help' },
  shared: { zh: '{lower}自己没有此类基本职责', en: 'the {lower} has no duty of its own there' },
  reclaimed: { zh: '收回以后{lower}不再有此类事项', en: 'nothing of it is left with the {lower}' }
};

export const oneListCategory: Detector = {
  kind: 'one-list category',
  heuristic: false,
  rule: {
    zh: '一个事项类别只出现在三张清单中的一张；文件只有一张清单、没有类别，或者多数类别都只在一张清单时不判断。',
    en:
      'A category stands in one of the three lists only; not judged where the document has a single ' +
      'list or no categories, or where most categories stand in one list.'
  },
  detect: (ground) =>
    presentLists(ground).length < 2 || mostlyAlone(ground)
      ? []
      : [...byCategory(ground)].flatMap(([category, duties]) => {
          const lists = [...new Set(duties.map(({ list }) => list))];
          const [list] = lists;
          if (lists.length !== 1 || list === undefined) return [];
          const few = duties.length === 1 ? 0.1 : 0;
          return [
            makeFinding('one-list category', [category], {
              duties: duties.map(({ id }) => id),
              bureaus: [],
              clauses: [],
              strength: STRENGTH[list] - few,
              sentence: {
                zh: `“${category}”只出现在${LIST_NAME[list].zh}清单，共${duties.length}项：${MEANING[list].zh}。`,
                en:
                  `“${category}” stands in the ${LIST_NAME[list].en} list only, with ${duties.length} ` +
                  `${duties.length === 1 ? 'duty' : 'duties'}: ${MEANING[list].en}.`
              },
              evidence: duties
                .slice(0, SHOWN)
                .map((duty) => ({ ...nameEvidence(duty), quote: `${category} ${duty.name}`, words: [category] }))
            })
          ];
        })
};

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
