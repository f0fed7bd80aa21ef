// All places of a text at which a pattern is met.

const NONE: readonly RegExpExecArray[] = [];

/** Matches of a pattern with the flag g, in order. What `matchAll` gives, without the copy of the pattern that each of
 *  its calls makes: the reader asks this ten times a clause. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
