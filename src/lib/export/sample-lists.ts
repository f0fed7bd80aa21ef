// The lists of a township that does not exist, made out of those of one that does, to try comparing with.
import { wordOf } from '../lexicon/reader-words.ts';
import { dutyId } from '../duty/id.ts';
import { LISTS } from '../duty/record.ts';
import type { PrintedClause, PrintedDuty } from '../query/printed-lists.ts';

const NATIONALITY = wordOf('nationality');

/** Which duties each rule takes: of those it is about, every n-th. */
export const SAMPLE_RULES = { left: 10, moved: 12, turned: 4, cut: 6 } as const;

/** The rows of the made-up lists. Every tenth duty is left out; of the shared ones, every twelfth stands among the
 *  basic ones and every fourth with several bureaus names the second one first; every sixth duty with several clauses
 *  on the township's side lacks the last of them; `rename` is put on every text, and numbers run on within each list.
 *  Nothing else differs. Same rows, same result. */
export function sampleLists(duties: readonly PrintedDuty[], rename: (text: string) => string): PrintedDuty[] {
  const moves = everyNth(SAMPLE_RULES.moved);
  const turns = everyNth(SAMPLE_RULES.turned);
  const cuts = everyNth(SAMPLE_RULES.cut);
  const kept = duties.filter((_, at) => (at + 1) % SAMPLE_RULES.left !== 0);
  const made = kept.map((duty): PrintedDuty => {
    const plain = { ...duty, name: rename(duty.name), flags: [], extra: [] };
    if (duty.list === 'shared' && moves()) return { ...plain, ...AMONG_BASIC };
    const [first, second, ...others] = duty.bureaus;
    const turned = duty.list === 'shared' && first !== undefined && second !== undefined && turns();
    const { city, township, takeover } = duty.clauses;
    const cut = township.length > 1 && cuts();
    return {
      ...plain,
      bureaus: turned ? [{ ...second, part: first.part }, { ...first, part: second.part }, ...others] : duty.bureaus,
      clauses: {
        city: renamed(city, rename),
        township: renamed(cut ? township.slice(0, -1) : township, rename),
        takeover: renamed(takeover, rename)
      }
    };
  });
  return LISTS.flatMap((list) =>
    made
      .filter((duty) => duty.list === list)
      .map((duty, at): PrintedDuty => ({ ...duty, seq: at + 1, id: dutyId(list, at + 1) }))
  );
}

const AMONG_BASIC = {
  list: 'basic',
  bureaus: [],
  clauses: { city: [], township: [], takeover: [] }
} satisfies Partial<PrintedDuty>;

/** A text with the name of a township, with its nationality too, in other words. */
export function renaming(township: string, to: string): (text: string) => string {
  const [, stem = '', ending = ''] = /^(.+?)(\p{Script=Han})$/u.exec(township) ?? [];
  if (stem === '') return (text) => text;
  const safe = (name: string) => name.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  const named = new RegExp(`${safe(stem)}(?:\\p{Script=Han}{1,8}${NATIONALITY})?${safe(ending)}`, 'gu');
  return (text) => text.replaceAll(named, to);
}

function renamed(clauses: readonly PrintedClause[], rename: (text: string) => string): PrintedClause[] {
  return clauses.map(({ group, number, text }) => ({
    group: group === null ? null : rename(group),
    number,
    text: rename(text)
  }));
}

function everyNth(nth: number): () => boolean {
  let count = 0;
  return () => ++count % nth === 0;
}
