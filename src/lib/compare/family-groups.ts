// Families over more editions than fit the memory at once.
import { greatest, rollup } from 'd3';
import { familiesOf, type Family } from './family.ts';
import type { Compared } from './subject.ts';

/** So many editions are compared at once, of which at most so many were in groups before and tie the groups. */
const GROUP = 40;
const TIES = 12;

/** Duties of `count` editions in families as familiesOf finds them, a group of editions at a time; `compared` gives an
 *  edition, some of them more than once. Groups are one where editions are in several of them, which are those that
 *  have the most families between them: a family that none of these carries may stand twice. `group` is how many are
 *  compared at once. `heard` gets how much is done, 0..1. */
export async function familiesInGroups(
  count: number,
  compared: (at: number) => Promise<Compared>,
  { group = GROUP, heard = () => undefined }: { group?: number; heard?: (share: number) => void } = {}
): Promise<Family[]> {
  const ties: number[] = [];
  const found: Family[] = [];
  /** The families of a duty of the groups before, by edition and position. */
  const known = new Map<string, number[]>();
  const most = Math.min(TIES, Math.floor(group / 3));
  for (let next = 0; next < count;) {
    const fresh = Array.from({ length: Math.min(group - ties.length, count - next) }, (_, each) => next + each);
    next += fresh.length;
    const editions = [...ties, ...fresh];
    const here: Compared[] = [];
    for (const at of editions) here.push(await compared(at));
    const told: [string, number][] = [];
    for (const { members } of familiesOf(here)) {
      const duties = members.flatMap((own, each) => (own ?? []).map((duty) => ({ at: editions[each] ?? 0, duty })));
      const into = familyOf(duties.flatMap(({ at, duty }) => known.get(`${at} ${duty}`) ?? [])) ?? found.length;
      const family = found[into] ?? { members: new Array<number[] | null>(count).fill(null) };
      found[into] = family;
      for (const { at, duty } of duties) {
        if (at < (fresh[0] ?? 0)) continue;
        family.members[at] = [...(family.members[at] ?? []), duty];
        told.push([`${at} ${duty}`, into]);
      }
    }
    for (const [duty, family] of told) known.set(duty, [...(known.get(duty) ?? []), family]);
    for (let tie = newTie(found, ties, fresh); tie !== null && ties.length < most; tie = newTie(found, ties, fresh))
      ties.push(tie);
    heard(next / count);
  }
  return found.map(({ members }) => ({ members: members.map((own) => own?.sort((a, b) => a - b) ?? null) }));
}

/** The family that most of the known duties are of; undefined for none. */
function familyOf(families: readonly number[]): number | undefined {
  const counts = rollup(
    families,
    ({ length }) => length,
    (family) => family
  );
  return greatest(counts, ([, many]) => many)?.[0];
}

/** Of the editions just compared the one with the most families that no tie carries; null where none has such. */
function newTie(families: readonly Family[], ties: readonly number[], fresh: readonly number[]): number | null {
  const gains = new Map<number, number>();
  for (const { members } of families) {
    if (ties.some((at) => members[at] !== null)) continue;
    for (const at of fresh) if (members[at] != null) gains.set(at, (gains.get(at) ?? 0) + 1);
  }
  const gaining = fresh.filter((at) => gains.has(at));
  return greatest(gaining, (at) => gains.get(at) ?? 0) ?? null;
}
