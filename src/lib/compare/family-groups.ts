// Families over more editions than fit the memory at once.
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
  const counts = new Map<number, number>();
  for (const family of families) counts.set(family, (counts.get(family) ?? 0) + 1);
  let best: number | undefined;
  for (const [family, many] of counts) if (best === undefined || many > (counts.get(best) ?? 0)) best = family;
  return best;
}

/** Of the editions just compared the one with the most families that no tie carries; null where none has such. */
function newTie(families: readonly Family[], ties: readonly number[], fresh: readonly number[]): number | null {
  const gains = new Map<number, number>();
  for (const { members } of families) {
    if (ties.some((at) => members[at] !== null)) continue;
    for (const at of fresh) if (members[at] != null) gains.set(at, (gains.get(at) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const at of fresh) if ((gains.get(at) ?? 0) > (best === null ? 0 : (gains.get(best) ?? 0))) best = at;
  return best;
}
