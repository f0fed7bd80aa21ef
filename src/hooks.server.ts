// Writes the language of an address into the page's html tag while it is prerendered.
import type { Handle } from '@sveltejs/kit';

export const handle: Handle = ({ event, resolve }) => {
  const english = event.params.lang === 'en';
  const start = !english && event.route.id === '/[[lang=lang]]' ? '" data-start="zh' : '';
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', (english ? 'en' : 'zh-CN') + start) });
};
