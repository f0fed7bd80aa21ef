// While a page is prerendered: writes the language of its address into the html tag, and lets its text arrive before
// its scripts are asked for.
import { FACTS, FIRST, LANGUAGES, languageOf } from '$lib/i18n/languages.ts';
import type { Handle } from '@sveltejs/kit';

export const handle: Handle = ({ event, resolve }) => {
  const language = languageOf(event.params.lang);
  const others = LANGUAGES.filter((each) => each !== FIRST).join(' ');
  const start = language === FIRST && event.route.id === '/[[lang=lang]]' ? `" data-start="${others}` : '';
  return resolve(event, {
    transformPageChunk: ({ html }) => scriptsLast(html.replace('%lang%', FACTS[language].html + start))
  });
};

const PRELOAD = /\s*<link href="[^"]+" rel="modulepreload">/gu;

/** Preloads of scripts stand at the end of the page: at its head they take the processor while the text is still being
 *  read. */
function scriptsLast(html: string): string {
  const links = html.match(PRELOAD)?.join('') ?? '';
  return html.replace(PRELOAD, '').replace('</body>', () => `${links}</body>`);
}
