// Detector: a duty was taken back, but its matter still stands in the basic or shared list.
import type { Duty } from '../duty/record.ts';
import { covered } from '../analysis/features.ts';
import type { Detector } from './detector.ts';
import { dutyKey, dutyTitle, makeFinding, nameEvidence, clauseEvidence } from './finding.ts';
import type { Ground } from './ground.ts';
import { inputOf, profilesOf } from '../analysis/profile.ts';
import { reasons, similarity, type Reasons } from '../analysis/similarity.ts';

/** A duty of the basic or shared list that comes near to a reclaimed one. `standing` 0..1, two thirds similarity and a
 *  third the share of the reclaimed
 *  matter that the candidate's name and clauses cover. */
export interface Candidate {
  duty: Duty;
  standing: number;
  reasons: Reasons;
}

/** From this standing on the matter of a reclaimed duty still stands somewhere. */
export const RESIDUE_FROM = 0.145;

const ALSO_FROM = 0.09;
const MOST = 5;
const COVER_SHARE = 0.3;

export const residue: Detector = {
  kind: 'residue',
  heuristic: true,
  rule: {
    zh: '已收回事项的事物（不看“处罚”等动作，也不看被处罚人是谁）与基本或配合事项的名称、条款相近；相近程度由主题词表和相似度算出，候选由近到远。',
    en: 'The matter of a reclaimed duty (not the punishing, nor who is punished) comes near to names and clauses of basic or shared duties, by thesaurus topics and similarity; candidates nearest first.'
  },
  detect: (ground) =>
    [...candidatesOf(ground)].flatMap(([duty, candidates]) => {
      const [best] = candidates;
      if (best === undefined || best.standing < RESIDUE_FROM) return [];
      const kept = candidates.filter(({ standing }) => standing >= ALSO_FROM).slice(0, MOST);
      const takers = [...new Set(duty.bureaus.map(({ bureau }) => bureau))];
      const [title, still, names] = [dutyTitle(duty), dutyTitle(best.duty), ground.names(takers)];
      const subject = best.reasons.subjects[0] ?? duty.category;
      return [
        makeFinding('residue', [dutyKey(duty)], {
          duties: [duty.id, ...kept.map((candidate) => candidate.duty.id)],
          bureaus: takers,
          clauses: [],
          strength: best.standing,
          sentence: {
            zh: `${title.zh}已由${names.zh || '上级部门'}收回，而${still.zh}仍涉及“${subject}”。`,
            en: `${title.en} was taken back by ${names.en || 'the city'}, yet ${still.en} still concerns “${subject}”.`
          },
          evidence: [
            nameEvidence(duty, best.reasons.wordsA),
            ...kept.map((candidate) => nameEvidence(candidate.duty, candidate.reasons.wordsB)),
            ...clausesNaming(best)
          ]
        })
      ];
    })
};

function clausesNaming({ duty, reasons: { wordsA } }: Candidate) {
  return duty.clauses
    .flatMap((clause) => {
      const words = wordsA.filter((word) => clause.text.includes(word));
      return words.length === 0 ? [] : [clauseEvidence(clause, words)];
    })
    .slice(0, 3);
}

const known = new WeakMap<Ground, Map<Duty, Candidate[]>>();

/** For each reclaimed duty the basic and shared duties that come near to it, best first (at most five); an empty array
 *  where none has anything in common. */
export function candidatesOf(ground: Ground): Map<Duty, Candidate[]> {
  const cached = known.get(ground);
  if (cached !== undefined) return cached;
  const found = new Map<Duty, Candidate[]>();
  known.set(ground, found);
  const reclaimed = ground.list('reclaimed');
  if (reclaimed.length === 0) return found;
  const { profiles } = profilesOf(
    ground.duties.map((duty) => {
      const input = inputOf(duty);
      return duty.list === 'reclaimed' ? { ...input, name: withoutHolder(duty.name) } : input;
    })
  );
  for (const [at, duty] of ground.duties.entries()) {
    const profile = profiles[at];
    if (duty.list !== 'reclaimed' || profile === undefined) continue;
    const candidates: Candidate[] = [];
    for (const [index, other] of ground.duties.entries()) {
      const facing = profiles[index];
      if (other.list === 'reclaimed' || facing === undefined) continue;
      const standing =
        (1 - COVER_SHARE) * similarity(profile, facing) + COVER_SHARE * covered(profile.topics, facing.wide);
      if (standing >= ALSO_FROM / 2) candidates.push({ duty: other, standing, reasons: reasons(profile, facing) });
    }
    candidates.sort((a, b) => b.standing - a.standing || (a.duty.id < b.duty.id ? -1 : 1));
    found.set(duty, candidates.slice(0, MOST));
  }
  return found;
}

/** A penalty's name without the holder it falls on: 对甲地使用权人和乙地承包经营权人未采取防沙治沙措施的处罚 becomes 未采取防沙治沙措施的处罚. */
export function withoutHolder(name: string): string {
  const holder =
    /^对(?:\p{Script=Han}|、|（|）)*?(?:权人|经营者|生产者|销售者|使用者|所有人|管理人|单位|企业|个人)(?:(?:和|或者?|、|及|以及)(?:\p{Script=Han}|、)*?(?:权人|经营者|生产者|销售者|使用者|所有人|管理人|单位|企业|个人))*(?=未|擅自|将|发现|不|违反|违法|没有|拒|从事|在)/u.exec(
      name
    );
  return holder === null ? name : name.slice(holder[0].length);
}
