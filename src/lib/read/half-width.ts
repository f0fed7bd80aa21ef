// How wide a text is in print of even width.

/** Width of a text in half characters: one for a Latin letter, digit or blank, two for all others. */
export function halfWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0100' ? 1 : 2;
  return width;
}
