// Words stand in tables: no Chinese in the code of src but names of rows, and what the files named here are there for.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Files that hold Chinese by their nature, with the reason. */
const HOLDERS = new Map([
  ['src/lib/i18n/', 'what the app says to its readers'],
  ['src/lib/lexicon/notation.ts', 'numerals and signs that count, number and date'],
  ['src/lib/duty/record.ts', 'the closed classes that records hold'],
  ['src/lib/duty/pinyin.ts', 'a reading that a library lacks'],
  ['src/lib/read/normal.ts', 'radicals and the characters they stand for, as Unicode has them'],
  ['src/lib/export/fonts.ts', 'names of installed fonts']
]);

/** Columns whose values are names that code goes by, not words that texts are searched for. */
const NAMES = { actions: 'action', activities: 'family', needs: 'need', operations: 'operation' };

const HAN = /\p{Script=Han}/u;

/** The names that tables give to their rows. */
function rowNames() {
  return new Set(
    Object.entries(NAMES).flatMap(([table, column]) => {
      const text = readFileSync(new URL(`../src/lib/lexicon/${table}.tsv`, import.meta.url), 'utf8');
      const [head = '', ...rows] = text.split(/\r?\n/);
      const at = head.split('\t').indexOf(column);
      return rows.map((row) => row.split('\t')[at] ?? '');
    })
  );
}

/** ESLint rule over strings, patterns, templates and the text of components.
 *  @type {import('eslint').Rule.RuleModule} */
export const words = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const path = relative(process.cwd(), context.filename);
    if (!path.startsWith('src/') || [...HOLDERS.keys()].some((holder) => path.startsWith(holder))) return {};
    const names = rowNames();
    /** @param {any} node @param {unknown} text */
    const check = (node, text) => {
      if (typeof text === 'string' && HAN.test(text) && !names.has(text))
        context.report({ node, message: `a word in code: give “${text.trim()}” a row in a table of src/lib/lexicon/` });
    };
    return {
      Literal: (node) => check(node, 'regex' in node && node.regex ? node.regex.pattern : node.value),
      TemplateElement: (node) => check(node, node.value.raw),
      /** @param {any} node */
      'Property > Identifier.key': (node) => check(node, node.name),
      /** @param {any} node */
      SvelteText: (node) => node.parent?.type !== 'SvelteStyleElement' && check(node, node.value),
      /** @param {any} node */
      SvelteLiteral: (node) => check(node, node.value)
    };
  }
};
