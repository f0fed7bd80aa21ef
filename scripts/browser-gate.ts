// The built files against the oldest browsers: nothing that they lack is used, but for what is listed here with the
// reason why it may be.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterMap } from 'parse5';
import { FLOOR } from './browser-floor.mjs';
import { readScript, scriptLacks, styleLacks, type Lack, type ScriptReading } from './browser-support.ts';
import { counted, say } from './say.mjs';

/** Used all the same, by name: what a browser shows that lacks it. */
export const ALLOWED: Readonly<Record<string, string>> = {
  'text-wrap': 'lines break as they come',
  'text-wrap: balance': 'lines break as they come',
  'text-wrap: pretty': 'lines break as they come',
  'text-autospace': 'Chinese and Latin letters stand without extra space',
  'text-autospace: normal': 'Chinese and Latin letters stand without extra space',
  'scrollbar-width': 'the scrollbar is shown',
  'scrollbar-width: none': 'the scrollbar is shown',
  'scrollbar-width: thin': 'the scrollbar is wide',
  'break-after: avoid': 'a heading may stand last on a printed page',
  'break-before: avoid': 'a heading may stand last on a printed page',
  'container-type': 'the layout follows the window alone',
  'container-type: inline-size': 'the layout follows the window alone',
  '@container': 'the layout follows the window alone',
  cqw: 'columns of the matrix have one width, stated before',
  ':popover-open': 'only asked for; popovers are stood in for by view/frame/popover.ts',
  ':has': 'a long table starts on a new printed page',
  Temporal: 'only for values of that type, which the app has none of',
  setImmediate: 'the archive writer brings its own',
  clearImmediate: 'the engine makes it where it made setImmediate',
  InternalError: 'the engine makes it',
  'ImageDecoder.isTypeSupported': 'the PDF library is told to draw images without it',
  FileSystemSyncAccessHandle: 'only for files that the engine is given by handle, which the app never does'
};

/** What core-js makes where a browser lacks it: it may be used in files that bring core-js along, as the PDF library's
 *  legacy build does. */
const MADE_BY_CORE_JS: ReadonlySet<string> = new Set([
  'Promise.withResolvers',
  'Promise.try',
  'Math.sumPrecise',
  'URL.parse',
  'structuredClone',
  'Uint8Array.fromBase64',
  'JSON.rawJSON',
  'JSON.isRawJSON'
]);

type Element = DefaultTreeAdapterMap['element'];

function elements(node: DefaultTreeAdapterMap['node'], found: Element[] = []): Element[] {
  if (tree.isElementNode(node)) found.push(node);
  if ('childNodes' in node) for (const child of node.childNodes) elements(child, found);
  return found;
}

const textOf = (element: Element): string =>
  element.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('');

/** What the built files of a folder use and the oldest browsers lack, by file. Pages: their inline scripts (the first,
 *  which says that a browser is too old, in the words of 2009), style elements and style attributes. */
export function gate(folder: string): Map<string, Lack[]> {
  const scripts = new Map<string, ScriptReading>();
  const lacks = new Map<string, Lack[]>();
  const add = (file: string, more: Lack[]) => lacks.set(file, [...(lacks.get(file) ?? []), ...more]);
  const seen = new Set<string>();
  const fresh = (text: string) => !seen.has(text) && seen.add(text) !== undefined;
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
    const text = /\.(js|css|html)$/.test(name) ? readFileSync(join(folder, name), 'utf8') : '';
    if (name.endsWith('.js')) scripts.set(name, readScript(text));
    else if (name.endsWith('.css')) add(name, styleLacks(text));
    else if (name.endsWith('.html')) {
      const inline = elements(parse(text))
        .filter(({ nodeName }) => nodeName === 'script')
        .map(textOf);
      inline.forEach((code, at) => {
        const shape = code.replace(/data: \[[^\n]*/, '');
        if (fresh(shape)) scripts.set(`${name} script ${at + 1}`, readScript(code, at === 0 ? 5 : 2022, 'script'));
      });
      for (const element of elements(parse(text))) {
        if (element.nodeName === 'style' && fresh(textOf(element))) add(`${name} <style>`, styleLacks(textOf(element)));
        const style = element.attrs.find((attribute) => attribute.name === 'style')?.value;
        const declared = style?.replace(/[\d.]+/g, '1').replace(/#[\da-f]{3,8}\b/gi, '#000');
        if (declared !== undefined && fresh(declared)) add(`${name} style=""`, styleLacks(declared, 'declarationList'));
      }
    }
  }
  for (const [file, more] of scriptLacks(scripts)) {
    const patched = /\.js$/.test(file) && readFileSync(join(folder, file), 'utf8').includes('__core-js_shared__');
    add(file, patched ? more.filter(({ feature }) => !MADE_BY_CORE_JS.has(feature)) : more);
  }
  return new Map([...lacks].filter(([, list]) => list.length > 0));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2] ?? 'build';
  const used = new Set<string>();
  let faults = 0;
  for (const [file, lacks] of gate(folder))
    for (const { feature, near } of lacks) {
      used.add(feature);
      if (feature in ALLOWED) continue;
      faults += 1;
      say(`${file}：旧浏览器没有 ${feature}：${near}`, `${file}: old browsers lack ${feature}: ${near}`);
    }
  for (const name of Object.keys(ALLOWED))
    if (!used.has(name)) {
      faults += 1;
      say(`允许清单里的 ${name} 已不再使用`, `${name} is allowed but no longer used`);
    }
  const floor = Object.entries(FLOOR)
    .map((pair) => pair.join(' '))
    .join(', ');
  say(`${folder}/ 与 ${floor}：${faults} 处不符`, `${folder}/ against ${floor}: ${counted(faults, 'fault')}`);
  process.exit(faults === 0 ? 0 : 1);
}
