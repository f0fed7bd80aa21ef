// Duties made ready for the entry check: which matters each holds, what it does, and the letters of its text.
import { Finder } from '../lexicon/finder.ts';
import { table } from '../lexicon/load.ts';
import type { Matter } from '../lexicon/matters.ts';
import { anyWord } from '../lexicon/phrase.ts';
import { gramsOf, likeness, unit, type Grams } from './grams.ts';
import { done, type Operations } from './operation.ts';
import { MATTERS } from './knowledge.ts';
import { background } from './said.ts';

/** The part of a duty that the entry check looks at; `bureaus` official names in printed order. */
export interface EntryDuty {
  id: string;
  list: 'basic' | 'shared' | 'reclaimed';
  seq: number;
  name: string;
  bureaus: readonly { bureau: string }[];
  clauses: readonly { side: string; text: string; lead: boolean; actors: readonly { bureau: string | null }[] }[];
}

/** One indexed duty. `holds` gives for the matters it holds (by id) the share 0..1: 1 for what its name is about, less
 *  for what a clause only mentions; `name`, `text` are letter vectors of length 1; `done` is what it does. */
export interface IndexedDuty {
  duty: EntryDuty;
  holds: ReadonlyMap<number, number>;
  name: Grams;
  text: Grams;
  done: Operations;
  pairs: Grams;
}

/** Duties in given order. Nothing in it depends on which other duties there are. */
export interface EntryIndex {
  duties: readonly IndexedDuty[];
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
  whole: string,
  name: Finder,
  sides: readonly { share: number; text: Finder }[]
): number {
  let share = 0;
  for (const anchor of matter.anchors) {
    if (!anchor.parts.every((part) => part.some((word) => whole.includes(word)))) continue;
    const strength = anchor.weight < 0.5 && anchor.parts.length === 1 && anchor.text.length > 2 ? 0.5 : 1;
    if (name.meet(anchor, Infinity) !== null) share = Math.max(share, strength);
    if (share >= IN_TOWNSHIP) continue;
    for (const side of sides)
      if (side.text.meet(anchor, Infinity) !== null) share = Math.max(share, strength * side.share);
  }
  return share;
}

function holdsOf(duty: EntryDuty): Map<number, number> {
  const holds = new Map<number, number>();
  const name = new Finder(duty.name);
  const whole = [duty.name, ...duty.clauses.map((clause) => clause.text)].join('\n');
  const sides = duty.clauses.map(({ side, text }) => ({
    share: side === 'city' ? IN_CITY : IN_TOWNSHIP,
    text: new Finder(text)
  }));
  const known = background();
  const like = likeness(unit(gramsOf(duty.name), known.rarity), known, MATTERS.length);
  const most = Math.max(LIKE, ...like);
  for (const matter of MATTERS) {
    const share = anchored(matter, whole, name, sides);
    if (share === 0) continue;
    const central = Math.min(1, (like[matter.id] ?? 0) / (CENTRAL * most));
    holds.set(matter.id, share * (ASIDE + (1 - ASIDE) * central));
  }
  const sure = Math.max(0, ...holds.values());
  if (sure < KNOWN)
    for (const matter of MATTERS) {
      if (matter.off || (holds.get(matter.id) ?? 0) >= CUED) continue;
      if (!matter.cues.some((cue) => cue.weight >= CLEAR_CUE && name.meet(cue, CUE_REACH) !== null)) continue;
      const central = Math.min(1, (like[matter.id] ?? 0) / (CENTRAL * most));
      holds.set(matter.id, Math.max(holds.get(matter.id) ?? 0, CUED * (ASIDE + (1 - ASIDE) * central)));
    }
  MATTERS.filter(({ id, off }) => !off && (like[id] ?? 0) >= LIKE)
    .sort((a, b) => (like[b.id] ?? 0) - (like[a.id] ?? 0))
    .slice(0, LIKED)
    .forEach(({ id }, rank) => {
      const sure = Math.min(1, ((like[id] ?? 0) - LIKE) / (FULL - LIKE));
      holds.set(id, Math.max(holds.get(id) ?? 0, rank === 0 ? FIRST + (1 - FIRST) * sure : sure));
    });
  return holds;
}

let plain: RegExp | undefined;

function pairsOf(name: string): Map<string, number> {
  const { rarity, unknown } = background();
  plain ??= new RegExp(anyWord(table('boilerplate').map(({ word }) => word)), 'gu');
  const pairs = new Map<string, number>();
  for (const gram of gramsOf(name.replace(plain, ' ')).keys()) {
    if (gram.length !== 2) continue;
    const weight = Math.min(1, ((rarity.get(gram) ?? unknown) - COMMON) / (RARE - COMMON));
    if (weight > 0) pairs.set(gram, weight);
  }
  return pairs;
}

/** Makes duties ready for entryCheck, in given order, each by itself. Pure; 241 duties take some tenths of a second.
 *  Duties need no clauses. */
export function buildEntryIndex(duties: readonly EntryDuty[]): EntryIndex {
  const { rarity, unknown } = background();
  return {
    duties: duties.map((duty): IndexedDuty => {
      const all = gramsOf(duty.name);
      for (const clause of duty.clauses)
        for (const [gram, count] of gramsOf(clause.text))
          all.set(gram, (all.get(gram) ?? 0) + (clause.side === 'city' ? CITY : 1) * count);
      return {
        duty,
        holds: holdsOf(duty),
        name: unit(gramsOf(duty.name), rarity, undefined, unknown),
        text: unit(all, rarity, undefined, unknown),
        done: done(duty.name, duty.clauses),
        pairs: pairsOf(duty.name)
      };
    })
  };
}
