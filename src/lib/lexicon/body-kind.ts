// Which body that every city has an official name means.
import { BODIES } from './bodies.ts';

/** The field by which such bodies are called everywhere (昌吉市水利局 → 水利, 昌吉市公安局 → 公安), or null for a body that not
 *  every city has. */
export function bodyKind(official: string): string | null {
  return BODIES.find(({ bureau }) => bureau.test(official))?.words[0] ?? null;
}
