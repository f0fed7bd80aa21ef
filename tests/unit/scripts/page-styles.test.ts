// Pages get their styles in one piece.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinStyles } from '../../../scripts/page-styles.mjs';

const ASSETS = '_app/immutable/assets';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'styles-'));
  await put(`${ASSETS}/frame.css`, 'a{color:red}');
  await put(`${ASSETS}/duty.css`, 'b{color:blue}');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
const link = (up: string, name: string) => `<link href="${up}${ASSETS}/${name}.css" rel="stylesheet">`;
const page = (up: string) => `<head>${link(up, 'frame')}${link(up, 'duty')}</head>`;
const read = (path: string) => readFile(join(folder, path), 'utf8');

test('a page of its own kind holds its styles, the links to their parts are switched off', async () => {
  await put('about/index.html', page('../'));
  await joinStyles(folder);
  const html = await read('about/index.html');
  expect(html).toContain('<style>a{color:red}\nb{color:blue}</style>');
  expect(html.match(/rel="stylesheet" disabled media="\(max-width: 0\)"/g)).toHaveLength(2);
});

test('pages of which there are many link one file with the same styles', async () => {
  for (let number = 0; number < 30; number += 1) await put(`duty/${number}/index.html`, page('../../'));
  await joinStyles(folder);
  const shared = (await readdir(join(folder, ASSETS))).filter((name) => name.startsWith('page.'));
  expect(shared).toHaveLength(1);
  expect(await read(`${ASSETS}/${shared[0]}`)).toBe('a{color:red}\nb{color:blue}');
  expect(await read('duty/7/index.html')).toContain(`<link href="../../${ASSETS}/${shared[0]}" rel="stylesheet">`);
  expect(await read('duty/7/index.html')).not.toContain('<style>');
});

test('styles that name other files are refused', async () => {
  await put(`${ASSETS}/duty.css`, 'b{background:url(x.png)}');
  await put('about/index.html', page('../'));
  await expect(joinStyles(folder)).rejects.toThrow();
});
