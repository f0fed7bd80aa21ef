// Finds editions by what a reader types: place, file, date, or pinyin of the place.
import type { Entry } from '$lib/state/library.svelte.ts';

/** What is looked through for an edition, in lower case without blanks. */
export type Spelling = (entry: Pick<Entry, 'place'>) => { pinyin: string; initials: string };

const bare = (text: string) => text.toLowerCase().replaceAll(/[\s·,，]/gu, '');

/** The entries that hold every word of a text in place, date, file or id; with `spelling` also by pinyin or initials of
 *  the place (`ashili`, `aslx`). All of them, in their order, for a text without words. */
export function entriesFor<Each extends Pick<Entry, 'id' | 'place' | 'date' | 'file'>>(
  entries: readonly Each[],
  text: string,
  spelling?: Spelling
): Each[] {
  const words = text.trim().split(/\s+/u).map(bare);
  if (words.join('') === '') return [...entries];
  return entries.filter((entry) => {
    const { pinyin, initials } = spelling?.(entry) ?? { pinyin: '', initials: '' };
    const looked = [entry.place, entry.file, entry.date, entry.id.replaceAll('-', ''), pinyin, initials].map(bare);
    return words.every((word) => looked.some((each) => each.includes(word)));
  });
}

/** Pinyin of places, fetched when Latin letters are typed: its tables are large. Rejects where they do not arrive. */
export async function spellingOf(text: string): Promise<Spelling | undefined> {
  if (!/[a-z]/iu.test(text)) return undefined;
  const { latin } = await import('$lib/duty/pinyin.ts');
  const known = new Map<string, ReturnType<typeof latin>>();
  return ({ place }) => {
    const found = known.get(place) ?? latin(place);
    known.set(place, found);
    return found;
  };
}
