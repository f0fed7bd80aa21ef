// The letters that tell editions of one place and date apart.

/** The letter of the n-th edition of a place and date: 2 → b, 26 → z, 27 → aa. */
export function letters(count: number): string {
  let rest = count;
  let text = '';
  while (rest > 0) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
}

/** The ids that have to be taken so that the place and date of this one give it again: `x` and `x.b` for `x.c`, none
 *  for an id without a letter. */
export function idsBefore(id: string): string[] {
  const [, stem, letter] = /^(.*)\.([a-z]+)$/u.exec(id) ?? [];
  if (stem === undefined || letter === undefined) return [];
  const before = [stem];
  for (let count = 2; letters(count) !== letter; count++) {
    if (letters(count).length > letter.length) return [];
    before.push(`${stem}.${letters(count)}`);
  }
  return before;
}
