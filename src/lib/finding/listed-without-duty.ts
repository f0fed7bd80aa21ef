// Detector: a bureau stands in the bureau column, but no clause names it as acting. Where clauses name nobody at all,
// the gap is one and told by the detector of unattributed clauses.
import type { Clause, Duty } from '../duty/record.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, columnEvidence, dutyKey, dutyTitle, makeFinding, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';

export const listedWithoutDuty: Detector = {
  kind: 'listed without duty',
  heuristic: false,
  rule: ({ kinds }) => kinds['listed without duty'].rule(),
  detect: (ground) => ground.list('shared').flatMap((duty) => inDuty(ground, duty))
};

function mentions(clause: Clause, bureaus: ReadonlySet<string>): string[] {
  return [...clause.partners, ...clause.recipients]
    .filter(({ bureau }) => bureau !== null && bureaus.has(bureau))
    .map(({ printed }) => printed);
}

/** Use where the bureau at least stands beside others in a clause. */
const BESIDE = 0.7;
const APPROVES = new RegExp(`^，?${anyOf('approves')}`, 'u');

/** Whether a clause waits for the decision of the bureau (报市X局，审核同意后…): acting in all but name. */
function decides(clause: Clause, name: string): boolean {
  return clause.recipients.some(({ bureau, printed }) => {
    if (bureau !== name) return false;
    const after = clause.text.slice(clause.text.indexOf(printed) + printed.length);
    return APPROVES.test(after);
  });
}

function inDuty(ground: Ground, duty: Duty): Finding[] {
  const acting = new Set(duty.clauses.flatMap((clause) => clause.actors.map(({ bureau }) => bureau)));
  const silent = [...new Set(duty.bureaus.map(({ bureau }) => bureau))].filter(
    (bureau) => !acting.has(bureau) && !duty.clauses.some((clause) => decides(clause, bureau))
  );
  const nobody = silent.length === new Set(duty.bureaus.map(({ bureau }) => bureau)).size;
  const city = duty.clauses.filter(({ side }) => side === 'city');
  const open = city.some(({ actors }) => actors.length === 0);
  if (silent.length === 0 || nobody || open || city.length === 0) return [];
  const silentSet = new Set(silent);
  const mentioned = duty.clauses.filter((clause) => mentions(clause, silentSet).length > 0);
  const title = dutyTitle(duty);
  const names = ground.names(silent);
  return [
    makeFinding('listed without duty', [dutyKey(duty), ...silent], {
      duties: [duty.id],
      bureaus: silent,
      clauses: mentioned.map(({ id }) => id),
      strength: mentioned.length === 0 ? 0.95 : 0.8,
      use: mentioned.length === 0 ? 1 : BESIDE,
      sentence: ground.say(({ kinds }) => kinds['listed without duty'].duty(title, names, mentioned.length)),
      evidence: [
        columnEvidence(duty, silent),
        ...mentioned.map((clause) => clauseEvidence(clause, mentions(clause, silentSet)))
      ]
    })
  ];
}
