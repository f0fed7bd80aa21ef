// Short names for bytes and texts: the same content, the same name.

/** FNV-1a over all bytes of all parts, 32 bits twice with different seeds, as 16 hex digits. Tells versions and files
 *  apart, not fit against forgery. Source: Fowler, Noll, Vo. */
export function bytesHash(parts: readonly Uint8Array[]): string {
  let [low, high] = [0x811c9dc5, 0x1000193];
  for (const bytes of parts) {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      low = Math.imul(low ^ byte, 0x01000193);
      high = Math.imul(high ^ byte, 0x01000193);
    }
  }
  return [low, high].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Two FNV-1a passes over the UTF-16 units of a text, as 10 hex digits. Ids of findings and cases, and so the keys of
 *  the review register, are made of it: another algorithm would part decisions from their findings. */
export function textHash(text: string): string {
  let [low, high] = [0x811c9dc5, 0x2f0b4a27];
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000193) ^ (low >>> 15);
  }
  return ((low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0')).slice(0, 10);
}
