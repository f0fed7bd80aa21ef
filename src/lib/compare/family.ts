// Families: one duty as it stands in several editions.
import { inputOf } from '../analysis/profile.ts';
import { regionsOf } from '../lexicon/regions.ts';
import { vocabularyOf } from '../lexicon/words.ts';
import { align } from './align.ts';
import { subjectsOf, type Compared, type Subject } from './subject.ts';

/** One duty over several editions. `members` hold a position in the list of each edition, null where it has none;
 *  several where one edition parts what another has as one. */
export interface Family {
  members: (number[] | null)[];
}

/** Duties of all editions in families, each duty in exactly one: the list with the most duties first, every further one
 *  aligned with what is known so far. `heard` gets how many editions are done. */
export function familiesOf(editions: readonly Compared[], heard: (done: number) => void = () => undefined): Family[] {
  const regions = new Set(editions.flatMap(({ duties }) => [...regionsOf(duties.map(inputOf))]));
  const subjects = subjectsOf(editions, vocabularyOf(regions));
  const order = [...subjects.keys()].sort(
    (one, other) => sizeOf(subjects, other) - sizeOf(subjects, one) || one - other
  );
  const families: Family[] = [];
  const heads: Subject[] = [];
  for (const [done, at] of order.entries()) {
    const own = subjects[at] ?? [];
    const { pairs, splits, merges, added } = align(heads, own);
    const joined = new Set<number>();
    for (const { a, b } of [...pairs, ...splits, ...merges]) {
      const members = families[a]?.members;
      if (members === undefined || joined.has(b)) continue;
      joined.add(b);
      members[at] = [...(members[at] ?? []), b];
    }
    for (const b of added) {
      const subject = own[b];
      if (subject === undefined) continue;
      heads.push(subject);
      families.push({ members: editions.map((_, edition) => (edition === at ? [b] : null)) });
    }
    heard(done + 1);
  }
  return families;
}

function sizeOf(subjects: readonly Subject[][], at: number): number {
  return subjects[at]?.length ?? 0;
}
