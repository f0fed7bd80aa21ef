// Cues: phrases that count only beside some words and not beside others, as regular expressions.
import { parsePhrase, phraseSource } from './phrase.ts';

/** A row with a phrase and its company: words that must not stand right before it, words that must not follow, words of
 *  which one must follow ('' for no such bound); alternatives apart by /. */
export interface Cue {
  phrase: string;
  unless_after: string;
  unless_before: string;
  only_before: string;
}

/** Matches nothing, and at once: without the ^ every place of a text is tried. */
const NOTHING = '^(?!)';

/** Source of a regular expression for one cue; `gap` is what may stand between the parts of its phrase. */
export function cueSource({ phrase, unless_after, unless_before, only_before }: Cue, gap?: string): string {
  const before = unless_after === '' ? '' : `(?<!${phraseSource(unless_after)})`;
  const not = unless_before === '' ? '' : `(?!${phraseSource(unless_before)})`;
  const only = only_before === '' ? '' : `(?=${phraseSource(only_before)})`;
  return before + phraseSource(phrase, gap) + not + only;
}

/** Source of a regular expression for any of some cues: longer words are tried first, so that the order of rows does
 *  not matter. `gap` as in cueSource. Matches nothing where there is none. */
export function anyCue(cues: readonly Cue[], gap?: string): string {
  if (cues.length === 0) return NOTHING;
  const single = cues.flatMap((cue) => {
    const phrase = parsePhrase(cue.phrase);
    if (phrase === null) throw new SyntaxError(`not a phrase: ${cue.phrase}`);
    const { start, end, parts } = phrase;
    const size = parts.reduce((sum, part) => sum + Math.max(...part.map((word) => word.length)), 0);
    if (parts.length > 1) return [{ size, source: cueSource(cue, gap) }];
    return (parts[0] ?? []).map((word) => ({
      size: word.length,
      source: cueSource({ ...cue, phrase: `${start ? '^' : ''}${word}${end ? '$' : ''}` }, gap)
    }));
  });
  return `(?:${single
    .sort((a, b) => b.size - a.size || (a.source < b.source ? -1 : 1))
    .map(({ source }) => source)
    .join('|')})`;
}
