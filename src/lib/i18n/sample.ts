// The mark of lists that are made up. It stands in the name of their place, so that it goes into every picture, file
// and printed head that names the place.
import { LOWER } from './levels.ts';

/** What the name of every made-up place has in it. */
export const MADE_UP = '虚构';
/** What the name of the made-up township beside a real one begins with. */
const SAMPLE = `${MADE_UP}样例`;

/** Name of a made-up township beside this one: 虚构样例乡 beside 阿什里乡. */
export function sampleName(township: string): string {
  return SAMPLE + (LOWER.find((ending) => township.endsWith(ending)) ?? LOWER.at(-1) ?? '');
}

/** Whether a place in words is made up. */
export function isSample(place: string): boolean {
  return place.includes(MADE_UP);
}
