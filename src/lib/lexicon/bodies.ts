// Kinds of city bodies: what they are called in general, by what signs their official names are told.
import { table } from './load.ts';
import { phraseSource } from './phrase.ts';

/** A kind of city body: `zh`/`en` name it in general, `bureau` recognises its official names, `words` are what texts
 *  call its field; `powerless` where it can neither approve nor punish nor pay. */
export interface Body {
  zh: string;
  en: string;
  bureau: RegExp;
  words: string[];
  powerless: boolean;
}

const SIGNS = table('body-signs');
const WORDS = table('body-words');

/** All kinds of bodies in the order of bodies.tsv. */
export const BODIES: readonly Body[] = table('bodies').map(({ body, english, powerless }) => ({
  zh: body,
  en: english,
  powerless,
  bureau: new RegExp(
    SIGNS.filter((row) => row.body === body)
      .map(({ sign }) => phraseSource(sign))
      .join('|'),
    'u'
  ),
  words: WORDS.filter((row) => row.body === body).map(({ word }) => word)
}));
