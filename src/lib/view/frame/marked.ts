// Which parts of a text a search found.

export interface Piece {
  text: string;
  found: boolean;
}

/** Cuts a text into pieces that were and were not found; joined they are the text. Case does not matter; words that
 *  overlap or touch become one piece. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const lower = text.toLowerCase();
  const found = new Uint8Array(text.length);
  if (lower.length === text.length) {
    for (const word of words) {
      if (word === '') continue;
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) found.fill(1, at, at + word.length);
    }
  }
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length;) {
    let to = from + 1;
    while (to < text.length && found[to] === found[from]) to += 1;
    pieces.push({ text: text.slice(from, to), found: found[from] === 1 });
    from = to;
  }
  return pieces;
}

/** The stretch of a text around its first found word, about `length` characters, with … where it was cut. The whole
 *  text where nothing is found and it is short. */
export function excerpt(text: string, words: readonly string[], length: number): string {
  if (text.length <= length) return text;
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  const from = Math.max(0, Math.min(first - Math.floor(length / 4), text.length - length));
  const to = Math.min(text.length, from + length);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
