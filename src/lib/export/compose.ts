// Facts to a report: the sections asked for, in the words of a language.
import type { Context, Report, SectionId } from './content.ts';
import type { Facts } from './facts.ts';
import { SECTION_MAKERS } from './sections.ts';

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
