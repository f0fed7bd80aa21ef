// Detector: a bureau stands in the bureau column, but no clause names it as acting.
import type { Clause, Duty } from '../duty/record.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, columnEvidence, dutyKey, dutyTitle, makeFinding, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';

export const listedWithoutDuty: Detector = {
  kind: 'listed without duty',
  heuristic: false,
  rule: {
    zh: '列入“对应上级部门”的部门，没有任何一条职责条款以它为责任主体；会同、联合、配合的对象和接收报送的对象不算责任主体。全部部门都没有写到的，见“责任不明”。',
    en:
      'A bureau of the bureau column that no clause names as acting; being consulted, joined or ' +
      'reported to does not count as acting. Where no bureau at all is named, see “unattributed”.'
  },
  detect: (ground) => ground.list('shared').flatMap((duty) => inDuty(ground, duty))
};

function mentions(clause: Clause, bureaus: ReadonlySet<string>): string[] {
  return [...clause.partners, ...clause.recipients]
    .filter(({ bureau }) => bureau !== null && bureaus.has(bureau))
    .map(({ printed }) => printed);
}

const APPROVES = new RegExp(`^，?${anyOf('approves')}`, 'u');

/** Whether a clause waits for the decision of one of the bureaus (报市X局，审核同意后…): acting in all but name. */
function decides(clause: Clause, bureaus: ReadonlySet<string>): boolean {
  return clause.recipients.some(({ bureau, printed }) => {
    if (bureau === null || !bureaus.has(bureau)) return false;
    const after = clause.text.slice(clause.text.indexOf(printed) + printed.length);
    return APPROVES.test(after);
  });
}

function inDuty(ground: Ground, duty: Duty): Finding[] {
  const acting = new Set(duty.clauses.flatMap((clause) => clause.actors.map(({ bureau }) => bureau)));
  const silent = [...new Set(duty.bureaus.map(({ bureau }) => bureau))].filter((bureau) => !acting.has(bureau));
  const nobody = silent.length === new Set(duty.bureaus.map(({ bureau }) => bureau)).size;
  if (silent.length === 0 || nobody || !duty.clauses.some(({ side }) => side === 'city')) return [];
  const silentSet = new Set(silent);
  const mentioned = duty.clauses.filter((clause) => mentions(clause, silentSet).length > 0);
  const title = dutyTitle(duty);
  const names = ground.names(silent);
  const how =
    mentioned.length === 0
      ? { zh: '条文也没有提到', en: 'nor mentioned at all' }
      : {
          zh: `只在${mentioned.length}条里作为会同或报送对象出现`,
          en: `only joined or reported to in ${mentioned.length} ${mentioned.length === 1 ? 'clause' : 'clauses'}`
        };
  return [
    makeFinding('listed without duty', [dutyKey(duty), ...silent], {
      duties: [duty.id],
      bureaus: silent,
      clauses: mentioned.map(({ id }) => id),
      strength: mentioned.length === 0 ? 0.95 : mentioned.some((clause) => decides(clause, silentSet)) ? 0.6 : 0.8,
      sentence: {
        zh: `${title.zh}列有${names.zh}，但没有一条职责写明由其承担，${how.zh}。`,
        en: `${title.en} lists ${names.en}, named as acting in no clause, ${how.en}.`
      },
      evidence: [
        columnEvidence(duty, silent),
        ...mentioned.map((clause) => clauseEvidence(clause, mentions(clause, silentSet)))
      ]
    })
  ];
}
