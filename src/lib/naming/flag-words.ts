// What makes a duty uncertain, in words.
import type { Language, Translate } from '../i18n/language.ts';

/** A duty with the codes of what makes it uncertain. */
export interface Flagged {
  id: string;
  name: string;
  flags: readonly string[];
}

/** True for a duty that is not certain and that nobody confirmed. */
export type IsOpen = (duty: Flagged) => boolean;

/** True for every duty that is not certain: where nobody can have confirmed any. */
export const openAll: IsOpen = ({ flags }) => flags.length > 0;

/** The flags of a duty that are still open, as one text in the language; '' for one that is certain. */
export function flagWords(
  duty: Flagged,
  isOpen: IsOpen,
  { t, language }: { t: Translate; language: Language }
): string {
  if (!isOpen(duty)) return '';
  const say = t as (key: string, values: object) => string;
  return duty.flags.map((code) => say(`problem:${code}`, { code, value: '' })).join(language === 'zh' ? '；' : '; ');
}
