// What a reclaimed duty left behind: duties on the same matter that still act on it, and those that only report cases.
import { anyOf } from '../lexicon/finding-words.ts';
import type { Clause, Duty } from '../duty/record.ts';
import { spokenIn, type Profile, type Statement } from '../analysis/profile.ts';
import { nearness } from '../lexicon/thesaurus.ts';
import type { Ground } from './ground.ts';
import { partsOf, topicId } from './need.ts';

/** A basic or shared duty on the matter of a reclaimed one. `near` 0..1: 1 the same topic. `does`: it still asks the
 *  township for what was taken back (or, for a penalty, for managing or supervising the matter); `reports`: it asks the
 *  township to find and report cases (a clause about another matter does not count); `clauses` are those that say so,
 *  `words` the activity or the words that say so. */
export interface Remainder {
  duty: Duty;
  near: number;
  does: boolean;
  reports: boolean;
  clauses: Clause[];
  words: string[];
  /** What was taken back is a penalty, and only the duty's name says that the matter is managed. */
  byName: boolean;
  /** A penalty as well, whose clauses only have the township find and report cases. */
  onlyReports: boolean;
}

const SAME_MATTER = 0.6;
const SAME = 0.95;
const ASIDE_TO = 0.6;
const NAMED_FROM = 0.2;
const OVERLAPS = 0.3;
const PENALTY = new RegExp(anyOf('penalty'), 'u');
const AWARD = new RegExp(anyOf('award'), 'u');
/** What a township still does to a matter whose penalties were taken back. */
const SUPERVISES = new RegExp(anyOf('supervises'), 'gu');
/** Who is managed are the township's own helpers, not the matter (管理生态护林员). */
const STAFF = new RegExp(anyOf('staff'), 'u');
/** What is set up (建立微型消防站) is work of its own where no other work is named. */
const SETS_UP = new RegExp(anyOf('sets-up'), 'u');
const POWER_IN_NAME = new RegExp(anyOf('power-name'), 'gu');
/** Activities that say nothing by themselves about who does the work. */
const GENERIC: ReadonlySet<string> = new Set(['保护管理', '服务办理', '阵地设施', '宣传教育', '上报反馈', '排查巡查']);
/** Types of township work that hand a case over and do nothing else to the matter. */
const HANDING_OVER: ReadonlySet<string> = new Set(['宣传教育', '排查巡查', '上报反馈', '协助配合', '培训演练']);
/** On what land, road or water the work is done. */
const WHERE = new RegExp(`(\\p{Script=Han}{2,})${anyOf('on-what')}`, 'u');
const WHERE_LETTERS = 4;
/** The kind of thing, by the end of its name, that a penalty on damaging it and nothing else protects. */
const DAMAGED = new RegExp(
  `^${anyOf('upon')}${anyOf('damages')}[^，]*?(\\p{Script=Han}{2})(?:${anyOf('of-deed')})${anyOf('penalty')}`,
  'u'
);
/** What any penalty says. */
const OF_PENALTIES = new RegExp(
  [anyOf('penalty'), anyOf('power-name'), anyOf('of-deed'), anyOf('reported-case'), anyOf('upon')].join('|'),
  'gu'
);
const REPORTS = new RegExp(`${anyOf('reports-up')}|${anyOf('answers')}`, 'u');
const CASES = new RegExp(`${anyOf('reported-case')}|${anyOf('any-case')}`, 'u');

/** Whether a reclaimed duty is a penalty. */
export function isPenalty(duty: Duty): boolean {
  return PENALTY.test(duty.name) && !AWARD.test(duty.name);
}

/** Whether a duty is an award. */
export function isAward(duty: Duty): boolean {
  return AWARD.test(duty.name);
}

/** Whether a text asks to report cases upward. */
export function reportsCases(text: string): boolean {
  return REPORTS.test(text) && CASES.test(text);
}

const known = new WeakMap<Ground, Map<Duty, Remainder[]>>();

/** For each reclaimed duty what stands on its matter in the basic and shared lists: what still does the work first,
 *  then nearest first. Awards have none, for they name merits and no work. */
export function remaindersOf(ground: Ground): Map<Duty, Remainder[]> {
  const cached = known.get(ground);
  if (cached !== undefined) return cached;
  const found = new Map<Duty, Remainder[]>();
  known.set(ground, found);
  const standing = ground.duties.flatMap((duty, index) => {
    const profile = ground.profiles.profiles[index];
    return duty.list === 'reclaimed' || profile === undefined ? [] : [{ duty, profile }];
  });
  const speaking = new Map<number, Set<Duty>>();
  for (const { duty, profile } of standing)
    for (const topic of spokenOf(profile)) {
      const known = speaking.get(topic);
      if (known === undefined) speaking.set(topic, new Set([duty]));
      else known.add(duty);
    }
  for (const [at, duty] of ground.duties.entries()) {
    const profile = ground.profiles.profiles[at];
    if (duty.list !== 'reclaimed' || profile === undefined) continue;
    if (isAward(duty)) {
      found.set(duty, []);
      continue;
    }
    const heaviest = Math.max(0, ...profile.topics.map(({ mass }) => mass));
    const matter = profile.topics.filter(({ mass }) => mass >= ASIDE_TO * heaviest).map(({ id }) => id);
    const nears = new Map<Duty, number>();
    for (const [topic, duties] of speaking) {
      const near = Math.max(0, ...matter.map((own) => nearness(own, topic)));
      if (near >= SAME_MATTER) for (const other of duties) nears.set(other, Math.max(near, nears.get(other) ?? 0));
    }
    const left = [...nears].map(([other, near]) =>
      other.list === 'basic' ? ofBasic(ground, duty, other, matter, near) : ofShared(ground, duty, other, matter, near)
    );
    const closeness = new Map(left.map((each) => [each, each.near + ground.scoreOf(duty.id, each.duty.id)]));
    left.sort(
      (a, b) =>
        Number(b.does) - Number(a.does) ||
        (closeness.get(b) ?? 0) - (closeness.get(a) ?? 0) ||
        (a.duty.id < b.duty.id ? -1 : 1)
    );
    found.set(duty, left);
  }
  return found;
}

/** Topics that the parts of a duty speak of, without those that weigh little in the whole of it. */
function spokenOf({ topics, parts }: Profile): Set<number> {
  const aside = new Set(topics.filter(({ mass }) => mass < NAMED_FROM).map(({ id }) => id));
  return new Set(parts.flatMap(spokenIn).filter((id) => !aside.has(id)));
}

function nearest(matter: readonly number[], statement: Statement): number {
  return Math.max(0, ...spokenIn(statement).flatMap((id) => matter.map((own) => nearness(own, id))));
}

/** Activities that a text says in words of their own (追缴, not the 津贴 of 高龄津贴); where it has none, those of its
 *  subject terms (就业培训). */
function familiesOf(ground: Ground, text: string): Map<string, string[]> {
  const { vocabulary } = ground.profiles;
  const words = vocabulary.segment(text);
  const plain = words.filter(({ kind }) => kind === 'activity');
  const said = vocabulary.activitiesIn(plain.length > 0 ? plain : words);
  return new Map([...said].filter(([family]) => !GENERIC.has(family)));
}

/** Whether a word of work is one of those taken back, or a longer or shorter form of it (技能培训, 培训). */
function isSame(word: string, taken: readonly string[]): boolean {
  return taken.some((other) => other.includes(word) || word.includes(other));
}

/** Whether a duty names the kind of thing whose damaging is punished (the 标志 of 破坏基本农田保护区标志的处罚), where one is: whoever
 *  manages farmland does not keep its signs. */
function namesDamaged(penalty: Duty, duty: Duty): boolean {
  const thing = DAMAGED.exec(penalty.name)?.[1];
  return thing === undefined || duty.name.includes(thing);
}

/** Whether a duty names the place that the work was taken back for (国有土地 of 国有土地上的环境卫生整治), where there is one. */
function standsWhere(reclaimed: Duty, duty: Duty): boolean {
  const where = WHERE.exec(reclaimed.name)?.[1];
  return where === undefined || duty.name.includes(where.slice(-WHERE_LETTERS));
}

/** Whether a part of a duty prints a letter of the thing that the penalty is about (河湖 of 河道, 湖泊): one topic alone may
 *  hold things as far apart as a fishing harbour and poaching. */
function speaksOfThing(ground: Ground, penalty: Duty, part: string): boolean {
  const { vocabulary } = ground.profiles;
  const [own, other] = [vocabulary.topicsOf(penalty.name), vocabulary.topicsOf(part)];
  return own.some((one) =>
    other.some(
      (two) =>
        nearness(topicId(one.topic), topicId(two.topic)) >= SAME &&
        [...one.terms.join('')].some((letter) => two.terms.join('').includes(letter))
    )
  );
}

/** Whether two penalties print two letters in common that are not only words of punishing (侵占, 设施). */
function shareWord(one: Duty, other: Duty): boolean {
  const plain = one.name.replaceAll(OF_PENALTIES, '，');
  return Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2)).some(
    (pair) => !pair.includes('，') && other.name.includes(pair)
  );
}

function ofBasic(ground: Ground, reclaimed: Duty, duty: Duty, matter: readonly number[], near: number): Remainder {
  const words = new Set<string>();
  if (isPenalty(reclaimed) && namesDamaged(reclaimed, duty)) {
    for (const part of partsOf(duty))
      if (nearest(matter, ground.statement(part)) >= SAME && speaksOfThing(ground, reclaimed, part))
        for (const word of STAFF.test(part) ? [] : (part.match(SUPERVISES) ?? [])) words.add(word);
  } else if (!isPenalty(reclaimed) && standsWhere(reclaimed, duty)) {
    const taken = familiesOf(ground, reclaimed.name);
    for (const part of partsOf(duty)) {
      if (nearest(matter, ground.statement(part)) < SAME_MATTER) continue;
      if (
        taken.size === 0 &&
        near >= SAME &&
        SETS_UP.test(reclaimed.name) &&
        SETS_UP.test(part) &&
        ground.scoreOf(reclaimed.id, duty.id) >= OVERLAPS
      )
        for (const { terms } of ground.profiles.vocabulary.topicsOf(part))
          for (const term of terms.slice(0, 1)) words.add(term);
      for (const [family, said] of familiesOf(ground, part))
        for (const word of said) if (isSame(word, taken.get(family) ?? [])) words.add(word);
    }
  }
  return {
    duty,
    near,
    does: words.size > 0,
    reports: reportsCases(duty.name),
    clauses: [],
    words: [...words],
    byName: false,
    onlyReports: false
  };
}

function ofShared(ground: Ground, reclaimed: Duty, duty: Duty, matter: readonly number[], near: number): Remainder {
  const asked = duty.clauses.filter(({ side }) => side === 'township');
  const reporting = asked.filter(({ text }) => reportsCases(text));
  if (isPenalty(reclaimed)) {
    const powers = duty.name.match(POWER_IN_NAME) ?? [];
    const more = asked.some(({ actions }) => actions.some((action) => !HANDING_OVER.has(action)));
    const managed =
      near >= SAME && more
        ? partsOf(duty).filter(
            (part) => nearest(matter, ground.statement(part)) >= SAME && speaksOfThing(ground, reclaimed, part)
          )
        : [];
    const words =
      !namesDamaged(reclaimed, duty) || !(speaksOfThing(ground, reclaimed, duty.name) || shareWord(reclaimed, duty))
        ? []
        : [...new Set([...powers, ...managed.flatMap((part) => part.match(SUPERVISES) ?? [])])];
    const told = reporting.filter(({ text }) => {
      const statement = ground.statement(text);
      return statement.topics.length === 0 || nearest(matter, statement) >= SAME_MATTER;
    });
    return {
      duty,
      near,
      does: words.length > 0,
      reports: told.length > 0,
      clauses: told,
      words,
      byName: powers.length === 0,
      onlyReports: powers.length > 0 && !more
    };
  }
  const taken = familiesOf(ground, reclaimed.name);
  const doing = asked.flatMap((clause) => {
    const said = ground.statement(ground.withoutBureaus(clause.text));
    if (said.topics.length > 0 && nearest(matter, said) < SAME_MATTER) return [];
    const words = [...familiesOf(ground, clause.text)].flatMap(([family, said]) =>
      said.filter((word) => isSame(word, taken.get(family) ?? []))
    );
    return words.length === 0 ? [] : [{ clause, words }];
  });
  return {
    duty,
    near,
    does: doing.length > 0,
    reports: reporting.length > 0,
    clauses: doing.length > 0 ? doing.map(({ clause }) => clause) : reporting,
    words: [...new Set(doing.flatMap(({ words }) => words))],
    byName: false,
    onlyReports: false
  };
}
