// Vite plugin: puts the address of a file of word costs in place of the module that reads them from ICU's data.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { wordCosts } from '../src/lib/lexicon/word-costs.ts';

/** The plugin. Only a browser without a word breaker of its own fetches the file; the service worker of others leaves
 *  it out (src/service-worker.ts knows it by its name). Dev server and tests in a browser get the lists themselves. */
export function wordCostsFile(): Plugin {
  let building = false;
  return {
    name: 'duty-atlas-word-costs',
    enforce: 'pre',
    configResolved({ command }) {
      building = command === 'build';
    },
    async transform(code, id, options) {
      if (!id.endsWith('/lexicon/word-costs.ts') || options?.ssr === true) return null;
      const constants = [...code.matchAll(/^export const [A-Z_]+ = \w+;$/gm)].join('\n');
      const lists = JSON.stringify(await wordCosts());
      if (!building) return { code: `${constants}\nexport const wordCosts = async () => ${lists};`, map: null };
      const hash = createHash('sha256').update(lists).digest('hex').slice(0, 10);
      const fileName = `_app/immutable/assets/word-costs.${hash}.json`;
      const file = this.emitFile({ type: 'asset', fileName, source: lists });
      return {
        code:
          `${constants}\nexport const wordCosts = async () => {` +
          `const answer = await fetch(import.meta.ROLLUP_FILE_URL_${file});` +
          'if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);' +
          'return answer.json();};',
        map: null
      };
    }
  };
}
