// Latin handles for Chinese names: pinyin, initials, and slugs for addresses.

import { pinyin } from 'pinyin-pro';

/** Lower-case pinyin of a name without tones or blanks (水利局 → shuiliju) and the initials of its syllables (slj). Other
 *  letters and
 *  digits stay. */
export function latin(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}

/** Gives each name an ASCII slug, unique in the order given (a second one gets -2). `words` says what to spell for a
 *  name. */
export function slugs(names: string[], words: (name: string) => string): Map<string, string> {
  const used = new Map<string, number>();
  const result = new Map<string, string>();
  for (const name of names) {
    const base = latin(words(name)).pinyin || 'x';
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    result.set(name, times === 1 ? base : `${base}-${times}`);
  }
  return result;
}
