// What makes a duty uncertain, in words.
import { messageOf } from '../i18n/language.ts';
import type { Naming } from './naming.ts';

/** A duty with the codes of what makes it uncertain. */
export interface Flagged {
  id: string;
  name: string;
  flags: readonly string[];
}

/** True for a duty that is not certain and that nobody confirmed. */
export type IsOpen = (duty: Flagged) => boolean;

/** A duty that a reader confirmed, with the name and flags that it had then. */
export interface Settled {
  duty: string;
  name: string;
  codes: readonly string[];
}

/** Whether the confirmation holds for the duty as it stands now: another name or a further flag opens it again. */
export function settles({ duty, name, codes }: Settled, now: Flagged): boolean {
  return duty === now.id && name === now.name && now.flags.every((code) => codes.includes(code));
}

/** True for a duty that is not certain and that none of these confirmations settles. */
export function openBut(settled: readonly Settled[]): IsOpen {
  const known = new Map(settled.map((each) => [each.duty, each]));
  return (duty) => {
    const own = known.get(duty.id);
    return duty.flags.length > 0 && (own === undefined || !settles(own, duty));
  };
}

/** True for every duty that is not certain: where nobody can have confirmed any. */
export const openAll: IsOpen = ({ flags }) => flags.length > 0;

/** The flags of a duty that are still open, as one text in the language; '' for one that is certain. */
export function flagWords(
  duty: Flagged,
  isOpen: IsOpen,
  { language, marks }: Pick<Naming, 'language' | 'marks'>
): string {
  if (!isOpen(duty)) return '';
  return duty.flags.map((code) => messageOf('problem', code, language) ?? code).join(marks.semicolon);
}
