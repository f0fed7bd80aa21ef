// Which packages go into the built app, and their licence texts in one file beside it.
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { failure } from './say.mjs';

/** Where builds note the folders of the packages that they take code from, one a line. */
export const SHIPPED = join('.setup', 'shipped-packages');

const TEXTS = /^(?:third[-_ ]?party[-_ ]?)?(licen[cs]e|copying|notice)/i;

/** The folder of the package that a module belongs to, undefined for the app's own. @param {string} id */
export function packageOf(id) {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return folder;
}

/** A build plugin that notes the packages of every bundle that browsers load, workers and service worker included.
 *  @returns {import('vite').Plugin} */
export function notePackages() {
  return {
    name: 'duty-atlas-notices',
    generateBundle(_options, bundle) {
      if (this.environment?.config.consumer === 'server') return;
      const folders = new Set();
      for (const part of Object.values(bundle))
        if (part.type === 'chunk') for (const id of part.moduleIds) folders.add(packageOf(id));
      mkdirSync(dirname(SHIPPED), { recursive: true });
      const lines = [...folders].filter((folder) => folder !== undefined).map((folder) => `${relative('.', folder)}\n`);
      appendFileSync(SHIPPED, lines.join(''));
    }
  };
}

/** @typedef {{ name: string, version: string, license: string, home: string, texts: string[] }} Notice */

const GRANT =
  'Permission is hereby granted, free of charge, to any person obtaining a copy of this software ' +
  'and associated documentation files (the "Software"), to deal in the Software without ' +
  'restriction, including without limitation the rights to use, copy, modify, merge, publish, ' +
  'distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the ' +
  'Software is furnished to do so, subject to the following conditions:\n\nThe above copyright ' +
  'notice and this permission notice shall be included in all copies or substantial portions of ' +
  'the Software.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR ' +
  'IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A ' +
  'PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE ' +
  'LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR ' +
  'OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS ' +
  'IN THE SOFTWARE.';
const ISC =
  'Permission to use, copy, modify, and/or distribute this software for any purpose with or ' +
  'without fee is hereby granted, provided that the above copyright notice and this permission ' +
  'notice appear in all copies.\n\nTHE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL ' +
  'WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND ' +
  'FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR ' +
  'CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, ' +
  'WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN ' +
  'CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.';

/** Source: Exhibit A of the Mozilla Public License 2.0, the notice that it asks of what it covers. */
const MPL =
  'This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not ' +
  'distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.';

/** Standard texts for packages that state a licence but bring no copy of it. @type {Record<string, string>} */
const STANDARD = { MIT: GRANT, ISC, 'MPL-2.0': MPL };

/** Texts of licences and notices in a package's folder, those in a folder of that name too. @param {string} folder */
function textsIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => TEXTS.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(folder, entry.name))
            .sort()
            .map((name) => join(folder, entry.name, name))
        : [join(folder, entry.name)]
    )
    .map((file) => readFileSync(file, 'utf8').trim());
}

/** What a package says of its licence. Throws an Error in both languages where it states none, or one whose text it
 *  does not bring and that is not known here. @param {string} folder @returns {Notice} */
export function noticeOf(folder) {
  const said = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, author, repository, homepage } = said;
  const stated = [said.license ?? said.licenses].flat()[0];
  const license = String((typeof stated === 'object' ? stated?.type : stated) ?? '');
  const [, text] = /^SEE LICENSE IN (\S+)$/.exec(license) ?? [];
  const elsewhere = /^(UNLICENSED|SEE LICENSE)/.test(license) && !(text && existsSync(join(folder, basename(text))));
  if (license === '' || elsewhere)
    throw failure(
      `${name} ${version} 没有写明许可证，不能随应用发布`,
      `${name} ${version} states no licence and cannot be shipped`
    );
  const texts = textsIn(folder);
  const holder = (typeof author === 'object' ? author?.name : author) ?? `${name} contributors`;
  if (texts.length === 0) {
    if (STANDARD[license] === undefined)
      throw failure(
        `${name} ${version}（${license}）没有附许可证全文`,
        `${name} ${version} (${license}) brings no text of its licence`
      );
    texts.push(`Copyright (c) ${holder}\n\n${STANDARD[license]}`);
  }
  const home = homepage ?? (typeof repository === 'object' ? repository?.url : repository) ?? '';
  return { name, version, license, home: String(home), texts };
}

/** The notices of all packages in one text: a list of names and licences first, then every text once with the packages
 *  that it stands for. Same packages, same text. @param {readonly Notice[]} notices */
export function noticesText(notices) {
  const named = new Map(notices.map((notice) => [`${notice.name} ${notice.version}`, notice]));
  const sorted = [...named.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, version, texts } of sorted)
    for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  return [
    '履职图谱（Duty Atlas）包含下列第三方软件，其许可证全文附后。',
    'Duty Atlas contains the following third-party software; the texts of the licences follow.',
    sorted.map(({ name, version, license, home }) => [`${name} ${version}`, license, home].join('  ')).join('\n'),
    ...[...byText].map(([text, names]) => `${'-'.repeat(80)}\n${names.join(', ')}\n\n${text}`)
  ]
    .join('\n\n')
    .concat('\n');
}

/** Writes LICENSE and THIRD-PARTY-NOTICES.txt into a built folder, for the packages that its build noted and those
 *  whose files lie in it as they are. @param {string} target @param {readonly string[]} whole folders of the latter */
export function writeNotices(target, whole) {
  const noted = readFileSync(SHIPPED, 'utf8').split('\n').filter(Boolean);
  const folders = [...new Set([...noted, ...whole])].filter((folder) => existsSync(join(folder, 'package.json')));
  writeFileSync(join(target, 'THIRD-PARTY-NOTICES.txt'), noticesText(folders.map(noticeOf)));
  copyFileSync('LICENSE', join(target, 'LICENSE.txt'));
}
