// Third-party notices: of what is really shipped, with the text of every licence, and nothing without one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noticeOf, noticesText, packageOf } from '../../../scripts/notices.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'notices-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function made(said: object, files: Record<string, string> = {}): string {
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'p', version: '1.0.0', ...said }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
}

test.each([
  ['/a/node_modules/echarts/lib/x.js', '/a/node_modules/echarts'],
  ['/a/node_modules/@uwdata/flechette/src/x.js?v=1', '/a/node_modules/@uwdata/flechette'],
  ['/a/node_modules/docx/node_modules/nanoid/x.js', '/a/node_modules/docx/node_modules/nanoid'],
  ['\0/a/node_modules/d3/x.js', '/a/node_modules/d3'],
  ['/a/src/lib/x.ts', undefined],
  ['\0vite/preload-helper.js', undefined]
])('%j belongs to %s', (id, folder) => {
  expect(packageOf(id)).toBe(folder);
});

test('licence and notice files are taken, those of a folder too', () => {
  const folder = made(
    { license: 'Apache-2.0' },
    { LICENSE: 'text', NOTICE: 'notice', 'THIRD_PARTY_LICENSES.md': 'of others', 'index.js': '' }
  );
  mkdirSync(join(folder, 'licenses'));
  writeFileSync(join(folder, 'licenses', 'LICENSE-x'), 'of x');
  expect(noticeOf(folder).texts).toEqual(['text', 'notice', 'of others', 'of x']);
});

test('a package that states MIT but brings no text gets the standard one with its author', () => {
  expect(noticeOf(made({ license: 'MIT', author: { name: 'A' } })).texts[0]).toMatch(
    /^Copyright \(c\) A\n\nPermission is/
  );
});

test.each([[{}], [{ license: 'UNLICENSED' }], [{ license: 'SEE LICENSE IN x' }]])('%j is refused', (said) => {
  expect(() => noticeOf(made(said))).toThrow(/p 1\.0\.0 没有写明许可证.*\np 1\.0\.0 states no licence/);
});

test('a licence that stands in a file of the package is taken from there', () => {
  const folder = made({ license: 'SEE LICENSE IN LICENSE' });
  writeFileSync(join(folder, 'LICENSE'), 'as Unicode says');
  expect(noticeOf(folder).texts).toEqual(['as Unicode says']);
});

test('a licence without text that is not known here is refused', () => {
  expect(() => noticeOf(made({ license: 'EPL-2.0' }))).toThrow('brings no text of its licence');
});

test('equal texts stand once, with every package they are for', () => {
  const notice = (name: string) => ({ name, version: '1', license: 'MIT', home: '', texts: ['same'] });
  const text = noticesText([notice('b'), notice('a')]);
  expect(text.match(/^same$/gm)).toHaveLength(1);
  expect(text).toContain('a 1, b 1\n\nsame');
});
