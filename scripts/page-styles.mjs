// Gives every built page its styles in one piece: inside the page where few pages look alike, as one shared file where
// many do, instead of some thirty small files or a copy of the same rules in hundreds of pages.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { filesBelow } from './compress.mjs';
import { failure } from './say.mjs';

const LINK = /<link href="([^"]+\.css)" rel="stylesheet">/g;
const MANY = 24;
const SHARED = join('_app', 'immutable', 'assets');

/** Rewrites the pages of a built folder. Links to the parts stay, switched off, so that the app knows that it has them.
 *  Rejects where a rule names another file: its address would no longer be right. @param {string} folder */
export async function joinStyles(folder) {
  const pages = (await filesBelow(folder)).filter((file) => file.endsWith('.html'));
  const texts = new Map();
  /** @type {Map<string, string[]>} pages by the parts that they link */
  const alike = new Map();
  for (const page of pages) {
    const html = await readFile(page, 'utf8');
    const parts = [...html.matchAll(LINK)].map(([, href = '']) => partOf(page, href, folder));
    if (parts.length === 0) continue;
    texts.set(page, html);
    const key = parts.join('\n');
    alike.set(key, [...(alike.get(key) ?? []), page]);
  }
  for (const [key, same] of alike) {
    const css = (await Promise.all(key.split('\n').map((part) => readFile(join(folder, part), 'utf8')))).join('\n');
    if (css.includes('url(')) throw failure('样式里引用了别的文件', 'styles name other files');
    const shared = same.length < MANY ? null : await sharedFile(folder, css);
    for (const page of same) await writeFile(page, withStyles(texts.get(page), page, css, shared));
  }
}

/** A linked file as a path inside the folder: pages link by relative addresses, the page for unknown addresses from the
 *  root. @param {string} page @param {string} href @param {string} folder */
function partOf(page, href, folder) {
  return href.startsWith('/') ? href.slice(1) : relative(folder, join(dirname(page), href));
}

/** @param {string} folder @param {string} css */
async function sharedFile(folder, css) {
  const path = join(folder, SHARED, `page.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`);
  await writeFile(path, css);
  return path;
}

/** @param {string} html @param {string} page @param {string} css @param {string | null} shared */
function withStyles(html, page, css, shared) {
  const quiet = html.replace(LINK, '<link href="$1" rel="stylesheet" disabled media="(max-width: 0)">');
  const styles =
    shared === null
      ? `<style>${css}</style>`
      : `<link href="${relative(dirname(page), shared).split(sep).join('/')}" rel="stylesheet">`;
  const at = quiet.indexOf('<link href="', html.search(LINK));
  return quiet.slice(0, at) + styles + quiet.slice(at);
}
