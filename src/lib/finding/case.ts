// Cases: findings about one matter bundled, with what has to be decided and how it could be handled.
import { TOPICS } from '../lexicon/thesaurus.ts';
import { textHash } from '../duty/hash.ts';
import type { Texts } from '../i18n/languages.ts';
import type { NamedBody } from '../i18n/zh-sentences.ts';
import { categoryEnglish, topicEnglish } from '../i18n/place-names.ts';
import { dutyTitle, type Finding, type Kind } from './finding.ts';
import type { Ground } from './ground.ts';
import { USE, worthOf } from './worth.ts';

/** Findings about one matter. `findings` hold ids, most useful first; `duties` and `clauses` ids, `bureaus` names, each
 *  once in order of first mention. `decide` are questions for whoever settles it, `handling` one proposal for each.
 *  `led` where at least one finding leads; `worth` 0..1 orders the cases: how useful the best finding was to readers,
 *  and a little for every further kind; `why` says so in words. */
export interface Case {
  id: string;
  title: Texts;
  findings: string[];
  duties: string[];
  bureaus: string[];
  clauses: string[];
  decide: Texts[];
  handling: Texts[];
  why: Texts;
  led: boolean;
  worth: number;
}

/** From this use on a finding leads where its rule holds surely enough; the rest is kept back behind its case. */
const LEADS_FROM = 0.75;
const SURE_FROM = 0.55;
const LEADS_OF_A_KIND = 2;
/** A leader reads some ten lines before a meeting. */
const MOST_LEADING = 10;
const LEADS_OF_PAIRS = 1;
const FURTHER_KIND = 0.02;
const ALIKE = 0.3;
const MOST_DUTIES = 10;
const JOINED_FROM = 0.4;
const SHOWN = 4;
const TITLE_TOPICS = 2;
const BESIDE_FROM = 0.75;

function mayLead({ kind, strength, use }: Finding): boolean {
  return USE[kind] * use >= LEADS_FROM && strength >= SURE_FROM;
}

/** Bundles findings into cases, and says which findings lead: cases with one of them first, then the worthiest (ties
 *  by id). Every finding is in exactly one case. Duties on one matter are those whose overlap scores are high on
 *  average; a finding belongs to the matter of the duty it is about. */
export function casesOf(ground: Ground, all: readonly Finding[]): { cases: Case[]; leading: ReadonlySet<string> } {
  const matters = mattersOf(ground);
  const groups = new Map<string, Finding[]>();
  for (const finding of all) {
    const key = keyOf(finding, matters);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const leading = leadersOf([...groups.values()]);
  const cases = [...groups.values()].map((findings) => caseOf(ground, findings, leading));
  cases.sort((a, b) => Number(b.led) - Number(a.led) || b.worth - a.worth || (a.id < b.id ? -1 : 1));
  return { cases, leading };
}

/** Which findings of a case may lead: the useful and sure ones, at most two of a kind (of pairs one), and of several
 *  that ask the same of one duty the worthiest. */
export function leadingOf(findings: readonly Finding[]): Set<string> {
  const leading = new Set<string>();
  const ofKind = new Map<Kind, number>();
  const asked = new Set<string>();
  for (const finding of byWorth(findings)) {
    const times = ofKind.get(finding.kind) ?? 0;
    const question = `${QUESTION[finding.kind] ?? finding.kind} ${finding.duties[0] ?? ''}`;
    if (
      !mayLead(finding) ||
      times >= (PAIRS.has(finding.kind) ? LEADS_OF_PAIRS : LEADS_OF_A_KIND) ||
      asked.has(question)
    )
      continue;
    leading.add(finding.id);
    ofKind.set(finding.kind, times + 1);
    asked.add(question);
  }
  return leading;
}

/** Which findings of all cases lead: the ten worthiest of those that may lead in their case, at most two of a kind and
 *  one of a kind in a case. */
function leadersOf(groups: readonly (readonly Finding[])[]): Set<string> {
  const leading = new Set<string>();
  const ofKind = new Map<Kind, number>();
  const candidates = groups.flatMap((own) => {
    const chosen = leadingOf(own);
    const kinds = new Set<Kind>();
    return byWorth(own).filter(({ id, kind }) => chosen.has(id) && !kinds.has(kind) && kinds.add(kind));
  });
  for (const { id, kind } of byWorth(candidates)) {
    const times = ofKind.get(kind) ?? 0;
    if (leading.size >= MOST_LEADING || times >= LEADS_OF_A_KIND) continue;
    leading.add(id);
    ofKind.set(kind, times + 1);
  }
  return leading;
}

const PAIRS: ReadonlySet<Kind> = new Set<Kind>(['overlap', 'duplication']);

/** Kinds that ask much the same of one duty. */
const QUESTION: Partial<Record<Kind, string>> = {
  'township alone': 'backing',
  'power without backing': 'backing',
  'unfunded task': 'backing',
  overlap: 'border',
  duplication: 'border'
};

function byWorth(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => worthOf(b) - worthOf(a) || (a.id < b.id ? -1 : 1));
}

/** The matter of every duty, as the id of one duty of it: clusters of average overlap, built from the best pair down.
 *  Linear in the pairs that overlap, for no matter holds more than ten duties. */
function mattersOf(ground: Ground): Map<string, string> {
  const members = new Map<string, string[]>(ground.duties.map(({ id }) => [id, [id]]));
  const matter = new Map<string, string>(ground.duties.map(({ id }) => [id, id]));
  for (const { a, b, score } of ground.pairs) {
    if (score < JOINED_FROM) break;
    const [one, other] = [matter.get(a) ?? a, matter.get(b) ?? b];
    const [left, right] = [members.get(one) ?? [], members.get(other) ?? []];
    if (one === other || left.length + right.length > MOST_DUTIES) continue;
    let sum = 0;
    for (const x of left) for (const y of right) sum += ground.scoreOf(x, y);
    if (sum / (left.length * right.length) < ALIKE) continue;
    members.set(one, [...left, ...right]);
    members.delete(other);
    for (const id of right) matter.set(id, one);
  }
  return matter;
}

function keyOf(finding: Finding, matters: ReadonlyMap<string, string>): string {
  if (finding.kind === 'one-list category') return finding.id;
  const counts = new Map<string, number>();
  const own =
    finding.kind === 'overlap' || finding.kind === 'duplication' ? finding.duties : finding.duties.slice(0, 1);
  const named = finding.kind === 'fragmentation' && finding.duties.length > 1 ? finding.duties : own;
  for (const id of named) counts.set(matters.get(id) ?? id, (counts.get(matters.get(id) ?? id) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? finding.id;
}

function caseOf(ground: Ground, findings: readonly Finding[], led: ReadonlySet<string>): Case {
  const sorted = byWorth(findings);
  const [best] = sorted;
  const duties = distinct(sorted.flatMap((finding) => finding.duties));
  const kinds = distinct(sorted.map(({ kind }) => kind));
  const leading = new Set(findings.flatMap(({ id }) => (led.has(id) ? [id] : [])));
  const worth = (best === undefined ? 0 : worthOf(best)) + FURTHER_KIND * Math.min(4, kinds.length - 1);
  const shown = kinds.filter(
    (kind) => leading.size === 0 || sorted.some((each) => each.kind === kind && leading.has(each.id))
  );
  const asked = (shown.length > 0 ? shown : kinds).slice(0, SHOWN);
  const lines = asked.map((kind) => {
    const about = distinct(
      sorted
        .filter((each) => each.kind === kind && (leading.size === 0 || leading.has(each.id)))
        .flatMap((each) => each.duties.slice(0, kind === 'overlap' || kind === 'duplication' ? 2 : 1))
    );
    const named = about.flatMap((id) => ground.duty(id) ?? []).map(dutyTitle);
    return { kind, about: named };
  });
  return {
    id: `case-${textHash(best?.id ?? '')}`,
    title: titleOf(ground, sorted, duties),
    findings: sorted.map(({ id }) => id),
    duties,
    bureaus: distinct(sorted.flatMap((finding) => finding.bureaus)),
    clauses: distinct(sorted.flatMap((finding) => finding.clauses)),
    decide: lines.map(({ kind, about }) =>
      ground.say(({ kinds, places, asked }) => asked(places(about.slice(0, SHOWN), about.length), kinds[kind].decide))
    ),
    handling: lines.map(({ kind }) => ground.say(({ kinds }) => kinds[kind].handling)),
    why: ground.say(({ why }) =>
      best === undefined ? '' : why(USE[best.kind], best.strength, best.use, kinds.length - 1)
    ),
    led: leading.size > 0,
    worth: Math.round(Math.min(1, worth) * 1000) / 1000
  };
}

/** A case is called by the topic that most of its duties are mostly about, and by a second one that weighs almost as
 *  much; where there is none, by its first duty's name, which has no
 *  English. */
function titleOf(ground: Ground, findings: readonly Finding[], ids: readonly string[]): Texts {
  const [first] = findings;
  if (first?.kind === 'one-list category') {
    const category = ground.duty(ids[0] ?? '')?.category ?? '';
    return called(ground, [{ name: category, english: categoryEnglish(category, category) }]);
  }
  const mass = new Map<number, number>();
  const leading = new Set(findings.flatMap((finding) => finding.duties.slice(0, 1)));
  for (const id of leading) {
    const duty = ground.duty(id);
    const profile = duty === undefined ? undefined : ground.profileOf(duty);
    for (const topic of profile?.topics ?? []) mass.set(topic.id, (mass.get(topic.id) ?? 0) + topic.mass);
  }
  const most = [...mass].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const heaviest = most[0]?.[1] ?? 0;
  const named = most
    .slice(0, TITLE_TOPICS)
    .filter(([, weight]) => weight >= BESIDE_FROM * heaviest)
    .flatMap(([topic]) => TOPICS[topic]?.name ?? []);
  const short = shortName(ground.duty(ids[0] ?? '')?.name ?? '');
  if (named.length === 0) return called(ground, [{ name: short, english: null }]);
  return called(
    ground,
    named.map((name) => ({ name, english: topicEnglish(name) }))
  );
}

function called(ground: Ground, topics: readonly NamedBody[]): Texts {
  return ground.say(({ title }) => title(topics));
}

function shortName(name: string): string {
  const [part = ''] = name.split(/[，；。]/u);
  return part.length > 18 ? `${part.slice(0, 17)}…` : part;
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
