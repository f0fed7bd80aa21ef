// Why something that was asked of the library was not done, in words.
import { ReadError, RegisterError } from '$lib/errors.ts';
import type { Words } from '$lib/state/words.svelte.ts';
import { reasonOf } from '../frame/failure.ts';
import { readFailure } from '../place/read-failure.ts';

/** The reason behind an error of reading, of the engine or of the register. */
export function reasonIn(words: Words, cause: unknown): string {
  if (cause instanceof ReadError) return readFailure(words, cause);
  if (cause instanceof RegisterError) return words.t('problem:fatal-atlas-broken', { value: cause.value });
  return reasonOf(words.t, cause);
}
