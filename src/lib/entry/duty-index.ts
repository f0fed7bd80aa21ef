// Duties made ready for the entry check: which matters each holds, what it does, and the letters of its text.
import { Finder } from '../lexicon/finder.ts';
import { table } from '../lexicon/load.ts';
import { anyOf } from '../lexicon/notice-words.ts';
import type { Matter } from '../lexicon/matters.ts';
import { anyWord } from '../lexicon/phrase.ts';
import { regionsOf } from '../lexicon/regions.ts';
import { gramsOf, likeness, unit, type Grams } from './grams.ts';
import { done, type Operations } from './operation.ts';
import { knowledgeOf, MATTERS, type Knowledge } from './knowledge.ts';

/** The part of a duty that the entry check looks at; `bureaus` official names in printed order, with
 *  what the column says each plays. */
export interface EntryDuty {
  id: string;
  list: 'basic' | 'shared' | 'reclaimed';
  seq: number;
  name: string;
  bureaus: readonly { bureau: string; part?: 'lead' | 'helper' | null }[];
  clauses: readonly { side: string; text: string; lead: boolean; actors: readonly { bureau: string | null }[] }[];
}

/** One indexed duty. `holds` gives for the matters it holds (by id) the share 0..1: 1 for what its name is about, less
 *  for what a clause only mentions; `wider` the same with the matters beside them; `name`, `text` are letter vectors of
 *  length 1; `done` is what it does. */
export interface IndexedDuty {
  duty: EntryDuty;
  holds: ReadonlyMap<number, number>;
  wider: ReadonlyMap<number, number>;
  name: Grams;
  text: Grams;
  done: Operations;
  pairs: Grams;
}

/** Duties in given order, each by itself, and what is known in the words of their place. Which other duties there are
 *  bears on nothing but the regions. */
export interface EntryIndex {
  duties: readonly IndexedDuty[];
  knowledge: Knowledge;
}

const IN_TOWNSHIP = 0.4;
const IN_CITY = 0.22;
/** A name as like a matter as LIKE begins to be of it, from FULL on it wholly is; the one it is most like is so at
 *  least by FIRST. */
const LIKE = 0.08;
const FULL = 0.2;
const FIRST = 0.4;
const LIKED = 3;
/** A matter that a name mentions beside another, much more like one counts for so much. */
const ASIDE = 0.5;
/** Where a name is of no matter by the words of lists (below KNOWN), everyday words for a matter count for CUED. */
const KNOWN = 0.5;
const CUED = 0.8;
const CLEAR_CUE = 0.6;
const CUE_REACH = 12;
/** A pair of letters as rare as COMMON says nothing, from RARE on it says all. */
const COMMON = 2.5;
const RARE = 5;
const CENTRAL = 0.6;
const CITY = 0.5;

function anchored(
  matter: Matter,
  whole: Finder,
  name: Finder,
  sides: readonly { share: number; text: Finder }[]
): number {
  let share = 0;
  for (const anchor of matter.anchors) {
    if (!anchor.parts.every((part) => part.some((word) => whole.starts(word).length > 0))) continue;
    const strength = anchor.weight < 0.5 && anchor.parts.length === 1 && anchor.text.length > 2 ? 0.5 : 1;
    if (name.meet(anchor, Infinity) !== null) share = Math.max(share, strength);
    if (share >= IN_TOWNSHIP) continue;
    for (const side of sides)
      if (side.text.meet(anchor, Infinity) !== null) share = Math.max(share, strength * side.share);
  }
  return share;
}

/** What a name, or a part of one, is of, with what the clauses beside it mention. */
function holdsIn(
  said: string,
  clauses: EntryDuty['clauses'],
  { matters, background: known }: Knowledge,
  first = FIRST
): Map<number, number> {
  const holds = new Map<number, number>();
  const name = new Finder(said);
  const whole = new Finder([said, ...clauses.map(({ text }) => text)].join('\n'));
  const sides = clauses.map(({ side, text }) => ({
    share: side === 'city' ? IN_CITY : IN_TOWNSHIP,
    text: new Finder(text)
  }));
  const like = likeness(unit(gramsOf(said), known.rarity), known, matters.length);
  const most = Math.max(LIKE, ...like);
  const central = (id: number): number => ASIDE + (1 - ASIDE) * Math.min(1, (like[id] ?? 0) / (CENTRAL * most));
  for (const matter of matters) {
    const share = anchored(matter, whole, name, sides);
    if (share > 0) holds.set(matter.id, share * central(matter.id));
  }
  const sure = Math.max(0, ...holds.values());
  if (sure < KNOWN)
    for (const matter of matters) {
      if (matter.off || (holds.get(matter.id) ?? 0) >= CUED) continue;
      if (!matter.cues.some((cue) => cue.weight >= CLEAR_CUE && name.meet(cue, CUE_REACH) !== null)) continue;
      holds.set(matter.id, Math.max(holds.get(matter.id) ?? 0, CUED * central(matter.id)));
    }
  matters
    .filter(({ id, off }) => !off && (like[id] ?? 0) >= LIKE)
    .sort((a, b) => (like[b.id] ?? 0) - (like[a.id] ?? 0))
    .slice(0, LIKED)
    .forEach(({ id }, rank) => {
      const sure = Math.min(1, ((like[id] ?? 0) - LIKE) / (FULL - LIKE));
      holds.set(id, Math.max(holds.get(id) ?? 0, rank === 0 ? first + (1 - first) * sure : sure));
    });
  return holds;
}

/** A part of a name that lists several things, with at least SHORTEST letters, counts for so much beside the whole. */
const IN_PART = 0.68;
const SHORTEST = 4;
/** A matter a name wholly is of counts a little less for each other one that it wholly is of, up to three. */
const WHOLLY = 0.9;
const FOCUS = 0.04;
const MOST_OTHERS = 3;
const PART_END = new RegExp(`[、，,；;\\s]+|${anyOf('joins-things')}`, 'u');

function holdsOf(duty: EntryDuty, knowledge: Knowledge): Map<number, number> {
  const holds = holdsIn(duty.name, duty.clauses, knowledge);
  const parts = duty.name.split(PART_END).filter((part) => part.length >= SHORTEST);
  if (parts.length > 1)
    for (const part of parts)
      for (const [id, share] of holdsIn(part, [], knowledge, 0))
        holds.set(id, Math.max(holds.get(id) ?? 0, IN_PART * share));
  const others = [...holds.values()].filter((share) => share >= WHOLLY).length - 1;
  const focus = 1 - FOCUS * Math.min(MOST_OTHERS, Math.max(0, others));
  return new Map([...holds].map(([id, share]) => [id, share * focus]));
}

/** A matter beside one that a duty holds is held by it for so much of their nearness. */
const BESIDE = 0.5;

let near: Map<number, [other: number, nearness: number][]> | undefined;

/** Matters beside each matter by id, with how near they are, 0..1. */
function neighbours(): Map<number, [other: number, nearness: number][]> {
  if (near !== undefined) return near;
  near = new Map();
  const ids = new Map(MATTERS.map(({ id, name }) => [name, id]));
  for (const { matter, other, nearness } of table('neighbours')) {
    const [one, two] = [ids.get(matter), ids.get(other)];
    if (one === undefined || two === undefined) continue;
    near.set(one, [...(near.get(one) ?? []), [two, nearness]]);
    near.set(two, [...(near.get(two) ?? []), [one, nearness]]);
  }
  return near;
}

/** What a duty holds, with the matters beside it. */
function withNeighbours(holds: ReadonlyMap<number, number>): Map<number, number> {
  const wider = new Map(holds);
  for (const [id, share] of holds)
    for (const [other, nearness] of neighbours().get(id) ?? [])
      wider.set(other, Math.max(wider.get(other) ?? 0, BESIDE * nearness * share));
  return wider;
}

let plain: RegExp | undefined;

function pairsOf(name: string, { background: { rarity, unknown } }: Knowledge): Map<string, number> {
  plain ??= new RegExp(anyWord(table('boilerplate').map(({ word }) => word)), 'gu');
  const pairs = new Map<string, number>();
  for (const gram of gramsOf(name.replace(plain, ' ')).keys()) {
    if (gram.length !== 2) continue;
    const weight = Math.min(1, ((rarity.get(gram) ?? unknown) - COMMON) / (RARE - COMMON));
    if (weight > 0) pairs.set(gram, weight);
  }
  return pairs;
}

/** Makes one duty ready, whatever other duties there are. Pure; about a millisecond. A duty needs no clauses. */
export function indexedDuty(duty: EntryDuty, knowledge: Knowledge): IndexedDuty {
  const { rarity, unknown } = knowledge.background;
  const all = gramsOf(duty.name);
  const holds = holdsOf(duty, knowledge);
  for (const clause of duty.clauses)
    for (const [gram, count] of gramsOf(clause.text))
      all.set(gram, (all.get(gram) ?? 0) + (clause.side === 'city' ? CITY : 1) * count);
  return {
    duty,
    holds,
    wider: withNeighbours(holds),
    name: unit(gramsOf(duty.name), rarity, undefined, unknown),
    text: unit(all, rarity, undefined, unknown),
    done: done(duty.name, duty.clauses),
    pairs: pairsOf(duty.name, knowledge)
  };
}

/** What is known in the words of the place whose duties these are. */
export function knowledgeFor(duties: readonly EntryDuty[]): Knowledge {
  return knowledgeOf(regionsOf(duties.map((duty) => ({ ...duty, bureaus: duty.bureaus.map(({ bureau }) => bureau) }))));
}

/** Makes all duties of a list ready for entryCheck, in given order. Pure; 241 duties take some tenths of a second. */
export function buildEntryIndex(duties: readonly EntryDuty[]): EntryIndex {
  const knowledge = knowledgeFor(duties);
  return { duties: duties.map((duty) => indexedDuty(duty, knowledge)), knowledge };
}
