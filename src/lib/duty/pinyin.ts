// Latin handles for Chinese names: pinyin and initials.

import { customPinyin, pinyin } from 'pinyin-pro';

/** Readings that names of places have and everyday words have not: 喀什, 阿什里. */
const READINGS = { 什: 'shí' };
let taught = false;
/** Names that were asked for lately, as the lists of many townships name the same bodies. */
const kept = new Map<string, { pinyin: string; initials: string }>();
const MOST_KEPT = 4096;

/** Lower-case pinyin of a name without blanks (水利局 → shuiliju), with the number of each tone where `tones` is asked for
 *  (shui3li4ju2), and the initials of its syllables (slj). Other letters and digits stay. The library is taught on
 *  first use, so that pages that only read ids do not load it. */
export function latin(name: string, tones = false): { pinyin: string; initials: string } {
  const key = tones ? `${name}\t` : name;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const syllables = syllablesOf(name, tones);
  const made = { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

/** The syllables of a name in their order, in small letters, each other letter or digit for itself; signs are left out.
 *  水利A → shui, li, a. */
export function syllablesOf(name: string, tones = false): string[] {
  if (!taught) customPinyin(READINGS);
  taught = true;
  return pinyin(name, { toneType: tones ? 'num' : 'none', type: 'array', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
}
