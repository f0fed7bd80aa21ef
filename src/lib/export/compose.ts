// Facts to a report: the sections asked for, in the words of a language.
import type { Context, Report, Section, SectionId } from './content.ts';
import type { Facts } from './facts.ts';
import { SECTION_MAKERS } from './sections.ts';

/** The sections asked for, in that order, each computed from the facts alone. Sections with nothing to tell stay out
 *  unless none has anything; no sentence stands twice, and no table whose numbers and shares the figures of its section
 *  all show. */
export function compose(facts: Facts, context: Context, sections: readonly SectionId[]): Report {
  const { words, imprint, naming, narrowed } = context;
  return {
    title: words.title(imprint.place, narrowed),
    subtitle: words.subtitle(imprint.filter, imprint.date),
    imprint,
    sections: told(
      sections.map((id) => ({ id, ...SECTION_MAKERS[id](facts, context) })),
      words.nothing
    ),
    words,
    language: naming.language
  };
}

function told(sections: readonly Section[], nothing: string): Section[] {
  const full = sections.filter(({ message, items }) => message !== nothing || items.length > 0);
  const said = new Set<string>();
  return (full.length === 0 ? sections : full).map((section) => {
    const paragraphs = section.paragraphs.filter((text) => !said.has(text));
    for (const text of paragraphs) said.add(text);
    const drawn = new Set(
      section.items.flatMap((item) => (item.kind === 'figure' ? item.figure.table.columns.map(({ key }) => key) : []))
    );
    const items = section.items.filter(
      (item) =>
        item.kind !== 'table' ||
        item.id !== section.id ||
        item.table.columns.some(({ key, kind }) => kind !== 'text' && !drawn.has(key))
    );
    return { ...section, paragraphs, items };
  });
}
