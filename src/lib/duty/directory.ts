// The bureaus of one document, findable by every way they are written.

import { describeBureau, looseShortNames, type KnownBureau } from './bureau.ts';

/** `byForm` has only forms that mean one bureau; `opening` has them by their first two characters, longest first. */
export interface Directory {
  bureaus: Map<string, KnownBureau>;
  byForm: Map<string, string>;
  opening: Map<string, string[]>;
}

const OPENING = 2;

/** A directory of official names. A short form that two bureaus could claim is left to neither, unless it is the short
 *  name of one, and of one of the city rather than of another's. */
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
    const called = claimants.filter((name) => name === form || bureaus.get(name)?.shortName === form);
    const own = called.find((name) => name.startsWith(city)) ?? called[0];
    if (own !== undefined) byForm.set(form, own);
    else if (claimants.length === 1 && claimants[0] !== undefined) byForm.set(form, claimants[0]);
  }
  for (const bureau of bureaus.values()) bureau.forms = bureau.forms.filter((form) => byForm.get(form) === bureau.name);
  return { bureaus, byForm, opening: byOpening(byForm.keys()) };
}

/** The longest form of a bureau that stands at the offset, or null. */
export function formAt({ opening }: Directory, text: string, at: number): string | null {
  return opening.get(text.slice(at, at + OPENING))?.find((form) => text.startsWith(form, at)) ?? null;
}

function byOpening(forms: Iterable<string>): Map<string, string[]> {
  const opening = new Map<string, string[]>();
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const alike = opening.get(form.slice(0, OPENING));
    if (alike !== undefined) alike.push(form);
    else if (form.length >= OPENING) opening.set(form.slice(0, OPENING), [form]);
  }
  return opening;
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
