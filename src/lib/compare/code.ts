// Duties that both lists give one code: where a list has a column of codes, it aligns first.
import { headMeaning } from '../read/head.ts';
import type { Duty } from '../duty/record.ts';

/** Positions of two duties with one code; `chance` 0..1 what their texts say of them. */
export interface CodePair {
  a: number;
  b: number;
  chance: number;
}

/** Of the duties with one code so many must look like one, or the codes of the two lists are not the same codes. */
const BORNE_OUT = 0.8;

/** A duty's code as its column gives it, '' where there is no such column or the cell is empty. */
export function codeOf({ extra }: Pick<Duty, 'extra'>): string {
  return extra.find(({ head, text }) => text.trim() !== '' && headMeaning(head)?.field === 'code')?.text.trim() ?? '';
}

/** Pairs of duties with a code that each of the two lists gives once; none where the texts of too few of them are alike
 *  (`chance` under `least`), as in lists of two cities that number by themselves. */
export function codePairs(
  a: readonly string[],
  b: readonly string[],
  chanceOf: (a: number, b: number) => number,
  least: number
): CodePair[] {
  const [inA, inB] = [once(a), once(b)];
  const pairs = [...inA].flatMap(([code, at]): CodePair[] => {
    const other = inB.get(code);
    return other === undefined ? [] : [{ a: at, b: other, chance: chanceOf(at, other) }];
  });
  const alike = pairs.filter(({ chance }) => chance >= least).length;
  return alike < pairs.length * BORNE_OUT ? [] : pairs;
}

function once(codes: readonly string[]): Map<string, number> {
  const at = new Map<string, number>();
  const twice = new Set<string>();
  for (const [position, code] of codes.entries()) {
    if (code === '') continue;
    if (at.has(code)) twice.add(code);
    at.set(code, position);
  }
  for (const code of twice) at.delete(code);
  return at;
}
