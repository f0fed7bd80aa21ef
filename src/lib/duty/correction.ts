// What the reader says of the places and dates that a document was read as.
import type { Place, Reading } from './record.ts';

/** Place and date of the lists of one place: '' leaves them unknown. `out` where they were taken out of the library,
 *  while others of the document stay. */
export interface Correction extends Place {
  date: string;
  out?: boolean;
}

/** The readings of a document as its corrections, in the order of the readings, have them; without those that are out.
 *  A reading without a correction stays as it was read. */
export function correctedReadings(readings: readonly Reading[], corrections: readonly Correction[]): Reading[] {
  return readings.flatMap((reading, index) => {
    const said = corrections[index];
    if (said === undefined) return [reading];
    const { city, township, date, out } = said;
    return out === true ? [] : [{ ...reading, place: { city, township }, date }];
  });
}
