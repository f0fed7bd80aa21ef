// While a page is prerendered: writes the language of its address into the html tag, and lets its text arrive before
// its scripts are asked for.
import type { Handle } from '@sveltejs/kit';

export const handle: Handle = ({ event, resolve }) => {
  const english = event.params.lang === 'en';
  const start = !english && event.route.id === '/[[lang=lang]]' ? '" data-start="zh' : '';
  return resolve(event, {
    transformPageChunk: ({ html }) => scriptsLast(html.replace('%lang%', (english ? 'en' : 'zh-CN') + start))
  });
};

const PRELOAD = /\s*<link href="[^"]+" rel="modulepreload">/gu;

/** Preloads of scripts stand at the end of the page: at its head they take the processor while the text is still being
 *  read. */
function scriptsLast(html: string): string {
  const links = html.match(PRELOAD)?.join('') ?? '';
  return html.replace(PRELOAD, '').replace('</body>', () => `${links}</body>`);
}
