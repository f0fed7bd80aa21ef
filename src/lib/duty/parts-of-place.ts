// Which documents are parts of one: files of one place that hold a list each.
import { isSamePlace } from './place.ts';
import { LISTS, type Reading } from './record.ts';

interface Group {
  at: number[];
  readings: Reading[];
}

/** Groups of documents, given by what each was read as, as their places in the order given; most hold one. Documents
 *  are parts of one where each is one reading, their places and dates do not differ, and no list stands in two of them.
 *  One that names no township joins the only group that it fits, none where it fits several. */
export function partsOfOnePlace(documents: readonly (readonly Reading[])[]): number[][] {
  const groups: Group[] = [];
  const single = documents.map((readings) => (readings.length === 1 ? readings[0] : undefined));
  const place = (at: number, reading: Reading, mostFits: number) => {
    const fitting = groups.filter(({ readings }) => readings.every((one) => fits(one, reading)));
    const [group] = fitting;
    if (group === undefined || fitting.length > mostFits) groups.push({ at: [at], readings: [reading] });
    else {
      group.at.push(at);
      group.readings.push(reading);
    }
  };
  single.forEach((reading, at) => {
    if (reading !== undefined && reading.place.township !== '') place(at, reading, Infinity);
  });
  single.forEach((reading, at) => {
    if (reading !== undefined && reading.place.township === '') place(at, reading, 1);
  });
  const alone = documents.flatMap((_, at) => (single[at] === undefined ? [[at]] : []));
  return [...groups.map(({ at }) => at.sort((a, b) => a - b)), ...alone].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function fits(one: Reading, other: Reading): boolean {
  const dated = one.date === other.date || one.date === '' || other.date === '';
  return dated && isSamePlace(one.place, other.place) && LISTS.every((list) => !has(one, list) || !has(other, list));
}

function has({ duties }: Reading, list: (typeof LISTS)[number]): boolean {
  return duties.some((duty) => duty.list === list);
}
