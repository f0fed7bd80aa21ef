// What carrying a mark of the matrix to another column means: one bureau gives its part in a duty to another.
import type { PrintedBureau, PrintedDuty } from '$lib/query/printed-lists.ts';
import type { BureauName } from '$lib/query/names.ts';

/** The bureau column of a duty after `from` gave its part to `to`, both by official name: the new one stands where the
 *  old one stood, as the lists print it elsewhere, and plays the same part; where it stands there already it takes over
 *  the lead. `bodies` are the bureaus of the lists. Null where the column does not list `from`. */
export function giveOver(
  duty: Pick<PrintedDuty, 'bureaus'>,
  rows: readonly Pick<PrintedDuty, 'bureaus'>[],
  { from, to }: { from: string; to: string },
  bodies: readonly Pick<BureauName, 'name' | 'shortName' | 'aliases'>[]
): PrintedBureau[] | null {
  const called = new Map<string, string>();
  for (const { name, shortName, aliases } of [...bodies].reverse())
    for (const each of [...aliases.split('|'), shortName, name]) called.set(each, name);
  const is = (name: string) => (each: PrintedBureau) => (called.get(each.printed) ?? each.printed) === name;
  const giver = duty.bureaus.find(is(from));
  if (giver === undefined || from === to) return null;
  const leads = giver.part === 'lead';
  if (duty.bureaus.some(is(to)))
    return duty.bureaus.flatMap((each) =>
      each === giver ? [] : [is(to)(each) && leads ? { ...each, part: 'lead' as const } : each]
    );
  const printed = rows.flatMap(({ bureaus }) => bureaus).find(is(to))?.printed ?? to;
  return duty.bureaus.map((each) => (each === giver ? { ...each, printed } : each));
}
