// Parts of a page about another edition than the page is about.
import { getLibrary } from '$lib/state/library.svelte.ts';
import { setSource, type Source } from '$lib/state/source.ts';
import { getWords, setWords, Words } from '$lib/state/words.svelte.ts';
import { Routes, setRoutes } from '../frame/routes.ts';

/** Has all that stands inside the component speak of `source`: its names, its words, links to its pages. To be called
 *  once, while the component is made; gives the source back. */
export function speakOf(source: Source): Source {
  const words = getWords();
  const library = getLibrary();
  setSource(source);
  setWords(
    new Words(
      () => words.language,
      () => source.names,
      () => source.origin.place
    )
  );
  setRoutes(new Routes(() => words.language, source.id === library.home.id ? null : source.id));
  return source;
}
