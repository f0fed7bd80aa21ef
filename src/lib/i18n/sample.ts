// The mark of lists that are made up. It stands in the name of their place, so that it goes into every picture, file
// and printed head that names the place.

/** What the name of a made-up township begins with. */
export const SAMPLE = '虚构样例';

/** Whether a place in words is made up. */
export function isSample(place: string): boolean {
  return place.includes(SAMPLE);
}
