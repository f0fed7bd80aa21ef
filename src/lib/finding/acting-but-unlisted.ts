// Detector: a body acts or is brought in by a clause, but the bureau column of the duty lacks it.
import { RANK } from '../lexicon/levels.ts';
import type { Clause, Duty, Place } from '../duty/record.ts';
import { competenceOf } from '../lexicon/competence.ts';
import { anyOf } from '../lexicon/finding-words.ts';
import type { Detector } from './detector.ts';
import { clauseEvidence, columnEvidence, dutyKey, dutyTitle, makeFinding, type Finding } from './finding.ts';
import type { Ground } from './ground.ts';

export const actingButUnlisted: Detector = {
  kind: 'acting but unlisted',
  heuristic: true,
  rule: ({ kinds }) => kinds['acting but unlisted'].rule(),
  detect: (ground) => ground.list('shared').flatMap((duty) => inDuty(ground, duty))
};

type Weight =
  'bureau' | 'actor' | 'collective' | 'of a listed bureau' | 'others' | 'set to work' | 'partner' | 'decides';
const STRENGTH: Record<Weight, number> = {
  bureau: 0.95,
  actor: 0.85,
  collective: 0.72,
  others: 0.7,
  'of a listed bureau': 0.6,
  'set to work': 0.65,
  partner: 0.5,
  decides: 0.45
};

/** Use of a body other than a bureau of the city: an enterprise or a hospital need not stand in the column. */
const OUTSIDE = 0.7;

/** A body found: official name where it is a bureau of the lists, else the name as printed. */
interface Body {
  name: string;
  printed: string;
  weight: Weight;
  clause: Clause;
}

const OWN = new RegExp(anyOf('own-body'), 'u');
const PERSON = new RegExp(anyOf('person'), 'u');
const VERB = new RegExp(anyOf('brings-in'), 'u');
const VAGUE = new RegExp(`^(?:${anyOf('vague')}|${anyOf('touches')}\\p{Script=Han}{0,2})*${anyOf('vague-head')}$`, 'u');
const COLLECTIVE = new RegExp(`^${anyOf('each')}\\p{Script=Han}{1,6}${anyOf('unnamed')}$`, 'u');
const CONTRACTOR = new RegExp(anyOf('contractor'), 'u');
const BODY = new RegExp(anyOf('body'), 'u');
const ATTRIBUTES = new RegExp(`^${anyOf('attribute')}+`, 'u');
const SUPERVISOR = new RegExp(anyOf('general-supervisor'), 'u');

const BODY_OR_GOVERNMENT = new RegExp(`${BODY.source}|${anyOf('government')}`, 'u');

/** Fields strung together before 等有关部门 (农业、林草、生态环境等有关部门). */
const ENUMERATION = new RegExp(
  `${anyOf('joins')}((?:\\p{Script=Han}{2,8}、)+\\p{Script=Han}{2,8})${anyOf('enumerated')}`,
  'gu'
);

/** A body whose decision the clause waits for (待某办事处审批通过后). */
const DECIDES = new RegExp(
  `${anyOf('waits-for')}(\\p{Script=Han}{3,24}?${anyOf('deciding-body')})${anyOf('decides')}`,
  'gu'
);

/** A body that a bureau sets to work in the duty itself (督促新华书店做好图书配送); the enterprises under supervision are not
 *  meant. */
const SET_TO_WORK = new RegExp(
  `${anyOf('sets-to-work')}((?:\\p{Script=Han}|“|”){0,8}?${anyOf('works-for-bureau')}` +
    `)(?=${anyOf('set-to')}|\\p{Script=Han}{2}${anyOf('patrols')})`,
  'gu'
);
const REGULATED = new RegExp(anyOf('regulated'), 'u');

/** The field that a body's name begins with (农业 of 农业综合行政执法机构). */
const FIELD = new RegExp(`^(.{2,6}?)${anyOf('field-ends')}`, 'u');

const PARTY = new RegExp(`(?:${RANK}|${anyOf('party')})${anyOf('party-committee')}`, 'u');

/** A government or higher body outside the column whose decision a report waits for (报州教育考试中心终审). */
const AWAITED = new RegExp(
  `${anyOf('reports-for')}(\\p{Script=Han}{2,16}?)${anyOf('done')}?${anyOf('reported-for')}`,
  'gu'
);

/** Unnamed others beside a named bureau (…局及其他负有…职责的部门). */
const OTHERS = new RegExp(`${anyOf('other-bodies')}\\p{Script=Han}{0,20}?${anyOf('unnamed')}$`, 'u');

const AND = new RegExp(`^${anyOf('and')}`, 'u');
const ROLE = new RegExp(`^(.{2,})${anyOf('department')}$`, 'u');
const DEPARTMENT = new RegExp(anyOf('department'), 'u');

function inDuty(ground: Ground, duty: Duty): Finding[] {
  const listed = new Set(duty.bureaus.map(({ bureau }) => bureau));
  const found = new Map<string, Body[]>();
  for (const clause of duty.clauses) {
    for (const body of bodiesOf(ground, clause)) {
      if (listed.has(body.name) || sameField(body.name, listed)) continue;
      if (body.weight === 'actor' && isUnder(body.name, listed)) body.weight = 'of a listed bureau';
      found.set(body.name, [...(found.get(body.name) ?? []), body]);
    }
  }
  if (found.size === 0) return [];
  for (const name of found.keys())
    for (const other of found.keys()) if (other !== name && other.endsWith(name)) merge(found, name, other);
  const bodies = [...found]
    .map(([name, hits]) => ({ name, hits, strength: Math.max(...hits.map(({ weight }) => STRENGTH[weight])) }))
    .sort((a, b) => b.strength - a.strength);
  const names = bodies.map(({ name }) => name);
  const clauses = duty.clauses.filter((clause) => bodies.some(({ hits }) => hits.some((hit) => hit.clause === clause)));
  const title = dutyTitle(duty);
  const top = bodies[0]?.strength ?? 0;
  const shown = ground.names(bodies.filter(({ strength }) => strength === top).map(({ name }) => name));
  const how = bodies[0]?.hits.find(({ weight }) => STRENGTH[weight] === top)?.weight ?? 'partner';
  return [
    makeFinding('acting but unlisted', [dutyKey(duty), ...names], {
      duties: [duty.id],
      bureaus: names,
      clauses: clauses.map(({ id }) => id),
      strength: bodies[0]?.strength ?? 0,
      use: how === 'bureau' ? 1 : OUTSIDE,
      sentence: ground.say(({ kinds }) => {
        const words = kinds['acting but unlisted'];
        if (how === 'others' && duty.bureaus.some(({ others }) => others)) return words.unnamed(title, shown);
        if (how === 'actor' && shown.every(({ name }) => isRole(name, duty))) return words.role(title, shown);
        return words.duty(title, words.how[how](shown));
      }),
      evidence: [
        columnEvidence(duty, []),
        ...clauses.map((clause) =>
          clauseEvidence(
            clause,
            bodies.flatMap(({ hits }) => hits.filter((hit) => hit.clause === clause).map(({ printed }) => printed))
          )
        )
      ]
    })
  ];
}

/** Whether a body is only called by the duty's own matter (房屋征收部门 of 房屋征收与补偿): a part that a listed bureau may have. */
function isRole(name: string, duty: Duty): boolean {
  const field = ROLE.exec(name)?.[1];
  return field !== undefined && duty.name.includes(field);
}

/** Counts a longer form (入围的承保机构) as the body itself. */
function merge(found: Map<string, Body[]>, name: string, longer: string): void {
  found.set(name, [...(found.get(name) ?? []), ...(found.get(longer) ?? [])]);
  found.delete(longer);
}

function bodiesOf(ground: Ground, clause: Clause): Body[] {
  const bodies: Body[] = [];
  const others = clause.side === 'city' ? clause.actors.filter(({ printed }) => OTHERS.test(printed)) : [];
  for (const { printed } of others) {
    const name = (OTHERS.exec(printed)?.[0] ?? '').replace(AND, '');
    bodies.push({ name, printed: name, weight: 'others', clause });
  }
  const take = (name: string, bureau: string | null, printed: string, acts: boolean) => {
    const weight = weightOf(ground, clause, name, bureau, acts);
    if (weight !== null) bodies.push({ name: bureau ?? resolve(ground, name) ?? plain(name), printed, weight, clause });
  };
  for (const { name, bureau, printed } of clause.actors) take(name, bureau, printed, true);
  for (const { name, bureau, printed } of clause.partners) take(name, bureau, printed, false);
  for (const [, name = ''] of clause.text.matchAll(AWAITED)) {
    const body = clause.recipients.find(({ printed }) => printed === name);
    if (
      body?.bureau === null &&
      BODY_OR_GOVERNMENT.test(name) &&
      !VAGUE.test(name) &&
      !PARTY.test(name) &&
      !isOwn(name, ground.place)
    )
      bodies.push({ name, printed: name, weight: 'decides', clause });
  }
  if (clause.side !== 'city') return bodies;
  for (const [, name = ''] of clause.text.matchAll(SET_TO_WORK))
    if (!REGULATED.test(name) && !isOwn(name, ground.place) && !PERSON.test(name))
      bodies.push({ name, printed: name, weight: 'set to work', clause });
  for (const match of clause.text.matchAll(DECIDES)) take(match[1] ?? '', null, match[1] ?? '', true);
  for (const match of clause.text.matchAll(ENUMERATION)) {
    for (const field of (match[1] ?? '').split('、')) {
      const bureau = resolve(ground, field);
      if (bureau !== null) bodies.push({ name: bureau, printed: field, weight: 'bureau', clause });
    }
  }
  return bodies;
}

function weightOf(ground: Ground, clause: Clause, name: string, bureau: string | null, acts: boolean): Weight | null {
  if (bureau !== null || ground.isBureau(name)) return 'bureau';
  if (isOwn(name, ground.place) || name.includes('、') || PERSON.test(name) || VERB.test(name)) return null;
  if (resolve(ground, name) !== null) return 'bureau';
  if (COLLECTIVE.test(name)) return acts && clause.side === 'city' && DEPARTMENT.test(name) ? 'collective' : null;
  if (VAGUE.test(name) || !BODY.test(name)) return null;
  if (acts) return 'actor';
  return clause.side === 'city' && !CONTRACTOR.test(name) ? 'partner' : null;
}

function isOwn(name: string, place: Place): boolean {
  return (
    OWN.test(name) ||
    (place.township !== '' && name.includes(place.township)) ||
    (place.city !== '' && name === place.city)
  );
}

/** Drops what stands before the body itself: 入围政策性农业保险承保机构 is 承保机构 with its attributes. */
function plain(name: string): string {
  return name.replace(ATTRIBUTES, '');
}

/** The bureau of the reading that a field or a general name means (林草, 公安机关); null where none or several fit. */
function resolve(ground: Ground, name: string): string | null {
  const competence = competenceOf(name);
  if (competence === null) return null;
  const fitting = ground.bureaus.filter((bureau) => competence.bureau.test(bureau.name));
  return fitting.length === 1 ? (fitting[0]?.name ?? null) : null;
}

/** Whether a body by its name belongs to a listed bureau: 农业综合行政执法机构 to 市农业农村局. */
function isUnder(name: string, listed: ReadonlySet<string>): boolean {
  const field = FIELD.exec(name)?.[1];
  const competence = field === undefined ? null : competenceOf(field);
  return competence !== null && [...listed].some((bureau) => competence.bureau.test(bureau));
}

/** Whether a body is only another name of a listed bureau: 公安机关 of 市公安局, 食品安全监督管理部门 of nobody else than the one
 *  supervisor listed. */
function sameField(name: string, listed: ReadonlySet<string>): boolean {
  const competence = competenceOf(name);
  if (competence !== null && [...listed].some((bureau) => competence.bureau.test(bureau))) return true;
  return SUPERVISOR.test(name) && listed.size === 1;
}
