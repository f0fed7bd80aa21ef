// What a duty rests on that a township does not hold – power, permit, money – and which shared duty gives it.
import { anyOf } from '../lexicon/finding-words.ts';
import type { Duty } from '../duty/record.ts';
import { NEEDS } from '../lexicon/classes.ts';
import { competentFor } from '../lexicon/competence.ts';
import { table } from '../lexicon/load.ts';
import { nearness, TOPICS } from '../lexicon/thesaurus.ts';
import { spokenIn, withoutLacking, type Profile } from '../analysis/profile.ts';
import type { Vocabulary } from '../lexicon/words.ts';
import type { Ground } from './ground.ts';

export type Need = (typeof NEEDS)[number];

/** One thing that a part of a duty's name rests on: `topic` by name, `words` as printed, `hard` where the part itself
 *  says the deed (处罚, 拆除, 审批 …) and not only the field. */
export interface Reliance {
  need: Need;
  topic: string;
  /** All topics that the part speaks of, the one above among them: a deed on several things (肥料包装或者农用薄膜) is
   *  given where one of them is. */
  beside: string[];
  words: string[];
  hard: boolean;
}

const TOPIC_ID = new Map(TOPICS.map(({ name, id }) => [name, id]));
const OF_TOPIC = new Map<string, Need[]>();
for (const { topic, need } of table('needs')) OF_TOPIC.set(topic, [...(OF_TOPIC.get(topic) ?? []), need as Need]);
const MEANS = new Map<Need, string[]>();
for (const { need, word } of table('means')) MEANS.set(need as Need, [...(MEANS.get(need as Need) ?? []), word]);

/** Deeds of power and permit. Source: Administrative Penalty, Licensing and Enforcement Laws of the PRC. */
const DEEDS: readonly { need: Need; says: RegExp }[] = [
  { need: '执法', says: new RegExp(anyOf('power'), 'gu') },
  { need: '审批', says: new RegExp(anyOf('permit'), 'gu') }
];
/** Bodies that a clause means by what they answer for (其他负有…职责的部门). */
const GENERAL = new RegExp(anyOf('any-supervisor'), 'u');
const SOFT: ReadonlySet<string> = new Set([
  '宣传教育',
  '上报反馈',
  '培训演练',
  '推荐选拔',
  '奖励表彰',
  '统计调查',
  '队伍建设'
]);
const PENALTY = new RegExp(anyOf('penalty'), 'u');
/** Deeds that settle a matter: a penalty, an order, a permit, not 依法处置 in general. */
export const SETTLES = new RegExp(`^(?:${anyOf('settles')})$`, 'u');
/** Keeping works in repair costs money and needs no power. */
const UPKEEP = '建设管护';
const PATROL = '排查巡查';
/** Settling a dispute by agreement needs no power over what it is about. */
const MEDIATES = '调解处理';
/** Party and league building in a field needs nothing of those who answer for the field. */
export const PARTY_WORK = new RegExp(anyOf('party-work'), 'u');
const REPORT = '上报反馈';
/** What is only handed on, such as what firms ask for, is not done here. */
const PASSES_ON = new RegExp(anyOf('passes-on'), 'u');
/** Work that a power or a permit is needed for where the part does not say the deed itself: looking after a road,
 *  serving people or clearing a river needs nobody's power, and reviving empty houses no permit. */
const ASKS_FOR: Partial<Record<Need, RegExp>> = {
  执法: new RegExp(anyOf('rules-over'), 'u'),
  审批: new RegExp(anyOf('goes-through'), 'u')
};
/** Words under which all sorts of things fall: alone they do not name the matter. */
const WIDE = new RegExp(anyOf('wide-word'), 'gu');
const PUBLICISED = `${anyOf('publicised')}+${anyOf('publicity-ends')}?`;
const SPOKEN_FROM = 0.5;
/** From this nearness on two topics are one matter. */
export const SAME_FROM = 0.7;
const NEAR_FROM = 0.6;
const NAMED_FROM = 0.4;
const ASIDE_TO = 0.6;

/** Id of a topic by its name; -1 for none. */
export function topicId(topic: string): number {
  return TOPIC_ID.get(topic) ?? -1;
}

/** Parts of a duty's name between commas. */
export function partsOf(duty: Duty): string[] {
  return duty.name.split(/[，；。]/u).filter((part) => part !== '');
}

/** A part without the matters that it only publicises (森林保护宣传教育和…). */
function withoutPublicity(part: string, vocabulary: Vocabulary): string {
  const words = vocabulary.segment(part);
  let text = part;
  for (const { text: word, kind } of words)
    if (kind === 'subject') text = text.replaceAll(new RegExp(`${word}${PUBLICISED}`, 'gu'), '');
  return text;
}

/** Deeds of power and permit that a text does itself, as printed; what somebody did without a permit is none. */
export function deedsIn(text: string): { need: Need; words: string[] }[] {
  const own = withoutLacking(text);
  return DEEDS.flatMap(({ need, says }) => {
    const words = [...new Set(own.match(says) ?? [])];
    return words.length === 0 ? [] : [{ need, words }];
  });
}

/** What a basic duty rests on, part by part: the deeds that a part says itself, else what its matter rests on by law. A
 *  part that only publicises, trains, counts or mediates rests on nothing, nor one of party building; patrolling rests
 *  on power where the part also has to report; keeping works in repair
 *  rests on money alone; what the name mentions aside does not count, nor does an activity that
 *  is only part of a matter's own name (the 教育 of 义务教育). A need by law counts where the part has work that asks
 *  for it. */
export function relianceOf(ground: Ground, duty: Duty): Reliance[] {
  const { vocabulary } = ground.profiles;
  const aside = new Set(
    ground.profileOf(duty)?.topics.flatMap(({ name, mass }) => (mass < NAMED_FROM ? [name] : [])) ?? []
  );
  const found: Reliance[] = [];
  for (const printed of partsOf(duty)) {
    if (PARTY_WORK.test(printed) || PASSES_ON.test(printed)) continue;
    const part = withoutPublicity(printed, vocabulary).replaceAll(WIDE, '');
    const topics = vocabulary.topicsOf(part).filter(({ topic, weight }) => weight >= SPOKEN_FROM && !aside.has(topic));
    const deeds = deedsIn(part);
    const [main] = topics;
    const beside = topics.map(({ topic }) => topic);
    for (const { need, words } of deeds)
      if (main !== undefined)
        found.push({ need, topic: main.topic, beside, words: [...main.terms, ...words], hard: true });
    const matters = new Set(topics.filter(({ topic }) => OF_TOPIC.has(topic)).flatMap(({ terms }) => terms));
    const families = vocabulary
      .activitiesOf(part)
      .filter(({ family, words }) => !SOFT.has(family) || words.some((word) => !matters.has(word)))
      .map(({ family }) => family);
    const patrols = families.includes(PATROL) && families.includes(REPORT);
    const works =
      families.length === 0 || families.some((family) => !SOFT.has(family) && family !== PATROL && family !== MEDIATES);
    const keeps = families.length > 0 && families.every((family) => family === UPKEEP || SOFT.has(family));
    if (!works && !patrols) continue;
    if (deeds.length > 0) continue;
    const asked = NEEDS.filter((need) => (keeps ? need === '资金' : (ASKS_FOR[need]?.test(printed) ?? true)));
    for (const { topic, terms } of topics)
      for (const need of (OF_TOPIC.get(topic) ?? []).filter((each) => asked.includes(each)))
        found.push({ need, topic, beside: [topic], words: terms, hard: false });
  }
  return found;
}

/** A shared duty near to a topic: `gives` where it supplies the need, `says` where its name is about another matter and
 *  only a clause has the power over the topic; `near` how near its name comes, 0..1. */
export interface Supplier {
  duty: Duty;
  near: number;
  gives: boolean;
  says: boolean;
}

/** Look-up of the shared duties behind a topic. A shared duty gives a need where a city clause says so (查处, 审核,
 *  资金 …) and its name is about the topic, or about a near one with a competent bureau; a power also where the clause
 *  itself speaks of the topic, with a competent bureau in the column or 负有…职责的部门 as actor; money also where its
 *  name is about a near topic and a clause speaks of this one. */
export class Backing {
  readonly #ground: Ground;
  readonly #known = new Map<string, Supplier[]>();
  readonly #shared: {
    profile: Profile;
    duty: Duty;
    gives: ReadonlySet<Need>;
    clauses: { topics: readonly number[]; gives: ReadonlySet<Need>; general: boolean }[];
  }[];
  readonly #penalties: { profile: Profile; duty: Duty }[];

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#shared = ground.duties.flatMap((duty, index) => {
      const profile = ground.profiles.profiles[index];
      if (duty.list !== 'shared' || profile === undefined) return [];
      const clauses = duty.clauses
        .filter(({ side }) => side === 'city')
        .map(({ text }) => ({
          topics: spokenIn(ground.statement(ground.withoutBureaus(text))),
          gives: new Set(NEEDS.filter((need) => says(need, text))),
          general: GENERAL.test(text)
        }));
      const gives = new Set(NEEDS.filter((need) => clauses.some((clause) => clause.gives.has(need))));
      return [{ profile, duty, gives, clauses }];
    });
    this.#penalties = ground.duties.flatMap((duty, index) => {
      const profile = ground.profiles.profiles[index];
      return duty.list === 'reclaimed' && profile !== undefined && PENALTY.test(duty.name) ? [{ profile, duty }] : [];
    });
  }

  /** Shared duties whose names come near to the topic, nearest first; those that give the need before those that do
   *  not. */
  behind(topic: string, need: Need): Supplier[] {
    const key = `${need} ${topic}`;
    const cached = this.#known.get(key);
    if (cached !== undefined) return cached;
    const id = topicId(topic);
    const bodies = competentFor(topic);
    const found = this.#shared.flatMap(({ profile, duty, gives, clauses }): Supplier[] => {
      const heaviest = Math.max(0, ...profile.topics.map(({ mass }) => mass));
      const near = Math.max(
        0,
        ...profile.topics.filter(({ mass }) => mass >= ASIDE_TO * heaviest).map((other) => nearness(id, other.id))
      );
      const competent = duty.bureaus.some(({ bureau }) => bodies.some((body) => body.bureau.test(bureau)));
      const covers = near >= SAME_FROM || (near >= NEAR_FROM && competent);
      const speaks = (topics: readonly number[], from: number) => topics.some((other) => nearness(id, other) >= from);
      const said =
        need === '执法' &&
        clauses.some(
          (clause) =>
            clause.gives.has(need) &&
            ((competent && speaks(clause.topics, SAME_FROM)) || (clause.general && speaks(clause.topics, NAMED_FROM)))
        );
      const paid = need === '资金' && near >= NEAR_FROM && clauses.some((clause) => speaks(clause.topics, SAME_FROM));
      if (near < NAMED_FROM && !said) return [];
      return [{ duty, near, gives: (covers || paid) && gives.has(need), says: said }];
    });
    found.sort((a, b) => Number(b.gives) - Number(a.gives) || b.near - a.near || a.duty.seq - b.duty.seq);
    this.#known.set(key, found);
    return found;
  }

  /** Whether some shared duty gives the need for the topic or one beside it, or a bureau has taken the penalties on it
   *  back: then the power is where it belongs. */
  covers({ topic, beside, need, hard }: Omit<Reliance, 'words'>): boolean {
    const gives = ({ gives, says }: Supplier) => gives || (says && !hard);
    if (beside.some((each) => this.behind(each, need).some(gives))) return true;
    return need === '执法' && !hard && this.#punishing(topic).length > 0;
  }

  /** Kinds of bodies that usually answer for a topic and can give something, without those that punish on it already
   *  where power is needed, and whether the lists name one. */
  bodies(topic: string, need: Need): { name: string; english: string; listed: boolean }[] {
    const punishing = need === '执法' ? this.#punishing(topic) : [];
    return competentFor(topic)
      .filter(({ powerless, bureau }) => !powerless && !punishing.some((name) => bureau.test(name)))
      .map(({ zh, en, bureau }) => ({
        name: zh,
        english: en,
        listed: this.#ground.bureaus.some(({ name }) => bureau.test(name))
      }));
  }

  /** Bureaus that have taken back penalties on a topic. */
  #punishing(topic: string): string[] {
    const id = topicId(topic);
    return this.#penalties.flatMap(({ profile, duty }) =>
      nearness(id, profile.main) >= SAME_FROM ? duty.bureaus.map(({ bureau }) => bureau) : []
    );
  }
}

/** Whether a clause on the city's side of a duty gives a power, a permit or money. */
export function cityGives(need: Need, duty: Duty): boolean {
  return duty.clauses.some(({ side, text }) => side === 'city' && says(need, text));
}

/** Whether a bureau's clause gives a power, a permit or money. */
export function says(need: Need, text: string): boolean {
  return (MEANS.get(need) ?? []).some((word) => text.includes(word));
}
