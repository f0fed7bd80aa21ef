// Why something failed, in the reader's words.
import { lacksScript } from '$lib/db/no-script.ts';
import { DoorError, EngineError, QueryError } from '$lib/errors.ts';
import type { Translate } from '$lib/i18n/language.ts';

/** The reason behind whatever was thrown, ready to stand in a sentence: causes of the engines say what to do,
 *  everything else is shown as it was said. */
export function reasonOf(t: Translate, cause: unknown): string {
  if (lacksScript(cause)) return t('frame:engine_code');
  if (cause instanceof EngineError) return t(`frame:engine_${cause.reason}`, { value: cause.value });
  if (cause instanceof DoorError) return t(`frame:door_${cause.fault}`, { value: cause.value });
  if (cause instanceof QueryError && cause.cause instanceof Error)
    return t('frame:questionFailed', { question: cause.question, detail: cause.cause.message });
  return cause instanceof Error ? cause.message : String(cause);
}
