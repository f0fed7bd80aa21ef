// Families: one duty as it stands in several editions.
import { rollup, sort } from 'd3';
import { inputOf } from '../analysis/profile.ts';
import { regionsOf } from '../lexicon/regions.ts';
import { vocabularyOf } from '../lexicon/words.ts';
import { align } from './align.ts';
import { InCommon } from './in-common.ts';
import { likeness } from './likeness.ts';
import { covered, subjectsOf, type Compared, type Subject } from './subject.ts';

/** One duty over several editions. `members` hold a position in the list of each edition, null where it has none;
 *  several where one edition parts what another has as one. */
export interface Family {
  members: (number[] | null)[];
}

/** Families that have no edition in common are one from this chance on; those that have few in common, in which the
 *  duty may be parted, from the higher one. */
const SAME = 0.5;
const SURE = 0.9;
const FEW = 1 / 3;
/** A merger holds so much of a part's name. */
const WITHIN = 0.6;
/** So many of the ways in which a family words its duty are tried. */
const WORDINGS = 4;

/** Duties of all editions in families, each duty in one, one that was merged of several in each of these: the list with
 *  the most duties first, every further one aligned with what is known so far; then what most editions have as several
 *  is parted, and what hardly an edition has twice is joined. `heard` gets how much of the work is done, 0..1. */
export function familiesOf(editions: readonly Compared[], heard: (share: number) => void = () => undefined): Family[] {
  const regions = new Set(editions.flatMap(({ duties }) => [...regionsOf(duties.map(inputOf))]));
  const subjects = subjectsOf(editions, vocabularyOf(regions));
  const order = [...subjects.keys()].sort(
    (one, other) => sizeOf(subjects, other) - sizeOf(subjects, one) || one - other
  );
  const families: Family[] = [];
  const heads: Subject[] = [];
  for (const [done, at] of order.entries()) {
    const own = subjects[at] ?? [];
    const { pairs, splits, merges, added } = align(heads, own, [], (share) => heard((done + share) / order.length));
    for (const { a, b } of [...pairs, ...splits, ...merges]) {
      const members = families[a]?.members;
      if (members !== undefined) members[at] = [...(members[at] ?? []), b];
    }
    for (const b of added) {
      const subject = own[b];
      if (subject === undefined) continue;
      heads.push(subject);
      families.push({ members: editions.map((_, edition) => (edition === at ? [b] : null)) });
    }
    heard((done + 1) / order.length);
  }
  return joinedOf(
    families.flatMap((family) => partedOf(family, subjects)),
    subjects
  );
}

function sizeOf(subjects: readonly Subject[][], at: number): number {
  return subjects[at]?.length ?? 0;
}

/** A family of which more editions have several duties than have one is as many families as most of those have: the one
 *  duty is then a merger, and stands with every part whose name it holds. */
function partedOf(family: Family, subjects: readonly Subject[][]): Family[] {
  const carried = family.members.flatMap((own, at) => (own === null ? [] : [{ at, own }]));
  const several = carried.filter(({ own }) => own.length > 1);
  if (several.length * 2 <= carried.length) return [family];
  const usual = sort(
    rollup(
      several,
      ({ length }) => length,
      ({ own }) => own.length
    ),
    ([, many]) => -many
  )[0]?.[0];
  const seed = several.find(({ own }) => own.length === usual);
  if (seed === undefined) return [family];
  const parts = seed.own.map((): Family => ({ members: family.members.map(() => null) }));
  const heads = seed.own.flatMap((duty) => subjects[seed.at]?.[duty] ?? []);
  for (const { at, own } of carried)
    for (const duty of own) {
      const subject = subjects[at]?.[duty];
      if (subject === undefined) continue;
      const near = sort([...heads.keys()], (head) => -likeness(heads[head] as Subject, subject));
      const within = near.filter((head) => covered((heads[head] as Subject).nameWords, subject.nameWords) >= WITHIN);
      for (const head of own.length === 1 && within.length > 1 ? within : near.slice(0, 1)) {
        const members = parts[head]?.members;
        if (members !== undefined) members[at] = [...(members[at] ?? []), duty];
      }
    }
  return parts.filter(({ members }) => members.some((own) => own !== null));
}

/** Families joined that are likely one and of which hardly an edition has both: the first edition of one worded its
 *  duty in a way of its own. The likeliest first. */
function joinedOf(families: readonly Family[], subjects: readonly Subject[][]): Family[] {
  const wordings = families.map((family) => wordingsOf(family, subjects));
  const said = wordings.flatMap((own, family) => own.map((subject) => ({ family, subject })));
  const list = new InCommon(said.map(({ subject }) => subject));
  const found: { one: number; other: number; chance: number }[] = [];
  for (const [one, own] of wordings.entries()) {
    const chances = new Map<number, number>();
    for (const a of own)
      for (const at of list.alikeInName(a, SAME)) {
        const { family: other, subject: b } = said[at] as (typeof said)[number];
        if (other > one && leastFor(families[one], families[other]) <= 1)
          chances.set(other, Math.max(chances.get(other) ?? 0, likeness(a, b)));
      }
    for (const [other, chance] of sort(chances, ([other]) => other))
      if (chance >= leastFor(families[one], families[other])) found.push({ one, other, chance });
  }
  const into = families.map((family): Family | null => ({ members: [...family.members] }));
  const root = [...families.keys()];
  for (const { one, other, chance } of sort(found, ({ chance }) => -chance)) {
    const [a, b] = [root[one] ?? one, root[other] ?? other];
    const [kept, gone] = [into[a], into[b]];
    if (a === b || kept == null || gone == null || chance < leastFor(kept, gone)) continue;
    kept.members = kept.members.map((own, at) => bothOf(own, gone.members[at] ?? null));
    into[b] = null;
    for (const [at, of] of root.entries()) if (of === b) root[at] = a;
  }
  return into.filter((family) => family !== null);
}

/** Different wordings of a family, in the order of the editions. */
function wordingsOf({ members }: Family, subjects: readonly Subject[][]): Subject[] {
  const found = new Map<string, Subject>();
  for (const [at, own] of members.entries())
    for (const duty of own ?? []) {
      const subject = subjects[at]?.[duty];
      if (subject === undefined) continue;
      const said = `${subject.list} ${subject.name}`;
      if (!found.has(said)) found.set(said, subject);
      if (found.size === WORDINGS) return [...found.values()];
    }
  return [...found.values()];
}

/** The chance from which two families are one; above 1 where they never are. */
function leastFor(one: Family | undefined, other: Family | undefined): number {
  if (one === undefined || other === undefined) return Infinity;
  let [both, a, b] = [0, 0, 0];
  for (const [at, own] of one.members.entries()) {
    const has = other.members[at] != null;
    if (own !== null) a += 1;
    if (has) b += 1;
    if (own !== null && has) both += 1;
  }
  return both === 0 ? SAME : both <= FEW * Math.min(a, b) ? SURE : Infinity;
}

function bothOf(one: number[] | null, other: number[] | null): number[] | null {
  if (one === null || other === null) return one ?? other;
  return [...new Set([...one, ...other])].sort((a, b) => a - b);
}
