// An answer of the reader out of unknown data.
import type { Answer } from './answers.ts';

/** Whether a value is an answer, as far as its shape tells; what it says may be unknown, see answersOf. */
export function isAnswer(value: unknown): value is Answer {
  const { about, key, file, said } = (value ?? {}) as Record<string, unknown>;
  const whole = typeof key === 'string' && typeof file === 'string';
  if (about === 'fields') return whole && Array.isArray(said);
  return whole && (about === 'list' || about === 'row') && typeof said === 'string';
}
