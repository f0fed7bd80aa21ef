// The bureaus of one document, findable by every way they are written.

import { describeBureau, looseShortNames, type KnownBureau } from './bureau.ts';

/** `byForm` has only forms that mean one bureau; `longest` is the length of the longest form. */
export interface Directory {
  bureaus: Map<string, KnownBureau>;
  byForm: Map<string, string>;
  longest: number;
}

/** A directory of official names. A short form that two bureaus could claim is left to neither, unless it is the short
 *  name of one. */
export function makeDirectory(names: Iterable<string>, city: string): Directory {
  const bureaus = new Map<string, KnownBureau>();
  for (const name of names) {
    const bureau = describeBureau(name, city);
    bureaus.set(name, { ...bureau, forms: [...new Set([...bureau.forms, ...looseShortNames(name, city)])] });
  }
  const claims = new Map<string, string[]>();
  for (const bureau of bureaus.values()) {
    for (const form of bureau.forms) claims.set(form, [...(claims.get(form) ?? []), bureau.name]);
  }
  const byForm = new Map<string, string>();
  for (const [form, claimants] of claims) {
    const own = claimants.find((name) => name === form || bureaus.get(name)?.shortName === form);
    if (own !== undefined) byForm.set(form, own);
    else if (claimants.length === 1 && claimants[0] !== undefined) byForm.set(form, claimants[0]);
  }
  for (const bureau of bureaus.values()) bureau.forms = bureau.forms.filter((form) => byForm.get(form) === bureau.name);
  return { bureaus, byForm, longest: Math.max(0, ...[...byForm.keys()].map((form) => form.length)) };
}

/** The longest form of a bureau that stands at the offset, or null. */
export function formAt({ byForm, longest }: Directory, text: string, at: number): string | null {
  for (let length = Math.min(longest, text.length - at); length > 1; length--) {
    const form = text.slice(at, at + length);
    if (byForm.has(form)) return form;
  }
  return null;
}

/** True where the text names a bureau of the directory in any form. */
export function mentionsBureau(directory: Directory, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (formAt(directory, text, at) !== null) return true;
  return false;
}

/** Forms of the listed bureaus, longest first, each with its official name: what a heading in the duty's text may say.
 *  */
export function headingForms(directory: Directory, listed: string[]): [string, string][] {
  return listed
    .flatMap((name) => (directory.bureaus.get(name)?.forms ?? []).map((form): [string, string] => [form, name]))
    .sort((a, b) => b[0].length - a[0].length);
}
