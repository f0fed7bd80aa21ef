// Cases: findings about one matter bundled, with what has to be decided and how it could be handled.
import { TOPICS } from '../lexicon/thesaurus.ts';
import { table } from '../lexicon/load.ts';
import type { Duty } from '../duty/record.ts';
import { textHash } from '../duty/hash.ts';
import { categoryEnglish } from '../i18n/place-names.ts';
import { atLevels, type Bilingual, type Finding, type Kind } from './finding.ts';
import type { Ground } from './ground.ts';

/** Findings about one matter. `findings` hold ids, most useful first; `duties` and `clauses` ids, `bureaus` names, each
 *  once in order of first mention. `decide` are questions for whoever settles it, `handling` one proposal for each.
 *  `led` where at least one finding leads; `worth` 0..1 orders the cases: how useful the best finding was to readers,
 *  and a little for every further kind. */
export interface Case {
  id: string;
  title: Bilingual;
  findings: string[];
  duties: string[];
  bureaus: string[];
  clauses: string[];
  decide: Bilingual[];
  handling: Bilingual[];
  led: boolean;
  worth: number;
}

/** How useful a sure finding of a kind is to somebody who has to settle things, 0..1. Source: judged samples of
 *  findings, see tests/fixtures/labels. */
const USE: Record<Kind, number> = {
  unattributed: 0.97,
  'acting but unlisted': 0.95,
  'township alone': 1,
  'who hands it over': 0.95,
  'listed without duty': 0.95,
  'loop gap': 0.95,
  residue: 0.92,
  mismatch: 0.92,
  'wrong column': 0.92,
  'power without backing': 0.9,
  duplication: 0.86,
  overlap: 0.82,
  fragmentation: 0.85,
  'one-sided load': 0.8,
  'unfunded task': 0.8,
  'reclaimed clean': 0.75,
  'one-list category': 0.6
};

/** What is to be decided and what could be done, by kind. */
const ASK: Record<Kind, { decide: Bilingual; handling: Bilingual }> = {
  fragmentation: {
    decide: { zh: '由哪个部门牵头，各部门各管哪一段', en: 'which bureau leads and who answers for which part' },
    handling: {
      zh: '商各部门定一个牵头部门，列在部门栏第一位并注明',
      en: 'agree on one lead, list it first and say so'
    }
  },
  overlap: {
    decide: {
      zh: '两项的界线画在哪里，要不要合并',
      en: 'where the line between the duties runs, or whether to merge them'
    },
    handling: {
      zh: '重叠部分并入一项，另一项注明“见该项”',
      en: 'move what overlaps into one duty and refer to it from the other'
    }
  },
  duplication: {
    decide: {
      zh: '同一工作做一次还是两次，结果给谁用',
      en: 'whether the work is done once or twice and who uses the result'
    },
    handling: { zh: '合并成一次检查、一次上报，结果共用', en: 'one inspection and one report, shared' }
  },
  'listed without duty': {
    decide: { zh: '该部门承担什么，还是退出部门栏', en: 'what the bureau does, or whether it leaves the column' },
    handling: {
      zh: '请该部门补一条职责，或从部门栏删去',
      en: 'have the bureau add a clause or strike it from the column'
    }
  },
  'acting but unlisted': {
    decide: { zh: '是否列入部门栏、由谁对它负责', en: 'whether it joins the column and who answers for it' },
    handling: {
      zh: '列入“对应上级部门”，或改写条款点明责任部门',
      en: 'list it, or rewrite the clause to name the bureau that answers'
    }
  },
  unattributed: {
    decide: { zh: '每一条由谁承担', en: 'who answers for each clause' },
    handling: { zh: '逐条补写主语', en: 'give each clause its subject' }
  },
  residue: {
    decide: { zh: '收回到哪一步，{lower}还做什么', en: 'how far it was taken back and what the {lower} still does' },
    handling: { zh: '改写{lower}事项，只留发现和上报', en: 'rewrite the {lower}’s duty to finding and reporting' }
  },
  'reclaimed clean': {
    decide: { zh: '群众来办时引导到哪里，由谁上报', en: 'where residents are sent and who reports' },
    handling: {
      zh: '在便民服务指南注明承接部门和联系方式',
      en: 'name the taking bureau and its contact in the service guide'
    }
  },
  'who hands it over': {
    decide: { zh: '谁发现、向谁移交、多久回复', en: 'who finds a case, to whom it goes, and when an answer comes' },
    handling: { zh: '增列“发现—移交—反馈”的配合事项', en: 'add a shared duty of finding, handing over and answering' }
  },
  'township alone': {
    decide: { zh: '由哪个部门提供权力、审批、资金', en: 'which bureau gives power, approval or money' },
    handling: {
      zh: '增设配合事项写明上级职责，或由上级部门收回',
      en: 'add a shared duty with the {upper}’s part, or take the duty back'
    }
  },
  'power without backing': {
    decide: { zh: '执法力量、取证、强制执行由谁承担', en: 'who provides officers, evidence and enforcement' },
    handling: {
      zh: '明确派驻或委托执法的办法，做不到的收回',
      en: 'settle posted or delegated enforcement, or take it back'
    }
  },
  'loop gap': {
    decide: { zh: '收到上报后谁核查处置、多久反馈', en: 'who checks and acts on a report and when an answer comes' },
    handling: {
      zh: '在上级职责补“受理、核查、反馈”条款',
      en: 'add clauses of receiving, checking and answering to the {upper}’s side'
    }
  },
  'wrong column': {
    decide: { zh: '这一条按哪一栏考核', en: 'by which column the clause is assessed' },
    handling: { zh: '移到应在的一栏，或从清单删去', en: 'move it to its column or strike it' }
  },
  'one-sided load': {
    decide: { zh: '主责在谁，上级部门具体做什么', en: 'who bears the main duty and what the bureau does itself' },
    handling: {
      zh: '请部门补写自己的职责，或减少{lower}条款',
      en: 'have the bureau write its own part or cut the {lower}’s'
    }
  },
  'unfunded task': {
    decide: { zh: '经费、物资从哪里来', en: 'where money and supplies come from' },
    handling: { zh: '写明经费渠道，没有渠道的不列为硬任务', en: 'name the source of funds or drop it as a fixed task' }
  },
  'one-list category': {
    decide: {
      zh: '这一类是否需要对应的基本或配合事项',
      en: 'whether the category needs its counterpart in the other lists'
    },
    handling: { zh: '核对后说明理由', en: 'check and give the reason' }
  },
  mismatch: {
    decide: { zh: '改名称，还是补条款', en: 'whether to rename the duty or complete its clauses' },
    handling: { zh: '名称与条款改成一致', en: 'make name and clauses agree' }
  }
};

/** From this worth on a finding leads; the rest is kept back behind its case. */
const LEADS_FROM = 0.66;
const LEADS_OF_A_KIND = 2;
const LEADS_OF_PAIRS = 1;
const FURTHER_KIND = 0.02;
const ALIKE = 0.3;
const MOST_DUTIES = 10;
const JOINED_FROM = 0.4;
const SHOWN = 4;
const TITLE_TOPICS = 2;
const BESIDE_FROM = 0.75;

/** Worth of a finding, 0..1: how surely its rule holds times how useful its kind is. */
export function worthOf({ kind, strength, use }: Pick<Finding, 'kind' | 'strength' | 'use'>): number {
  return USE[kind] * strength * use;
}

/** Bundles findings into cases, worthiest first (ties by id). Every finding is in exactly one case. Duties on one
 *  matter are those whose overlap scores are high on average; a finding belongs to the matter of the duty it is about.
 */
export function casesOf(ground: Ground, all: readonly Finding[]): Case[] {
  const matters = mattersOf(ground);
  const groups = new Map<string, Finding[]>();
  for (const finding of all) {
    const key = keyOf(finding, matters);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const cases = [...groups.values()].map((findings) => caseOf(ground, findings));
  return cases.sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
}

/** Which findings of a case lead: the worthy ones, at most two of a kind (of pairs one), and of several that ask the
 *  same of one duty the worthiest. */
export function leadingOf(findings: readonly Finding[]): Set<string> {
  const leading = new Set<string>();
  const ofKind = new Map<Kind, number>();
  const asked = new Set<string>();
  for (const finding of byWorth(findings)) {
    const times = ofKind.get(finding.kind) ?? 0;
    const question = `${QUESTION[finding.kind] ?? finding.kind} ${finding.duties[0] ?? ''}`;
    if (
      worthOf(finding) < LEADS_FROM ||
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

function caseOf(ground: Ground, findings: readonly Finding[]): Case {
  const levelled = atLevels(ground.place);
  const sorted = byWorth(findings);
  const [best] = sorted;
  const duties = distinct(sorted.flatMap((finding) => finding.duties));
  const kinds = distinct(sorted.map(({ kind }) => kind));
  const leading = leadingOf(sorted);
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
    return { ask: ASK[kind], about: placesOf(ground, about) };
  });
  return {
    id: `case-${textHash(best?.id ?? '')}`,
    title: titleOf(ground, sorted, duties),
    findings: sorted.map(({ id }) => id),
    duties,
    bureaus: distinct(sorted.flatMap((finding) => finding.bureaus)),
    clauses: distinct(sorted.flatMap((finding) => finding.clauses)),
    decide: lines.map(({ ask, about }) =>
      levelled({ zh: `${about.zh}：${ask.decide.zh}？`, en: `${about.en}: ${ask.decide.en}?` })
    ),
    handling: lines.map(({ ask }) => levelled(ask.handling)),
    led: leading.size > 0,
    worth: Math.round(Math.min(1, worth) * 1000) / 1000
  };
}

const ENGLISH = new Map(table('topics').map(({ topic, english }) => [topic, english]));

const LIST_WORD: Record<Duty['list'], string> = { basic: '基本', shared: '配合', reclaimed: '收回' };

/** Duties by their places in the lists, few of them spelt out. */
function placesOf(ground: Ground, ids: readonly string[]): Bilingual {
  const duties = ids.flatMap((id) => ground.duty(id) ?? []);
  const first = duties.slice(0, SHOWN);
  const more = duties.length - first.length;
  return {
    zh:
      first.map(({ list, seq }) => `${LIST_WORD[list]}第${seq}项`).join('、') +
      (more > 0 ? `等${duties.length}项` : ''),
    en: first.map(({ id }) => id).join(', ') + (more > 0 ? ` and ${more} more` : '')
  };
}

/** A case is called by the topic that most of its duties are mostly about, and by a second one that weighs almost as
 *  much; where there is none, by its first duty's name, which has no
 *  English. */
function titleOf(ground: Ground, findings: readonly Finding[], ids: readonly string[]): Bilingual {
  const [first] = findings;
  if (first?.kind === 'one-list category') {
    const category = ground.duty(ids[0] ?? '')?.category ?? '';
    return { zh: category, en: categoryEnglish(category, category) };
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
  if (named.length === 0) return { zh: short, en: short };
  return { zh: named.join('、'), en: named.map((name) => ENGLISH.get(name) ?? name).join(' · ') };
}

function shortName(name: string): string {
  const [part = ''] = name.split(/[，；。]/u);
  return part.length > 18 ? `${part.slice(0, 17)}…` : part;
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
