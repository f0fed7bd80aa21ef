// Names that nothing else has.

/** A random name of lower-case letters and figures; `crypto.randomUUID` is missing on plain-http pages. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('');
}
