// Facts to a report: the sections asked for, in the words of a language.
import type { Language } from '../i18n/languages.ts';
import { levelWords, type LevelWords, type NamedPlace } from '../i18n/levels.ts';
import type { Context, Report, SectionId } from './content.ts';
import type { Facts } from './facts.ts';
import { SECTION_MAKERS } from './sections.ts';
import { en } from './sentences-en.ts';
import { zh, type Sentences } from './sentences-zh.ts';

const SENTENCES: Record<Language, (levels: LevelWords) => Sentences> = { zh, en };

/** The report's sentences in a language, with the words for the levels of a place. */
export function sentencesOf(language: Language, place: NamedPlace): Sentences {
  const levels = levelWords(language, place);
  return SENTENCES[language](levels);
}

/** The sections asked for, in that order, each computed from the facts alone. */
export function compose(facts: Facts, context: Context, sections: readonly SectionId[]): Report {
  const { words, imprint, naming } = context;
  return {
    title: words.title(imprint.place),
    subtitle: words.subtitle(imprint.filter, imprint.date),
    imprint,
    sections: sections.map((id) => ({ id, ...SECTION_MAKERS[id](facts, context) })),
    words,
    language: naming.language
  };
}
